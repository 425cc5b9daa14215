//! What may be thought of something that a pickle imports.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::indirection::Indirection;
use super::lists::{
    CALLED, CLASSES, FAMILIES, LOADERS, POWERFUL, SINGLE, STANDARD, TELLING_MODULES, TELLING_NAMES,
    harmless,
};

/// What is known of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judgement {
    /// Does no harm, whatever it is called with; why.
    Harmless(&'static str),
    /// A class of a library, whose instances do no harm; why.
    Instance(&'static str),
    /// Does something with what it is given that has to be followed.
    Indirect(Indirection),
    /// Makes functions or classes from code that the file carries.
    Code,
    /// Gives power over the machine; which.
    Dangerous(&'static str),
    /// Should not be called by a pickle; why.
    NotCalled(&'static str),
    /// Nothing is known.
    Unknown,
}

impl Judgement {
    /// Why its mere import is a sign of harm.
    pub(super) fn import_danger(self) -> Option<&'static str> {
        match self {
            Self::Dangerous(why) => Some(why),
            Self::Indirect(indirection) => indirection.import_danger(),
            _ => None,
        }
    }
}

/// Attributes through which everything in the interpreter can be reached.
pub(super) const REACHING: &[&str] = &[
    "__globals__",
    "__builtins__",
    "__subclasses__",
    "__bases__",
    "__base__",
    "__mro__",
    "mro",
    "__dict__",
    "__getattribute__",
    "__code__",
    "__closure__",
    "__loader__",
    "__spec__",
    "__import__",
    "__self__",
    "__func__",
    "__class__",
    "__reduce__",
    "__reduce_ex__",
    "__init_subclass__",
    "__call__",
    "__setattr__",
    "__delattr__",
    "f_globals",
    "f_builtins",
    "f_back",
    "gi_frame",
    "tb_frame",
    "func_globals",
    "im_func",
];

/// What a table says of a full name.
static TABLE: LazyLock<FxHashMap<String, Judgement>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    for group in harmless() {
        for name in group.names {
            table.insert(format!("{}.{name}", group.module), Judgement::Harmless(group.why));
        }
    }
    for (module, name, why) in LOADERS {
        table.insert(full(module, name), Judgement::Dangerous(why));
    }
    for (name, indirection) in Indirection::NAMES {
        table.insert((*name).to_owned(), Judgement::Indirect(*indirection));
    }
    for name in CODE {
        table.insert((*name).to_owned(), Judgement::Code);
    }
    table
});

/// Functions of cloudpickle and dill that make functions and classes of the file's own code.
const CODE: &[&str] = &[
    "cloudpickle.cloudpickle._make_function",
    "cloudpickle.cloudpickle._make_skeleton_class",
    "cloudpickle.cloudpickle._make_skeleton_enum",
    "cloudpickle.cloudpickle._make_skel_func",
    "cloudpickle.cloudpickle._rehydrate_skeleton_class",
    "cloudpickle.cloudpickle._fill_function",
    "cloudpickle.cloudpickle._class_setstate",
    "cloudpickle.cloudpickle._function_setstate",
    "cloudpickle.cloudpickle._make_cell",
    "cloudpickle.cloudpickle.dynamic_subimport",
    "cloudpickle.cloudpickle._builtin_type.CodeType",
    "cloudpickle.cloudpickle._builtin_type.FunctionType",
    "cloudpickle.cloudpickle._builtin_type.LambdaType",
    "cloudpickle.cloudpickle_fast._class_setstate",
    "cloudpickle.cloudpickle_fast._function_setstate",
    "dill._dill._create_code",
    "dill._dill._create_function",
    "dill._dill._create_type",
    "dill._dill._create_cell",
    "dill._dill._load_type.CodeType",
    "dill._dill._unmarshal",
];

/// The name under which Python 3 knows it, with its module in front.
pub(super) fn full(module: &str, path: &str) -> String {
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
pub(super) fn judge(module: &str, path: &str) -> Judgement {
    let name = full(module, path);
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
    if path.split('.').any(|part| REACHING.contains(&part)) {
        return Judgement::Dangerous("reaches into the interpreter");
    }
    if let Some(why) = family(&name) {
        return Judgement::Dangerous(why);
    }
    if path.split('.').any(|part| TELLING_MODULES.contains(&part)) {
        return Judgement::Dangerous("reaches a module of the system");
    }
    let last = path.rsplit('.').next().unwrap_or(path);
    let below = |prefixes: &'static [(&str, &'static str)]| {
        prefixes.iter().find(|(prefix, _)| is_below(&name, prefix)).map(|(_, why)| *why)
    };
    let is_class = is_class_name(last) || module.starts_with("__torch__");
    if is_class && let Some(why) = below(CLASSES) {
        return Judgement::Instance(why);
    }
    let top = name.split('.').next().unwrap_or(&name);
    if STANDARD.contains(&top) {
        return Judgement::NotCalled("is a function of the standard library that no data needs");
    }
    if let Some(why) = below(POWERFUL) {
        return Judgement::NotCalled(why);
    }
    let is_called = CALLED.iter().any(|library| is_below(&name, library));
    if !is_class && !is_helper(last) && is_called {
        return Judgement::NotCalled("is a function that its library does not write into files");
    }
    if TELLING_NAMES.contains(&last) {
        return Judgement::NotCalled("is called like a function that runs code");
    }
    Judgement::Unknown
}

/// The name that dill or cloudpickle looks up among builtins and in `types`.
fn type_by_name(name: &str) -> Option<&str> {
    let by = ["dill._dill._load_type.", "cloudpickle.cloudpickle._builtin_type."];
    by.iter().find_map(|prefix| name.strip_prefix(prefix))
}

/// What the family gives that a name belongs to.
fn family(name: &str) -> Option<&'static str> {
    FAMILIES.iter().find_map(|(prefix, why)| {
        let is_own = !SINGLE.contains(prefix) || name.matches('.').count() <= 1;
        (is_below(name, prefix) && is_own).then_some(*why)
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
    use super::{Judgement, judge};

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
}
