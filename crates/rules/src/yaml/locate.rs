use super::position::Lines;
use super::style::Style;
use super::{Node, Value};

/// Where a byte of a scalar's value stands in the file: 1-based line and column in characters.
/// `text` is the file that the node was parsed from. For values that are no strings, and where
/// folding hides the place, the nearest place known.
pub fn position_in_scalar(text: &str, node: &Node, offset_in_value: usize) -> (usize, usize) {
    let lines = Lines::new(text);
    let found = match &node.value {
        Value::String(value) => place(text, node, value, offset_in_value),
        _ => None,
    };
    found.map_or((node.span.line, node.span.col), |at| lines.line_and_column(at))
}

/// One character of the value, and the bytes of the file that stand for it.
#[derive(Debug, Clone, Copy)]
struct Unit {
    decoded: char,
    start: usize,
    end: usize,
}

/// Lines of the source are found again in the value one after the other: between them stand only
/// the breaks and spaces that folding made. So the rules of folding need not be told twice.
fn place(text: &str, node: &Node, value: &str, wanted: usize) -> Option<usize> {
    let (start, end) = (node.span.start, node.span.end.min(text.len()));
    let source = text.get(start..end)?;
    let style = Style::of(source.bytes().next());
    let (inner, at) = match style {
        Style::Plain => (source, start),
        Style::Single | Style::Double => (source.get(1..source.len().checked_sub(1)?)?, start + 1),
        Style::Block => {
            let head = source.find(['\n', '\r'])?;
            (source.get(head..)?, start + head)
        }
    };
    let indent = if style == Style::Block { block_indent(inner, value) } else { 0 };
    let mut reached = 0;
    let mut last = at;
    let mut line_start = at;
    for (number, line) in inner.split_inclusive(['\n', '\r']).enumerate() {
        let units = units(line, line_start, style, indent, number == 0);
        line_start += line.len();
        if units.is_empty() {
            continue;
        }
        let (from, to) = find(value, reached, &units)?;
        if wanted < from {
            return Some(last);
        }
        if wanted < to {
            return unit_at(&units, wanted - from);
        }
        reached = to;
        last = units.last()?.end;
    }
    Some(last)
}

/// The most breaks and spaces of the value that are passed over to find a line again; more are an
/// attack.
const LONGEST_GAP: usize = 1000;

/// The next place of a line in the value, with only breaks and spaces before it.
fn find(value: &str, from: usize, units: &[Unit]) -> Option<(usize, usize)> {
    let rest = value.get(from..)?;
    for (skipped, character) in rest.char_indices().take(LONGEST_GAP) {
        let after = rest.get(skipped..)?;
        let matches = units.iter().map(|unit| Some(unit.decoded)).eq(after
            .chars()
            .map(Some)
            .chain(std::iter::repeat(None))
            .take(units.len()));
        if matches {
            let length: usize = units.iter().map(|unit| unit.decoded.len_utf8()).sum();
            return Some((from + skipped, from + skipped + length));
        }
        if !matches!(character, ' ' | '\n') {
            return None;
        }
    }
    None
}

fn unit_at(units: &[Unit], offset: usize) -> Option<usize> {
    let mut passed = 0;
    units.iter().find_map(|unit| {
        passed += unit.decoded.len_utf8();
        (offset < passed).then_some(unit.start)
    })
}

/// Spaces before each line that are no content: what the first line with text has more in the file
/// than in the value.
fn block_indent(inner: &str, value: &str) -> usize {
    let spaces = |text: &str| {
        let line = text.split(['\n', '\r']).find(|line| !line.trim_matches(' ').is_empty());
        line.map_or(0, |line| line.len() - line.trim_start_matches(' ').len())
    };
    spaces(inner).saturating_sub(spaces(value))
}

/// The content of one line of the source; empty where there is none but space.
fn units(line: &str, at: usize, style: Style, indent: usize, is_first: bool) -> Vec<Unit> {
    let content = line.trim_end_matches(['\n', '\r']);
    if style == Style::Block {
        let skipped = content.bytes().take(indent).take_while(|&byte| byte == b' ').count();
        let content = content.get(skipped..).unwrap_or("");
        if content.trim_matches(' ').is_empty() {
            return Vec::new();
        }
        return plain_units(content, at + skipped);
    }
    let had_break = content.len() < line.len();
    let blank = [' ', '\t'];
    let trimmed = if is_first { content } else { content.trim_start_matches(blank) };
    let at = at + content.len() - trimmed.len();
    // Before a break, spaces vanish, except those that a `\` keeps.
    let shown = if had_break { trimmed.trim_end_matches(blank) } else { trimmed };
    match style {
        Style::Single => single_units(shown, at),
        Style::Double => double_units(shown, at),
        Style::Plain | Style::Block => plain_units(shown, at),
    }
}

fn plain_units(content: &str, at: usize) -> Vec<Unit> {
    let unit = |(offset, decoded): (usize, char)| Unit {
        decoded,
        start: at + offset,
        end: at + offset + decoded.len_utf8(),
    };
    content.char_indices().map(unit).collect()
}

