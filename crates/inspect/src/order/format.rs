//! Files that programs read differently, and kernels that do not fit the code.

use pyguard_finding::Tier;
use pyguard_notebook::CellKind;
use pyguard_source::TextRange;
use serde_json::Value;

use crate::{Observation, Subject};

/// A notebook whose metadata names another language than that of its cells.
pub(super) fn kernel(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    if subject.layout().is_script {
        return;
    }
    let raw = subject.layout().metadata.clone().and_then(|range| subject.raw().get(range));
    let metadata: Value = raw.and_then(|raw| serde_json::from_str(raw).ok()).unwrap_or_default();
    let text =
        |path: &str| metadata.pointer(path).and_then(Value::as_str).unwrap_or("").to_lowercase();
    let (kernel, language) = (text("/kernelspec/language"), text("/language_info/name"));
    let family =
        |name: &str| name.trim_start_matches("i").trim_end_matches(char::is_numeric).to_owned();
    // Kernels of which one language is run by way of another.
    let is_both = ["spark", "sage", "polyglot"]
        .iter()
        .any(|both| kernel.contains(both) || language.contains(both));
    if !kernel.is_empty()
        && !language.is_empty()
        && !is_both
        && family(&kernel) != family(&language)
    {
        let why = format!("the kernel is for {kernel}, the language is {language}");
        seen.push(Observation::at(of_notebook(subject)).naming("$WHY", why));
        return;
    }
    let version = text("/language_info/version");
    let is_python_3 =
        version.starts_with('3') || (version.is_empty() && text("/kernelspec/name") != "python2");
    if let Some(cell) = first_print_statement(subject).filter(|_| is_python_3) {
        let is_named = !version.is_empty() || !text("/kernelspec/name").is_empty();
        let why = match is_named {
            true => "the code is Python 2, the kernel is Python 3",
            false => "the code is Python 2, and no kernel is named",
        };
        seen.push(Observation::at(subject.cell_range(cell)).naming("$WHY", why));
    }
}

/// `print "text"`, which only Python 2 takes.
fn first_print_statement(subject: &Subject<'_>) -> Option<usize> {
    let python = subject.python().cells().iter().filter(|span| !span.is_command);
    let python: Vec<u32> = python.map(|span| span.number).collect();
    subject.layout().cells.iter().zip(1_u32..).position(|(cell, number)| {
        if cell.kind != CellKind::Code || python.binary_search(&number).is_err() {
            return false;
        }
        let source =
            subject.source_part((number - 1) as usize).map_or("", |part| subject.text(part));
        source.lines().any(|line| {
            let rest = line.trim_start().strip_prefix("print ").unwrap_or("").trim_start();
            rest.starts_with(['"', '\'']) && !rest.contains("\")") && !rest.contains("')")
        })
    })
}

/// A file of which one program reads another notebook than the next.
pub(super) fn ambiguous(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    if subject.layout().is_script {
        return;
    }
    for fault in pyguard_notebook::faults(subject.raw()) {
        let cells = &subject.layout().cells;
        let after = cells.partition_point(|cell| cell.raw.start <= fault.offset);
        let inside = after
            .checked_sub(1)
            .filter(|at| cells.get(*at).is_some_and(|cell| fault.offset < cell.raw.end));
        let range = inside.map_or_else(|| of_notebook(subject), |at| subject.cell_range(at));
        // Programs make ids up, or pass over them: versions of the file differ, not what is read.
        let tier = if fault.is_about_version { Tier::Audit } else { Tier::Strict };
        seen.push(Observation::at(range).naming("$WHY", fault.message).in_tier(tier));
    }
}

/// The place to report for the whole notebook.
fn of_notebook(subject: &Subject<'_>) -> TextRange {
    let own = subject.parts().iter().find(|part| part.cell.is_none());
    own.or_else(|| subject.parts().first())
        .map_or_else(TextRange::default, |part| subject.first_line(part))
}
