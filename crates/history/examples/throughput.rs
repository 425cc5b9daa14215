//! How many bytes of unique blobs are read in a second, with a scanner that only looks for some words.
//!
//! `cargo run --release -p pyguard-history --example throughput -- REPOSITORY [THREADS]`

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use memchr::memmem;
use pyguard_history::{History, HistoryError, NoProgress, Options, Scanner};

/// Looks for three words.
struct Words([memmem::Finder<'static>; 3]);

impl Scanner for Words {
    type Hit = usize;

    fn wants(&self, _path: &str) -> bool {
        true
    }

    fn scan(&self, _path: &str, bytes: &[u8]) -> Vec<usize> {
        self.0.iter().filter_map(|word| word.find(bytes)).collect()
    }
}

#[allow(clippy::print_stdout)]
fn main() -> Result<(), HistoryError> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().map_or_else(|| PathBuf::from("."), PathBuf::from);
    let jobs = arguments.next().and_then(|threads| threads.parse().ok());
    let words = ["password", "limit=77777)", "BEGIN PRIVATE"].map(memmem::Finder::new);
    let history = History::open(&path)?;
    let options = Options { jobs, ..Options::default() };
    let report = history.scan(&options, &Words(words), &NoProgress, &AtomicBool::new(false))?;
    let stats = report.stats;
    let megabytes = stats.bytes as f64 / 1e6;
    let seconds = (stats.walking + stats.scanning).as_secs_f64();
    println!(
        "{} commits, {} blobs, {megabytes:.0} MB; commits {:.2} s, blobs {:.2} s ({:.0} MB/s), in all {:.0} MB/s; {} found, {} troubles",
        stats.commits,
        stats.scanned,
        stats.walking.as_secs_f64(),
        stats.scanning.as_secs_f64(),
        megabytes / stats.scanning.as_secs_f64(),
        megabytes / seconds,
        report.found.len(),
        report.troubles_total,
    );
    Ok(())
}
