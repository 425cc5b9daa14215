//! `_target_`, as Hydra and the libraries that build on it instantiate it: Uni2TS and FlexTok in JSON and in safetensors
//! metadata, training programs in YAML. NeMo's `model_config.yaml` is read with its archives (`archive/code/nemo.rs`).

use super::MAX_TEXT;
use super::callables::{is_dangerous, is_function, is_loader};
use crate::core::{Context, Data, Fault, Json, Observation, Probe};
use pyguard_finding::Tier;

/// A configuration has a function called that no model needs.
pub(super) const INSTANTIATES: &str = "config-instantiates-dangerous-callable";

/// Names of YAML files that these libraries read.
const NAMES: [&str; 7] = [
    "model_config.yml",
    "config.yaml",
    "config.yml",
    "hparams.yaml",
    "hparams.yml",
    "hyperparams.yaml",
    "experiment.yaml",
];
/// Hydra's key whose value is called.
const TARGET: &str = "_target_";
/// Keys of libraries with the same idea, and of Hydra's functions that look names up; they have other uses too.
const KEYS: [&str; 4] = [TARGET, "target", "class_path", "path"];
/// How YAML says that an object of Python is made.
const TAG: &str = "!!python/";
/// How far is looked for the start of a line and the end of a name (bytes).
const LONGEST: usize = 300;
/// How deep objects lie inside each other.
const MAX_DEPTH: usize = 60;

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    NAMES.contains(&probe.name)
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.whole(MAX_TEXT, "its YAML")?;
    context.step(bytes.len() as u64, 0)?;
    let text = String::from_utf8_lossy(&bytes);
    in_text(&text, 0, data, context);
    Ok(())
}

/// Everything that a configuration as text instantiates: YAML or JSON, read by its keys. `base` is where it begins in the data.
pub(crate) fn in_text(text: &str, base: u64, data: &Data, context: &mut Context<'_>) {
    for (at, _) in text.match_indices(TAG) {
        let rest = text.get(at + TAG.len()..).unwrap_or_default();
        let rest = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or_default();
        let Some((_, name)) = rest.split_once(':') else { continue };
        let name = name
            .split(|one: char| one.is_whitespace() || "'\"".contains(one))
            .next()
            .unwrap_or_default();
        if rest.starts_with(['o', 'n', 'm']) && is_dangerous(name) {
            observe(
                data,
                context,
                base.saturating_add(at as u64),
                (TAG.len() + name.len()) as u64,
                name,
            );
        }
    }
    for key in KEYS {
        for (at, _) in text.match_indices(key) {
            let from = text.floor_char_boundary(at.saturating_sub(LONGEST));
            let before = text.get(from..at).unwrap_or_default();
            let line = before.rsplit('\n').next().unwrap_or_default();
            let is_comment = line.trim_start().starts_with('#') || line.contains(" #");
            let is_whole = !before.ends_with(|one: char| one.is_alphanumeric() || one == '_');
            let rest = text.get(at + key.len()..).unwrap_or_default();
            let Some(value) = rest.trim_start_matches(['"', '\'', ' ']).strip_prefix(':') else {
                continue;
            };
            let value =
                value.trim_start_matches(|one: char| one.is_whitespace() || "\"'\\".contains(one));
            let is_part = |one: char| one.is_alphanumeric() || matches!(one, '_' | '.');
            let end = value.find(|one| !is_part(one)).unwrap_or(value.len());
            let name = value.get(..end).unwrap_or_default();
            if !is_comment && is_whole && is_called(key, name) {
                let start = base.saturating_add((text.len() - value.len()) as u64);
                observe(data, context, start, name.len() as u64, name);
            }
        }
    }
}

pub(super) fn in_json(data: &Data, context: &mut Context<'_>, root: &Json) {
    walk(data, context, root, 0);
}

fn walk(data: &Data, context: &mut Context<'_>, node: &Json, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    for (key, value) in node.entries() {
        if let (true, Some(name)) = (KEYS.contains(&key.as_str()), value.text())
            && is_called(key.as_str(), name)
        {
            observe(data, context, value.start, value.written(), name);
        }
        walk(data, context, value, depth + 1);
    }
    for item in node.items() {
        walk(data, context, item, depth + 1);
    }
}

/// Whether the value of a key is something that must not be called.
fn is_called(key: &str, name: &str) -> bool {
    if key == TARGET {
        return is_dangerous(name) || is_loader(name);
    }
    is_function(name)
}

fn observe(data: &Data, context: &mut Context<'_>, start: u64, length: u64, name: &str) {
    let observation = Observation::at(INSTANTIATES, start).over(length).naming("$CALLEE", name);
    let is_doubtful = is_loader(name);
    context
        .observe(data, if is_doubtful { observation.in_tier(Tier::Strict) } else { observation });
}
