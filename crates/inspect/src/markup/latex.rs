//! Commands of TeX that read files or run programs when a notebook is exported.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use pyguard_finding::Tier;
use pyguard_source::{Media, SourceKind, Surface};

use super::address;
use super::page::{Form, drop_media};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[
    Check { name: "latex-reaches-system", run: reaches_system },
    Check { name: "latex-active-command", run: active_command },
];

/// Commands that do something, without their backslash.
const COMMANDS: [&str; 16] = [
    "write",
    "immediate",
    "directlua",
    "openin",
    "openout",
    "href",
    "input",
    "include",
    "lstinputlisting",
    "verbatiminput",
    "read",
    "catcode",
    "csname",
    "htmlData",
    "class",
    "InputIfFileExists",
];

/// A command that was found.
struct Command {
    name: &'static str,
    span: Range<usize>,
    tier: Tier,
}

fn commands() -> Option<&'static AhoCorasick> {
    static FOUND: OnceLock<Option<AhoCorasick>> = OnceLock::new();
    let needles = || COMMANDS.map(|name| format!("\\{name}"));
    FOUND.get_or_init(|| AhoCorasick::new(needles()).ok()).as_ref()
}

/// Whether a text may hold a command that does something.
pub(super) fn may_matter(text: &str) -> bool {
    memchr::memchr(b'\\', text.as_bytes()).is_some()
        && commands().is_some_and(|commands| commands.is_match(text))
}

/// The commands in a text that do something.
fn find(text: &str) -> Vec<Command> {
    let Some(commands) = commands() else { return Vec::new() };
    let mut found: Vec<Command> = Vec::new();
    for hit in commands.find_iter(text) {
        let Some(name) = COMMANDS.get(hit.pattern().as_usize()).copied() else { continue };
        let rest = text.get(hit.end()..).unwrap_or("");
        let before = text.get(..hit.start()).unwrap_or("");
        let is_escaped = before.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let is_longer = rest.starts_with(|next: char| next.is_ascii_alphabetic());
        if is_escaped || is_longer || found.last().is_some_and(|last| last.span.end > hit.start()) {
            continue;
        }
        if let Some((length, tier)) = does(name, rest) {
            found.push(Command { name, span: hit.start()..hit.end() + length, tier });
        }
    }
    found
}

/// How far a command reaches behind its name (bytes) if it does something, and how sure that is.
fn does(name: &str, rest: &str) -> Option<(usize, Tier)> {
    match name {
        "write" => {
            let digits = rest.trim_start().trim_start_matches('=').trim_start();
            digits.starts_with("18").then(|| (rest.len() - digits.len() + 2, Tier::Default))
        }
        "immediate" => {
            let next = rest.trim_start();
            let is_write = ["\\write", "\\openout"].iter().any(|one| next.starts_with(one));
            is_write.then(|| (rest.len() - next.len() + "\\write".len(), Tier::Default))
        }
        "directlua" | "openin" | "openout" => Some((0, Tier::Default)),
        "href" => {
            let (target, length) = argument(rest)?;
            address::active(target)?;
            Some((length, Tier::Default))
        }
        "input" | "include" | "lstinputlisting" | "verbatiminput" | "InputIfFileExists" => {
            let (file, length) = argument(rest)?;
            let file = file.trim().trim_matches('"').trim_start();
            let drive = file.as_bytes().get(1..3).is_some_and(|one| matches!(one, b":\\" | b":/"));
            let is_outside = file.starts_with(['/', '~', '|']) || file.contains("../") || drive;
            is_outside.then_some((length, Tier::Default))
        }
        "read" | "catcode" | "csname" | "htmlData" | "class" => Some((0, Tier::Audit)),
        _ => None,
    }
}

/// Arguments are looked for in this many bytes behind a command.
const MAX_ARGUMENT: usize = 400;

/// The argument behind a command, past options in brackets, and how far it reaches.
fn argument(rest: &str) -> Option<(&str, usize)> {
    let rest = rest.get(..rest.floor_char_boundary(MAX_ARGUMENT)).unwrap_or(rest);
    let mut at = rest.trim_start();
    if let Some(options) = at.strip_prefix('[') {
        at = options.split_once(']')?.1.trim_start();
    }
    let start = rest.len() - at.len();
    if let Some(inside) = at.strip_prefix('{') {
        let end = inside.find('}')?;
        return Some((inside.get(..end)?, start + end + 2));
    }
    let ends = |one: char| one.is_whitespace() || matches!(one, '$' | '\\' | '}');
    let end = at.find(ends).unwrap_or(at.len());
    (end > 0 && start > 0).then(|| (at.get(..end).unwrap_or(""), start + end))
}

