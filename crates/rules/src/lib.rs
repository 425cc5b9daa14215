//! Rule files: load, validate, compile.
//!
//! A rule is a Semgrep YAML rule; what we add stands under `metadata` and `options`. Loading gives a [`RuleSpec`]
//! (plain data, also what the built-in rules are stored as) and checks every pattern; a [`Rule`] compiles its patterns
//! when a file first needs them.

mod compile_taint;
mod detector;
mod error;
mod export;
mod fix;
mod formula;
mod gitleaks;
mod load;
mod metadata;
mod pack;
mod paths;
mod pattern;
mod repair;
mod rule;
mod sets;
mod spec;
mod taint;
pub mod yaml;

pub use error::RuleError;
pub use export::export;
pub use fix::{FixTemplate, fill};
pub use gitleaks::load_gitleaks;
pub use load::{Loaded, load, load_sets};
pub use pack::{pack_rule, pack_set};
pub use paths::PathFilter;
pub use pattern::Pattern;
pub use repair::look_up;
pub use rule::{Body, Compiled, Rule};
pub use sets::{SetEntry, Sets, set_as_rule, set_ids};
pub use spec::{
    BodySpec, ConditionSpec, ConjunctionSpec, EntryFormula, EntrySpec, FixRegex, FormulaSpec,
    LanguageSpec, OptionsSpec, RequiresSpec, RuleSpec, SetKind, SetSpec, SideEffectSpec, TaintSpec,
};
