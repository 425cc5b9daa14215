//! What it costs to follow a pickle: of plain values, of a model, of one that hides what it calls.
//!
//! `cargo bench -p pyguard-artifact --bench pickle`

use divan::Bencher;
use divan::counter::BytesCount;
use pyguard_artifact::{Data, Nobody, inspect};

fn main() {
    divan::main();
}

/// Reads a pickle as `check` does.
fn read(bencher: Bencher<'_, '_>, bytes: &[u8]) {
    let data = Data::of(bytes.to_vec());
    bencher
        .counter(BytesCount::of_slice(bytes))
        .bench_local(|| inspect(&data, "model.pkl", &Nobody, false));
}

/// Lists, dictionaries and texts.
#[divan::bench]
fn values(bencher: Bencher<'_, '_>) {
    read(bencher, include_bytes!("../../../fixtures/artifacts/benign/pickle/framed-large.pkl"));
}

/// A fitted model.
#[divan::bench]
fn model(bencher: Bencher<'_, '_>) {
    read(
        bencher,
        include_bytes!("../../../fixtures/artifacts/benign/scikit-learn/AdaBoostClassifier.pkl"),
    );
}

/// A call through `getattr`.
#[divan::bench]
fn calls(bencher: Bencher<'_, '_>) {
    read(bencher, include_bytes!("../../../fixtures/artifacts/malicious/pickle/chain-getattr.pkl"));
}

/// A pickle inside a pickle inside a text.
#[divan::bench]
fn nested(bencher: Bencher<'_, '_>) {
    read(bencher, include_bytes!("../../../fixtures/artifacts/malicious/pickle/nested-base64.pkl"));
}
