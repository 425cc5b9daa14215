//! Marks that say a text is not for everybody.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use pyguard_source::{Media, Surface, TextPart};

use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] =
    &[Check { name: "confidentiality-marking", run: confidentiality_marking }];

/// What marks hold, in lower case.
const PHRASES: [&str; 9] = [
    "confidential",
    "internal use only",
    "internal only",
    "do not distribute",
    "not for distribution",
    "do not share",
    "tlp:",
    "nda",
    "trade secret",
];

/// Words that marks are made of beside the phrases and names.
const WORDS: &str = " a all an and any any authorized be by c client company confidential confidentiality copyright covered customer data disclose \
    disclosure distribute distribution do document employees external file for forward highly in information inc \
    internal is level ltd material nda no not notebook of only or outside permission private proprietary prohibited property reserved restricted \
    rights secret secrets share shared sharing strictly the this to trade under unauthorized use warning without written with contains ";

/// Longest line that can be a mark (bytes).
const MAX_LINE: usize = 160;

fn phrases() -> Option<&'static AhoCorasick> {
    static FOUND: OnceLock<Option<AhoCorasick>> = OnceLock::new();
    let build = || AhoCorasick::builder().ascii_case_insensitive(true).build(PHRASES).ok();
    FOUND.get_or_init(build).as_ref()
}

fn confidentiality_marking(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let Some(phrases) = phrases() else { return };
    for part in subject.parts_where(is_read) {
        let text = subject.text(part);
        let mut line_end = 0;
        for hit in phrases.find_iter(text) {
            if hit.start() < line_end || !is_whole(text, hit.start(), hit.end()) {
                continue;
            }
            let before = text.as_bytes().get(..hit.start()).unwrap_or_default();
            let start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
            let rest = text.get(hit.end()..).unwrap_or("");
            let end = hit.end() + memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
            line_end = end;
            let line = text.get(start..end).unwrap_or("");
            if line.len() <= MAX_LINE && is_mark(part, line) {
                let range = subject.range(part, start, end);
                let shown = line.trim_matches(|one: char| !one.is_alphanumeric()).replace('$', "");
                found.push(Observation::at(range).naming("$MARK", shown));
            }
        }
    }
}

/// Whether people read a part.
fn is_read(surface: Surface) -> bool {
    match surface {
        Surface::Source(_) | Surface::CellMetadata | Surface::NotebookMetadata => true,
        Surface::Output { media, .. } => {
            matches!(media, Media::Text | Media::Html | Media::Markdown | Media::Latex)
        }
        Surface::Error { .. } | Surface::Attachment => false,
    }
}

/// Whether a line is a mark: nothing but words of marks and a name or two, or all of it in capitals.
fn is_mark(part: &TextPart, line: &str) -> bool {
    let Some(line) = inside(part, line) else { return false };
    let line = without_tags(line);
    let lower = line.to_lowercase();
    if [
        "confidential comput",
        "non-confidential",
        "not confidential",
        "license",
        "licence",
        "confidentiality is",
    ]
    .iter()
    .any(|one| lower.contains(one))
    {
        return false;
    }
    if let Some((_, color)) = lower.split_once("tlp:") {
        let color = color.trim_start_matches(|one: char| !one.is_alphanumeric());
        return (color.starts_with("red") || color.starts_with("amber")) && lower.len() < 40;
    }
    let words: Vec<&str> =
        line.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_of_marks = |word: &&&str| WORDS.contains(&format!(" {} ", word.to_lowercase()));
    let of_marks = words.iter().filter(is_of_marks).count();
    let others = words.len() - of_marks;
    let is_name = |word: &&&str| word.starts_with(|one: char| one.is_uppercase());
    let names = words.iter().filter(|word| !is_of_marks(word) && is_name(word)).count();
    let capitals = line.chars().filter(|one| one.is_uppercase()).count();
    let letters = line.chars().filter(|one| one.is_alphabetic()).count();
    let is_all_capitals = capitals * 10 >= letters * 9 && words.len() <= 12;
    let is_made_of_marks = others == names && names <= 3 && words.len() <= 14 && of_marks >= names;
    // One word is a value or a topic as often as a mark, unless it is in capitals; three letters alone are any abbreviation.
    let is_abbreviation = words.len() == 1 && lower.trim() == "nda";
    let is_alone = of_marks < 2 && (!is_all_capitals || is_abbreviation);
    !is_alone && (is_made_of_marks || is_all_capitals)
}

/// Whether a phrase is no part of a longer word, such as that in `pandas`.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let bytes = text.as_bytes();
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let is_open = bytes.get(end.wrapping_sub(1)) == Some(&b':');
    let after = bytes.get(end).filter(|byte| **byte != b's' && !is_open);
    !before.is_some_and(is_name) && !after.is_some_and(is_name)
}

/// What of a line may be a mark: of code only comments, of metadata only values.
fn inside<'a>(part: &TextPart, line: &'a str) -> Option<&'a str> {
    let line = line.trim();
    if part.surface.is_code() {
        return line.strip_prefix('#').map(str::trim);
    }
    if matches!(part.surface, Surface::CellMetadata | Surface::NotebookMetadata) {
        let (_, value) = line.split_once(':')?;
        let value = value.trim().trim_end_matches([',', '}', ' ']);
        return value.strip_prefix('"')?.strip_suffix('"');
    }
    Some(line)
}

/// A line without the tags of HTML in it.
fn without_tags(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut is_in_tag = false;
    for character in line.chars() {
        match character {
            '<' => is_in_tag = true,
            '>' if is_in_tag => {
                is_in_tag = false;
                text.push(' ');
            }
            _ if !is_in_tag => text.push(character),
            _ => {}
        }
    }
    text
}
