//! Control sequences in outputs that do more to a terminal than colour it or draw a progress bar.

use std::ops::Range;

use memchr::{memchr, memmem};
use pyguard_finding::Tier;
use pyguard_source::{Media, Surface, TextPart};

use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "terminal-escape", run: terminal_escape }];

const ESCAPE: char = '\u{1b}';

/// Sequences longer than this (bytes) are taken to end there.
const MAX_LENGTH: usize = 64 * 1024;

/// A control sequence that does something.
#[derive(Debug, PartialEq, Eq)]
struct Sequence {
    span: Range<usize>,
    does: &'static str,
    tier: Tier,
}

fn terminal_escape(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for part in subject.parts_where(is_shown_in_terminals) {
        for sequence in sequences(subject.text(part)) {
            let range = subject.range(part, sequence.span.start, sequence.span.end);
            let remedy = Remedy::Rewrite { range, text: String::new() };
            let seen = Observation::at(range).naming("$WHAT", sequence.does);
            found.push(seen.in_tier(sequence.tier).with_remedy(remedy));
        }
    }
    movements(subject, found);
}

fn is_shown_in_terminals(surface: Surface) -> bool {
    matches!(surface, Surface::Error { .. } | Surface::Output { media: Media::Text, .. })
}

/// The sequences of a text that are no control sequences with parameters (`ESC [`), which the texts leave out.
fn sequences(text: &str) -> Vec<Sequence> {
    let mut found = Vec::new();
    if memchr(0x1b, text.as_bytes()).is_none() && memchr(0xc2, text.as_bytes()).is_none() {
        return found;
    }
    let mut link: Option<(usize, String)> = None;
    let mut at = 0;
    let begins =
        |character: char| character == ESCAPE || ('\u{80}'..='\u{9f}').contains(&character);
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(begins)) {
        let start = at + next;
        let rest = text.get(start..).unwrap_or("");
        let Some((kind, inside)) = introducer(rest) else {
            at = start + rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if kind == Kind::Reset {
            at = text.len() - inside.len();
            found.push(Sequence {
                span: start..at,
                does: "resets the terminal",
                tier: Tier::Default,
            });
            continue;
        }
        let window = inside.get(..inside.floor_char_boundary(MAX_LENGTH)).unwrap_or(inside);
        let begin = text.len() - inside.len();
        let (length, end) = terminator(window);
        let content = window.get(..length).unwrap_or("");
        at = begin + end;
        if kind == Kind::Command {
            if let Some(target) = content.strip_prefix("8;") {
                let target = target.split_once(';').map_or("", |(_, target)| target);
                if let Some((opened, target)) = link.take() {
                    let shown = text.get(opened..start).unwrap_or("");
                    if leads_elsewhere(shown, &target) {
                        let does = "shows one address and leads to another";
                        found.push(Sequence { span: opened..start, does, tier: Tier::Default });
                    }
                }
                link = (!target.is_empty()).then(|| (at, target.to_owned()));
                continue;
            }
            if let Some((does, tier)) = command(content) {
                found.push(Sequence { span: start..at, does, tier });
            }
        } else {
            let does = "sends a device control string to the terminal";
            found.push(Sequence { span: start..at, does, tier: Tier::Default });
        }
    }
    found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `ESC ]`: an operating system command.
    Command,
    /// `ESC P`, `ESC _`, `ESC ^`, `ESC X`.
    Device,
    /// `ESC c`.
    Reset,
}

/// What begins here, and what follows its introducer.
fn introducer(text: &str) -> Option<(Kind, &str)> {
    let kinds = [
        ("\u{1b}]", Kind::Command),
        ("\u{9d}", Kind::Command),
        ("\u{1b}P", Kind::Device),
        ("\u{90}", Kind::Device),
        ("\u{1b}_", Kind::Device),
        ("\u{9f}", Kind::Device),
        ("\u{1b}^", Kind::Device),
        ("\u{9e}", Kind::Device),
        ("\u{1b}X", Kind::Device),
        ("\u{98}", Kind::Device),
        ("\u{1b}c", Kind::Reset),
    ];
    kinds.into_iter().find_map(|(start, kind)| {
        let inside = text.strip_prefix(start)?;
        // Single characters of that range are also what wrongly decoded text has; commands go on with digits.
        let is_real = start.starts_with(ESCAPE)
            || (kind == Kind::Command && inside.starts_with(|one: char| one.is_ascii_digit()));
        is_real.then_some((kind, inside))
    })
}

/// Where a string that is sent to the terminal ends, and where its terminator does.
fn terminator(text: &str) -> (usize, usize) {
    let end = text.find(['\u{7}', ESCAPE, '\u{9c}', '\n']).unwrap_or(text.len());
    let rest = text.get(end..).unwrap_or("");
    let length = ["\u{7}", "\u{1b}\\", "\u{9c}"].into_iter().find(|one| rest.starts_with(one));
    (end, end + length.map_or(0, str::len))
}

