//! Chat templates: Jinja2 as `apply_chat_template` and llama-cpp-python render it, with the blocks that transformers adds.
//!
//! Read by a lexer and a tolerant parser of our own, because what can't be parsed must not be silent: an unknown tag or a
//! missing bracket costs one token, not the template. Texts that are put together out of constants are put together here too
//! (`values.rs`), since that is how names with underscores are hidden.

mod calls;
mod internals;
mod lexer;
mod parser;
mod statements;
mod strings;
mod values;

use crate::core::{Context, Data, Fault, Observation};
use lexer::{Token, tokens};
use parser::Parser;
pub(crate) use strings::decode;

/// The template reaches into Python's internals.
pub(super) const CODE_INJECTION: &str = "chat-template-code-injection";
/// The template makes the server work for very long, or fills its memory.
pub(super) const ENDLESS_WORK: &str = "chat-template-endless-work";
/// The template itself brings an address into every conversation.
pub(super) const EMITS_ADDRESS: &str = "chat-template-emits-address";

/// What a template does that none should.
#[derive(Debug, PartialEq, Eq)]
struct Sight {
    check: &'static str,
    /// Bytes of the template.
    start: usize,
    end: usize,
    /// What it reaches.
    what: String,
}

/// Longest template (bytes); the longest in use have some 20 000.
const MAX_LENGTH: usize = 16 << 20;

/// Judges a template; `place` tells where a byte of it stands in the data.
///
/// # Errors
/// When it is longer, or nested deeper, than templates are.
pub(super) fn judge(
    template: &str,
    place: &dyn Fn(usize) -> u64,
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let whole = template.len();
    let template = template.get(..template.floor_char_boundary(MAX_LENGTH)).unwrap_or_default();
    context.step(template.len() as u64, place(0))?;
    // Templates of programs and pages (`kernel.py.jinja`, `page.html.jinja2`) hold addresses of their own.
    let name = context.name().rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
    let is_chat = !stem.contains('.') || stem.contains("chat_template");
    let (sights, is_too_much) = look(template);
    let sights = sights.into_iter().filter(|sight| is_chat || sight.check != EMITS_ADDRESS);
    for Sight { check, start, end, what } in sights {
        let (from, to) = (place(start), place(end));
        let observation = Observation::at(check, from).over(to.saturating_sub(from));
        context.observe(data, observation.naming("$WHAT", what));
    }
    if is_too_much || whole > template.len() {
        return Err(Fault::limit(
            place(0),
            "has a template that is longer or deeper than is looked at",
        ));
    }
    Ok(())
}

/// What a template does, and whether it is longer or deeper than is looked at.
fn look(template: &str) -> (Vec<Sight>, bool) {
    let (tokens, is_cut) = tokens(template);
    let mut sights = internals::in_tokens(&tokens);
    sights.extend(addresses(template, &tokens));
    let mut parser = Parser::over(&tokens);
    parser.template();
    sights.append(&mut parser.sights);
    (narrowest(sights), parser.is_too_deep || is_cut)
}

/// Of sights that lie inside each other the inner one.
fn narrowest(mut sights: Vec<Sight>) -> Vec<Sight> {
    sights.sort_by_key(|sight| (sight.check, sight.start, std::cmp::Reverse(sight.end)));
    let mut kept: Vec<Sight> = Vec::new();
    for sight in sights {
        match kept.last_mut() {
            Some(last) if last.check == sight.check && sight.end <= last.end => *last = sight,
            _ => kept.push(sight),
        }
    }
    kept
}

/// Addresses in what the template prints.
fn addresses(template: &str, tokens: &[Token]) -> Vec<Sight> {
    let mut sights = Vec::new();
    for token in tokens {
        let Some(text) = token.printed(template) else { continue };
        for scheme in ["http://", "https://"] {
            for (at, _) in text.match_indices(scheme) {
                let rest = text.get(at..).unwrap_or_default();
                let is_over = |character: char| {
                    character.is_whitespace() || "\"'<>)]}`\\,".contains(character)
                };
                let what: String =
                    rest.chars().take_while(|one| !is_over(*one)).take(200).collect();
                let start = if token.is_data() { token.start + at } else { token.start };
                let end = if token.is_data() { start + what.len() } else { token.end };
                sights.push(Sight { check: EMITS_ADDRESS, start, end, what });
            }
        }
    }
    sights
}

#[cfg(test)]
mod tests;
