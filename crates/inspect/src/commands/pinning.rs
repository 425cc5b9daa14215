//! Which packages, and of which version.

use pyguard_finding::Tier;

use super::collected::{Form, Line};
use super::install::{Install, Manager, package};
use super::shell::Word;
use crate::{Observation, Remedy, Subject};

/// Packages under AGPL or GPL, by their names on PyPI (2026).
const COPYLEFT: [(&str, &str); 10] = [
    ("ultralytics", "AGPL-3.0"),
    ("pymupdf", "AGPL-3.0"),
    ("pymupdf4llm", "AGPL-3.0"),
    ("pyqt5", "GPL-3.0"),
    ("pyqt6", "GPL-3.0"),
    ("unidecode", "GPL-2.0-or-later"),
    ("mysqlclient", "GPL-2.0"),
    ("python-igraph", "GPL-2.0-or-later"),
    ("igraph", "GPL-2.0-or-later"),
    ("leidenalg", "GPL-3.0-or-later"),
];

/// Sees the first package of a cell whose version is left open.
pub(super) fn install_without_version(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let mut last_cell = None;
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_in_cell()) {
        let Some(install) = Install::of(command) else { continue };
        if install.is_by_hash() || last_cell == Some(line.cell) {
            continue;
        }
        let open = install.requirements().into_iter().find(|word| is_open(word, install.manager));
        if let Some(word) = open {
            last_cell = Some(line.cell);
            let tier = if install.has("--pre") { Tier::Strict } else { Tier::Audit };
            let one = Observation::at(line.range(&word.range)).in_tier(tier);
            seen.push(one.naming("$PACKAGE", word.text.as_str()));
        }
    }
}

/// Whether a requirement takes any version.
fn is_open(word: &Word, manager: Manager) -> bool {
    let text = word.text.as_str();
    let is_file = text.contains(['/', '\\', ':'])
        || text.starts_with('.')
        || text.ends_with(".whl")
        || text.ends_with(".txt");
    let is_named = text.starts_with(|first: char| first.is_ascii_alphabetic());
    let is_pinned = text.contains("==") && !text.ends_with('*')
        || manager == Manager::Conda && text.contains('=');
    is_named && !is_file && !is_pinned && word.holes.is_empty()
}

/// Sees `!pip` where `%pip` would do, once in a notebook.
pub(super) fn install_by_shell(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    if commands.setting.is_colab || commands.setting.is_kaggle || commands.setting.is_shell {
        return;
    }
    let by_shell = |line: &Line| {
        let installs = |one: &super::shell::Command| {
            Install::of(one).is_some_and(|install| {
                install.manager != Manager::Uv
                    && !one.words.iter().any(|word| word.text.contains("sys.executable"))
            })
        };
        line.form == Form::Shell && line.script.commands.iter().any(installs)
    };
    let lines: Vec<&Line> = commands.lines.iter().filter(|line| by_shell(line)).collect();
    let Some(first) = lines.first() else { return };
    let whole = 0..first.end - first.start;
    let mut one = Observation::at(first.range(&whole)).naming("$COUNT", lines.len().to_string());
    // A repair of the first line alone would leave the finding.
    if lines.len() == 1 {
        one.remedy = as_magic(subject, first);
    }
    seen.push(one);
}

/// The `!` before a lone `pip` or `conda` as `%`.
fn as_magic(subject: &Subject<'_>, line: &Line) -> Option<Remedy> {
    let [command] = &*line.script.commands else { return None };
    let is_direct = command.program()?.1 == 0
        && command.redirections.is_empty()
        && command.assignments.is_empty()
        && command.words.first()?.range.start == 0
        && command.is_one_of("pip conda mamba micromamba");
    let before = line.start.checked_sub(1)?;
    let text = subject.texts().text();
    let is_single = text.get(before..line.start) == Some("!")
        && before.checked_sub(1).and_then(|at| text.as_bytes().get(at)) != Some(&b'!');
    let bang = line.range(&(0..0)).start();
    let range = pyguard_source::TextRange::new(bang.checked_sub(1.into())?, bang);
    (is_direct && is_single).then(|| Remedy::Rewrite { range, text: "%".to_owned() })
}

/// Sees packages under a strong copyleft licence.
pub(super) fn install_of_copyleft(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.is_in_cell()) {
        let Some(install) = Install::of(command) else { continue };
        for word in install.requirements() {
            let name = package(&word.text);
            let known = COPYLEFT.iter().find(|(known, _)| *known == name);
            if let Some((name, licence)) = known.filter(|_| !word.text.contains('/')) {
                let one = Observation::at(line.range(&word.range));
                seen.push(one.naming("$PACKAGE", *name).naming("$LICENCE", *licence));
            }
        }
    }
}