/// What opens mathematics in Markdown, and what closes it.
const MARKS: [(&str, &str); 5] =
    [("$$", "$$"), ("$", "$"), ("\\begin{", "\\end{"), ("\\\\(", "\\\\)"), ("\\\\[", "\\\\]")];

/// The pieces of Markdown that are read as mathematics.
fn mathematics(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // What was not closed once is not closed further on.
    let mut is_closed = MARKS.map(|_| true);
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(['$', '\\'])) {
        let start = at + next;
        let rest = text.get(start..).unwrap_or("");
        let mark = MARKS.iter().zip(&mut is_closed).find(|((open, _), _)| rest.starts_with(open));
        let Some(((open, close), is_closed)) = mark else {
            // What is escaped begins nothing.
            at = start + 1 + rest.chars().nth(1).map_or(0, char::len_utf8);
            continue;
        };
        at = start + open.len();
        let end = is_closed.then(|| text.get(at..).and_then(|rest| rest.find(close))).flatten();
        *is_closed = end.is_some();
        if let Some(length) = end {
            at += length + close.len();
            found.push(start..at);
        }
    }
    found
}

/// All commands of a notebook, with where they stand.
fn seen(subject: &Subject<'_>, with_raw: bool) -> Vec<(Observation, Command)> {
    let mut all = Vec::new();
    for part in subject.parts() {
        let is_latex = matches!(part.surface, Surface::Output { media: Media::Latex, .. });
        let is_raw = part.surface == Surface::Source(SourceKind::Raw);
        let text = subject.text(part);
        if (is_latex || (is_raw && with_raw)) && may_matter(text) {
            for command in find(text) {
                let range = subject.range(part, command.span.start, command.span.end);
                let seen = Observation::at(range).naming("$COMMAND", format!("\\{}", command.name));
                let remedy = is_latex.then(|| drop_media(subject, part, range)).flatten();
                let seen = match remedy {
                    Some(remedy) => seen.with_remedy(remedy),
                    None => seen,
                };
                all.push((seen, command));
            }
        }
    }
    for page in subject.pages().iter().filter(|page| page.form == Form::MarkdownCell) {
        if !may_matter(&page.text) {
            continue;
        }
        let mathematics = mathematics(&page.text);
        for command in find(&page.text) {
            let at = mathematics.partition_point(|one| one.end <= command.span.start);
            if mathematics.get(at).is_some_and(|one| one.start <= command.span.start) {
                let seen = page.at(subject, command.span.start, command.span.end);
                all.push((seen.naming("$COMMAND", format!("\\{}", command.name)), command));
            }
        }
    }
    all
}

fn reaches_system(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    found.extend(seen(subject, true).into_iter().map(|(seen, command)| seen.in_tier(command.tier)));
}

fn active_command(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let others = ["lstinputlisting", "verbatiminput", "InputIfFileExists"];
    let active = seen(subject, false)
        .into_iter()
        .filter(|(_, command)| command.tier == Tier::Default && !others.contains(&command.name));
    found.extend(active.map(|(seen, _)| seen));
}

#[cfg(test)]
mod tests {
    use super::{find, mathematics};

    fn names(text: &str) -> Vec<&'static str> {
        find(text).into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn files_outside_are_told_from_files_beside() {
        assert_eq!(
            names(r"\input{/etc/hostname} \include{../a} \input |date"),
            ["input", "include", "input"]
        );
        assert!(
            names(r"\input{table} \include{chapters/a} \includegraphics{/a.png} \\input{/a}")
                .is_empty()
        );
        assert_eq!(names(r"\lstinputlisting[language=Python]{~/a.py}"), ["lstinputlisting"]);
        assert_eq!(
            names(r"\immediate\write18{date} \write 18{date} \write\out{a}"),
            ["immediate", "write"]
        );
        assert_eq!(names(r"\href{javascript:a()}{b} \href{https://h.example}{c}"), ["href"]);
    }

    #[test]
    fn mathematics_is_between_its_marks() {
        let text = "a $b$ \\$c $$d$$ \\begin{e}f\\end{e} $g";
        let pieces: Vec<&str> = mathematics(text).into_iter().map(|one| &text[one]).collect();
        assert_eq!(pieces, ["$b$", "$$d$$", "\\begin{e}f\\end{"]);
    }
}
