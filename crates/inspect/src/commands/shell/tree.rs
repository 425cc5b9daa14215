use std::ops::Range;

/// The simple commands of a script in the order in which they begin, those of subshells and substitutions among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Script {
    pub(crate) commands: Vec<Command>,
}

/// A program with its arguments. All ranges are bytes from the start of what the script was read from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Command {
    pub(crate) range: Range<usize>,
    /// `NAME=value` before the program.
    pub(crate) assignments: Vec<(String, Word)>,
    /// The program and its arguments.
    pub(crate) words: Vec<Word>,
    pub(crate) redirections: Vec<Redirection>,
    /// Positions in the script of the commands whose output is piped into this one.
    pub(crate) input: Range<usize>,
    /// Positions in the script of the commands in the text that this one hands to a shell (`bash -c "…"`).
    pub(crate) handed: Range<usize>,
}

/// One argument.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) range: Range<usize>,
    /// The word without its quotes; what is filled in stands there as it is written.
    pub(crate) text: String,
    /// What is filled in.
    pub(crate) holes: Vec<(Hole, Range<usize>)>,
    /// Whether any of it is in quotes.
    pub(crate) is_quoted: bool,
}

/// What is filled into a word when it is run; its place beside it is bytes of [`Word::text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Hole {
    /// `$name`; guarded is `${name:?}`, which stops the shell where there is no value, or one with a default.
    Variable { name: String, is_guarded: bool },
    /// `{expression}`, which IPython fills in before the shell sees the line.
    Python(String),
    /// `$(…)`, `` `…` ``, `<(…)`: positions of its commands in the script.
    Commands(Range<usize>),
}

/// Where output goes or input comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Redirection {
    pub(crate) direction: Direction,
    /// The file; the text of `<<<`; the delimiter of a here-document.
    pub(crate) target: Word,
}

/// What a redirection does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// `<`
    From,
    /// `>`, `>|`, `&>`
    To,
    /// `>>`
    Append,
    /// `>&1`, `<&3`; also `>& file`
    Duplicate,
    /// `<<`, `<<-`
    Document,
    /// `<<<`
    Text,
}

impl Script {
    /// Some of its commands.
    pub(crate) fn at(&self, positions: &Range<usize>) -> &[Command] {
        self.commands.get(positions.clone()).unwrap_or_default()
    }
}
