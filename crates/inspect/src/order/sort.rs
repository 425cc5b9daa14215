//! Cells in an order in which each finds the names that it needs.

use std::collections::{BTreeSet, HashMap};

use super::model::is_given;
use super::names::Role;
use crate::Subject;

/// Cells of which each needs a name of the next one, and the last of the first: no order is right for all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    /// 0-based positions of the cells, ascending.
    pub cells: Vec<usize>,
}

/// The 0-based positions of all cells in an order in which code comes after the code that gives its names, and otherwise as
/// before. Cells that are not code stay with the code cell below them, or at the end.
///
/// Two cells that use a name of which one of them gives it a value keep their order, so each still sees the value that it saw
/// from top to bottom; only a name that nothing above gives is taken from below. What cells do beside names (files, what
/// they print) is not seen.
///
/// # Errors
/// When the names go in a circle.
pub fn sorted_cells(subject: &Subject<'_>) -> Result<Vec<usize>, Cycle> {
    let order = subject.order();
    // What is done with each name, in which cell.
    let mut touched: HashMap<&str, Vec<(usize, Touch)>> = HashMap::new();
    for (at, cell) in order.code() {
        for name in &cell.magics.binds {
            touched.entry(name).or_default().push((at, Touch::Write));
        }
        for name in &cell.names.names {
            touched.entry(&name.name).or_default().push((at, Touch::of(name.role)));
        }
    }
    let mut before: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); order.cells.len()];
    let mut needs = |later: usize, earlier: usize| {
        if let Some(cells) = before.get_mut(later).filter(|_| later != earlier) {
            cells.insert(earlier);
        }
    };
    for (name, touches) in &touched {
        let first = touches.iter().find(|(_, touch)| *touch == Touch::Write).map(|(at, _)| *at);
        let Some(first) = first.filter(|_| !is_given(name)) else { continue };
        let mut last_write: Option<usize> = None;
        let mut readers: Vec<usize> = Vec::new();
        for (at, touch) in touches.iter().copied() {
            match touch {
                Touch::Read if last_write.is_none() && at < first => needs(at, first),
                // It waits for the value that it changes.
                Touch::Update if last_write.is_none() && at < first => {}
                Touch::Write | Touch::Update => {
                    readers.drain(..).for_each(|reader| needs(at, reader));
                    last_write.into_iter().for_each(|write| needs(at, write));
                    last_write = Some(at);
                }
                Touch::Read | Touch::LateRead => {
                    last_write.into_iter().for_each(|write| needs(at, write));
                    readers.push(at);
                }
            }
        }
    }
    let code: Vec<usize> = order.code().map(|(at, _)| at).collect();
    let mut left: BTreeSet<usize> = code.iter().copied().collect();
    let mut waiting: HashMap<usize, usize> =
        code.iter().map(|at| (*at, before.get(*at).map_or(0, BTreeSet::len))).collect();
    let mut followers: HashMap<usize, Vec<usize>> = HashMap::new();
    for &at in &code {
        for &earlier in before.get(at).into_iter().flatten() {
            followers.entry(earlier).or_default().push(at);
        }
    }
    let mut ready: BTreeSet<usize> =
        code.iter().copied().filter(|at| waiting.get(at) == Some(&0)).collect();
    let mut result = Vec::with_capacity(order.cells.len());
    while let Some(at) = ready.pop_first() {
        left.remove(&at);
        // What is no code stands above the code that it is about.
        let start = (0..at).rev().take_while(|above| is_text(subject, *above)).last().unwrap_or(at);
        result.extend(start..=at);
        for follower in followers.get(&at).into_iter().flatten() {
            if let Some(count) = waiting.get_mut(follower) {
                *count -= 1;
                if *count == 0 {
                    ready.insert(*follower);
                }
            }
        }
    }
    if !left.is_empty() {
        return Err(Cycle { cells: left.into_iter().collect() });
    }
    result.extend(code.last().map_or(0, |last| last + 1)..order.cells.len());
    Ok(result)
}

/// What a cell does with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Touch {
    /// It gives it a value, or takes it away.
    Write,
    /// It gives it a value that is made of its old one.
    Update,
    /// It needs the value at once.
    Read,
    /// It needs the value when something is called.
    LateRead,
}

impl Touch {
    fn of(role: Role) -> Self {
        match role {
            Role::Use(_) => Self::Read,
            Role::LateUse(_) => Self::LateRead,
            Role::Update => Self::Update,
            _ => Self::Write,
        }
    }
}

fn is_text(subject: &Subject<'_>, at: usize) -> bool {
    subject.order().cells.get(at).is_some_and(|cell| !cell.is_code)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::{Cycle, sorted_cells};
    use crate::Subject;

    /// The order of cells, given by their sources; a source that begins with `#` is Markdown.
    fn sorted(sources: &[&str]) -> Result<Vec<usize>, Cycle> {
        let mut cells = String::new();
        for source in sources {
            let kind = if source.starts_with('#') { "markdown" } else { "code" };
            let source = source.replace('\n', "\\n");
            if !cells.is_empty() {
                cells.push(',');
            }
            write!(cells, r#"{{"cell_type": "{kind}", "metadata": {{}}, "source": "{source}"}}"#)
                .unwrap();
        }
        let raw = format!(r#"{{"cells": [{cells}], "metadata": {{}}, "nbformat": 4}}"#);
        let notebook = pyguard_notebook::read("a.ipynb", raw.clone()).unwrap();
        let texts = pyguard_notebook::texts("a.ipynb", raw).unwrap();
        sorted_cells(&Subject::new(&texts, &notebook.document, None))
    }

    #[test]
    fn what_is_in_order_stays() {
        for sources in [
            &["import a", "x = a.b()", "x = x + 1", "print(x)"][..],
            &["x = 1", "def f(): return y", "y = 2", "f()"],
            &["# title", "x = 1", "# end"],
            &["print(unknown)", "z = 1"],
            &[],
        ] {
            assert_eq!(sorted(sources), Ok((0..sources.len()).collect()), "{sources:?}");
        }
    }

    #[test]
    fn cells_move_below_what_they_need() {
        for (sources, order) in [
            (&["print(x)", "x = 1"][..], vec![1, 0]),
            (&["# use", "use(x)", "# make", "x = 1", "# end"], vec![2, 3, 0, 1, 4]),
            (&["a.b()", "c = 1", "import a"], vec![1, 2, 0]),
            (&["fit(x)", "x = load(y)", "y = 1"], vec![2, 1, 0]),
            (&["print(x)", "x = 1", "x = 2", "print(x)"], vec![1, 0, 2, 3]),
            (&["x += 1", "x = 1", "print(x)"], vec![1, 0, 2]),
            (&["x = clean(x)", "print(x)", "x = 1"], vec![2, 0, 1]),
            (&["def f(a=x): return a", "x = 1"], vec![1, 0]),
        ] {
            assert_eq!(sorted(sources), Ok(order), "{sources:?}");
        }
    }

    #[test]
    fn a_circle_has_no_order() {
        assert_eq!(sorted(&["x = y", "z = 1", "y = x"]), Err(Cycle { cells: vec![0, 2] }));
    }

    /// Each sees the value that it saw before.
    #[test]
    fn values_do_not_change() {
        let sources = ["x = 1", "a = x", "x = 2", "b = x", "print(c)", "c = 1"];
        assert_eq!(sorted(&sources), Ok(vec![0, 1, 2, 3, 5, 4]));
    }
}
