//! Code that a magic fetches or runs from elsewhere.

use pyguard_finding::Tier;

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
        } else if is_written(commands, &file, at) {
            "written"
        } else if is_from_url(commands, name, at) {
            "installed from a URL"
        } else {
            continue;
        };
        let one = line.seen(command).naming("$MODULE", module.text.as_str());
        seen.push(one.naming("$HOW", came));
    }
}

fn is_written(commands: &Commands, file: &str, until: usize) -> bool {
    commands.each().take_while(|(line, _)| line.start < until).any(|(line, command)| {
        line.form == Form::CellMagic
            && command.is_one_of("writefile file")
            && command.operands().last().is_some_and(|path| base_name(&path.text) == file)
    })
}

fn is_from_url(commands: &Commands, module: &str, until: usize) -> bool {
    let wanted = package(module);
    commands.each().take_while(|(line, _)| line.start < until).any(|(_, command)| {
        Install::of(command).is_some_and(|install| {
            install.targets().iter().any(|word| {
                let Some(start) = word.text.find("://") else { return false };
                let named = word.text.split_once("#egg=").map(|(_, egg)| package(egg));
                let before = word.text.get(..start).unwrap_or("").split('@').next().unwrap_or("");
                let path =
                    word.text.get(start..).unwrap_or("").split(['@', '#']).next().unwrap_or("");
                let file = base_name(path).split('-').next().unwrap_or("");
                let repository = base_name(path).trim_end_matches(".git");
                named.as_deref() == Some(&wanted)
                    || package(before.trim()) == wanted
                    || package(repository) == wanted
                    || path.ends_with(".whl") && package(file) == wanted
            })
        })
    })
}
