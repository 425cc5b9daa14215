//! `pyguard notebook reorder`: cells in an order in which each finds the names that it needs.

use std::io::Write;

use anyhow::{Context, Result, bail};
use pyguard_inspect::{Cycle, Subject, sorted_cells};
use pyguard_notebook::{arrange, read, texts};
use pyguard_records::Change;
use pyguard_report::escape;

use crate::args::ReorderArguments;
use crate::exit::Exit;
use crate::project;

pub(super) fn run(arguments: &ReorderArguments) -> Result<Exit> {
    let shown = arguments.file.to_string_lossy().into_owned();
    let raw = std::fs::read_to_string(&arguments.file).with_context(|| shown.clone())?;
    let notebook = read(&shown, raw.clone()).with_context(|| shown.clone())?;
    let all = texts(&shown, raw.clone()).with_context(|| shown.clone())?;
    let subject = Subject::new(&all, &notebook.document, None);
    let mut out = std::io::stdout().lock();
    let order = match sorted_cells(&subject) {
        Ok(order) => order,
        Err(Cycle { cells }) => {
            let cells: Vec<String> = cells.iter().map(|cell| (cell + 1).to_string()).collect();
            writeln!(
                out,
                "No order is right: the cells {} need names of each other.",
                cells.join(", ")
            )?;
            return Ok(Exit::Findings);
        }
    };
    if order.iter().enumerate().all(|(place, cell)| place == *cell) {
        writeln!(out, "The cells are in order.")?;
        return Ok(Exit::Clean);
    }
    for (place, cell) in order.iter().enumerate() {
        let mark = if place == *cell { " " } else { "→" };
        let range = subject.cell_range(*cell);
        let line: String = subject.texts().slice(range).chars().take(70).collect();
        writeln!(out, "{mark} {:>3}  was {:>3}  {}", place + 1, cell + 1, escape::line(&line))?;
    }
    if !arguments.write {
        writeln!(out, "Nothing is written; --write puts the cells in this order.")?;
        return Ok(Exit::Findings);
    }
    let Some(after) = arrange(&raw, &order) else {
        bail!("{shown}: cells in several sheets cannot be moved");
    };
    let change = Change {
        path: arguments.file.clone(),
        before: raw.into_bytes(),
        after: after.into_bytes(),
        fixes: Vec::new(),
    };
    let written = project::write(vec![change])?;
    if let Some(refused) = written.refused.first() {
        writeln!(out, "Not written: {}", escape::line(&refused.reason.to_string()))?;
        return Ok(Exit::Incomplete);
    }
    match &written.run {
        Some(run) => writeln!(out, "Written (run {run}; `pyguard rollback` takes it back).")?,
        None => writeln!(out, "Written.")?,
    }
    Ok(Exit::Clean)
}
