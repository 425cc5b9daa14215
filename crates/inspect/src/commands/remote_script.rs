//! Scripts that are run while they are downloaded.

use super::collected::Line;
use super::shell::{Command, Direction, Hole, Script, Word};
use crate::{Observation, Subject};

/// Programs that print what a URL holds.
pub(super) const DOWNLOADERS: &str = "curl wget fetch aria2c lwp-request http https xh";

/// Interpreters that are no shells.
const INTERPRETERS: &str = "perl node ruby php Rscript bun deno";

/// How many stages of a pipeline are followed back.
const STAGES: usize = 8;

/// How many commands of a stage are looked at.
const STAGE: usize = 64;

/// Sees the output of a download become the input or the text of an interpreter.
pub(super) fn download_piped_to_shell(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let mut all: Vec<Observation> = Vec::new();
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_shell()) {
        let script = &line.script;
        let download = if runs_input(command) {
            piped_download(script, command).or_else(|| redirected_download(script, command))
        } else {
            None
        };
        if let Some(download) = download.or_else(|| download_as_text(script, command)) {
            let one = found(line, download, command);
            // `sh -c "$(curl …)"` is seen once more as what it hands over.
            if all.last().is_none_or(|last| !last.range.contains_range(one.range)) {
                all.push(one);
            }
        }
    }
    seen.extend(all);
}

fn found(line: &Line, download: &Command, command: &Command) -> Observation {
    line.seen_from(download, command)
        .naming("$DOWNLOADER", download.name())
        .naming("$INTERPRETER", command.name())
}

fn is_download(command: &Command) -> bool {
    command.is_one_of(DOWNLOADERS)
}

/// Whether a command runs what comes in.
fn runs_input(command: &Command) -> bool {
    let takes_input = |word: &Word| word.text == "-" || word.text == "/dev/stdin";
    let first = command.operands().next();
    if command.is_shell() {
        let reads = first.is_none_or(takes_input)
            || command.has_letter('s')
            || command.arguments().first().is_some_and(|word| word.text == "--");
        return reads && !command.has_letter('c');
    }
    if command.is_one_of("source .") {
        return first.is_some_and(takes_input);
    }
    let is_interpreter = command.is_python() || command.is_one_of(INTERPRETERS);
    let has_program =
        "cmenpE".chars().any(|letter| command.has_letter(letter)) || command.has_option("--eval");
    is_interpreter && !has_program && first.is_none_or(takes_input)
}

fn piped_download<'a>(script: &'a Script, command: &Command) -> Option<&'a Command> {
    let mut input = command.input.clone();
    for _ in 0..STAGES {
        let stage = script.at(&input);
        if let Some(download) = stage.iter().take(STAGE).find(|one| is_download(one)) {
            return Some(download);
        }
        input = stage.first()?.input.clone();
    }
    None
}

/// `sh <<< "$(curl …)"`, `sh < <(curl …)`
fn redirected_download<'a>(script: &'a Script, command: &Command) -> Option<&'a Command> {
    let mut inputs = command
        .redirections
        .iter()
        .filter(|one| matches!(one.direction, Direction::Text | Direction::From));
    inputs.find_map(|one| begins_with_download(script, &one.target))
}

/// `sh -c "$(curl …)"`, `eval "$(curl …)"`, `bash <(curl …)`, `$(curl …)`
fn download_as_text<'a>(script: &'a Script, command: &Command) -> Option<&'a Command> {
    if let Some(download) =
        command.words.first().and_then(|word| begins_with_download(script, word))
    {
        return Some(download);
    }
    if let Some(text) = super::program::handed_script(command) {
        return begins_with_download(script, text);
    }
    let takes_file = command.is_shell()
        || command.is_python()
        || command.is_one_of("source .")
        || command.is_one_of(INTERPRETERS);
    if !takes_file {
        return None;
    }
    let code = command.arguments().iter().position(|word| word.text == "-c" || word.text == "-e");
    let word = match code {
        Some(at) => command.arguments().get(at + 1)?,
        None => command.operands().next().filter(|word| word.text.starts_with("<("))?,
    };
    begins_with_download(script, word)
}

/// The download that gives a word from its start on.
fn begins_with_download<'a>(script: &'a Script, word: &Word) -> Option<&'a Command> {
    let (hole, at) = word.holes.first()?;
    let Hole::Commands(commands) = hole else { return None };
    let before = word.text.get(..at.start)?;
    script.at(commands).iter().find(|one| is_download(one) && before.trim().is_empty())
}
