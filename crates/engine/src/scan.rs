//! One document against the rules.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use pyguard_finding::{ByteSpan, ErrorKind, Finding, ScanError};
use pyguard_fix::{Code, Value};
use pyguard_inspect::Subject;
use pyguard_pattern::{Evaluation, Formula, Match, Metavariable, Options, Source, TextWords};
use pyguard_python::{ESCAPE_WORDS, Facts, Module, may_have_escapes};
use pyguard_rules::{Body, Compiled, FixTemplate, LanguageSpec, Rule, fill};
use pyguard_secrets::Masks;
use pyguard_source::{Document, DocumentKind, Position, Surface, TextRange};
use pyguard_taint::{File, Outline};

use crate::detect::{self, Detected, Place};
use crate::flows::{
    FileFacts, Origin, PatternMarks, Scene, Scope, Wanted, local_flows, program_flows, unit,
};
use crate::inspect::{inspect, inspections};
use crate::repair::suggest;
use crate::ruleset::{Candidates, RuleSet};
use crate::superseded::drop_superseded;
use crate::suppression::Suppressions;

/// What one document gave.
#[derive(Debug, Default)]
pub(crate) struct Scanned {
    pub(crate) findings: Vec<Finding>,
    pub(crate) errors: Vec<ScanError>,
    /// What the look at all files together needs of this one.
    pub(crate) facts: Option<Kept>,
    /// Time by phase: prefilter, parse, match.
    pub(crate) phases: [Duration; 3],
    /// Rules (by number) whose patterns were tried, with their time; empty unless asked for.
    pub(crate) costs: Vec<(usize, Duration)>,
    /// Values that reports must not show.
    pub(crate) values: Vec<String>,
}

/// What is kept of a file.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) outline: Outline,
    pub(crate) marks: PatternMarks,
}

/// How documents are scanned.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ScanOptions {
    /// Suppression comments are ignored (rule tests).
    pub(crate) ignore_suppressions: bool,
    /// Each rule is matched and timed by itself.
    pub(crate) measure: bool,
    /// There is no other file that data could come from or go to.
    pub(crate) alone: bool,
    /// Only rules that search in any text: what a notebook's module does not show is looked at so.
    pub(crate) only_texts: bool,
}

