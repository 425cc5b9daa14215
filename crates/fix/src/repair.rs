use pyguard_finding::Applicability;
use ruff_python_ast::StringFlags;
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{AnyNodeRef, ExprRef};
use ruff_text_size::{Ranged, TextRange};

use crate::parts::{Left, Part, is_part, parts};
use crate::target::{around, call, call_around, call_outside, expression, statement};
use crate::template::{fill, is_atom, rename};
use crate::{Action, Change, Code, Place, RepairSpec, Unfit, Way};
use crate::{call as calls, imports, literal, statement as statements};

/// What a metavariable stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Where in the file that is repaired; `None` in another one.
    pub range: Option<TextRange>,
    /// Its text.
    pub text: String,
}

/// What metavariables stand for, by name with the `$`.
pub type Metavariables<'a> = &'a dyn Fn(&str) -> Option<Value>;

/// Where a rule found its weakness.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// What is reported.
    pub range: TextRange,
    /// Its text.
    pub text: &'a str,
    /// What the rule's metavariables stand for.
    pub metavariables: Metavariables<'a>,
}

impl Site<'_> {
    pub(crate) fn value(&self, name: &str) -> Option<Value> {
        (self.metavariables)(name).or_else(|| {
            (name == "$MATCH")
                .then(|| Value { range: Some(self.range), text: self.text.to_owned() })
        })
    }
}

/// A repair of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Whether it may be applied unread.
    pub applicability: Applicability,
    /// In order, without overlaps.
    pub changes: Vec<Change>,
}

/// Works out a repair: the first way that fits.
///
/// # Errors
/// When none fits: what the last one said.
pub fn repair(code: &Code<'_, '_>, site: &Site<'_>, spec: &RepairSpec) -> Result<Repair, Unfit> {
    let is_broken = code.facts.is_some_and(|facts| facts.module().faults().next().is_some());
    if is_broken {
        return Unfit::because("the file does not parse");
    }
    let mut reason = Unfit("the rule has no repair".to_owned());
    for way in &spec.ways {
        match one_way(code, site, way) {
            Ok(changes) => return Ok(Repair { applicability: way.applicability, changes }),
            Err(unfit) => reason = unfit,
        }
    }
    Err(reason)
}

/// Whether a place is in a line of IPython and not in the code between its braces.
fn is_in_command(code: &Code<'_, '_>, range: TextRange) -> bool {
    let Some(token) = code.token_around(range.start()) else { return false };
    let before = code.slice(TextRange::new(token.start(), range.start()));
    let is_in_braces = before.rfind('{') > before.rfind('}');
    token.kind() == TokenKind::IpyEscapeCommand && !is_in_braces
}

fn one_way(code: &Code<'_, '_>, site: &Site<'_>, way: &Way) -> Result<Vec<Change>, Unfit> {
    let mut changes = Vec::new();
    let names = Names::provide(code, site, way)?;
    for action in &way.edits {
        changes.extend(act(code, site, action, &names)?);
    }
    changes.extend(names.imports);
    changes.sort_by_key(|change| (change.range.start(), change.range.end(), !change.is_import));
    changes.dedup();
    for pair in changes.windows(2) {
        if pair[0].range.end() > pair[1].range.start() {
            return Unfit::because("its edits overlap here");
        }
    }
    for change in &changes {
        if is_in_command(code, change.range) {
            return Unfit::because("it stands in a line for the shell or a magic");
        }
        let lost = code
            .tokens(change.range)
            .iter()
            .filter(|token| token.kind() == TokenKind::Comment)
            .any(|token| !change.text.contains(code.slice(token.range()).trim_end()));
        if lost {
            return Unfit::because("a comment stands inside the code that would be replaced");
        }
    }
    Ok(changes)
}

/// How the new code of one way calls what it imports.
struct Names<'n> {
    /// As the rule writes it, and as this file does.
    names: Vec<(&'n str, String)>,
    imports: Vec<Change>,
}

impl<'n> Names<'n> {
    fn provide(code: &Code<'_, '_>, site: &Site<'_>, way: &'n Way) -> Result<Self, Unfit> {
        let mut names = Self { names: Vec::new(), imports: Vec::new() };
        for wanted in &way.imports {
            let (name, change) = imports::provide(code, wanted, site.range.start())?;
            names.names.push((wanted.written(), name));
            names.imports.extend(change);
        }
        Ok(names)
    }

