//! Code that an archive brings along and that its loader runs.

mod export;
mod imported;
mod serve;
mod tokens;
mod torchscript;

use super::CARRIES_CODE;
use super::zip::Flavour;
use super::{paths, sniff};
use crate::core::{Context, Data, Observation};

/// Looks at a Python file of an archive.
pub(super) fn python(flavour: Flavour, data: &Data, text: &str, context: &mut Context<'_>) {
    if matches!(flavour, Flavour::Serve | Flavour::TorchPackage) {
        imported::check(data, text, context);
    }
    match flavour {
        Flavour::TorchScript | Flavour::Torch => torchscript::check(data, text, context),
        Flavour::Serve => carries(data, "TorchServe imports it when the model is loaded", context),
        Flavour::TorchPackage if !text.trim().is_empty() => {
            carries(data, "torch.package imports it when the object is loaded", context);
        }
        Flavour::TorchExport => export::native(data, context),
        _ => {}
    }
}

/// Looks at any other file of an archive, beside what the readers of its format do.
pub(super) fn other(flavour: Flavour, data: &Data, context: &mut Context<'_>) {
    let name = context.name().to_owned();
    let base = paths::base(&name);
    match flavour {
        Flavour::TorchScript if base == "bytecode.pkl" => torchscript::bytecode(data, context),
        Flavour::TorchExport if base.ends_with(".json") => export::program(data, context),
        Flavour::TorchExport => export::native(data, context),
        Flavour::Serve if name.eq_ignore_ascii_case("MAR-INF/MANIFEST.json") => {
            serve::manifest(data, context);
        }
        Flavour::Serve if sniff::family_at(data, 0) == Some(sniff::Family::Executable) => {
            carries(data, "it is a native program or library", context);
        }
        _ => {}
    }
}

fn carries(data: &Data, how: &str, context: &mut Context<'_>) {
    let member = context.name().to_owned();
    context.observe(
        data,
        Observation::at(CARRIES_CODE, 0).naming("$MEMBER", member).naming("$HOW", how),
    );
}
