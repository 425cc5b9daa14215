use std::path::{Component, Path, PathBuf};

/// The files and folders that a rollback is for; without any it is for all.
#[derive(Debug)]
pub(crate) struct Filter {
    paths: Vec<Named>,
}

/// A path that a person named.
#[derive(Debug)]
struct Named {
    given: PathBuf,
    /// Absolute, as written.
    written: PathBuf,
    /// Where links lead, as far as the path exists.
    real: PathBuf,
    is_used: bool,
}

/// How a file is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meant {
    /// It is not.
    Not,
    /// As one of several, or by way of a link.
    AmongOthers,
    /// By this very path: whoever wrote it knows where it leads.
    ByName,
}

impl Filter {
    pub(crate) fn new(paths: &[PathBuf]) -> Self {
        let named = |given: &PathBuf| {
            let written = written(given);
            let real = real(&written);
            Named { given: given.clone(), written, real, is_used: false }
        };
        Self { paths: paths.iter().map(named).collect() }
    }

    /// Whether a file, absolute and without links, is meant.
    pub(crate) fn meaning(&mut self, path: &Path) -> Meant {
        if self.paths.is_empty() {
            return Meant::AmongOthers;
        }
        let mut meant = Meant::Not;
        for named in &mut self.paths {
            if named.written == path {
                named.is_used = true;
                meant = Meant::ByName;
            } else if path.starts_with(&named.written) || path.starts_with(&named.real) {
                named.is_used = true;
                if meant == Meant::Not {
                    meant = Meant::AmongOthers;
                }
            }
        }
        meant
    }

    /// The paths that meant no file.
    pub(crate) fn unused(self) -> impl Iterator<Item = PathBuf> {
        self.paths.into_iter().filter(|named| !named.is_used).map(|named| named.given)
    }
}

fn written(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut clean = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    clean
}

/// A file that was deleted is where its folder really is.
fn real(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    match (path.parent().map(Path::canonicalize), path.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}
