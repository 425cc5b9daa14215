//! What a detector looks for, as data.

use pyguard_finding::{Severity, Tier};
use serde::{Deserialize, Serialize};

use crate::compiled::literals;
use crate::personal::columns::ColumnKind;
use crate::{Check, SurfaceKind};

/// What kind of value a detector is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DetectorKind {
    /// Something that opens a door: placeholders and look-ups don't count.
    Secret,
    /// Something about a person: generated and documented values don't count.
    Personal,
}

/// The detector of one rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DetectorSpec {
    /// What its values are.
    pub kind: DetectorKind,
    /// Looked for independently of each other.
    pub forms: Vec<FormSpec>,
    /// Of two detectors that find overlapping values the one with the higher precedence reports.
    pub precedence: u8,
    /// Parts of notebooks that it looks at; empty for all, and for files that are no notebook.
    pub surfaces: Vec<SurfaceKind>,
    /// What it lets pass: whatever one of these does.
    pub allow: Vec<AllowSpec>,
    /// Expression that finds something in the paths it is for; any path for `None`.
    pub path: Option<String>,
    /// The environment variable that such a value belongs in.
    pub environment: Option<String>,
}

/// Values that a detector lets pass: those of which one of the lists says so, or each that is not empty where `all` is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllowSpec {
    /// Expressions that find something in the value.
    pub values: Vec<String>,
    /// Expressions that find something in the whole match.
    pub matches: Vec<String>,
    /// Expressions that find something in the line of the value.
    pub lines: Vec<String>,
    /// Words that stand in the value, in any case.
    pub stop_words: Vec<String>,
    /// Expressions that find something in the path.
    pub paths: Vec<String>,
    /// Whether all lists must agree.
    pub all: bool,
}

/// One way in which a value can be found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormSpec {
    /// What it looks like.
    pub shape: Shape,
    /// Texts of which one stands in every match. Without any, the form is tried everywhere, which is slow.
    pub keywords: Vec<String>,
    /// Whether keywords may stand in any case.
    pub caseless: bool,
    /// Shannon entropy that the value has at least (bits per character).
    pub entropy: Option<f32>,
    /// What the value must be.
    pub checks: Vec<Check>,
    /// What must stand near it.
    pub needs: Vec<NeedSpec>,
    /// So many different values must stand in the same part (1 for any).
    pub distinct: u32,
    /// Whether values that look like placeholders count too.
    pub placeholders: bool,
    /// The environment variable that its values belong in, where it is another than the detector's.
    pub environment: Option<String>,
    /// Where it differs from its rule.
    pub rating: Rating,
    /// What a value is worth that a check doubts; without it such a value does not count.
    pub weak: Option<Rating>,
    /// What makes it worse.
    pub raise: Option<RaiseSpec>,
}

impl FormSpec {
    /// A form that asks for nothing but its shape: its keywords, if it gets any, as they are written, no placeholders.
    pub fn new(shape: Shape) -> Self {
        Self {
            shape,
            keywords: Vec::new(),
            caseless: false,
            entropy: None,
            checks: Vec::new(),
            needs: Vec::new(),
            distinct: 1,
            placeholders: false,
            environment: None,
            rating: Rating::default(),
            weak: None,
            raise: None,
        }
    }

    /// With the texts that its expression tells as keywords, where it names none itself.
    #[must_use]
    pub fn with_own_keywords(mut self) -> Self {
        if let Shape::Regex(text, _) = &self.shape
            && self.keywords.is_empty()
        {
            self.keywords = literals(text);
            self.caseless = false;
        }
        self
    }

    /// Whether all that it finds is of a tier louder than `limit`.
    pub(crate) fn is_louder_than(&self, limit: Tier) -> bool {
        let raised = self.raise.as_ref().and_then(|raise| raise.rating.tier);
        let weak = self.weak.and_then(|weak| weak.tier);
        self.rating.tier.is_some_and(|tier| tier > limit)
            && raised.is_none_or(|tier| tier > limit)
            && weak.is_none_or(|tier| tier > limit)
    }
}

/// What a form looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// An expression with the number of the group that is the value; `None` for the first that took part, else the whole.
    Regex(String, Option<usize>),
    /// A value given to a name: `name = "value"`, `"name": "value"`, `name=value`, `f(name="value")`, `set("NAME", "value")`, …
    Assigned {
        /// Expression that must end in the name or in what stands before it (up to 120 bytes).
        name: String,
        /// Expression for the whole value.
        value: String,
        /// Whether the value must stand in quotes where the text is code.
        quoted: bool,
    },
    /// The cells of tables under columns whose names say that they are about persons; empty, masked and made up ones left out.
    Columns {
        /// What the columns hold; any kind where empty.
        kinds: Vec<ColumnKind>,
        /// So many different kinds of them must stand in one table.
        together: usize,
        /// Expression that finds something in the names of those columns whose cells are values; any name for `None`.
        named: Option<String>,
        /// Expression for the whole cell.
        value: Option<String>,
    },
}

/// Where a rule's levels are changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Rating {
    /// Instead of the rule's tier.
    pub tier: Option<Tier>,
    /// Instead of the rule's severity.
    pub severity: Option<Severity>,
    /// Instead of the rule's confidence (0 to 1).
    pub confidence: Option<f32>,
}

/// Something that must stand near a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedSpec {
    /// Expression.
    pub regex: String,
    /// How near.
    pub within: Within,
    /// Whether it must be absent instead.
    pub absent: bool,
}

/// How near something must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Within {
    /// In the same file (for a notebook: in any part).
    File,
    /// In the same part.
    Part,
    /// At most so many lines above or below; 0 for the same line.
    Lines(u32),
    /// At most so many bytes before or after.
    Bytes(u32),
}

/// Something that makes a finding worse where it stands near.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RaiseSpec {
    /// Expression.
    pub regex: String,
    /// How near.
    pub within: Within,
    /// What the finding is then.
    pub rating: Rating,
}
