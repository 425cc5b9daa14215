//! Python source that a loader imports: calls that stand outside of functions run at once.

use super::super::RUNS_COMMAND;
use super::tokens::{Scope, Token, tokens};
use crate::callables::runs_command;
use crate::core::{Context, Data, Observation};

/// Programs that are started all the same at the top of handlers: those that install what the handler imports.
const INSTALLERS: &[&str] = &["pip", "pip3", "conda", "apt", "apt-get", "uv"];

/// Looks for commands that run when the module is imported.
pub(super) fn check(data: &Data, text: &str, context: &mut Context<'_>) {
    let tokens = tokens(text);
    let aliases = aliases(&tokens);
    let mut scope = Scope::default();
    for (number, token) in tokens.iter().enumerate() {
        let rest = tokens.get(number..).unwrap_or_default();
        scope.enter(rest);
        let before = number.checked_sub(1).and_then(|before| tokens.get(before));
        let is_inside = before.is_some_and(|before| matches!(before.text, "." | "def" | "import"));
        if scope.function.is_some() || is_inside {
            continue;
        }
        let Some(callee) = callee(rest) else { continue };
        let (first, tail) = callee.split_once('.').map_or((callee.as_str(), ""), |parts| parts);
        let full = aliases.iter().find(|(alias, _)| *alias == first).map(|(_, full)| full.as_str());
        let dot = if tail.is_empty() { "" } else { "." };
        let name = format!("{}{dot}{tail}", full.unwrap_or(first));
        let line = text.get(token.at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let installs = line
            .split(|sign: char| !(sign.is_alphanumeric() || sign == '-'))
            .any(|word| INSTALLERS.contains(&word));
        if runs_command(&name) && !installs {
            let observation = Observation::at(RUNS_COMMAND, token.at as u64)
                .over(callee.len() as u64)
                .naming("$MEMBER", context.name().to_owned())
                .naming("$CALLEE", name);
            context.observe(data, observation);
        }
    }
}

/// A dotted name that is called: `a.b.c (`.
fn callee(tokens: &[Token<'_>]) -> Option<String> {
    let first = tokens.first()?.text;
    if !first.starts_with(|sign: char| sign.is_alphabetic() || sign == '_') {
        return None;
    }
    let mut name = first.to_owned();
    let mut at = 1;
    while at < 12 && tokens.get(at)?.text == "." {
        name.push('.');
        name.push_str(tokens.get(at + 1)?.text);
        at += 2;
    }
    (tokens.get(at)?.text == "(").then_some(name)
}

/// `import os as o` and `from os import system as s`: names and what they stand for.
fn aliases<'a>(tokens: &[Token<'a>]) -> Vec<(&'a str, String)> {
    let mut found = Vec::new();
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text);
    for (number, token) in tokens.iter().enumerate() {
        if found.len() > 200 {
            break;
        }
        if token.text == "import" && text(number + 2) == "as" {
            found.push((text(number + 3), text(number + 1).to_owned()));
        }
        if token.text == "from" && text(number + 2) == "import" {
            let mut at = number + 3;
            while at < number + 40 {
                at += usize::from(text(at) == "(");
                let full = format!("{}.{}", text(number + 1), text(at));
                let is_renamed = text(at + 1) == "as";
                found.push((if is_renamed { text(at + 2) } else { text(at) }, full));
                at += if is_renamed { 3 } else { 1 };
                if text(at) != "," {
                    break;
                }
                at += 1;
            }
        }
    }
    found
}
