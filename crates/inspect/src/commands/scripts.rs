//! Code that a magic fetches or runs from elsewhere.

use pyguard_finding::Tier;
use rustc_hash::FxHashMap;

use super::collected::{Commands, Form};
use super::files::Files;
use super::install::{Install, package};
use super::program::{base_name, behind_options};
use crate::{Observation, Subject};

/// Extensions that are part of IPython or of known packages.
const KNOWN: &str = "autoreload tensorboard sql dotenv line_profiler memory_profiler cudf bigquery google \
    jupyter_ai jupyter_ai_magics rpy2 cython Cython nb_black lab_black watermark storemagic sparkmagic ipytest pyinstrument snakeviz \
    jupyter_black nb_mypy heat scalene memray filprofiler mypy_ipython nbextension octave_magic oct2py cuml \
    matplotlib_inline graph_notebook duckdb magic_duckdb manim ipyparallel vaex wandb mlflow itables";

/// Folders that do not come with a repository.
const OUTSIDE: [&str; 8] =
    ["/tmp/", "/var/tmp/", "/home/", "/root/", "/mnt/", "/content/drive/", "/dbfs/", "~"];

/// Sees `%load` of a URL and `%run` of a file that does not come with the notebook.
pub(super) fn script_from_outside(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    for (line, command) in subject.commands().each().filter(|(line, _)| line.form == Form::Magic) {
        let arguments = command.arguments();
        if command.is_one_of("load loadpy") {
            let at = behind_options(arguments, 0, "-r -s");
            let Some(word) = arguments.get(at) else { continue };
            if word.text.starts_with("http://") || word.text.starts_with("https://") {
                let one = line.seen(command);
                seen.push(one.naming("$SCRIPT", word.text.as_str()));
            }
        } else if command.is_one_of("run") {
            let at = behind_options(arguments, 0, "-m -N -T -s -l");
            let Some(word) = arguments.get(at) else { continue };
            if arguments.get(..at).is_some_and(|before| before.iter().any(|one| one.text == "-m")) {
                continue;
            }
            let one = line.seen(command).naming("$SCRIPT", word.text.as_str());
            if OUTSIDE.iter().any(|folder| word.text.starts_with(folder)) {
                seen.push(one);
            } else if word.text.starts_with("../") {
                seen.push(one.in_tier(Tier::Audit));
            }
        }
    }
}

/// Sees an extension loaded that the notebook itself fetched or wrote.
pub(super) fn extension_from_outside(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    let files = Files::of(commands);
    let own = Own::of(commands);
    for (line, command) in commands.each().filter(|(line, _)| line.form == Form::Magic) {
        if !command.is_one_of("load_ext reload_ext") {
            continue;
        }
        let Some(module) = command.operands().next() else { continue };
        let name = module.text.split('.').next().unwrap_or("");
        if name.is_empty() || KNOWN.split_ascii_whitespace().any(|known| known == name) {
            continue;
        }
        let at = line.range(&command.range).start().to_usize();
        let file = format!("{name}.py");
        let came = if files.unchecked(&file, at).is_some() {
            "downloaded"
        } else if own.written.get(&file).is_some_and(|from| *from < at) {
            "written"
        } else if own.from_url.get(&package(name)).is_some_and(|from| *from < at) {
            "installed from a URL"
        } else {
            continue;
        };
        let one = line.seen(command).naming("$MODULE", module.text.as_str());
        seen.push(one.naming("$HOW", came));
    }
}

/// What a notebook wrote and installed, by name, and where first (bytes of the texts).
#[derive(Default)]
struct Own {
    written: FxHashMap<String, usize>,
    from_url: FxHashMap<String, usize>,
}

impl Own {
    fn of(commands: &Commands) -> Self {
        let mut own = Self::default();
        for (line, command) in commands.each() {
            if line.form == Form::CellMagic && command.is_one_of("writefile file") {
                if let Some(path) = command.operands().last() {
                    let name = base_name(&path.text).to_owned();
                    own.written.entry(name).or_insert(line.start);
                }
            } else if let Some(install) = Install::of(command) {
                for name in install.targets().into_iter().flat_map(|word| names(&word.text)) {
                    own.from_url.entry(name).or_insert(line.start);
                }
            }
        }
        own
    }
}

/// Names that a package from a URL may have: what the requirement calls it, and what the URL ends with.
fn names(requirement: &str) -> Vec<String> {
    let Some(start) = requirement.find("://") else { return Vec::new() };
    let (scheme, rest) = requirement.split_at(start);
    let path = rest.split(['@', '#']).next().unwrap_or("");
    let file = base_name(path);
    let mut names = vec![package(file.trim_end_matches(".git"))];
    if file.ends_with(".whl") {
        names.push(package(file.split('-').next().unwrap_or("")));
    }
    if let Some((_, egg)) = requirement.split_once("#egg=") {
        names.push(package(egg));
    }
    if let Some((name, _)) = scheme.split_once('@') {
        names.push(package(name.trim()));
    }
    names
}
