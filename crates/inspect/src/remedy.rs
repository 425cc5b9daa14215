//! What would undo something, as edits of the raw file.

use std::ops::Range;

use crate::{Remedy, Subject};

/// A piece of the raw file (bytes) and what stands there afterwards.
pub type FileEdit = (Range<usize>, String);

impl Remedy {
    /// The edits of the raw file, in order; `None` where the file has no place for them.
    pub fn file_edits(&self, subject: &Subject<'_>) -> Option<Vec<FileEdit>> {
        // What is written as text has no values of JSON, and its sources may have marks before each line.
        if subject.layout().is_script {
            return None;
        }
        match self {
            Self::DropMedia { cell, output, media } => drop_media(subject, *cell, *output, *media),
            Self::DropOutput { cell, output } => drop_output(subject, *cell, *output),
            Self::ClearCell { cell } => clear_cell(subject, *cell),
            Self::SetValue { raw, value } => Some(vec![(raw.clone(), value.clone())]),
            Self::Rewrite { range, text } => {
                let pieces = subject.texts().raw_range(*range);
                let first = pieces.first()?.clone();
                let written = serde_json::to_string(text).ok()?;
                let inside = written.get(1..written.len() - 1)?.to_owned();
                let rest = pieces.into_iter().skip(1).map(|piece| (piece, String::new()));
                Some(std::iter::once((first, inside)).chain(rest).collect())
            }
        }
    }
}

fn drop_media(
    subject: &Subject<'_>,
    cell: usize,
    output: usize,
    media: usize,
) -> Option<Vec<FileEdit>> {
    let all = &subject.cell(cell)?.outputs.get(output)?.media;
    let (_, value) = all.get(media)?;
    if all.len() == 1 {
        return drop_output(subject, cell, output);
    }
    let before = media.checked_sub(1).and_then(|before| all.get(before));
    let range = match (before, all.get(media + 1)) {
        (Some((_, before)), _) => before.end..value.end,
        (None, Some((_, after))) => {
            key_start(subject.raw(), value.start)?..key_start(subject.raw(), after.start)?
        }
        (None, None) => return None,
    };
    Some(vec![(range, String::new())])
}

/// Where the key of a member of an object begins, whose value begins at `value`.
fn key_start(raw: &str, value: usize) -> Option<usize> {
    let before = raw.get(..value)?.trim_end().strip_suffix(':')?.trim_end();
    before.strip_suffix('"')?.rfind('"')
}

fn drop_output(subject: &Subject<'_>, cell: usize, output: usize) -> Option<Vec<FileEdit>> {
    let layout = subject.cell(cell)?;
    let own = &layout.outputs.get(output)?.raw;
    let before = output.checked_sub(1).and_then(|before| layout.outputs.get(before));
    let (range, text) = match (before, layout.outputs.get(output + 1)) {
        (Some(before), _) => (before.raw.end..own.end, ""),
        (None, Some(after)) => (own.start..after.raw.start, ""),
        (None, None) => (layout.outputs_value.clone()?, "[]"),
    };
    Some(vec![(range, text.to_owned())])
}

fn clear_cell(subject: &Subject<'_>, cell: usize) -> Option<Vec<FileEdit>> {
    let layout = subject.cell(cell)?;
    let outputs = layout.outputs_value.clone().map(|value| (value, "[]".to_owned()));
    let count = layout.count_value.clone().map(|value| (value, "null".to_owned()));
    let is_changed = |edit: &FileEdit| {
        subject.raw().get(edit.0.clone()).is_some_and(|value| value.trim() != edit.1)
    };
    let mut edits: Vec<FileEdit> = outputs.into_iter().chain(count).filter(is_changed).collect();
    edits.sort_by_key(|(range, _)| range.start);
    (!edits.is_empty()).then_some(edits)
}
