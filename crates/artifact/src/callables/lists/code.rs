//! Helpers of libraries that pickle functions.

/// Functions of cloudpickle and dill that make functions and classes of the file's own code.
pub(in super::super) const CODE: &[&str] = &[
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
