use std::ops::Range;

use pyguard_source::{TextRange, TextSize};

use super::cells::{Escape, Kind, escapes};
use super::python::{Called, PythonCall, Values};
use super::setting::Setting;
use super::shell::{Command, Dialect, Script, read};
use crate::{Observation, Remedy, Subject};

/// All commands of a notebook.
#[derive(Debug, Default)]
pub(crate) struct Commands {
    pub(crate) setting: Setting,
    /// In the order of the file.
    pub(crate) lines: Vec<Line>,
    /// Calls of Python functions that load, fetch or check files, in the order of the file.
    pub(crate) calls: Vec<PythonCall>,
    /// What Python names hold.
    pub(crate) values: Values,
}

/// What one line or one cell hands to a shell or a magic.
#[derive(Debug)]
pub(crate) struct Line {
    /// 0-based position of its cell.
    pub(crate) cell: usize,
    pub(crate) form: Form,
    /// Its commands; their ranges are bytes from `start`.
    pub(crate) script: Script,
    /// Where it begins in the texts of the notebook (bytes).
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// What is reported instead of a part of it, where the parts have no places of their own.
    whole: bool,
}

/// How a line left Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `!`, `!!`, `%sx`
    Shell,
    /// The body of `%%bash`, or a cell of a kernel that is a shell.
    Body,
    /// `%name`: the name is the program of its command.
    Magic,
    /// `%%name`
    CellMagic,
    /// `os.system("…")`, `subprocess.run([…])`
    Call,
}

impl Commands {
    pub(crate) fn of(subject: &Subject<'_>) -> Self {
        let setting = Setting::of(subject);
        let Called { calls, shells, values } =
            if setting.is_foreign { Called::default() } else { Called::of(subject) };
        let mut lines = shells;
        for part in subject.parts().iter().filter(|part| part.surface.is_code()) {
            let Some(number) = part.cell.filter(|_| !setting.is_foreign) else { continue };
            let cell = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
            let (text, base) = (subject.text(part), part.range.start().to_usize());
            let found = if setting.is_shell {
                let kind = Kind::Shell(Dialect::Shell);
                vec![Escape { kind, text: 0..text.len() }]
            } else if might_leave_python(text) {
                escapes(text)
            } else {
                Vec::new()
            };
            lines.extend(found.into_iter().filter_map(|escape| Line::of(cell, base, text, escape)));
        }
        lines.sort_by_key(|line| (line.start, line.end));
        Self { setting, lines, calls, values }
    }

    /// All commands with the lines they stand in.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&Line, &Command)> {
        self.lines.iter().flat_map(|line| line.script.commands.iter().map(move |one| (line, one)))
    }
}

/// Whether the source of a cell has what every escape has. The automagics are lines without any mark.
fn might_leave_python(text: &str) -> bool {
    memchr::memchr2(b'!', b'%', text.as_bytes()).is_some()
        || !text.trim_end().contains('\n') && text.trim().contains(' ')
}

impl Line {
    fn of(cell: usize, base: usize, text: &str, escape: Escape) -> Option<Self> {
        let content = text.get(escape.text.clone())?;
        let (form, dialect) = match escape.kind {
            Kind::Shell(Dialect::Notebook) => (Form::Shell, Dialect::Notebook),
            Kind::Shell(Dialect::Shell) => (Form::Body, Dialect::Shell),
            Kind::Magic => (Form::Magic, Dialect::Notebook),
            Kind::CellMagic => (Form::CellMagic, Dialect::Notebook),
        };
        Some(Self {
            cell,
            form,
            script: read(content, dialect),
            start: base + escape.text.start,
            end: base + escape.text.end,
            whole: false,
        })
    }

    /// A call of Python; `whole` says that only the call as a whole has a place.
    pub(super) fn of_call(cell: usize, script: Script, place: Range<usize>, whole: bool) -> Self {
        Self { cell, form: Form::Call, script, start: place.start, end: place.end, whole }
    }

    /// A piece of it as a range of the texts.
    pub(crate) fn range(&self, piece: &Range<usize>) -> TextRange {
        let size = |at: usize| TextSize::try_from(at).unwrap_or_default();
        let (from, to) = if self.whole {
            (self.start, self.end)
        } else {
            (self.start + piece.start, self.start + piece.end)
        };
        TextRange::new(size(from.min(self.end)), size(to.clamp(from.min(self.end), self.end)))
    }

    /// Something seen at one of its commands.
    pub(crate) fn seen(&self, command: &Command) -> Observation {
        Observation::at(self.range(&command.range))
    }

    /// Something seen at commands that belong together.
    pub(crate) fn seen_from(&self, first: &Command, last: &Command) -> Observation {
        let from = first.range.start.min(last.range.start);
        Observation::at(self.range(&(from..last.range.end.max(first.range.end))))
    }

    /// A piece of it written anew; `None` where it is a text of Python, which has quotes of its own.
    pub(crate) fn rewrite(&self, piece: &Range<usize>, text: String) -> Option<Remedy> {
        (self.form != Form::Call).then(|| Remedy::Rewrite { range: self.range(piece), text })
    }

    /// Whether a shell runs it.
    pub(crate) fn is_shell(&self) -> bool {
        matches!(self.form, Form::Shell | Form::Body | Form::Call)
    }

    /// Whether it is text of a cell that is no Python.
    pub(crate) fn is_in_cell(&self) -> bool {
        matches!(self.form, Form::Shell | Form::Body | Form::Magic)
    }
}
