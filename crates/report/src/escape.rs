//! Makes text from scanned files safe to show: nothing in it can move the cursor, hide or reorder other text.
//!
//! Hidden characters become `\u{..}`, so that a reader sees both that and what something was there.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// Columns that one tab takes in [`block`].
pub const TAB_WIDTH: usize = 4;

/// Whether a terminal or browser would act on a character, or show nothing for it: control characters (C0, DEL, C1),
/// line and paragraph separators, bidirectional controls, zero-width and other default-ignorable characters.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Text for one line, such as a path: every hidden character is escaped, line breaks and tabs too.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        push(&mut escaped, character);
    }
    Cow::Owned(escaped)
}

/// Text that may have several lines: `\n` stays, `\r\n` becomes `\n`, a tab becomes [`TAB_WIDTH`] spaces, every other
/// hidden character is escaped.
pub fn block(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| character != '\n' && is_hidden(character)) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' => escaped.push('\n'),
            '\t' => escaped.extend(std::iter::repeat_n(' ', TAB_WIDTH)),
            _ => push(&mut escaped, character),
        }
    }
    Cow::Owned(escaped)
}

/// Terminal columns that a character takes once [`block`] has escaped it.
pub fn width(character: char) -> usize {
    match character {
        '\n' => 0,
        '\t' => TAB_WIDTH,
        _ if is_hidden(character) => character.escape_unicode().count(),
        _ => character.width().unwrap_or(0),
    }
}

fn push(escaped: &mut String, character: char) {
    if is_hidden(character) {
        // Writing to a String cannot fail.
        let _ = write!(escaped, "{}", character.escape_unicode());
    } else {
        escaped.push(character);
    }
}