    /// A text of the rule with the names of this file.
    fn localized(&self, text: &str) -> String {
        let start = text.to_owned();
        self.names.iter().fold(start, |text, (written, name)| rename(&text, written, name))
    }
}

fn range_of(code: &Code<'_, '_>, site: &Site<'_>, place: &Place) -> Result<TextRange, Unfit> {
    match place {
        Place::Match => Ok(site.range),
        Place::Call => match call(code, site.range) {
            Ok(call) => Ok(call.range()),
            Err(_) => Ok(call_around(code, site.range)?.range()),
        },
        Place::OuterCall => Ok(call_outside(code, site.range)?.range()),
        Place::Statement => Ok(statement(code, site.range)?.0.range()),
        Place::Metavariable(name) => site
            .value(name)
            .and_then(|value| value.range)
            .ok_or_else(|| Unfit(format!("{name} stands for nothing here"))),
    }
}

fn act(
    code: &Code<'_, '_>,
    site: &Site<'_>,
    action: &Action,
    names: &Names<'_>,
) -> Result<Vec<Change>, Unfit> {
    let place = |place: &Place| range_of(code, site, place);
    Ok(match action {
        Action::SetArgument { of, name, position, value, add } => {
            let value = fill(&names.localized(value), site)?;
            let name = fill(name, site)?;
            calls::set_argument(code, call(code, place(of)?)?, &name, *position, &value, *add)?
        }
        Action::RemoveArgument { of, name, position } => {
            calls::remove_argument(code, call(code, place(of)?)?, name, *position)?
        }
        Action::RenameCall { of, from, to, arguments } => {
            let call = call(code, place(of)?)?;
            let to = fill(&names.localized(to), site)?;
            calls::rename(code, call, from.as_deref(), &to, *arguments)?
        }
        Action::Replace { at, with } => {
            let text = fill(&names.localized(with), site)?;
            vec![replaced(code, place(at)?, text)?]
        }
        Action::ReplaceText { at, regex, with } => {
            let range = place(at)?;
            let with = fill(&names.localized(with), site)?;
            let old = code.slice(range);
            let new = regex.replaced(old, &with)?;
            if new == old {
                return Unfit::because("the text to replace is not there");
            }
            vec![smallest(range, old, &new)]
        }
        Action::WrapParts { at, with, unless, outside_quotes } => {
            let left = Left { unless: unless.as_ref(), outside_quotes: *outside_quotes };
            let range = place(at)?;
            let found = match parts(expression(code, range)?) {
                Err(_) if is_part(&around(code, range)?, range) => {
                    vec![Part { range, before: "?".to_owned() }]
                }
                found => found?,
            };
            let with = names.localized(with);
            let mut changes = Vec::new();
            for (range, text) in left.chosen(found, &|range| code.slice(range))? {
                let value = Value { range: Some(range), text: text.to_owned() };
                let metavariables = |name: &str| {
                    if name == "$PART" { Some(value.clone()) } else { site.value(name) }
                };
                let part = Site { metavariables: &metavariables, ..*site };
                changes.push(replaced(code, range, fill(&with, &part)?)?);
            }
            changes
        }
        Action::Require { at, regex } => {
            if !regex.is_in(code.slice(place(at)?))? {
                return Unfit::because("the code has another form");
            }
            Vec::new()
        }
        Action::EscapeCharacters { at } => vec![literal::escape(code, place(at)?)?],
        Action::SetKey { of, key, value } => {
            let value = fill(&names.localized(value), site)?;
            let dict = calls::dictionary(expression(code, place(of)?)?)?;
            calls::set_key(code, dict, key, &value)?
        }
        Action::RemoveKey { of, key } => {
            calls::remove_key(code, calls::dictionary(expression(code, place(of)?)?)?, key)?
        }
        Action::RemoveElement { at } => calls::remove_element(code, place(at)?)?,
        Action::InsertBefore { at, text } => {
            let text = fill(&names.localized(text), site)?;
            vec![statements::insert_before(code, place(at)?, &text)?]
        }
        Action::InsertAfter { at, text } => {
            let text = fill(&names.localized(text), site)?;
            vec![statements::insert_after(code, place(at)?, &text)?]
        }
        Action::RemoveStatement { at } => vec![statements::remove(code, place(at)?)?],
        Action::WrapStatement { at, with } => {
            let with = fill(&names.localized(with), site)?;
            statements::wrap(code, place(at)?, &with)?
        }
        Action::WithStatement { at } => statements::with_statement(code, place(at)?)?,
    })
}

