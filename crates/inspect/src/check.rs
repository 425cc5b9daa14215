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

    /// What it sees in a notebook, in order of the places; at most a hundred in each text.
    pub fn run(self, subject: &Subject<'_>) -> Vec<Observation> {
        let mut seen = Vec::new();
        (self.run)(subject, &mut seen);
        seen.sort_by_key(|one| (one.range.start(), one.range.end()));
        let parts = subject.parts();
        let (mut part, mut count) = (0, 0);
        seen.retain(|one| {
            let own = parts.partition_point(|part| part.range.end() <= one.range.start());
            count = if own == part { count + 1 } else { 1 };
            part = own;
            count <= MAX_IN_PART
        });
        seen
    }
}

/// Most observations of one check in one text. More tell nothing new, and to say where each stands takes the time of its line.
const MAX_IN_PART: usize = 100;

/// The names of all checks.
pub fn names() -> impl Iterator<Item = &'static str> {
    all().map(|check| check.name)
}

fn all() -> impl Iterator<Item = Check> {
    let markup = markup::CHECKS.iter().copied().flatten();
    markup.chain(commands::CHECKS).chain(order::CHECKS).copied()
}
