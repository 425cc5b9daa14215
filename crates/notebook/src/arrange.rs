//! The cells of a notebook in another order.

use crate::texts;

/// The notebook with its cells in another order, byte for byte else: what stands between two cells stays where it is.
///
/// `order` has the 0-based position of every cell once. `None` where it has not, where the cells are not one list (the
/// sheets of nbformat 3), or the file is no notebook.
pub fn arrange(raw: &str, order: &[usize]) -> Option<String> {
    let layout = texts("", raw).ok()?.layout;
    let mut seen = vec![false; layout.cells.len()];
    for at in order {
        let place = seen.get_mut(*at).filter(|seen| !**seen)?;
        *place = true;
    }
    if order.len() != seen.len() {
        return None;
    }
    let (Some(first), Some(last)) = (layout.cells.first(), layout.cells.last()) else {
        return Some(raw.to_owned());
    };
    let mut out = String::with_capacity(raw.len());
    out.push_str(raw.get(..first.raw.start)?);
    for (place, at) in order.iter().enumerate() {
        out.push_str(raw.get(layout.cells.get(*at)?.raw.clone())?);
        let Some(next) = layout.cells.get(place + 1) else { break };
        let between = raw.get(layout.cells.get(place)?.raw.end..next.raw.start)?;
        if between.trim() != "," {
            return None;
        }
        out.push_str(between);
    }
    out.push_str(raw.get(last.raw.end..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::arrange;

    const RAW: &str = r#"{"cells": [ {"cell_type": "raw", "source": "a"},
  {"cell_type": "raw", "source": "b"} ,{"source": "c"}], "nbformat": 4}"#;

    #[test]
    fn cells_change_their_places_and_nothing_else() {
        let expected = r#"{"cells": [ {"source": "c"},
  {"cell_type": "raw", "source": "a"} ,{"cell_type": "raw", "source": "b"}], "nbformat": 4}"#;
        assert_eq!(arrange(RAW, &[2, 0, 1]).as_deref(), Some(expected));
        assert_eq!(arrange(RAW, &[0, 1, 2]).as_deref(), Some(RAW));
        assert_eq!(arrange(expected, &[1, 2, 0]).as_deref(), Some(RAW));
    }

    #[test]
    fn every_cell_has_one_place() {
        for order in [&[0, 1][..], &[0, 1, 1], &[0, 1, 3], &[0, 1, 2, 2]] {
            assert_eq!(arrange(RAW, order), None);
        }
        let sheets = r#"{"worksheets": [{"cells": [{"input": "a"}]}, {"cells": [{"input": "b"}]}], "nbformat": 3}"#;
        assert_eq!(arrange(sheets, &[1, 0]), None);
    }
}
