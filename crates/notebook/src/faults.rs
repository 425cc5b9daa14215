//! What in a notebook one program reads in another way than the next.

use std::collections::HashSet;
use std::ops::Range;

use crate::escape::{string_inside, unescape};
use crate::json::{Fault, Scanner};

/// Deeper objects are not compared key by key; nothing of a notebook stands there.
const MAX_DEPTH: usize = 64;

/// So many faults tell enough.
const MOST: usize = 20;

/// What is done at each member of an object: its key, and how deep it is.
type Each<'e, F> = &'e mut dyn FnMut(&mut F, &mut Scanner<'_>, &str, usize) -> Result<(), Fault>;

/// Something that is not as nbformat says, so that programs differ in what they read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatFault {
    /// Where in the raw file (bytes).
    pub offset: usize,
    /// What is wrong, as the end of a sentence.
    pub message: String,
    /// It is only that ids of cells are there or missing against the version that the file names.
    pub is_about_version: bool,
}

/// Finds keys that an object has twice, strings that are no text (half of a surrogate pair, a NUL byte), cells without a known
/// type or source, and ids that are missing, doubled or too early for the version.
///
/// The first of each kind and at most 20, in the order of the file. A file that is no JSON has none here: reading it is an error.
pub fn faults(raw: &str) -> Vec<FormatFault> {
    let mut finder = Finder { raw, faults: Vec::new(), ids: HashSet::new(), minor: None };
    let mut scanner = Scanner::new(raw);
    if scanner.peek() != Some(b'{') || finder.root(&mut scanner).is_err() {
        return Vec::new();
    }
    finder.faults.sort_by_key(|fault| fault.offset);
    finder.faults
}

struct Finder<'a> {
    raw: &'a str,
    faults: Vec<FormatFault>,
    ids: HashSet<String>,
    /// Major and minor version, where both are told.
    minor: Option<(u64, u64)>,
}

