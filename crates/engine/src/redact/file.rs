//! One file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use pyguard_finding::{Finding, ScanError};
use pyguard_python::Module;
use pyguard_secrets::{Masks, masked};
use pyguard_source::{Document, DocumentKind, TextRange, TextSize};

use super::RedactOptions;
use super::word::word;
use crate::detect::{Detected, covered_snippet, hide, kind_at};
use crate::read;
use crate::ruleset::RuleSet;
use crate::scan::finish;
use crate::suppression::Suppressions;

/// What became of a file's bytes.
#[derive(Debug, Default)]
pub struct RedactedText {
    /// The bytes without the values.
    pub bytes: Vec<u8>,
    /// The values that were taken out, as findings that show none of them.
    pub redacted: Vec<Finding>,
    /// The values that had to stay, each with the reason.
    pub kept: Vec<(Finding, String)>,
}

/// A value that one detector hid from another shows when it is gone: so often a file is looked at.
const MAX_PASSES: usize = 8;

/// Takes values out of a file's bytes. Values that a suppression comment names stay.
///
/// # Errors
/// When the bytes can't be read as what the path says they are.
pub fn redact_text(
    bytes: Vec<u8>,
    path: &Path,
    rules: &RuleSet,
    options: &RedactOptions,
) -> Result<RedactedText, ScanError> {
    let kind = crate::discovery::kind(path).unwrap_or(DocumentKind::Text);
    redact_document(bytes, &path.to_string_lossy(), kind, rules, options)
}

pub(super) fn redact_document(
    bytes: Vec<u8>,
    shown: &str,
    kind: DocumentKind,
    rules: &RuleSet,
    options: &RedactOptions,
) -> Result<RedactedText, ScanError> {
    let mut result = RedactedText { bytes, ..RedactedText::default() };
    for _ in 0..MAX_PASSES {
        let document = read::document(result.bytes.clone(), shown, kind)?.document;
        let file = File { rules, options, document: &document, bytes: &result.bytes };
        let targets = file.targets();
        if targets.is_empty() {
            break;
        }
        let Outcome { bytes, done, kept } = file.without(targets);
        let is_last = bytes == result.bytes;
        result.bytes = bytes;
        result.redacted.extend(done);
        result.kept = kept;
        if is_last {
            break;
        }
    }
    finish(&mut result.redacted);
    Ok(result)
}

struct File<'f> {
    rules: &'f RuleSet,
    options: &'f RedactOptions,
    document: &'f Document,
    bytes: &'f [u8],
}

/// A value with what is put in its place.
struct Target {
    finding: Finding,
    /// Where the file holds it, decoded: pieces in order. None where it has no place of its own.
    pieces: Vec<Range<usize>>,
    word: String,
}

struct Outcome {
    bytes: Vec<u8>,
    done: Vec<Finding>,
    kept: Vec<(Finding, String)>,
}

