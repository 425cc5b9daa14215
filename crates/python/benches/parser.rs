//! What it costs to read a module: the tree, then the facts about it.
//!
//! `cargo bench -p pyguard-python --bench parser`

use divan::Bencher;
use divan::counter::BytesCount;
use pyguard_python::{Facts, Module};
use pyguard_source::{Document, DocumentKind};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// The service of the examples as one module, so many times.
fn document(times: usize) -> Document {
    let parts = [
        include_str!("../../../examples/service/triage/agent.py"),
        include_str!("../../../examples/service/triage/app.py"),
        include_str!("../../../examples/service/triage/chat.py"),
        include_str!("../../../examples/service/triage/worker.py"),
    ];
    Document::new("module.py", DocumentKind::Python, parts.concat().repeat(times))
}

/// Text to tree.
#[divan::bench(args = [1, 10])]
fn parse(bencher: Bencher<'_, '_>, times: usize) {
    let document = document(times);
    bencher.counter(BytesCount::of_str(document.text())).bench_local(|| Module::parse(&document));
}

/// Imports and scopes of a tree.
#[divan::bench(args = [1, 10])]
fn facts(bencher: Bencher<'_, '_>, times: usize) {
    let document = document(times);
    let module = Module::parse(&document);
    bencher.counter(BytesCount::of_str(document.text())).bench_local(|| {
        let facts = Facts::new(&module, document.text());
        let _ = divan::black_box(facts.imports());
        let _ = divan::black_box(facts.scopes());
    });
}
