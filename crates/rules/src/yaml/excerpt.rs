use std::fmt::{self, Write};

use super::Span;
use super::position::Lines;

/// A message with the line it is about and a caret below the place, as plain text:
///
/// ```text
/// unknown key `patern`
///  --> rules/x.yaml:5:7
///   |
/// 5 |       patern: foo()
///   |       ^^^^^^
/// ```
///
/// Path, message and line are shown with control and invisible characters escaped, long lines cut
/// to the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceExcerpt {
    message: String,
    path: String,
    line: usize,
    col: usize,
    source: String,
    /// Terminal columns before the caret.
    before: usize,
    /// Terminal columns of the caret.
    width: usize,
}

/// How much of a line is shown before and after the place (characters).
const CONTEXT: usize = 80;

/// How much of a marked part is shown (characters).
const MARKED: usize = 80;

impl SourceExcerpt {
    /// A message about one place (1-based line, and column in characters) of a file's text.
    pub fn at(path: &str, text: &str, place: (usize, usize), message: impl Into<String>) -> Self {
        Self::new(path, &Lines::new(text), place, 1, &message.into())
    }

    /// A message about a part of a file's text; only what stands in the first line of the part is
    /// marked.
    pub fn of(path: &str, text: &str, span: Span, message: impl Into<String>) -> Self {
        let marked = text.get(span.start..span.end.max(span.start)).unwrap_or("");
        let marked = marked.split(['\n', '\r']).next().unwrap_or("").trim_end();
        let width = marked.chars().count();
        Self::new(path, &Lines::new(text), (span.line, span.col), width, &message.into())
    }

    fn new(
        path: &str,
        lines: &Lines<'_>,
        (line, col): (usize, usize),
        width: usize,
        message: &str,
    ) -> Self {
        let characters = lines.line(line).chars();
        let from = col.saturating_sub(1 + CONTEXT);
        let shown: Vec<char> = characters.skip(from).take(2 * CONTEXT + MARKED).collect();
        let length = width.clamp(1, MARKED);
        let start = (col.saturating_sub(1) - from).min(shown.len());
        let end = (start + length).min(shown.len());
        let mut source = String::new();
        let mut before = 0;
        if from > 0 {
            source.push('…');
            before += 1;
        }
        before += push_all(&mut source, shown.get(..start).unwrap_or(&[]));
        let marked = push_all(&mut source, shown.get(start..end).unwrap_or(&[]));
        let rest = shown.get(end..).unwrap_or(&[]);
        push_all(&mut source, rest.get(..CONTEXT.min(rest.len())).unwrap_or(&[]));
        if rest.len() > CONTEXT {
            source.push('…');
        }
        source.truncate(source.trim_end().len());
        let escaped = |text: &str| {
            let mut escaped = String::new();
            for character in text.chars() {
                push(&mut escaped, character);
            }
            escaped
        };
        let (message, path) = (escaped(message), escaped(path));
        // A place is marked by one caret, even where its character takes more columns.
        let width = if length == 1 { 1 } else { marked.max(1) };
        Self { message, path, line, col, source, before, width }
    }
}

impl fmt::Display for SourceExcerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { message, path, line, col, source, before, width } = self;
        let gutter = line.to_string().len();
        writeln!(f, "{message}")?;
        writeln!(f, "{:gutter$}--> {path}:{line}:{col}", "")?;
        writeln!(f, "{:gutter$} |", "")?;
        writeln!(f, "{}", format_args!("{line} | {source}").to_string().trim_end())?;
        write!(f, "{:gutter$} | {:before$}{}", "", "", "^".repeat(*width))
    }
}

/// Spaces that stand for a tab.
const TAB: usize = 4;

fn push_all(out: &mut String, characters: &[char]) -> usize {
    characters.iter().map(|&character| push(out, character)).sum()
}

/// Writes a character so that it can do no harm; returns the terminal columns that it takes.
fn push(out: &mut String, character: char) -> usize {
    if character == '\t' {
        out.extend(std::iter::repeat_n(' ', TAB));
        return TAB;
    }
    if is_hidden(character) {
        let escape = character.escape_unicode();
        let width = escape.len();
        // Writing to a String cannot fail.
        let _ = write!(out, "{escape}");
        return width;
    }
    out.push(character);
    columns(character)
}

/// Whether a terminal would act on a character, or show nothing for it.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Coarse, but right for what rule files hold: Chinese, Japanese, Korean, emoji, combining accents.
fn columns(character: char) -> usize {
    match character {
        '\u{300}'..='\u{36f}' => 0,
        '\u{1100}'..='\u{115e}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f900}'..='\u{1f9ff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::SourceExcerpt;
    use crate::yaml::parse;

    #[test]
    fn a_key_is_underlined() {
        let text = "rules:\n  - id: x\n    patern: foo()\n";
        let root = parse(text).unwrap();
        let rule = &root.get("rules").unwrap().as_sequence().unwrap()[0];
        let key = &rule.as_mapping().unwrap()[1].0;
        let excerpt = SourceExcerpt::of("rules/x.yaml", text, key.span, "unknown key `patern`");
        assert_eq!(
            excerpt.to_string(),
            "\
unknown key `patern`
 --> rules/x.yaml:3:5
  |
3 |     patern: foo()
  |     ^^^^^^"
        );
    }

    #[test]
    fn an_error_of_the_scanner_has_its_caret() {
        let text = "a: 1\nb: x: y\n";
        let error = parse(text).unwrap_err();
        let shown = error.excerpt("x.yaml", text).to_string();
        assert!(shown.ends_with("\n --> x.yaml:2:5\n  |\n2 | b: x: y\n  |     ^"), "{shown}");
    }

    #[test]
    fn nothing_hidden_reaches_the_terminal() {
        let text = "a: '\u{202e}b\u{1b}[2J\u{7}'\tc";
        let excerpt = SourceExcerpt::at("e\u{1b}vil\n.yaml", text, (1, 14), "it's\n\u{9b}31m");
        assert_eq!(
            excerpt.to_string(),
            "\
it's\\u{a}\\u{9b}31m
 --> e\\u{1b}vil\\u{a}.yaml:1:14
  |
1 | a: '\\u{202e}b\\u{1b}[2J\\u{7}'    c
  |                                 ^"
        );
    }

    #[test]
    fn wide_characters_and_tabs_move_the_caret() {
        let shown = SourceExcerpt::at("x", "日本\tb", (1, 4), "m").to_string();
        assert!(shown.ends_with("\n1 | 日本    b\n  |         ^"), "{shown}");
    }

    #[test]
    fn long_lines_are_cut_to_the_place() {
        let text = format!("{}!{}", "a".repeat(100_000), "b".repeat(100_000));
        let shown = SourceExcerpt::at("x", &text, (1, 100_001), "m").to_string();
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines[3], format!("1 | …{}!{}…", "a".repeat(80), "b".repeat(80)));
        assert_eq!(lines[4], format!("  | {}^", " ".repeat(81)));
    }

    #[test]
    fn places_outside_the_text_are_shown_somehow() {
        let excerpt = |place| SourceExcerpt::at("x", "a\n", place, "m").to_string();
        assert_eq!(excerpt((2, 1)), "m\n --> x:2:1\n  |\n2 |\n  | ^");
        assert!(excerpt((0, 0)).starts_with("m\n"));
        assert!(excerpt((usize::MAX, usize::MAX)).starts_with("m\n"));
    }
}
