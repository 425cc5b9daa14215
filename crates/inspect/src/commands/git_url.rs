//! Credentials in the URLs of repositories.

use pyguard_finding::Tier;

use super::shell::{Command, Hole, Word};
use super::trace::is_secret;
use crate::{Observation, Subject};

/// Sees `git clone https://user:token@host/…` and the like.
pub(super) fn git_url_with_credential(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_shell()) {
        if !uses_remote(command) {
            continue;
        }
        for word in command.arguments() {
            let Some((user, password, host)) = credentials(&word.text) else { continue };
            let Some(tier) = tier(word, user, password) else { continue };
            let range = line.range(&word.range);
            let mut one = Observation::at(range).naming("$HOST", host).in_tier(tier);
            if let Some(bare) = without_credentials(&word.text).filter(|_| word.is_plain()) {
                one.remedy = line.rewrite(&word.range, bare);
            }
            seen.push(one);
        }
    }
}

fn uses_remote(command: &Command) -> bool {
    const SUBCOMMANDS: [&str; 6] = ["clone", "push", "pull", "fetch", "remote", "submodule"];
    command.is_one_of("git")
        && command.operands().any(|word| SUBCOMMANDS.contains(&word.text.as_str()))
}

/// User, password and host of a URL with credentials.
fn credentials(url: &str) -> Option<(&str, Option<&str>, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    if !matches!(scheme.rsplit('=').next(), Some("http" | "https")) {
        return None;
    }
    let authority = rest.split('/').next()?;
    let (user, host) = authority.rsplit_once('@')?;
    Some(match user.split_once(':') {
        Some((user, password)) => (user, Some(password), host),
        None => (user, None, host),
    })
}

fn without_credentials(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let end = rest.find('/').unwrap_or(rest.len());
    let host = rest.get(..end)?.rsplit_once('@')?.1;
    Some(format!("{scheme}://{host}{}", rest.get(end..)?))
}

/// How sure it is that a credential stands there; `None` where it is only a user's name.
fn tier(word: &Word, user: &str, password: Option<&str>) -> Option<Tier> {
    let filled = |part: &str| {
        word.holes
            .iter()
            .find(|(_, at)| word.text.get(at.clone()).is_some_and(|hole| part.contains(hole)))
    };
    match password {
        Some("") => None,
        Some(password) if filled(password).is_some() => Some(Tier::Default),
        Some("x-oauth-basic") => Some(Tier::Default),
        Some(password) => Some(if is_placeholder(password) { Tier::Strict } else { Tier::Default }),
        None => {
            if let Some((hole, _)) = filled(user) {
                let name = match hole {
                    Hole::Variable { name, .. } | Hole::Python(name) => name.as_str(),
                    Hole::Commands(_) => "",
                };
                let name = name.to_ascii_lowercase();
                let is_user =
                    ["user", "name", "login", "owner"].iter().any(|one| name.contains(one));
                return (is_secret(&name) || !is_user).then_some(Tier::Default);
            }
            // A user's name alone is how some hosts write their URLs.
            let is_token = user.len() >= 20
                && user.bytes().any(|byte| byte.is_ascii_digit())
                && user.bytes().any(|byte| byte.is_ascii_alphabetic());
            is_token.then_some(Tier::Default)
        }
    }
}

fn is_placeholder(password: &str) -> bool {
    let lower = password.to_ascii_lowercase();
    ["your", "xxx", "token", "password", "***", "<", "secret", "pass"]
        .iter()
        .any(|one| lower.contains(one))
}
