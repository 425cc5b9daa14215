//! How a name is judged by the lists.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::indirection::Indirection;
use super::judgement::Judgement;
use super::lists::{
    CALLED, CLASSES, CODE, COMMANDS, DOUBTFUL_FAMILIES, DOUBTFUL_FUNCTIONS, FAMILIES, FUNCTIONS,
    KERAS, MILD, NO_LAYERS_IN, NO_PART_OF_MODELS, NOTORIOUS, POWERFUL, REACHING, SINGLE, STANDARD,
    TELLING_MODULES, TELLING_NAMES, harmless,
};

/// What a table says of a full name.
static TABLE: LazyLock<FxHashMap<String, Judgement>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    for group in harmless() {
        for name in group.names {
            table.insert(format!("{}.{name}", group.module), Judgement::Harmless(group.why));
        }
    }
    for (module, name, why) in FUNCTIONS {
        table.insert(full_name(module, name), Judgement::Dangerous(why));
    }
    for (module, name, why) in DOUBTFUL_FUNCTIONS {
        table.insert(full_name(module, name), Judgement::Doubtful(why));
    }
    for (name, indirection) in Indirection::NAMES {
        table.insert((*name).to_owned(), Judgement::Indirect(*indirection));
    }
    for name in CODE {
        table.insert((*name).to_owned(), Judgement::Code);
    }
    table
});

/// The name under which Python 3 knows it, with its module in front.
fn full_name(module: &str, path: &str) -> String {
    let module = match module {
        "__builtin__" | "exceptions" | "__builtins__" => "builtins",
        "copy_reg" => "copyreg",
        "commands" => "subprocess",
        "cPickle" => "_pickle",
        "cStringIO" | "StringIO" => "io",
        "UserDict" | "UserList" | "UserString" => "collections",
        "_functools" => "functools",
        "_operator" => "operator",
        "_codecs" => "codecs",
        "_collections" => "collections",
        "_datetime" => "datetime",
        "_struct" => "struct",
        "itertools" => match path {
            "imap" => return "builtins.map".to_owned(),
            "ifilter" => return "builtins.filter".to_owned(),
            "izip" => return "builtins.zip".to_owned(),
            _ => module,
        },
        "urllib2" | "urllib" if !path.contains('.') && !path.is_empty() => "urllib.request",
        "httplib" => "http.client",
        "SocketServer" => "socketserver",
        "xmlrpclib" => "xmlrpc.client",
        "anydbm" | "whichdb" | "dbhash" | "gdbm" | "dumbdbm" => "dbm",
        "torch._tensor" | "torch.tensor" if path == "Tensor" => "torch",
        _ => module,
    };
    if path.is_empty() {
        module.to_owned()
    } else if module == "builtins" && path == "reduce" {
        "functools.reduce".to_owned()
    } else if module == "builtins" && path == "xrange" {
        "builtins.range".to_owned()
    } else {
        format!("{module}.{path}")
    }
}

/// What is to be thought of what a module holds at a path of attributes; an empty path means the module.
pub(crate) fn judge(module: &str, path: &str) -> Judgement {
    let name = full_name(module, path);
    if let Some(judgement) = TABLE.get(&name) {
        return *judgement;
    }
    if let Some(inner) = type_by_name(&name) {
        return match judge("builtins", inner) {
            harmless @ Judgement::Harmless(_) => harmless,
            _ => match judge("types", inner) {
                Judgement::Dangerous(why) => Judgement::NotCalled(why),
                other => other,
            },
        };
    }
    if is_reaching(path) {
        return Judgement::Dangerous("reaches into the interpreter");
    }
    if let Some(judgement) = family(&name) {
        return judgement;
    }
    if path.split('.').any(|part| TELLING_MODULES.contains(&part)) {
        return Judgement::Dangerous("reaches a module of the system");
    }
    of_library(&name, last(path))
}

