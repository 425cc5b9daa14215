use std::io::Write;
use std::path::Path;

use anyhow::Result;
use pyguard_records::{RolledBack, RunId};
use pyguard_report::escape;

use crate::args::RollbackArguments;
use crate::exit::Exit;
use crate::project;

pub(crate) fn run(arguments: &RollbackArguments) -> Result<Exit> {
    let store = project::store(&arguments.project)?;
    let mut paths = arguments.paths.clone();
    let mut run = None;
    if let Some(first) = &arguments.run {
        match first.to_str().filter(|text| RunId::is_prefix(text)) {
            Some(id) => run = Some(id),
            // Files of the newest run are named without it.
            None => paths.insert(0, first.clone()),
        }
    }
    let rolled_back = store.rollback(run, &paths, arguments.force)?;
    write(&rolled_back, &mut std::io::stdout().lock())?;
    Ok(if rolled_back.unfinished.is_some() {
        Exit::Incomplete
    } else if !rolled_back.refused.is_empty() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn write(rolled_back: &RolledBack, out: &mut dyn Write) -> std::io::Result<()> {
    let RolledBack { run, restored, already, refused, kept, unfinished } = rolled_back;
    for path in restored {
        writeln!(out, "restored  {}", shown(path))?;
    }
    for path in already {
        writeln!(out, "as before {}", shown(path))?;
    }
    for refused in refused {
        let reason = refused.reason.to_string();
        writeln!(out, "refused   {}: {}", shown(&refused.path), escape::line(&reason))?;
    }
    writeln!(
        out,
        "Run {run}: {} restored, {} as before already, {} refused.",
        restored.len(),
        already.len(),
        refused.len()
    )?;
    if refused.iter().any(|refused| refused.reason.yields_to_force()) {
        writeln!(
            out,
            "--force restores changed and deleted files too, and keeps what is in them now."
        )?;
    }
    if let Some(kept) = kept {
        writeln!(out, "What was in changed files is kept: `pyguard rollback {kept}`.")?;
    }
    if let Some(error) = unfinished {
        writeln!(out, "The files are restored, but: {}.", escape::line(&error.to_string()))?;
    }
    Ok(())
}

fn shown(path: &Path) -> String {
    escape::line(&path.to_string_lossy()).into_owned()
}
