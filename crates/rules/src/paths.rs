use std::sync::{Arc, OnceLock};

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

/// Semgrep's `paths`: which files a rule is for. Most are for all, and have no lists.
#[derive(Debug, Clone, Default)]
pub struct PathFilter(Option<Arc<Lists>>);

#[derive(Debug, Default)]
struct Lists {
    include: Globs,
    exclude: Globs,
}

/// Globs of which any may match.
#[derive(Debug, Default)]
struct Globs {
    all: Vec<String>,
    /// Made when a file is first asked about.
    ready: OnceLock<Ready>,
}

/// Globs as they are asked. Most are names, for which nothing is compiled.
#[derive(Debug)]
struct Ready {
    names: Vec<Name>,
    others: Option<GlobSet>,
}

impl PathFilter {
    /// The globs of a rule; empty `include` takes every file.
    ///
    /// # Errors
    /// The glob that is none.
    pub fn new(include: &[String], exclude: &[String]) -> Result<Self, globset::Error> {
        include.iter().chain(exclude).try_for_each(|glob| globs(glob).map(drop))?;
        Ok(Self::known(include, exclude))
    }

    /// As [`PathFilter::new`], of globs that it took before.
    pub fn known(include: &[String], exclude: &[String]) -> Self {
        if include.is_empty() && exclude.is_empty() {
            return Self::default();
        }
        let list = |globs: &[String]| Globs { all: globs.to_vec(), ready: OnceLock::new() };
        Self(Some(Arc::new(Lists { include: list(include), exclude: list(exclude) })))
    }

    /// Whether the rule is for a file (path with `/`).
    pub fn takes(&self, path: &str) -> bool {
        let path = path.trim_start_matches("./");
        let Some(Lists { include, exclude }) = self.0.as_deref() else { return true };
        (include.all.is_empty() || include.matches(path)) && !exclude.matches(path)
    }
}

impl Globs {
    fn matches(&self, path: &str) -> bool {
        let Ready { names, others } = self.ready.get_or_init(|| Ready::new(&self.all));
        names.iter().any(|name| name.matches(path))
            || others.as_ref().is_some_and(|others| others.is_match(path))
    }
}

impl Ready {
    fn new(all: &[String]) -> Self {
        let mut names = Vec::new();
        let mut others = Vec::new();
        for glob in all {
            match Name::of(glob) {
                Some(name) => names.push(name),
                None => others.push(glob),
            }
        }
        // What does not compile, although it did before, matches no file.
        let others = (!others.is_empty()).then(|| set(&others).unwrap_or_default());
        Self { names, others }
    }
}

/// A glob for files and folders of a name, wherever they are. `*` stands for any characters of a name.
#[derive(Debug)]
struct Name {
    glob: String,
    /// Whether only what is below such a folder is meant.
    only_below: bool,
}

impl Name {
    /// `None` for a glob that says more.
    fn of(glob: &str) -> Option<Self> {
        let name = glob.trim_start_matches("./").trim_end_matches('/');
        let (name, only_below) = match name.strip_suffix("/**") {
            Some(folder) => (folder, true),
            None => (name, false),
        };
        let says_more = name.is_empty()
            || glob.starts_with('/')
            || name.contains("**")
            || name.contains(['/', '?', '[', ']', '{', '}', '\\']);
        (!says_more).then(|| Self { glob: name.to_owned(), only_below })
    }

    fn matches(&self, path: &str) -> bool {
        let path = if self.only_below {
            path.rsplit_once('/').map(|(folder, _)| folder)
        } else {
            Some(path)
        };
        path.is_some_and(|path| path.split('/').any(|name| self.is_of(name)))
    }

    fn is_of(&self, name: &str) -> bool {
        let Some((start, rest)) = self.glob.split_once('*') else { return name == self.glob };
        let (middle, end) =
            rest.rsplit_once('*').map_or((None, rest), |(middle, end)| (Some(middle), end));
        let inner = name.strip_prefix(start).and_then(|name| name.strip_suffix(end));
        let Some(mut inner) = inner else { return false };
        middle.into_iter().flat_map(|middle| middle.split('*')).all(|part| {
            let found = inner.find(part);
            inner = found.and_then(|at| inner.get(at + part.len()..)).unwrap_or_default();
            found.is_some()
        })
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

fn set(all: &[&String]) -> Result<GlobSet, globset::Error> {
    let mut set = GlobSetBuilder::new();
    for glob in all {
        for glob in globs(glob)? {
            set.add(glob);
        }
    }
    set.build()
}

#[cfg(test)]
mod tests {
    use globset::GlobSetBuilder;
    use proptest::prelude::*;

    use super::{Name, globs};

    fn as_globs(glob: &str, path: &str) -> bool {
        let mut set = GlobSetBuilder::new();
        for glob in globs(glob).unwrap() {
            set.add(glob);
        }
        set.build().unwrap().is_match(path)
    }

    #[test]
    fn names_are_told_from_other_globs() {
        for name in ["tests/", "test_*.py", "*_test.py", "docs/**", ".secrets.baseline", "./a", "*"]
        {
            assert!(Name::of(name).is_some(), "{name}");
        }
        for other in
            ["", "./", "/setup.py", "src/tests", "**/a", "a/**/b", "a?", "[ab]", "{a,b}", r"\*"]
        {
            assert!(Name::of(other).is_none(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_name_matches_what_its_globs_match(
            glob in r"(\./)?[ab.*]{0,6}(/|/\*\*)?"
                .prop_filter("a name", |glob| Name::of(glob).is_some()),
            // To `globset` a dot at the end is no part of a name.
            path in "/?([ab.]{0,4}/){0,3}([ab.]{0,3}[ab])?",
        ) {
            let matches = Name::of(&glob).is_some_and(|name| name.matches(&path));
            prop_assert_eq!(matches, as_globs(&glob, &path), "{} {}", glob, path);
        }
    }
}
