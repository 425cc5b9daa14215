use pyguard_notebook::NotebookTexts;
use pyguard_secrets::{Detection, Text};
use pyguard_source::{Document, DocumentKind, Surface, TextSize};
use rustc_hash::FxHashMap;

use super::parts::parts;
use crate::ruleset::RuleSet;

/// What the rules with detectors found in one file.
#[derive(Debug, Default)]
pub(crate) struct Detected {
    /// All texts of a notebook, for its checks.
    pub(crate) notebook: Option<NotebookTexts>,
    /// The file of a notebook that is written as text, where its module shows something else. It was looked at.
    file: Option<Document>,
    pub(crate) found: Vec<Detection>,
}

/// So many places of one rule in one file are told one by one: nobody reads more, and a file may hold millions.
const MAX_PLACES: usize = 1000;

/// What is told together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Group<'t> {
    /// The cells of the table that starts here.
    Table(usize),
    /// The places of a value.
    Value(&'t str),
    /// One place.
    Place(usize),
    /// All places after many others.
    Rest,
}

impl Detected {
    /// Looks at a document. `takes` tells which rules are for it.
    pub(crate) fn of(document: &Document, rules: &RuleSet, takes: &dyn Fn(usize) -> bool) -> Self {
        if rules.detectors.is_empty() && rules.inspections.is_empty() {
            return Self::default();
        }
        // What makes this fail made the notebook's module fail, too, and was told there.
        let (notebook, file) = if document.is_script() {
            let wants_texts = !rules.inspections.is_empty();
            let texts = wants_texts.then(|| pyguard_notebook::script_texts(document)).flatten();
            (texts, own_file(document))
        } else {
            let file = document.notebook_file();
            (file.and_then(|file| pyguard_notebook::texts(document.path(), file).ok()), None)
        };
        let mut detected = Self { notebook, file, found: Vec::new() };
        if !rules.detectors.is_empty() {
            let looked_at = detected.texts().unwrap_or(document);
            let parts = parts(looked_at);
            let text = Text { path: document.path(), text: looked_at.text(), parts: &parts };
            detected.found = rules.detectors.scan(rules, text, takes);
        }
        detected
    }

    /// What was looked at where that is not the document itself: the texts of a notebook as one document, or its file.
    pub(crate) fn texts(&self) -> Option<&Document> {
        let of_json = self.notebook.as_ref().filter(|texts| !texts.layout.is_script);
        self.file.as_ref().or(of_json.map(|texts| &texts.document))
    }

    /// The findings to report, each with the number of places that it also stands for: of the cells of a table the first, and of the
    /// places in a notebook that hold the same value the first, a source before what a source gave out.
    pub(super) fn reported(&self, document: &Document) -> Vec<(&Detection, usize)> {
        let text = self.texts().unwrap_or(document).text();
        let texts = self.texts().filter(|texts| !texts.parts().is_empty());
        let is_source = |found: &Detection| {
            let offset = TextSize::try_from(found.value.start).unwrap_or_default();
            let surface = texts.and_then(|texts| texts.surface_at(offset));
            surface.is_none_or(Surface::is_source)
        };
        let mut counts: FxHashMap<usize, usize> = FxHashMap::default();
        let mut places: FxHashMap<(usize, Group<'_>), Vec<&Detection>> = FxHashMap::default();
        for found in &self.found {
            let group = match (found.table, texts) {
                (Some(table), _) => Group::Table(table),
                (None, Some(_)) => Group::Value(text.get(found.value.clone()).unwrap_or("")),
                (None, None) => {
                    let count = counts.entry(found.detector).or_insert(0_usize);
                    *count += 1;
                    if *count < MAX_PLACES { Group::Place(found.value.start) } else { Group::Rest }
                }
            };
            places.entry((found.detector, group)).or_default().push(found);
        }
        let mut reported: Vec<(&Detection, usize)> = places
            .into_values()
            .filter_map(|same| {
                let first = same.iter().find(|found| is_source(found)).or(same.first())?;
                Some((*first, same.len() - 1))
            })
            .collect();
        reported.sort_by_key(|(found, _)| (found.value.start, found.detector));
        reported
    }

    /// The file of a notebook that is written as text, where its module shows something else.
    pub(crate) fn file(&self) -> Option<&Document> {
        self.file.as_ref()
    }

    /// The values themselves, which reports must not show.
    pub(crate) fn values(&self, document: &Document) -> Vec<String> {
        let text = self.texts().unwrap_or(document).text();
        let values = self.found.iter().filter_map(|found| text.get(found.value.clone()));
        values.map(str::to_owned).collect()
    }
}

/// The file of a notebook that is written as text, where the module is not all of it.
fn own_file(document: &Document) -> Option<Document> {
    let raw = document.raw();
    let kind = match document.path().rsplit_once('.') {
        Some((_, "py" | "pyw")) => DocumentKind::Python,
        _ => DocumentKind::Text,
    };
    (raw != document.text()).then(|| Document::new(document.path(), kind, raw))
}
