//! What the tests of rules share whose cases stand in a `.cases.yaml`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyguard_rules::yaml::{self, Node};
use pyguard_rules::{BodySpec, Rule, Sets};

use crate::rule_files::RuleFiles;

/// So many cases a rule has at least that fire, and that do not.
pub(super) const LEAST: (usize, usize) = (15, 10);

/// The rules of one kind, each with its file. What is wrong with a file is told where its other cases are run.
pub(super) fn rules_with<'f>(
    files: &'f [PathBuf],
    sets: &Arc<Sets>,
    is_wanted: impl Fn(&BodySpec) -> bool,
) -> impl Iterator<Item = (&'f Path, Rule)> {
    files.iter().flat_map(move |file| {
        let mut loaded = RuleFiles { sets: Arc::clone(sets), ..RuleFiles::default() };
        loaded.file(file);
        let wanted: Vec<(&Path, Rule)> = loaded
            .rules
            .into_iter()
            .filter(|rule| is_wanted(&rule.spec().body))
            .map(|rule| (file.as_path(), rule))
            .collect();
        wanted
    })
}

/// Reads the cases under `firing` and `silent` in the text of a file, each with its name in reports (`firing 3`).
///
/// # Errors
/// What is wrong first.
pub(super) fn listed<T>(
    path: &str,
    text: &str,
    read: impl Fn(&Node, bool) -> Result<T, String>,
) -> Result<Vec<(String, T)>, String> {
    let root = yaml::parse(text).map_err(|error| error.excerpt(path, text).to_string())?;
    let entries = root.as_mapping().ok_or("a file of cases is a mapping")?;
    let mut cases = Vec::new();
    for (key, list) in entries {
        let name = key.as_str().unwrap_or("");
        if !matches!(name, "firing" | "silent") {
            return Err(format!("line {}: unknown key `{name}`", key.span.line));
        }
        let list = list.as_sequence().ok_or(format!("`{name}` is a list"))?;
        for (number, node) in (1..).zip(list) {
            let case = read(node, name == "firing")
                .map_err(|message| format!("{path}:{}: {message}", node.span.line))?;
            cases.push((format!("{name} {number}"), case));
        }
    }
    Ok(cases)
}

/// Refuses keys that a case has not.
pub(super) fn check_keys(node: &Node, known: &[&str]) -> Result<(), String> {
    for (key, _) in node.as_mapping().ok_or("a case is a mapping")? {
        let name = key.as_str().unwrap_or("");
        if !known.contains(&name) {
            return Err(format!("unknown key `{name}`"));
        }
    }
    Ok(())
}

/// What is to be said where a rule has fewer cases than `least`; both count those that fire, then the silent ones.
pub(super) fn too_few(
    (firing, silent): (usize, usize),
    (least_firing, least_silent): (usize, usize),
) -> Vec<String> {
    if firing >= least_firing && silent >= least_silent {
        return Vec::new();
    }
    vec![format!(
        "{firing} cases fire and {silent} are silent; at least {least_firing} and {least_silent} are needed"
    )]
}
