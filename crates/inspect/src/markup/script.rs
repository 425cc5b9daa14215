//! What a piece of JavaScript reaches for.

use std::borrow::Cow;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

/// What a word in a script is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Code for the kernel.
    Kernel,
    /// The REST API of the server that shows the notebook.
    Server,
    /// Cells of the notebook: runs or writes them.
    Cells,
    /// Another page.
    Network,
    /// What the reader's browser keeps.
    Kept,
    /// Code that is put together while it runs.
    Code,
    /// The notebook's page.
    Notebook,
    /// Another script.
    Script,
    /// The content of the page.
    Content,
}

/// A word in a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) reach: Reach,
    pub(crate) word: &'static str,
    /// Where it stands in the text that was read (bytes).
    pub(crate) at: usize,
    /// Where it ends there, before a parenthesis.
    pub(crate) end: usize,
}

/// Words; behind those that end with a parenthesis blanks may stand before it.
const WORDS: [(&str, Reach); 41] = [
    ("kernel.execute", Reach::Kernel),
    ("requestExecute", Reach::Kernel),
    ("api/kernels", Reach::Server),
    ("api/terminals", Reach::Server),
    ("api/contents", Reach::Server),
    ("api/sessions", Reach::Server),
    ("execute_all_cells", Reach::Cells),
    ("execute_cells_above", Reach::Cells),
    ("execute_cells_below", Reach::Cells),
    ("execute_cell_range", Reach::Cells),
    ("execute_cells(", Reach::Cells),
    ("execute_cell(", Reach::Cells),
    ("execute_selected_cells", Reach::Cells),
    ("insert_cell_", Reach::Cells),
    ("kernel.invokeFunction", Reach::Cells),
    ("fetch(", Reach::Network),
    ("XMLHttpRequest", Reach::Network),
    ("WebSocket", Reach::Network),
    ("EventSource", Reach::Network),
    ("sendBeacon", Reach::Network),
    ("importScripts", Reach::Network),
    ("import(", Reach::Network),
    ("$.ajax", Reach::Network),
    ("$.get(", Reach::Network),
    ("$.post(", Reach::Network),
    ("$.getJSON", Reach::Network),
    ("$.getScript", Reach::Network),
    ("document.cookie", Reach::Kept),
    ("localStorage", Reach::Kept),
    ("sessionStorage", Reach::Kept),
    ("indexedDB", Reach::Kept),
    ("eval(", Reach::Code),
    ("Function(", Reach::Code),
    ("atob(", Reach::Code),
    ("Jupyter.", Reach::Notebook),
    ("IPython.", Reach::Notebook),
    ("jupyterapp.", Reach::Notebook),
    ("createElement('script'", Reach::Script),
    ("createElement(\"script\"", Reach::Script),
    ("innerHTML", Reach::Content),
    ("document.write", Reach::Content),
];

fn words() -> Option<&'static AhoCorasick> {
    static WORDS_FOUND: OnceLock<Option<AhoCorasick>> = OnceLock::new();
    WORDS_FOUND.get_or_init(|| AhoCorasick::new(WORDS.map(|(word, _)| word)).ok()).as_ref()
}

/// Scripts above this length (bytes) are libraries; nothing is put together in them.
const MAX_FOLDED: usize = 256 * 1024;

/// A script as its words can be found: pieces of strings joined, then `a["b"]` as `a.b`.
pub(crate) fn folded(script: &str) -> Cow<'_, str> {
    let has = |needle: &str| memchr::memmem::find(script.as_bytes(), needle.as_bytes()).is_some();
    if script.len() > MAX_FOLDED || !(has("+") || has("['") || has("[\"")) {
        return Cow::Borrowed(script);
    }
    let joined = replaced(script, &['\'', '"'], |from| Some(("", "", joined(from)?)));
    let members = replaced(&joined, &['['], |from| {
        let (name, after) = member(from)?;
        Some((".", name, after))
    });
    Cow::Owned(members)
}

/// A text in which what begins at some characters is written anew: `piece` gives two texts for it and what follows.
fn replaced<'a>(
    text: &'a str,
    starts: &[char],
    piece: impl Fn(&'a str) -> Option<(&'a str, &'a str, &'a str)>,
) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(starts) {
        let (before, from) = rest.split_at(at);
        written.push_str(before);
        if let Some((first, second, after)) = piece(from) {
            written.push_str(first);
            written.push_str(second);
            rest = after;
        } else {
            written.push_str(from.get(..1).unwrap_or(""));
            rest = from.get(1..).unwrap_or("");
        }
    }
    written.push_str(rest);
    written
}

