use std::path::Path;

use pyguard_finding::{Severity, Tier};
use pyguard_rules::BodySpec;
use pyguard_secrets::masked;
use pyguard_source::{DocumentKind, TextRange, TextSize};
use serde::{Deserialize, Serialize};

use super::Detected;
use super::index::rated;
use crate::discovery;
use crate::read::document;
use crate::ruleset::RuleSet;

/// A value in some bytes, as it may be kept and shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundValue {
    /// The rule's id.
    pub rule: String,
    /// Its code.
    pub code: String,
    /// Its title.
    pub name: String,
    /// How bad it is.
    pub severity: Severity,
    /// How sure the rule is.
    pub tier: Option<Tier>,
    /// The value, masked.
    pub value: String,
    /// 1-based line; in a notebook, in the part.
    pub line: u32,
    /// 1-based cell of a notebook.
    pub cell: Option<u32>,
}

/// Whether detectors look at files of this name at all.
pub fn is_looked_at(path: &Path) -> bool {
    discovery::kind(path).is_some() || !discovery::is_binary(path)
}

/// The values that detectors find in bytes that stand or stood in a file.
pub fn values_in(path: &str, bytes: &[u8], rules: &RuleSet) -> Vec<FoundValue> {
    let kind = discovery::kind(Path::new(path)).unwrap_or(DocumentKind::Text);
    // A broken notebook is text all the same.
    let read = document(bytes.to_vec(), path, kind)
        .or_else(|_| document(bytes.to_vec(), path, DocumentKind::Text));
    let Ok(read) = read else { return Vec::new() };
    let detected = Detected::of(&read.document, rules, &rules.takers(path));
    let texts = detected.texts().unwrap_or(&read.document);
    let reported = detected.reported(&read.document).into_iter().filter_map(|(found, _)| {
        let rule = rules.detectors.rule(rules, found)?;
        let info = rated(&rule.info, found.rating);
        let size = |at: usize| TextSize::try_from(at).ok();
        let range = TextRange::new(size(found.value.start)?, size(found.value.end)?);
        let place = texts.position(range.start());
        Some(FoundValue {
            rule: info.id.clone(),
            code: info.code.clone(),
            name: info.docs.name.clone(),
            severity: info.severity,
            tier: info.tier,
            value: masked(texts.slice(range)),
            line: place.line,
            cell: place.cell,
        })
    });
    reported.collect()
}

/// Stands for what the detectors of rules find: another digest may mean other values.
pub fn detector_digest(rules: &RuleSet) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("pyguard 2026-11 detectors");
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    for rule in rules.rules() {
        if let BodySpec::Detector(_) = rule.spec().body {
            // All of it is plain data, which Rust prints the same each time.
            hasher.update(format!("{:?}", rule.spec()).as_bytes());
        }
    }
    hasher.update(format!("{:?}", rules.limit()).as_bytes());
    *hasher.finalize().as_bytes()
}
