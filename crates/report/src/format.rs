use std::fmt;
use std::io;
use std::str::FromStr;

use pyguard_finding::Report;
use thiserror::Error;

use crate::{Options, github, json, sarif, text};

/// What a report is written as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Code frames for a terminal.
    #[default]
    Text,
    /// Our own contract, `docs/schema/findings-v1.schema.json`.
    Json,
    /// SARIF 2.1.0 for code-scanning services and editors.
    Sarif,
    /// Workflow commands that GitHub shows as annotations.
    Github,
}

/// A word that names no format.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown format `{0}`: use text, json, sarif or github")]
pub struct UnknownFormat(pub String);

impl Format {
    /// All formats, in the order that help texts list them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Json, Self::Sarif, Self::Github];

    /// The word that chooses this format on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == word)
            .ok_or_else(|| UnknownFormat(word.to_owned()))
    }
}

/// Writes a report in one go, buffered, and flushes.
///
/// # Errors
///
/// Only those of `out`; a closed pipe is an ordinary [`io::ErrorKind::BrokenPipe`].
pub fn write(
    format: Format,
    report: &Report,
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    match format {
        Format::Text => text::write(report, options, &mut out),
        Format::Json => json::write(report, options, &mut out),
        Format::Sarif => sarif::write(report, options, &mut out),
        Format::Github => github::write(report, options, &mut out),
    }?;
    io::Write::flush(&mut out)
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn every_format_reads_its_own_word() {
        for format in Format::ALL {
            assert_eq!(format.as_str().parse(), Ok(format));
        }
        let error = "xml".parse::<Format>().unwrap_err();
        assert_eq!(error.to_string(), "unknown format `xml`: use text, json, sarif or github");
    }
}
