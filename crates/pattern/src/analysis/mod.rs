//! What a rule asks about a bound metavariable beside patterns: comparisons and analyzers.

pub mod comparison;
mod entropy;
mod redos;
mod value;

pub use comparison::{Comparison, ComparisonError};
pub use entropy::is_high_entropy;
pub use redos::is_redos;
pub use value::{Value, literal_value};
