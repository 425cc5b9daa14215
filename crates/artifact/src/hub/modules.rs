//! Classes that sentence-transformers, diffusers and peft import because a file names them.

use crate::callables::judge_name;
use crate::core::{Context, Data, Json, Observation};
use crate::paths;
use pyguard_finding::Tier;

/// A class that is none of the library's.
pub(super) const FOREIGN_CLASS: &str = "config-imports-foreign-class";
/// A folder that is not below the model's.
pub(super) const LEAVES_FOLDER: &str = "config-path-leaves-folder";

/// Packages whose classes model folders name.
const KNOWN: [&str; 16] = [
    "sentence_transformers",
    "diffusers",
    "transformers",
    "pylate",
    "peft",
    "flax",
    "onnxruntime",
    "optimum",
    "tokenizers",
    "k_diffusion",
    "torch",
    "stable_diffusion_safety_checker",
    "flux",
    "open_clip",
    "mlx",
    "nemo",
];

/// `modules.json`: a list of modules with `type`, the class to import, and `path`, its folder.
pub(super) fn sentence_transformers(data: &Data, context: &mut Context<'_>, root: &Json) {
    for module in root.items() {
        if let Some(node) = module.get("type") {
            class(data, context, node);
        }
        if let Some(node) = module.get("path") {
            folder(data, context, node);
        }
    }
}

/// `model_index.json`: `[library, class]` by the name of each part; `_class_name` may be `[file, class]`.
pub(super) fn diffusers(data: &Data, context: &mut Context<'_>, root: &Json) {
    for (key, node) in root.entries() {
        let [library, name] = node.items() else { continue };
        let (Some(module), Some(_)) = (library.text(), name.text()) else { continue };
        if module.contains("..") || module.contains(['/', '\\']) {
            observe(data, context, LEAVES_FOLDER, library, module, Tier::Default);
        } else if key.as_str() == "_class_name" {
            // The file beside it has code of the repository.
            observe(data, context, FOREIGN_CLASS, library, module, Tier::Strict);
        } else {
            class(data, context, library);
        }
    }
}

/// `adapter_config.json`: `auto_mapping` names the module of the base model's class.
pub(super) fn adapter(data: &Data, context: &mut Context<'_>, root: &Json) {
    let mapping = root.get("auto_mapping");
    if let Some(node) = mapping.and_then(|mapping| mapping.get("parent_library")) {
        class(data, context, node);
    }
    if let Some(node) = root.get("base_model_name_or_path")
        && let Some(text) = node.text()
        && (text.contains("://") || text.starts_with("\\\\"))
    {
        observe(data, context, LEAVES_FOLDER, node, text, Tier::Strict);
    }
}

fn class(data: &Data, context: &mut Context<'_>, node: &Json) {
    let Some(name) = node.text() else { return };
    let package = name.split('.').next().unwrap_or_default();
    // A class is imported and then loaded with the folder as its argument: a module alone is enough to run it.
    if judge_name(name).is_harmful() {
        observe(data, context, FOREIGN_CLASS, node, name, Tier::Default);
    } else if name.contains("..") || name.contains(['/', '\\']) {
        observe(data, context, LEAVES_FOLDER, node, name, Tier::Default);
    } else if !KNOWN.contains(&package) {
        observe(data, context, FOREIGN_CLASS, node, name, Tier::Strict);
    }
}

fn folder(data: &Data, context: &mut Context<'_>, node: &Json) {
    let Some(path) = node.text() else { return };
    if paths::escape(path).is_some() {
        observe(data, context, LEAVES_FOLDER, node, path, Tier::Default);
    }
}

fn observe(
    data: &Data,
    context: &mut Context<'_>,
    check: &'static str,
    node: &Json,
    what: &str,
    tier: Tier,
) {
    let name = if check == FOREIGN_CLASS { "$CLASS" } else { "$PATH" };
    let observation = Observation::at(check, node.start).over(node.written());
    context.observe(data, observation.naming(name, what).in_tier(tier));
}