/// A change without what the old and the new text share at both ends.
fn smallest(range: TextRange, old: &str, new: &str) -> Change {
    let same =
        |left: &[u8], right: &[u8]| left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let start = old.floor_char_boundary(same(old.as_bytes(), new.as_bytes()));
    let reversed = |text: &str| text.as_bytes()[start..].iter().rev().copied().collect::<Vec<u8>>();
    let mut end = same(&reversed(old), &reversed(new));
    while !(old.is_char_boundary(old.len() - end) && new.is_char_boundary(new.len() - end)) {
        end -= 1;
    }
    let range = TextRange::new(
        range.start() + crate::code::size(start),
        range.end() - crate::code::size(end),
    );
    Change::replace(range, &new[start..new.len() - end])
}

/// Replaces an expression; its surroundings keep their meaning.
fn replaced(code: &Code<'_, '_>, range: TextRange, text: String) -> Result<Change, Unfit> {
    if code.slice(range) == text {
        return Unfit::because("it stands there already");
    }
    if code.facts.is_none() {
        return Ok(Change::replace(range, text));
    }
    let nodes = around(code, range)?;
    let text = inside_string(code, &nodes, range, text)?;
    let parent =
        nodes.iter().find(|node| node.range() != range && node.range().contains_range(range));
    let binds = parent.and_then(|node| node.as_expr_ref()).is_some_and(|parent| match parent {
        ExprRef::Call(call) => call.func.range().contains_range(range),
        ExprRef::Subscript(node) => node.value.range().contains_range(range),
        ExprRef::Attribute(_)
        | ExprRef::BinOp(_)
        | ExprRef::UnaryOp(_)
        | ExprRef::BoolOp(_)
        | ExprRef::Compare(_)
        | ExprRef::Await(_)
        | ExprRef::Starred(_)
        | ExprRef::If(_) => true,
        _ => false,
    });
    let is_compound = ruff_python_parser::parse_expression(&text)
        .is_ok_and(|parsed| !is_atom(&parsed.syntax().body));
    let parenthesized = code
        .text()
        .get(..range.start().to_usize())
        .is_some_and(|before| before.ends_with('('))
        && code.text().get(range.end().to_usize()..).is_some_and(|after| after.starts_with(')'));
    Ok(if binds && is_compound && !parenthesized {
        Change::replace(range, format!("({text})"))
    } else {
        Change::replace(range, text)
    })
}

/// Inside an f-string, the new code may not hold the quotes of the string (before Python 3.12), nor backslashes.
fn inside_string(
    code: &Code<'_, '_>,
    nodes: &[AnyNodeRef<'_>],
    range: TextRange,
    text: String,
) -> Result<String, Unfit> {
    let outer = nodes.iter().find_map(|node| match node {
        AnyNodeRef::FString(string) if string.range() != range => Some(string),
        _ => None,
    });
    let Some(outer) = outer else { return Ok(text) };
    let inner = nodes.iter().any(|node| matches!(node, AnyNodeRef::InterpolatedElement(_)));
    if !inner
        || code.slice(range).contains('{') && nodes.first().is_none_or(|node| !node.is_expression())
    {
        return Unfit::because("it is a piece of a string's text");
    }
    let quote = outer.flags.quote_style().as_char();
    let other = if quote == '"' { '\'' } else { '"' };
    if text.contains('\\') || text.contains('\n') {
        return Unfit::because("the new code can't stand inside an f-string");
    }
    if !text.contains(quote) {
        return Ok(text);
    }
    if text.contains(other) {
        return Unfit::because("the quotes of the new code end the f-string around it");
    }
    Ok(text.replace(quote, &other.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smallest_change_keeps_characters_whole() {
        let range = TextRange::new(10.into(), 14.into());
        let change = smallest(range, "aéb", "aèb");
        assert_eq!((change.range.start().to_u32(), change.range.end().to_u32()), (11, 13));
        assert_eq!(change.text, "è");
    }
}
