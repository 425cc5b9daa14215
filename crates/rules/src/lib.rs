//! Rule files: load, validate, compile.
//!
//! A rule is a Semgrep YAML rule; what we add stands under `metadata` and `options`. Loading gives a [`RuleSpec`]
//! (plain data, also what the built-in rules are stored as) and checks every pattern; a [`Rule`] compiles its patterns
//! when a file first needs them.

mod error;
mod export;
mod fix;
mod formula;
mod load;
mod metadata;
mod paths;
mod rule;
mod spec;
pub mod yaml;

pub use error::RuleError;
pub use export::export;
pub use fix::{FixTemplate, fill};
pub use load::{Loaded, load};
pub use paths::PathFilter;
pub use rule::{Compiled, Rule};
pub use spec::{
    ConditionSpec, ConjunctionSpec, FixRegex, FormulaSpec, LanguageSpec, OptionsSpec, RuleSpec,
};
