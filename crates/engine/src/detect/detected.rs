use pyguard_secrets::{Detection, Text};
use pyguard_source::{Document, Surface, TextSize};
use rustc_hash::FxHashMap;

use super::parts::parts;
use crate::ruleset::RuleSet;

/// What the rules with detectors found in one file.
#[derive(Debug, Default)]
pub(crate) struct Detected {
    /// All texts of a notebook; `None` for other files, whose own text was looked at.
    pub(crate) texts: Option<Document>,
    pub(crate) found: Vec<Detection>,
}

impl Detected {
    /// Looks at a document. `takes` tells which rules are for it.
    pub(crate) fn of(document: &Document, rules: &RuleSet, takes: &dyn Fn(usize) -> bool) -> Self {
        if rules.detectors.is_empty() {
            return Self::default();
        }
        // What makes this fail made the notebook's module fail, too, and was told there.
        let texts = document
            .notebook_file()
            .and_then(|file| pyguard_notebook::texts(document.path(), file).ok())
            .map(|texts| texts.document);
        let looked_at = texts.as_ref().unwrap_or(document);
        let text = Text { path: document.path(), text: looked_at.text(), parts: &parts(looked_at) };
        let found = rules.detectors.scan(text, takes);
        Self { texts, found }
    }

    /// The findings to report: of the places in a notebook that hold the same value the first one, a source before what a
    /// source gave out; with the number of the others.
    pub(super) fn reported(&self) -> Vec<(&Detection, usize)> {
        let Some(texts) = &self.texts else {
            return self.found.iter().map(|found| (found, 0)).collect();
        };
        let value = |found: &Detection| texts.text().get(found.value.clone());
        let is_source = |found: &Detection| {
            let offset = TextSize::try_from(found.value.start).unwrap_or_default();
            texts.surface_at(offset).is_some_and(Surface::is_source)
        };
        let mut places: FxHashMap<(usize, Option<&str>), Vec<&Detection>> = FxHashMap::default();
        for found in &self.found {
            places.entry((found.detector, value(found))).or_default().push(found);
        }
        let mut reported: Vec<(&Detection, usize)> = places
            .into_values()
            .filter_map(|same| {
                let first = same.iter().find(|found| is_source(found)).or(same.first())?;
                Some((*first, same.len() - 1))
            })
            .collect();
        reported.sort_by_key(|(found, _)| found.value.start);
        reported
    }

    /// The values themselves, which reports must not show.
    pub(crate) fn values(&self, document: &Document) -> Vec<String> {
        let text = self.texts.as_ref().unwrap_or(document).text();
        let values = self.found.iter().filter_map(|found| text.get(found.value.clone()));
        values.map(str::to_owned).collect()
    }
}
