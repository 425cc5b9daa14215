use pyguard_source::{Media, Surface};

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
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'[') {
            return self.value(scanner, Some(cell), Surface::CellMetadata);
        }
        let mut number: u32 = 0;
        scanner.array(|scanner| {
            number = number.saturating_add(1);
            if scanner.peek() == Some(b'{') {
                self.read_output(scanner, cell, number)
            } else {
                self.value(scanner, Some(cell), Surface::Output { media: Media::Json, number })
            }
        })
    }

    fn read_output(
        &mut self,
        scanner: &mut Scanner<'_>,
        cell: u32,
        number: u32,
    ) -> Result<(), Fault> {
        let output = |media| Surface::Output { media, number };
        scanner.members(|scanner, key| {
            match &*unescape(self.raw, key.clone()) {
                "data" => self.read_types(scanner, cell, output)?,
                "ename" | "evalue" | "traceback" => {
                    self.lines(scanner, Breaks::Always, Shown::Plain)?;
                    self.writer.end_part(Some(cell), Surface::Error { number });
                }
                "metadata" => self.value(scanner, Some(cell), output(Media::Json))?,
                "output_type" | "execution_count" | "prompt_number" | "stream" | "name" => {
                    scanner.skip()?;
                }
                name => match of_short_name(name) {
                    Some(content) => self.read_content(scanner, cell, content, output)?,
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
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'{') {
            return self.read_content(scanner, cell, Content::Unknown, surface);
        }
        scanner.members(|scanner, key| {
            let content = of_mime_type(&unescape(self.raw, key));
            self.read_content(scanner, cell, content, &surface)
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
            Content::Value => return self.value(scanner, Some(cell), surface(Media::Json)),
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
