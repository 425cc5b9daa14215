use crate::line_count::LineCount;

/// A file that gives more than this is not read by a person any more, and may have been made to fill memory.
const MAX_NOTICES: usize = 1000;

/// Why something was not looked at in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// Code that does not parse.
    Syntax,
    /// JSON that is not what a notebook should be.
    Format,
    /// Something too deep or too long.
    Limit,
    /// The notebook's code is not Python.
    Language,
}

/// Something that was not looked at in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What kind of trouble.
    pub kind: NoticeKind,
    /// 1-based line in the file.
    pub line: u32,
    /// One line for a person; may hold untrusted text.
    pub message: String,
}

/// Gathers notices by raw offset; lines are counted once at the end.
#[derive(Default)]
pub(crate) struct Notices {
    found: Vec<(usize, NoticeKind, String)>,
    left_out: usize,
}

impl Notices {
    pub(crate) fn add(&mut self, offset: usize, kind: NoticeKind, message: impl Into<String>) {
        if self.found.len() < MAX_NOTICES {
            self.found.push((offset, kind, message.into()));
        } else {
            self.left_out += 1;
        }
    }

    /// The notices in the order of the file.
    pub(crate) fn finish(mut self, raw: &str) -> Vec<Notice> {
        self.found.sort_by_key(|(offset, ..)| *offset);
        let mut lines = LineCount::new(raw);
        let mut notices: Vec<Notice> = self
            .found
            .into_iter()
            .map(|(offset, kind, message)| Notice { kind, line: lines.line(offset), message })
            .collect();
        if self.left_out > 0 {
            let message = format!("{} further notices are not shown", self.left_out);
            let line = notices.last().map_or(1, |last| last.line);
            notices.push(Notice { kind: NoticeKind::Limit, line, message });
        }
        notices
    }
}
