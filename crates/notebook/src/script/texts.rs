//! What can be read in the cells, for the checks of notebooks.

use std::ops::Range;
use std::sync::Arc;

use pyguard_source::{
    Document, SourceKind, Stretch, StretchKind, Surface, TextPart, TextRange, TextSize,
};

use super::lines::lines;
use super::{Form, Mark, ScriptCell, databricks, percent, script};
use crate::texts::{CellLayout, Layout};
use crate::{CellKind, NotebookTexts};

/// The sources of a notebook that is written as text, by the document of its module, without the marks of comments.
///
/// `None` for other documents, and for marimo, whose cells are functions of one program and are in no order.
pub fn script_texts(document: &Document) -> Option<NotebookTexts> {
    if !document.is_script() {
        return None;
    }
    let raw = document.notebook_file()?;
    let script = script(document.path(), &raw).filter(|script| script.form != Form::Marimo)?;
    let mut writer =
        Writer { raw: &raw, text: String::new(), parts: Vec::new(), stretches: Vec::new() };
    let mut layout = Layout { is_script: true, ..Layout::default() };
    for (cell, number) in script.cells.iter().zip(1..) {
        if cell.is_python() {
            // As the module shows it, so that both are alike line by line.
            let shown = document.text().get(cell.source.clone())?;
            writer.add(shown, cell.source.clone());
        } else {
            writer.add_marked(cell);
        }
        writer.end(number, surface(cell.kind));
        layout.cells.push(CellLayout {
            kind: cell.kind,
            raw: cell.raw.clone(),
            ..CellLayout::new()
        });
    }
    let Writer { text, parts, stretches, .. } = writer;
    let parts: Arc<[TextPart]> = parts.into();
    let document =
        Document::of_parts(document.path(), text, raw, Arc::clone(&parts), stretches.into());
    Some(NotebookTexts { document, parts, layout })
}

fn surface(kind: CellKind) -> Surface {
    Surface::Source(match kind {
        CellKind::Code => SourceKind::Code,
        CellKind::Markdown => SourceKind::Markdown,
        CellKind::Raw | CellKind::Other => SourceKind::Raw,
    })
}

struct Writer<'a> {
    raw: &'a str,
    text: String,
    parts: Vec<TextPart>,
    stretches: Vec<Stretch>,
}

impl Writer<'_> {
    fn at(&self) -> TextSize {
        TextSize::try_from(self.text.len()).unwrap_or_default()
    }

    /// Text that stands so in the file, or is shown in place of what does.
    fn add(&mut self, text: &str, raw: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let size = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let raw = size(raw.start)..size(raw.end);
        self.stretches.push(Stretch { start: self.at(), raw, kind: StretchKind::Plain });
        self.text.push_str(text);
    }

    /// A cell without the marks before its lines.
    fn add_marked(&mut self, cell: &ScriptCell) {
        let raw = self.raw;
        if let Some(language) = cell.language.as_ref().filter(|_| cell.is_language_outside) {
            // The line that begins the cell tells what a cell magic tells.
            self.add(&format!("%%{language}\n"), cell.raw.start..cell.raw.start);
        }
        for (place, line) in lines(raw, cell.source.clone()) {
            let mark = match cell.mark {
                Mark::None => 0,
                Mark::Comment => percent::mark_length(line),
                Mark::Magic => databricks::mark_length(line),
            };
            let start = place.start + mark;
            self.add(raw.get(start..place.end).unwrap_or(""), start..place.end);
        }
    }

    fn end(&mut self, number: u32, surface: Surface) {
        let start = self.parts.last().map_or(TextSize::new(0), |part| part.range.end());
        if !self.text.ends_with('\n') || start == self.at() {
            let end = self.stretches.last().map_or(0, |last| last.raw.end);
            self.add("\n", end as usize..end as usize);
        }
        let range = TextRange::new(start, self.at());
        self.parts.push(TextPart { cell: Some(number), surface, range });
    }
}
