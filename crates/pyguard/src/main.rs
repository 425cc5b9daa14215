//! The pyguard command line.

mod args;
mod check;
mod exit;
mod explain;
mod progress;
mod rule_files;
mod rules;
mod test;

use std::io::Write;

use clap::Parser;

use args::{Arguments, Command};
use exit::Exit;

/// The scan is many small allocations on many threads, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    let result = match Arguments::parse().command {
        Command::Check(arguments) => check::run(arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
    };
    let exit = result.unwrap_or_else(|error| {
        if is_broken_pipe(&error) {
            return Exit::Clean;
        }
        let text = format!("{error:#}");
        let text = pyguard_report::escape::block(&text);
        // Nothing is left to do where even this can't be written.
        let _ = writeln!(std::io::stderr().lock(), "error: {text}");
        Exit::Usage
    });
    exit.into()
}

/// `pyguard check | head` is no failure.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    })
}
