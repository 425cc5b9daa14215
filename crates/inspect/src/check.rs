use crate::{Observation, Subject, commands, markup, order};

/// A check of a notebook.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&Subject<'_>, &mut Vec<Observation>),
}

impl Check {
    /// The check of a name.
    pub fn named(name: &str) -> Option<Self> {
        all().find(|check| check.name == name)
    }

    /// What it sees in a notebook, in order of the places.
    pub fn run(self, subject: &Subject<'_>) -> Vec<Observation> {
        let mut seen = Vec::new();
        (self.run)(subject, &mut seen);
        seen.sort_by_key(|one| (one.range.start(), one.range.end()));
        seen
    }
}

/// The names of all checks.
pub fn names() -> impl Iterator<Item = &'static str> {
    all().map(|check| check.name)
}

fn all() -> impl Iterator<Item = Check> {
    let markup = markup::CHECKS.iter().copied().flatten();
    markup.chain(commands::CHECKS).chain(order::CHECKS).copied()
}
