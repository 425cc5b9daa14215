//! Tree models and what else is told by its own format: XGBoost, LightGBM, CatBoost, skops, PMML, R, msgpack, executables.

mod catboost;
mod executables;
mod jsonpickle;
mod lightgbm;
mod msgpack;
mod pmml;
mod r;
mod skops;
mod tensorstore;
mod trees;
mod ubjson;
mod xgboost;
mod xml;
mod yaml;

#[cfg(test)]
mod tests;

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[
    executables::ELF,
    executables::PORTABLE,
    executables::ACTUALLY_PORTABLE,
    executables::MACH,
    executables::WASM,
    executables::SCRIPT,
    xgboost::JSON,
    xgboost::UBJSON,
    lightgbm::KIND,
    catboost::KIND,
    skops::KIND,
    pmml::KIND,
    r::KIND,
    msgpack::KIND,
    tensorstore::KIND,
    jsonpickle::KIND,
    yaml::KIND,
];

/// An index in a tree model that leads out of it, or in circles.
const OUT_OF_BOUNDS: &str = "tree-model-index-out-of-bounds";
/// A length that the file does not have.
const SIZE_LIE: &str = "model-file-declares-too-much";
/// Counts in a tree model that disagree.
const INCONSISTENT: &str = "tree-model-inconsistent";
/// A type in a skops file that does harm.
const SKOPS_DANGEROUS: &str = "skops-dangerous-type";
/// A method or operator in a skops file under a false name.
const SKOPS_HIDDEN: &str = "skops-hidden-method";
/// A type in a skops file that nobody vouches for.
const SKOPS_UNTRUSTED: &str = "skops-untrusted-type";
/// An entity that makes the XML reader open something.
const EXTERNAL_ENTITY: &str = "xml-external-entity";
/// Entities that grow without end.
const ENTITY_BOMB: &str = "xml-entity-bomb";
/// A Java class that a PMML model calls.
const JAVA_FUNCTION: &str = "pmml-java-function";
/// An R expression that waits to be run.
const PENDING_PROMISE: &str = "r-pending-promise";
/// A store of tensors in another place.
const STORE_OUTSIDE: &str = "tensor-store-outside";
/// Values of a zarr array that are unpickled.
const PICKLE_CODEC: &str = "zarr-pickle-codec";
/// An object that jsonpickle builds by a call.
const JSON_OBJECT: &str = "json-builds-python-object";
/// An object that PyYAML builds.
const YAML_OBJECT: &str = "yaml-builds-python-object";

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    OUT_OF_BOUNDS,
    SIZE_LIE,
    INCONSISTENT,
    SKOPS_DANGEROUS,
    SKOPS_HIDDEN,
    SKOPS_UNTRUSTED,
    EXTERNAL_ENTITY,
    ENTITY_BOMB,
    JAVA_FUNCTION,
    PENDING_PROMISE,
    STORE_OUTSIDE,
    PICKLE_CODEC,
    JSON_OBJECT,
    YAML_OBJECT,
];
