//! Data flow: which data from a rule's sources reaches its sinks.
//!
//! Functions are walked by abstract interpretation ([`flow`]): variables hold sets of taints, joined where ways meet, until
//! nothing changes. Without `interfile` each function is walked by itself, as Semgrep CE does. With it, a function's summary
//! says what it does with its parameters, and calls apply summaries, across the files of a [`Program`].

mod find;
mod flow;
mod marks;
mod program;
mod requires;
mod rule;
mod rules;
mod trace;
mod value;

pub use flow::{
    Analysis, Asked, Files, Findings, Flow, Objects, Search, SourceAt, functions_to_walk,
};
pub use marks::{FileMarks, Mark, MarkBinding, Marks};
pub use program::{ClassId, File, FunctionId, Graph, Import, Outline, Program};
pub use requires::{Requires, RequiresError};
pub use rule::{
    FlowOptions, Label, Propagator, Sanitizer, SideEffect, Sink, SinkRequires, Source, TaintRule,
};
pub use rules::Rules;
pub use trace::{Step, StepKind};
