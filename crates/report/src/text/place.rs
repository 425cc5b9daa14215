use pyguard_source::Position;

use crate::escape;
use crate::section::section;

/// `path:line:col`, for a notebook `path:cell 7:line:col`; safe to show.
pub(super) fn place(path: &str, position: &Position) -> String {
    let path = escape::line(path);
    let Position { line, char_col: col, .. } = position;
    section(position).map_or_else(
        || format!("{path}:{line}:{col}"),
        |section| format!("{path}:{section}:{line}:{col}"),
    )
}
