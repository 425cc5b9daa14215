//! Pickles: bare ones, and what joblib, dill and old PyTorch versions write.
//!
//! An abstract machine (`machine`) runs the opcodes on values of which nothing is made. What a value that is called *is*
//! gets followed through memo, `getattr`, `operator`, `functools` and their like (`calls`); what may be thought of it is
//! asked of `callables`: names that do no harm whatever they are given are listed there one by one, and all that is called
//! outside these lists is told, as loudly as it is known to be dangerous.

mod arrays;
mod attributes;
mod build;
mod calls;
mod decode;
mod literal;
mod machine;
mod memo;
mod names;
mod notes;
mod opcodes;
mod quick;
mod report;
mod show;
mod skim;
mod streams;
mod tensors;
#[cfg(test)]
mod tests;
mod values;
mod zfile;

use crate::core::{Context, Data, Fault, Kind, Observation, Probe};
use report::Flavour;
pub(crate) use tensors::{StateDict, TensorPlace, state_dict};

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[
    Kind { name: "pickle", tells: is_plain, read: read_plain },
    Kind { name: "PyTorch file of before version 1.6", tells: is_legacy, read: read_plain },
    Kind { name: "joblib file of before version 0.10", tells: zfile::tells, read: zfile::read },
    Kind { name: "PyTorch distributed checkpoint index", tells: is_metadata, read: read_metadata },
];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    report::CALLS,
    report::IMPORTS,
    report::UNRESOLVABLE,
    report::CODE,
    report::UNKNOWN,
    report::BUILDS,
    report::MALFORMED,
    report::METADATA,
];

/// How the index of a distributed checkpoint is always called.
const METADATA_NAME: &str = ".metadata";

fn is_legacy_magic(probe: &Probe<'_>) -> bool {
    matches!(probe.head, [0x80, 2, 0x8a, 10, magic @ ..] if magic.starts_with(&streams::MAGIC))
}

fn is_legacy(probe: &Probe<'_>) -> bool {
    is_legacy_magic(probe) && probe.name != METADATA_NAME
}

fn is_plain(probe: &Probe<'_>) -> bool {
    probe.name != METADATA_NAME
        && !is_legacy_magic(probe)
        && skim::is_pickle(probe.data, probe.head)
}

fn is_metadata(probe: &Probe<'_>) -> bool {
    probe.name == METADATA_NAME && skim::is_pickle(probe.data, probe.head)
}

fn read_plain(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(data, context, Flavour::Plain)
}

fn read_metadata(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    read(data, context, Flavour::Metadata)
}

/// A pickle that breaks off has run up to there: that is told as a check of its own.
fn read(data: &Data, context: &mut Context<'_>, flavour: Flavour) -> Result<(), Fault> {
    match streams::read(data, context, flavour) {
        Err(fault @ (Fault::Truncated { .. } | Fault::Malformed { .. })) => {
            let observation =
                Observation::at(report::MALFORMED, fault.at()).naming("$FAULT", fault.to_string());
            context.observe(data, observation);
            Ok(())
        }
        result => result,
    }
}
