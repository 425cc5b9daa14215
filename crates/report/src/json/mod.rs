//! Our own JSON, version 1: `docs/schema/findings-v1.schema.json` is its contract.
//!
//! Strings hold exactly what stands in the scanned files; hidden characters are written as `\uXXXX`, which a parser
//! reads back as the same value. `stats.seconds` is wall time rounded to milliseconds, or `0.0` without
//! [`Options::timing`].

mod contract;

use std::io;

use pyguard_finding::Report;

use self::contract::JsonReport;
use crate::{Options, visible_json};

/// Writes the report as one indented JSON document.
///
/// # Errors
///
/// Only those of `out`.
pub fn write(report: &Report, options: &Options, out: &mut dyn io::Write) -> io::Result<()> {
    visible_json::write(&JsonReport::new(report, options), out)
}
