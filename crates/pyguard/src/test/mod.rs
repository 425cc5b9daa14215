//! `pyguard test`: rule files against their annotated cases, by Semgrep's conventions.

mod annotations;
mod artifacts;
mod cases;
mod notebooks;
mod own_cases;
mod samples;

use std::io::Write;

use anyhow::Result;
use pyguard_report::{escape, visible_json};
use serde::Serialize;

use crate::args::{ListFormat, TestArguments};
use crate::exit::Exit;

/// The outcome of one check.
#[derive(Debug, Serialize)]
pub(crate) struct Check {
    /// Rule id.
    rule: String,
    /// Case file.
    path: String,
    /// What went wrong; empty when passed.
    failures: Vec<String>,
}

#[derive(Serialize)]
struct Outcome<'c> {
    version: u32,
    passed: usize,
    failed: usize,
    checks: &'c [Check],
}

pub(crate) fn run(arguments: &TestArguments) -> Result<Exit> {
    let checks = cases::run(arguments)?;
    let failed = checks.iter().filter(|check| !check.failures.is_empty()).count();
    let passed = checks.len() - failed;
    let mut out = std::io::stdout().lock();
    match arguments.format {
        ListFormat::Json => {
            let outcome = Outcome { version: 1, passed, failed, checks: &checks };
            visible_json::write(&outcome, &mut out)?;
        }
        ListFormat::Text => {
            for check in checks.iter().filter(|check| !check.failures.is_empty()) {
                writeln!(out, "FAIL {} {}", escape::line(&check.rule), escape::line(&check.path))?;
                for failure in &check.failures {
                    writeln!(out, "     {}", escape::block(failure))?;
                }
            }
            writeln!(out, "{passed} passed, {failed} failed")?;
        }
    }
    Ok(if failed == 0 { Exit::Clean } else { Exit::Findings })
}
