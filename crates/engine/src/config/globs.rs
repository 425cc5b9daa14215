use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Globs with the meaning they have in a `.gitignore` in the folder of the configuration: one
/// without a `/` counts at any depth, one with a `/` from that folder. Whatever lies below a folder
/// that matches, matches.
#[derive(Debug, Clone)]
pub struct PathGlobs {
    folder: PathBuf,
    patterns: Vec<String>,
    set: Gitignore,
}

impl Default for PathGlobs {
    fn default() -> Self {
        Self { folder: PathBuf::new(), patterns: Vec::new(), set: Gitignore::empty() }
    }
}

impl PartialEq for PathGlobs {
    fn eq(&self, other: &Self) -> bool {
        (&self.folder, &self.patterns) == (&other.folder, &other.patterns)
    }
}

impl PathGlobs {
    /// # Errors
    /// When a pattern is none; the reason says what is wrong with it.
    pub(super) fn new(folder: &Path, patterns: Vec<String>) -> Result<Self, ignore::Error> {
        let mut builder = GitignoreBuilder::new("");
        // git takes `[a` for a name; whoever writes it here has more likely forgotten something.
        builder.allow_unclosed_class(false);
        for pattern in &patterns {
            builder.add_line(None, pattern)?;
        }
        Ok(Self { folder: clean(folder), set: builder.build()?, patterns })
    }

    /// The globs as written.
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// Whether a path, from the current folder or absolute, is meant. Paths outside the
    /// configuration's folder are not.
    pub fn matches(&self, path: &Path, is_folder: bool) -> bool {
        if self.patterns.is_empty() {
            return false;
        }
        let path = clean(path);
        let Ok(below) = path.strip_prefix(&self.folder) else { return false };
        !below.as_os_str().is_empty()
            && self.set.matched_path_or_any_parents(below, is_folder).is_ignore()
    }
}

/// An absolute path without `.` and `..`. Links are not followed: what counts is what people see in
/// the path.
pub(super) fn clean(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::PathGlobs;

    fn matches(pattern: &str, path: &str) -> bool {
        let globs = PathGlobs::new(Path::new("/project"), vec![pattern.to_owned()]).unwrap();
        globs.matches(Path::new(path), false)
    }

    #[test]
    fn names_count_at_any_depth_and_paths_from_the_folder() {
        assert!(matches("*.ipynb", "/project/a/b/c.ipynb"));
        assert!(matches("tests", "/project/a/tests/b/c.py"));
        assert!(matches("a/*.py", "/project/a/b.py"));
        assert!(matches("/a", "/project/a/b.py"));
        assert!(matches("tests/**", "/project/tests/b/c.py"));
        assert!(!matches("a/*.py", "/project/b/a/c.py"));
        assert!(!matches("tests", "/project/tests_of_mine/c.py"));
    }

    #[test]
    fn paths_outside_the_folder_are_not_meant() {
        assert!(!matches("*.py", "/elsewhere/a.py"));
        assert!(!matches("*.py", "/project/../a.py"));
        assert!(matches("*.py", "/elsewhere/../project/./a.py"));
        assert!(!matches("project", "/project"));
    }

    #[test]
    fn without_patterns_nothing_matches() {
        assert!(!PathGlobs::default().matches(Path::new("/a"), true));
        assert!(PathGlobs::new(Path::new("/"), vec!["a[".to_owned()]).is_err());
    }
}
