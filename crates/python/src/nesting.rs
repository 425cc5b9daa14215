//! How deep a Python text nests, seen without parsing it: trees are walked and dropped recursively, so absurd depth is
//! refused first.

/// Depth of brackets and operator chains above which a file is not parsed.
pub const MAX_DEPTH: usize = 5_000;

/// Texts up to this size (bytes) can't nest deeper than the stack of a scanning thread allows, so nobody looks.
const ALWAYS_SHALLOW: usize = 20_000;

/// Whether a text may give a tree too deep to be walked.
pub fn is_too_deep(text: &str) -> bool {
    text.len() > ALWAYS_SHALLOW && is_deeper_than(text, MAX_DEPTH)
}

/// Whether a text may give a tree deeper than a limit. Strings and comments don't count.
pub fn is_deeper_than(text: &str, limit: usize) -> bool {
    let bytes = text.as_bytes();
    // Per open bracket, operators since the last comma.
    let mut chains: Vec<usize> = vec![0];
    let mut total = 0usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'#' => {
                at = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |next| at + next);
                continue;
            }
            b'"' | b'\'' => {
                at = after_string(bytes, at);
                continue;
            }
            b'(' | b'[' | b'{' => {
                // A call or subscript also makes its callee's chain longer.
                bump(&mut chains, &mut total);
                chains.push(0);
                total += 1;
            }
            b')' | b']' | b'}' if chains.len() > 1 => {
                total = total.saturating_sub(chains.pop().unwrap_or(0) + 1);
            }
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'.' | b'<'
            | b'>' | b'=' => {
                bump(&mut chains, &mut total);
            }
            // Words are operators too: `not not x`, `a if b else c`, `lambda: lambda: 0`.
            b' ' => bump_word(bytes, at, &mut chains, &mut total),
            b',' | b';' => reset(&mut chains, &mut total),
            b'\n' if chains.len() == 1 => reset(&mut chains, &mut total),
            _ => {}
        }
        if total > limit {
            return true;
        }
        at += 1;
    }
    false
}

fn bump(chains: &mut [usize], total: &mut usize) {
    if let Some(chain) = chains.last_mut() {
        *chain += 1;
        *total += 1;
    }
}

fn bump_word(bytes: &[u8], at: usize, chains: &mut [usize], total: &mut usize) {
    const WORDS: [&[u8]; 6] = [b"not ", b"and ", b"or ", b"else ", b"await ", b"lambda"];
    if WORDS.iter().any(|word| bytes[at + 1..].starts_with(word)) {
        bump(chains, total);
    }
}

fn reset(chains: &mut [usize], total: &mut usize) {
    if let Some(chain) = chains.last_mut() {
        *total -= *chain;
        *chain = 0;
    }
}

/// The offset after the string literal that begins at `at`.
fn after_string(bytes: &[u8], at: usize) -> usize {
    let quote = bytes[at];
    let triple = bytes[at..].starts_with(&[quote; 3]);
    let mut at = at + if triple { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'\n' if !triple => return at,
            _ if byte == quote && !triple => return at + 1,
            _ if byte == quote && bytes[at..].starts_with(&[quote; 3]) => return at + 3,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_code_is_not_too_deep() {
        let data = format!("x = [{}]", "-0.5, 1e-7, ".repeat(100_000));
        let text = format!("y = '{}'", "a+b/c.".repeat(100_000));
        assert!(!is_too_deep(&data));
        assert!(!is_too_deep(&text));
        assert!(!is_too_deep("def f(a, b):\n    return (a + b).c[0]\n"));
    }

    #[test]
    fn brackets_chains_and_words_count() {
        assert!(is_deeper_than(&"(".repeat(MAX_DEPTH + 2), MAX_DEPTH));
        assert!(is_too_deep(&format!("x = {}", "1 + ".repeat(MAX_DEPTH + 2))));
        assert!(is_too_deep(&format!("x = a{}", ".b()".repeat(MAX_DEPTH))));
        assert!(is_too_deep(&format!("x = {}1", " not ".repeat(MAX_DEPTH * 2))));
    }
}
