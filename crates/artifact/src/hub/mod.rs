//! Text files of model folders: tokenizer and model configurations, chat templates, shard indexes, MLflow models.
//!
//! All are told by their names, which libraries fix, and then by what they begin with, so that other text files cost nothing.
//! Control characters in them are no reason to take them for something else: they would hide a payload.

mod configuration;
mod documents;
mod jinja;
mod mlflow;
mod modules;
mod shards;
mod targets;

#[cfg(test)]
mod tests;

use crate::core::{Context, Data, Fault, Kind, Probe};

pub(crate) use jinja::decode as decode_text;
pub(crate) use targets::in_text as targets_in_text;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[
    Kind { name: "chat template", tells: is_template, read: template },
    Kind { name: "model folder's JSON", tells: documents::tells, read: documents::read },
    Kind { name: "shard index", tells: shards::tells, read: shards::read },
    Kind { name: "MLflow model", tells: mlflow::tells_model, read: mlflow::read_model },
    Kind {
        name: "MLflow environment",
        tells: mlflow::tells_environment,
        read: mlflow::read_environment,
    },
    Kind { name: "model configuration in YAML", tells: targets::tells, read: targets::read },
];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[
    jinja::CODE_INJECTION,
    jinja::ENDLESS_WORK,
    jinja::EMITS_ADDRESS,
    configuration::REMOTE_KERNEL,
    configuration::REMOTE_CODE,
    configuration::TRUSTS_CODE,
    targets::INSTANTIATES,
    modules::FOREIGN_CLASS,
    modules::LEAVES_FOLDER,
    shards::ESCAPES,
    mlflow::FOREIGN_SOURCE,
];

/// Longest text of these kinds (bytes).
const MAX_TEXT: u64 = 16 << 20;

fn is_template(probe: &Probe<'_>) -> bool {
    [".jinja", ".jinja2"].iter().any(|end| probe.ends_with(end))
}

fn template(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.up_to(0, usize::try_from(MAX_TEXT).unwrap_or(usize::MAX))?;
    // What is no UTF-8 is replaced; places behind it are near then.
    let text = String::from_utf8_lossy(&bytes);
    context.outline(data, 0, 0, || format!("template of {} bytes", text.len()));
    jinja::judge(&text, &|byte| byte as u64, data, context)?;
    if data.len() > MAX_TEXT {
        return Err(Fault::limit(MAX_TEXT, "has a template of more than 16 MiB"));
    }
    Ok(())
}
