use std::io::Write;

use anyhow::Result;
use pyguard_records::{BrokenRun, RunSummary, Runs, Store};
use pyguard_report::{count, escape};
use serde::Serialize;

use super::{JSON_VERSION, command_line};
use crate::args::ListFormat;
use crate::exit::Exit;

pub(super) fn run(store: &Store, format: ListFormat, out: &mut dyn Write) -> Result<Exit> {
    let runs = store.runs()?;
    match format {
        ListFormat::Text => text(&runs, out)?,
        ListFormat::Json => pyguard_report::visible_json::write(&listing(&runs), out)?,
    }
    Ok(if runs.broken.is_empty() { Exit::Clean } else { Exit::Findings })
}

fn text(runs: &Runs, out: &mut dyn Write) -> Result<()> {
    for run in &runs.runs {
        writeln!(
            out,
            "{:<22} {:<18}  {:<8} {:<9} {}",
            run.id.to_string(),
            run.state,
            count(run.files, "file"),
            count(run.fixes, "repair"),
            command_line(&run.arguments)
        )?;
    }
    for broken in &runs.broken {
        writeln!(out, "{}", escape::line(&broken.error.to_string()))?;
    }
    if runs.runs.is_empty() && runs.broken.is_empty() {
        writeln!(out, "No repairs are recorded in this project.")?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Listing {
    version: u32,
    runs: Vec<RunJson>,
    broken: Vec<BrokenJson>,
}

/// A run without its files.
#[derive(Serialize)]
pub(super) struct RunJson {
    id: String,
    time: String,
    tool: String,
    arguments: Vec<String>,
    state: String,
    /// When files were last restored.
    rolled_back: Option<String>,
    /// Of which run this holds what a forced rollback replaced.
    rollback_of: Option<String>,
    files: usize,
    fixes: usize,
}

#[derive(Serialize)]
struct BrokenJson {
    id: String,
    message: String,
}

impl RunJson {
    pub(super) fn new(run: &RunSummary) -> Self {
        Self {
            id: run.id.to_string(),
            time: run.time.clone(),
            tool: run.tool.clone(),
            arguments: run.arguments.clone(),
            state: run.state.as_str().replace(' ', "-"),
            rolled_back: run.rolled_back.clone(),
            rollback_of: run.rollback_of.as_ref().map(ToString::to_string),
            files: run.files,
            fixes: run.fixes,
        }
    }
}

fn listing(runs: &Runs) -> Listing {
    let broken =
        |run: &BrokenRun| BrokenJson { id: run.id.to_string(), message: run.error.to_string() };
    Listing {
        version: JSON_VERSION,
        runs: runs.runs.iter().map(RunJson::new).collect(),
        broken: runs.broken.iter().map(broken).collect(),
    }
}
