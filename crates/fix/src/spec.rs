use pyguard_finding::Applicability;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::TextPattern;

/// How a rule's findings are repaired: `metadata.fix` of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairSpec {
    /// Of these the first that fits the code is taken.
    pub ways: Vec<Way>,
}

/// One way to repair: all of its edits, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// Whether it may be applied unread.
    pub applicability: Applicability,
    /// What is changed.
    pub edits: Vec<Action>,
    /// What the new code needs imported; texts of the edits name it as if it were.
    pub imports: Vec<ImportSpec>,
}

/// An import that new code needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportSpec {
    /// `os.path`
    pub module: String,
    /// `join` of `from os.path import join`.
    pub name: Option<String>,
}

/// What an edit is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// `match`: what the rule reports.
    Match,
    /// `call`: the innermost call around the report, or the report itself where it is one.
    Call,
    /// `outer-call`: the innermost call around the report, which itself may be one.
    OuterCall,
    /// `statement`: the statement that holds the report.
    Statement,
    /// `$X`: what a metavariable stands for.
    Metavariable(String),
}

/// One edit. Texts are Python with the rule's metavariables; `$MATCH` stands for the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// `set-argument`: the argument has this value afterwards.
    SetArgument {
        /// The call.
        of: Place,
        /// Its keyword.
        name: String,
        /// Its place (from 0) where it is given by position.
        position: Option<usize>,
        /// Its value.
        value: String,
        /// Whether it is added where it is not given.
        add: bool,
    },
    /// `remove-argument`
    RemoveArgument {
        /// The call.
        of: Place,
        /// Its keyword.
        name: String,
        /// Its place (from 0) where it is given by position; removed only as the last one.
        position: Option<usize>,
    },
    /// `rename-call`: another function is called with the same arguments.
    RenameCall {
        /// The call.
        of: Place,
        /// Only where it is called by this name.
        from: Option<String>,
        /// The function, with its module: `yaml.safe_load`.
        to: String,
        /// Only where it has so many arguments.
        arguments: Option<usize>,
    },
    /// `replace`: an expression is replaced, or wrapped where the text holds `$MATCH` or the metavariable.
    Replace {
        /// The expression.
        at: Place,
        /// By what.
        with: String,
    },
    /// `replace-text`: what a regular expression finds in a piece of code, also of files that are no Python.
    ReplaceText {
        /// The piece.
        at: Place,
        /// What is replaced.
        regex: TextPattern,
        /// By what; `\1` names a group.
        with: String,
    },
    /// `wrap-parts`: the values in a text that is put together (f-string, `+`, `%`, `format`) are wrapped.
    WrapParts {
        /// The text.
        at: Place,
        /// By what; `$PART` is the value.
        with: String,
        /// A regular expression for values that stay as they are.
        unless: Option<TextPattern>,
        /// Whether no value may stand between quotes or begin the text.
        outside_quotes: bool,
    },
    /// `require`: nothing is changed, but the way fits only where the code of the place is like this.
    Require {
        /// The place.
        at: Place,
        /// What must be found in its code.
        regex: TextPattern,
    },
    /// `escape-characters`: characters in the text of a string literal are written as `\u` escapes.
    EscapeCharacters {
        /// The characters.
        at: Place,
    },
    /// `set-key`: the key of a dictionary display has this value afterwards.
    SetKey {
        /// The dictionary.
        of: Place,
        /// The key's text, without quotes.
        key: String,
        /// Its value.
        value: String,
    },
    /// `remove-key`
    RemoveKey {
        /// The dictionary.
        of: Place,
        /// The key's text, without quotes.
        key: String,
    },
    /// `remove-element`: an element of a list, tuple or set display, or an argument.
    RemoveElement {
        /// The element.
        at: Place,
    },
    /// `insert-before`: statements before the one that holds the place.
    InsertBefore {
        /// The place.
        at: Place,
        /// Statements, without indentation.
        text: String,
    },
    /// `insert-after`: statements after the one that holds the place.
    InsertAfter {
        /// The place.
        at: Place,
        /// Statements, without indentation.
        text: String,
    },
    /// `remove-statement`
    RemoveStatement {
        /// A place in it.
        at: Place,
    },
    /// `wrap-statement`: the statement that holds the place stands below a line such as `if $X:` afterwards.
    WrapStatement {
        /// The place.
        at: Place,
        /// The line, with its colon.
        with: String,
    },
    /// `with-statement`: `x = f()` becomes `with f() as x:` around the statements that use `x`.
    WithStatement {
        /// The assignment, or a place in it.
        at: Place,
    },
}

/// An import that is not one.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("an import is `import module` or `from module import name`, not `{0}`")]
pub struct SpecError(String);

impl std::str::FromStr for ImportSpec {
    type Err = SpecError;

    fn from_str(text: &str) -> Result<Self, SpecError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words[..] {
            ["import", module] => Ok(Self { module: module.to_owned(), name: None }),
            ["from", module, "import", name] => {
                Ok(Self { module: module.to_owned(), name: Some(name.to_owned()) })
            }
            _ => Err(SpecError(text.to_owned())),
        }
    }
}

impl ImportSpec {
    /// How a rule's text calls it.
    pub fn written(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.module)
    }
}

impl std::fmt::Display for ImportSpec {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.name {
            Some(name) => write!(formatter, "from {} import {name}", self.module),
            None => write!(formatter, "import {}", self.module),
        }
    }
}

impl From<&str> for Place {
    fn from(text: &str) -> Self {
        match text {
            "match" => Self::Match,
            "call" => Self::Call,
            "outer-call" => Self::OuterCall,
            "statement" => Self::Statement,
            name => Self::Metavariable(name.to_owned()),
        }
    }
}
