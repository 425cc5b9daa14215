use pyguard_source::Position;
use serde::{Deserialize, Serialize};

/// Whether a fix may be applied without a person reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// Same behaviour for benign input.
    Safe,
    /// Right in intent, may change behaviour.
    Unsafe,
    /// Advice only.
    Manual,
}

/// Replace a span of the document's text by `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// First byte to replace (0-based, in the document's text).
    pub from: u32,
    /// One past the last byte to replace.
    pub to: u32,
    /// `from` as a person counts it.
    pub start: Position,
    /// `to` as a person counts it.
    pub end: Position,
    /// What stands there afterwards.
    pub text: String,
    /// An import that the new code needs: other repairs may ask for the same one.
    pub is_import: bool,
}

/// Edits that belong together: all are applied, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Whether it may be applied unread.
    pub applicability: Applicability,
    /// Non-overlapping, in order.
    pub edits: Vec<Edit>,
}

/// A text with edits applied. Of overlapping edits the outer one wins, then the earlier.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| (edit.from, std::cmp::Reverse(edit.to)));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        let (from, to) = (edit.from as usize, edit.to as usize);
        if from < at {
            continue;
        }
        let (Some(kept), Some(_)) = (text.get(at..from), text.get(from..to)) else { continue };
        out.push_str(kept);
        out.push_str(&edit.text);
        at = to;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}
