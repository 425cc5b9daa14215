//! Which files are not looked into: binary and minified ones, judged by their first bytes.

const PREFIX: usize = 4096;
const SHORT: usize = 500;
const LONGEST_AVERAGE_LINE: usize = 150;

/// Whether a whole file counts as unreadable. Texts bound to a metavariable are never judged.
pub(super) fn is_unreadable(bytes: &[u8]) -> bool {
    let prefix = &bytes[..bytes.len().min(PREFIX)];
    !prefix.is_empty() && (is_binary(prefix) || is_minified(prefix))
}

fn is_binary(prefix: &[u8]) -> bool {
    let control = prefix.iter().filter(|&&byte| is_control(byte)).count();
    control * 100 >= prefix.len()
}

fn is_control(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0b | 0x0c | 0x0e..=0x1f | 0x7f)
}

fn is_minified(prefix: &[u8]) -> bool {
    let lines = memchr::memchr_iter(b'\n', prefix).count() + 1;
    prefix.len() > SHORT && prefix.len() > LONGEST_AVERAGE_LINE * lines
}
