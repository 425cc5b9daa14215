//! Which Python callables do harm when a file has them called with arguments of its own.

/// How much harm a callable can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Danger {
    /// It runs commands or code, opens files or connections, or leads to what does.
    Dangerous,
    /// It does no harm with any arguments.
    Harmless,
    /// Nothing is known of it.
    Unknown,
}

/// Modules of which everything counts as dangerous, but for what is harmless by name.
const DANGEROUS_MODULES: &[&str] = &[
    "_ctypes",
    "_io",
    "_pickle",
    "_posixsubprocess",
    "_socket",
    "_thread",
    "_winapi",
    "IPython",
    "aiohttp",
    "antigravity",
    "asyncio",
    "atexit",
    "bdb",
    "cProfile",
    "cgi",
    "cloudpickle",
    "cmd",
    "code",
    "codeop",
    "commands",
    "concurrent",
    "ctypes",
    "dill",
    "distutils",
    "doctest",
    "ensurepip",
    "fabric",
    "fileinput",
    "ftplib",
    "gc",
    "http",
    "httpx",
    "idlelib",
    "imaplib",
    "imp",
    "importlib",
    "inspect",
    "invoke",
    "io",
    "joblib",
    "jsonpickle",
    "lib2to3",
    "linecache",
    "marshal",
    "mmap",
    "modulefinder",
    "multiprocessing",
    "nt",
    "ntpath",
    "os",
    "paramiko",
    "pdb",
    "pexpect",
    "pickle",
    "pip",
    "pkg_resources",
    "pkgutil",
    "platform",
    "plumbum",
    "poplib",
    "popen2",
    "posix",
    "posixpath",
    "profile",
    "pty",
    "pwd",
    "py_compile",
    "pydoc",
    "requests",
    "rlcompleter",
    "runpy",
    "setuptools",
    "sh",
    "shelve",
    "shutil",
    "signal",
    "site",
    "smtplib",
    "socket",
    "socketserver",
    "sqlite3",
    "ssl",
    "subprocess",
    "sys",
    "sysconfig",
    "tarfile",
    "telnetlib",
    "tempfile",
    "test",
    "threading",
    "timeit",
    "trace",
    "traceback",
    "turtle",
    "unittest",
    "urllib",
    "urllib3",
    "venv",
    "webbrowser",
    "winreg",
    "xmlrpc",
    "zipapp",
    "zipfile",
    "zipimport",
];

/// Dangerous callables of other modules, with all that lies below them.
const DANGEROUS: &[&str] = &[
    "_codecs.open",
    "builtins.__build_class__",
    "builtins.__import__",
    "builtins.breakpoint",
    "builtins.compile",
    "builtins.delattr",
    "builtins.eval",
    "builtins.exec",
    "builtins.execfile",
    "builtins.exit",
    "builtins.getattr",
    "builtins.globals",
    "builtins.help",
    "builtins.input",
    "builtins.locals",
    "builtins.memoryview",
    "builtins.open",
    "builtins.quit",
    "builtins.setattr",
    "builtins.vars",
    "codecs.open",
    "functools.partial",
    "functools.reduce",
    "logging.FileHandler",
    "logging.config",
    "nltk.app",
    "nltk.data.load",
    "numpy.DataSource",
    "numpy.ctypeslib",
    "numpy.distutils",
    "numpy.f2py",
    "numpy.fromfile",
    "numpy.genfromtxt",
    "numpy.lib.npyio",
    "numpy.load",
    "numpy.loadtxt",
    "numpy.memmap",
    "numpy.save",
    "numpy.testing",
    "operator.attrgetter",
    "operator.itemgetter",
    "operator.methodcaller",
    "pandas.DataFrame.to_csv",
    "pandas.eval",
    "pandas.io",
    "pandas.read_",
    "pathlib.Path.write_bytes",
    "pathlib.Path.write_text",
    "sklearn.datasets",
    "sklearn.externals.joblib",
    "torch._dynamo",
    "torch._inductor",
    "torch.classes",
    "torch.compile",
    "torch.hub",
    "torch.jit.load",
    "torch.load",
    "torch.ops",
    "torch.package",
    "torch.save",
    "torch.serialization",
    "torch.utils.cpp_extension",
    "torch.utils.model_zoo",
    "types.CodeType",
    "types.FunctionType",
    "types.MethodType",
    "yaml.full_load",
    "yaml.load",
    "yaml.unsafe_load",
];

