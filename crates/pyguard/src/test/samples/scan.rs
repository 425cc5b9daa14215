//! What the rules of a folder find in a text that is no file.

use std::path::Path;

use anyhow::{Result, anyhow};
use pyguard_finding::{Severity, Tier};
use pyguard_rules::{BodySpec, Rule};
use pyguard_secrets::{Detectors, Part, Surface, SurfaceKind, Text, masked};

use super::parts;

/// Extensions of program text, in which an unquoted word is no value.
const CODE: [&str; 3] = ["py", "js", "ts"];

/// All detectors of a folder.
pub(super) struct Scanner<'r> {
    rules: Vec<&'r Rule>,
    detectors: Detectors,
}

/// A finding, without its value.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// Id.
    pub(super) rule: String,
    /// As reports show it.
    pub(super) masked: String,
    pub(super) tier: Option<Tier>,
    pub(super) severity: Severity,
}

impl<'r> Scanner<'r> {
    /// # Errors
    /// When a detector is wrong, which loading has told.
    pub(super) fn new(rules: impl IntoIterator<Item = &'r Rule>) -> Result<Self> {
        let rules: Vec<&Rule> = rules.into_iter().collect();
        let specs = rules.iter().filter_map(|rule| match &rule.spec().body {
            BodySpec::Detector(spec) => Some(spec),
            BodySpec::Search(_) | BodySpec::Taint(_) => None,
        });
        let detectors = Detectors::new(specs, None).map_err(|(_, error)| anyhow!(error))?;
        Ok(Self { rules, detectors })
    }

    /// What all rules find in a text as if it stood in a file of this name.
    pub(super) fn scan(&self, file: &str, text: &str) -> Vec<Found> {
        if file.ends_with(".ipynb") {
            let (text, parts) = parts::of_notebook(text);
            return self.found(file, &text, &parts);
        }
        let extension = Path::new(file).extension().unwrap_or_default();
        let code = CODE.iter().any(|known| extension == *known);
        let surface = Surface { kind: SurfaceKind::Source, code };
        self.found(file, text, &[Part { range: 0..text.len(), surface }])
    }

    fn found(&self, file: &str, text: &str, parts: &[Part]) -> Vec<Found> {
        let takes = |number: usize| self.rules.get(number).is_some_and(|r| r.paths.takes(file));
        let detections = self.detectors.scan(Text { text, parts }, &takes);
        detections
            .into_iter()
            .filter_map(|one| {
                let info = &self.rules.get(one.detector)?.info;
                Some(Found {
                    rule: info.id.clone(),
                    masked: masked(text.get(one.value)?),
                    tier: one.rating.tier.or(info.tier),
                    severity: one.rating.severity.unwrap_or(info.severity),
                })
            })
            .collect()
    }
}
