//! Names of Python objects in configurations that are called with arguments from the same file.

/// Modules in which hardly anything is harmless to call.
const MODULES: &[&str] = &[
    "os",
    "posix",
    "nt",
    "subprocess",
    "sys",
    "shutil",
    "runpy",
    "importlib",
    "pty",
    "socket",
    "ctypes",
    "code",
    "codeop",
    "pdb",
    "bdb",
    "timeit",
    "trace",
    "profile",
    "cProfile",
    "marshal",
    "pickle",
    "_pickle",
    "dill",
    "cloudpickle",
    "webbrowser",
    "multiprocessing",
    "asyncio",
    "urllib",
    "http",
    "requests",
    "ftplib",
    "smtplib",
    "pip",
    "types",
    "nodes",
    "tempfile",
    "pkgutil",
    "operator",
    "functools",
    "numpy.f2py",
    "torch.hub",
    "torch.utils.cpp_extension",
    "commands",
    "platform",
];

/// Single names elsewhere.
const NAMES: &[&str] = &[
    "builtins.eval",
    "builtins.exec",
    "builtins.compile",
    "builtins.open",
    "builtins.__import__",
    "builtins.getattr",
    "builtins.setattr",
    "builtins.input",
    "builtins.breakpoint",
    "eval",
    "exec",
    "compile",
    "__import__",
    "torch.load",
    "joblib.load",
    "numpy.load",
    "pandas.read_pickle",
    "pandas.eval",
    "torch.jit.load",
    "hydra.utils.instantiate",
    "hydra.utils.call",
    "hydra.utils.get_method",
    "hydra.utils.get_object",
    "logging.config.dictConfig",
    "numpy.testing._private.utils.runstring",
    "cffi.FFI",
    "yaml.unsafe_load",
];

/// Whether a name of the form `module.name` should never stand where a class of a model is expected.
pub(super) fn is_dangerous(name: &str) -> bool {
    let in_module = |module: &&str| {
        name.strip_prefix(*module).is_some_and(|rest| rest.starts_with('.') || rest.is_empty())
    };
    let is_path = name.starts_with("os.path.") || name == "os.PathLike";
    let is_plain =
        matches!(name, "functools.partial" | "types.SimpleNamespace" | "operator.itemgetter");
    (MODULES.iter().any(in_module) && !is_path && !is_plain)
        || NAMES.contains(&name)
        || name.split('.').any(|part| part.starts_with("__") && part.ends_with("__"))
}

#[cfg(test)]
mod tests {
    use super::is_dangerous;

    #[test]
    fn classes_of_models_are_not() {
        for name in [
            "os.system",
            "subprocess.Popen",
            "builtins.exec",
            "eval",
            "a.__class__.b",
            "runpy.run_path",
        ] {
            assert!(is_dangerous(name), "{name}");
        }
        for name in [
            "nemo.collections.asr.X",
            "torch.nn.Linear",
            "ospray.X",
            "functools.partial",
            "os.path.join",
        ] {
            assert!(!is_dangerous(name), "{name}");
        }
    }
}
