//! What the tests of rules share whose cases stand in a `.cases.yaml`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

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
