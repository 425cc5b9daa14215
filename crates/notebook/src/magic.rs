use crate::kernel::is_python;
use crate::source::lines;

/// Cell magics of IPython that run their body as Python in the user's namespace, after the same transformations as
/// any cell.
const IPYTHON_MAGICS: &str = "capture debug prun time timeit";

/// The same from well-known extensions.
const EXTENSION_MAGICS: &str = "heat ipytest local lprun manim memit memray_flamegraph mprun px pyinstrument \
    run_pytest run_pytest[clean] scalene skip snakeviz viztracer wandb";

/// Script magics that run their body as Python in a process of its own, where names from other cells do not exist.
///
/// The body still runs with the user's rights as soon as the cell does, so leaving it out would hide more than the
/// shared names can confuse. `%%writefile x.py`, on the other hand, only writes another program.
const PROCESS_MAGICS: &str = "pypy pypy3 python python3";

/// Cell magics that give their body to a shell, to the program that is named, or to a language model.
const COMMAND_MAGICS: &str = "! ai bash dash ksh script sh sx system zsh";

/// Line magics that are often written without `%` as the only line of a cell (IPython's automagic).
const AUTOMAGICS: &str = "alias autoreload bookmark cat cd clear colors conda config cp dirs env gui history ldir \
    less lf lk ll load_ext logstart ls lsmagic lx magic mamba man matplotlib micromamba mkdir more mv notebook pdb \
    pinfo pip popd precision psearch pushd pwd pycat pylab quickref rehashx reload_ext reset rm rmdir set_env tb \
    unload_ext uv who whos xmode";

/// The language of a cell whose first line gives its body to something that is not Python.
///
/// `text` is the cell without prompts and indentation. A cell magic counts only at the first line that is not blank.
pub(crate) fn foreign_language(text: &str) -> Option<String> {
    for (_, line) in lines(text).filter(|(_, line)| !line.trim().is_empty()) {
        let line = line.trim_end();
        let Some(magic) = line.strip_prefix("%%") else {
            return databricks_language(line);
        };
        let (name, arguments) = magic.split_once(' ').unwrap_or((magic, ""));
        if name.contains('?') {
            return None;
        }
        let language = match name {
            "script" => script_language(arguments)?,
            "!" | "sx" | "system" => "sh",
            "js" => "javascript",
            "HTML" | "SVG" => return Some(name.to_ascii_lowercase()),
            _ => name,
        };
        // What these run may begin with a cell magic again.
        if ![IPYTHON_MAGICS, EXTENSION_MAGICS, PROCESS_MAGICS]
            .iter()
            .any(|names| has(names, language))
        {
            return Some(language.to_owned());
        }
    }
    None
}

/// Whether a cell is given to a program by its first line that is not blank.
pub(crate) fn is_command(text: &str) -> bool {
    let first = lines(text).map(|(_, line)| line.trim_end()).find(|line| !line.trim().is_empty());
    let magic = first.and_then(|line| line.strip_prefix("%%"));
    magic
        .and_then(|magic| magic.split([' ', '\t']).next())
        .is_some_and(|name| has(COMMAND_MAGICS, name))
}

/// The first word of a cell that is nothing but a line magic without its `%`.
pub(crate) fn automagic(text: &str) -> Option<&str> {
    let line = text.trim();
    let word = line.split_ascii_whitespace().next()?;
    (!line.contains(['\n', '\r']) && has(AUTOMAGICS, word)).then_some(word)
}

/// The program of `%%script`; `None` if it is Python.
fn script_language(arguments: &str) -> Option<&str> {
    let program = arguments
        .split(' ')
        .find(|word| !word.is_empty() && !word.starts_with('-'))
        .unwrap_or("script");
    (!is_python(program) || program.ends_with('2')).then_some(program)
}

/// Databricks writes notebooks whose cells change language with one `%`.
fn databricks_language(line: &str) -> Option<String> {
    let magic = line.strip_prefix('%')?;
    let (name, is_alone) = magic.split_once(' ').map_or((magic, true), |(name, _)| (name, false));
    let language = match name {
        "md" | "md-sandbox" => "markdown",
        "fs" | "scala" | "sh" => name,
        // These are also line magics of IPython extensions, which take their argument from the same line.
        "r" | "sql" if is_alone => name,
        _ => return None,
    };
    Some(language.to_owned())
}

fn has(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|candidate| candidate == name)
}
