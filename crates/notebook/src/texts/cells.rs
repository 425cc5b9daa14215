use pyguard_source::{SourceKind, Surface};

use super::reader::{Breaks, Reader};
use super::writer::Shown;
use crate::CellKind;
use crate::escape::{string_inside, unescape};
use crate::json::{Fault, Scanner};

impl Reader<'_> {
    /// Reads a list of cells; `count` is the number of cells before it, and after it.
    pub(super) fn read_cells(
        &mut self,
        scanner: &mut Scanner<'_>,
        count: &mut u32,
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'[') {
            return self.value(scanner, None, Surface::NotebookMetadata);
        }
        scanner.array(|scanner| {
            *count = count.saturating_add(1);
            if scanner.peek() == Some(b'{') {
                self.read_cell(scanner, *count)
            } else {
                self.value(scanner, Some(*count), Surface::CellMetadata)
            }
        })
    }

    fn read_cell(&mut self, scanner: &mut Scanner<'_>, number: u32) -> Result<(), Fault> {
        let first = self.writer.part_count();
        let mut kind = CellKind::Other;
        let cell = Some(number);
        scanner.members(|scanner, key| {
            match &*unescape(self.raw, key.clone()) {
                "cell_type" => {
                    let name = string_inside(self.raw, &scanner.skip()?);
                    kind = name.map_or(CellKind::Other, |name| {
                        CellKind::from_name(&unescape(self.raw, name))
                    });
                }
                "source" | "input" | "code" => {
                    self.lines(scanner, Breaks::AsInVersion, Shown::Whole)?;
                    self.writer.end_part(cell, Surface::Source(SourceKind::Raw));
                }
                "outputs" | "prompt_outputs" => self.read_outputs(scanner, number)?,
                "attachments" => self.read_attachments(scanner, number)?,
                "metadata" => self.value(scanner, cell, Surface::CellMetadata)?,
                "id" | "execution_count" | "prompt_number" | "collapsed" | "language" | "level" => {
                    scanner.skip()?;
                }
                _ => self.member(scanner, &key, cell, Surface::CellMetadata)?,
            }
            Ok(())
        })?;
        // The type of a cell may stand behind its source.
        let kind = match kind {
            CellKind::Code => SourceKind::Code,
            CellKind::Markdown => SourceKind::Markdown,
            CellKind::Raw | CellKind::Other => SourceKind::Raw,
        };
        for part in self.writer.parts_from(first) {
            if part.surface.is_source() {
                part.surface = Surface::Source(kind);
            }
        }
        Ok(())
    }

    /// Files in a cell, by their names, each in one or more types.
    fn read_attachments(&mut self, scanner: &mut Scanner<'_>, number: u32) -> Result<(), Fault> {
        let cell = Some(number);
        if scanner.peek() != Some(b'{') {
            return self.value(scanner, cell, Surface::Attachment);
        }
        scanner.members(|scanner, name| {
            self.writer.string(name, Shown::Whole);
            self.writer.end_part(cell, Surface::Attachment);
            self.read_types(scanner, number, |_| Surface::Attachment)
        })
    }
}
