use crate::others::callables::{self, Danger};

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

/// First parts of modules of the family.
const FAMILY: &[&str] = &[
    "keras",
    "tf_keras",
    "tensorflow",
    "keras_hub",
    "keras_nlp",
    "keras_cv",
    "keras_core",
    "keras_tuner",
    "tensorflow_addons",
    "tensorflow_hub",
    "tensorflow_probability",
    "tensorflow_text",
    "tensorflow_recommenders",
    "tensorflow_model_optimization",
];

/// Functions of the family that load, save, download or switch protection off: no part of any model.
const NO_PART_OF_MODELS: &[&str] = &[
    "enable_unsafe_deserialization",
    "load_model",
    "save_model",
    "load_weights",
    "save_weights",
    "model_from_json",
    "model_from_yaml",
    "model_from_config",
    "get_file",
    "extract_archive",
    "_extract_archive",
    "extract_open_archive",
    "func_load",
    "func_dump",
    "deserialize_keras_object",
    "serialize_keras_object",
    "deserialize",
    "get_custom_objects",
    "register_keras_serializable",
    "set_global_attribute",
    "get_global_attribute",
    "clear_session",
    "load_img",
    "save_img",
    "plot_model",
    "model_to_dot",
    "image_dataset_from_directory",
    "text_dataset_from_directory",
    "audio_dataset_from_directory",
    "export_saved_model",
    "import_module",
    "path_to_image",
    "load_data",
    "rmtree",
    "urlretrieve",
    "run_command",
    "eval",
    "exec",
    "getattr",
    // TensorFlow's own.
    "load_library",
    "load_op_library",
    "load_file_system_library",
    "py_function",
    "py_func",
    "numpy_function",
    "eager_py_func",
    "read_file",
    "write_file",
    "matching_files",
    "save_v2",
    "restore_v2",
    "read_file_to_string",
    "write_string_to_file",
    "delete_recursively",
    "delete_file",
    "atomic_write_string_to_file",
];

/// Operations that read or write files or call Python.
const OPERATIONS: &[&str] = &[
    "EagerPyFunc",
    "LoadDataset",
    "MatchingFiles",
    "MergeV2Checkpoints",
    "PyFunc",
    "PyFuncStateless",
    "ReadFile",
    "RestoreV2",
    "SaveV2",
    "WriteFile",
];

/// Parts of modules of the family that hold no layers.
const NO_LAYERS_IN: &[&str] = &[
    "saving",
    "saving_lib",
    "serialization_lib",
    "python_utils",
    "file_utils",
    "global_state",
    "data_utils",
    "gfile",
    "file_io",
    "saved_model",
    "load_library",
    "script_ops",
    "datasets",
    "os",
    "sys",
    "subprocess",
    "importlib",
    "inspect",
    "pickle",
    "shutil",
    "tarfile",
    "zipfile",
    "types",
    "builtins",
];

/// Tells where a class or function comes from.
pub(super) fn judge(
    module: Option<&str>,
    name: &str,
    registered: Option<&str>,
    is_function: bool,
) -> Place {
    let Some(module) = module.filter(|module| !module.is_empty()) else {
        // Without a module only what was registered before can be found.
        return match registered.and_then(|registered| registered.split_once('>')) {
            Some((package, _)) if !is_family(package) => Place::Own,
            _ => Place::Keras,
        };
    };
    let full = format!("{module}.{name}");
    let first = module.split('.').next().unwrap_or_default();
    if is_family(first) {
        let steps = || module.split('.').skip(1);
        // Models of TensorFlow Hub and Keras Hub are loaded from addresses by layers of these names.
        let is_off = NO_PART_OF_MODELS.contains(&name) || name.contains('.') && has_danger(name);
        let is_odd = is_function && steps().any(|step| NO_LAYERS_IN.contains(&step));
        let is_gadget = steps().any(|step| {
            matches!(
                step,
                "os" | "sys" | "subprocess" | "importlib" | "shutil" | "pickle" | "inspect"
            )
        });
        return if is_off || is_odd || is_gadget { Place::Dangerous } else { Place::Keras };
    }
    if matches!(first, "builtins" | "__builtin__") {
        // Keras writes functions that it knows by name alone with this module.
        return match callables::judge(&format!("builtins.{name}")) {
            Danger::Dangerous => Place::Dangerous,
            _ if module != first => Place::Dangerous,
            Danger::Harmless | Danger::Unknown => Place::Keras,
        };
    }
    match callables::judge(&full) {
        Danger::Dangerous => Place::Dangerous,
        Danger::Harmless => Place::Foreign,
        Danger::Unknown if callables::is_known_library(first) => Place::Foreign,
        Danger::Unknown => Place::Own,
    }
}

/// Whether a function of TensorFlow, by its public name such as `io.write_file`, does more than compute.
pub(super) fn is_dangerous_function(path: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or_default();
    NO_PART_OF_MODELS.contains(&name) || path.starts_with("saved_model.")
}

/// Whether a node of a graph does more than compute.
pub(super) fn is_dangerous_operation(name: &str) -> bool {
    OPERATIONS.contains(&name)
}

fn is_family(package: &str) -> bool {
    FAMILY.iter().any(|known| known.eq_ignore_ascii_case(package))
        || package.eq_ignore_ascii_case("Addons")
}

fn has_danger(path: &str) -> bool {
    path.split('.').any(|step| NO_PART_OF_MODELS.contains(&step) || NO_LAYERS_IN.contains(&step))
}
