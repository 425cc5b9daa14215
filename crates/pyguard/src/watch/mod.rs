//! `pyguard watch`: a scan whenever a file changes.

mod changes;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{EventKind, RecursiveMode, Watcher};
use pyguard_cache::Cache;
use pyguard_engine::{NoProgress, RuleSet, RunOptions, run as scan};
use pyguard_finding::Report;
use pyguard_report::{Options, text};

use crate::args::WatchArguments;
use crate::exit::Exit;
use crate::setup::Setup;
use changes::{gone, new};

/// How long nothing must change before files are looked at: editors write in several steps.
const QUIET: Duration = Duration::from_millis(30);

type Event = notify::Result<notify::Event>;

pub(crate) fn run(arguments: WatchArguments) -> Result<Exit> {
    let Setup { rules, mut options, errors, .. } = Setup::of(arguments.scan)?;
    // Without what earlier looks found, each would be at everything.
    let own = tempfile::tempdir().context("a folder for what is found")?;
    let cache = options.cache.take().unwrap_or_else(|| Cache::at(own.path().to_owned()));
    let options = RunOptions { cache: Some(cache), ..options };
    let is_terminal = std::io::stdout().is_terminal();
    let color = is_terminal && std::env::var_os("NO_COLOR").is_none();
    let shown = Options { color, timing: true, explain: None };

    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(sender)?;
    for path in &options.paths {
        let whole = RecursiveMode::Recursive;
        watcher.watch(path, whole).with_context(|| path.to_string_lossy().into_owned())?;
    }
    let mut report = scan(&rules, &options, &NoProgress)?;
    report.errors.splice(0..0, errors);
    text::write(&report, &shown, &mut std::io::stdout().lock())?;
    while has_changed(&events)? {
        report = look_again(&rules, &options, report, &shown)?;
    }
    Ok(Exit::Clean)
}

fn look_again(
    rules: &RuleSet,
    options: &RunOptions,
    before: Report,
    shown: &Options,
) -> Result<Report> {
    let after = scan(rules, options, &NoProgress)?;
    let (new, gone) = (new(&before, &after), gone(&before, &after));
    // A file without findings may change as often as it likes.
    if !new.is_empty() || !gone.is_empty() || before.errors != after.errors {
        let mut out = std::io::stdout().lock();
        writeln!(out)?;
        text::write_changes(&after, &new, &gone, shown, &mut out)?;
    }
    Ok(after)
}

/// Waits for a change, and then until nothing changes any more; tells whether there can be others.
fn has_changed(events: &Receiver<Event>) -> Result<bool> {
    loop {
        let Ok(event) = events.recv() else { return Ok(false) };
        if is_change(&event?) {
            break;
        }
    }
    loop {
        match events.recv_timeout(QUIET) {
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return Ok(true),
            Err(RecvTimeoutError::Disconnected) => return Ok(false),
        }
    }
}

/// Whether files may be others now. That they are read, by us too, is no change, and neither is what Git keeps of its own.
fn is_change(event: &notify::Event) -> bool {
    let is_of_git = |path: &Path| path.iter().any(|part| part == ".git");
    !matches!(event.kind, EventKind::Access(_)) && !event.paths.iter().all(|path| is_of_git(path))
}
