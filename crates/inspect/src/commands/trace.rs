//! Commands whose secrets are written into the output.

use super::collected::{Form, Line};
use super::shell::{Command, Hole, Word};
use crate::{Observation, Remedy, Subject};

/// Sees `set -x` before a command with a secret variable, and curl that shows the headers it sends.
pub(super) fn secret_in_trace(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    let mut traced_cell = None;
    for line in &commands.lines {
        if line.form == Form::CellMagic {
            let traced = line.script.commands.iter().find(|one| runs_shell(one) && is_on(one));
            traced_cell = traced.map(|_| line.cell);
        }
        if line.is_shell() {
            let is_traced = line.form == Form::Body && traced_cell == Some(line.cell);
            line_with_trace(line, is_traced, seen);
        }
    }
}

fn line_with_trace(line: &Line, is_traced: bool, seen: &mut Vec<Observation>) {
    let mut is_traced = is_traced;
    let mut was_told = false;
    let mut switch = None;
    for command in &line.script.commands {
        if command.is_one_of("set") {
            if is_on(command) {
                (is_traced, switch) = (true, Some(command));
            } else if command.arguments().iter().any(|word| word.text.starts_with("+x")) {
                is_traced = false;
            }
            continue;
        }
        let handed = line.script.at(&command.handed);
        let is_own = command.is_shell() && is_on(command);
        let expanded = if is_traced {
            secret(command)
        } else if is_own {
            handed.iter().find_map(secret)
        } else {
            None
        };
        if let Some(name) = expanded.filter(|_| !was_told) {
            let mut one = line.seen(command).naming("$NAME", name).naming("$HOW", "set -x");
            one.remedy = switch.and_then(|switch| without(line, switch));
            seen.push(one);
            was_told = true;
        } else if let Some(name) = shown_by_curl(command) {
            seen.push(line.seen(command).naming("$NAME", name).naming("$HOW", "curl -v"));
        }
    }
}

/// `%%bash`, `%%script bash`
fn runs_shell(magic: &Command) -> bool {
    magic.is_shell()
        || magic.is_one_of("script") && magic.operands().any(|word| word.text.ends_with("sh"))
}

/// Whether a shell or `set` is told to print commands.
fn is_on(command: &Command) -> bool {
    command.has_letter('x') || command.operands().any(|word| word.text == "xtrace")
}

/// Removes a `set -x` that stands alone in its line.
fn without(line: &Line, switch: &Command) -> Option<Remedy> {
    let is_alone = switch.words.len() == 2 && switch.words.last()?.text == "-x";
    let is_whole = line.form == Form::Body;
    line.rewrite(&switch.range, ":".to_owned()).filter(|_| is_alone && is_whole)
}

/// The secret that a command expands.
fn secret(command: &Command) -> Option<&str> {
    let words = command.words.iter().chain(command.assignments.iter().map(|(_, value)| value));
    words.flat_map(|word| &word.holes).find_map(|(hole, _)| match hole {
        Hole::Variable { name, .. } => is_secret(name).then_some(name.as_str()),
        Hole::Python(expression) => is_secret(expression).then_some(expression.as_str()),
        Hole::Commands(_) => None,
    })
}

/// What `curl -v` prints of what it was given.
fn shown_by_curl(command: &Command) -> Option<&'static str> {
    let is_verbose = command.has_letter('v')
        || ["--verbose", "--trace", "--trace-ascii"].iter().any(|one| command.has_option(one));
    if !command.is_one_of("curl") || !is_verbose {
        return None;
    }
    let mut words = command.arguments().iter().peekable();
    while let Some(word) = words.next() {
        let next = words.peek();
        let follows = |test: &dyn Fn(&Word) -> bool| next.is_some_and(|next| test(next));
        let is_login = |word: &Word| {
            let text = word.text.to_ascii_lowercase();
            ["authorization:", "x-api-key:", "api-key:", "private-token:"]
                .iter()
                .any(|header| text.trim_start_matches("-h").starts_with(header))
        };
        match word.text.as_str() {
            "-H" | "--header" if follows(&is_login) => return Some("the header"),
            "-u" | "--user" if follows(&|next| next.text.contains(':')) => {
                return Some("the login");
            }
            "--oauth2-bearer" => return Some("the token"),
            text if text.starts_with("-H") && is_login(word) => return Some("the header"),
            _ => {}
        }
    }
    None
}

/// Whether a name is that of a secret: one of its parts is `TOKEN`, not `TOKENS` or `TOKENIZERS`.
pub(super) fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let mut parts = name.split(|character: char| !character.is_ascii_alphanumeric());
    parts.any(|part| {
        matches!(
            part,
            "token"
                | "secret"
                | "password"
                | "passwd"
                | "passphrase"
                | "apikey"
                | "pat"
                | "credential"
        )
    }) || ["api_key", "access_key", "private_key", "secret_key"]
        .iter()
        .any(|key| name.contains(key))
}
