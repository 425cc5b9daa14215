//! One document against the rules.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use pyguard_finding::{Edit, ErrorKind, Finding, Fix, ScanError};
use pyguard_pattern::{Evaluation, Formula, Match, Metavariable, Options, Source};
use pyguard_python::{Facts, Module};
use pyguard_rules::{Compiled, FixTemplate, LanguageSpec, Rule, fill};
use pyguard_source::{Document, DocumentKind, TextRange};

use crate::ruleset::RuleSet;
use crate::suppression::Suppressions;

/// What one document gave.
#[derive(Debug, Default)]
pub(crate) struct Scanned {
    pub(crate) findings: Vec<Finding>,
    pub(crate) errors: Vec<ScanError>,
    /// Time by phase: prefilter, parse, match.
    pub(crate) phases: [Duration; 3],
    /// Rules (by number) whose patterns were tried, with their time; empty unless asked for.
    pub(crate) costs: Vec<(usize, Duration)>,
}

/// How documents are scanned.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ScanOptions {
    /// Suppression comments are ignored (rule tests).
    pub(crate) ignore_suppressions: bool,
    /// Each rule is matched and timed by itself.
    pub(crate) measure: bool,
}

/// Runs every rule that can match over a document.
pub(crate) fn scan(document: &Document, rules: &RuleSet, options: ScanOptions) -> Scanned {
    let mut scanned = Scanned::default();
    let text = document.text();
    let start = Instant::now();
    let is_python = document.kind() != DocumentKind::Text;
    let candidates: Vec<(usize, &Rule, &Compiled)> = rules
        .candidates(text)
        .filter(|(_, rule)| is_python || rule.language != LanguageSpec::Python)
        .filter(|(_, rule)| rule.paths.takes(document.path()))
        .filter_map(|(index, rule)| Some((index, rule, rule.compiled()?)))
        .collect();
    scanned.phases[0] = start.elapsed();
    if candidates.is_empty() {
        if rules.reports_unused_suppressions() && !options.ignore_suppressions {
            scanned.findings = Suppressions::of(document, None).unused(document);
        }
        return scanned;
    }
    let start = Instant::now();
    let wants_python = candidates.iter().any(|(_, rule, _)| rule.language == LanguageSpec::Python);
    let module =
        (is_python && wants_python).then(|| parse(document, &mut scanned.errors)).flatten();
    scanned.phases[1] = start.elapsed();
    let start = Instant::now();
    let facts = module.as_ref().map(|module| Facts::new(module, text));
    let source = Source::new(text, facts.as_ref());
    let mut found: Vec<(&Rule, &Compiled, Vec<Match<'_>>)> = Vec::new();
    let mut gave_up = false;
    let mut evaluate = |batch: &[(usize, &'_ Rule, &'_ Compiled)]| {
        let formulas: Vec<(&Formula, &Options)> =
            batch.iter().map(|(_, _, compiled)| (&compiled.formula, &compiled.options)).collect();
        let evaluation = Evaluation::new(&source);
        let matches = evaluation.run(&formulas);
        gave_up |= evaluation.gave_up();
        matches
    };
    if options.measure {
        for candidate in &candidates {
            let start = Instant::now();
            let matches = evaluate(std::slice::from_ref(candidate));
            scanned.costs.push((candidate.0, start.elapsed()));
            found.extend(
                matches.into_iter().map(|(_, matches)| (candidate.1, candidate.2, matches)),
            );
        }
    } else {
        let matches = evaluate(&candidates);
        found.extend(matches.into_iter().map(|(index, matches)| {
            let (_, rule, compiled) = candidates[index];
            (rule, compiled, matches)
        }));
    }
    if gave_up {
        scanned.errors.push(ScanError {
            path: document.path().to_owned(),
            line: None,
            kind: ErrorKind::Limit,
            message: "a rule took too many steps on this file; findings may be missing".to_owned(),
        });
    }
    let wanted = !found.is_empty() || rules.reports_unused_suppressions();
    let suppressions = if wanted && !options.ignore_suppressions {
        Suppressions::of(document, module.as_ref())
    } else {
        Suppressions::default()
    };
    for (rule, compiled, matches) in found {
        scanned.findings.extend(findings(document, rule, compiled, matches, &suppressions));
    }
    if rules.reports_unused_suppressions() {
        scanned.findings.extend(suppressions.unused(document));
    }
    scanned.phases[2] = start.elapsed();
    scanned
}

fn parse(document: &Document, errors: &mut Vec<ScanError>) -> Option<Module> {
    let error =
        |line, kind, message| ScanError { path: document.path().to_owned(), line, kind, message };
    let Ok(module) = Module::parse_shallow(document) else {
        let message = "nests too deeply to be parsed; Python rules did not look at it".to_owned();
        errors.push(error(None, ErrorKind::Limit, message));
        return None;
    };
    // A notebook's cells are checked where they are read.
    if document.kind() != DocumentKind::Notebook
        && let Some(fault) = module.faults().next()
    {
        let line = document.position(fault.range.start()).file_line;
        let message = format!("does not parse: {}; the rest was scanned", fault.message);
        errors.push(error(Some(line), ErrorKind::Syntax, message));
    }
    Some(module)
}

/// Longest text of a metavariable or snippet line that is kept (bytes).
const MAX_TEXT: usize = 4096;
/// Most lines of a snippet.
const MAX_LINES: usize = 50;

fn findings(
    document: &Document,
    rule: &Rule,
    compiled: &Compiled,
    mut matches: Vec<Match<'_>>,
    suppressions: &Suppressions,
) -> Vec<Finding> {
    // Equal ranges stay in the order in which they were found: the first one names the metavariables.
    matches.sort_by_key(|found| (found.range.start(), found.range.end()));
    let mut findings: Vec<Finding> = Vec::new();
    for found in matches {
        let lookup = |name: &str| {
            let bound = found.bindings.get(Metavariable::new(name))?;
            Some(bound.text(document.text()).to_owned())
        };
        let message = fill(&rule.info.message, &|name| lookup(name).map(|text| shorten(&text)));
        let start = document.position(found.range.start());
        let end = document.position(found.range.end());
        if findings
            .iter()
            .rev()
            .take_while(|earlier| earlier.start == start)
            .any(|earlier| earlier.end == end && earlier.message == message)
        {
            continue;
        }
        if suppressions.suppress(document, rule, found.range) {
            continue;
        }
        let metavars: BTreeMap<String, String> = found
            .bindings
            .iter()
            .map(|(name, bound)| (name.name().to_string(), shorten(bound.text(document.text()))))
            .collect();
        findings.push(Finding {
            rule: Arc::clone(&rule.info),
            message,
            path: document.path().to_owned(),
            start,
            end,
            snippet: snippet(document, found.range),
            metavars,
            fix: fix(document, compiled, &found, &lookup),
            trace: Vec::new(),
            fingerprint: String::new(),
        });
    }
    fingerprint(&mut findings);
    findings
}

fn shorten(text: &str) -> String {
    if text.len() <= MAX_TEXT {
        return text.to_owned();
    }
    format!("{}…", &text[..text.floor_char_boundary(MAX_TEXT)])
}

/// The lines of a finding; a line that no person wrote is left out, since every finding in it would hold it whole.
pub(crate) fn snippet(document: &Document, range: TextRange) -> String {
    let text = &document.text()[document.full_lines(range)];
    if text.lines().take(MAX_LINES).any(|line| line.len() > MAX_TEXT) {
        return String::new();
    }
    text.lines().take(MAX_LINES).collect::<Vec<_>>().join("\n")
}

fn fix(
    document: &Document,
    compiled: &Compiled,
    found: &Match<'_>,
    lookup: &dyn Fn(&str) -> Option<String>,
) -> Option<Fix> {
    let (text, applicability) = match compiled.fix.as_ref()? {
        FixTemplate::Text(template, applicability) => {
            (fill(template.trim_end(), lookup), *applicability)
        }
        FixTemplate::Regex { regex, replacement, count, applicability } => {
            (regex.replace(document.slice(found.range), replacement, *count).ok()?, *applicability)
        }
    };
    // A replacement that finds nothing to replace repairs nothing.
    if text == document.slice(found.range) {
        return None;
    }
    let edit = Edit {
        from: found.range.start().to_u32(),
        to: found.range.end().to_u32(),
        start: document.position(found.range.start()),
        end: document.position(found.range.end()),
        text,
    };
    Some(Fix { applicability, edits: vec![edit] })
}

/// The same as long as the finding's own lines, its file and its rule are the same, wherever the lines stand.
fn fingerprint(findings: &mut [Finding]) {
    let mut seen: HashMap<blake3::Hash, u32> = HashMap::new();
    for finding in findings {
        let mut hasher = blake3::Hasher::new();
        for part in [&finding.rule.id, &finding.path] {
            hasher.update(part.as_bytes());
            hasher.update(&[0]);
        }
        for line in finding.snippet.lines() {
            hasher.update(line.trim().as_bytes());
            hasher.update(b"\n");
        }
        hasher.update(&finding.start.col.to_le_bytes());
        let same_before = seen.entry(hasher.finalize()).or_default();
        hasher.update(&same_before.to_le_bytes());
        *same_before += 1;
        finding.fingerprint = hasher.finalize().to_hex()[..32].to_owned();
    }
}