/// What an operating system command does.
fn command(content: &str) -> Option<(&'static str, Tier)> {
    let (number, argument) = content.split_once(';').unwrap_or((content, ""));
    Some(match number.trim() {
        "52" => ("writes to the clipboard", Tier::Default),
        "0" | "1" | "2" => ("sets the title of the window", Tier::Default),
        // Progress in the taskbar, marks of a shell, the folder of a shell.
        "9" if argument.starts_with('4') => return None,
        "133" | "7" | "633" => return None,
        "4" | "10" | "11" | "12" if argument.ends_with('?') => {
            ("asks the terminal for an answer", Tier::Strict)
        }
        number if number.chars().all(|one| one.is_ascii_digit()) && !number.is_empty() => {
            ("sends a command to the terminal", Tier::Default)
        }
        _ => return None,
    })
}

/// Whether a link shows the address of another host than the one that it leads to.
fn leads_elsewhere(shown: &str, target: &str) -> bool {
    let Some(actual) = super::address::host(target) else { return false };
    let shown = shown.trim();
    let is_address = shown.starts_with("https://") || shown.starts_with("http://");
    is_address && super::address::host(shown).is_some_and(|host| host != actual)
}

/// Control sequences with parameters are read in the raw file: those that a progress bar never needs.
fn movements(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let raw = subject.raw();
    // JSON has no other way to write the character.
    let written = ["\\u001b[", "\\u001B["].map(|one| memmem::Finder::new(one).into_owned());
    if !written.iter().any(|finder| finder.find(raw.as_bytes()).is_some()) {
        return;
    }
    for (number, cell) in subject.layout().cells.iter().enumerate() {
        for (position, output) in cell.outputs.iter().enumerate() {
            let text = raw.get(output.raw.clone()).unwrap_or("");
            let sequence = written.iter().find_map(|finder| {
                let mut starts = finder.find_iter(text.as_bytes());
                starts.find_map(|start| movement(text.get(start + 7..)?))
            });
            let Some((does, tier)) = sequence else { continue };
            let is_of_output = |part: &&TextPart| {
                let of = part.surface.output_number().and_then(|one| usize::try_from(one).ok());
                of == Some(position + 1)
            };
            let part = subject.parts_of(number).iter().find(is_of_output);
            let range =
                part.map_or_else(|| subject.cell_range(number), |part| subject.first_line(part));
            let remedy = Remedy::DropOutput { cell: number, output: position };
            found.push(
                Observation::at(range).naming("$WHAT", does).in_tier(tier).with_remedy(remedy),
            );
        }
    }
}

/// What a control sequence does, from its parameters on, if a progress bar has no use for it.
fn movement(rest: &str) -> Option<(&'static str, Tier)> {
    let end = rest.bytes().position(|byte| !matches!(byte, b'0'..=b'?'))?;
    let parameters = rest.get(..end)?;
    Some(match rest.as_bytes().get(end)? {
        b'h' | b'l' => match parameters {
            "?1049" | "?47" | "?1047" => ("switches to another screen", Tier::Strict),
            "?1000" | "?1002" | "?1003" | "?1006" => ("reads the mouse", Tier::Default),
            _ => return None,
        },
        b'n' | b'c' => ("makes the terminal type an answer", Tier::Strict),
        b'i' => ("prints through the terminal", Tier::Default),
        b't' if parameters.starts_with("21") || parameters.starts_with("20") => {
            ("makes the terminal type its title", Tier::Default)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{movement, sequences};

    fn does(text: &str) -> Vec<&'static str> {
        sequences(text).into_iter().map(|one| one.does).collect()
    }

    #[test]
    fn commands_are_told_apart() {
        assert_eq!(does("a\u{1b}]52;c;YQ==\u{7}b"), ["writes to the clipboard"]);
        assert_eq!(does("\u{9d}0;title\u{9c}\u{1b}c").len(), 2);
        assert!(
            does("\u{1b}]9;4;1;50\u{7}\u{1b}]133;A\u{7}\u{1b}(B\u{1b}[0m \u{9d}\u{80}").is_empty()
        );
    }

    #[test]
    fn links_that_lie_are_told_from_others() {
        let link =
            |shown: &str| format!("\u{1b}]8;;https://a.example/x\u{1b}\\{shown}\u{1b}]8;;\u{1b}\\");
        assert!(does(&link("docs")).is_empty());
        assert!(does(&link("https://a.example")).is_empty());
        assert_eq!(does(&link("https://b.example")).len(), 1);
    }

    #[test]
    fn progress_bars_move_the_cursor() {
        assert!(
            ["1A", "2K", "?25l", "0m", "38;5;1m", "?2004h"]
                .iter()
                .all(|one| movement(one).is_none())
        );
        assert!(
            movement("6n").is_some() && movement("?1003h").is_some() && movement("5i").is_some()
        );
    }
}