/// What is to be thought of a whole name, where nothing says how much of it is the module. A bare name is a builtin
/// function or, if there is none, a module.
pub(crate) fn judge_name(name: &str) -> Judgement {
    let name = name.trim();
    let Some((first, rest)) = name.split_once('.') else {
        return match judge("builtins", name) {
            _ if name.is_empty() => Judgement::Unknown,
            Judgement::NotCalled(_) | Judgement::Unknown => judge(name, ""),
            known => known,
        };
    };
    let name = full_name(first, rest);
    if let Some(judgement) = TABLE.get(&name) {
        return *judgement;
    }
    let is_special = |part: &str| part.len() > 4 && part.starts_with("__") && part.ends_with("__");
    if rest.split('.').any(is_special) || is_reaching(rest) {
        return Judgement::Dangerous("reaches into the interpreter");
    }
    if let Some(judgement) = family(&name) {
        return judgement;
    }
    // A project may have a module of any name, a library has none that is called like one of the system's.
    let is_inner = |part: &str| TELLING_MODULES.contains(&part);
    if is_notorious(&name)
        || (is_library(first) || is_keras(first)) && rest.split('.').any(is_inner)
    {
        return Judgement::Dangerous("reaches a module of the system");
    }
    of_library(&name, last(rest))
}

/// Whether a name is, or ends in, one of the functions that attackers call.
pub(crate) fn is_notorious(name: &str) -> bool {
    let parts: Vec<&str> = name.split('.').collect();
    parts.windows(2).any(|pair| match pair {
        [module, function] => NOTORIOUS
            .iter()
            .any(|(known, functions)| known == module && functions.contains(function)),
        _ => false,
    })
}

/// Whether a function, by its whole name, starts a program or runs text as code.
pub(crate) fn runs_command(name: &str) -> bool {
    COMMANDS.iter().any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    })
}

/// Whether one of the attributes of a path leads to everything in the interpreter.
pub(crate) fn is_reaching(path: &str) -> bool {
    path.split('.').any(|part| REACHING.contains(&part))
}

/// Whether the first part of a name is a module of the standard library.
pub(crate) fn is_standard(first: &str) -> bool {
    let top = full_name(first, "");
    STANDARD.contains(&top.split('.').next().unwrap_or(&top))
}

/// Whether the first part of a name is a module of the standard library, or a library that many have installed.
pub(crate) fn is_library(first: &str) -> bool {
    is_standard(first) || CALLED.contains(&first)
}

/// Whether the first part of a name is Keras, TensorFlow or built on them.
pub(crate) fn is_keras(first: &str) -> bool {
    KERAS.contains(&first)
}

/// What is to be thought of a name that no list has, by its library and by how it is written.
fn of_library(name: &str, last: &str) -> Judgement {
    let top = name.split('.').next().unwrap_or(name);
    let below = |prefixes: &'static [(&str, &'static str)]| {
        prefixes.iter().find(|(prefix, _)| is_below(name, prefix)).map(|(_, why)| *why)
    };
    let is_class = is_class_name(last) || top.starts_with("__torch__");
    if is_keras(top)
        && let Some(why) = no_part_of_models(name, is_class)
    {
        return Judgement::Powerful(why);
    }
    if is_class && let Some(why) = below(CLASSES) {
        return Judgement::Instance(why);
    }
    if STANDARD.contains(&top) {
        return Judgement::NotCalled("is a function of the standard library that no data needs");
    }
    if let Some(why) = below(POWERFUL) {
        return if is_class { Judgement::NotCalled(why) } else { Judgement::Powerful(why) };
    }
    let is_called = CALLED.iter().any(|library| is_below(name, library));
    if !is_class && !is_helper(last) && is_called {
        return Judgement::NotCalled("is a function that its library does not write into files");
    }
    if TELLING_NAMES.contains(&last) {
        return Judgement::NotCalled("is called like a function that runs code");
    }
    Judgement::Unknown
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// What a function of Keras or TensorFlow does, where it is no part of a model.
fn no_part_of_models(name: &str, is_class: bool) -> Option<&'static str> {
    let parts = || name.split('.').skip(1);
    let known = parts().find_map(|part| {
        NO_PART_OF_MODELS.iter().find(|(known, _)| *known == part).map(|(_, why)| *why)
    });
    let is_inside = || !is_class && parts().any(|part| NO_LAYERS_IN.contains(&part));
    known.or_else(|| is_inside().then_some("loads or saves, and is no part of a model"))
}

