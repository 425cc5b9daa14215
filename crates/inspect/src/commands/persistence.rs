//! Files that run by themselves later.

use super::collected::{Form, Line};
use super::program::base_name;
use super::shell::{Command, Direction, Word};
use crate::{Observation, Subject};
use pyguard_finding::Tier;

/// Files that a shell runs when it starts, in the home folder.
const SHELL_FILES: &str =
    ".bashrc .profile .zshrc .bash_profile .bash_login .zprofile .zshenv .zlogin";

/// Sees `%%writefile` of a file that runs, or decides what runs, in later sessions.
pub(super) fn writefile_of_startup_file(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each() {
        if line.form != Form::CellMagic || !command.is_one_of("writefile file") {
            continue;
        }
        let Some(path) = command.operands().last() else { continue };
        let in_home = home_file(path).is_some_and(|file| {
            is_startup_file(file)
                || file.starts_with(".ssh/")
                || file.starts_with(".config/pip/")
                || matches!(file, ".pypirc" | ".pip/pip.conf")
                || file.starts_with(".jupyter/")
                    && (file.ends_with(".py") || file.ends_with(".json"))
        });
        if in_home || path.text.starts_with("/etc/") || is_startup_anywhere(&path.text) {
            let range = line.range(&path.range);
            seen.push(Observation::at(range).naming("$FILE", base_name(&path.text)));
        }
    }
}

/// Sees shell commands that write such a file.
pub(super) fn shell_writes_startup_file(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_shell()) {
        if is_crontab(command) {
            seen.push(line.seen(command).naming("$FILE", "crontab"));
        }
        for path in written(command) {
            let is_shell_file = home_file(path).is_some_and(is_startup_file);
            if is_shell_file || is_system_file(&path.text) || is_startup_anywhere(&path.text) {
                let one = Observation::at(line.range(&(command.range.start..path.range.end)))
                    .naming("$FILE", base_name(&path.text));
                let only_sets = is_rc(path) && only_sets_variables(line, command);
                seen.push(if only_sets { one.in_tier(Tier::Audit) } else { one });
            }
        }
    }
}

/// What a command writes to.
fn written(command: &Command) -> Vec<&Word> {
    let mut paths: Vec<&Word> = command
        .redirections
        .iter()
        .filter(|one| {
            matches!(one.direction, Direction::To | Direction::Append | Direction::Duplicate)
        })
        .map(|one| &one.target)
        .collect();
    if command.is_one_of("tee") {
        paths.extend(command.operands());
    } else if command.is_one_of("cp mv ln install rsync") && command.operands().count() > 1 {
        paths.extend(command.operands().last());
    }
    paths
}

/// `crontab -`, `crontab file`
fn is_crontab(command: &Command) -> bool {
    let lists = ['l', 'r', 'e'].into_iter().any(|letter| command.has_letter(letter));
    command.is_one_of("crontab")
        && !lists
        && (command.operands().next().is_some() || !command.input.is_empty())
}

/// The rest of a path that begins with somebody's home folder.
fn home_file(path: &Word) -> Option<&str> {
    let text = path.text.as_str();
    for home in ["~/", "$HOME/", "${HOME}/", "/root/"] {
        if let Some(rest) = text.strip_prefix(home) {
            return Some(rest);
        }
    }
    if let Some((_, rest)) = text.strip_prefix("/home/").and_then(|rest| rest.split_once('/')) {
        return Some(rest);
    }
    let (_, first) = path.holes.first().filter(|(_, at)| at.start == 0)?;
    let is_home = text.get(first.clone())?.to_ascii_lowercase().contains("home");
    text.get(first.end..)?.strip_prefix('/').filter(|_| is_home)
}

fn is_startup_file(file: &str) -> bool {
    let in_profile =
        file.strip_prefix(".ipython/profile_").is_some_and(|rest| rest.contains("/startup/"));
    SHELL_FILES.split(' ').any(|one| one == file)
        || in_profile
        || matches!(file, ".ssh/authorized_keys" | ".ssh/rc")
        || file.starts_with(".config/systemd/user/")
        || file.starts_with(".config/autostart/")
}

/// Files of the system that run something or say who may.
fn is_system_file(path: &str) -> bool {
    const STARTS: [&str; 12] = [
        "/etc/cron",
        "/etc/sudoers",
        "/etc/systemd/",
        "/lib/systemd/system",
        "/usr/lib/systemd/system",
        "/etc/profile",
        "/etc/rc.local",
        "/etc/init.d/",
        "/etc/bash.bashrc",
        "/etc/ld.so.preload",
        "/var/spool/cron",
        "/etc/zsh",
    ];
    STARTS.iter().any(|start| path.starts_with(start))
}

/// Files that run wherever they are.
fn is_startup_anywhere(path: &str) -> bool {
    let name = base_name(path);
    matches!(name, "sitecustomize.py" | "usercustomize.py")
        || name == "authorized_keys" && path.contains(".ssh/")
        || name.ends_with(".pth")
            && (path.contains("site-packages") || path.contains("dist-packages"))
        || path.contains(".git/hooks/")
}

fn is_rc(path: &Word) -> bool {
    let name = base_name(&path.text);
    SHELL_FILES.split(' ').any(|one| one == name)
}

/// Whether what is written only sets variables, as installers ask for.
fn only_sets_variables(line: &Line, command: &Command) -> bool {
    let source = if command.is_one_of("tee") {
        line.script.at(&command.input).first().unwrap_or(command)
    } else {
        command
    };
    if !source.is_one_of("echo printf") {
        return false;
    }
    let text: Vec<&str> = source.operands().map(|word| word.text.as_str()).collect();
    let text = text.join(" ");
    let is_hook = [
        "LD_PRELOAD",
        "PROMPT_COMMAND",
        "BASH_ENV",
        "PYTHONSTARTUP",
        "$(",
        "`",
        "curl",
        "wget",
        ";",
    ]
    .iter()
    .any(|hook| text.contains(hook));
    !is_hook && (text.trim_start().starts_with("export ") || text.contains("conda"))
}
