//! Findings as bytes: rules by their numbers, everything else as it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use pyguard_finding::{ByteSpan, Finding, Fix, RuleInfo, ScanError, Tier, TraceStep};
use pyguard_source::Position;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::ruleset::RuleSet;
use crate::run::FileResult;
use crate::scan::Scanned;
use crate::suppression::unused_rule;

/// Rules by id, and by number.
#[derive(Debug)]
pub(super) struct Ids<'r> {
    rules: &'r RuleSet,
    numbers: FxHashMap<&'r str, u32>,
}

/// The number that the rule about suppression comments has.
const UNUSED_SUPPRESSION: u32 = u32::MAX;

impl<'r> Ids<'r> {
    /// `None` where two rules have the same id.
    pub(super) fn of(rules: &'r RuleSet) -> Option<Self> {
        let ids = rules.rules().iter().map(|rule| rule.info.id.as_str());
        let numbers: FxHashMap<&str, u32> = ids.zip(0..).collect();
        (numbers.len() == rules.rules().len()).then_some(Self { rules, numbers })
    }

    fn number(&self, info: &RuleInfo) -> Option<u32> {
        let is_unused = info.id == unused_rule().id && info.code == unused_rule().code;
        self.numbers.get(info.id.as_str()).copied().or(is_unused.then_some(UNUSED_SUPPRESSION))
    }

    fn info(&self, number: u32, tier: Option<Tier>) -> Option<Arc<RuleInfo>> {
        if number == UNUSED_SUPPRESSION {
            return Some(unused_rule());
        }
        let rule = self.rules.rules().get(usize::try_from(number).ok()?)?;
        if rule.info.tier == tier {
            return Some(Arc::clone(&rule.info));
        }
        Some(Arc::new(RuleInfo { tier, ..RuleInfo::clone(&rule.info) }))
    }
}

/// A finding.
#[derive(Debug, Serialize, Deserialize)]
struct FoundPlace {
    rule: u32,
    tier: Option<Tier>,
    message: String,
    path: String,
    start: Position,
    end: Position,
    bytes: Option<Box<ByteSpan>>,
    snippet: String,
    metavars: BTreeMap<String, String>,
    fix: Option<Fix>,
    unfit: Option<String>,
    trace: Vec<TraceStep>,
    fingerprint: String,
}

impl FoundPlace {
    fn of(finding: &Finding, ids: &Ids<'_>) -> Option<Self> {
        let finding = finding.clone();
        Some(Self {
            rule: ids.number(&finding.rule)?,
            tier: finding.rule.tier,
            message: finding.message,
            path: finding.path,
            start: finding.start,
            end: finding.end,
            bytes: finding.bytes,
            snippet: finding.snippet,
            metavars: finding.metavars,
            fix: finding.fix,
            unfit: finding.unfit,
            trace: finding.trace,
            fingerprint: finding.fingerprint,
        })
    }

    fn into_finding(self, ids: &Ids<'_>) -> Option<Finding> {
        Some(Finding {
            rule: ids.info(self.rule, self.tier)?,
            message: self.message,
            path: self.path,
            start: self.start,
            end: self.end,
            bytes: self.bytes,
            snippet: self.snippet,
            metavars: self.metavars,
            fix: self.fix,
            unfit: self.unfit,
            trace: self.trace,
            fingerprint: self.fingerprint,
        })
    }
}

/// Findings and errors.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FoundPlaces {
    findings: Vec<FoundPlace>,
    errors: Vec<ScanError>,
}

impl FoundPlaces {
    pub(super) fn of(findings: &[Finding], errors: &[ScanError], ids: &Ids<'_>) -> Option<Self> {
        let findings = findings.iter().map(|finding| FoundPlace::of(finding, ids));
        Some(Self { findings: findings.collect::<Option<_>>()?, errors: errors.to_vec() })
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    pub(super) fn write(&self) -> Vec<u8> {
        // A vector takes whatever it is given.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    pub(super) fn into_parts(self, ids: &Ids<'_>) -> Option<(Vec<Finding>, Vec<ScanError>)> {
        let findings = self.findings.into_iter().map(|finding| finding.into_finding(ids));
        Some((findings.collect::<Option<_>>()?, self.errors))
    }
}

/// What a scan of one file gave.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FoundFile {
    is_looked_at: bool,
    bytes: u64,
    lines: u64,
    values: Vec<String>,
    places: FoundPlaces,
}

impl FoundFile {
    pub(super) fn of(result: &FileResult, ids: &Ids<'_>) -> Option<Self> {
        let FileResult { scanned, is_looked_at, bytes, lines, .. } = result;
        Some(Self {
            is_looked_at: *is_looked_at,
            bytes: *bytes,
            lines: *lines,
            values: scanned.values.clone(),
            places: FoundPlaces::of(&scanned.findings, &scanned.errors, ids)?,
        })
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }

    pub(super) fn write(&self) -> Vec<u8> {
        // A vector takes whatever it is given.
        postcard::to_allocvec(self).unwrap_or_default()
    }

    pub(super) fn into_result(self, ids: &Ids<'_>) -> Option<FileResult> {
        let (findings, errors) = self.places.into_parts(ids)?;
        let scanned = Scanned { findings, errors, values: self.values, ..Scanned::default() };
        Some(FileResult {
            scanned,
            is_looked_at: self.is_looked_at,
            bytes: self.bytes,
            lines: self.lines,
            is_known: true,
            ..FileResult::default()
        })
    }
}
