//! Findings from flows.

use std::collections::BTreeMap;

use pyguard_finding::{Finding, TraceStep};
use pyguard_fix::{Code, Value};
use pyguard_rules::{Compiled, Rule};
use pyguard_source::Document;
use pyguard_taint::{Flow, FunctionId, Mark, SourceAt, Step, StepKind, TaintRule};

use crate::repair::suggest;
use crate::scan::{shorten, snippet};
use crate::suppression::Suppressions;

/// What is needed to tell of flows: the documents that their steps point into.
pub(crate) struct Reporter<'a, 'p> {
    pub(crate) rule: &'a Rule,
    pub(crate) compiled: &'a Compiled,
    pub(crate) taint: &'a TaintRule,
    /// A file of the program by its number.
    pub(crate) code: &'a dyn Fn(u32) -> Option<Code<'a, 'p>>,
    /// The name of a function of the program.
    pub(crate) name: &'a dyn Fn(FunctionId) -> Option<&'p str>,
    /// The mark of a rule's source, by the rule's place.
    pub(crate) source: &'a dyn Fn(usize, SourceAt) -> Option<Mark>,
    /// The mark of a sink by file and number.
    pub(crate) sink: &'a dyn Fn(u32, u32) -> Option<Mark>,
}

impl Reporter<'_, '_> {
    /// The finding of a flow, if no comment silences it. `suppressions` are those of the file that it is shown in.
    pub(crate) fn finding(&self, flow: &Flow, suppressions: &Suppressions) -> Option<Finding> {
        let code = (self.code)(flow.file)?;
        let sink = (self.sink)(flow.file, flow.sink)?;
        let source = (self.source)(flow.rule, flow.source)?;
        let source_code = (self.code)(flow.source.file)?;
        let focus_on_source = self.taint.options.focus_on_source;
        let (shown_code, range) =
            if focus_on_source { (source_code, source.range) } else { (code, sink.range) };
        let (document, source_document) = (code.document, source_code.document);
        let shown = shown_code.document;
        let named = self
            .taint
            .sources
            .get(source.entry as usize)
            .is_some_and(|source| source.requires.is_none());
        let lookup = |name: &str| {
            let text = |document: &Document, mark: &Mark| {
                let binding = mark.bindings.iter().find(|binding| &*binding.name.name() == name)?;
                let text = binding.text.as_deref();
                let text = text.unwrap_or_else(|| document.slice(binding.range)).to_owned();
                let is_shown = std::ptr::eq(document, shown);
                Some(Value { range: is_shown.then_some(binding.range), text })
            };
            // A source that depends on other data does not name what it stands for.
            text(source_document, &source).filter(|_| named).or_else(|| text(document, &sink))
        };
        let message = pyguard_rules::fill(&self.rule.info.docs.message, &|name| {
            lookup(name).map(|value| shorten(&value.text))
        });
        if suppressions.suppress(shown, self.rule, range) {
            return None;
        }
        let mut metavars: BTreeMap<String, String> = BTreeMap::new();
        for mark in [&source, &sink] {
            for binding in &mark.bindings {
                let name = binding.name.name().to_string();
                if let Some(value) = lookup(&name) {
                    metavars.insert(name, shorten(&value.text));
                }
            }
        }
        let suggestion = suggest(&shown_code, self.compiled, range, &lookup);
        Some(Finding {
            rule: std::sync::Arc::clone(&self.rule.info),
            message,
            path: shown.path().to_owned(),
            start: shown.position(range.start()),
            end: shown.position(range.end()),
            bytes: None,
            snippet: snippet(shown, range),
            metavars,
            fix: suggestion.fix,
            unfit: suggestion.unfit,
            trace: self.trace(&flow.steps, &source),
            fingerprint: String::new(),
        })
    }

    fn trace(&self, steps: &[Step], source: &Mark) -> Vec<TraceStep> {
        let name = |function| (self.name)(function).unwrap_or_default();
        let mut trace: Vec<TraceStep> = Vec::new();
        for step in steps {
            let Some(Code { document, .. }) = (self.code)(step.file) else { continue };
            let start = document.position(step.range.start());
            let code = document.slice(step.range);
            let code = code.lines().next().unwrap_or("");
            let code = shorten(code.get(..code.floor_char_boundary(MAX_CODE)).unwrap_or(code));
            let message = match &step.kind {
                StepKind::Source(_) => match self.source_title(source) {
                    Some(title) => format!("{title} comes in: `{code}`"),
                    None => format!("data comes in: `{code}`"),
                },
                StepKind::Assigned => format!("is kept in `{code}`"),
                StepKind::Passed(function) => format!("is passed to `{}`", name(*function)),
                StepKind::Returned(function) => format!("is returned by `{}`", name(*function)),
                StepKind::Through => continue,
                StepKind::Stored => format!("is put in by `{code}`"),
                StepKind::Propagated => format!("goes on through `{code}`"),
                StepKind::Sink(number) => {
                    let entry = (self.sink)(step.file, *number).map(|mark| mark.entry);
                    let title = entry
                        .and_then(|entry| self.taint.sinks.get(entry as usize))
                        .map(|sink| &*sink.title)
                        .filter(|title| !title.is_empty());
                    match title {
                        Some(title) => format!("reaches {title}: `{code}`"),
                        None => format!("reaches `{code}`"),
                    }
                }
            };
            let step = TraceStep { path: document.path().to_owned(), start, message };
            if trace.last() != Some(&step) {
                trace.push(step);
            }
        }
        trace
    }

    fn source_title(&self, mark: &Mark) -> Option<&str> {
        let title = &*self.taint.sources.get(mark.entry as usize)?.title;
        (!title.is_empty()).then_some(title)
    }
}

/// Longest piece of code in a step (bytes).
const MAX_CODE: usize = 80;
