use std::borrow::Cow;

use super::log::Text;
use crate::escape;

/// Prose for a viewer: hidden characters are shown as `\u{..}`, and code in a message cannot make a link.
///
/// SARIF reads `[text](target)` in a message as a link (§3.11.6); a backslash before the bracket prevents that.
/// Messages without such a pair stay as they are, since viewers that do not know links show the backslash.
pub(super) fn message(text: &str) -> Text<'_> {
    let shown = escape::block(text);
    if shown.contains("](") {
        return Text { text: Cow::Owned(shown.replace('[', "\\[").replace(']', "\\]")) };
    }
    Text { text: shown }
}
