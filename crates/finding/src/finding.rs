use std::collections::BTreeMap;
use std::sync::Arc;

use pyguard_source::Position;

use crate::{Fix, RuleInfo};

/// One step on the way of data from where it came in to where it does harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceStep {
    /// File of the step, as given, with `/`.
    pub path: String,
    /// Where the step happens.
    pub start: Position,
    /// What happens there.
    pub message: String,
}

/// One place where a rule found its weakness.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Arc<RuleInfo>,
    /// The rule's message with metavariables filled in.
    pub message: String,
    /// File, as given on the command line, with `/`.
    pub path: String,
    /// First character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
    /// The whole lines from `start` to `end`, without the last line's terminator; at most 50, and none where one of
    /// them is over 4096 bytes. Untrusted text.
    pub snippet: String,
    /// Source text of each bound metavariable, by name with its `$`. Untrusted text.
    pub metavars: BTreeMap<String, String>,
    /// How to repair it here.
    pub fix: Option<Fix>,
    /// Why the rule's repair does not fit here, where it has one that does not.
    pub unfit: Option<String>,
    /// Source to sink, for flow rules; empty otherwise.
    pub trace: Vec<TraceStep>,
    /// Stays the same when lines above are added or removed.
    pub fingerprint: String,
}
