use std::io::Write;

use pyguard_engine::FoundValue;
use pyguard_finding::ScanError;
use pyguard_history::{Entered, Place, Report};
use pyguard_records::civil;
use pyguard_report::{count, escape};
use serde::Serialize;

use super::grouped::Value;

/// Most places of one value that are told.
const SHOWN: usize = 5;
/// Most objects that could not be read and are told one by one.
const TROUBLES: usize = 10;

/// For people.
pub(super) fn text(
    report: &Report<FoundValue>,
    values: &[Value<'_>],
    errors: &[ScanError],
    out: &mut dyn Write,
) -> std::io::Result<()> {
    for value in values {
        let found = value.found;
        writeln!(
            out,
            "{}[{}]: {} ({})",
            found.severity,
            escape::line(&found.code),
            escape::line(&found.name),
            escape::line(&found.value)
        )?;
        let places = value.places();
        for (entered, found) in places.iter().take(SHOWN) {
            let cell = found.cell.map_or(String::new(), |cell| format!("cell {cell}:"));
            writeln!(
                out,
                "  {}  {}:{cell}{}",
                when(entered),
                escape::line(&entered.path),
                found.line
            )?;
        }
        if places.len() > SHOWN {
            writeln!(out, "  and {} more", places.len() - SHOWN)?;
        }
        let now = if value.is_in_head() { "still in HEAD" } else { "not in HEAD any more" };
        writeln!(out, "  {}, {now}", count(value.blobs.len(), "version"))?;
        writeln!(out)?;
    }
    let stats = &report.stats;
    writeln!(
        out,
        "{} in {} of {}; {} looked at, {} known from before.",
        count(values.len(), "value"),
        count(report.found.len(), "file version"),
        count(stats.commits, "commit"),
        count(stats.scanned, "file version"),
        stats.resumed
    )?;
    if report.shallow {
        writeln!(out, "The clone is shallow: what was before is not there to be looked at.")?;
    }
    for note in &report.notes {
        writeln!(out, "{}", escape::line(&note.to_string()))?;
    }
    for trouble in report.troubles.iter().take(TROUBLES) {
        let path = trouble.path.as_deref().map_or(String::new(), |path| format!(" ({path})"));
        let told = format!("{}{path}: {}", trouble.object, trouble.trouble);
        writeln!(out, "not looked at: {}", escape::line(&told))?;
    }
    if report.troubles_total > TROUBLES {
        writeln!(out, "and {} more objects", report.troubles_total - TROUBLES)?;
    }
    for error in errors {
        writeln!(out, "{}: {}", escape::line(&error.path), escape::line(&error.message))?;
    }
    Ok(())
}

/// `2025-03-01 10:22 +0100  1a2b3c4d5e`
fn when(entered: &Entered) -> String {
    match &entered.place {
        Place::Commit { seconds, zone, id } => {
            format!("{} {}", date(*seconds, *zone), id.get(..10).unwrap_or(id))
        }
        Place::Reference(name) => escape::line(name).to_string(),
        Place::Unreferenced => "unreachable".to_owned(),
    }
}

/// The author's own clock.
fn date(seconds: i64, zone: i32) -> String {
    let local = seconds.saturating_add(i64::from(zone));
    let second = local.rem_euclid(86_400);
    let (year, month, day) = civil(local.div_euclid(86_400));
    let sign = if zone < 0 { '-' } else { '+' };
    let minutes = zone.unsigned_abs() / 60;
    format!(
        "{year:04}-{month:02}-{day:02} {:02}:{:02} {sign}{:02}{:02}",
        second / 3600,
        second / 60 % 60,
        minutes / 60,
        minutes % 60
    )
}

/// For programs.
#[derive(Serialize)]
pub(super) struct Json<'r> {
    version: u32,
    values: Vec<JsonValue<'r>>,
    commits: usize,
    blobs: usize,
    scanned: usize,
    resumed: usize,
    bytes: u64,
    shallow: bool,
    incomplete: usize,
}

#[derive(Serialize)]
struct JsonValue<'r> {
    rule: &'r str,
    code: &'r str,
    severity: String,
    value: &'r str,
    in_head: bool,
    places: Vec<JsonPlace<'r>>,
}

#[derive(Serialize)]
struct JsonPlace<'r> {
    commit: Option<&'r str>,
    date: Option<String>,
    path: &'r str,
    cell: Option<u32>,
    line: u32,
}

impl<'r> Json<'r> {
    pub(super) fn new(report: &Report<FoundValue>, values: &'r [Value<'r>]) -> Self {
        let stats = &report.stats;
        Self {
            version: 1,
            values: values.iter().map(json_value).collect(),
            commits: stats.commits,
            blobs: stats.blobs,
            scanned: stats.scanned,
            resumed: stats.resumed,
            bytes: stats.bytes,
            shallow: report.shallow,
            incomplete: report.troubles_total,
        }
    }
}

fn json_value<'r>(value: &'r Value<'r>) -> JsonValue<'r> {
    let place = |(entered, found): (&'r Entered, &'r FoundValue)| {
        let (commit, date) = match &entered.place {
            Place::Commit { seconds, zone, id } => (Some(id.as_str()), Some(date(*seconds, *zone))),
            Place::Reference(_) | Place::Unreferenced => (None, None),
        };
        JsonPlace { commit, date, path: &entered.path, cell: found.cell, line: found.line }
    };
    JsonValue {
        rule: &value.found.rule,
        code: &value.found.code,
        severity: value.found.severity.to_string(),
        value: &value.found.value,
        in_head: value.is_in_head(),
        places: value.places().into_iter().map(place).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_are_those_of_the_author() {
        assert_eq!(date(0, 0), "1970-01-01 00:00 +0000");
        assert_eq!(date(951_827_696, 3600), "2000-02-29 13:34 +0100");
        assert_eq!(date(1_764_115_200, -34_200), "2025-11-25 14:30 -0930");
        assert_eq!(date(-1, 0), "1969-12-31 23:59 +0000");
    }
}
