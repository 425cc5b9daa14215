//! What PCRE writes or means otherwise than the `regex` crate.

/// Rewrites a PCRE expression: `\w`, `\d`, `\s` and `\b` are about ASCII, `\Q…\E` quotes, `\h` is a blank, `\Z` and `\z`
/// are the end. The backtracking engine knows no ASCII `\b`, so `ascii_boundary` is only for the other one.
pub(super) fn translate(source: &str, ascii_boundary: bool) -> String {
    let mut out = String::with_capacity(source.len() + 16);
    let mut rest = source.chars();
    let mut class_depth = 0usize;
    while let Some(next) = rest.next() {
        match next {
            '\\' => escape(&mut rest, class_depth > 0, ascii_boundary, &mut out),
            '[' if class_depth == 0 => {
                class_depth = 1;
                out.push('[');
                // `]` right after the opening is a literal.
                if rest.as_str().starts_with('^') {
                    out.push('^');
                    rest.next();
                }
                if rest.as_str().starts_with(']') {
                    out.push_str("\\]");
                    rest.next();
                }
            }
            '[' if rest.as_str().starts_with(':') => {
                // `[:alpha:]` has the same meaning on both sides.
                let end = rest.as_str().find(":]").map_or(0, |end| end + 2);
                out.push('[');
                out.extend(rest.by_ref().take(end));
            }
            '[' => out.push_str("\\["),
            ']' if class_depth > 0 => {
                class_depth = 0;
                out.push(']');
            }
            // Set operators of the `regex` crate that PCRE does not have.
            '&' | '~' if class_depth > 0 => {
                out.push('\\');
                out.push(next);
            }
            other => out.push(other),
        }
    }
    out
}

fn escape(rest: &mut std::str::Chars<'_>, in_class: bool, ascii_boundary: bool, out: &mut String) {
    let Some(escaped) = rest.next() else {
        out.push('\\');
        return;
    };
    let class = match escaped {
        'w' => "0-9A-Za-z_",
        'd' => "0-9",
        's' => "\\t\\n\\x0B\\x0C\\r ",
        'h' => "\\t ",
        _ => "",
    };
    let negated = match escaped {
        'W' => "[^0-9A-Za-z_]",
        'D' => "[^0-9]",
        'S' => "[^\\t\\n\\x0B\\x0C\\r ]",
        'H' => "[^\\t ]",
        _ => "",
    };
    match escaped {
        _ if !class.is_empty() && in_class => out.push_str(class),
        _ if !class.is_empty() => {
            out.push('[');
            out.push_str(class);
            out.push(']');
        }
        _ if !negated.is_empty() => out.push_str(negated),
        'b' if in_class => out.push_str("\\x08"),
        'b' if ascii_boundary => out.push_str("(?-u:\\b)"),
        'B' if ascii_boundary => out.push_str("(?-u:\\B)"),
        'Z' if !in_class => out.push_str("(?:\\n?\\z)"),
        'Q' => {
            let text = rest.as_str();
            let end = text.find("\\E").unwrap_or(text.len());
            out.push_str(&regex_syntax::escape(&text[..end]));
            *rest = text[(end + 2).min(text.len())..].chars();
        }
        'E' => {}
        other => {
            out.push('\\');
            out.push(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn classes_are_ascii_inside_and_outside_of_brackets() {
        assert_eq!(translate(r"\w+[\d.-]\S", true), r"[0-9A-Za-z_]+[0-9.-][^\t\n\x0B\x0C\r ]");
    }

    #[test]
    fn quoting_and_literal_brackets() {
        assert_eq!(translate(r"\Qa.b\E[]x][[:alpha:]]", true), r"a\.b[\]x][[:alpha:]]");
    }

    #[test]
    fn other_escapes_stay() {
        assert_eq!(translate(r"\.\\\(\x41\n", true), r"\.\\\(\x41\n");
    }
}
