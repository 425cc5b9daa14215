//! Where the classes and functions come from that a configuration names.

use crate::callables::{Verdict, is_keras, is_library, judge_name};
use crate::graphs::is_harmful_operator;

/// Where a class or function that a configuration names comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// From Keras or a library of its family.
    Keras,
    /// It does harm when it is called with arguments of somebody's choice.
    Dangerous,
    /// From the standard library or a well-known one that has no layers.
    Foreign,
    /// From a project of somebody's own.
    Own,
}

/// Libraries that Keras runs on beside TensorFlow; models name their functions as activations.
const BACKENDS: [&str; 2] = ["jax", "flax"];

/// Tells where a class or function comes from.
pub(super) fn judge(module: Option<&str>, name: &str, registered: Option<&str>) -> Place {
    let Some(module) = module.filter(|module| !module.is_empty()) else {
        // Without a module only what was registered before can be found.
        return match registered.and_then(|registered| registered.split_once('>')) {
            Some((package, _)) if !is_family(package) => Place::Own,
            _ => Place::Keras,
        };
    };
    let first = module.split('.').next().unwrap_or_default();
    let is_builtin = matches!(first, "builtins" | "__builtin__");
    match judge_name(&format!("{module}.{name}")).verdict() {
        Verdict::Harmful => Place::Dangerous,
        // A class of a module that only functions are harmful in is found by its place.
        _ if is_family(first) => Place::Keras,
        // Keras writes functions that it knows by name alone with this module.
        _ if is_builtin && module == first => Place::Keras,
        _ if is_builtin => Place::Dangerous,
        Verdict::Unknown if !is_library(first) || BACKENDS.contains(&first) => Place::Own,
        Verdict::Harmless | Verdict::Unknown => Place::Foreign,
    }
}

/// Whether a function of TensorFlow, by its public name such as `io.write_file`, does more than compute.
pub(super) fn is_dangerous_function(path: &str) -> bool {
    match path.strip_prefix("raw_ops.") {
        Some(operator) => is_harmful_operator(operator),
        None => judge_name(&format!("tensorflow.{path}")).is_harmful(),
    }
}

fn is_family(package: &str) -> bool {
    is_keras(&package.to_ascii_lowercase()) || package.eq_ignore_ascii_case("Addons")
}
