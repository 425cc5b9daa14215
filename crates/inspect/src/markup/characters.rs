//! Characters that show another text than what is there.

use pyguard_finding::Tier;
use pyguard_python::Module;
use pyguard_source::{Surface, TextPart, TextRange};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::Ranged;

use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] =
    &[Check { name: "invisible-characters", run: invisible_characters }];

/// A stretch of characters that are not seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// They turn the direction of what follows.
    Turns,
    /// They have no width.
    NoWidth,
    /// They spell out letters that nothing shows.
    Tags,
}

fn invisible_characters(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for part in subject.parts() {
        let text = subject.text(part);
        if text.is_ascii() || !is_looked_at(part.surface) {
            continue;
        }
        let mut looks = 0;
        for (kind, start, end) in runs(text) {
            looks += usize::from(kind == Kind::NoWidth);
            if looks > MAX_LOOKS {
                break;
            }
            let Some((what, tier)) = judged(subject, part, kind, start, end) else { continue };
            let range = subject.range(part, start, end);
            let remedy = Remedy::Rewrite { range, text: String::new() };
            found.push(
                Observation::at(range).naming("$WHAT", what).in_tier(tier).with_remedy(remedy),
            );
        }
    }
    names_of_two_scripts(subject, found);
}

/// Most runs without width in a text whose place in the module is looked up.
const MAX_LOOKS: usize = 1000;

/// Most names that are reported in a notebook.
const MAX_NAMES: usize = 100;

fn is_looked_at(surface: Surface) -> bool {
    !matches!(surface, Surface::Attachment | Surface::NotebookMetadata | Surface::CellMetadata)
}

/// Runs of characters of one kind (bytes).
fn runs(text: &str) -> Vec<(Kind, usize, usize)> {
    let bytes = text.as_bytes();
    let mut found: Vec<(Kind, usize, usize)> = Vec::new();
    // First bytes of what is looked for; nothing else of interest begins with them.
    for at in memchr::memchr3_iter(0xe2, 0xef, 0xf3, bytes) {
        let kind = match bytes.get(at..at + 3) {
            Some([0xe2, 0x80, 0xaa..=0xae] | [0xe2, 0x81, 0xa6..=0xa9]) => Kind::Turns,
            Some([0xe2, 0x80, 0x8b..=0x8d] | [0xe2, 0x81, 0xa0] | [0xef, 0xbb, 0xbf]) => {
                Kind::NoWidth
            }
            Some([0xf3, 0xa0, 0x80..=0x81]) => Kind::Tags,
            _ => continue,
        };
        let end = at + if kind == Kind::Tags { 4 } else { 3 };
        match found.last_mut() {
            Some((last, _, last_end)) if *last == kind && *last_end == at => *last_end = end,
            _ => found.push((kind, at, end)),
        }
    }
    found
}

/// What is wrong with a run, and how sure it is.
fn judged(
    subject: &Subject<'_>,
    part: &TextPart,
    kind: Kind,
    start: usize,
    end: usize,
) -> Option<(&'static str, Tier)> {
    let text = subject.text(part);
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    let is_code = part.surface.is_code();
    match kind {
        Kind::Tags => {
            // Flags of regions are written with tags behind a black flag.
            let is_flag = before == Some('\u{1f3f4}');
            (!is_flag).then_some(("spell out text that nothing shows", Tier::Default))
        }
        Kind::Turns => {
            let is_foreign = line_at(text, start).chars().any(is_right_to_left);
            let run = text.get(start..end).unwrap_or("");
            let tier = match part.surface {
                Surface::Source(_) => Tier::Default,
                // What people post is full of isolates; only an override makes text read backwards.
                _ if run.contains('\u{202e}') => Tier::Strict,
                _ => Tier::Audit,
            };
            // Isolates are how words of both directions are mixed; code has no use for an override.
            let is_override = run.contains(['\u{202d}', '\u{202e}']);
            (!is_foreign || (is_code && is_override))
                .then_some(("turn the direction of the text", tier))
        }
        Kind::NoWidth => {
            if !is_code || (start == 0 && text.starts_with('\u{feff}')) {
                return None;
            }
            let is_ascii = |one: Option<char>| one.is_some_and(|one| one.is_ascii());
            let is_word = |one: Option<char>| {
                one.is_some_and(|one| one.is_ascii_alphanumeric() || one == '_')
            };
            match token(subject, subject.range(part, start, end))? {
                Place::Code => (is_ascii(before) || is_ascii(after))
                    .then_some(("split a name or an operator", Tier::Default)),
                Place::Text if is_word(before) && is_word(after) => matters(line_at(text, start))
                    .then_some((
                        "hide in a string that the program compares or runs",
                        Tier::Default,
                    )),
                Place::Text | Place::Comment => None,
            }
        }
    }
}

