//! What the built-in rules cost, by kind, on the service of the examples: patterns, data flow, secrets.
//!
//! `cargo bench -p pyguard-engine --bench rules`

use std::path::Path;

use divan::Bencher;
use pyguard_engine::{NoProgress, RuleSet, RunOptions, check_text, run};
use pyguard_rules::{BodySpec, Rule};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// The built-in rules of one kind. Patterns compile when a file first needs them, so each bench looks at its text once before.
fn rules(is_wanted: impl Fn(&BodySpec) -> bool) -> RuleSet {
    let chosen: Vec<Rule> =
        pyguard_builtin::rules().into_iter().filter(|rule| is_wanted(&rule.spec().body)).collect();
    assert!(!chosen.is_empty(), "no rule of this kind");
    RuleSet::new(chosen)
}

/// All search rules on one file of 300 lines.
#[divan::bench]
fn matcher(bencher: Bencher<'_, '_>) {
    let rules = rules(|body| matches!(body, BodySpec::Search(_)));
    let text = [
        include_str!("../../../examples/service/triage/agent.py"),
        include_str!("../../../examples/service/triage/app.py"),
        include_str!("../../../examples/service/triage/chat.py"),
        include_str!("../../../examples/service/triage/models.py"),
        include_str!("../../../examples/service/triage/worker.py"),
    ]
    .concat();
    let look = || check_text(text.clone(), Path::new("service.py"), &rules);
    drop(look());
    bencher.bench_local(look);
}

/// All taint rules on a folder, across its files.
#[divan::bench]
fn taint(bencher: Bencher<'_, '_>) {
    let rules = rules(|body| matches!(body, BodySpec::Taint(_)));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/service");
    let options = RunOptions { paths: vec![folder], jobs: Some(1), ..RunOptions::default() };
    let look = || run(&rules, &options, &NoProgress);
    drop(look());
    bencher.bench_local(look);
}

/// All detectors on a log in which a password stands every hundred lines.
#[divan::bench]
fn secrets(bencher: Bencher<'_, '_>) {
    let rules = rules(|body| matches!(body, BodySpec::Detector(_)));
    let text: String = (0..2_000)
        .map(|line| match line % 100 {
            // Put together here, so that this file holds none.
            0 => format!("{} = 'vT{line}q8Zr{line}Lw'\n", ["pass", "word"].concat()),
            _ => format!("2026-01-01 10:00 INFO token limit {line}, key ticket-{line}, done\n"),
        })
        .collect();
    let look = || check_text(text.clone(), Path::new("service.log"), &rules);
    drop(look());
    bencher.bench_local(look);
}
