use super::PATH;
use crate::core::{Context, Data, Fault, Json, Observation, Probe};
use crate::paths;

/// Longest manifest (bytes).
const MAX_LENGTH: u64 = 1 << 20;

/// Whether the data is the manifest of a package.
pub(in crate::graphs) fn tells(probe: &Probe<'_>) -> bool {
    probe.name == "manifest.json"
        && probe.first_visible() == Some(b'{')
        && memchr::memmem::find(probe.head, b"itemInfoEntries").is_some()
}

/// Reads it.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    data.at_most(MAX_LENGTH, "a manifest")?;
    let manifest = Json::read(data, context)?;
    let items = manifest.get("itemInfoEntries").into_iter().flat_map(Json::entries);
    for node in items.filter_map(|(_, item)| item.get("path")) {
        let Some(path) = node.text() else { continue };
        context.outline(data, node.start, 0, || format!("item {path}"));
        if let Some(reason) = paths::escape(path) {
            let observation = Observation::at(PATH, node.start)
                .over(node.written())
                .naming("$PATH", path)
                .naming("$REASON", reason);
            context.observe(data, observation);
        }
    }
    Ok(())
}