/// The name in `["name"]`, and what follows.
fn member(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?.trim_start();
    let quote = inside.chars().next().filter(|one| matches!(one, '\'' | '"'))?;
    let inside = inside.get(1..)?;
    let length = inside.find(|one: char| !is_in_name(one))?;
    let (name, rest) = inside.split_at(length);
    let rest = rest.strip_prefix(quote)?.trim_start().strip_prefix(']')?;
    (!name.is_empty()).then_some((name, rest))
}

/// What follows the `" + "` between two pieces of a string.
fn joined(text: &str) -> Option<&str> {
    let is_quote = |one: char| matches!(one, '\'' | '"');
    let rest = text.strip_prefix(is_quote)?.trim_start().strip_prefix('+')?;
    rest.trim_start().strip_prefix(is_quote)
}

fn is_in_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

/// All words in a script that is [`folded`], in order. Words that are part of longer names are none.
pub(crate) fn signs(script: &str) -> Vec<Sign> {
    let Some(words) = words() else { return Vec::new() };
    let mut found = Vec::new();
    for hit in words.find_iter(script) {
        let Some((word, reach)) = WORDS.get(hit.pattern().as_usize()).copied() else { continue };
        let before = script.get(..hit.start()).and_then(|text| text.chars().next_back());
        let after = script.get(hit.end()..).and_then(|text| text.chars().next());
        let is_whole = !before.is_some_and(is_in_name)
            && (word.ends_with(['_', '(', '.']) || !after.is_some_and(is_in_name));
        let is_reached = match reach {
            Reach::Server => is_own_server(script, hit.start()),
            Reach::Kernel => !is_harmless(script, hit.end()),
            // A method of that name of something else, such as `repository.fetch(`, reaches for what that does.
            Reach::Network | Reach::Code if word.ends_with('(') => {
                before != Some('.') || is_of_page(script, hit.start())
            }
            _ => true,
        };
        if is_whole && is_reached {
            let name = word.trim_end_matches(['(', '.', '\'', '"']);
            found.push(Sign {
                reach,
                word: name.trim_start_matches("$."),
                at: hit.start(),
                end: hit.start() + name.len(),
            });
        }
    }
    found
}

/// Whether the member at `at` is one of the window.
fn is_of_page(script: &str, at: usize) -> bool {
    let before = script.get(..at).unwrap_or("").trim_end_matches('.');
    ["window", "self", "top", "parent", "globalThis", "root"]
        .iter()
        .any(|one| before.ends_with(one))
}

/// So far before a path (bytes) its string is looked for.
const MAX_ADDRESS: usize = 300;

/// Whether a path that is in a string is one of the host that shows the page.
fn is_own_server(script: &str, at: usize) -> bool {
    let near = script.ceil_char_boundary(at.saturating_sub(MAX_ADDRESS));
    let before = script.get(near..at).unwrap_or("");
    let quote = before.rfind(['\'', '"', '`', '\n', '(', ' ']);
    let start = quote.map_or("", |quote| before.get(quote + 1..).unwrap_or(""));
    let is_quoted =
        quote.is_some_and(|at| !matches!(before.as_bytes().get(at), Some(b'\n' | b'(')));
    is_quoted && (start.contains("${") || !start.contains("//"))
}

/// Commands longer than this (bytes) are not taken for harmless ones.
const MAX_HARMLESS: usize = 400;

/// Whether the call of `kernel.execute` whose name ends at `at` is one that libraries make: bokeh cleaning up behind itself, or
/// the notebook's name being kept.
fn is_harmless(script: &str, at: usize) -> bool {
    let Some(argument) = script.get(at..).and_then(|rest| rest.trim_start().strip_prefix('('))
    else {
        return false;
    };
    let argument = argument.trim_start();
    let name_length = argument.find(|one: char| !is_in_name(one)).unwrap_or(argument.len());
    let (name, _) = argument.split_at(name_length);
    if name.is_empty() {
        return is_harmless_command(argument);
    }
    // The constant is a few lines above.
    let before = script.get(..at).unwrap_or("");
    let window = before.get(before.ceil_char_boundary(before.len().saturating_sub(2000))..);
    let assigned = window.unwrap_or("").rsplit_once(&format!(" {name} = ")).map(|(_, rest)| rest);
    assigned.is_some_and(is_harmless_command)
}

