//! From where packages come.

use pyguard_finding::Tier;
use pyguard_source::TextRange;

use super::collected::{Form, Line};
use super::install::{Install, host, is_local, package, value};
use super::shell::{Command, Word};
use super::vcs;
use crate::{Observation, Remedy, Subject};

const INDEXES: [&str; 6] =
    ["-i", "--index-url", "--extra-index-url", "--index", "--default-index", "--extra-index"];

type SecondIndex<'a> = (&'a Word, &'a Word, String, Option<Tier>);

/// Sees an index beside PyPI, from which a package of the same name could come.
pub(super) fn second_index(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_in_cell()) {
        let Some(install) = Install::of(command) else { continue };
        for (option, url, host, tier) in second_indexes(&install) {
            let text = option.text.replacen("--extra-index-url", "--index-url", 1);
            let range = line.range(&option.range);
            let whole = line.range(&(option.range.start..url.range.end));
            let mut one = Observation::at(whole).naming("$HOST", host);
            if option.is_plain() {
                one = one.with_remedy(Remedy::Rewrite { range, text });
            }
            seen.push(match tier {
                Some(tier) => one.in_tier(tier),
                None => one,
            });
        }
    }
}

/// Options with a second index, its URL and host, and a tier where it is not the rule's.
fn second_indexes<'a>(install: &Install<'a>) -> Vec<SecondIndex<'a>> {
    let requirements = install.requirements();
    if requirements.is_empty() || install.is_by_hash() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (option, word) in install.options(&["--extra-index-url"]) {
        let Some(host) = host(value(word)) else { continue };
        if matches!(host, "pypi.org" | "pypi.python.org") || is_local(host) {
            continue;
        }
        let tier = match vendor(value(word)) {
            Some(is_own) if requirements.iter().all(|one| is_own(&package(&one.text))) => continue,
            Some(_) => Some(Tier::Audit),
            None => None,
        };
        found.push((option, word, host.to_owned(), tier));
    }
    found
}

/// Which packages a vendor's own index is for.
fn vendor(url: &str) -> Option<fn(&str) -> bool> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let starts = |start: &str| rest.starts_with(start);
    if starts("download.pytorch.org/whl") {
        Some(|name| {
            name.starts_with("torch")
                || matches!(name, "triton" | "pytorch-triton" | "functorch" | "xformers")
        })
    } else if starts("pypi.nvidia.com") || starts("pypi.ngc.nvidia.com") {
        Some(|name| {
            const STARTS: [&str; 9] = [
                "nvidia-", "cu", "rapids", "dask-cu", "tensorrt", "raft-", "pylibcu", "nx-cu",
                "ucx",
            ];
            STARTS.iter().any(|start| name.starts_with(start)) || name.contains("-cu1")
        })
    } else if starts("storage.googleapis.com/jax-releases") {
        Some(|name| name.starts_with("jax") || name == "libtpu")
    } else if starts("data.pyg.org") {
        Some(|name| name.starts_with("torch") || name.starts_with("pyg"))
    } else {
        None
    }
}

/// Sees packages fetched where nobody checks who answers.
pub(super) fn install_without_tls(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_in_cell()) {
        for (range, host, remedy) in without_tls(line, command) {
            let one = Observation::at(range).naming("$HOST", host);
            seen.push(match remedy {
                Some(remedy) => one.with_remedy(remedy),
                None => one,
            });
        }
    }
}

/// Where a host that is not this machine is trusted without TLS.
fn without_tls(line: &Line, command: &Command) -> Vec<(TextRange, String, Option<Remedy>)> {
    let mut found = Vec::new();
    if let Some(install) = Install::of(command) {
        for (option, word) in install.options(&["--trusted-host", "--allow-insecure-host"]) {
            if let Some(host) = host(value(word)).filter(|host| !is_local(host)) {
                let range = line.range(&(option.range.start..word.range.end));
                let remedy = Remedy::Rewrite { range, text: String::new() };
                found.push((range, host.to_owned(), Some(remedy)));
            }
        }
        let mut words = install.values(&INDEXES);
        words.extend(install.values(&["-f", "--find-links", "-c", "--channel"]));
        words.extend(install.targets());
        for word in words {
            found.extend(plain_http(line, word));
        }
    } else if command.name().starts_with("pip") || command.is_python() {
        let words: Vec<&Word> = command.operands().collect();
        let is_setting = words.windows(2).any(
            |pair| matches!(pair, [config, set] if config.text == "config" && set.text == "set"),
        );
        if let Some([.., name, word]) = is_setting.then_some(words.as_slice()) {
            if name.text.ends_with("trusted-host") {
                let host = host(&word.text).filter(|host| !is_local(host));
                found.extend(host.map(|host| (line.range(&command.range), host.to_owned(), None)));
            } else if name.text.ends_with("index-url") || name.text.ends_with("find-links") {
                found.extend(plain_http(line, word));
            }
        }
    }
    found
}

fn plain_http(line: &Line, word: &Word) -> Option<(TextRange, String, Option<Remedy>)> {
    let at = word.text.find("http://")?;
    let before = word.text.get(..at)?;
    let is_start = before.is_empty() || before.ends_with(['=', '+', ' ', '@']);
    let host = host(word.text.get(at..)?).filter(|host| is_start && !is_local(host))?;
    let range = line.range(&word.range);
    let text = word.text.replacen("http://", "https://", 1);
    let remedy = word.is_plain().then_some(Remedy::Rewrite { range, text });
    Some((range, host.to_owned(), remedy))
}

/// Sees installations by Python calls that would be seen in a line of a cell.
pub(super) fn unpinned_install_in_call(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.form == Form::Call) {
        let Some(install) = Install::of(command) else { continue };
        let by_vcs = install.targets().into_iter().find_map(vcs::mutable);
        let by_index = || second_indexes(&install).into_iter().next();
        let what = if let Some((source, tier)) = by_vcs {
            Some((source.to_owned(), tier))
        } else if let Some((_, _, host, tier)) = by_index() {
            Some((host, tier.unwrap_or(Tier::Strict)))
        } else {
            without_tls(line, command).into_iter().next().map(|(_, host, _)| (host, Tier::Strict))
        };
        if let Some((source, tier)) = what {
            seen.push(line.seen(command).naming("$SOURCE", source).in_tier(tier));
        }
    }
}