/// Harmless callables: constructors of values that keep what they are given.
const HARMLESS: &[&str] = &[
    "argparse.Namespace",
    "array.array",
    "builtins.bool",
    "builtins.bytearray",
    "builtins.bytes",
    "builtins.complex",
    "builtins.dict",
    "builtins.float",
    "builtins.frozenset",
    "builtins.int",
    "builtins.list",
    "builtins.object",
    "builtins.range",
    "builtins.set",
    "builtins.slice",
    "builtins.str",
    "builtins.tuple",
    "collections",
    "copyreg.__newobj__",
    "copyreg._reconstructor",
    "datetime",
    "decimal.Decimal",
    "enum",
    "fractions.Fraction",
    "ipaddress",
    "numpy._core.multiarray._reconstruct",
    "numpy._core.multiarray.scalar",
    "numpy.bool_",
    "numpy.core.multiarray._reconstruct",
    "numpy.core.multiarray.scalar",
    "numpy.dtype",
    "numpy.float16",
    "numpy.float32",
    "numpy.float64",
    "numpy.int16",
    "numpy.int32",
    "numpy.int64",
    "numpy.int8",
    "numpy.ndarray",
    "numpy.uint8",
    "omegaconf",
    "pathlib.Path",
    "pathlib.PosixPath",
    "pathlib.PurePath",
    "pathlib.PurePosixPath",
    "pathlib.PureWindowsPath",
    "pathlib.WindowsPath",
    "pathlib._local.PosixPath",
    "torch.Size",
    "torch.device",
    "torch.dtype",
    "uuid.UUID",
    "yaml.dumper",
];

/// Libraries that people have installed and that no layer of a model comes from.
const KNOWN_LIBRARIES: &[&str] = &[
    "abc",
    "argparse",
    "ast",
    "base64",
    "builtins",
    "cloudpickle",
    "codecs",
    "collections",
    "copy",
    "copyreg",
    "datetime",
    "dis",
    "email",
    "flask",
    "functools",
    "glob",
    "gzip",
    "html",
    "itertools",
    "json",
    "logging",
    "math",
    "nltk",
    "numpy",
    "operator",
    "pandas",
    "pathlib",
    "random",
    "re",
    "scipy",
    "sklearn",
    "statistics",
    "string",
    "struct",
    "time",
    "torch",
    "torchvision",
    "transformers",
    "types",
    "typing",
    "uuid",
    "warnings",
    "weakref",
    "xml",
    "yaml",
    "zlib",
];

/// Judges a callable by its whole name, such as `os.system`.
pub(crate) fn judge(path: &str) -> Danger {
    let path = path.trim();
    let plain = path.strip_prefix("__builtin__.").map(|name| format!("builtins.{name}"));
    let path = plain.as_deref().unwrap_or(path);
    if path.split('.').any(is_way_out) {
        return Danger::Dangerous;
    }
    let first = path.split('.').next().unwrap_or_default();
    if HARMLESS.iter().any(|known| is_below(path, known)) {
        return Danger::Harmless;
    }
    let is_dangerous = DANGEROUS_MODULES.contains(&first)
        || DANGEROUS.iter().any(|known| is_below(path, known) || is_start(path, known));
    if is_dangerous { Danger::Dangerous } else { Danger::Unknown }
}

/// Whether the first part of a name is a library that models have no classes of their own in.
pub(crate) fn is_known_library(first: &str) -> bool {
    KNOWN_LIBRARIES.contains(&first) || DANGEROUS_MODULES.contains(&first)
}

/// Whether a path is a known one or lies below it.
fn is_below(path: &str, known: &str) -> bool {
    path.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a path begins as one that stands for several does: those end in an underscore.
fn is_start(path: &str, known: &str) -> bool {
    known.ends_with('_') && path.starts_with(known)
}

/// Attributes that lead from any object to all others.
fn is_way_out(step: &str) -> bool {
    matches!(
        step,
        "__globals__"
            | "__builtins__"
            | "__subclasses__"
            | "__mro__"
            | "__bases__"
            | "__base__"
            | "__code__"
            | "__dict__"
            | "__getattribute__"
            | "__getattr__"
            | "__import__"
            | "__loader__"
            | "__reduce__"
            | "__reduce_ex__"
            | "__init_subclass__"
            | "f_globals"
            | "func_globals"
    )
}

#[cfg(test)]
mod tests {
    use super::{Danger, judge};

    #[test]
    fn names_are_judged_whole() {
        for path in [
            "os.system",
            "builtins.eval",
            "__builtin__.exec",
            "pandas.read_pickle",
            "subprocess",
            "a.__globals__.b",
            "torch.load",
        ] {
            assert_eq!(judge(path), Danger::Dangerous, "{path}");
        }
        for path in
            ["builtins.set", "collections.OrderedDict", "numpy.ndarray", "pathlib.PosixPath"]
        {
            assert_eq!(judge(path), Danger::Harmless, "{path}");
        }
        for path in
            ["oslo.config", "my.module.Class", "torch.loader", "numpy.loading", "sklearn.svm.SVC"]
        {
            assert_eq!(judge(path), Danger::Unknown, "{path}");
        }
    }
}
