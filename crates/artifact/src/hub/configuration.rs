//! Keys of a configuration that have code fetched or run: transformers, peft, vLLM.

use crate::core::{Context, Data, Json, JsonValue, Observation};
use crate::paths;
use pyguard_finding::Tier;

/// A field that makes transformers import a repository's kernel code whatever the caller trusts.
pub(super) const REMOTE_KERNEL: &str = "config-loads-remote-kernel";
/// Classes of a repository's own code.
pub(super) const REMOTE_CODE: &str = "config-names-remote-code";
/// The configuration itself says that its code is to be trusted.
pub(super) const TRUSTS_CODE: &str = "config-trusts-remote-code";

/// How deep configurations lie inside each other.
const MAX_DEPTH: usize = 12;

/// Internal fields that transformers before 5.3.0 took from files.
const KERNELS: [&str; 2] = ["_attn_implementation_internal", "_experts_implementation_internal"];
/// The public ones, which are asked for consent.
const PUBLIC_KERNELS: [&str; 3] =
    ["_attn_implementation", "attn_implementation", "experts_implementation"];

pub(super) fn judge(data: &Data, context: &mut Context<'_>, root: &Json) {
    walk(data, context, root, 0);
}

fn walk(data: &Data, context: &mut Context<'_>, node: &Json, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    for (key, value) in node.entries() {
        match key.as_str() {
            name if KERNELS.contains(&name) => kernel(data, context, value, None),
            name if PUBLIC_KERNELS.contains(&name) => {
                kernel(data, context, value, Some(Tier::Strict))
            }
            "auto_map" => auto_map(data, context, value),
            "custom_pipelines" => custom_pipelines(data, context, value),
            "trust_remote_code" if matches!(value.value, JsonValue::Bool(true)) => {
                let start = key.start().saturating_sub(1);
                let length = value.end.saturating_sub(start);
                let observation = Observation::at(TRUSTS_CODE, start).over(length);
                // The whole file's switch is written by tools; one of a configuration inside it overrides the caller's.
                context.observe(data, observation);
            }
            _ => walk(data, context, value, depth + 1),
        }
    }
    for item in node.items() {
        walk(data, context, item, depth + 1);
    }
}

/// The name of a repository: `owner/name`, perhaps with a revision and a function.
fn is_repository(text: &str) -> bool {
    let text = text.split([':', '@', '|']).next().unwrap_or_default();
    let Some((owner, name)) = text.split_once('/') else { return false };
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    };
    is_part(owner) && is_part(name)
}

fn kernel(data: &Data, context: &mut Context<'_>, value: &Json, tier: Option<Tier>) {
    // Other fields may name an implementation for each part of the model.
    for node in std::iter::once(value).chain(value.entries().iter().map(|(_, node)| node)) {
        let Some(text) = node.text() else { continue };
        // Paths on disk are loaded in the same way.
        let is_path = text.starts_with(['/', '.', '~']);
        if is_repository(text) || is_path {
            let observation = Observation::at(REMOTE_KERNEL, node.start)
                .over(node.written())
                .naming("$REPOSITORY", text);
            let observation = match tier {
                Some(tier) => observation.in_tier(tier),
                None => observation,
            };
            context.observe(data, observation);
        }
    }
}

/// `auto_map`: classes by the names of the automatic ones. `repository--module.Class` is another repository's, which
/// transformers itself writes when a model with such code is saved, so that it is only strict.
fn auto_map(data: &Data, context: &mut Context<'_>, value: &Json) {
    let all = value.entries().iter().map(|(_, node)| node);
    for node in all.flat_map(|node| std::iter::once(node).chain(node.items())) {
        let Some(text) = node.text() else { continue };
        named_code(data, context, node, text);
    }
}

/// `custom_pipelines`: the class of a pipeline, in the repository's own module.
fn custom_pipelines(data: &Data, context: &mut Context<'_>, value: &Json) {
    for (_, pipeline) in value.entries() {
        let Some(node) = pipeline.get("impl") else { continue };
        if let Some(text) = node.text() {
            named_code(data, context, node, text);
        }
    }
}

fn named_code(data: &Data, context: &mut Context<'_>, node: &Json, name: &str) {
    let (repository, class) = name.split_once("--").unwrap_or(("", name));
    let tier = if [repository, class].iter().any(|path| paths::escape(path).is_some()) {
        Tier::Default
    } else if repository.is_empty() {
        Tier::Audit
    } else {
        Tier::Strict
    };
    let observation = Observation::at(REMOTE_CODE, node.start).over(node.written());
    context.observe(data, observation.naming("$CLASS", name).in_tier(tier));
}
