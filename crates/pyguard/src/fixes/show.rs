use std::io::Write;

use anyhow::Result;
use pyguard_records::{Digest, FileRecord, FileState, FixRecord, Run, Store};
use pyguard_report::escape;
use serde::Serialize;

use super::list::RunJson;
use super::{JSON_VERSION, command_line};
use crate::args::ListFormat;
use crate::exit::Exit;
use crate::guard::GUARD;
use crate::patch;

pub(super) fn run(
    store: &Store,
    id: Option<&str>,
    format: ListFormat,
    out: &mut dyn Write,
) -> Result<Exit> {
    let run = store.run(id)?;
    match format {
        ListFormat::Text => text(store, &run, out)?,
        ListFormat::Json => {
            let files = run.files.iter().map(|file| FileJson::new(store, file)).collect();
            let shown = Shown { version: JSON_VERSION, run: RunJson::new(&run.summary), files };
            pyguard_report::visible_json::write(&shown, out)?;
        }
    }
    Ok(Exit::Clean)
}

fn text(store: &Store, run: &Run, out: &mut dyn Write) -> std::io::Result<()> {
    let summary = &run.summary;
    writeln!(out, "Run {}: {}", summary.id, summary.state)?;
    writeln!(out, "pyguard {}", command_line(&summary.arguments))?;
    if let Some(of) = &summary.rollback_of {
        writeln!(out, "Holds what a forced rollback of run {of} replaced.")?;
    }
    if let Some(time) = &summary.rolled_back {
        writeln!(out, "Files were restored at {}.", escape::line(time))?;
    }
    for file in &run.files {
        writeln!(out, "\n{}: {}", escape::line(&file.path), escape::line(&state(store, file).1))?;
        for fix in &file.fixes {
            write_fix(fix, out)?;
        }
    }
    Ok(())
}

fn write_fix(record: &FixRecord, out: &mut dyn Write) -> std::io::Result<()> {
    let fix = &record.fix;
    let cell = fix.place.cell.map_or(String::new(), |cell| format!("cell {cell}, "));
    writeln!(
        out,
        "\n  {cell}line {}: {} {} ({}, confidence {})",
        fix.place.line,
        escape::line(&fix.code),
        escape::line(&fix.rule),
        fix.applicability,
        fix.confidence
    )?;
    writeln!(out, "  fix {}", escape::line(&record.id))?;
    indented(&escape::block(&fix.message), out)?;
    for line in patch::lines(&GUARD.hide(&fix.before), &GUARD.hide(&fix.after)) {
        writeln!(out, "    {line}")?;
    }
    indented(&escape::block(&fix.explanation), out)
}

fn indented(text: &str, out: &mut dyn Write) -> std::io::Result<()> {
    for line in text.trim().lines() {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

/// What is in a file now: a word for programs, and for people.
fn state(store: &Store, file: &FileRecord) -> (&'static str, String) {
    if let Some(reason) = &file.not_written {
        return ("not-written", format!("was not written: {reason}"));
    }
    match store.state(file) {
        FileState::After => ("after", "as the run left it".to_owned()),
        FileState::Before => ("before", "as before the run".to_owned()),
        FileState::Changed => ("changed", "changed since".to_owned()),
        FileState::Unknown(reason) => ("unknown", reason.to_string()),
    }
}

#[derive(Serialize)]
struct Shown<'a> {
    version: u32,
    run: RunJson,
    files: Vec<FileJson<'a>>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: &'a str,
    state: &'static str,
    explanation: String,
    before: &'a Digest,
    after: &'a Digest,
    fixes: &'a [FixRecord],
}

impl<'a> FileJson<'a> {
    fn new(store: &Store, file: &'a FileRecord) -> Self {
        let (state, explanation) = state(store, file);
        Self {
            path: &file.path,
            state,
            explanation,
            before: &file.before,
            after: &file.after,
            fixes: &file.fixes,
        }
    }
}
