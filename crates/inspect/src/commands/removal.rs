//! `rm -rf` that may hit more than was meant.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::collected::{Commands, Line};
use super::shell::{Command, Hole, Script, Word};
use crate::{Observation, Subject};

/// What is never meant to be removed with all that is in it.
const ROOTS: &str = "/ ~ .. $HOME ${HOME} /home /root /usr /etc /var /opt /lib /bin /boot /mnt /media \
    /content/drive /content/drive/MyDrive /content/gdrive /dbfs /dbfs/mnt /kaggle";

/// Sees recursive removals of a root, or of what follows a variable that may be empty.
pub(super) fn removal_of_root_or_variable(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    let mut environment = FxHashSet::default();
    for (_, command) in commands.each().filter(|(_, one)| one.is_one_of("env set_env")) {
        assign(command, &Script::default(), &mut environment);
    }
    for line in &commands.lines {
        let is_removal = |one: &Command| one.is_one_of("rm");
        if line.is_shell() && line.script.commands.iter().any(is_removal) {
            let names = Names::of(commands, &environment, &line.script);
            removals(line, &names, seen);
        }
    }
}

fn removals(line: &Line, names: &Names<'_>, seen: &mut Vec<Observation>) {
    for command in &line.script.commands {
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
                && names.may_be_empty(command, hole)
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

/// Which names have values in a script.
struct Names<'a> {
    commands: &'a Commands,
    script: &'a Script,
    environment: &'a FxHashSet<String>,
    assigned: FxHashSet<String>,
    /// Where `set -u` stands first (bytes of the script).
    guarded_from: Option<usize>,
}

impl<'a> Names<'a> {
    fn of(commands: &'a Commands, environment: &'a FxHashSet<String>, script: &'a Script) -> Self {
        let mut assigned = FxHashSet::default();
        for command in &script.commands {
            assign(command, script, &mut assigned);
        }
        let stops = |one: &&Command| {
            one.is_one_of("set")
                && (one.has_letter('u') || one.operands().any(|word| word.text == "nounset"))
        };
        let guarded_from = script.commands.iter().find(stops).map(|one| one.range.start);
        Self { commands, script, environment, assigned, guarded_from }
    }

    fn may_be_empty(&self, command: &Command, hole: &Hole) -> bool {
        match hole {
            Hole::Variable { is_guarded: true, .. } => false,
            Hole::Variable { name, .. } => {
                // The shell itself sets these.
                !matches!(name.as_str(), "HOME" | "PWD")
                    && !self.commands.values.is_never_empty(name)
                    && !self.assigned.contains(name)
                    && !self.environment.contains(name)
                    && self.guarded_from.is_none_or(|from| command.range.start < from)
            }
            Hole::Python(expression) => {
                let name = expression.split(['.', ':', '!']).next().unwrap_or("");
                !self.commands.values.is_never_empty(name)
            }
            Hole::Commands(inside) => !self.script.at(inside).iter().any(gives_folder),
        }
    }
}

/// Whether a command prints a folder.
fn gives_folder(command: &Command) -> bool {
    command.is_one_of("mktemp pwd git dirname")
}

/// Collects the names that a command sets to something that is not empty.
fn assign(command: &Command, script: &Script, names: &mut FxHashSet<String>) {
    let has_value = |word: &Word| {
        let begins = word.holes.first().is_none_or(|(hole, at)| {
            at.start > 0
                || match hole {
                    Hole::Commands(inside) => script.at(inside).iter().any(gives_folder),
                    Hole::Variable { name, is_guarded } => {
                        *is_guarded || name == "HOME" || name == "PWD"
                    }
                    Hole::Python(_) => false,
                }
        });
        begins && !word.text.is_empty()
    };
    let mut set = |name: &str, value: &Word| {
        if has_value(value) {
            names.insert(name.to_owned());
        }
    };
    for (name, value) in &command.assignments {
        set(name, value);
    }
    if command.is_one_of("export local declare readonly env set_env") {
        for (name, value) in command.operands().filter_map(Word::assignment) {
            set(&name, &value);
        }
    }
    match command.arguments() {
        [name, value, ..] if command.is_one_of("env set_env") => set(&name.text, value),
        [name, _, values @ ..] if command.is_one_of("for") && values.iter().all(has_value) => {
            if let Some(value) = values.first() {
                set(&name.text, value);
            }
        }
        _ => {}
    }
}

/// The word with its variable quoted and guarded.
fn guarded(hole: &Hole, at: &Range<usize>, word: &Word) -> Option<String> {
    let Hole::Variable { name, .. } = hole else { return None };
    let rest = word.text.get(at.end..)?;
    let is_plain = word.is_plain() && word.holes.len() == 1;
    is_plain.then(|| format!("\"${{{name}:?}}\"{rest}"))
}
