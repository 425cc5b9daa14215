//! Archives and compressed files, and what is told by what lies in them: PyTorch, TorchScript, TorchServe, NeMo.
//!
//! A member goes on to the other readers under its own name. What differs between readers of archives is looked at as each
//! of them sees it: a zip has a list at its end and a header before each member, and scanners and loaders don't use the same.

mod code;
mod compressed;
mod fits;
mod members;
mod paths;
mod rows;
mod sevenz;
mod sniff;
mod stream;
mod tar;
#[cfg(test)]
mod tests;
mod zip;

pub(crate) use fits::fits;
pub(crate) use zip::stored_members;

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[
    Kind { name: "Zip archive", tells: zip::tells, read: zip::read },
    Kind { name: "tar archive", tells: tar::tells, read: tar::read },
    Kind { name: "7z archive", tells: sevenz::tells, read: sevenz::read },
    Kind { name: "gzip stream", tells: compressed::tells_gzip, read: compressed::read_gzip },
    Kind { name: "zlib stream", tells: compressed::tells_zlib, read: compressed::read_zlib },
    Kind { name: "bzip2 stream", tells: compressed::tells_bzip2, read: compressed::read_bzip2 },
    Kind { name: "xz stream", tells: compressed::tells_xz, read: compressed::read_xz },
    Kind { name: "LZMA stream", tells: compressed::tells_lzma, read: compressed::read_lzma },
    Kind { name: "Zstandard stream", tells: compressed::tells_zstd, read: compressed::read_zstd },
    Kind { name: "LZ4 stream", tells: compressed::tells_lz4, read: compressed::read_lz4 },
];

/// A member or a link that leaves the folder it is unpacked to.
const ESCAPES: &str = "archive-member-escapes";
/// Much more comes out than was put in.
const BOMB: &str = "archive-bomb";
/// Two readers see different members.
const VIEWS_DIFFER: &str = "archive-views-differ";
/// A header that keeps scanners out and loaders not.
const HIDES: &str = "archive-hides-member";
/// Something lies beside the members.
const POLYGLOT: &str = "archive-polyglot";
/// TorchScript code that reads or writes files.
const TORCHSCRIPT_FILES: &str = "torchscript-file-io";
/// Code that comes with the archive and runs when it is loaded.
const CARRIES_CODE: &str = "archive-carries-code";
/// Code of an archive that starts a program as soon as it is imported.
const RUNS_COMMAND: &str = "archive-code-runs-command";
/// A name that promises data, content that is code.
const NAME_HIDES_CODE: &str = "name-hides-code";
/// A name that promises another format.
const NAME_DIFFERS: &str = "name-and-content-differ";

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    ESCAPES,
    BOMB,
    VIEWS_DIFFER,
    HIDES,
    POLYGLOT,
    TORCHSCRIPT_FILES,
    CARRIES_CODE,
    RUNS_COMMAND,
    NAME_HIDES_CODE,
    NAME_DIFFERS,
];