/// The name that dill or cloudpickle looks up among builtins and in `types`.
fn type_by_name(name: &str) -> Option<&str> {
    let by = ["dill._dill._load_type.", "cloudpickle.cloudpickle._builtin_type."];
    by.iter().find_map(|prefix| name.strip_prefix(prefix))
}

/// What the family does that a name belongs to.
fn family(name: &str) -> Option<Judgement> {
    let of = |families: &'static [(&str, &'static str)]| {
        families.iter().find_map(|(prefix, why)| {
            let is_own = !SINGLE.contains(prefix) || name.matches('.').count() <= 1;
            (is_below(name, prefix) && is_own).then_some(*why)
        })
    };
    if let Some(why) = mild(name) {
        return Some(Judgement::NotCalled(why));
    }
    of(FAMILIES)
        .map(Judgement::Dangerous)
        .or_else(|| of(DOUBTFUL_FAMILIES).map(Judgement::Doubtful))
}

/// What a part of a family does that gives no power.
fn mild(name: &str) -> Option<&'static str> {
    MILD.iter().find_map(|(prefix, why)| {
        let rest = name.strip_prefix(prefix)?;
        let is_in = rest.is_empty() || rest.starts_with('.') || prefix.ends_with('_');
        (is_in && !rest.split('.').any(|part| TELLING_MODULES.contains(&part))).then_some(*why)
    })
}

