//! What an attacker may put in front of a scanner. Whatever it is, the run ends soon and by itself, the rest is still
//! scanned, and what was not looked at is said.

#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail the test"
)]

mod encodings;
mod escapes;
mod flows;
mod nesting;
mod notebooks;
mod opened;
mod paths;
mod patterns;
mod rule_files;
mod run;
mod same_bytes;
mod shapes;
mod sizes;
mod values;

/// Finds `unsafe(…)`.
pub(crate) const RULES: &str = r"
rules:
  - id: unsafe-call
    languages: [python]
    severity: ERROR
    message: $X is unsafe
    pattern: unsafe($X)
";
