//! TensorFlow.js: `model.json` with a list of files with weights.
//!
//! Source: `tfjs-core/src/io/types.ts` (`ModelJSON`, `WeightsManifestConfig`).

use pyguard_finding::Tier;

use super::json;
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::paths;

/// Weights that lie outside the model's folder.
pub(super) const PATH: &str = "tfjs-weights-path-escape";

/// Longest model that is read (bytes).
const MAX_LENGTH: u64 = 16 << 20;

/// Whether the data is a model: JSON with its topology or format first, or a list of weights.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let has = |text: &[u8]| memchr::memmem::find(probe.head, text).is_some();
    probe.first_visible() == Some(b'{')
        && (has(b"\"weightsManifest\"") || has(b"\"modelTopology\"") || has(b"TensorFlow.js"))
}

/// Reads it.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.whole(MAX_LENGTH, "a model in JSON")?;
    // The topology may be large and says nothing of files, so it is not made into values.
    let model = json::file(&bytes)?;
    let groups = json::list(model.get("weightsManifest")).into_iter().filter_map(json::object);
    let pieces = groups.flat_map(|group| json::list(group.get("paths")));
    for piece in pieces {
        let Some(path) = json::text(Some(&piece)) else { continue };
        let at = json::place(&bytes, piece);
        context.step(1, at)?;
        context.outline(data, at, 0, || format!("weights {path}"));
        let Some(reason) = paths::escape(&path) else { continue };
        // Weights on a host of their own are a way to publish a model.
        let tier = if path.starts_with("https://") { Tier::Strict } else { Tier::Default };
        let observation = Observation::at(PATH, at)
            .over(piece.get().len() as u64)
            .in_tier(tier)
            .naming("$PATH", path)
            .naming("$REASON", reason);
        context.observe(data, observation);
    }
    Ok(())
}
