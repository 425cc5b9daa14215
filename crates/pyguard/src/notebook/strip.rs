//! `pyguard notebook strip`: notebooks without what running them left in them.

use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context, Result};
use pyguard_engine::discovery::{DiscoveryOptions, discover};
use pyguard_notebook::{StripOptions, strip};
use pyguard_records::{Change, Written};
use pyguard_report::{count, escape};
use pyguard_source::DocumentKind;

use crate::args::{Kept, StripArguments};
use crate::exit::Exit;
use crate::project;

pub(super) fn run(arguments: &StripArguments) -> Result<Exit> {
    let keeps = |what: Kept| arguments.keep.contains(&what);
    let options = StripOptions {
        outputs: keeps(Kept::Outputs),
        counts: keeps(Kept::Counts),
        metadata: keeps(Kept::Metadata),
        keys: arguments.keep_keys.clone(),
    };
    if arguments.paths == [Path::new("-")] {
        return filter(&options);
    }
    let discovery =
        DiscoveryOptions { exclude: arguments.exclude.clone(), ..DiscoveryOptions::default() };
    let found = discover(&arguments.paths, &discovery)?;
    let mut errors: Vec<String> =
        found.errors.iter().map(|error| format!("{}: {}", error.path, error.message)).collect();
    let mut changes = Vec::new();
    for file in found.files.iter().filter(|file| file.kind == Some(DocumentKind::Notebook)) {
        match stripped(&file.path, &options) {
            Ok(Some(change)) => changes.push(change),
            Ok(None) => {}
            Err(error) => errors.push(format!("{}: {error:#}", file.shown)),
        }
    }
    let names: Vec<String> =
        changes.iter().map(|change| change.path.to_string_lossy().into_owned()).collect();
    let written = if arguments.check { None } else { Some(project::write(changes)?) };
    write(&names, written.as_ref(), &errors)?;
    let is_refused = written.as_ref().is_some_and(|written| !written.refused.is_empty());
    Ok(if !errors.is_empty() || is_refused {
        Exit::Incomplete
    } else if arguments.check && !names.is_empty() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

/// From standard input to standard output, as Git wants a filter.
fn filter(options: &StripOptions) -> Result<Exit> {
    let mut raw = String::new();
    std::io::stdin().lock().read_to_string(&mut raw).context("standard input")?;
    let text = strip(&raw, options)?;
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// What is to be written; `None` where there is nothing to do.
fn stripped(path: &Path, options: &StripOptions) -> Result<Option<Change>> {
    let before = std::fs::read(path).context("cannot be read")?;
    let raw = std::str::from_utf8(&before).context("is not valid UTF-8")?;
    let after = strip(raw, options)?.into_bytes();
    let change = Change { path: path.to_owned(), before, after, fixes: Vec::new() };
    Ok((change.before != change.after).then_some(change))
}

fn write(names: &[String], written: Option<&Written>, errors: &[String]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let refused = written.map_or(&[][..], |written| &written.refused);
    for name in names {
        writeln!(out, "{}", escape::line(name))?;
    }
    let verb = if written.is_some() { "Stripped" } else { "Would strip" };
    let done = names.len().saturating_sub(refused.len());
    write!(out, "{verb} {}", count(done, "notebook"))?;
    match written.and_then(|written| written.run.as_ref()) {
        Some(run) => writeln!(out, " (run {run}; `pyguard rollback` takes it back).")?,
        None => writeln!(out, ".")?,
    }
    for refused in refused {
        let path = refused.path.to_string_lossy();
        let reason = refused.reason.to_string();
        writeln!(out, "{} was not written: {}", escape::line(&path), escape::line(&reason))?;
    }
    for error in errors {
        writeln!(out, "{}", escape::line(error))?;
    }
    Ok(())
}
