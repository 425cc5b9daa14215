use pyguard_secrets::{Detection, Text};
use pyguard_source::{Document, DocumentKind};

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
        let texts = (document.kind() == DocumentKind::Notebook)
            .then(|| pyguard_notebook::texts(document.path(), document.raw_shared()).ok())
            .flatten()
            .map(|texts| texts.document);
        let looked_at = texts.as_ref().unwrap_or(document);
        let text = Text { path: document.path(), text: looked_at.text(), parts: &parts(looked_at) };
        let found = rules.detectors.scan(text, takes);
        Self { texts, found }
    }

    /// The values themselves, which reports must not show.
    pub(crate) fn values(&self, document: &Document) -> Vec<String> {
        let text = self.texts.as_ref().unwrap_or(document).text();
        let values = self.found.iter().filter_map(|found| text.get(found.value.clone()));
        values.map(str::to_owned).collect()
    }
}