/// Whether a name is the prefix itself or below it.
fn is_below(name: &str, prefix: &str) -> bool {
    name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a name is written as classes are, with a leading `_` or not.
fn is_class_name(name: &str) -> bool {
    let bare = name.trim_start_matches('_');
    bare.starts_with(|first: char| first.is_ascii_uppercase())
        || name.ends_with("_gen")
        || name.ends_with("_frozen")
        || name.ends_with("_matrix")
        || name.ends_with("_array")
        || matches!(name, "interp1d" | "interp2d" | "multinomial" | "gaussian_kde")
}

/// Whether a function is called like those that libraries name in `__reduce__`.
fn is_helper(name: &str) -> bool {
    const HELPERS: &[&str] = &[
        "_rebuild",
        "_reconstruct",
        "_unpickle",
        "__pyx_unpickle",
        "_new_",
        "_from_",
        "_make_",
        "_restore",
        "__newobj",
        "_recreate",
        "_deserialize",
        "deserialize_",
    ];
    HELPERS.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::lists::{COMMANDS, NOTORIOUS};
    use super::{Judgement, is_notorious, is_standard, judge, judge_name, runs_command};

    #[test]
    fn names_are_judged() {
        let is_dangerous = |module, path| judge(module, path).import_danger().is_some();
        assert!(is_dangerous("os", "system"));
        assert!(is_dangerous("__builtin__", "eval"));
        assert!(is_dangerous("torch", "hub.load"));
        assert!(is_dangerous("torch.serialization", "os.system"));
        assert!(is_dangerous("torch.serialization", "os"));
        assert!(is_dangerous("numpy", "f2py.crackfortran.getlincoef"));
        assert!(is_dangerous("collections", "OrderedDict.__init__.__globals__"));
        assert!(!is_dangerous("code.models", "Net"));
        assert!(!is_dangerous("torch._C._nn", "gelu"));
        assert!(matches!(judge("math", "sqrt"), Judgement::NotCalled(_)));
        assert!(matches!(judge("torch.nn.functional", "relu"), Judgement::NotCalled(_)));
        assert!(matches!(judge("torch._utils", "_rebuild_new_thing"), Judgement::Unknown));
        assert!(matches!(judge("torch.nn.modules.linear", "Linear"), Judgement::Instance(_)));
        assert!(matches!(judge("torch", "nn.modules.linear.Linear"), Judgement::Instance(_)));
        assert!(matches!(judge("copy_reg", "_reconstructor"), Judgement::Indirect(_)));
        assert!(matches!(judge("collections", "OrderedDict"), Judgement::Harmless(_)));
        assert!(matches!(judge("mine.model", "Net"), Judgement::Unknown));
        assert!(matches!(judge("mine.tools", "system"), Judgement::NotCalled(_)));
    }

    fn all_are(verdict: Verdict, names: &[&str]) {
        for name in names {
            assert_eq!(judge_name(name).verdict(), verdict, "{name}: {:?}", judge_name(name));
        }
    }

    #[test]
    fn whole_names_are_judged_without_knowing_where_the_module_ends() {
        all_are(
            Verdict::Harmful,
            &[
                "os.system",
                "posix.system",
                "subprocess",
                "subprocess.Popen",
                "commands.getoutput",
                "builtins.exec",
                "__builtin__.exec",
                "exec",
                "eval",
                "torch.hub.load",
                "torch.load",
                "torch.utils.data.os.system",
                "keras.src.utils.file_utils.os.popen",
                "mine.os.system",
                "nemo.core.__init__.sys",
                "a.__class__.b",
                "a.__globals__.b",
                "importlib.import_module",
                "runpy.run_path",
                "pandas.read_pickle",
                "pickle.loads",
                "yaml.unsafe_load",
                "requests.get",
                "tensorflow.io.write_file",
                "keras.models.load_model",
                "keras.src.saving.serialization_lib.x",
                "operator.attrgetter",
                "functools.reduce",
                "cloudpickle.cloudpickle._make_function",
                "torch.ops.load_library",
            ],
        );
        all_are(
            Verdict::Harmless,
            &[
                "builtins.set",
                "int",
                "collections.OrderedDict",
                "numpy.ndarray",
                "pathlib.PosixPath",
                "torch.device",
                "omegaconf.dictconfig.DictConfig",
                "copyreg.__newobj__",
                "copyreg._reconstructor",
            ],
        );
        all_are(
            Verdict::Unknown,
            &[
                "",
                "__main__.Net",
                "torch.nn.Linear",
                "torch.loader",
                "numpy.loading",
                "sklearn.svm.SVC",
                "functools.partial",
                "operator.itemgetter",
                "os.path.join",
                "os.path.basename",
                "os.getcwd",
                "urllib.parse.quote",
                "tensorflow.io.decode_jpeg",
                "keras.layers.Dense",
                "keras.activations.relu",
                "nemo.collections.asr.models.EncDecCTCModel",
                "dataset.open",
                "datasets.mine.Words",
                "my.os",
                "mine.pickle.Reader",
                "timm.models.system",
                "code_model.Model",
                "code.models.Net",
                "oslo.config",
                "ospray.X",
            ],
        );
    }

    /// Joblib and torch load what others wrote, and programs say in their settings what is to be loaded.
    #[test]
    fn loaders_are_doubtful_and_what_runs_code_is_dangerous() {
        for name in ["torch.load", "open", "joblib.load", "nltk.data.load", "torch.jit.load"] {
            assert!(matches!(judge_name(name), Judgement::Doubtful(_)), "{name}");
        }
        for name in ["torch.hub.load", "pickle.load", "numexpr.evaluate", "pandas.eval"] {
            assert!(matches!(judge_name(name), Judgement::Dangerous(_)), "{name}");
        }
    }

    #[test]
    fn what_attackers_call_is_harmful_in_its_own_module() {
        for (module, functions) in NOTORIOUS {
            for function in *functions {
                assert!(judge(module, function).is_harmful(), "{module}.{function}");
            }
        }
        assert!(is_notorious("head.os.system") && !is_notorious("os.html"));
        for name in COMMANDS {
            assert!(judge_name(&name.replace('*', "v")).is_harmful(), "{name}");
            assert!(runs_command(&name.replace('*', "v")), "{name}");
        }
        assert!(!runs_command("os.makedirs") && !runs_command("print"));
    }

    #[test]
    fn modules_of_the_standard_library_have_their_old_names_too() {
        assert!(is_standard("os") && is_standard("__builtin__") && is_standard("cPickle"));
        assert!(!is_standard("rpn") && !is_standard("pip"));
    }
}
