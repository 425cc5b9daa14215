//! `rm -rf` that may hit more than was meant.

use std::ops::Range;

use super::collected::{Commands, Line};
use super::shell::{Command, Hole, Script, Word};
use crate::{Observation, Subject};

/// What is never meant to be removed with all that is in it.
const ROOTS: &str = "/ ~ .. $HOME ${HOME} /home /root /usr /etc /var /opt /lib /bin /boot /mnt /media \
    /content/drive /content/drive/MyDrive /content/gdrive /dbfs /dbfs/mnt /kaggle";

/// Sees recursive removals of a root, or of what follows a variable that may be empty.
pub(super) fn removal_of_root_or_variable(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    for (line, command) in commands.each().filter(|(line, _)| line.is_shell()) {
        let is_recursive =
            command.has_letter('r') || command.has_letter('R') || command.has_option("--recursive");
        let is_forced = command.has_letter('f') || command.has_option("--force");
        if !command.is_one_of("rm") || !is_recursive || !is_forced {
            continue;
        }
        for word in command.operands() {
            if is_root(word) {
                seen.push(found(line, word, "it is a root"));
            } else if let Some((hole, at)) = bare_hole(word)
                && may_be_empty(commands, &line.script, command, hole)
            {
                let mut one = found(line, word, "what is filled in may be empty");
                one.remedy =
                    guarded(hole, at, word).and_then(|text| line.rewrite(&word.range, text));
                seen.push(one);
            }
        }
    }
}

fn found(line: &Line, word: &Word, why: &str) -> Observation {
    Observation::at(line.range(&word.range)).naming("$WHY", why)
}

fn is_root(word: &Word) -> bool {
    let path = word.text.strip_suffix('*').unwrap_or(&word.text);
    let path = path.strip_suffix('.').filter(|rest| rest.ends_with('/')).unwrap_or(path);
    let path = if path.len() > 1 { path.trim_end_matches('/') } else { path };
    let path = if path.is_empty() && word.text.starts_with('/') { "/" } else { path };
    if word.is_quoted && path.starts_with('~') {
        return false;
    }
    let is_mount = path.strip_prefix("/mnt/").or_else(|| path.strip_prefix("/media/"));
    ROOTS.split_ascii_whitespace().any(|root| root == path)
        || path.starts_with("../") && path.split('/').all(|part| part == "..")
        || is_mount.is_some_and(|name| !name.is_empty() && !name.contains(['/', '{', '$']))
}

/// What is filled in at the start of a word, directly before `/` or `*`.
fn bare_hole(word: &Word) -> Option<(&Hole, &Range<usize>)> {
    let (hole, at) = word.holes.first()?;
    let rest = word.text.get(at.end..)?;
    let is_before_all = at.start == 0 && (rest.starts_with('/') || rest.starts_with('*'));
    is_before_all.then_some((hole, at))
}

fn may_be_empty(commands: &Commands, script: &Script, command: &Command, hole: &Hole) -> bool {
    match hole {
        Hole::Variable { is_guarded: true, .. } => false,
        Hole::Variable { name, .. } => {
            // The shell itself sets these.
            let is_set_by_shell = matches!(name.as_str(), "HOME" | "PWD");
            !is_set_by_shell
                && !commands.values.is_never_empty(name)
                && !is_assigned(commands, script, name)
                && !stops_at_unset(script, command)
        }
        Hole::Python(expression) => {
            let name = expression.split(['.', ':', '!']).next().unwrap_or("");
            let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            !is_name || !commands.values.is_never_empty(name)
        }
        Hole::Commands(inside) => {
            !script.at(inside).iter().any(|one| one.is_one_of("mktemp pwd git dirname"))
        }
    }
}

/// Whether a variable gets a value in the same script or by `%env`.
fn is_assigned(commands: &Commands, script: &Script, name: &str) -> bool {
    let has_value = |word: &Word| {
        let begins = word.holes.first().is_none_or(|(hole, at)| {
            at.start > 0
                || matches!(hole, Hole::Commands(inside)
                    if script.at(inside).iter().any(|one| one.is_one_of("mktemp pwd dirname git")))
                || matches!(hole, Hole::Variable { is_guarded: true, .. })
                || matches!(hole, Hole::Variable { name, .. } if name == "HOME" || name == "PWD")
        });
        begins && !word.text.is_empty()
    };
    let sets = |one: &Command| {
        let assigned =
            one.assignments.iter().any(|(known, value)| known == name && has_value(value));
        let exported = one.is_one_of("export local declare readonly env set_env")
            && one.operands().any(|word| {
                word.assignment().is_some_and(|(known, value)| known == name && has_value(&value))
            });
        let is_magic = one.is_one_of("env set_env")
            && matches!(one.arguments(), [first, value, ..] if first.text == name && has_value(value));
        let looped = one.is_one_of("for")
            && matches!(one.arguments(), [first, _, rest @ ..]
                if first.text == name && !rest.is_empty() && rest.iter().all(has_value));
        assigned || exported || is_magic || looped
    };
    let is_setting = |one: &Command| one.is_one_of("env set_env") && sets(one);
    script.commands.iter().any(sets) || commands.each().any(|(_, one)| is_setting(one))
}

/// `set -u` before the command.
fn stops_at_unset(script: &Script, command: &Command) -> bool {
    script.commands.iter().take_while(|one| one.range.start < command.range.start).any(|one| {
        one.is_one_of("set")
            && (one.has_letter('u') || one.operands().any(|word| word.text == "nounset"))
    })
}

/// The word with its variable quoted and guarded.
fn guarded(hole: &Hole, at: &Range<usize>, word: &Word) -> Option<String> {
    let Hole::Variable { name, .. } = hole else { return None };
    let rest = word.text.get(at.end..)?;
    let is_plain = !word.is_quoted && word.holes.len() == 1;
    is_plain.then(|| format!("\"${{{name}:?}}\"{rest}"))
}
