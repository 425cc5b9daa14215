use std::ops::Range;

use crate::escape::{string_inside, unescape};
use crate::outline::Outline;
use crate::source::{Join, list_of_strings};

/// One string of the JSON value that holds a cell's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    /// What stands between its quotes in the raw file.
    pub(super) inside: Range<usize>,
    /// Its text in the source.
    pub(super) range: Range<usize>,
}

/// How line breaks of the source stand in the raw file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// The source is one string.
    One,
    /// A list of strings with their line breaks, as `nbformat` writes it.
    List,
    /// A list of strings without line breaks: each string is a line.
    BareList,
}

/// The strings that hold a cell's source.
pub(super) struct Strings {
    /// The JSON value in the raw file.
    pub(super) value: Range<usize>,
    pub(super) shape: Shape,
    /// In order; empty only for an empty list.
    pub(super) elements: Vec<Element>,
}

impl Strings {
    /// The strings of the value; `None` if it has something else.
    pub(super) fn read(raw: &str, value: Range<usize>, join: Join) -> Option<Self> {
        let (insides, shape) = match string_inside(raw, &value) {
            Some(inside) => (vec![inside], Shape::One),
            None => {
                let (insides, are_all_strings) = list_of_strings(raw, &value)?;
                let is_bare = join.adds_breaks(raw, &insides);
                let shape = if is_bare { Shape::BareList } else { Shape::List };
                (are_all_strings.then_some(insides)?, shape)
            }
        };
        let between = usize::from(shape == Shape::BareList);
        let mut start = 0;
        let element = |inside: Range<usize>| {
            let end = start + unescape(raw, inside.clone()).len();
            let range = start..end;
            start = end + between;
            Element { inside, range }
        };
        Some(Self { value, shape, elements: insides.into_iter().map(element).collect() })
    }

    /// What stands between the brackets and the first and last string.
    pub(super) fn margins<'a>(&self, raw: &'a str) -> Option<(&'a str, &'a str)> {
        let (first, last) = (self.elements.first()?, self.elements.last()?);
        let open = raw.get(self.value.start + 1..first.inside.start - 1)?;
        let close = raw.get(last.inside.end + 1..self.value.end - 1)?;
        Some((open, close))
    }

    /// What to put between the string at `index` and a new one.
    pub(super) fn separator(&self, raw: &str, index: usize) -> String {
        let index = index.max(1);
        if let (Some(before), Some(after)) =
            (self.elements.get(index - 1), self.elements.get(index))
            && let Some(between) = raw.get(before.inside.end + 1..after.inside.start - 1)
        {
            return between.to_owned();
        }
        match self.margins(raw) {
            Some((open, _)) if !open.is_empty() => format!(",{open}"),
            // Whoever puts a space after a key's colon does so after a comma.
            _ if raw.as_bytes().get(self.value.start.wrapping_sub(1)) == Some(&b' ') => {
                ", ".to_owned()
            }
            _ => ",".to_owned(),
        }
    }
}

/// Any list of strings in the notebook, to see how its lists are laid out.
pub(super) fn example(raw: &str, outline: &Outline) -> Option<Strings> {
    let join = Join::of_version(outline.major);
    let lists = outline.cells.iter().filter_map(|cell| {
        let strings = Strings::read(raw, cell.code(outline.major)?, join)?;
        (strings.shape != Shape::One && !strings.elements.is_empty()).then_some(strings)
    });
    let mut lists = lists.peekable();
    let first = lists.peek().map(|strings| strings.value.clone());
    // One that shows how strings are kept apart is better.
    lists.find(|strings| strings.elements.len() > 1).or_else(|| Strings::read(raw, first?, join))
}
