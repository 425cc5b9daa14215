//! Shard indexes: which file holds which tensor (catalogue: AIML200).

use super::documents;
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::paths;
use rustc_hash::FxHashSet;

/// A shard that is not a plain file below the checkpoint's folder.
pub(super) const ESCAPES: &str = "shard-index-escapes-checkpoint";

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    probe.ends_with(".index.json") && probe.first_visible() == Some(b'{')
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let name = context.name().to_lowercase();
    let is_safetensors = name.ends_with(".safetensors.index.json");
    let Some(root) = documents::load(data, context, false)? else { return Ok(()) };
    let mut told = FxHashSet::default();
    let maps = root.entries().iter().filter(|(key, _)| key.as_str() == "weight_map");
    for (_, node) in maps.flat_map(|(_, map)| map.entries()) {
        let Some(shard) = node.text() else { continue };
        if !told.insert(shard) {
            continue;
        }
        context.outline(data, node.start, 0, || format!("shard {}", shard));
        if let Some(why) = reason(shard, is_safetensors) {
            let observation = Observation::at(ESCAPES, node.start)
                .over(node.written())
                .naming("$SHARD", shard)
                .naming("$WHY", why);
            context.observe(data, observation);
        }
    }
    Ok(())
}

/// What is wrong with a shard's name, as the end of a sentence that begins with it.
fn reason(shard: &str, is_safetensors: bool) -> Option<&'static str> {
    if let Some(reason) = paths::escape(shard) {
        return Some(reason);
    }
    if shard.contains('\\') || shard.split('/').any(str::is_empty) {
        return Some("has parts that lead elsewhere on some machines");
    }
    let is_other = !shard.to_lowercase().ends_with(".safetensors");
    (is_safetensors && is_other).then_some("is no safetensors file, though the index promises some")
}
