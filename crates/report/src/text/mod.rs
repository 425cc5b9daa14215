//! Code frames for people, as compilers draw them.
//!
//! Everything from scanned files goes through [`escape`]: without colours the output has no control
//! character but `\n`.

mod changes;
mod fix;
mod frame;
mod header;
mod place;
mod style;
mod summary;
mod wrap;

use std::io;

use annotate_snippets::{AnnotationKind, Group, Level, Message, Patch, Renderer, Snippet};
use pyguard_finding::{Finding, Report, TraceStep};
use unicode_width::UnicodeWidthStr;

pub use self::changes::write_changes;
use self::frame::Frame;
use self::place::place;
use self::wrap::wrap;
use crate::{Options, escape};

/// Writes a frame per finding, then what could not be scanned, then a summary.
///
/// # Errors
///
/// Only those of `out`.
pub fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    write_findings(report.findings.iter(), options, out)?;
    summary::write_errors(&report.errors, options, out)?;
    summary::write_summary(report, options, out)
}

/// Writes a frame per finding.
fn write_findings<'f>(
    findings: impl Iterator<Item = &'f Finding>,
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let renderer = style::renderer(options);
    for finding in findings {
        let body = body(finding, options, &renderer);
        header::write(finding, &body, options, out)?;
        writeln!(out, "{body}\n")?;
    }
    Ok(())
}

/// All but the [`header`]: frame, notes, fix.
fn body(finding: &Finding, options: &Options, renderer: &Renderer) -> String {
    let frame = Frame::new(finding);
    let diff = fix::diff(finding);
    let first_line = finding.start.line as usize;

    let mut mark = AnnotationKind::Primary.span(frame.marked.clone());
    if let Some(total) = frame.cut_from {
        mark = mark.label(format!("first of {total} lines"));
    }
    let snippet =
        Snippet::source(frame.source.as_str()).line_start(first_line).fold(false).annotation(mark);
    let mut group = Group::with_level(style::level(finding.rule.severity));
    if !finding.snippet.is_empty() {
        group = group.element(snippet);
    }
    group = group.elements(notes(finding));
    // Only rules of ours have something to explain.
    let explained = options.explain.map_or("", |level| finding.rule.docs.explain.at(level));
    if !explained.is_empty() {
        group = group.element(Level::HELP.message(wrap(&escape::block(explained))));
    } else if !finding.rule.docs.explain.intermediate.is_empty() {
        let explain = format!("pyguard explain {}", escape::line(&finding.rule.code));
        group = group.element(Level::HELP.message(explain));
    }
    let mut groups = vec![group];
    if let Some((label, how)) = fix::headline(finding, diff.is_some()) {
        let mut group = Group::with_title(Level::HELP.with_name(label).secondary_title(wrap(&how)));
        if let Some(diff) = &diff {
            let patches = diff
                .changes
                .iter()
                .map(|change| Patch::new(change.range.clone(), change.text.as_str()));
            group = group.element(
                Snippet::source(diff.source.as_str()).line_start(first_line).patches(patches),
            );
        }
        groups.push(group);
    }
    renderer.render(&groups)
}

/// The message, and for a flow the way of the data.
fn notes(finding: &Finding) -> Vec<Message<'static>> {
    let mut notes = Vec::new();
    let message = finding.message.trim();
    if !message.is_empty() {
        notes.push(Level::NOTE.message(wrap(&escape::block(message))));
    }
    if !finding.trace.is_empty() {
        notes.push(Level::NOTE.with_name("trace").message(trace(&finding.trace)));
    }
    notes
}

fn trace(steps: &[TraceStep]) -> String {
    let places: Vec<String> = steps.iter().map(|step| place(&step.path, &step.start)).collect();
    let widest = places.iter().map(|place| place.width()).max().unwrap_or(0);
    let digits = steps.len().to_string().len();
    let lines: Vec<String> = steps
        .iter()
        .zip(&places)
        .enumerate()
        .map(|(index, (step, place))| {
            let padding = " ".repeat(widest - place.width());
            format!(
                "{:>digits$}. {place}{padding}  {}",
                index + 1,
                escape::line(step.message.trim())
            )
        })
        .collect();
    lines.join("\n")
}
