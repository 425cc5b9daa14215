use std::io;

use annotate_snippets::renderer::{DEFAULT_EMPHASIS_STYLE, DEFAULT_LINE_NUM_STYLE};
use pyguard_finding::Finding;

use super::place::finding_place;
use super::style::{paint, severity_style};
use crate::{Options, escape};

/// `critical[AIML071]: Rule name`, and below it the place, its arrow over the gutter of `body`.
///
/// The renderer's own header is not used: it counts columns in the text that is shown, where tabs and hidden characters
/// take more room than in the file.
pub(super) fn write(
    finding: &Finding,
    body: &str,
    options: &Options,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let rule = &*finding.rule;
    let label = format!("{}[{}]", rule.severity, escape::line(&rule.code));
    write!(out, "{}", paint(severity_style(rule.severity), &label, options))?;
    if rule.docs.name != rule.code {
        let name = format!(": {}", escape::line(&rule.docs.name));
        write!(out, "{}", paint(DEFAULT_EMPHASIS_STYLE, &name, options))?;
    }
    let arrow = paint(DEFAULT_LINE_NUM_STYLE, "-->", options);
    let place = finding_place(finding);
    writeln!(out, "\n{}{arrow} {place}", " ".repeat(gutter(body)))
}

/// Columns that line numbers take: a frame begins with an empty line, which has a bar right of them and one space. Where no lines are
/// shown it begins with a note, and `=` stands in the bar's place.
fn gutter(body: &str) -> usize {
    let before_bar = body.split(['|', '=']).next().unwrap_or("");
    before_bar.bytes().filter(|&byte| byte == b' ').count().saturating_sub(1)
}
