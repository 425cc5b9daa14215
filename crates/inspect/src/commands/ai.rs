//! Magics of Jupyter AI.

use pyguard_finding::Tier;

use super::collected::Form;
use crate::{Observation, Remedy, Subject};

/// Sees `%%ai … -f html`: what a model writes becomes part of the page.
pub(super) fn ai_output_as_html(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each() {
        if !matches!(line.form, Form::Magic | Form::CellMagic) || !command.is_one_of("ai") {
            continue;
        }
        let arguments = command.arguments();
        for (at, word) in arguments.iter().enumerate() {
            let (prefix, value) = match word.text.as_str() {
                "-f" | "--format" => match arguments.get(at + 1) {
                    Some(next) => ("", next),
                    None => continue,
                },
                text if text.starts_with("--format=") => ("--format=", word),
                text if text.starts_with("-f") => ("-f", word),
                _ => continue,
            };
            let format = value.text.get(prefix.len()..).unwrap_or("");
            let one = line.seen(command).naming("$FORMAT", format);
            match format {
                "html" => {
                    let range = line.range(&value.range);
                    let text = format!("{prefix}markdown");
                    seen.push(one.with_remedy(Remedy::Rewrite { range, text }));
                }
                "code" | "math" => seen.push(one.in_tier(Tier::Audit)),
                _ => {}
            }
        }
    }
}
