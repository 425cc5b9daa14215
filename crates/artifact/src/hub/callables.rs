//! Which functions and classes a configuration must not name.

/// Modules of the standard library that a model never needs: what they hold starts programs, imports, or touches files.
const MODULES: [&str; 34] = [
    "os",
    "posix",
    "nt",
    "subprocess",
    "sys",
    "shutil",
    "socket",
    "pty",
    "runpy",
    "code",
    "codeop",
    "importlib",
    "pkgutil",
    "ctypes",
    "pickle",
    "_pickle",
    "cpickle",
    "dill",
    "cloudpickle",
    "marshal",
    "shelve",
    "webbrowser",
    "urllib",
    "http",
    "ftplib",
    "smtplib",
    "multiprocessing",
    "commands",
    "popen2",
    "timeit",
    "pdb",
    "bdb",
    "cprofile",
    "profile",
];

/// Functions of `builtins` that run code or touch files.
const BUILTINS: [&str; 8] =
    ["exec", "eval", "compile", "__import__", "getattr", "setattr", "breakpoint", "input"];

/// Functions of libraries that run what they are given.
const OTHERS: [&str; 12] = [
    "torch.hub.load",
    "torch.utils.cpp_extension.load",
    "torch.utils.cpp_extension.load_inline",
    "pandas.eval",
    "numexpr.evaluate",
    "operator.attrgetter",
    "operator.methodcaller",
    "pydoc.locate",
    "pydoc.pipepager",
    "hydra._internal.utils._locate",
    "yaml.unsafe_load",
    "types.FunctionType",
];

/// Functions that load pickles: dangerous with a file of somebody else's, and found in pipelines of data.
const LOADERS: [&str; 8] = [
    "torch.load",
    "torch.jit.load",
    "joblib.load",
    "numpy.load",
    "pandas.read_pickle",
    "nltk.data.load",
    "builtins.open",
    "open",
];

/// Functions of those modules that do no harm.
const HARMLESS: [&str; 6] = [
    "os.getcwd",
    "os.getenv",
    "os.environ.get",
    "os.cpu_count",
    "multiprocessing.cpu_count",
    "sys.getrecursionlimit",
];

/// Whether a dotted name is a function that loads pickles or opens files.
pub(super) fn is_loader(name: &str) -> bool {
    LOADERS.contains(&name)
}

/// Whether a dotted name is one that a configuration must not have called.
pub(super) fn is_dangerous(name: &str) -> bool {
    let name = name.trim();
    let (module, member) = name.split_once('.').unwrap_or((name, ""));
    let is_of_builtins = matches!(module, "builtins" | "__builtin__" | "__builtins__");
    if is_loader(name) {
        return false;
    }
    if is_of_builtins || member.is_empty() {
        let function = if is_of_builtins { member } else { module };
        return BUILTINS.contains(&function.split('.').next().unwrap_or_default());
    }
    let is_path =
        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
    let lower = module.to_ascii_lowercase();
    let is_harmless = HARMLESS.contains(&name) || name.starts_with("os.path.");
    is_path && !is_harmless && (MODULES.contains(&lower.as_str()) || OTHERS.contains(&name))
        || name
            .split('.')
            .any(|part| part.starts_with("__") && part.ends_with("__") && part.len() > 4)
        || borrowed(name)
}

/// Whether a dotted name is one of the functions that attackers have called.
pub(super) fn is_function(name: &str) -> bool {
    borrowed(&format!("_.{name}"))
}

/// A dangerous module that another one imported: `torch.utils.data.os.system`.
fn borrowed(name: &str) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    parts.windows(2).skip(1).any(|pair| match pair {
        [module, function] => matches!(
            (*module, *function),
            ("os", "system" | "popen" | "execv" | "execve" | "spawnl" | "remove" | "unlink")
                | (
                    "subprocess",
                    "Popen" | "run" | "call" | "check_output" | "check_call" | "getoutput"
                )
                | ("builtins", "exec" | "eval" | "compile" | "open")
                | ("importlib", "import_module")
                | ("pickle", "load" | "loads")
                | ("shutil", "rmtree")
        ),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::is_dangerous;

    #[test]
    fn what_runs_or_touches_files_is_told() {
        for name in [
            "os.system",
            "subprocess.Popen",
            "builtins.exec",
            "exec",
            "torch.hub.load",
            "importlib.import_module",
            "torch.utils.data.os.system",
            "a.__class__.b",
            "posix.system",
            "pickle.loads",
        ] {
            assert!(is_dangerous(name), "{name}");
        }
        for name in [
            "torch.nn.Linear",
            "os.path.join",
            "nemo.collections.asr.models.EncDecCTCModel",
            "dataset.open",
            "int",
            "functools.partial",
            "os.path.basename",
            "timm.models.system",
            "my.os",
            "code_model.Model",
            "collections.OrderedDict",
            "",
        ] {
            assert!(!is_dangerous(name), "{name}");
        }
    }
}