impl File<'_> {
    /// The values to take out, in order.
    fn targets(&self) -> Vec<Target> {
        let takes = self.rules.takers(self.document.path());
        let detected = Detected::of(self.document, self.rules, &takes);
        let masks = Masks::everywhere(detected.values(self.document));
        let suppressions = Suppressions::of(self.document, None);
        let texts = detected.texts();
        let around = detected.file().map(|file| (file, Suppressions::of(file, None)));
        let looked_at = texts.unwrap_or(self.document);
        let target = |found: &pyguard_secrets::Detection| {
            let rule = self.rules.detectors.rule(self.rules, found)?;
            let size = |at: usize| TextSize::try_from(at).ok();
            let range = TextRange::new(size(found.value.start)?, size(found.value.end)?);
            let surfaces = &self.options.surfaces;
            if !surfaces.is_empty() && !surfaces.contains(&kind_at(looked_at, range.start())) {
                return None;
            }
            let in_module = match texts {
                None => Some(range),
                Some(texts) => texts.module_range(range, self.document),
            };
            if in_module.is_some_and(|range| suppressions.suppress(self.document, rule, range)) {
                return None;
            }
            if let (None, Some((file, around))) = (in_module, &around)
                && around.suppress(file, rule, range)
            {
                return None;
            }
            let value = looked_at.slice(range);
            let mut finding = Finding {
                rule: std::sync::Arc::clone(&rule.info),
                message: rule.info.docs.name.clone(),
                path: self.document.path().to_owned(),
                start: looked_at.position(range.start()),
                end: looked_at.position(range.end()),
                bytes: None,
                snippet: covered_snippet(looked_at, range),
                metavars: BTreeMap::from([("$VALUE".to_owned(), masked(value))]),
                fix: None,
                unfit: None,
                trace: Vec::new(),
                fingerprint: String::new(),
            };
            hide(std::slice::from_mut(&mut finding), &masks);
            let word = word(value, &rule.info, self.options);
            Some(Target { finding, pieces: looked_at.raw_range(range), word })
        };
        detected.found.iter().filter_map(target).collect()
    }

    /// The file without the values. What would break it is tried in quotes, and else stays.
    fn without(&self, targets: Vec<Target>) -> Outcome {
        let decoded = self.document.raw();
        let health = self.health(decoded);
        let mut kept = Vec::new();
        let mut chosen: Vec<Target> = Vec::new();
        for target in targets {
            if target.pieces.is_empty() {
                let reason = "it is no text that could be replaced".to_owned();
                kept.push((target.finding, reason));
            } else {
                chosen.push(target);
            }
        }
        let mut text = replaced(decoded, &chosen);
        if self.health(&text) > health {
            // One of them is a number or a name in code: each is tried by itself.
            let mut good: Vec<Target> = Vec::new();
            for mut target in chosen {
                let plain = target.word.clone();
                let is_good = [plain.clone(), format!("\"{plain}\"")].into_iter().any(|word| {
                    target.word = word;
                    self.health(&replaced(decoded, std::slice::from_ref(&target))) <= health
                });
                if is_good {
                    good.push(target);
                } else {
                    kept.push((target.finding, "the file would not parse without it".to_owned()));
                }
            }
            text = replaced(decoded, &good);
            chosen = good;
        }
        let encoded = read::encode(&text, self.bytes);
        let findings = chosen.into_iter().map(|target| target.finding);
        match encoded {
            Some(bytes) => Outcome { bytes, done: findings.collect(), kept },
            None => {
                let reason = "the file is in an encoding that is not written".to_owned();
                kept.extend(findings.map(|finding| (finding, reason.clone())));
                Outcome { bytes: self.bytes.to_vec(), done: Vec::new(), kept }
            }
        }
    }

    /// How broken a text is: the mistakes of Python, or how many of its values of JSON are none.
    fn health(&self, text: &str) -> usize {
        let is_broken =
            |text: &str| usize::from(serde_json::from_str::<serde::de::IgnoredAny>(text).is_err());
        let ends = |extension: &str| self.document.path().ends_with(extension);
        match self.document.kind() {
            DocumentKind::Python | DocumentKind::Stub => {
                let document = Document::new("", self.document.kind(), text);
                Module::parse_shallow(&document).map_or(0, |module| module.faults().count())
            }
            DocumentKind::Text if ends(".json") => is_broken(text),
            DocumentKind::Text if ends(".jsonl") || ends(".ndjson") => {
                text.lines().filter(|line| !line.trim().is_empty()).map(is_broken).sum()
            }
            // Commands of a notebook are comments in its file.
            DocumentKind::Notebook if ends(".py") => {
                let document = Document::new("", DocumentKind::Python, text);
                Module::parse_shallow(&document).map_or(0, |module| module.faults().count())
            }
            DocumentKind::Text | DocumentKind::Literate | DocumentKind::Notebook => 0,
        }
    }
}

/// A text with each target's first piece replaced by its word, and the others taken out.
fn replaced(text: &str, targets: &[Target]) -> String {
    let mut pieces: Vec<(&Range<usize>, &str)> = targets
        .iter()
        .flat_map(|target| {
            let words = std::iter::once(target.word.as_str()).chain(std::iter::repeat(""));
            target.pieces.iter().zip(words)
        })
        .collect();
    pieces.sort_by_key(|(range, _)| range.start);
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (range, word) in pieces {
        result.push_str(text.get(at..range.start).unwrap_or(""));
        result.push_str(word);
        at = range.end;
    }
    result.push_str(text.get(at..).unwrap_or(""));
    result
}