fn single_units(content: &str, at: usize) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut characters = plain_units(content, at).into_iter().peekable();
    while let Some(mut unit) = characters.next() {
        if unit.decoded == '\''
            && let Some(second) = characters.next_if(|next| next.decoded == '\'')
        {
            unit.end = second.end;
        }
        units.push(unit);
    }
    units
}

fn double_units(content: &str, at: usize) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut rest = content;
    while let Some(first) = rest.chars().next() {
        let start = at + content.len() - rest.len();
        let (decoded, length) =
            if first == '\\' { escape(rest) } else { (Some(first), first.len_utf8()) };
        if let Some(decoded) = decoded {
            units.push(Unit { decoded, start, end: start + length });
        }
        rest = rest.get(length..).unwrap_or("");
    }
    units
}

/// What an escape stands for, if anything, and its length in bytes.
fn escape(text: &str) -> (Option<char>, usize) {
    let Some(name) = text.chars().nth(1) else { return (None, text.len()) };
    let digits = match name {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    let decoded = match name {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' | '\t' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        'x' | 'u' | 'U' => {
            let code = text.get(2..2 + digits).and_then(|code| u32::from_str_radix(code, 16).ok());
            let decoded = code.and_then(char::from_u32);
            return (decoded, (2 + digits).min(text.len()));
        }
        other => other,
    };
    (Some(decoded), 1 + name.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::position_in_scalar;
    use crate::yaml::{Node, line_and_column, parse};

    /// Every `@` of the value of `k` is found at an `@` of the file, in order.
    fn check(text: &str) {
        let root = parse(text).unwrap();
        let node = root.get("k").unwrap();
        let value = node.as_str().unwrap();
        let places: Vec<_> =
            value.match_indices('@').map(|(at, _)| position_in_scalar(text, node, at)).collect();
        let wanted: Vec<_> =
            text.match_indices('@').map(|(at, _)| line_and_column(text, at)).collect();
        assert!(!wanted.is_empty());
        assert_eq!(places, wanted, "{text:?} is {value:?}");
    }

    #[test]
    fn plain_scalars() {
        check("k: a@ é@\n");
        check("k: a@\n  b@\n\n  c @ @\n");
        check("a: 1\nk: &x a@\n   b@\n");
        check("{k: a@ b@, l: c}\n");
    }

    #[test]
    fn quoted_scalars() {
        check("k: '@a''@b'\n");
        check("k: 'it''s @\n  b@  \n\n    c''@'\n");
        check("k: \"@\\n@\\\"@ \\u263a@ \\x41@\"\n");
        check("k: \"a@\\\n   b@\\\n  \\  c@\n  d@\n\n  @\"\n");
        check("k: !!str \"  @\"\n");
    }

    #[test]
    fn literal_blocks() {
        check("k: |\n  a@\n    b@\n\n  c@\nl: 1\n");
        check("k: |2-\n     a@\n   b@\n");
        check("k: |+ # comment\n\n\n  @a\n \n  @b\n\n\n");
        check("o:\n- k: 1\nk: |\n 'a@\n \"b@\n");
        check("k: |\r\n  a@\r\n  b@\r\n");
        check("k: &x !!str |\n  a@\n  b@\n");
    }

    #[test]
    fn folded_blocks() {
        check("k: >\n  a@\n  b@\n\n  c@\n    d@\n    e@\n  f@\n");
        check("k: >-\n\n  a@ b@\n  c@\n\n\n  d@\n");
    }

    #[test]
    fn nested_patterns_in_lists() {
        let text = "rules:\n  - patterns:\n      - pattern: |\n          foo(\n            $X,\n";
        let root = parse(text).unwrap();
        let rule = &root.get("rules").unwrap().as_sequence().unwrap()[0];
        let node = rule.get("patterns").unwrap().as_sequence().unwrap()[0].get("pattern").unwrap();
        let offset = node.as_str().unwrap().find("$X").unwrap();
        assert_eq!(position_in_scalar(text, node, offset), (5, 13));
    }

    #[test]
    fn places_past_the_end_are_the_end() {
        let text = "k: |\n  ab\n  cd\nl: 5\n";
        let root = parse(text).unwrap();
        let node = root.get("k").unwrap();
        assert_eq!(position_in_scalar(text, node, 1000), (3, 5));
        assert_eq!(position_in_scalar(text, node, 2), (2, 5), "the break itself");
        assert_eq!(position_in_scalar(text, root.get("l").unwrap(), 3), (4, 4));
    }

    #[test]
    fn a_node_of_another_text_does_no_harm() {
        let root = parse("kkkk: |\n  abc\n  def\n").unwrap();
        let node: &Node = root.get("kkkk").unwrap();
        for text in ["", "é", "|", "kkkk: |\n", "'\n\n"] {
            for offset in 0..12 {
                let (line, col) = position_in_scalar(text, node, offset);
                assert!(line >= 1 && col >= 1);
            }
        }
    }
}
