//! What an input may cost.

use std::alloc::System;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use cap::Cap;
use cpu_time::ThreadTime;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Memory for any file (bytes).
const BASE: usize = 64 << 20;
/// How many times its size a file may take.
const RATIO: usize = 10;
/// Bytes for which a file may take a second more.
const PER_SECOND: usize = 1_000_000;

/// The longest time so far (microseconds).
static SLOWEST: AtomicU64 = AtomicU64::new(0);

/// Does something with an input within its limits, and tells when none took longer before.
pub(crate) fn hold(content: &[u8], name: &str, work: impl FnOnce()) {
    ALLOCATOR
        .set_limit(ALLOCATOR.allocated() + content.len() * RATIO + BASE)
        .expect("it is above what is allocated");
    let start = ThreadTime::now();
    work();
    let took = start.elapsed();
    ALLOCATOR.set_limit(usize::MAX).expect("it is above what is allocated");
    let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    if SLOWEST.fetch_max(microseconds, Ordering::Relaxed) < microseconds {
        eprintln!("slowest: {microseconds} us for {} bytes as {name}", content.len());
    }
    let seconds = content.len().div_ceil(PER_SECOND).max(1);
    assert!(
        took <= Duration::from_secs(seconds as u64),
        "took {took:?} for {} bytes",
        content.len()
    );
}