fn is_harmless_command(text: &str) -> bool {
    let Some(command) = text.strip_prefix(['\'', '"', '`']) else { return false };
    let command = command.trim_start();
    let line = command.lines().next().unwrap_or("");
    let line = line.split([';', ')']).next().unwrap_or("");
    if ["from bokeh.io", "import bokeh.io"].iter().any(|one| command.starts_with(one)) {
        return !line.contains("os.") && !line.contains("subprocess");
    }
    let name_length = line.find(|one: char| !is_in_name(one)).unwrap_or(0);
    let assigns = line.get(name_length..).is_some_and(|rest| rest.trim_start().starts_with('='));
    name_length > 0
        && assigns
        && line.len() < MAX_HARMLESS
        && ["notebook_name", "notebook_path", "base_url"].iter().any(|one| line.contains(one))
}

/// Whether a script is one call of a function of the page, such as `toggle('a')`.
pub(crate) fn is_local_call(script: &str) -> bool {
    let script = script.trim().trim_end_matches(';').trim_end();
    let script = script.strip_prefix("return ").unwrap_or(script);
    let Some((name, arguments)) = script.split_once('(') else { return false };
    let is_name =
        |text: &str| !text.is_empty() && text.chars().all(|one| is_in_name(one) || one == '.');
    let is_page = [
        "alert",
        "confirm",
        "prompt",
        "eval",
        "fetch",
        "Function",
        "MsgBox",
        "setTimeout",
        "setInterval",
    ];
    let inside = arguments.strip_suffix(')');
    is_name(name.trim())
        && !is_page.contains(&name.trim())
        && !name.contains("document.write")
        && inside.is_some_and(|inside| !inside.contains(['(', ')', ';', '=']))
}

/// What kind of word makes a handler or link more than a control of the page, with that word.
pub(crate) fn danger(script: &str) -> Option<&'static str> {
    let script = folded(script);
    if let Some(sign) = signs(&script).first() {
        return Some(sign.word);
    }
    ["location", "createElement", "window.open", "http://", "https://"]
        .into_iter()
        .find(|word| script.contains(word))
}

/// Whether a type makes a script one that runs.
pub(crate) fn is_run(kind: Option<&str>) -> bool {
    let Some(kind) = kind else { return true };
    let kind = kind.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    kind.is_empty()
        || kind == "module"
        || kind.ends_with("javascript")
        || kind.ends_with("ecmascript")
}

#[cfg(test)]
mod tests {
    use super::{Reach, folded, is_local_call, signs};

    fn reaches(script: &str) -> Vec<Reach> {
        signs(&folded(script)).into_iter().map(|one| one.reach).collect()
    }

    #[test]
    fn words_that_are_put_together_are_found() {
        assert_eq!(folded("a['fet' + 'ch']('b')"), "a.fetch('b')");
        assert_eq!(folded("window[\"document\"]['cookie']"), "window.document.cookie");
        assert_eq!(reaches("new Image().src = document['cookie']"), [Reach::Kept]);
        assert_eq!(reaches("x.open('GET', '/ap' + 'i/ker' + 'nels')"), [Reach::Server]);
    }

    #[test]
    fn names_that_hold_a_word_are_other_names() {
        assert!(
            reaches("prefetch(1); repository.fetch(1); function (a) {}; JupyterCommManager.x")
                .is_empty()
        );
        assert_eq!(reaches("window.fetch(1)"), [Reach::Network]);
    }

    #[test]
    fn other_servers_have_such_paths_too() {
        assert!(reaches("get('https://h.example/api/contents')").is_empty());
        assert_eq!(reaches("get(base + 'api/contents')"), [Reach::Server]);
    }

    #[test]
    fn clean_up_of_libraries_is_harmless() {
        let bokeh = r#"const cmd_clean = "from bokeh.io.state import curstate; print(1)";
            cell.notebook.kernel.execute(cmd_clean, {iopub: 1})"#;
        assert!(reaches(bokeh).is_empty());
        let name =
            r#"IPython.notebook.kernel.execute('nb = "' + IPython.notebook.notebook_name + '"')"#;
        assert!(!reaches(name).contains(&Reach::Kernel));
        assert!(reaches("Jupyter.notebook.kernel.execute('import os')").contains(&Reach::Kernel));
        let both = "kernel.execute('n = notebook_name; import os')";
        assert_eq!(reaches(both).len(), 0);
    }

    #[test]
    fn controls_of_a_page_are_calls() {
        assert!(is_local_call("return anim1.set_frame(2);"));
        assert!(is_local_call("convertToInteractive('df-1')"));
        assert!(!is_local_call("alert(1)"));
    }
}
