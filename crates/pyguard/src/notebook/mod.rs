//! `pyguard notebook`: what is done with notebooks and no other files.

mod show;
mod strip;

use anyhow::Result;

use crate::args::{NotebookArguments, NotebookCommand};
use crate::exit::Exit;

pub(crate) fn run(arguments: &NotebookArguments) -> Result<Exit> {
    match &arguments.command {
        NotebookCommand::Show(arguments) => show::run(arguments),
        NotebookCommand::Strip(arguments) => strip::run(arguments),
    }
}
