//! Model files: what their readers see, as findings.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyguard_artifact::{Data, Inspection, Neighbours, Observation, inspect};
use pyguard_finding::{ByteSpan, ErrorKind, Finding, RuleInfo, ScanError};
use pyguard_rules::fill;
use pyguard_source::{Document, Position, TextRange, TextSize};

use crate::ruleset::RuleSet;
use crate::scan::{finish, snippet};

/// What a model file gave.
#[derive(Debug, Default)]
pub struct Examined {
    /// What rules report, in order of their places.
    pub findings: Vec<Finding>,
    /// What was not looked at to its end.
    pub errors: Vec<ScanError>,
    /// What the file and its members are, and the outline where it was asked for.
    pub inspection: Inspection,
}

/// What lies in the folder of a file; nothing outside it is looked at.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    was_asked: Cell<bool>,
}

impl Folder {
    /// The folder of a file.
    pub fn of(path: &Path) -> Self {
        let path = path.parent().unwrap_or(Path::new("")).to_owned();
        Self { path, was_asked: Cell::new(false) }
    }

    /// Whether anything in it was of interest: then what was found out depends on it.
    pub(crate) fn was_asked(&self) -> bool {
        self.was_asked.get()
    }

    /// Only names that lead further in: what a file says of its neighbours must not make us read anything else.
    fn inside(&self, name: &str) -> Option<PathBuf> {
        self.was_asked.set(true);
        let plain = Path::new(name).components();
        let is_inside =
            plain.into_iter().all(|part| matches!(part, std::path::Component::Normal(_)));
        is_inside.then(|| self.path.join(name))
    }
}

impl Neighbours for Folder {
    fn exists(&self, name: &str) -> bool {
        self.inside(name).is_some_and(|path| path.exists())
    }

    fn open(&self, name: &str) -> Option<Data> {
        let path = self.inside(name)?;
        if path.is_file() { Data::open(&path).ok() } else { None }
    }

    fn leaves(&self, name: &str) -> bool {
        let folder = if self.path.as_os_str().is_empty() { Path::new(".") } else { &self.path };
        let target = self.inside(name).and_then(|path| path.canonicalize().ok());
        target.zip(folder.canonicalize().ok()).is_some_and(|(target, folder)| {
            let is_stored = target.iter().any(|part| STORES.iter().any(|store| part == *store));
            !is_stored && !target.starts_with(folder)
        })
    }
}

/// Folders of stores that put links in the place of files: Hugging Face's cache, git-annex, DVC.
const STORES: &[&str] = &["blobs", "annex", ".dvc", "cache"];

/// A file as readers of model files see it.
pub struct ArtifactFile<'a> {
    /// What reports call it.
    pub shown: &'a str,
    /// Its bytes.
    pub data: &'a Data,
    /// What lies beside it.
    pub neighbours: &'a dyn Neighbours,
    /// The file as text, where it is some: places are lines then.
    pub text: Option<&'a Document>,
    /// Whether somebody wants to see what is inside.
    pub wants_outline: bool,
}

impl<'a> ArtifactFile<'a> {
    /// One whose places are bytes, and whose outline nobody wants.
    pub fn new(shown: &'a str, data: &'a Data, neighbours: &'a dyn Neighbours) -> Self {
        Self { shown, data, neighbours, text: None, wants_outline: false }
    }
}

/// Looks through a file with the readers of model files.
pub fn examine(file: &ArtifactFile<'_>, rules: &RuleSet) -> Examined {
    let ArtifactFile { shown, data, neighbours, text, wants_outline } = *file;
    let name = shown.rsplit('/').next().unwrap_or_default();
    let mut inspection = inspect(data, name, neighbours, wants_outline);
    // Another encoding has other bytes.
    let text = text.filter(|document| document.raw().len() as u64 == data.len());
    let takes = rules.takers(shown);
    let mut findings = Vec::new();
    for observation in std::mem::take(&mut inspection.observations) {
        for (number, rule) in rules.artifact_rules(observation.check) {
            if takes(number)
                && let Some(info) = rules.info_in_tier(rule, observation.tier)
            {
                findings.push(finding(info, &observation, shown, text));
            }
        }
    }
    finish(&mut findings);
    let errors = std::mem::take(&mut inspection.incomplete).into_iter().map(|(member, message)| {
        let message = if member.is_empty() { message } else { format!("{member} in it {message}") };
        ScanError { path: shown.to_owned(), line: None, kind: ErrorKind::Limit, message }
    });
    Examined { findings, errors: errors.collect(), inspection }
}

fn finding(
    rule: Arc<RuleInfo>,
    seen: &Observation,
    shown: &str,
    text: Option<&Document>,
) -> Finding {
    let named = |name: &str| {
        let found = seen.named.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| text.clone())
    };
    let lines = text.filter(|_| !seen.packed).and_then(|document| {
        let place = |offset: u64| TextSize::try_from(usize::try_from(offset).ok()?).ok();
        let start = place(seen.offset)?;
        let end = place(seen.offset.checked_add(seen.length)?)?;
        let is_place = |at: TextSize| document.text().is_char_boundary(at.to_usize());
        (is_place(start) && is_place(end)).then_some((document, start, end))
    });
    let first =
        Position { line: 1, col: 1, char_col: 1, file_line: 1, file_col: 1, ..Position::default() };
    let (start, end, bytes, snippet) = match lines {
        Some((document, start, end)) => {
            let range = TextRange::new(start, end);
            (document.position(start), document.position(end), None, snippet(document, range))
        }
        None => {
            let bytes = ByteSpan {
                member: seen.member.0.clone(),
                offset: seen.offset,
                length: seen.length,
                packed: seen.packed,
            };
            (first, first, Some(Box::new(bytes)), String::new())
        }
    };
    Finding {
        message: fill(&rule.docs.message, &named),
        rule,
        path: shown.to_owned(),
        start,
        end,
        bytes,
        snippet,
        metavars: seen
            .named
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.clone()))
            .collect::<BTreeMap<_, _>>(),
        fix: None,
        unfit: None,
        trace: Vec::new(),
        fingerprint: String::new(),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::{Folder, Neighbours};

    #[test]
    fn links_out_of_the_folder_are_told_but_not_those_into_a_store() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path();
        let folder = root.join("model");
        fs::create_dir_all(&folder).unwrap();
        fs::create_dir_all(root.join("blobs")).unwrap();
        for file in ["secret", "blobs/0f", "model/w"] {
            fs::write(root.join(file), "x").unwrap();
        }
        for (name, target) in [("a", "../secret"), ("b", "../blobs/0f"), ("c", "w"), ("d", "..")] {
            symlink(target, folder.join(name)).unwrap();
        }
        let neighbours = Folder::of(&folder.join("model.onnx"));
        let leaving: Vec<_> = ["a", "b", "c", "d/secret", "w", "none", "../secret"]
            .into_iter()
            .filter(|name| neighbours.leaves(name))
            .collect();
        assert_eq!(leaving, ["a", "d/secret"]);
    }
}
