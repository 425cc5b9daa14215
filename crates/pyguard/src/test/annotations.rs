use std::collections::{BTreeMap, BTreeSet};

use pyguard_source::{Document, TextSize};

/// A place where a finding may start: cell (in a notebook) and line.
pub(crate) type Place = (Option<u32>, u32);

/// What a case file says of one rule.
#[derive(Debug, Default)]
pub(crate) struct Expected {
    /// Findings must start here.
    pub(crate) fires: BTreeSet<Place>,
    /// No finding may start here.
    pub(crate) silent: BTreeSet<Place>,
    /// Known misses: passes while nothing fires.
    pub(crate) todo_fires: BTreeSet<Place>,
    /// Known false alarms: ignored.
    pub(crate) todo_silent: BTreeSet<Place>,
}

const OPENERS: [&str; 7] = ["<!--", "(*", "/*", "//", "--", "#", ";"];
const CLOSERS: [&str; 3] = ["-->", "*)", "*/"];

/// Reads the annotations of a case file, by rule id. Each stands on the line above the one that it speaks of.
pub(crate) fn read(document: &Document) -> BTreeMap<String, Expected> {
    let mut expected: BTreeMap<String, Expected> = BTreeMap::new();
    let text = document.text();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let next = start + line.len();
        if let Some((kind, ids)) = annotation(line) {
            let position = document.position(TextSize::try_from(start).unwrap_or_default());
            let place = (position.cell, position.line + 1);
            for id in ids {
                let of_rule = expected.entry(id).or_default();
                match kind {
                    "ruleid" => of_rule.fires.insert(place),
                    "ok" => of_rule.silent.insert(place),
                    "todoruleid" => of_rule.todo_fires.insert(place),
                    _ => of_rule.todo_silent.insert(place),
                };
            }
        }
        start = next;
    }
    expected
}

fn annotation(line: &str) -> Option<(&str, Vec<String>)> {
    let line = line.trim();
    let comment = OPENERS.iter().find_map(|opener| line.strip_prefix(opener))?.trim_start();
    let (kind, ids) = comment.split_once(':')?;
    if !["ruleid", "ok", "todoruleid", "todook"].contains(&kind) {
        return None;
    }
    let ids = CLOSERS.iter().fold(ids, |ids, closer| ids.trim_end().trim_end_matches(closer));
    let ids = ids.split([',', ' ']).map(str::trim).filter(|id| !id.is_empty());
    Some((kind, ids.map(str::to_owned).collect()))
}
