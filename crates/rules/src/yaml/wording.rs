use super::limits::MAX_DEPTH;

const TAB: &str = "a tab can't indent; use spaces";

/// What the scanner's messages mean for someone who writes rules. The first that a message contains
/// counts.
const MEANINGS: [(&str, &str); 24] = [
    (
        "mapping values are not allowed",
        "`:` can't stand here; quote the text, write it as a block below `|`, \
         or check the indentation",
    ),
    (
        "found unknown anchor",
        "no anchor of this name stands above; quote a text that begins with `*`",
    ),
    (
        "while scanning an anchor or alias",
        "`*` and `&` begin the name of an anchor here; quote the text",
    ),
    ("quoted scalar, found unexpected end of stream", "this quote is never closed"),
    (
        "found unknown escape character",
        "a text in double quotes has an unknown escape; in single quotes a `\\` is just a `\\`",
    ),
    ("did not find expected hexadecimal number", "an escape in this text lacks hexadecimal digits"),
    ("invalid Unicode character escape code", "an escape in this text stands for no character"),
    ("invalid trailing content after double-quoted scalar", "text stands after the closing quote"),
    ("misplaced bracket", "this bracket closes nothing; quote a text that begins with it"),
    ("parsing a flow sequence", "this list lacks a `,` or its closing `]`"),
    ("parsing a flow mapping", "this mapping lacks a `,` or its closing `}`"),
    ("did not find expected '-' indicator", "a `-` is expected here; check the indentation"),
    ("block mapping, did not find expected key", "a key is expected here; check the indentation"),
    ("tabs disallowed", TAB),
    ("tab cannot be used", TAB),
    (" a tab", TAB),
    ("block sequence entries are not allowed", "a list can't begin in the same line as its key"),
    (
        "did not find expected <document start>",
        "this stands after the end of what the file holds; check indentation and quotes above",
    ),
    ("simple key expect", "a key needs a `:` in the same line"),
    ("wrongly indented line in block scalar", "this line is indented less than its block"),
    ("invalid indentation in quoted scalar", "this quoted text must be indented"),
    ("invalid indentation", "this line must be indented more than the key that it belongs to"),
    ("the handle wasn't declared", "a tag with this handle has no meaning here"),
    ("indentation indicator equal to 0", "a block can't be indented by 0"),
];

/// The scanner's message in our words.
pub(super) fn reword(message: &str) -> String {
    if message == "recursion limit exceeded" {
        return too_deep();
    }
    if let Some(character) = message.strip_prefix("unexpected character: `") {
        let character = character.trim_end_matches('\'');
        return format!("quote a text that begins with `{character}`");
    }
    let meaning = MEANINGS.iter().find(|(part, _)| message.contains(part));
    meaning.map_or_else(|| message.to_owned(), |(_, words)| (*words).to_owned())
}

pub(super) fn too_deep() -> String {
    format!("lists and mappings are nested more than {MAX_DEPTH} deep")
}

/// Whether the scanner wants a line in brackets to be indented more.
pub(super) fn is_dedent(message: &str) -> bool {
    matches!(message, "invalid indentation" | "invalid indentation in flow construct")
}
