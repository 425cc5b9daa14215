use std::process::ExitCode;

/// How a run ends. The worst of what happened counts: usage, then incomplete, then findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Nothing found, everything looked at and done.
    Clean,
    /// Findings at or above `--fail-on`, failed tests, or files that were left alone.
    Findings,
    /// Wrong arguments, configuration or rule files.
    Usage,
    /// Something was not scanned, or not in full.
    Incomplete,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::Incomplete => 3,
        })
    }
}
