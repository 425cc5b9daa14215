//! Commands as root.

use pyguard_finding::Tier;

use super::shell::Command;
use crate::{Observation, Subject};

/// Sees commands that need root or give it away.
pub(super) fn command_as_root(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    for (line, command) in commands.each().filter(|(line, _)| line.is_shell()) {
        let Some((what, mut tier)) = gained(command) else { continue };
        if commands.setting.is_colab {
            tier = Tier::Audit;
        }
        seen.push(line.seen(command).naming("$WHAT", what).in_tier(tier));
    }
}

/// How a command gets or gives root, and how loud that is.
fn gained(command: &Command) -> Option<(&'static str, Tier)> {
    let (_, at) = command.program()?;
    let is_sudo = command.words.get(..=at)?.iter().any(|word| word.text == "sudo");
    let words = || command.operands().map(|word| word.text.as_str());
    let what = match command.name() {
        "chmod" if words().next().is_some_and(sets_user) => "a file that runs as its owner",
        "usermod" | "gpasswd" | "adduser" | "addgroup"
            if words().any(|word| {
                word.split(',').any(|group| matches!(group, "docker" | "sudo" | "wheel" | "root"))
            }) =>
        {
            "a user in the group of administrators"
        }
        "docker" | "podman" | "nerdctl" if gives_host(command) => {
            "a container with all rights on its host"
        }
        "apt" | "apt-get" | "aptitude" if is_sudo => return Some(("sudo", Tier::Audit)),
        _ if is_sudo => "sudo",
        _ => return None,
    };
    Some((what, Tier::Strict))
}

fn sets_user(mode: &str) -> bool {
    let bits = mode.strip_prefix('0').filter(|rest| rest.len() == 4).unwrap_or(mode);
    let is_octal = bits.len() == 4 && bits.bytes().all(|digit| digit.is_ascii_digit());
    let symbolic = mode.split(',').any(|part| {
        part.split_once('+').is_some_and(|(who, bits)| {
            bits.contains('s') && (who.is_empty() || who.contains(['u', 'g', 'a']))
        })
    });
    symbolic || is_octal && bits.starts_with(['2', '4', '6'])
}

fn gives_host(command: &Command) -> bool {
    if !command.operands().any(|word| word.text == "run" || word.text == "create") {
        return false;
    }
    let is_root = |volume: &str| volume.starts_with("/:/") || volume.contains("source=/,");
    command.has_option("--privileged")
        || ["-v", "--volume", "--mount"]
            .iter()
            .any(|option| command.values_of(option).into_iter().any(is_root))
}
