//! `pyguard artifact`: what is inside model files.

mod convert;
mod show;

use anyhow::Result;

use crate::args::{ArtifactArguments, ArtifactCommand};
use crate::exit::Exit;

pub(crate) fn run(arguments: &ArtifactArguments) -> Result<Exit> {
    match &arguments.command {
        ArtifactCommand::Show(arguments) => show::run(arguments),
        ArtifactCommand::Convert(arguments) => convert::run(arguments),
    }
}
