//! Repairs of one document, each checked before it counts.

use std::collections::HashSet;
use std::path::Path;

use pyguard_finding::{Edit, Finding, Fix};
use pyguard_fix::plan::{self, Replacement};
use pyguard_source::{Document, DocumentKind, TextRange, TextSize};

use super::comment::commented;
use super::place::Span;
use super::verify::{Change, findings_improve, reads_as_before};
use crate::checked::findings_of;
use crate::read::{self, document};
use crate::ruleset::RuleSet;

/// A repair that was made.
#[derive(Debug, Clone)]
pub struct Applied {
    /// What was found.
    pub finding: Finding,
    /// The lines before.
    pub before: String,
    /// The same lines after.
    pub after: String,
    /// Whether the file alone shows it.
    pub(super) is_local: bool,
}

/// A repair that was not made.
#[derive(Debug, Clone)]
pub struct Refused {
    /// What was found.
    pub finding: Finding,
    /// Why it stays.
    pub reason: String,
}

/// A file on its way.
pub(super) struct Work<'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) path: &'r str,
    pub(super) kind: DocumentKind,
    pub(super) comments: bool,
    pub(super) ignore_suppressions: bool,
}

/// What one pass over a file gave.
pub(super) struct Pass {
    pub(super) bytes: Vec<u8>,
    pub(super) applied: Vec<Applied>,
    pub(super) refused: Vec<Refused>,
    /// What was replaced, for places that are looked for in the new text.
    pub(super) replacements: Vec<Replacement>,
}

impl Pass {
    /// Nothing was changed, since the program failed.
    pub(super) fn failed(bytes: &[u8], findings: &[&Finding]) -> Self {
        let reason = "pyguard failed on this file; please report it";
        let refused = findings
            .iter()
            .map(|one| Refused { finding: (*one).clone(), reason: reason.to_owned() })
            .collect();
        Self { bytes: bytes.to_vec(), applied: Vec::new(), refused, replacements: Vec::new() }
    }
}

impl Work<'_> {
    /// Applies the repairs of `findings` that go together and hold.
    pub(super) fn pass(&self, bytes: &[u8], findings: &[&Finding]) -> Pass {
        let mut pass = Pass {
            bytes: bytes.to_vec(),
            applied: Vec::new(),
            refused: Vec::new(),
            replacements: Vec::new(),
        };
        let refuse_all = |reason: &str| -> Vec<Refused> {
            findings
                .iter()
                .map(|one| Refused { finding: (*one).clone(), reason: reason.to_owned() })
                .collect()
        };
        let read = match document(bytes.to_vec(), self.path, self.kind) {
            Ok(read) => read.document,
            Err(error) => {
                pass.refused = refuse_all(&error.message);
                return pass;
            }
        };
        if read::encode(read.raw(), bytes).as_deref() != Some(bytes) {
            pass.refused = refuse_all("the file is not in an encoding that can be written back");
            return pass;
        }
        let fixes: Vec<(&Finding, Fix)> = findings
            .iter()
            .filter_map(|finding| {
                let fix = finding.fix.as_ref()?;
                let fix = if self.comments { commented(&read, finding, fix) } else { fix.clone() };
                Some((*finding, fix))
            })
            .collect();
        // Places in the file count only until it is changed, so these come first and by themselves.
        if fixes.iter().any(|(_, fix)| !fix.file_edits.is_empty()) {
            return self.file_pass(&read, pass, &fixes);
        }
        let mut chosen: Vec<&(&Finding, Fix)> = plan::choose(fixes.iter().map(|(_, fix)| fix))
            .into_iter()
            .map(|index| &fixes[index])
            .collect();
        let old = findings_of(&read, self.rules, self.ignore_suppressions);
        let result = match self.attempt(&read, bytes, &old, &chosen) {
            Ok(result) => Some(result),
            Err(reason) if chosen.len() == 1 => {
                pass.refused.push(Refused { finding: chosen[0].0.clone(), reason });
                None
            }
            Err(_) => {
                // One of them does not hold: found by adding them one by one.
                let mut kept: Vec<&(&Finding, Fix)> = Vec::new();
                let mut result = None;
                for one in chosen {
                    kept.push(one);
                    match self.attempt(&read, bytes, &old, &kept) {
                        Ok(good) => result = Some(good),
                        Err(reason) => {
                            kept.pop();
                            // What does not go with others may go by itself in the next pass.
                            if kept.is_empty() {
                                let finding = one.0.clone();
                                pass.refused.push(Refused { finding, reason });
                            }
                        }
                    }
                }
                chosen = kept;
                result
            }
        };
        let Some((new_bytes, replacements)) = result else { return pass };
        pass.applied = chosen
            .iter()
            .map(|(finding, fix)| {
                let (before, after) = excerpt(&read, fix);
                let is_local = old.iter().any(|one| {
                    one.rule.id == finding.rule.id
                        && Span::of(&read, one) == Span::of(&read, finding)
                });
                Applied { finding: (*finding).clone(), before, after, is_local }
            })
            .collect();
        pass.bytes = new_bytes;
        pass.replacements = replacements;
        pass
    }

    fn attempt(
        &self,
        before: &Document,
        bytes: &[u8],
        found_before: &[Finding],
        chosen: &[&(&Finding, Fix)],
    ) -> Result<(Vec<u8>, Vec<Replacement>), String> {
        let edits = chosen.iter().flat_map(|(_, fix)| &fix.edits);
        let replacements = plan::merge(before.text(), edits);
        let text = edited(before, &replacements)?;
        let new_bytes =
            read::encode(&text, bytes).ok_or("the new text does not fit the file's encoding")?;
        let after = document(new_bytes.clone(), self.path, self.kind)
            .map_err(|error| error.message)?
            .document;
        if after.text() != plan::apply(before.text(), &replacements) {
            return Err("the file would not read back as it was written".to_owned());
        }
        let change = Change { before, after: &after, replacements: &replacements };
        reads_as_before(&change)?;
        let found_after = findings_of(&after, self.rules, self.ignore_suppressions);
        let old: Vec<&Finding> = found_before.iter().collect();
        let new: Vec<&Finding> = found_after.iter().collect();
        // Findings that need other files are checked when all files are looked at again.
        let places: HashSet<(&str, Span)> = chosen
            .iter()
            .map(|(finding, _)| (finding.rule.id.as_str(), Span::of(before, finding)))
            .collect();
        let repaired: Vec<&Finding> = old
            .iter()
            .copied()
            .filter(|one| places.contains(&(one.rule.id.as_str(), Span::of(before, one))))
            .collect();
        findings_improve(&change, &old, &new, &repaired)?;
        Ok((new_bytes, replacements))
    }
}

