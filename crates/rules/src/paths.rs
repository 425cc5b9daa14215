use std::sync::{Arc, OnceLock};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

/// Semgrep's `paths`: which files a rule is for.
#[derive(Debug, Clone, Default)]
pub struct PathFilter(Arc<Globs>);

#[derive(Debug, Default)]
struct Globs {
    include: Vec<String>,
    exclude: Vec<String>,
    /// Made when a file is first asked about.
    sets: OnceLock<Sets>,
}

/// Of `include` and `exclude`; `None` without globs.
type Sets = (Option<GlobSet>, Option<GlobSet>);

impl PathFilter {
    /// The globs of a rule; empty `include` takes every file.
    ///
    /// # Errors
    /// The glob that is none.
    pub fn new(include: &[String], exclude: &[String]) -> Result<Self, globset::Error> {
        let sets = OnceLock::from((set(include)?, set(exclude)?));
        Ok(Self::of(include, exclude, sets))
    }

    /// As [`PathFilter::new`], of globs that it took before.
    pub fn known(include: &[String], exclude: &[String]) -> Self {
        Self::of(include, exclude, OnceLock::new())
    }

    fn of(include: &[String], exclude: &[String], sets: OnceLock<Sets>) -> Self {
        Self(Arc::new(Globs { include: include.to_vec(), exclude: exclude.to_vec(), sets }))
    }

    /// Whether the rule is for a file (path with `/`).
    pub fn takes(&self, path: &str) -> bool {
        let path = path.trim_start_matches("./");
        let Globs { include, exclude, sets } = &*self.0;
        let (include, exclude) = sets.get_or_init(|| {
            // What does not compile, although it did before, takes no file.
            let set = |globs: &[String]| set(globs).unwrap_or_else(|_| Some(GlobSet::empty()));
            (set(include), set(exclude))
        });
        include.as_ref().is_none_or(|globs| globs.is_match(path))
            && !exclude.as_ref().is_some_and(|globs| globs.is_match(path))
    }
}

/// Globs that match a file of that name anywhere, and everything below a folder of that name.
fn globs(glob: &str) -> Result<[Glob; 2], globset::Error> {
    let (anchored, glob) = match glob.strip_prefix('/') {
        Some(rest) => (true, rest),
        None => (false, glob),
    };
    let glob = glob.trim_start_matches("./").trim_end_matches('/');
    let prefix = if anchored || glob.starts_with("**/") { "" } else { "**/" };
    let build = |suffix: &str| {
        let full = format!("{prefix}{glob}{suffix}");
        GlobBuilder::new(&full).literal_separator(true).build()
    };
    Ok([build("")?, build("/**")?])
}

/// What any of some globs matches; `None` without any.
fn set(all: &[String]) -> Result<Option<GlobSet>, globset::Error> {
    if all.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for glob in all {
        for glob in globs(glob)? {
            set.add(glob);
        }
    }
    set.build().map(Some)
}
