//! The file of results, as far as it is drawn.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A section for each bench that has run; one that has not is not drawn.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Results {
    /// Programs over the whole corpus, medians of alternating runs.
    pub(crate) corpus: Option<Times>,
    /// bandit over the same files, between two runs of pyguard.
    pub(crate) bandit: Option<Times>,
    /// More and more copies of a set of files.
    pub(crate) copies: Option<Growth>,
    /// The same files with more and more rules.
    pub(crate) rules: Option<Growth>,
    /// One file that becomes longer and longer.
    pub(crate) lines: Option<Growth>,
}

/// What commands take for the same files.
#[derive(Deserialize)]
pub(crate) struct Times {
    /// The files, in words.
    pub(crate) of: String,
    pub(crate) rows: Vec<Cost>,
}

/// What one command costs.
#[derive(Deserialize)]
pub(crate) struct Cost {
    pub(crate) command: String,
    /// By the clock.
    pub(crate) seconds: f64,
    /// Seconds of user time, of all cores together.
    pub(crate) user: f64,
}

/// How costs grow with a size.
#[derive(Deserialize)]
pub(crate) struct Growth {
    /// What grows, in words.
    pub(crate) of: String,
    pub(crate) points: Vec<Point>,
    /// How each cost grows.
    pub(crate) exponents: BTreeMap<String, Exponent>,
}

/// Powers of the size that a cost grows with.
#[derive(Deserialize)]
pub(crate) struct Exponent {
    /// Of the cost as it is.
    pub(crate) whole: f64,
    /// Of what comes on top of a fixed cost; nothing where there is too little to tell.
    pub(crate) beyond_fixed: Option<f64>,
}

/// Costs at one size.
#[derive(Deserialize)]
pub(crate) struct Point {
    pub(crate) size: f64,
    /// Seconds of user time.
    pub(crate) user: f64,
    /// The largest memory, in MB.
    pub(crate) memory: f64,
}
