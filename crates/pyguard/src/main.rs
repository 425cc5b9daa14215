//! The pyguard command line.

mod args;
mod artifact;
mod cache;
mod changed;
mod check;
mod detectors;
mod exit;
mod explain;
mod fixes;
mod guard;
mod history;
mod notebook;
mod patch;
mod progress;
mod project;
mod redact;
mod repair;
mod rollback;
mod rule_files;
mod rules;
mod setup;
mod test;
mod watch;

use std::io::Write;

use clap::Parser;

use args::{Arguments, Command};
use exit::Exit;

/// The scan is many small allocations on many threads, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Stack of the thread that reads rules and tests them (bytes, reserved only): patterns are trees too.
const STACK: usize = 256 << 20;

fn main() -> std::process::ExitCode {
    let command = Arguments::parse().command;
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(move || match command {
        Command::Check(arguments) => check::run(arguments),
        Command::Watch(arguments) => watch::run(arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Fixes(arguments) => fixes::run(&arguments),
        Command::Rollback(arguments) => rollback::run(&arguments),
        Command::Redact(arguments) => redact::run(arguments),
        Command::History(arguments) => history::run(arguments),
        Command::Notebook(arguments) => notebook::run(&arguments),
        Command::Artifact(arguments) => artifact::run(&arguments),
        Command::Cache(arguments) => cache::run(&arguments),
    });
    let result = match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(result)) => result,
        Ok(Err(_)) => return Exit::Incomplete.into(),
        Err(error) => Err(error.into()),
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
        let io = cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        let json =
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(std::io::ErrorKind::BrokenPipe)
    })
}
