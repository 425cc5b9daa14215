//! Keras: HDF5 files, configurations, code that Python marshalled.

mod config;
mod hdf5;
mod marshal;
mod references;

#[cfg(test)]
mod tests;

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[hdf5::KIND, config::KIND];

/// Bytecode of a Lambda layer or function.
const EMBEDDED_CODE: &str = "hdf5-model-embedded-bytecode";
/// A module or function that a configuration has no business with.
const FOREIGN_MODULE: &str = "keras-config-foreign-module";
/// A class or function of somebody's own.
const CUSTOM_OBJECT: &str = "keras-config-custom-object";
/// A PyTorch module in a configuration.
const TORCH_MODULE: &str = "keras-config-torch-module";
/// A file or address that a layer opens.
const OPENS_FILE: &str = "keras-config-opens-file";
/// Values or links outside of the file.
const EXTERNAL_STORAGE: &str = "hdf5-weights-external-storage";
/// Far more values than are stored.
const SHAPE_BOMB: &str = "model-file-shape-bomb";
/// A filter that HDF5 loads as a library.
const PLUGIN_FILTER: &str = "hdf5-plugin-filter";

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    EMBEDDED_CODE,
    FOREIGN_MODULE,
    CUSTOM_OBJECT,
    TORCH_MODULE,
    OPENS_FILE,
    EXTERNAL_STORAGE,
    SHAPE_BOMB,
    PLUGIN_FILTER,
];
