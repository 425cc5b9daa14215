//! `pyguard artifact show`: the members of a model file, what they hold, and what was found in each.

use std::io::Write;

use anyhow::{Context, Result};
use pyguard_artifact::{Data, Inspection, MemberPath};
use pyguard_engine::{ArtifactFile, Examined, Folder, RuleSet, Selection, examine};
use pyguard_finding::Finding;
use pyguard_report::escape;

use crate::args::ArtifactShowArguments;
use crate::exit::Exit;
use crate::guard::GUARD;

/// Longest line that is shown (characters).
const LINE: usize = 200;

pub(super) fn run(arguments: &ArtifactShowArguments) -> Result<Exit> {
    let shown = arguments.file.to_string_lossy().into_owned();
    let data = Data::open(&arguments.file).with_context(|| shown.clone())?;
    let selection = Selection { tier: arguments.tier, ..Selection::default() };
    let chosen = pyguard_builtin::rules().into_iter().filter(|rule| selection.takes(rule));
    let rules = RuleSet::new(chosen.collect()).with_limit(arguments.tier);
    let neighbours = Folder::of(&arguments.file);
    let file =
        ArtifactFile { wants_outline: true, ..ArtifactFile::new(&shown, &data, &neighbours) };
    let Examined { findings, errors, inspection } = examine(&file, &rules);
    let mut page = Vec::new();
    write(&shown, &inspection, &findings, &mut page)?;
    let mut out = std::io::stdout().lock();
    out.write_all(GUARD.hide(&String::from_utf8_lossy(&page)).as_bytes())?;
    for error in &errors {
        writeln!(out, "{}", escape::line(&error.message))?;
    }
    Ok(if !errors.is_empty() {
        Exit::Incomplete
    } else if findings.is_empty() {
        Exit::Clean
    } else {
        Exit::Findings
    })
}

fn write(
    shown: &str,
    inspection: &Inspection,
    findings: &[Finding],
    out: &mut dyn Write,
) -> Result<()> {
    if inspection.kinds.is_empty() {
        writeln!(out, "{}: no kind of model file that pyguard knows", escape::line(shown))?;
    }
    for (member, kind) in members(inspection) {
        let path = if member.is_empty() { shown.to_owned() } else { member.to_string() };
        let indent = "  ".repeat(member.0.len());
        writeln!(out, "{indent}{}: {kind}", escape::line(&path))?;
        for item in inspection.outline.iter().filter(|item| item.member == *member) {
            let depth = "  ".repeat(usize::from(item.depth));
            let text = line(&item.text);
            writeln!(out, "{indent}{:>10}  {depth}{text}", item.offset)?;
        }
        let own = findings.iter().filter(|finding| {
            finding.bytes.as_ref().map_or(member.is_empty(), |bytes| bytes.member == member.0)
        });
        for finding in own {
            let (rule, message) = (&finding.rule, escape::line(&finding.message));
            writeln!(out, "{indent}  {}[{}] {message}", rule.severity, escape::line(&rule.code))?;
        }
    }
    Ok(())
}

/// Each member once, with all kinds that it was read as.
fn members(inspection: &Inspection) -> Vec<(&MemberPath, String)> {
    let mut members: Vec<(&MemberPath, String)> = Vec::new();
    for (member, kind) in &inspection.kinds {
        match members.last_mut().filter(|(last, _)| *last == member) {
            Some((_, kinds)) => {
                kinds.push_str(" and ");
                kinds.push_str(kind);
            }
            None => members.push((member, (*kind).to_owned())),
        }
    }
    members
}

fn line(text: &str) -> String {
    let cut: String = text.chars().take(LINE).collect();
    let more = if cut.len() < text.len() { "…" } else { "" };
    format!("{}{more}", escape::line(&cut))
}
