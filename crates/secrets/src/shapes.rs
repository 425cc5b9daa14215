//! Shapes without keywords, such as numbers: one expression of all of them tells where any can be.

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::Input;
use regex_automata::meta::Regex;

use crate::compiled::{Around, Form, Look, options, parse};
use crate::counts::Least;

/// The forms without keywords, by their numbers.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    /// Those that are looked for around what `any` finds.
    pub(crate) bounded: Vec<usize>,
    /// Those that may match any length: looked for in the whole text.
    pub(crate) unbounded: Vec<usize>,
    texts: Vec<String>,
    any: OnceLock<Option<Regex>>,
    /// What stands in their matches.
    least: Least,
    /// The longest match of a bounded form (bytes).
    longest: usize,
}

/// A stretch that holds whole matches of those that start before `until`.
pub(crate) struct Window {
    pub(crate) range: Range<usize>,
    pub(crate) until: usize,
}

/// How far matches may start from where some shape was found (bytes).
const NEAR: usize = 64;
/// A shape longer than this is looked for by itself (bytes).
const MAX: usize = 512;

impl Shapes {
    pub(crate) fn new<'f>(forms: impl Iterator<Item = (usize, &'f Form)>) -> Self {
        let mut shapes = Self::default();
        for (number, form) in forms {
            let Look::Around(around) = &form.look else {
                shapes.unbounded.push(number);
                continue;
            };
            // One that is none matches nothing.
            let Ok(hir) = parse(around.regex.text()) else { continue };
            let (reach, _) = Around::reach_of(&hir);
            if reach <= MAX {
                shapes.longest = shapes.longest.max(reach);
                shapes.least.add(&hir);
                shapes.bounded.push(number);
                shapes.texts.push(around.regex.text().to_owned());
            } else {
                shapes.unbounded.push(number);
            }
        }
        shapes
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.bounded.is_empty() && self.unbounded.is_empty()
    }

    /// Where in a stretch of a text the bounded forms can match.
    pub(crate) fn windows(&self, text: &str, stretch: Range<usize>) -> Vec<Window> {
        if self.bounded.is_empty() {
            return Vec::new();
        }
        let bytes = text.as_bytes().get(stretch.clone()).unwrap_or_default();
        let holding = self.least.stretches(bytes, self.longest);
        if holding.is_empty() {
            return Vec::new();
        }
        let any = self
            .any
            .get_or_init(|| Regex::builder().syntax(options()).build_many(&self.texts).ok());
        let Some(any) = any else { return Vec::new() };
        let mut windows: Vec<Window> = Vec::new();
        let holding =
            holding.into_iter().map(|one| stretch.start + one.start..stretch.start + one.end);
        for found in holding.flat_map(|one| any.find_iter(Input::new(text).span(one))) {
            // What the match hides of other forms overlaps it, so it starts before its end.
            let until = stretch.end.min(found.end() + NEAR);
            let end = text.ceil_char_boundary(stretch.end.min(until + self.longest));
            match windows.last_mut() {
                Some(last) if found.start() < last.until => {
                    last.until = until;
                    last.range.end = end;
                }
                _ => windows.push(Window { range: found.start()..end, until }),
            }
        }
        windows
    }
}