/// Runs every rule that can match over a document.
pub(crate) fn scan<'r>(document: &Document, rules: &'r RuleSet, options: ScanOptions) -> Scanned {
    let mut scanned = Scanned::default();
    let text = document.text();
    let start = Instant::now();
    let is_python = document.kind() != DocumentKind::Text && !options.only_texts;
    let takes = rules.takers(document.path());
    let detected = if options.only_texts {
        Detected::default()
    } else {
        Detected::of(document, rules, &takes)
    };
    if let Some(file) = detected.file() {
        scanned = scan(file, rules, ScanOptions { only_texts: true, ..options });
    }
    scanned.values.extend(detected.values(document));
    scanned.phases[2] = start.elapsed();
    let start = Instant::now();
    // The words of a large text cost more than the rules that look at it.
    let is_for_patterns = is_python || rules.has_pattern_for_text(&takes);
    let words = words_of(if is_for_patterns { text } else { "" }, document.kind());
    let Candidates { rules: searched, patterns } =
        if is_for_patterns { rules.candidates(&words) } else { Candidates::default() };
    let candidates: Vec<(usize, &Rule, &Compiled, &Formula)> = searched
        .into_iter()
        .filter_map(|index| Some((index, rules.rules().get(index)?)))
        .filter(|(_, rule)| match rule.language {
            LanguageSpec::Python => is_python,
            _ => detected.file().is_none(),
        })
        .filter(|&(index, _)| takes(index))
        .filter_map(|(index, rule)| {
            let compiled = rule.compiled()?;
            match &compiled.body {
                Body::Search(formula) => Some((index, rule, compiled, formula)),
                Body::Taint(_) | Body::Detector | Body::Notebook | Body::Artifact => None,
            }
        })
        .collect();
    let interfile = is_python && rules.taint.has_interfile();
    let flows = if is_python {
        Wanted::of(rules, &patterns, &takes, options.alone)
    } else {
        Wanted::default()
    };
    scanned.phases[0] = start.elapsed();
    let inspected = if is_python { inspections(&detected, rules, &takes) } else { Vec::new() };
    let nothing_seen = detected.found.is_empty() && inspected.is_empty();
    if candidates.is_empty() && flows.is_empty() && !interfile && nothing_seen {
        if rules.reports_unused_suppressions()
            && !options.ignore_suppressions
            && !options.only_texts
        {
            scanned.findings.extend(Suppressions::of(document, None).unused(document));
        }
        return scanned;
    }
    let start = Instant::now();
    let wants_python = interfile
        || !flows.is_empty()
        || candidates.iter().any(|(_, rule, ..)| rule.language == LanguageSpec::Python);
    let module =
        (is_python && wants_python).then(|| parse(document, &mut scanned.errors)).flatten();
    scanned.phases[1] = start.elapsed();
    let start = Instant::now();
    let late_module = OnceCell::new();
    let file = module.as_ref().map(|module| File::new(0, module, text));
    let source = Source::new(words, file.as_ref().map(File::facts));
    let mut found: Vec<(&Rule, &Compiled, Vec<Match<'_>>)> = Vec::new();
    let mut gave_up = false;
    let evaluation = Evaluation::new(source.into());
    let mut run = |formulas: &[(&'r Formula, &'r Options)], rule_of: &dyn Fn(usize) -> usize| {
        if options.measure {
            measured(&evaluation, formulas, rule_of, &mut scanned.costs)
        } else {
            evaluation.run(formulas)
        }
    };
    let formulas: Vec<(&Formula, &Options)> =
        candidates.iter().map(|(_, _, compiled, formula)| (*formula, &compiled.options)).collect();
    for (index, matches) in run(&formulas, &|place| candidates[place].0) {
        let (_, rule, compiled, _) = candidates[index];
        found.push((rule, compiled, matches));
    }
    let mut marks = PatternMarks::default();
    let mut look_for = |patterns: &[u32], marks: &mut PatternMarks| {
        let all = patterns.iter().filter_map(|&number| {
            let pattern = rules.taint.pattern(rules.rules(), number)?;
            Some((number, (&pattern.formula, &pattern.options)))
        });
        let (numbers, formulas): (Vec<u32>, Vec<_>) = all.unzip();
        for (index, matches) in run(&formulas, &|place| rules.taint.first_user(numbers[place])) {
            marks.insert(numbers[index], &matches);
        }
    };
    look_for(&flows.patterns, &mut marks);
    look_for(&flows.sinks(&marks), &mut marks);
    found.retain(|(_, compiled, matches)| {
        let mut unless = compiled.unless.iter();
        matches.is_empty()
            || !unless.any(|formula| {
                let found = evaluation.run(&[(formula, &compiled.options)]);
                found.iter().any(|(_, matches)| !matches.is_empty())
            })
    });
    let suppressions = OnceCell::new();
    let suppressions = || {
        suppressions.get_or_init(|| {
            if options.ignore_suppressions {
                Suppressions::default()
            } else {
                Suppressions::of(document, module.as_ref().and_then(Module::tokens))
            }
        })
    };
    // A rule on texts needs no tree to match, but its repair may.
    let wants_tree = is_python
        && file.is_none()
        && (!detected.found.is_empty()
            || found.iter().any(|(_, compiled, matches)| {
                matches!(compiled.fix, Some(FixTemplate::Edits(_))) && !matches.is_empty()
            }));
    let late = if wants_tree {
        late_module.get_or_init(|| Module::parse_shallow(document).ok()).as_ref()
    } else {
        None
    };
    let late = late.map(|module| Facts::new(module, text));
    let code = Code { document, facts: file.as_ref().map(File::facts).or(late.as_ref()) };
    let place = Place { code: &code, suppressions: suppressions() };
    scanned.findings.extend(detect::findings(&place, rules, &detected));
    if let Some(notebook) = &detected.notebook {
        let subject = Subject::new(notebook, document, module.as_ref());
        scanned.findings.extend(inspect(&place, rules, &subject, &inspected));
    }
    for (rule, compiled, matches) in found {
        scanned.values.extend(matches.iter().flat_map(|found| hidden(document, rule, found)));
        scanned.findings.extend(findings(&code, rule, compiled, matches, suppressions()));
    }
    if let (Some(module), Some(file)) = (&module, &file)
        && !marks.is_empty()
        && !flows.local.is_empty()
    {
        let scene = Scene {
            document,
            module,
            rules,
            evaluation: &evaluation,
            file,
            suppressions: suppressions(),
        };
        let (found, limited) = local_flows(&scene, &flows.local, &mut marks);
        scanned.findings.extend(found);
        gave_up |= limited;
    }
    if let Some(module) = &module
        && flows.in_file.iter().any(|units| unit::may_flow(units, &[&marks]))
    {
        let facts = FileFacts {
            shown: document.path().to_owned(),
            content: None,
            outline: Outline::of(module),
            marks: marks.clone(),
            origin: Origin::Held(Box::new(document.again())),
        };
        let found =
            program_flows(rules, Scope::File, vec![facts], options.ignore_suppressions, None);
        scanned.findings.extend(found.findings);
        scanned.errors.extend(found.errors);
    }
    gave_up |= evaluation.gave_up();
    if gave_up {
        scanned.errors.push(ScanError {
            path: document.path().to_owned(),
            line: None,
            kind: ErrorKind::Limit,
            message: "a rule took too many steps on this file; findings may be missing".to_owned(),
        });
    }
    if interfile && let Some(module) = &module {
        marks.shrink();
        scanned.facts = Some(Kept { outline: Outline::of(module), marks });
    }
    if rules.reports_unused_suppressions() && !options.only_texts {
        scanned.findings.extend(suppressions().unused(document));
    }
    scanned.phases[2] += start.elapsed();
    scanned
}

/// [`Evaluation::run`], one formula after the other, with what each takes put down for the rule that `rule_of` gives. What
/// several rules share is put down for the first of them.
fn measured<'m, 'a>(
    evaluation: &Evaluation<'m, 'a>,
    formulas: &[(&'m Formula, &'m Options)],
    rule_of: &dyn Fn(usize) -> usize,
    costs: &mut Vec<(usize, Duration)>,
) -> Vec<(usize, Vec<Match<'a>>)> {
    // What all formulas need is no cost of the first one.
    evaluation.prepare();
    let mut by_rule: BTreeMap<usize, Duration> = BTreeMap::new();
    let mut all = Vec::new();
    for (place, formula) in formulas.iter().enumerate() {
        let start = Instant::now();
        let found = evaluation.run(std::slice::from_ref(formula));
        *by_rule.entry(rule_of(place)).or_default() += start.elapsed();
        all.extend(found.into_iter().map(|(_, matches)| (place, matches)));
    }
    costs.extend(by_rule);
    all
}

/// The words of a text, with those that IPython's lines stand for.
pub(crate) fn words_of(text: &str, kind: DocumentKind) -> TextWords<'_> {
    let words = TextWords::new(text);
    let has_escapes = kind == DocumentKind::Notebook && may_have_escapes(text);
    if has_escapes { words.with(&ESCAPE_WORDS) } else { words }
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
    code: &Code<'_, '_>,
    rule: &Rule,
    compiled: &Compiled,
    mut matches: Vec<Match<'_>>,
    suppressions: &Suppressions,
) -> Vec<Finding> {
    let document = code.document;
    // Equal ranges stay in the order in which they were found: the first one names the metavariables.
    matches.sort_by_key(|found| (found.range.start(), found.range.end()));
    let mut findings: Vec<Finding> = Vec::new();
    for found in matches {
        let lookup = |name: &str| {
            let bound = found.bindings.get(Metavariable::new(name))?;
            let text = bound.text(document.text()).to_owned();
            Some(Value { range: Some(bound.range()), text })
        };
        let message =
            fill(&rule.info.docs.message, &|name| lookup(name).map(|value| shorten(&value.text)));
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
        let suggestion = suggest(code, compiled, found.range, &lookup);
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
            bytes: None,
            snippet: snippet(document, found.range),
            metavars,
            fix: suggestion.fix,
            unfit: suggestion.unfit,
            trace: Vec::new(),
            fingerprint: String::new(),
        });
        let values = hidden(document, rule, &found);
        if let (false, Some(finding)) = (values.is_empty(), findings.last_mut()) {
            detect::hide(std::slice::from_mut(finding), &Masks::new(values));
        }
    }
    findings
}

