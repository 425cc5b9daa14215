//! What a check reports: findings with their rule, place, trace and fix, and what could not be scanned.

mod edit;
mod error;
mod finding;
mod lazy;
mod level;
mod report;
mod rule;

pub use edit::{Applicability, Edit, FileEdit, Fix};
pub use error::{ErrorKind, ScanError};
pub use finding::{ByteSpan, Finding, TraceStep};
pub use lazy::Lazy;
pub use level::{Severity, Tier, UnknownLevel};
pub use report::{Report, RuleCost, Stats};
pub use rule::{ExplainLevel, Explanation, FixAdvice, FixExample, RuleDocs, RuleInfo};