impl Finder<'_> {
    /// The first fault of a kind tells enough: a program that leaves ids out does so everywhere.
    fn add(&mut self, offset: usize, message: impl Into<String>) {
        let message = message.into();
        let is_full = self.faults.len() >= MOST;
        if !is_full && self.faults.iter().all(|fault| fault.message != message) {
            self.faults.push(FormatFault { offset, message, is_about_version: false });
        }
    }

    /// A fault that is only about the version that the file names.
    fn add_of_version(&mut self, offset: usize, message: &str) {
        let count = self.faults.len();
        self.add(offset, message);
        if let Some(fault) = self.faults.get_mut(count) {
            fault.is_about_version = true;
        }
    }

    fn root(&mut self, scanner: &mut Scanner<'_>) -> Result<(), Fault> {
        let (mut major, mut minor, mut cells) = (None, None, None);
        let raw = self.raw;
        self.object(scanner, 0, &mut |finder, scanner, key, depth| {
            let start = scanner.offset();
            match key {
                "nbformat" | "nbformat_minor" => {
                    let value = scanner.skip()?;
                    let number: Option<u64> =
                        raw.get(value.clone()).and_then(|value| value.parse().ok());
                    if number.is_none() {
                        finder.add(value.start, format!("`{key}` is no whole number"));
                    }
                    *(if key == "nbformat" { &mut major } else { &mut minor }) = number;
                }
                "cells" => {
                    cells = Some(start);
                    scanner.skip()?;
                }
                _ => finder.value(scanner, depth)?,
            }
            Ok(())
        })?;
        let major = major.unwrap_or_else(|| {
            self.add(0, "`nbformat` is missing");
            4
        });
        self.minor = minor.map(|minor| (major, minor));
        if let Some(start) = cells {
            self.cells(&mut Scanner::starting_at(raw, start), major)?;
        }
        Ok(())
    }

    fn cells(&mut self, scanner: &mut Scanner<'_>, major: u64) -> Result<(), Fault> {
        if scanner.peek() != Some(b'[') {
            return self.value(scanner, 1);
        }
        scanner.array(|scanner| {
            if scanner.peek() != Some(b'{') {
                return self.value(scanner, 1);
            }
            let start = scanner.offset();
            let (mut kind, mut has_source, mut id) = (None, false, None);
            let raw = self.raw;
            self.object(scanner, 2, &mut |finder, scanner, key, depth| {
                let offset = scanner.offset();
                match key {
                    "cell_type" => {
                        let value = scanner.skip()?;
                        kind = string_inside(raw, &value)
                            .map(|inside| unescape(raw, inside).into_owned());
                    }
                    "source" => {
                        has_source = true;
                        let opener = scanner.peek();
                        if !matches!(opener, Some(b'"' | b'[')) {
                            finder.add(offset, "`source` is neither a text nor a list of lines");
                        }
                        finder.value(scanner, depth)?;
                    }
                    "id" => {
                        let value = scanner.skip()?;
                        let text = string_inside(raw, &value);
                        id = Some((offset, text.map(|inside| unescape(raw, inside).into_owned())));
                    }
                    _ => finder.value(scanner, depth)?,
                }
                Ok(())
            })?;
            if major >= 4 {
                self.cell(start, kind.as_deref(), has_source, id);
            }
            Ok(())
        })
    }

    fn cell(
        &mut self,
        start: usize,
        kind: Option<&str>,
        has_source: bool,
        id: Option<(usize, Option<String>)>,
    ) {
        match kind {
            Some("code" | "markdown" | "raw") => {}
            Some(_) => self.add(start, "a cell is of an unknown type"),
            None => self.add(start, "a cell has no type"),
        }
        if !has_source {
            self.add(start, "a cell has no source");
        }
        let has_ids = self.minor.is_some_and(|version| version >= (4, 5));
        match id {
            Some((offset, None)) => self.add(offset, "a cell's id is no text"),
            Some((offset, Some(id))) => {
                if self.minor.is_some() && !has_ids {
                    self.add_of_version(
                        offset,
                        "a cell has an id, which this version of nbformat does not know",
                    );
                }
                if !self.ids.insert(id) {
                    self.add(offset, "two cells have the same id");
                }
            }
            None if has_ids => {
                self.add_of_version(start, "a cell has no id, which this version of nbformat wants")
            }
            None => {}
        }
    }

    /// Any value: keys that come twice, strings that are no text.
    fn value(&mut self, scanner: &mut Scanner<'_>, depth: usize) -> Result<(), Fault> {
        if depth > MAX_DEPTH {
            return scanner.skip().map(|_| ());
        }
        match scanner.peek() {
            Some(b'{') => self.object(scanner, depth, &mut |finder, scanner, _, depth| {
                finder.value(scanner, depth)
            }),
            Some(b'[') => scanner.array(|scanner| self.value(scanner, depth + 1)),
            _ => {
                let value = scanner.skip()?;
                self.string(value);
                Ok(())
            }
        }
    }

    fn object(
        &mut self,
        scanner: &mut Scanner<'_>,
        depth: usize,
        each: Each<'_, Self>,
    ) -> Result<(), Fault> {
        let raw = self.raw;
        let mut keys: HashSet<String> = HashSet::new();
        scanner.members(|scanner, key| {
            let name = unescape(raw, key.clone()).into_owned();
            if keys.contains(&name) {
                let shown: String = name.chars().take(40).collect();
                self.add(key.start, format!("`{shown}` is given twice in one object"));
            }
            each(self, scanner, &name, depth + 1)?;
            keys.insert(name);
            Ok(())
        })
    }

    fn string(&mut self, value: Range<usize>) {
        let Some(inside) = string_inside(self.raw, &value) else { return };
        let text = self.raw.get(inside.clone()).unwrap_or("");
        if memchr::memmem::find(text.as_bytes(), b"\\u").is_none() {
            return;
        }
        let mut rest = text;
        let mut offset = inside.start;
        while let Some(at) = rest.find('\\') {
            let after = rest.get(at..).unwrap_or("");
            let unit = |from: usize| {
                let digits = after.get(from..from + 6)?.strip_prefix("\\u")?;
                u32::from_str_radix(digits, 16).ok()
            };
            let length = match unit(0) {
                Some(0) => {
                    self.add(offset + at, "a text holds a NUL character");
                    6
                }
                Some(0xd800..=0xdbff) if matches!(unit(6), Some(0xdc00..=0xdfff)) => 12,
                Some(0xd800..=0xdfff) => {
                    self.add(offset + at, "a text holds half of a surrogate pair");
                    6
                }
                Some(_) => 6,
                None => 2,
            };
            offset += at + length;
            rest = after.get(length..).unwrap_or("");
        }
    }
}
