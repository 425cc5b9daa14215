//! `generic_comment_style`: comments count as white space.

use std::borrow::Cow;

/// The values of the option `generic_comment_style`. String literals are not respected, as in Semgrep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentStyle {
    /// `/* */`
    C,
    /// `/* */` and `//`
    Cpp,
    /// `#`
    Shell,
}

impl CommentStyle {
    /// Reads the option's value.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "c" => Some(Self::C),
            "cpp" => Some(Self::Cpp),
            "shell" => Some(Self::Shell),
            _ => None,
        }
    }

    /// The text with comments overwritten by spaces, so that offsets and lines stay.
    pub(super) fn blank(style: Option<Self>, text: &[u8]) -> Cow<'_, [u8]> {
        let Some(style) = style else { return Cow::Borrowed(text) };
        let mut blanked = Cow::Borrowed(text);
        let mut at = 0;
        while let Some((start, end)) = style.next_comment(text, at) {
            for byte in &mut blanked.to_mut()[start..end] {
                if !matches!(*byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            }
            at = end;
        }
        blanked
    }

    fn next_comment(self, text: &[u8], from: usize) -> Option<(usize, usize)> {
        let mut at = from;
        loop {
            let opener = if self == Self::Shell { b'#' } else { b'/' };
            at += memchr::memchr(opener, text.get(at..)?)?;
            let rest = &text[at..];
            if self == Self::Shell || (self == Self::Cpp && rest.starts_with(b"//")) {
                return Some((at, at + memchr::memchr(b'\n', rest).unwrap_or(rest.len())));
            }
            if rest.starts_with(b"/*") {
                // An unclosed one is no comment, and then no later one is closed either.
                match memchr::memmem::find(&rest[2..], b"*/") {
                    Some(length) => return Some((at, at + length + 4)),
                    None if self == Self::C => return None,
                    None => {}
                }
            }
            at += 1;
        }
    }
}
