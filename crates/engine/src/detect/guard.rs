use std::sync::OnceLock;

use pyguard_finding::Finding;
use pyguard_rules::Rule;
use pyguard_secrets::{DetectorKind, Detectors, Masks, Part, Surface, SurfaceKind, Text};

use super::hide::hide;
use super::index::spec;

/// Knows secrets in texts that are shown, whichever rules are on: the line of a finding may hold one that nobody looked for.
pub struct Guard {
    rules: fn() -> Vec<Rule>,
    detectors: OnceLock<Detectors>,
}

impl std::fmt::Debug for Guard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guard").finish_non_exhaustive()
    }
}

impl Guard {
    /// A guard with the secret detectors of some rules, which are asked for when there is something to hide.
    pub const fn new(rules: fn() -> Vec<Rule>) -> Self {
        Self { rules, detectors: OnceLock::new() }
    }

    /// Masks for the secrets in a text.
    pub fn masks(&self, text: &str) -> Masks {
        let detectors = self.detectors.get_or_init(|| {
            let rules = (self.rules)();
            let secrets =
                rules.iter().filter_map(spec).filter(|spec| spec.kind == DetectorKind::Secret);
            Detectors::new(secrets, None)
        });
        let surface = Surface { kind: SurfaceKind::Source, code: false };
        let parts = [Part { range: 0..text.len(), surface }];
        let found = detectors.scan(Text { path: "", text, parts: &parts }, &|_| true);
        Masks::new(found.into_iter().filter_map(|found| Some(text.get(found.value)?.to_owned())))
    }

    /// A text without the secrets in it.
    pub fn hide(&self, text: &str) -> String {
        let mut shown = text.to_owned();
        self.masks(text).apply(&mut shown);
        shown
    }

    /// Hides the secrets in what findings tell; tells whether there were any.
    pub(crate) fn hide_findings(&self, findings: &mut [Finding]) -> bool {
        let mut is_hidden = false;
        for finding in findings {
            // What has no lines tells values of the file in its message.
            let is_without_lines = finding.bytes.is_some();
            let text = if is_without_lines { &finding.message } else { &finding.snippet };
            let masks = self.masks(text);
            is_hidden |= hide(std::slice::from_mut(finding), &masks);
        }
        is_hidden
    }
}
