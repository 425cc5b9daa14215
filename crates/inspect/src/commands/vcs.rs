//! Packages from repositories.

use pyguard_finding::Tier;

use super::install::Install;
use super::shell::Word;
use crate::{Observation, Subject};

/// Hexadecimal digits of a whole commit.
const COMMIT: usize = 40;

/// Sees packages installed from what a branch holds today.
pub(super) fn install_of_branch(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_in_cell()) {
        let Some(install) = Install::of(command) else { continue };
        for word in install.targets() {
            if let Some((source, tier)) = mutable(word) {
                let one = Observation::at(line.range(&word.range));
                seen.push(one.naming("$SOURCE", source).in_tier(tier));
            }
        }
    }
}

/// The repository of a requirement whose code may change, and how sure that is.
pub(super) fn mutable(word: &Word) -> Option<(&str, Tier)> {
    let text = word.text.as_str();
    let start =
        text.find("git+").or_else(|| text.find("http://")).or_else(|| text.find("https://"))?;
    let url = text.get(start..)?.split(['#', ';', ' ']).next()?;
    let (scheme, rest) = url.split_once("://")?;
    // A login stands before the first `/`, and is not for messages.
    let authority = rest.split('/').next()?;
    let rest = authority.rfind('@').and_then(|at| rest.get(at + 1..)).unwrap_or(rest);
    if !scheme.starts_with("git+") {
        return is_archive_of_branch(rest).then_some((rest, Tier::Strict));
    }
    if scheme == "git+file" {
        return None;
    }
    let (_, path) = rest.split_once('/')?;
    let Some((_, reference)) = path.rsplit_once('@') else {
        return Some((rest, Tier::Strict));
    };
    let repository = rest.get(..rest.len().checked_sub(reference.len() + 1)?)?;
    let is_hex = reference.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex && reference.len() == COMMIT || reference.contains(['{', '$']) {
        return None;
    }
    let is_short = is_hex && reference.len() >= 7;
    Some((repository, if is_short || is_tag(reference) { Tier::Audit } else { Tier::Strict }))
}

fn is_tag(reference: &str) -> bool {
    let reference = reference.strip_prefix("refs/tags/").unwrap_or(reference);
    let digits = reference.trim_start_matches(|first: char| !first.is_ascii_digit());
    let before = reference.len() - digits.len();
    digits.contains('.') && before <= 12 && digits.starts_with(|first: char| first.is_ascii_digit())
}

fn is_archive_of_branch(path: &str) -> bool {
    let is_archive = [".zip", ".tar.gz", ".tgz"].iter().any(|end| path.ends_with(end));
    if is_archive && path.contains("/archive/refs/heads/") {
        return true;
    }
    let branches = ["main", "master", "dev", "develop", "trunk"];
    let name = path.rsplit('/').next().unwrap_or("");
    let stem = name.split('.').next().unwrap_or("");
    is_archive && path.contains("/archive/") && branches.contains(&stem)
        || (path.contains("/zipball/") || path.contains("/tarball/")) && branches.contains(&name)
}
