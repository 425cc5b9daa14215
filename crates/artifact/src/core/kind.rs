use std::cell::Cell;
use std::rc::Rc;

use super::{Context, Data, Fault};

/// A kind of file: how it is told by its content, and how it is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    /// What people call it, such as `PyTorch archive`.
    pub(crate) name: &'static str,
    /// Whether the data is one. Decides by content; the name may only choose between readings that the content allows, as with
    /// JSON files.
    pub(crate) tells: fn(&Probe<'_>) -> bool,
    /// Looks through it. A fault is reported by the caller, with what was observed before it.
    pub(crate) read: fn(&Data, &mut Context<'_>) -> Result<(), Fault>,
}

/// What is known of data before it is read.
#[derive(Debug)]
pub(crate) struct Probe<'a> {
    /// The first bytes, at most [`Probe::HEAD`].
    pub(crate) head: &'a [u8],
    /// All of it.
    pub(crate) data: &'a Data,
    /// Last part of the name, in lower case; empty where there is none.
    pub(crate) name: &'a str,
    /// Steps that may still be taken to tell what it is, by kinds that look further than the head.
    pub(crate) steps: &'a Rc<Cell<u64>>,
}

impl Probe<'_> {
    /// How many bytes the head has at most.
    pub(crate) const HEAD: usize = 4 << 10;

    /// Whether the name ends so; `extension` in lower case, with its dot.
    pub(crate) fn ends_with(&self, extension: &str) -> bool {
        self.name.ends_with(extension)
    }

    /// Whether the first bytes are text: no control characters but white space.
    pub(crate) fn is_text(&self) -> bool {
        !self.head.is_empty()
            && self.head.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r'))
    }

    /// The first byte that is no white space.
    pub(crate) fn first_visible(&self) -> Option<u8> {
        self.head.iter().copied().find(|byte| !byte.is_ascii_whitespace())
    }
}
