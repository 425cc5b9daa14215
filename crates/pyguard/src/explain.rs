use std::io::Write;

use anyhow::{Result, bail};
use pyguard_engine::is_named;

use crate::args::{ExplainArguments, Level};
use crate::exit::Exit;
use crate::patch;

pub(crate) fn run(arguments: &ExplainArguments) -> Result<Exit> {
    let rules = pyguard_builtin::rules();
    let named: Vec<_> = rules
        .iter()
        .filter(|rule| is_named(rule, &arguments.code))
        .filter(|rule| {
            rule.info.id == arguments.code || rule.info.code.len() == arguments.code.len()
        })
        .collect();
    if named.is_empty() {
        bail!("no rule has the code or id `{}`; see `pyguard rules list`", arguments.code);
    }
    let mut out = std::io::stdout().lock();
    for (index, rule) in named.iter().enumerate() {
        let info = &rule.info;
        if index > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}  {}", info.code, info.docs.name)?;
        let tier = info.tier.map_or("", |tier| tier.as_str());
        writeln!(
            out,
            "{}  severity {}, tier {tier}, confidence {}",
            info.id, info.severity, info.confidence
        )?;
        writeln!(out, "\n{}\n", info.docs.message)?;
        let text = info.docs.explain.at(arguments.level.into());
        for line in wrap(text, 88) {
            writeln!(out, "{line}")?;
        }
        if let Some(fix) = &info.docs.fix {
            writeln!(out, "\nFix ({}): {}", fix.applicability, fix.how)?;
            if !fix.why.is_empty() {
                writeln!(out, "Not done automatically: {}", fix.why)?;
            }
            if let Some(example) = &fix.example {
                writeln!(out)?;
                for line in patch::lines(&example.before, &example.after) {
                    writeln!(out, "  {line}")?;
                }
            }
        }
        if arguments.level == Level::Expert {
            let groups =
                [("CWE", &info.docs.cwe), ("OWASP", &info.docs.owasp), ("ATLAS", &info.docs.atlas)];
            for (name, entries) in groups.iter().filter(|(_, entries)| !entries.is_empty()) {
                writeln!(out, "{name}: {}", entries.join(", "))?;
            }
        }
        if !info.docs.references.is_empty() {
            writeln!(out)?;
        }
        for reference in &info.docs.references {
            writeln!(out, "{reference}")?;
        }
    }
    Ok(Exit::Clean)
}

/// Breaks a text at spaces so that no line is longer than `width` characters, words aside.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}
