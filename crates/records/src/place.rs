use std::path::{Component, Path, PathBuf};

use crate::folder;
use crate::{Reason, Unusual};

/// Folders that decide what version control, or this crate, does next.
const PROTECTED: [&str; 5] = [".git", ".hg", ".svn", ".jj", folder::NAME];

/// Folders of code that others wrote and every machine has alike. Whoever forges a record knows what is in them.
const INSTALLED: [&str; 5] =
    ["site-packages", "dist-packages", "node_modules", "__pypackages__", "__pycache__"];

/// A file that a record speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Absolute, without `..`.
    pub(crate) path: PathBuf,
    /// From the project's folder; `None` outside of it.
    inside: Option<PathBuf>,
}

impl Place {
    /// The place of a file that exists. `path` has no links in it.
    pub(crate) fn of_file(root: &Path, path: PathBuf) -> Self {
        let inside = path.strip_prefix(root).ok().map(Path::to_owned);
        Self { path, inside }
    }

    /// The place that a record names; `None` if that is no path as [`Place::text`] gives it.
    pub(crate) fn of_record(root: &Path, text: &str) -> Option<Self> {
        let path = Path::new(text);
        let is_plain = |part: &Component<'_>| matches!(part, Component::Normal(_));
        if path.is_absolute() {
            let mut names = path
                .components()
                .skip_while(|part| matches!(part, Component::Prefix(_) | Component::RootDir));
            return names.all(|part| is_plain(&part)).then(|| Self::of_file(root, path.into()));
        }
        let is_inside = !text.is_empty() && path.components().all(|part| is_plain(&part));
        is_inside.then(|| Self { path: root.join(path), inside: Some(path.into()) })
    }

    /// What a record says for this place: with `/` from the project's folder, or absolute.
    pub(crate) fn text(&self) -> Option<String> {
        let Some(inside) = &self.inside else { return self.path.to_str().map(str::to_owned) };
        let names: Option<Vec<&str>> =
            inside.components().map(|part| part.as_os_str().to_str()).collect();
        names.map(|names| names.join("/"))
    }

    /// Whether this is no file that repairs are for.
    pub(crate) fn is_protected(&self) -> bool {
        self.names().any(|name| PROTECTED.iter().any(|one| one.eq_ignore_ascii_case(name)))
    }

    /// Why a scan would not look here by itself.
    pub(crate) fn unusual(&self, root: &Path) -> Option<Unusual> {
        let Some(inside) = &self.inside else { return Some(Unusual::Outside) };
        if self.names().any(|name| name.starts_with('.')) {
            return Some(Unusual::Hidden);
        }
        let is_environment = |folder: &Path| {
            let folder = root.join(folder);
            folder.join("pyvenv.cfg").exists() || folder.join("conda-meta").exists()
        };
        let is_installed = self.names().any(|name| INSTALLED.contains(&name))
            || inside
                .ancestors()
                .skip(1)
                .filter(|folder| !folder.as_os_str().is_empty())
                .any(is_environment);
        is_installed.then_some(Unusual::Installed)
    }

    pub(crate) fn is_inside(&self) -> bool {
        self.inside.is_some()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// Makes sure that the folder is where its path says. What stands in a record has no links, so a link in it was put
    /// there later, by whomever.
    pub(crate) fn check_folder(&self) -> Result<(), Reason> {
        match self.folder().canonicalize() {
            Ok(folder) if folder == self.folder() => Ok(()),
            Ok(_) => Err(Reason::Linked),
            Err(error) => Err(Reason::of_folder(error)),
        }
    }

    /// The names in the path, from the project's folder or, outside, from the top.
    fn names(&self) -> impl Iterator<Item = &str> {
        // A name that is no Unicode text is none of those that are asked for.
        let path = self.inside.as_ref().unwrap_or(&self.path);
        path.components().filter_map(|part| part.as_os_str().to_str())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Place;
    use crate::Unusual;

    fn place(text: &str) -> Place {
        Place::of_record(Path::new("/nowhere/project"), text).unwrap()
    }

    #[test]
    fn a_place_is_what_its_text_says() {
        for text in ["a.py", "src/a b.py", "/elsewhere/a.py"] {
            assert_eq!(place(text).text().unwrap(), text);
        }
        assert_eq!(place("/nowhere/project/src/a.py"), place("src/a.py"));
    }

    #[test]
    fn a_path_that_climbs_is_none() {
        for text in ["", ".", "..", "../a.py", "src/../../a.py", "/elsewhere/../etc/passwd", "./.."]
        {
            assert_eq!(Place::of_record(Path::new("/nowhere/project"), text), None, "{text}");
        }
    }

    #[test]
    fn version_control_is_protected_however_it_is_spelt() {
        for text in [".git/config", "sub/.GIT/hooks/post-checkout", ".pyguard/lock", "/x/.git/y"] {
            assert!(place(text).is_protected(), "{text}");
        }
        for text in ["git/config", ".github/a.py", "a.git"] {
            assert!(!place(text).is_protected(), "{text}");
        }
    }

    #[test]
    fn places_that_a_scan_leaves_out_are_unusual() {
        let root = Path::new("/nowhere/project");
        for (text, unusual) in [
            ("src/a.py", None),
            ("/elsewhere/a.py", Some(Unusual::Outside)),
            ("/nowhere/project2/a.py", Some(Unusual::Outside)),
            (".github/a.py", Some(Unusual::Hidden)),
            ("src/.env", Some(Unusual::Hidden)),
            ("lib/site-packages/torch/a.py", Some(Unusual::Installed)),
        ] {
            assert_eq!(place(text).unusual(root), unusual, "{text}");
        }
    }
}
