//! Servers that a notebook starts.

use pyguard_finding::Tier;

use super::shell::{Command, Word};
use crate::{Observation, Subject};

const CLASSES: &str =
    "NotebookApp ServerApp IdentityProvider LabApp PasswordIdentityProvider ServerProxyApp";

const SERVERS: &str = "lab notebook server nbclassic jupyterlab labhub retro trust";

/// Sees Jupyter started so that whoever reaches the port may use it.
pub(super) fn jupyter_without_login(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_shell()) {
        if !starts_jupyter(command) {
            continue;
        }
        let (token, password) = (is_empty(command, "token"), is_empty(command, "password"));
        let checks_nothing = value(command, "disable_check_xsrf")
            .is_some_and(|value| value.eq_ignore_ascii_case("true"));
        let is_open = ["--ip"]
            .into_iter()
            .any(|option| command.values_of(option).into_iter().any(is_any_address))
            || value(command, "ip").is_some_and(is_any_address);
        let what = if token { "no token" } else { "no check of where requests come from" };
        let one = line.seen(command).naming("$WHAT", what);
        match (token, is_open) {
            (true, true) => seen.push(one),
            (true, false) if password => seen.push(one.in_tier(Tier::Strict)),
            (_, true) if checks_nothing => seen.push(one),
            _ if checks_nothing => seen.push(one.in_tier(Tier::Strict)),
            _ => {}
        }
    }
}

fn starts_jupyter(command: &Command) -> bool {
    let is_server = |word: &Word| SERVERS.split(' ').any(|one| one == word.text);
    if command.is_one_of(
        "jupyter-lab jupyter-notebook jupyter-server jupyter-nbclassic jupyterhub-singleuser",
    ) {
        return true;
    }
    if command.is_one_of("jupyter") {
        return command.operands().next().is_some_and(is_server);
    }
    command.is_python()
        && command.values_of("-m").first().is_some_and(|module| {
            matches!(
                *module,
                "jupyter" | "jupyterlab" | "notebook" | "jupyter_server" | "nbclassic"
            )
        })
}

fn is_any_address(address: &str) -> bool {
    matches!(address.trim_matches(['\'', '"']), "0.0.0.0" | "*" | "::" | "[::]")
}

/// The value of a trait such as `--ServerApp.token=`, of whichever class.
fn value<'a>(command: &'a Command, name: &str) -> Option<&'a str> {
    let arguments = command.arguments();
    arguments.iter().enumerate().find_map(|(at, word)| {
        let (class, rest) = word.text.strip_prefix("--")?.split_once('.')?;
        let rest = rest.strip_prefix(name)?;
        if !CLASSES.split(' ').any(|one| one == class) {
            return None;
        }
        match rest.strip_prefix('=') {
            Some(value) => Some(value),
            None if rest.is_empty() => arguments.get(at + 1).map(|next| next.text.as_str()),
            None => None,
        }
    })
}

fn is_empty(command: &Command, name: &str) -> bool {
    let is_none = |value: &str| {
        let value = value.trim_matches(['\'', '"']);
        value.is_empty() || value == "None"
    };
    value(command, name).is_some_and(is_none)
}
