//! A notebook without what running it left in it.

use std::ops::Range;

use crate::escape::unescape;
use crate::json::{Fault, Scanner};
use crate::outline::json_error;
use crate::texts::{CellLayout, OutputLayout};
use crate::{CellKind, NotebookError, texts};

/// Metadata of a notebook that says how it is to be opened, and not what happened to it.
const OF_NOTEBOOK: [&str; 9] = [
    "authors",
    "celltoolbar",
    "jupytext",
    "kernelspec",
    "language_info",
    "license",
    "rise",
    "title",
    "toc",
];

/// The same for cells. `id` is how Colab names them.
const OF_CELL: [&str; 14] = [
    "cellView",
    "deletable",
    "editable",
    "format",
    "hide_input",
    "id",
    "jupyter",
    "keep_output",
    "language",
    "lines_to_next_cell",
    "name",
    "nbgrader",
    "slideshow",
    "tags",
];

/// What stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StripOptions {
    /// Outputs.
    pub outputs: bool,
    /// Execution counts.
    pub counts: bool,
    /// All metadata.
    pub metadata: bool,
    /// More keys of metadata, of the notebook or of cells.
    pub keys: Vec<String>,
}

/// Takes outputs, execution counts, and metadata that is not on a list out of a notebook; gives the new file.
///
/// The list has what says how the notebook and its cells are to be shown and run (kernel, language, tags, slides). The
/// outputs of a cell with `keep_output` in its metadata, as key or as tag, stay. All other bytes are those of `raw`; a
/// notebook in which nothing is to be taken out comes back unchanged, so a second time changes nothing.
///
/// # Errors
///
/// If the file is not JSON, is no JSON object, or has 4 GiB or more.
pub fn strip(raw: &str, options: &StripOptions) -> Result<String, NotebookError> {
    let layout = texts("", raw)?.layout;
    let mut stripper = Stripper { raw, options, edits: Vec::new() };
    let work = |stripper: &mut Stripper<'_>| -> Result<(), Fault> {
        for cell in &layout.cells {
            stripper.cell(cell)?;
        }
        stripper.metadata(layout.metadata.as_ref(), &OF_NOTEBOOK)
    };
    work(&mut stripper).map_err(|fault| json_error(raw, fault, None))?;
    Ok(stripper.finish())
}

struct Stripper<'a> {
    raw: &'a str,
    options: &'a StripOptions,
    edits: Vec<(Range<usize>, &'static str)>,
}

/// A member of a JSON object: where its key begins, the key, and its value.
struct Member {
    start: usize,
    name: String,
    value: Range<usize>,
}

impl Stripper<'_> {
    fn cell(&mut self, cell: &CellLayout) -> Result<(), Fault> {
        let keeps = self.options.outputs || self.keeps_outputs(cell)?;
        if let Some(outputs) = cell.outputs_value.clone()
            && !keeps
            && !(cell.outputs.is_empty() && self.raw.get(outputs.clone()) == Some("[]"))
        {
            self.edits.push((outputs, "[]"));
        }
        if let Some(count) = cell.count_value.clone()
            && cell.kind == CellKind::Code
            && !self.options.counts
        {
            self.set_null(count);
        }
        if keeps && !self.options.counts {
            for output in &cell.outputs {
                self.result_count(output)?;
            }
        }
        self.metadata(cell.metadata.as_ref(), &OF_CELL)
    }

    /// The count that a result which stays repeats.
    fn result_count(&mut self, output: &OutputLayout) -> Result<(), Fault> {
        if output.execution_count.is_none() {
            return Ok(());
        }
        for member in members(self.raw, &output.raw)? {
            if matches!(member.name.as_str(), "execution_count" | "prompt_number") {
                self.set_null(member.value);
            }
        }
        Ok(())
    }

    fn set_null(&mut self, value: Range<usize>) {
        if self.raw.get(value.clone()) != Some("null") {
            self.edits.push((value, "null"));
        }
    }

    fn keeps_outputs(&self, cell: &CellLayout) -> Result<bool, Fault> {
        let Some(metadata) = &cell.metadata else { return Ok(false) };
        let members = members(self.raw, metadata)?;
        Ok(members.iter().any(|member| {
            let value = self.raw.get(member.value.clone()).unwrap_or("");
            match member.name.as_str() {
                "keep_output" => value == "true",
                "tags" => value.contains("\"keep_output\""),
                _ => false,
            }
        }))
    }

    fn metadata(&mut self, object: Option<&Range<usize>>, list: &[&str]) -> Result<(), Fault> {
        let Some(object) = object else { return Ok(()) };
        if self.options.metadata {
            return Ok(());
        }
        let members = members(self.raw, object)?;
        let stays = |member: &Member| {
            list.contains(&member.name.as_str()) || self.options.keys.contains(&member.name)
        };
        let Some(first) = members.iter().position(stays) else {
            if !members.is_empty() {
                self.edits.push((object.clone(), "{}"));
            }
            return Ok(());
        };
        for (at, member) in members.iter().enumerate().filter(|(_, member)| !stays(member)) {
            let neighbours =
                (at.checked_sub(1).and_then(|before| members.get(before)), members.get(at + 1));
            self.edits.push(match neighbours {
                (Some(before), _) if at > first => (before.value.end..member.value.end, ""),
                (_, Some(after)) => (member.start..after.start, ""),
                _ => continue,
            });
        }
        Ok(())
    }

    fn finish(mut self) -> String {
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.raw.len());
        let mut at = 0;
        for (range, text) in &self.edits {
            // A key that is given twice has a part of the other's place.
            if range.start < at {
                continue;
            }
            out.push_str(self.raw.get(at..range.start).unwrap_or(""));
            out.push_str(text);
            at = range.end;
        }
        out.push_str(self.raw.get(at..).unwrap_or(""));
        out
    }
}

/// The members of an object; none of another value.
fn members(raw: &str, object: &Range<usize>) -> Result<Vec<Member>, Fault> {
    let mut scanner = Scanner::starting_at(raw, object.start);
    let mut members = Vec::new();
    if scanner.peek() == Some(b'{') {
        scanner.members(|scanner, key| {
            let start = key.start.saturating_sub(1);
            let name = unescape(raw, key).into_owned();
            members.push(Member { start, name, value: scanner.skip()? });
            Ok(())
        })?;
    }
    Ok(members)
}
