//! `pyguard notebook show`: a notebook's cells, with what was found in each.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use pyguard_engine::{NoProgress, RuleSet, RunOptions, Selection};
use pyguard_finding::Finding;
use pyguard_notebook::{CellKind, CellLayout, NotebookTexts, texts};
use pyguard_report::{count, escape};
use pyguard_rules::Rule;
use pyguard_secrets::Masks;
use pyguard_source::{Media, Surface, TextPart};

use crate::args::ShowArguments;
use crate::exit::Exit;
use crate::guard::GUARD;

/// Most lines of an output that are shown.
const OUTPUT_LINES: usize = 8;
/// Most characters of a line.
const LINE: usize = 160;

pub(super) fn run(arguments: &ShowArguments) -> Result<Exit> {
    let shown = arguments.file.to_string_lossy().into_owned();
    let raw = std::fs::read_to_string(&arguments.file).with_context(|| shown.clone())?;
    let notebook = texts(&shown, raw).with_context(|| shown.clone())?;
    let selection = Selection { tier: arguments.tier, ..Selection::default() };
    let chosen: Vec<Rule> =
        pyguard_builtin::rules().into_iter().filter(|rule| selection.takes(rule)).collect();
    let rules = RuleSet::new(chosen).with_limit(arguments.tier);
    let options = RunOptions { paths: vec![arguments.file.clone()], ..RunOptions::default() };
    let report = pyguard_engine::run(&rules, &options, &NoProgress)?;
    let mut out = std::io::stdout().lock();
    let masks = masks(&notebook, &report.findings);
    let page = Page { notebook: &notebook, findings: &report.findings, masks };
    page.write(&arguments.file, &mut out)?;
    for error in &report.errors {
        writeln!(out, "{}", escape::line(&error.message))?;
    }
    Ok(if !report.errors.is_empty() {
        Exit::Incomplete
    } else if report.findings.is_empty() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}

/// What is shown holds neither secrets nor the personal data that was found.
fn masks(notebook: &NotebookTexts, findings: &[Finding]) -> [Masks; 2] {
    let text = notebook.document.text();
    let values = findings.iter().filter(|one| one.metavars.contains_key("$VALUE"));
    let values = values.filter_map(|one| {
        let is_its = |part: &&TextPart| {
            part.cell == one.start.cell && Some(part.surface) == one.start.surface
        };
        let part = notebook.parts.iter().find(is_its)?;
        let start = part.range.start().to_usize();
        text.get(start + one.start.offset as usize..start + one.end.offset as usize)
            .map(str::to_owned)
    });
    [GUARD.masks(text), Masks::new(values)]
}

struct Page<'p> {
    notebook: &'p NotebookTexts,
    findings: &'p [Finding],
    masks: [Masks; 2],
}

impl Page<'_> {
    fn write(&self, file: &Path, out: &mut dyn Write) -> std::io::Result<()> {
        let cells = &self.notebook.layout.cells;
        writeln!(
            out,
            "{}: {}, {}",
            escape::line(&file.to_string_lossy()),
            count(cells.len(), "cell"),
            count(self.findings.len(), "finding")
        )?;
        for finding in self.findings.iter().filter(|finding| finding.start.cell.is_none()) {
            write_finding(finding, "", out)?;
        }
        for (number, cell) in (1..).zip(cells) {
            self.cell(number, cell, out)?;
        }
        Ok(())
    }

    fn cell(&self, number: u32, cell: &CellLayout, out: &mut dyn Write) -> std::io::Result<()> {
        let kind = match cell.kind {
            CellKind::Code => "code",
            CellKind::Markdown => "markdown",
            CellKind::Raw => "raw",
            CellKind::Other => "unknown",
        };
        let run = match (cell.kind, cell.execution_count) {
            (CellKind::Code, Some(count)) => format!(" [{count}]"),
            (CellKind::Code, None) => " [ ]".to_owned(),
            _ => String::new(),
        };
        writeln!(out, "\n── cell {number} {kind}{run}")?;
        // Jupyter writes what a cell gave out before its source.
        let parts = self.notebook.parts.iter().filter(|part| part.cell == Some(number));
        let (sources, others): (Vec<_>, Vec<_>) = parts.partition(|part| part.surface.is_source());
        for part in sources.into_iter().chain(others) {
            self.part(number, part, out)?;
        }
        Ok(())
    }

    fn part(&self, number: u32, part: &TextPart, out: &mut dyn Write) -> std::io::Result<()> {
        let own: Vec<&Finding> = self
            .findings
            .iter()
            .filter(|one| one.start.cell == Some(number) && one.start.surface == Some(part.surface))
            .collect();
        let text = self.notebook.document.slice(part.range);
        let (mark, most) = match part.surface {
            Surface::Source(_) => ("", usize::MAX),
            Surface::Output { media: Media::Text, .. } => ("out ", OUTPUT_LINES),
            Surface::Error { .. } => ("err ", OUTPUT_LINES),
            // What is for programs is shown only where something is found in it.
            Surface::Output { media: Media::Json, .. }
            | Surface::Attachment
            | Surface::CellMetadata
            | Surface::NotebookMetadata
                if own.is_empty() =>
            {
                return Ok(());
            }
            Surface::Output { media, .. } => (media_name(media), OUTPUT_LINES),
            _ => ("meta", OUTPUT_LINES),
        };
        let total = text.lines().count();
        let mut left_out = 0;
        for (line, text) in (1_u32..).zip(text.lines()) {
            let found: Vec<&&Finding> = own.iter().filter(|one| one.start.line == line).collect();
            if line as usize > most && found.is_empty() {
                left_out += 1;
                continue;
            }
            let mut text = text.to_owned();
            for masks in &self.masks {
                masks.apply(&mut text);
            }
            let short: String = text.chars().take(LINE).collect();
            let more = if short.len() < text.len() { "…" } else { "" };
            writeln!(out, "{mark:>4}{line:>4} │ {}{more}", escape::line(&short))?;
            for finding in found {
                write_finding(finding, "         ", out)?;
            }
        }
        if left_out > 0 {
            writeln!(out, "{mark:>4}     │ … {} of {total} lines left out", left_out)?;
        }
        Ok(())
    }
}

fn media_name(media: Media) -> &'static str {
    match media {
        Media::Text | Media::Other => "out ",
        Media::Html => "html",
        Media::Json => "json",
        Media::Markdown => "md  ",
        Media::Svg => "svg ",
        Media::JavaScript => "js  ",
        Media::Latex => "tex ",
    }
}

fn write_finding(finding: &Finding, margin: &str, out: &mut dyn Write) -> std::io::Result<()> {
    writeln!(
        out,
        "{margin}└─ {} {}: {}",
        finding.rule.severity,
        escape::line(&finding.rule.code),
        escape::line(&finding.message)
    )
}
