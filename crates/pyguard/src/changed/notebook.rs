use std::collections::{HashMap, HashSet};

use pyguard_notebook::{NotebookTexts, texts};
use pyguard_source::{Position, Surface, TextPart};

use super::lines::changed_lines;

/// What of a notebook is new. Cells are found again by their ids, and without one by their source.
pub(super) struct ChangedCells {
    /// Lines of the source of each cell.
    sources: Vec<Vec<bool>>,
    /// Other parts that are new, by cell (0 for the notebook) and what they are.
    parts: HashSet<(u32, Surface)>,
}

impl ChangedCells {
    /// Compares two states of a notebook; `None` where one of them is none.
    pub(super) fn of(before: &str, now: &str) -> Option<Self> {
        let before = texts("", before).ok()?;
        let now = texts("", now).ok()?;
        let (before, now) = (Parts::of(&before), Parts::of(&now));
        let (by_id, by_source) = before.found_by();
        let mut changed = Self { sources: Vec::new(), parts: HashSet::new() };
        for (cell, number) in now.notebook.layout.cells.iter().zip(1..) {
            let source = now.source(number);
            let known = cell.id.as_ref().and_then(|id| by_id.get(id.as_str()));
            let known = known.or_else(|| by_source.get(source)).copied();
            changed.sources.push(match known {
                Some(old) => changed_lines(before.source(old), source),
                None => vec![true; source.lines().count()],
            });
            changed.parts_of((&now, number), (&before, known));
        }
        changed.parts_of((&now, 0), (&before, Some(0)));
        Some(changed)
    }

    /// Marks the parts of a cell, beside its source, that its earlier state does not have.
    fn parts_of(&mut self, now: (&Parts<'_>, u32), before: (&Parts<'_>, Option<u32>)) {
        let (old, now_parts) = (before.1.map(|old| before.0.of_cell(old)), now.0.of_cell(now.1));
        let known: HashSet<&str> =
            old.unwrap_or_default().iter().map(|part| before.0.text(part)).collect();
        for part in now_parts.iter().filter(|part| !part.surface.is_source()) {
            if !known.contains(now.0.text(part)) {
                self.parts.insert((now.1, part.surface));
            }
        }
    }

    /// Whether any of what stands between two places of one part is new.
    pub(super) fn hold(&self, start: &Position, end: &Position) -> bool {
        let cell = start.cell.unwrap_or(0);
        let Some(surface) = start.surface.filter(|surface| !surface.is_source()) else {
            let Some(lines) = (cell as usize).checked_sub(1).and_then(|at| self.sources.get(at))
            else {
                return true;
            };
            let from = start.line.saturating_sub(1) as usize;
            let to = (end.line as usize).max(from + 1).min(lines.len());
            return lines.get(from..to).is_some_and(|lines| lines.contains(&true));
        };
        self.parts.contains(&(cell, surface))
    }
}

/// The parts of a notebook by their cells: 1-based numbers, 0 for the notebook.
struct Parts<'n> {
    notebook: &'n NotebookTexts,
    by_cell: HashMap<u32, Vec<&'n TextPart>>,
}

impl<'n> Parts<'n> {
    fn of(notebook: &'n NotebookTexts) -> Self {
        let mut by_cell: HashMap<u32, Vec<&TextPart>> = HashMap::new();
        for part in notebook.parts.iter() {
            by_cell.entry(part.cell.unwrap_or(0)).or_default().push(part);
        }
        Self { notebook, by_cell }
    }

    fn of_cell(&self, cell: u32) -> &[&'n TextPart] {
        self.by_cell.get(&cell).map_or(&[], Vec::as_slice)
    }

    fn text(&self, part: &TextPart) -> &'n str {
        self.notebook.document.slice(part.range)
    }

    fn source(&self, cell: u32) -> &'n str {
        let part = self.of_cell(cell).iter().find(|part| part.surface.is_source());
        part.map_or("", |part| self.text(part))
    }

    /// The cells by their ids, and by their sources.
    fn found_by(&self) -> (HashMap<&'n str, u32>, HashMap<&'n str, u32>) {
        let (mut by_id, mut by_source) = (HashMap::new(), HashMap::new());
        for (cell, number) in self.notebook.layout.cells.iter().zip(1..) {
            if let Some(id) = &cell.id {
                by_id.entry(id.as_str()).or_insert(number);
            }
            by_source.entry(self.source(number)).or_insert(number);
        }
        (by_id, by_source)
    }
}
