//! Look-ahead at the very beginning of an expression is a question of its own about the same text.

use super::relaxed::group_length;

/// A question about the beginning of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ask {
    /// An expression that is held to the start.
    pub(super) source: String,
    /// Whether it must match, or must not.
    pub(super) holds: bool,
}

/// What an expression that is held to the start of a text asks, where it begins with look-ahead: all of it must be so. What the
/// expression consumes comes first, since it fails most often.
pub(super) fn split(source: &str) -> Option<Vec<Ask>> {
    // Numbers of groups would change, or parts mean something else by themselves.
    let bound = ["(?P=", "(?(", "(?R", "(?#"];
    let escapes = source.match_indices('\\').filter_map(|(at, _)| source[at + 1..].chars().next());
    let refers = |escaped: char| matches!(escaped, '1'..='9' | 'k' | 'g' | 'K' | 'G' | 'Q' | 'E');
    if bound.iter().any(|text| source.contains(text)) || { escapes }.any(refers) {
        return None;
    }
    let flags = flags(source);
    let mut rest = source[flags.len()..].trim_start_matches('^');
    let mut asks = Vec::new();
    while let Some(holds) = look_ahead(rest) {
        let (group, after) = rest.split_at(group_length(rest)?);
        // A quantifier would make it something else.
        if after.starts_with(['?', '*', '+', '{']) {
            return None;
        }
        let inner = group.get(3..group.len() - 1)?;
        asks.push(Ask { source: format!("{flags}{inner}"), holds });
        rest = after.trim_start_matches('^');
    }
    if asks.is_empty() || has_alternatives(rest)? || flags.contains('x') {
        return None;
    }
    if !rest.is_empty() {
        asks.insert(0, Ask { source: format!("{flags}{rest}"), holds: true });
    }
    Some(asks)
}

/// Flags for the whole expression, with their parentheses.
fn flags(source: &str) -> &str {
    let Some(rest) = source.strip_prefix("(?") else { return "" };
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    if rest[letters..].starts_with(')') { &source[..letters + 3] } else { "" }
}

/// Whether a text begins with look-ahead, and whether what it looks for must be there.
fn look_ahead(text: &str) -> Option<bool> {
    match text.get(..3)? {
        "(?=" => Some(true),
        "(?!" => Some(false),
        _ => None,
    }
}

/// Whether there is a `|` outside of all groups; `None` where a group has no end.
fn has_alternatives(source: &str) -> Option<bool> {
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '|' => return Some(true),
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '(' => group_length(rest)?,
            '[' => class_length(rest)?,
            other => other.len_utf8(),
        };
        rest = &rest[taken..];
    }
    Some(false)
}

/// The length of the class that a text begins with (bytes).
fn class_length(text: &str) -> Option<usize> {
    let opening = ["[^]", "[]", "[^", "["].into_iter().find(|one| text.starts_with(one))?;
    let mut at = opening.len();
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b']' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::split;

    fn asked(source: &str) -> Option<Vec<(String, bool)>> {
        Some(split(source)?.into_iter().map(|ask| (ask.source, ask.holds)).collect())
    }

    #[test]
    fn look_ahead_at_the_start_is_asked_by_itself() {
        let ask = |source: &str, holds| (source.to_owned(), holds);
        assert_eq!(
            asked(r"(?s)^(?!a|b$)(?=.*c)[^|(]+(d|e)$"),
            Some(vec![
                ask(r"(?s)[^|(]+(d|e)$", true),
                ask("(?s)a|b$", false),
                ask("(?s).*c", true)
            ])
        );
        assert_eq!(asked("^(?!self$)"), Some(vec![ask("self$", false)]));
    }

    #[test]
    fn what_hangs_together_stays_together() {
        for source in [
            "abc",
            "a(?!b)",
            "(?!a)b|c",
            r"(?!(a))b\1",
            "(?!a)?b",
            "(?x)(?!a) b # |",
            "(?:(?!a)b)*",
            "(?<!a)b",
            "(?i:(?!a)b)",
        ] {
            assert_eq!(asked(source), None, "{source}");
        }
    }
}
