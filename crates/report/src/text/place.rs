use pyguard_source::Position;

use crate::escape;

/// `path:line:col`, for a notebook `path:cell 7:line:col`; safe to show.
pub(super) fn place(path: &str, position: &Position) -> String {
    let path = escape::line(path);
    let Position { line, char_col: col, .. } = position;
    position.cell.map_or_else(
        || format!("{path}:{line}:{col}"),
        |cell| format!("{path}:cell {cell}:{line}:{col}"),
    )
}
