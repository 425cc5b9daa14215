//! A reader of shell scripts that runs nothing and takes anything: what it cannot make sense of is a word like any
//! other. It knows what checks ask for (words, quoting, what is filled in, pipes, redirections), not the whole of POSIX.

mod expansion;
mod reader;
mod redirection;
#[cfg(test)]
mod tests;
mod tree;
mod word;

pub(crate) use reader::{Dialect, read};
pub(crate) use tree::{Command, Direction, Hole, Script, Word};
