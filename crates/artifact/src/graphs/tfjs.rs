//! TensorFlow.js: `model.json` with a list of files with weights.
//!
//! Source: `tfjs-core/src/io/types.ts` (`ModelJSON`, `WeightsManifestConfig`).

use pyguard_finding::Tier;

use crate::core::{Context, Data, Fault, Json, JsonEvent, JsonEvents, Observation, Probe};
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
    data.at_most(MAX_LENGTH, "a model in JSON")?;
    let mut events = JsonEvents::over(data);
    while let Some(event) = events.next()? {
        context.step(1, events.payload.start)?;
        match event {
            JsonEvent::Key if events.payload.text.as_str() == "weightsManifest" => {
                let groups = events.tree(context)?;
                weights(data, context, &groups)?;
            }
            // The topology may be large and says nothing of files, so it is not made into values.
            JsonEvent::Key => events.skip_value(context)?,
            _ => {}
        }
    }
    events.end()
}

/// The files that groups of weights lie in.
fn weights(data: &Data, context: &mut Context<'_>, groups: &Json) -> Result<(), Fault> {
    let lists = groups.items().iter().filter_map(|group| group.get("paths"));
    for node in lists.flat_map(Json::items) {
        let Some(path) = node.text() else { continue };
        context.step(1, node.start)?;
        context.outline(data, node.start, 0, || format!("weights {path}"));
        let Some(reason) = paths::escape(path) else { continue };
        // Weights on a host of their own are a way to publish a model.
        let tier = if path.starts_with("https://") { Tier::Strict } else { Tier::Default };
        let observation = Observation::at(PATH, node.start)
            .over(node.written())
            .in_tier(tier)
            .naming("$PATH", path)
            .naming("$REASON", reason);
        context.observe(data, observation);
    }
    Ok(())
}
