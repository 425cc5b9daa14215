use super::lexer::{Kind, Token};
use super::{CODE_INJECTION, Sight};

/// Names between two pairs of underscores that lead from a value to Python itself.
const SPECIAL: [&str; 44] = [
    "class",
    "mro",
    "base",
    "bases",
    "subclasses",
    "globals",
    "builtins",
    "init",
    "import",
    "dict",
    "getattribute",
    "getattr",
    "getitem",
    "call",
    "code",
    "closure",
    "func",
    "self",
    "module",
    "new",
    "reduce",
    "reduce_ex",
    "loader",
    "spec",
    "wrapped",
    "defaults",
    "kwdefaults",
    "setattr",
    "delattr",
    "setitem",
    "init_subclass",
    "subclasshook",
    "subclasscheck",
    "instancecheck",
    "enter",
    "exit",
    "dir",
    "annotations",
    "qualname",
    "weakref",
    "repr",
    "str",
    "format",
    "class_getitem",
];

/// Other attributes that lead there.
const OTHER: [&str; 24] = [
    "func_globals",
    "func_code",
    "func_closure",
    "func_defaults",
    "im_func",
    "im_self",
    "im_class",
    "f_globals",
    "f_builtins",
    "f_locals",
    "f_back",
    "f_code",
    "gi_frame",
    "gi_code",
    "cr_frame",
    "cr_code",
    "ag_frame",
    "ag_code",
    "tb_frame",
    "tb_next",
    "co_consts",
    "co_code",
    "_TemplateReference__context",
    "_Context__self",
];

/// Methods of Python's modules that run something; no value of a template has them.
const RUNNING: [&str; 12] = [
    "popen",
    "Popen",
    "check_output",
    "check_call",
    "getoutput",
    "getstatusoutput",
    "system",
    "exec",
    "eval",
    "import_module",
    "load_module",
    "spawnl",
];

/// Whether a method of that name runs something.
pub(super) fn is_running(name: &str) -> bool {
    RUNNING.contains(&name)
}

/// Whether it stands between two pairs of underscores.
fn is_between_underscores(name: &str) -> bool {
    let inner = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__"));
    inner.is_some_and(|inner| {
        !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

/// Whether an attribute of that name leads to Python's internals. Templates give their values no names of this kind.
pub(super) fn is_attribute(name: &str) -> bool {
    is_between_underscores(name) || OTHER.contains(&name)
}

/// Whether a text is such a name, or the path or field of a format that holds one; other texts may mention them.
pub(super) fn is_text(text: &str) -> bool {
    if text.len() > 400 || !text.contains('_') {
        return false;
    }
    let is_special = |name: &str| {
        let inner = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__"));
        inner.is_some_and(|inner| SPECIAL.contains(&inner)) || OTHER.contains(&name)
    };
    let is_path = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
    if text.bytes().all(is_path) {
        return text.split('.').any(is_special);
    }
    let mut fields = text.split('{').skip(1);
    fields.any(|field| {
        let field = field.split('}').next().unwrap_or_default();
        let field = field.split('!').next().unwrap_or_default();
        let mut parts = field.split(['.', '[', ']']);
        parts.any(is_special) && field.bytes().all(|byte| is_path(byte) || b"[]:".contains(&byte))
    })
}

/// What each token shows for itself.
pub(super) fn in_tokens(tokens: &[Token]) -> Vec<Sight> {
    let mut sights = Vec::new();
    let mut is_behind_dot = false;
    for token in tokens {
        let found = match &token.kind {
            Kind::Name(name) => (is_behind_dot && is_attribute(name)).then_some(name),
            Kind::Text(text) => is_text(text).then_some(text),
            _ => None,
        };
        if let Some(what) = found {
            let (start, end) = (token.start, token.end);
            sights.push(Sight { check: CODE_INJECTION, start, end, what: what.clone() });
        }
        is_behind_dot = token.kind == Kind::Sign(b'.');
    }
    sights
}
