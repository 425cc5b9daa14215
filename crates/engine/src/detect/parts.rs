use pyguard_secrets::{Part, Surface, SurfaceKind};
use pyguard_source::{Document, DocumentKind, Surface as NotebookSurface, TextPart, TextSize};

/// Extensions of program text, where an unquoted word is a name and no value.
const CODE: [&str; 34] = [
    "js", "jsx", "ts", "tsx", "mjs", "cjs", "go", "java", "kt", "scala", "rs", "c", "h", "cc",
    "cpp", "hpp", "cs", "rb", "php", "swift", "lua", "r", "jl", "dart", "cu", "proto", "ps1",
    "psm1", "tf", "groovy", "gradle", "pl", "vb", "ex",
];

/// The parts of a document that detectors look at.
pub(super) fn parts(document: &Document) -> Vec<Part> {
    match document.parts() {
        [] => vec![whole(document)],
        parts => parts.iter().map(of_notebook).collect(),
    }
}

fn whole(document: &Document) -> Part {
    let extension = document.path().rsplit_once('.').map_or("", |(_, extension)| extension);
    let code = document.kind() != DocumentKind::Text
        || CODE.iter().any(|known| extension.eq_ignore_ascii_case(known));
    let surface = Surface { kind: SurfaceKind::Source, code };
    Part { range: 0..document.text().len(), surface }
}

/// Where a byte of a document comes from.
pub(crate) fn kind_at(document: &Document, offset: TextSize) -> SurfaceKind {
    document.surface_at(offset).map_or(SurfaceKind::Source, kind)
}

fn of_notebook(part: &TextPart) -> Part {
    let surface = Surface { kind: kind(part.surface), code: part.surface.is_code() };
    Part { range: part.range.start().into()..part.range.end().into(), surface }
}

fn kind(surface: NotebookSurface) -> SurfaceKind {
    match surface {
        NotebookSurface::Source(_) => SurfaceKind::Source,
        NotebookSurface::Output { .. } => SurfaceKind::Output,
        NotebookSurface::Error { .. } => SurfaceKind::Error,
        NotebookSurface::Attachment
        | NotebookSurface::CellMetadata
        | NotebookSurface::NotebookMetadata => SurfaceKind::Metadata,
    }
}
