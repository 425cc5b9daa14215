//! Shells that are given to somebody at the other end of a connection.

use super::collected::{Commands, Form, Line};
use super::shell::{Command, Direction, Script};
use crate::{Observation, Subject};

const NETCATS: &str = "nc ncat netcat nc.traditional nc.openbsd";

/// Sees shells whose input and output are a connection.
pub(super) fn shell_over_network(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    for line in commands.lines.iter().filter(|line| line.is_shell()) {
        let whole = Whole::of(&line.script);
        for command in &line.script.commands {
            if let Some(how) = how(&line.script, whole, command) {
                seen.push(line.seen(command).naming("$HOW", how));
            }
        }
    }
    seen.extend(in_python(commands));
}

/// What stands anywhere in a script.
#[derive(Clone, Copy)]
struct Whole {
    makes_pipe: bool,
    runs_descriptor: bool,
}

impl Whole {
    fn of(script: &Script) -> Self {
        let runs_descriptor = |one: &Command| {
            is_any_shell(one)
                && (one.redirections.iter().any(|other| other.direction == Direction::Duplicate)
                    || !one.input.is_empty())
        };
        Self {
            makes_pipe: script.commands.iter().any(|one| one.is_one_of("mkfifo mknod")),
            runs_descriptor: script.commands.iter().any(runs_descriptor),
        }
    }
}

/// The commands of the stage before one; of a long stage the first ones.
fn input<'a>(script: &'a Script, command: &Command) -> impl Iterator<Item = &'a Command> {
    script.at(&command.input).iter().take(64)
}

fn how(script: &Script, whole: Whole, command: &Command) -> Option<&'static str> {
    if redirects_to_network(whole, command) {
        return Some("/dev/tcp");
    }
    if command.is_one_of(NETCATS) {
        if netcat_runs_shell(command) {
            return Some("netcat");
        }
        if whole.makes_pipe && input(script, command).any(is_any_shell) {
            return Some("netcat");
        }
    }
    if is_any_shell(command) && input(script, command).any(|one| one.is_one_of(NETCATS)) {
        return Some("netcat");
    }
    if command.is_one_of("socat") && socat_runs_shell(command) {
        return Some("socat");
    }
    let is_interpreter = command.is_python() || command.is_one_of("perl ruby php");
    if is_interpreter && command.arguments().iter().any(|word| is_program_with_shell(&word.text)) {
        return Some("socket");
    }
    None
}

fn is_any_shell(command: &Command) -> bool {
    command.is_shell() && !command.has_letter('c')
}

fn redirects_to_network(whole: Whole, command: &Command) -> bool {
    let to_network = |direction: Direction| {
        command.redirections.iter().any(|one| {
            one.direction == direction
                && (one.target.text.starts_with("/dev/tcp/")
                    || one.target.text.starts_with("/dev/udp/"))
        })
    };
    if command.is_shell() {
        return [Direction::Duplicate, Direction::To, Direction::From].into_iter().any(to_network)
            && command.operands().next().is_none();
    }
    // `exec 5<>/dev/tcp/…`, and a shell or a loop that runs what comes from there.
    command.is_one_of("exec") && to_network(Direction::From) && whole.runs_descriptor
}

fn netcat_runs_shell(command: &Command) -> bool {
    let runs = command.has_letter('e')
        || command.has_letter('c')
        || command.has_option("--exec")
        || command.has_option("--sh-exec");
    runs && command.arguments().iter().any(|word| {
        let text = word.text.rsplit(['/', '=']).next().unwrap_or("");
        let text = text.split(' ').next().unwrap_or("");
        matches!(text, "sh" | "bash" | "zsh" | "dash" | "cmd" | "cmd.exe" | "powershell")
    })
}

fn socat_runs_shell(command: &Command) -> bool {
    let addresses = || command.arguments().iter().map(|word| word.text.to_ascii_lowercase());
    let runs = |text: String| {
        let program = text.strip_prefix("exec:").or_else(|| text.strip_prefix("system:"));
        program.is_some_and(|program| program.contains("sh") || program.contains("cmd"))
    };
    let is_remote =
        |text: String| ["tcp", "openssl", "ssl", "udp"].iter().any(|kind| text.starts_with(kind));
    addresses().any(runs) && addresses().any(is_remote)
}

/// The text of `python -c` and the like.
fn is_program_with_shell(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let has_connection = lower.contains("socket") && lower.contains("connect")
        || lower.contains("fsockopen")
        || lower.contains("tcpsocket");
    let gives_it = ["dup2", "pty.spawn", "open(stdin", "<&3", "0<&"];
    let has_shell =
        ["/bin/sh", "/bin/bash", "bash -i", "sh -i", "'sh'", "\"sh\"", "'bash'", "\"bash\""];
    has_connection
        && gives_it.iter().any(|one| lower.contains(one))
        && has_shell.iter().any(|one| lower.contains(one))
}

/// A connection, its end put in the place of the standard streams, and a shell.
fn in_python(commands: &Commands) -> Option<Observation> {
    let called = |name: &str| commands.calls.iter().find(|call| call.name == name);
    let streams = called("os.dup2")?;
    let connects =
        |name: &str| matches!(name.rsplit('.').next(), Some("connect" | "create_connection"));
    commands.calls.iter().find(|call| connects(&call.name))?;
    let is_shell =
        |line: &Line| line.form == Form::Call && line.script.commands.iter().any(is_any_shell);
    commands.lines.iter().find(|line| is_shell(line))?;
    Some(Observation::at(streams.range).naming("$HOW", "socket"))
}
