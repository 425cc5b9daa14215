use pyguard_finding::{Severity, Tier};

/// A document that was made, and what a rule must find in it.
#[derive(Debug, Clone)]
pub(super) struct Document {
    /// What reports of the test call it.
    pub(super) title: String,
    /// What kind of document it is: that of the matrix, or `case`.
    pub(super) kind: &'static str,
    /// Its file name, which tells how it is read.
    pub(super) file: String,
    pub(super) text: String,
    pub(super) expected: Expected,
}

/// What a rule must find in a document.
#[derive(Debug, Clone, Default)]
pub(super) struct Expected {
    /// Values as they stand in the document, each once; none where nothing is to be found.
    pub(super) values: Vec<String>,
    /// How many findings there must be, where that is told.
    pub(super) count: Option<usize>,
    /// Instead of the rule's.
    pub(super) tier: Option<Tier>,
    /// Instead of the rule's.
    pub(super) severity: Option<Severity>,
}

impl Expected {
    pub(super) fn fires(&self) -> bool {
        !self.values.is_empty() || self.count.is_some_and(|count| count > 0)
    }
}
