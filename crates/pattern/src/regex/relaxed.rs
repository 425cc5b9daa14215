//! Expressions that match wherever a given one does, in linear time.

/// The expression without its look-around (or with it, where it is about what stands right before or behind), and with anything for its back-references: it matches at least where the
/// expression itself does. `None` where that can't be told from the text.
pub(super) fn relaxed(source: &str) -> Option<String> {
    rewritten(source, false)
}

/// As [`relaxed`], but with what it looks ahead for as parts, so that it tells what must stand in a text. What it looks for may
/// overlap what it consumes: this one matches nothing of use.
pub(super) fn with_look_ahead(source: &str) -> Option<String> {
    rewritten(source, true)
}

fn rewritten(source: &str, keeps_look_ahead: bool) -> Option<String> {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    let mut in_class = false;
    while let Some(first) = rest.chars().next() {
        let taken = if first == '\\' {
            let escaped = rest[1..].chars().next()?;
            match escaped {
                '1'..='9' if !in_class => {
                    out.push_str(r"(?s:.*?)");
                    1 + rest[1..].bytes().take_while(u8::is_ascii_digit).count()
                }
                // `\g{…}`, `\k<…>`, `\K`, `\G` and the like need a parser.
                'g' | 'k' | 'K' | 'G' | 'Q' | 'E' | 'R' | 'X' => return None,
                _ => {
                    out.push('\\');
                    out.push(escaped);
                    1 + escaped.len_utf8()
                }
            }
        } else if in_class {
            in_class = first != ']';
            out.push(first);
            first.len_utf8()
        } else if first == '[' {
            in_class = true;
            // A bracket right at the beginning is one of the class.
            let opening = ["[^]", "[]", "[^", "["].into_iter().find(|one| rest.starts_with(one))?;
            out.push_str(&opening.replace(']', r"\]"));
            opening.len()
        } else if let Some(inner) = consumed(rest, rest.len() == source.len()) {
            // What stands at the edge of a match is part of a longer one.
            out.push_str("(?:");
            out.push_str(&rewritten(inner, keeps_look_ahead)?);
            out.push(')');
            group_length(rest)?
        } else if keeps_look_ahead && rest.starts_with("(?=") {
            let length = group_length(rest)?;
            let inner = rest.get(3..length - 1)?;
            // As something repeated it is read with nothing that stands beside it.
            out.push_str(&format!("(?:(?:{}){{1,2}})", rewritten(inner, keeps_look_ahead)?));
            length
        } else if ["(?=", "(?!", "(?<=", "(?<!"].iter().any(|one| rest.starts_with(one)) {
            // Empty, so that a quantifier behind it has something to stand for.
            out.push_str("(?:)");
            group_length(rest)?
        } else if rest.starts_with("(?>") {
            out.push_str("(?:");
            3
        } else if has_extended_flag(rest)
            || rest.starts_with("(?(")
            || rest.starts_with("(?#")
            || rest.starts_with("(?R")
        {
            return None;
        } else {
            out.push(first);
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    Some(out)
}

/// The content of a look-behind that an expression begins with, or of a look-ahead that it ends with.
fn consumed(rest: &str, is_first: bool) -> Option<&str> {
    let (opening, is_edge) = match rest {
        _ if rest.starts_with("(?<=") => ("(?<=", is_first),
        _ if rest.starts_with("(?=") => ("(?=", group_length(rest)? == rest.len()),
        _ => return None,
    };
    let closed = &rest[opening.len()..group_length(rest)?];
    is_edge.then(|| closed.strip_suffix(')')).flatten()
}

/// Whether a text begins with a group of flags that makes comments possible: what is in them is no expression.
fn has_extended_flag(text: &str) -> bool {
    text.strip_prefix("(?").is_some_and(|rest| {
        let flags = rest.bytes().take_while(u8::is_ascii_lowercase);
        !rest.starts_with('P') && flags.into_iter().any(|flag| flag == b'x')
    })
}

/// Length of the group that a text begins with (bytes).
pub(super) fn group_length(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut in_class = false;
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'[' if !in_class => {
                in_class = true;
                let after = &text[at + 1..];
                at += usize::from(after.starts_with('^'));
                at += usize::from(after.trim_start_matches('^').starts_with(']'));
            }
            b']' => in_class = false,
            b'(' if !in_class => depth += 1,
            b')' if !in_class => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{relaxed, with_look_ahead};

    #[test]
    fn look_around_and_references_are_dropped() {
        let cases = [
            (r"(?<![fr])x(?=\))y", "(?:)x(?:)y"),
            (r"(?<=\{)x+(?=![ra]\})", r"(?:\{)x+(?:![ra]\})"),
            (r"<(\w+)>a</\1>", r"<(\w+)>a</(?s:.*?)>"),
            (r"(?:(?![)\]]).)*", "(?:(?:).)*"),
            (r"[]a][^]b]", r"[\]a][^\]b]"),
        ];
        for (source, expected) in cases {
            assert_eq!(relaxed(source).as_deref(), Some(expected), "{source}");
        }
    }

    #[test]
    fn look_ahead_can_be_kept_as_a_part() {
        let cases = [
            (r"a(?=.*b)(?!c)d", r"a(?:(?:.*b){1,2})(?:)d"),
            (r"(?:x(?=y(?=z))?|(?<!v)w)", r"(?:x(?:(?:y(?:z)){1,2})?|(?:)w)"),
        ];
        for (source, expected) in cases {
            assert_eq!(with_look_ahead(source).as_deref(), Some(expected), "{source}");
        }
    }

    #[test]
    fn what_needs_a_parser_is_left() {
        assert_eq!(relaxed(r"\k<name>"), None);
        assert_eq!(relaxed(r"(?(1)a|b)"), None);
        assert_eq!(relaxed(r"(?=a"), None);
        assert_eq!(relaxed("(?ix) a # (?= b"), None);
    }
}
