use std::ops::Range;

use pyguard_source::{Stretch, Surface, TextPart};

use super::layout::Layout;
use super::payload::is_encoded;
use super::writer::{Shown, Writer};
use crate::escape::{string_inside, unescape};
use crate::json::{Fault, Scanner};
use crate::source::Join;

/// Walks through a notebook once and writes its texts.
pub(super) struct Reader<'a> {
    pub(super) raw: &'a str,
    pub(super) writer: Writer<'a>,
    /// How lists of lines are joined, if it is known for sure.
    known_join: Option<Join>,
    /// How they are joined where it is not.
    guessed_join: Join,
    /// What was guessed for lists that were joined: first one after the other, then with line breaks.
    was_guessed: [bool; 2],
    pub(super) layout: Layout,
}

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a str, join: Option<Join>) -> Self {
        Self {
            raw,
            writer: Writer::new(raw),
            known_join: join,
            guessed_join: Join::Plain,
            was_guessed: [false; 2],
            layout: Layout::default(),
        }
    }

    /// How lists of lines should have been joined, if that turned out only after some had been joined otherwise.
    pub(super) fn other_join(&self) -> Option<Join> {
        let join = Join::of_version(self.layout.major.unwrap_or(4));
        let [was_plain, was_lines] = self.was_guessed;
        let is_wrong = if join == Join::Plain { was_lines } else { was_plain };
        is_wrong.then_some(join)
    }

    pub(super) fn finish(self) -> (String, Vec<TextPart>, Vec<Stretch>, Layout) {
        let (text, parts, stretches) = self.writer.finish();
        (text, parts, stretches, self.layout)
    }

    pub(super) fn read_root(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        let surface = Surface::NotebookMetadata;
        scanner.members(|scanner, key| {
            match &*unescape(self.raw, key.clone()) {
                "cells" => {
                    self.guessed_join = Join::Plain;
                    self.read_cells(scanner, &mut 0)?;
                }
                "worksheets" => {
                    self.guessed_join = Join::Lines;
                    self.read_worksheets(scanner)?;
                }
                "metadata" => self.layout.metadata = Some(self.value(scanner, None, surface)?),
                "nbformat" => self.layout.major = Some(self.number(scanner)?.unwrap_or(4)),
                "nbformat_minor" => self.layout.minor = self.number(scanner)?,
                "orig_nbformat" | "orig_nbformat_minor" => {
                    scanner.skip()?;
                }
                _ => self.member(scanner, &key, None, surface)?,
            }
            Ok(())
        })
    }

    /// Sheets of cells, up to version 3.
    fn read_worksheets(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        let surface = Surface::NotebookMetadata;
        let mut count = 0;
        if scanner.peek() != Some(b'[') {
            return self.value(scanner, None, surface).map(|_| ());
        }
        scanner.array(|scanner| {
            if scanner.peek() != Some(b'{') {
                return self.value(scanner, None, surface).map(|_| ());
            }
            scanner.members(|scanner, key| match &*unescape(self.raw, key.clone()) {
                "cells" => self.read_cells(scanner, &mut count),
                "metadata" => self.value(scanner, None, surface).map(|_| ()),
                _ => self.member(scanner, &key, None, surface),
            })
        })
    }

    /// Writes a value as a part of its own, as JSON; gives its place in the raw file.
    pub(super) fn value(
        &mut self,
        scanner: &mut Scanner<'_>,
        cell: Option<u32>,
        surface: Surface,
    ) -> Result<Range<usize>, Fault> {
        let value = scanner.skip()?;
        self.json(value.clone());
        self.writer.end_part(cell, surface);
        Ok(value)
    }

    /// A number that is not written.
    pub(super) fn number(&mut self, scanner: &mut Scanner<'_>) -> Result<Option<u64>, Fault> {
        let value = scanner.skip()?;
        Ok(self.raw.get(value).and_then(|digits| digits.parse().ok()))
    }

    /// A string that is not written; empty where it is none.
    pub(super) fn name(&mut self, scanner: &mut Scanner<'_>) -> Result<String, Fault> {
        let value = scanner.skip()?;
        let inside = string_inside(self.raw, &value);
        Ok(inside.map_or_else(String::new, |inside| unescape(self.raw, inside).into_owned()))
    }

    /// The same with the key before it.
    pub(super) fn member(
        &mut self,
        scanner: &mut Scanner<'_>,
        key: &Range<usize>,
        cell: Option<u32>,
        surface: Surface,
    ) -> Result<(), Fault> {
        let value = scanner.skip()?;
        if self.has_content(&value) {
            self.writer.json(key.start - 1..value.end);
        }
        self.writer.end_part(cell, surface);
        Ok(())
    }

    /// Writes a string or a list of lines as text, everything else as JSON.
    pub(super) fn lines(
        &mut self,
        scanner: &mut Scanner<'_>,
        breaks: Breaks,
        shown: Shown,
    ) -> Result<(), Fault> {
        if scanner.peek() != Some(b'[') {
            let value = scanner.skip()?;
            match string_inside(self.raw, &value) {
                Some(inside) => self.writer.string(inside, shown),
                None => self.json(value),
            }
            return Ok(());
        }
        let start = scanner.offset();
        let mut strings = Vec::new();
        let mut are_all_strings = true;
        scanner.array(|scanner| {
            match string_inside(self.raw, &scanner.skip()?) {
                Some(inside) => strings.push(inside),
                None => are_all_strings = false,
            }
            Ok(())
        })?;
        if !are_all_strings {
            self.json(start..scanner.end());
            return Ok(());
        }
        let adds_breaks = match breaks {
            Breaks::AsInVersion => self.join().adds_breaks(self.raw, &strings),
            Breaks::Always => true,
        };
        for (index, inside) in strings.into_iter().enumerate() {
            if index > 0 && adds_breaks {
                self.writer.add_line_break();
            }
            self.writer.string(inside, shown);
        }
        Ok(())
    }

    /// Writes a value that is text or encoded data.
    pub(super) fn readable(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        if scanner.peek() != Some(b'"') {
            return self.lines(scanner, Breaks::AsInVersion, Shown::Plain);
        }
        let value = scanner.skip()?;
        let inside = string_inside(self.raw, &value).unwrap_or(value);
        let bytes = self.raw.as_bytes().get(inside.clone()).unwrap_or_default();
        if !is_encoded(bytes) {
            self.writer.string(inside, Shown::Plain);
        }
        Ok(())
    }

    fn json(&mut self, value: Range<usize>) {
        if self.has_content(&value) {
            self.writer.json(value);
        }
    }

    /// Whether a JSON value says anything.
    fn has_content(&self, value: &Range<usize>) -> bool {
        let text = self.raw.get(value.clone()).unwrap_or_default();
        text != "null" && text.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80)
    }

    fn join(&mut self) -> Join {
        if let Some(join) = self.known_join {
            return join;
        }
        let join = self.layout.major.map_or(self.guessed_join, Join::of_version);
        let [was_plain, was_lines] = &mut self.was_guessed;
        *(if join == Join::Plain { was_plain } else { was_lines }) = true;
        join
    }
}

/// Whether line breaks come between the strings of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// As the version of nbformat says.
    AsInVersion,
    /// Between the frames of a traceback.
    Always,
}
