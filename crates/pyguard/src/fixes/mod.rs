//! What was repaired: `fixes list`, `fixes show`.

mod list;
mod show;

use anyhow::Result;

use crate::args::{FixesArguments, FixesCommand};
use crate::exit::Exit;
use crate::project;

/// Version of the JSON that these commands write.
const JSON_VERSION: u32 = 1;

pub(crate) fn run(arguments: &FixesArguments) -> Result<Exit> {
    let mut out = std::io::stdout().lock();
    match &arguments.command {
        FixesCommand::List { project, format } => {
            list::run(&project::store(project)?, *format, &mut out)
        }
        FixesCommand::Show { run, project, format } => {
            show::run(&project::store(project)?, run.as_deref(), *format, &mut out)
        }
    }
}

/// How a run was started, in one line.
fn command_line(arguments: &[String]) -> String {
    pyguard_report::escape::line(&arguments.join(" ")).into_owned()
}
