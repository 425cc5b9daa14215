use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Semgrep's `paths`: which files a rule is for.
#[derive(Debug, Clone, Default)]
pub struct PathFilter {
    include: Option<GlobSet>,
    exclude: Option<GlobSet>,
}

impl PathFilter {
    /// Compiles the globs of a rule; empty `include` takes every file.
    ///
    /// # Errors
    /// The glob that is none.
    pub fn new(include: &[String], exclude: &[String]) -> Result<Self, globset::Error> {
        Ok(Self { include: set(include)?, exclude: set(exclude)? })
    }

    /// Whether the rule is for a file (path with `/`).
    pub fn takes(&self, path: &str) -> bool {
        let path = path.trim_start_matches("./");
        self.include.as_ref().is_none_or(|globs| globs.is_match(path))
            && !self.exclude.as_ref().is_some_and(|globs| globs.is_match(path))
    }
}

/// A glob matches a file of that name anywhere, or everything below a folder of that name.
fn set(globs: &[String]) -> Result<Option<GlobSet>, globset::Error> {
    if globs.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for glob in globs {
        let (anchored, glob) = match glob.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, glob.as_str()),
        };
        let glob = glob.trim_start_matches("./").trim_end_matches('/');
        let prefix = if anchored || glob.starts_with("**/") { "" } else { "**/" };
        for suffix in ["", "/**"] {
            let full = format!("{prefix}{glob}{suffix}");
            set.add(GlobBuilder::new(&full).literal_separator(true).build()?);
        }
    }
    set.build().map(Some)
}
