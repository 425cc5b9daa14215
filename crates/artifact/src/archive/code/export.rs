//! `torch.export`: a program as JSON, in which operators stand by their names; AOTInductor: native libraries.

use pyguard_finding::Tier;

use super::super::TORCHSCRIPT_FILES;
use super::super::sniff::{self, Family};
use super::carries;
use crate::core::{Context, Data, Observation};

/// How much of a program is read (bytes).
const MAX_PROGRAM: usize = 16 << 20;
/// Operators that open a file by a name from the program.
const FILE_OPERATORS: &[&str] =
    &["torch.ops.aten.from_file", "torch.ops.aten.save", "torch.ops.aten.load"];

/// Looks for operators that open files.
pub(super) fn program(data: &Data, context: &mut Context<'_>) {
    let Ok(bytes) = data.up_to(0, MAX_PROGRAM) else { return };
    let finder = memchr::memmem::Finder::new(b"\"torch.ops.");
    for at in finder.find_iter(&bytes) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let end =
            rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"._".contains(byte));
        let name = String::from_utf8_lossy(rest.get(..end.unwrap_or(0)).unwrap_or_default());
        let is_file = FILE_OPERATORS.iter().any(|operator| {
            name.strip_prefix(operator).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        if is_file {
            let observation = Observation::at(TORCHSCRIPT_FILES, at as u64 + 1)
                .over(name.len() as u64)
                .naming("$OPERATOR", name)
                .naming("$WHEN", "when it is called");
            context.observe(data, observation);
        }
    }
}

/// Native libraries, which AOTInductor loads with the model, and sources that are compiled.
pub(super) fn native(data: &Data, context: &mut Context<'_>) {
    if sniff::family_at(data, 0) == Some(Family::Executable) {
        carries(data, "it is a native library that is loaded with the model", context);
    } else if context.name().ends_with(".py") {
        let name = context.name().to_owned();
        let how = "it is Python source in an exported program";
        let observation = Observation::at(super::super::CARRIES_CODE, 0)
            .naming("$MEMBER", name)
            .naming("$HOW", how)
            .in_tier(Tier::Audit);
        context.observe(data, observation);
    }
}
