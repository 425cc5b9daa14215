use pyguard_finding::ExplainLevel;

/// How a report is written. The default is plain and the same in every run: no colours, no timing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// ANSI colours in the text format. The caller knows whether a terminal is at the other end.
    pub color: bool,
    /// Whether the wall time is written (text summary, `stats.seconds` in JSON). Without it the bytes of two runs over
    /// the same files are equal.
    pub timing: bool,
    /// Each finding is explained at this level in the text format, instead of the hint at `pyguard explain`.
    pub explain: Option<ExplainLevel>,
}
