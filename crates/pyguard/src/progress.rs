use std::io::IsTerminal;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use pyguard_engine::Progress;
use pyguard_history::Phase;

/// A bar on the terminal for runs that take over a second.
pub(crate) struct Bar {
    start: Instant,
    files: OnceLock<u64>,
    bar: ProgressBar,
}

const PATIENCE: Duration = Duration::from_secs(1);

impl Bar {
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::hidden();
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} files") {
            bar.set_style(style);
        }
        Self { start: Instant::now(), files: OnceLock::new(), bar }
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for Bar {
    fn started(&self, files: usize) {
        self.bar.set_length(files as u64);
    }

    fn advanced(&self) {
        self.bar.inc(1);
        if self.files.get().is_none()
            && self.start.elapsed() > PATIENCE
            && std::io::stderr().is_terminal()
        {
            let done = self.bar.position();
            if self.files.set(done).is_ok() {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
            }
        }
    }
}

/// A bar for a repository's history: first commits, then files.
pub(crate) struct HistoryBar {
    bar: ProgressBar,
}

impl HistoryBar {
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::hidden();
        if std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Self { bar }
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl pyguard_history::Progress for HistoryBar {
    fn started(&self, phase: Phase, total: usize) {
        self.bar.reset();
        self.bar.set_message(match phase {
            Phase::Commits => "commits",
            Phase::Blobs => "file versions",
        });
        self.bar.set_length(total as u64);
    }

    fn advanced(&self, count: usize) {
        self.bar.inc(count as u64);
    }
}
