use pyguard_secrets::{Part, Surface, SurfaceKind};
use pyguard_source::{Document, DocumentKind};

/// Extensions of program text, where an unquoted word is a name and no value.
const CODE: [&str; 26] = [
    "js", "jsx", "ts", "tsx", "mjs", "cjs", "go", "java", "kt", "scala", "rs", "c", "h", "cc",
    "cpp", "hpp", "cs", "rb", "php", "swift", "lua", "r", "jl", "dart", "cu", "proto",
];

/// A file that is no notebook, as one part.
pub(crate) fn whole(document: &Document) -> Part {
    let extension = document.path().rsplit_once('.').map_or("", |(_, extension)| extension);
    let code = document.kind() != DocumentKind::Text
        || CODE.iter().any(|known| extension.eq_ignore_ascii_case(known));
    let surface = Surface { kind: SurfaceKind::Source, code };
    Part { range: 0..document.text().len(), surface }
}
