//! The words of a clause that tell most texts apart.

use super::Clause;

/// Words of which a text must hold at least one; `None` where none is needed. Of several such choices the one with the
/// rarest words.
pub(super) fn pivots(clause: &Clause) -> Option<Vec<&str>> {
    match clause {
        Clause::Word(word) => Some(vec![word]),
        Clause::Text(_) => None,
        Clause::Any(parts) => {
            let all: Option<Vec<Vec<&str>>> = parts.iter().map(pivots).collect();
            all.map(|all| all.concat())
        }
        Clause::All(parts) => {
            let choices = parts.iter().filter_map(pivots);
            choices.min_by_key(|words| words.iter().map(|word| commonness(word)).sum::<u32>())
        }
    }
}

/// How many of a hundred files of Python hold a word, roughly: what is known of frequent words, a guess by length for others.
fn commonness(word: &str) -> u32 {
    const IN_MOST: &[&str] = &[
        "self", "import", "from", "def", "class", "return", "str", "int", "None", "True", "False",
        "in", "if", "for", "is", "not", "and", "or", "list", "dict", "len", "name", "get", "data",
        "type", "format", "os", "path", "file", "append", "join", "key", "value", "model",
        "config", "result", "text", "args", "kwargs", "typing", "Any", "lambda", "raise", "with",
        "as", "open", "read", "json", "logging", "items", "set", "bool", "float", "print", "super",
        "split", "update", "try", "while", "run", "re", "torch", "content", "message", "input",
        "output", "user", "id", "add", "load",
    ];
    if IN_MOST.contains(&word) {
        return 60;
    }
    match word.len() {
        0..=2 => 40,
        3 => 20,
        4 => 12,
        5..=6 => 8,
        7..=9 => 4,
        _ => 2,
    }
}
