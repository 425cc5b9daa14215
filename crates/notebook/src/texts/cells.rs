use pyguard_source::{SourceKind, Surface};

use super::layout::CellLayout;
use super::reader::{Breaks, Reader};
use super::writer::Shown;
use crate::CellKind;
use crate::escape::unescape;
use crate::json::{Fault, Scanner};

impl Reader<'_> {
    /// Reads a list of cells; `count` is the number of cells before it, and after it.
    pub(super) fn read_cells(
        &mut self,
        scanner: &mut Scanner<'_>,
        count: &mut u32,
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'[') {
            return self.value(scanner, None, Surface::NotebookMetadata).map(|_| ());
        }
        scanner.array(|scanner| {
            *count = count.saturating_add(1);
            if scanner.peek() == Some(b'{') {
                self.read_cell(scanner, *count)
            } else {
                let raw = self.value(scanner, Some(*count), Surface::CellMetadata)?;
                self.layout.cells.push(CellLayout { raw, ..CellLayout::new() });
                Ok(())
            }
        })
    }

    fn read_cell(&mut self, scanner: &mut Scanner<'_>, number: u32) -> Result<(), Fault> {
        let first = self.writer.part_count();
        let start = scanner.offset();
        let mut layout = CellLayout::new();
        let cell = Some(number);
        scanner.members(|scanner, key| {
            match &*unescape(self.raw, key.clone()) {
                "cell_type" => {
                    layout.kind = CellKind::from_name(&self.name(scanner)?);
                }
                "source" | "input" | "code" => {
                    self.lines(scanner, Breaks::AsInVersion, Shown::Whole)?;
                    self.writer.end_part(cell, Surface::Source(SourceKind::Raw));
                }
                "outputs" | "prompt_outputs" => {
                    let start = scanner.offset();
                    self.read_outputs(scanner, number, &mut layout.outputs)?;
                    layout.outputs_value = Some(start..scanner.end());
                }
                "attachments" => self.read_attachments(scanner, number)?,
                "metadata" => {
                    layout.metadata = Some(self.value(scanner, cell, Surface::CellMetadata)?);
                }
                "id" => layout.id = Some(self.name(scanner)?),
                "execution_count" | "prompt_number" => {
                    let start = scanner.offset();
                    layout.execution_count = self.number(scanner)?;
                    layout.count_value = Some(start..scanner.end());
                }
                "collapsed" | "language" | "level" => {
                    scanner.skip()?;
                }
                _ => self.member(scanner, &key, cell, Surface::CellMetadata)?,
            }
            Ok(())
        })?;
        // The type of a cell may stand behind its source.
        layout.raw = start..scanner.end();
        let kind = match layout.kind {
            CellKind::Code => SourceKind::Code,
            CellKind::Markdown => SourceKind::Markdown,
            CellKind::Raw | CellKind::Other => SourceKind::Raw,
        };
        for part in self.writer.parts_from(first) {
            if part.surface.is_source() {
                part.surface = Surface::Source(kind);
            }
        }
        self.layout.cells.push(layout);
        Ok(())
    }

    /// Files in a cell, by their names, each in one or more types.
    fn read_attachments(&mut self, scanner: &mut Scanner<'_>, number: u32) -> Result<(), Fault> {
        let cell = Some(number);
        if scanner.peek() != Some(b'{') {
            return self.value(scanner, cell, Surface::Attachment).map(|_| ());
        }
        scanner.members(|scanner, name| {
            self.writer.string(name, Shown::Whole);
            self.writer.end_part(cell, Surface::Attachment);
            self.read_types(scanner, number, |_| Surface::Attachment, &mut Vec::new())
        })
    }
}