/// Values that a rule's metavariables stand for and that no report may show.
fn hidden(document: &Document, rule: &Rule, found: &Match<'_>) -> Vec<String> {
    let names = rule.info.hides.iter().map(|name| Metavariable::new(name));
    // A literal's quotes and prefix are no part of the value.
    let value = |text: &str| {
        let text = text.trim_start_matches(['r', 'R', 'b', 'B', 'u', 'U', 'f', 'F']);
        text.trim_matches(['"', '\'']).to_owned()
    };
    let bound = names.filter_map(|name| found.bindings.get(name));
    bound.map(|bound| value(bound.text(document.text()))).collect()
}

pub(crate) fn shorten(text: &str) -> String {
    if text.len() <= MAX_TEXT {
        return text.to_owned();
    }
    format!("{}…", &text[..text.floor_char_boundary(MAX_TEXT)])
}

/// The lines of a finding; a line that no person wrote is left out, since every finding in it would hold it whole.
pub(crate) fn snippet(document: &Document, range: TextRange) -> String {
    if !is_near_line_ends(document.text(), range) {
        return String::new();
    }
    let text = &document.text()[document.full_lines(range)];
    if text.lines().take(MAX_LINES).any(|line| line.len() > MAX_TEXT) {
        return String::new();
    }
    text.lines().take(MAX_LINES).collect::<Vec<_>>().join("\n")
}

