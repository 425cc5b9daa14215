use std::ops::Range;

use pyguard_source::{Media, Surface};

use super::layout::OutputLayout;
use super::media::{Content, of_mime_type, of_short_name};
use super::reader::{Breaks, Reader};
use super::writer::Shown;
use crate::escape::unescape;
use crate::json::{Fault, Scanner};

impl Reader<'_> {
    /// Reads what a cell gave out.
    pub(super) fn read_outputs(
        &mut self,
        scanner: &mut Scanner<'_>,
        cell: u32,
        layouts: &mut Vec<OutputLayout>,
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'[') {
            return self.value(scanner, Some(cell), Surface::CellMetadata).map(|_| ());
        }
        let mut number: u32 = 0;
        scanner.array(|scanner| {
            number = number.saturating_add(1);
            let start = scanner.offset();
            let mut layout = OutputLayout::default();
            if scanner.peek() == Some(b'{') {
                self.read_output(scanner, cell, number, &mut layout)?;
            } else {
                self.value(scanner, Some(cell), Surface::Output { media: Media::Json, number })?;
            }
            layout.raw = start..scanner.end();
            layouts.push(layout);
            Ok(())
        })
    }

    fn read_output(
        &mut self,
        scanner: &mut Scanner<'_>,
        cell: u32,
        number: u32,
        layout: &mut OutputLayout,
    ) -> Result<(), Fault> {
        let output = |media| Surface::Output { media, number };
        scanner.members(|scanner, key| {
            match &*unescape(self.raw, key.clone()) {
                "data" => self.read_types(scanner, cell, output, &mut layout.media)?,
                "ename" | "evalue" | "traceback" => {
                    self.lines(scanner, Breaks::Always, Shown::Plain)?;
                    self.writer.end_part(Some(cell), Surface::Error { number });
                }
                "metadata" => {
                    self.value(scanner, Some(cell), output(Media::Json))?;
                }
                "output_type" => layout.kind = self.name(scanner)?,
                "execution_count" | "prompt_number" => {
                    layout.execution_count = self.number(scanner)?;
                }
                "stream" | "name" => {
                    scanner.skip()?;
                }
                name => match of_short_name(name) {
                    Some(content) => {
                        let start = scanner.offset();
                        self.read_content(scanner, cell, content, output)?;
                        layout.media.push((name.to_owned(), start..scanner.end()));
                    }
                    None => self.member(scanner, &key, Some(cell), output(Media::Json))?,
                },
            }
            Ok(())
        })
    }

    /// Reads the same thing in several types, by their MIME types.
    pub(super) fn read_types(
        &mut self,
        scanner: &mut Scanner<'_>,
        cell: u32,
        surface: impl Fn(Media) -> Surface,
        media: &mut Vec<(String, Range<usize>)>,
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'{') {
            return self.read_content(scanner, cell, Content::Unknown, surface);
        }
        scanner.members(|scanner, key| {
            let name = unescape(self.raw, key);
            let start = scanner.offset();
            self.read_content(scanner, cell, of_mime_type(&name), &surface)?;
            media.push((name.into_owned(), start..scanner.end()));
            Ok(())
        })
    }

    fn read_content(
        &mut self,
        scanner: &mut Scanner<'_>,
        cell: u32,
        content: Content,
        surface: impl Fn(Media) -> Surface,
    ) -> Result<(), Fault> {
        let media = match content {
            Content::Binary => return scanner.skip().map(|_| ()),
            Content::Value if scanner.peek() == Some(b'"') => {
                self.readable(scanner)?;
                Media::Json
            }
            Content::Value => {
                return self.value(scanner, Some(cell), surface(Media::Json)).map(|_| ());
            }
            Content::Text(media) => {
                self.lines(scanner, Breaks::AsInVersion, Shown::Plain)?;
                media
            }
            Content::Unknown => {
                let is_value = scanner.peek() == Some(b'{');
                self.readable(scanner)?;
                if is_value { Media::Json } else { Media::Other }
            }
        };
        self.writer.end_part(Some(cell), surface(media));
        Ok(())
    }
}
