use pyguard_source::{Position, Surface};

/// Which part of a notebook a place is in, as a person says it: `cell 7`, `cell 3 output 1`, `cell 3 metadata`,
/// `notebook metadata`. `None` outside notebooks.
pub(crate) fn section(position: &Position) -> Option<String> {
    let part = position.surface.filter(|surface| !surface.is_source());
    let part = part.map(|surface| match surface.output_number() {
        Some(number) => format!("output {number}"),
        None => surface.name().to_owned(),
    });
    match (position.cell, part) {
        (Some(cell), Some(part)) => Some(format!("cell {cell} {part}")),
        (Some(cell), None) => Some(format!("cell {cell}")),
        (None, Some(part)) => Some(format!("notebook {part}")),
        (None, None) => None,
    }
}

/// One word for the part, and the number of the output; nothing for code, whose form is older than other parts.
pub(crate) fn part(position: &Position) -> (Option<&'static str>, Option<u32>) {
    let surface = position.surface.filter(|surface| !surface.is_code());
    (surface.map(Surface::name), surface.and_then(Surface::output_number))
}
