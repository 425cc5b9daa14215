//! What the machine saw while it ran.

use pyguard_finding::Tier;
use rustc_hash::FxHashSet;

use crate::core::Data;

/// What is remarkable about a place of a pickle.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Remark {
    /// Something dangerous is called, made, or put where it will be called.
    Calls { callee: String, why: String },
    /// Something dangerous is imported.
    Imports { name: String, why: String },
    /// It cannot be told what is called.
    Unresolvable { what: String },
    /// Functions or classes are made from code in the file.
    CarriesCode { callee: String },
    /// Something unknown is called.
    Unknown { callee: String },
    /// An instance of an unknown class is made.
    Builds { class: String },
}

/// A remark with its place.
#[derive(Debug, Clone)]
pub(super) struct Note {
    /// Where the opcode stands (0-based byte).
    pub(super) at: u64,
    pub(super) remark: Remark,
    pub(super) tier: Option<Tier>,
}

/// Something inside that is to be looked at as a file of its own.
#[derive(Debug, Clone)]
pub(super) struct Inner {
    pub(super) at: u64,
    pub(super) data: Data,
}

/// A line for people.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) at: u64,
    pub(super) depth: u8,
    pub(super) text: String,
}

/// All that was seen.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) notes: Vec<Note>,
    pub(super) seen: FxHashSet<(Remark, Option<Tier>)>,
    pub(super) inner: Vec<Inner>,
    pub(super) lines: Vec<Line>,
    pub(super) wants_lines: bool,
    pub(super) depth: u8,
}

/// Most remarks of a kind that says little; those on danger have ten times as many.
const MAX_NOTES: usize = 300;
/// Most inner files.
const MAX_INNER: usize = 1_000;
/// Most lines.
const MAX_LINES: usize = 20_000;

impl Notes {
    /// Adds a remark, once for each text.
    pub(super) fn add(&mut self, at: u64, remark: Remark, tier: Option<Tier>) {
        let says_little = matches!(remark, Remark::Unknown { .. } | Remark::Builds { .. });
        let most = if says_little { MAX_NOTES } else { MAX_NOTES * 10 };
        if self.notes.len() < most && self.seen.insert((remark.clone(), tier)) {
            self.notes.push(Note { at, remark, tier });
        }
    }

    pub(super) fn add_inner(&mut self, at: u64, data: Data) {
        if self.inner.len() < MAX_INNER {
            self.inner.push(Inner { at, data });
        }
    }

    /// Whether a line would be kept.
    pub(super) fn wants_line(&self) -> bool {
        self.wants_lines && self.lines.len() < MAX_LINES
    }

    pub(super) fn line(&mut self, at: u64, text: String) {
        if self.wants_line() {
            self.lines.push(Line { at, depth: self.depth, text });
        }
    }
}
