//! Outputs that the cell, as it is now, did not give.

use pyguard_source::{Media, Surface, TextPart};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::model::OrderCell;
use crate::{Observation, Remedy, Subject};

/// A cell whose outputs cannot come from its source.
pub(super) fn edited(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (at, cell) in subject.order().code() {
        if cell.count.is_none() || !cell.has_outputs {
            continue;
        }
        let Some(part) = subject.source_part(at) else {
            seen.push(observation(subject, at, "the cell is empty"));
            continue;
        };
        let source = subject.text(part);
        let why = if is_only_comments(source) {
            Some("the cell is only comments")
        } else if failed_line(subject, at).is_some_and(|line| !holds_line(source, &line.text)) {
            Some("the line that failed is not in it")
        } else if is_other_text(subject, at) {
            Some("it prints another text")
        } else {
            None
        };
        if let Some(why) = why {
            seen.push(observation(subject, at, why));
        }
    }
}

fn observation(subject: &Subject<'_>, cell: usize, why: &str) -> Observation {
    Observation::at(subject.cell_range(cell))
        .naming("$WHY", why)
        .with_remedy(Remedy::ClearCell { cell })
}

fn is_only_comments(source: &str) -> bool {
    source.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

fn holds_line(source: &str, line: &str) -> bool {
    // Long lines and tabs are shown in other ways.
    // Magics are shown as the calls that IPython makes of them.
    line.is_empty()
        || line.contains("get_ipython()")
        || source.contains('\t')
        || source.lines().any(|own| own.trim() == line)
        || source.contains(line)
        || bare(source).contains(&bare(line))
}

/// Code without what formatters change: blanks, line breaks, the kind of quotes.
fn bare(code: &str) -> String {
    let kept = code.chars().filter(|one| !one.is_whitespace());
    kept.map(|one| if one == '\'' { '"' } else { one }).collect()
}

/// The line of the cell that a traceback points at.
pub(super) struct FailedLine {
    /// 1-based.
    pub(super) number: usize,
    /// Without the blanks around it.
    pub(super) text: String,
}

/// The line of a cell that its saved error came from: the first `---->` of the traceback, which is the cell's own frame.
pub(super) fn failed_line(subject: &Subject<'_>, cell: usize) -> Option<FailedLine> {
    for part in subject.parts_of(cell) {
        if !matches!(part.surface, Surface::Error { .. }) {
            continue;
        }
        let text = subject.text(part);
        // Of several exceptions the first one shown may have come from another cell's function.
        if text.contains("During handling of the above") || text.contains("direct cause of the") {
            return None;
        }
        let mut is_own_frame = false;
        for line in text.lines() {
            let text = line.trim_start();
            if text.starts_with("<ipython-input-")
                || text.starts_with("Cell In[")
                || text.starts_with("Input In ")
                || text.starts_with("Input ") && text.contains("in <")
            {
                is_own_frame = true;
            }
            let Some(rest) = text.strip_prefix("----").filter(|_| is_own_frame) else { continue };
            let Some(rest) = rest.trim_start_matches('-').strip_prefix('>') else { continue };
            let rest = rest.trim_start();
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let number = rest.get(..digits)?.parse().ok()?;
            let code = rest.get(digits..)?.trim();
            return Some(FailedLine { number, text: code.to_owned() });
        }
    }
    None
}

/// Whether a cell that prints nothing but literals printed something else.
fn is_other_text(subject: &Subject<'_>, cell: usize) -> bool {
    let Some(module) = subject.module() else { return false };
    let number = u32::try_from(cell + 1).unwrap_or(u32::MAX);
    let spans = subject.python().cells();
    let Some(span) = spans.iter().find(|span| span.number == number) else { return false };
    let body = module.body();
    let start = body.partition_point(|statement| statement.start() < span.range.start());
    let end = body.partition_point(|statement| statement.start() < span.range.end());
    let Some(statements) = body.get(start..end).filter(|body| !body.is_empty()) else {
        return false;
    };
    let printed: Option<Vec<&str>> = statements.iter().map(printed_text).collect();
    let Some(printed) = printed else { return false };
    let is_stdout =
        |part: &&TextPart| matches!(part.surface, Surface::Output { media: Media::Text, .. });
    let shown: Vec<&str> = subject
        .parts_of(cell)
        .iter()
        .filter(is_stdout)
        .flat_map(|part| subject.text(part).lines())
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    let expected: Vec<&str> = printed
        .iter()
        .flat_map(|text| text.lines())
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    let layout = subject.cell(cell);
    let is_all_stdout = layout.is_some_and(|layout| {
        layout.outputs.iter().all(|output| {
            let raw = subject.raw().get(output.raw.clone()).unwrap_or("");
            output.kind == "stream" && !raw.contains("\"stderr\"")
        })
    });
    let is_coloured = printed.iter().any(|text| text.contains('\u{1b}'));
    let is_renamed = subject.order().bound.contains("print");
    is_all_stdout && !is_coloured && !is_renamed && !shown.is_empty() && shown != expected
}

fn printed_text(statement: &Stmt) -> Option<&str> {
    let call = statement.as_expr_stmt()?.value.as_call_expr()?;
    let is_print = call.func.as_name_expr().is_some_and(|name| name.id == "print");
    let ([Expr::StringLiteral(text)], true) = (&*call.arguments.args, is_print) else {
        return None;
    };
    call.arguments.keywords.is_empty().then(|| text.value.to_str())
}

/// A cell that failed, though later cells ran with what it would have given.
pub(super) fn run_after(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let order = subject.order();
    for (at, cell) in order.code().filter(|(_, cell)| cell.has_error) {
        let Some(count) = cell.count else { continue };
        if cell.tags.iter().any(|tag| tag == "raises-exception") {
            continue;
        }
        let Some(line) = failed_line(subject, at) else { continue };
        for name in unbound(subject, cell, line.number) {
            let is_elsewhere = order
                .names()
                .any(|(other, own)| other != at && own.role.binds() && own.name == name);
            let user = order.code().find(|(later, cell)| {
                *later > at
                    && cell.count.is_some_and(|later| later > count)
                    && cell.ran()
                    && cell.names.names.iter().any(|own| own.role.needs() && own.name == name)
            });
            if let (false, Some((later, _))) = (is_elsewhere, user) {
                seen.push(
                    Observation::at(subject.cell_range(at))
                        .naming("$NAME", name)
                        .naming("$CELL", (later + 1).to_string()),
                );
                break;
            }
        }
    }
}

/// The names that a cell would have bound in the line that failed or below it, and not above.
fn unbound<'c>(subject: &Subject<'_>, cell: &'c OrderCell, failed: usize) -> Vec<&'c str> {
    let mut lines = std::collections::HashMap::new();
    for name in cell.names.names.iter().filter(|name| name.role.binds()) {
        let line = subject.python().position(name.range.start()).line as usize;
        let first = lines.entry(name.name.as_str()).or_insert(line);
        *first = line.min(*first);
    }
    let mut names: Vec<(&str, usize)> =
        lines.into_iter().filter(|(_, line)| *line >= failed).collect();
    names.sort_unstable();
    names.into_iter().map(|(name, _)| name).collect()
}