/// The raw file with replacements made.
fn edited(document: &Document, replacements: &[Replacement]) -> Result<String, String> {
    if document.kind() != DocumentKind::Notebook && !document.is_script() {
        return Ok(plan::apply(document.text(), replacements));
    }
    let size = |value: usize| TextSize::try_from(value).unwrap_or_default();
    let edits: Vec<(TextRange, &str)> = replacements
        .iter()
        .map(|one| (TextRange::new(size(one.from), size(one.to)), one.text.as_str()))
        .collect();
    pyguard_notebook::edit(document, &edits).map_err(|error| error.to_string())
}

/// The lines that a fix changes, before and after.
fn excerpt(document: &Document, fix: &Fix) -> (String, String) {
    let own: Vec<&Edit> = fix.edits.iter().filter(|edit| !edit.is_import).collect();
    let (Some(from), Some(to)) =
        (own.iter().map(|edit| edit.from).min(), own.iter().map(|edit| edit.to).max())
    else {
        return (String::new(), String::new());
    };
    let lines = document.full_lines(TextRange::new(TextSize::new(from), TextSize::new(to)));
    let Some(before) = document.text().get(lines.clone()) else {
        return (String::new(), String::new());
    };
    let inside: Vec<Replacement> = plan::merge(document.text(), own)
        .into_iter()
        .filter(|one| lines.start <= one.from && one.to <= lines.end.max(one.from))
        .map(|one| Replacement {
            from: one.from - lines.start,
            to: (one.to - lines.start).min(before.len()),
            text: one.text,
        })
        .collect();
    (before.to_owned(), plan::apply(before, &inside))
}

/// A document after all repairs that hold, pass after pass, with what was done; suppression comments are ignored, as in the
/// tests of rules.
#[derive(Debug)]
pub struct RepairedText {
    /// The file as it would be written.
    pub bytes: Vec<u8>,
    /// In the order in which they were made.
    pub applied: Vec<Applied>,
    /// What did not hold.
    pub refused: Vec<Refused>,
    /// Whether the last pass changed nothing.
    pub converged: bool,
}

/// Most passes over a file.
pub(super) const MAX_PASSES: usize = 10;

/// Repairs one file by itself, whatever the applicability but `manual`: what rule tests need.
///
/// # Errors
/// When it is no notebook and should be.
pub fn repair_text(
    bytes: Vec<u8>,
    path: &Path,
    rules: &RuleSet,
) -> Result<RepairedText, pyguard_finding::ScanError> {
    let shown = path.to_string_lossy().into_owned();
    let kind = crate::discovery::kind(path).unwrap_or(DocumentKind::Text);
    let work = Work { rules, path: &shown, kind, comments: false, ignore_suppressions: true };
    let mut repaired =
        RepairedText { bytes, applied: Vec::new(), refused: Vec::new(), converged: false };
    let mut given_up: HashSet<String> = HashSet::new();
    for _ in 0..MAX_PASSES {
        let read = document(repaired.bytes.clone(), &shown, kind)?.document;
        let found = findings_of(&read, rules, true);
        let eligible: Vec<&Finding> = found
            .iter()
            .filter(|finding| {
                super::is_applicable(finding, true) && !given_up.contains(&finding.fingerprint)
            })
            .collect();
        if eligible.is_empty() {
            repaired.converged = true;
            break;
        }
        let pass = work.pass(&repaired.bytes, &eligible);
        given_up.extend(pass.refused.iter().map(|one| one.finding.fingerprint.clone()));
        repaired.refused.extend(pass.refused);
        if pass.applied.is_empty() {
            continue;
        }
        repaired.applied.extend(pass.applied);
        repaired.bytes = pass.bytes;
    }
    Ok(repaired)
}