/// Whether the lines that a span begins and ends in may be short enough to be shown: to go to the ends of long ones for each of their
/// findings would take a time that grows with the square of their length.
fn is_near_line_ends(text: &str, range: TextRange) -> bool {
    let bytes = text.as_bytes();
    let (from, to) = (range.start().to_usize(), range.end().to_usize());
    let before = bytes.get(from.saturating_sub(MAX_TEXT)..from).unwrap_or_default();
    let after = bytes.get(to..bytes.len().min(to + MAX_TEXT)).unwrap_or_default();
    (from <= MAX_TEXT || memchr::memchr(b'\n', before).is_some())
        && (to + MAX_TEXT >= bytes.len() || memchr::memchr(b'\n', after).is_some())
}

/// Cell, part, line and column in the file, offset.
type PlaceKey = (Option<u32>, Option<Surface>, u32, u32, u32);

/// Puts findings in order, drops what is said twice, and gives fingerprints.
pub(crate) fn finish(findings: &mut Vec<Finding>) {
    // Offsets count from the start of a part, of which a cell of a notebook has many.
    fn key(finding: &Finding) -> (PlaceKey, PlaceKey, Option<&ByteSpan>) {
        let place = |at: &Position| (at.cell, at.surface, at.file_line, at.file_col, at.offset);
        (place(&finding.start), place(&finding.end), finding.bytes.as_deref())
    }
    // The shortest trace of several to the same place is told.
    findings.sort_by(|left, right| {
        (&left.path, key(left), &left.rule.id, &left.message, left.trace.len()).cmp(&(
            &right.path,
            key(right),
            &right.rule.id,
            &right.message,
            right.trace.len(),
        ))
    });
    findings.dedup_by(|later, earlier| {
        later.path == earlier.path
            && key(later) == key(earlier)
            && later.rule.id == earlier.rule.id
            && later.message == earlier.message
    });
    drop_superseded(findings);
    fingerprint(findings);
}

/// Gives findings of one file their fingerprints: the same as long as the finding's own lines, its file and its rule are the
/// same, wherever the lines stand. What has one keeps it.
pub(crate) fn fingerprint(findings: &mut [Finding]) {
    let mut seen: HashMap<blake3::Hash, u32> = HashMap::new();
    for finding in findings.iter_mut().filter(|finding| finding.fingerprint.is_empty()) {
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
        if let Some(bytes) = &finding.bytes {
            // Bytes move when anything before them changes; what is said of them does not.
            for part in bytes.member.iter().chain([&finding.message]) {
                hasher.update(part.as_bytes());
                hasher.update(&[0]);
            }
        }
        let same_before = seen.entry(hasher.finalize()).or_default();
        hasher.update(&same_before.to_le_bytes());
        *same_before += 1;
        finding.fingerprint = hasher.finalize().to_hex()[..32].to_owned();
    }
}
