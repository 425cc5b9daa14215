//! Repairs of what a notebook's module does not show: its outputs, its metadata, cells that are not Python.

use std::collections::HashMap;

use pyguard_finding::{FileEdit, Finding, Fix};
use pyguard_fix::plan::{self, Replacement};
use pyguard_source::Document;

use super::local::{Applied, Pass, Refused, Work};
use super::place::Span;
use crate::checked::findings_of;
use crate::read::{self, document};

impl Work<'_> {
    /// Applies the repairs that edit the file itself, those that go together, and keeps what holds.
    pub(super) fn file_pass(
        &self,
        before: &Document,
        mut pass: Pass,
        fixes: &[(&Finding, Fix)],
    ) -> Pass {
        let old = findings_of(before, self.rules, self.ignore_suppressions);
        let mut kept = choose(fixes);
        let bytes = pass.bytes.clone();
        let result = match self.file_attempt(before, &bytes, &old, &kept) {
            Ok(result) => Some(result),
            Err(reason) if kept.len() == 1 => {
                pass.refused.extend(kept.iter().map(|one| refused(one, &reason)));
                None
            }
            Err(_) => {
                // One of them does not hold: each has to go by itself.
                let single = kept.iter().find_map(|one| {
                    match self.file_attempt(before, &bytes, &old, &[*one]) {
                        Ok(result) => Some((*one, result)),
                        Err(reason) => {
                            pass.refused.push(refused(one, &reason));
                            None
                        }
                    }
                });
                single.map(|(one, result)| {
                    kept = vec![one];
                    result
                })
            }
        };
        let Some(new) = result else { return pass };
        pass.bytes = new;
        pass.applied = kept
            .iter()
            .map(|(finding, _)| Applied {
                finding: (*finding).clone(),
                before: finding.snippet.clone(),
                after: String::new(),
                is_local: old.iter().any(|one| {
                    one.rule.id == finding.rule.id
                        && Span::of(before, one) == Span::of(before, finding)
                }),
            })
            .collect();
        pass
    }

    fn file_attempt(
        &self,
        before: &Document,
        bytes: &[u8],
        old: &[Finding],
        chosen: &[&(&Finding, Fix)],
    ) -> Result<Vec<u8>, String> {
        let text = plan::apply(before.raw(), &replacements(chosen));
        let new = read::encode(&text, bytes).ok_or("the new text does not fit the encoding")?;
        let after =
            document(new.clone(), self.path, self.kind).map_err(|error| error.message)?.document;
        if after.text() != before.text() {
            return Err("the code of the notebook would change".to_owned());
        }
        let found = findings_of(&after, self.rules, self.ignore_suppressions);
        let repaired = chosen.iter().map(|(finding, _)| *finding);
        counts_improve(old.iter(), found.iter(), repaired).map(|()| new)
    }
}

/// Fewer of what was repaired, and no more of anything else. Findings are counted and not placed: with an output goes
/// whatever else was found in it, and the outputs after it have other numbers.
pub(super) fn counts_improve<'f>(
    before: impl Iterator<Item = &'f Finding>,
    after: impl Iterator<Item = &'f Finding>,
    repaired: impl Iterator<Item = &'f Finding>,
) -> Result<(), String> {
    let (before, after) = (count(before), count(after));
    for (rule, repaired) in count(repaired) {
        let most = before.get(rule).copied().unwrap_or(0).saturating_sub(repaired);
        if after.get(rule).copied().unwrap_or(0) > most {
            return Err(format!("{rule} would still be found"));
        }
    }
    match after.iter().find(|(rule, count)| before.get(**rule).is_none_or(|old| old < count)) {
        Some((rule, _)) => Err(format!("{rule} would be found anew")),
        None => Ok(()),
    }
}

fn refused((finding, _): &(&Finding, Fix), reason: &str) -> Refused {
    Refused { finding: (*finding).clone(), reason: reason.to_owned() }
}

fn count<'f>(findings: impl Iterator<Item = &'f Finding>) -> HashMap<&'f str, usize> {
    let mut counts = HashMap::new();
    for finding in findings {
        *counts.entry(finding.rule.id.as_str()).or_default() += 1;
    }
    counts
}

/// Those that edit the file, without those that touch an earlier one's place. The same edit may be wanted twice.
fn choose<'f, 'a>(fixes: &'f [(&'a Finding, Fix)]) -> Vec<&'f (&'a Finding, Fix)> {
    let mut taken: Vec<&FileEdit> = Vec::new();
    let mut chosen = Vec::new();
    for one in fixes.iter().filter(|(_, fix)| !fix.file_edits.is_empty()) {
        let goes = |edit: &FileEdit| {
            taken
                .iter()
                .all(|other| *other == edit || edit.to <= other.from || other.to <= edit.from)
        };
        if one.1.file_edits.iter().all(goes) {
            taken.extend(&one.1.file_edits);
            chosen.push(one);
        }
    }
    chosen
}

fn replacements(chosen: &[&(&Finding, Fix)]) -> Vec<Replacement> {
    let edits = chosen.iter().flat_map(|(_, fix)| &fix.file_edits);
    let mut replacements: Vec<Replacement> = edits
        .map(|edit| Replacement { from: edit.from, to: edit.to, text: edit.text.clone() })
        .collect();
    replacements.sort_by_key(|one| (one.from, one.to));
    replacements.dedup();
    replacements
}
