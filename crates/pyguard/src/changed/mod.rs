//! `check --diff-base`: only what stands in changed lines, or in changed cells of a notebook.

mod lines;
mod notebook;

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use pyguard_finding::Finding;
use pyguard_history::Base;

use self::lines::changed_lines;
use self::notebook::ChangedCells;

/// What of a file is new.
enum Changed {
    /// All of it.
    Whole,
    /// These lines, by number from 1.
    Lines(Vec<bool>),
    /// These parts of a notebook.
    Cells(Box<ChangedCells>),
}

/// Leaves out findings in what is as it was where the work tree and `revision` parted. The steps of a flow count too: data
/// that is now let through on its way is reported where it arrives.
pub(crate) fn only_changed(findings: &mut Vec<Finding>, revision: &str) -> Result<()> {
    let here = std::env::current_dir().context("the current folder")?;
    let base = Base::open(&here, revision)?;
    let mut files: HashMap<String, Changed> = HashMap::new();
    findings.retain(|finding| {
        let mut is_in = |path: &str, place: &dyn Fn(&Changed) -> bool| {
            let changed =
                files.entry(path.to_owned()).or_insert_with(|| Changed::of(Path::new(path), &base));
            place(changed)
        };
        is_in(&finding.path, &|changed| changed.holds(&finding.start, &finding.end))
            || finding
                .trace
                .iter()
                .any(|step| is_in(&step.path, &|changed| changed.holds(&step.start, &step.start)))
    });
    Ok(())
}

impl Changed {
    fn of(path: &Path, base: &Base) -> Self {
        let (Some(before), Ok(now)) = (base.file(path), std::fs::read(path)) else {
            return Self::Whole;
        };
        let (before, now) = (String::from_utf8_lossy(&before), String::from_utf8_lossy(&now));
        if path.extension().is_some_and(|extension| extension == "ipynb")
            && let Some(cells) = ChangedCells::of(&before, &now)
        {
            return Self::Cells(Box::new(cells));
        }
        Self::Lines(changed_lines(&before, &now))
    }

    fn holds(&self, start: &pyguard_source::Position, end: &pyguard_source::Position) -> bool {
        match self {
            Self::Whole => true,
            Self::Cells(cells) => cells.hold(start, end),
            Self::Lines(lines) => {
                let from = start.file_line.saturating_sub(1) as usize;
                let to = (end.file_line as usize).max(from + 1).min(lines.len());
                lines.get(from..to).is_some_and(|lines| lines.contains(&true))
            }
        }
    }
}
