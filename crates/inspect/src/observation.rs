use std::ops::Range;

use pyguard_finding::Tier;
use pyguard_source::TextRange;

/// Something that a check saw.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// Where, in the texts of the notebook ([`pyguard_notebook::NotebookTexts::document`]).
    pub range: TextRange,
    /// What the rule's message calls by name, such as `("$TAG", "script")`. Untrusted text.
    pub named: Vec<(&'static str, String)>,
    /// How loud it is, where that is not what the rule says.
    pub tier: Option<Tier>,
    /// What would undo it.
    pub remedy: Option<Remedy>,
}

impl Observation {
    /// One with nothing to say but its place.
    pub fn at(range: TextRange) -> Self {
        Self { range, named: Vec::new(), tier: None, remedy: None }
    }

    /// With a name for the message.
    #[must_use]
    pub fn naming(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.named.push((name, text.into()));
        self
    }

    /// With a tier of its own.
    #[must_use]
    pub fn in_tier(mut self, tier: Tier) -> Self {
        self.tier = Some(tier);
        self
    }

    /// With what would undo it.
    #[must_use]
    pub fn with_remedy(mut self, remedy: Remedy) -> Self {
        self.remedy = Some(remedy);
        self
    }
}

/// What would undo something; all numbers are 0-based positions in [`pyguard_notebook::Layout`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// The output loses what it holds in one MIME type, and goes when it has no other.
    DropMedia {
        /// Cell.
        cell: usize,
        /// Output of the cell.
        output: usize,
        /// Position among the types of the output.
        media: usize,
    },
    /// The output goes.
    DropOutput {
        /// Cell.
        cell: usize,
        /// Output of the cell.
        output: usize,
    },
    /// The cell loses its outputs and its count, as if it had not run.
    ClearCell {
        /// Cell.
        cell: usize,
    },
    /// A value of the raw file (bytes) is written anew.
    SetValue {
        /// Where the value stands.
        raw: Range<usize>,
        /// What it is to be, as JSON.
        value: String,
    },
    /// A piece of the texts is written anew.
    Rewrite {
        /// Which, in the texts of the notebook.
        range: TextRange,
        /// What stands there afterwards.
        text: String,
    },
}
