use std::collections::BTreeMap;
use std::sync::Arc;

use pyguard_source::Position;
use serde::{Deserialize, Serialize};

use crate::{Fix, RuleInfo};

/// One step on the way of data from where it came in to where it does harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceStep {
    /// File of the step, as given, with `/`.
    pub path: String,
    /// Where the step happens.
    pub start: Position,
    /// What happens there.
    pub message: String,
}

/// A place in a file that has no lines: a model file, or what is packed in one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ByteSpan {
    /// The way to a member: names of members inside each other, outermost first; empty for the file itself. Untrusted text.
    pub member: Vec<String>,
    /// First byte (0-based): in the file, or in the member's unpacked bytes where that is `packed`.
    pub offset: u64,
    /// How many bytes; 0 where that says nothing.
    pub length: u64,
    /// Whether the bytes are those of an unpacked member.
    pub packed: bool,
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
    /// Which bytes, in a file without lines; `start` and `end` are its first line then.
    pub bytes: Option<Box<ByteSpan>>,
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