/// What a place of the module is.
enum Place {
    Code,
    Text,
    Comment,
}

fn token(subject: &Subject<'_>, range: TextRange) -> Option<Place> {
    let at = subject.texts().module_range(range, subject.python())?.start();
    let tokens = subject.module()?.tokens()?;
    let index = tokens.partition_point(|token| token.end() <= at);
    let token = tokens.get(index).filter(|token| token.start() <= at);
    Some(match token.map(|token| token.kind()) {
        Some(TokenKind::Comment) => Place::Comment,
        Some(TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle) => {
            Place::Text
        }
        _ => Place::Code,
    })
}

/// Whether a line does more with its strings than show them.
fn matters(line: &str) -> bool {
    [
        "==",
        "!=",
        " in ",
        "eval(",
        "exec(",
        "open(",
        "Path(",
        "http://",
        "https://",
        "import_module(",
        "getattr(",
        "os.path",
    ]
    .iter()
    .any(|word| line.contains(word))
}

/// Most of a line that is looked at on each side (bytes).
const MAX_LINE: usize = 400;

fn line_at(text: &str, at: usize) -> &str {
    let from = text.ceil_char_boundary(at.saturating_sub(MAX_LINE));
    let to = text.floor_char_boundary((at + MAX_LINE).min(text.len()));
    let start =
        text.get(from..at).and_then(|one| one.rfind('\n')).map_or(from, |found| from + found + 1);
    let end = text.get(at..to).and_then(|one| one.find('\n')).map_or(to, |found| at + found);
    text.get(start..end).unwrap_or("")
}

fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Letters that look like those of ASCII.
fn is_look_alike(character: char) -> bool {
    let cyrillic = "асеорхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅ";
    let greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    cyrillic.contains(character) || greek.contains(character)
}

fn names_of_two_scripts(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let text = subject.python().text();
    if text.is_ascii() || !text.chars().any(is_look_alike) {
        return;
    }
    let Some(tokens) = subject.module().and_then(Module::tokens) else { return };
    let names = tokens.iter().filter(|token| token.kind() == TokenKind::Name);
    let is_mixed = |token: &&Token| {
        let name = subject.python().slice(token.range());
        !name.is_ascii() && is_of_two_scripts(name)
    };
    for token in names.filter(is_mixed).take(MAX_NAMES) {
        if let Some(range) = subject.range_of_python(token.range()) {
            found.push(Observation::at(range).naming("$WHAT", "look like other letters in a name"));
        }
    }
}

/// Whether a letter that looks like one of ASCII stands beside one of ASCII.
fn is_of_two_scripts(name: &str) -> bool {
    let letters: Vec<char> = name.chars().collect();
    let others = letters.iter().filter(|one| !one.is_ascii()).count();
    let look_alikes = letters.iter().filter(|one| is_look_alike(**one)).count();
    let touches = letters.windows(2).any(|pair| {
        let [left, right] = pair else { return false };
        (is_look_alike(*left) && right.is_ascii_alphabetic())
            || (left.is_ascii_alphabetic() && is_look_alike(*right))
    });
    touches && others == look_alikes
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_of_two_scripts, line_at, runs};

    #[test]
    fn runs_are_of_one_kind() {
        let text = "a\u{200b}\u{200d}b\u{202e}\u{2588}\u{e0041}\u{e0042}\u{ff21}";
        let kinds: Vec<Kind> = runs(text).into_iter().map(|(kind, _, _)| kind).collect();
        assert_eq!(kinds, [Kind::NoWidth, Kind::Turns, Kind::Tags]);
        assert_eq!(&text[runs(text)[2].1..runs(text)[2].2], "\u{e0041}\u{e0042}");
        assert_eq!(line_at("ab\ncd\nef", 4), "cd");
    }

    #[test]
    fn greek_names_of_formulas_are_names() {
        for name in
            ["\u{3c3}", "\u{3c3}_x", "d\u{3b8}", "\u{394}t", "\u{430}\u{431}\u{432}", "\u{3bc}_hat"]
        {
            assert!(!is_of_two_scripts(name), "{name}");
        }
        assert!(is_of_two_scripts("is_\u{430}dmin"));
        assert!(is_of_two_scripts("\u{39f}pen"));
    }
}
