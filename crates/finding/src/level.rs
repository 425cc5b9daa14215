use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How bad it is if the finding is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Semgrep's `INFO`.
    Low,
    /// Semgrep's `WARNING`.
    Medium,
    /// Semgrep's `ERROR`.
    High,
    /// Code execution, or the loss of everything.
    Critical,
}

/// The noise dial: how sure a rule must be before it is shown. Each tier includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// At least 95 % of findings on real code are right.
    Default,
    /// At least 70 %.
    Strict,
    /// Missing controls and style: for a review, not for a gate.
    Audit,
}

/// A word that names no severity or tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLevel(pub String);

impl fmt::Display for UnknownLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown level `{}`", self.0)
    }
}

impl std::error::Error for UnknownLevel {}

impl Severity {
    /// All severities, worst first.
    pub const ALL: [Self; 4] = [Self::Critical, Self::High, Self::Medium, Self::Low];

    /// The lower-case name used in every report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }
}

impl Tier {
    /// All tiers, quietest first.
    pub const ALL: [Self; 3] = [Self::Default, Self::Strict, Self::Audit];

    /// The lower-case name used in every report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Strict => "strict",
            Self::Audit => "audit",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Severity {
    type Err = UnknownLevel;

    /// Reads our words and Semgrep's old ones, in any case.
    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word.to_ascii_lowercase().as_str() {
            "low" | "info" | "inventory" | "experiment" => Ok(Self::Low),
            "medium" | "warning" => Ok(Self::Medium),
            "high" | "error" => Ok(Self::High),
            "critical" => Ok(Self::Critical),
            _ => Err(UnknownLevel(word.to_owned())),
        }
    }
}

impl FromStr for Tier {
    type Err = UnknownLevel;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|tier| tier.as_str() == word)
            .ok_or_else(|| UnknownLevel(word.to_owned()))
    }
}
