use super::PATH;
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::graphs::json;
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
    let bytes = data.whole(MAX_LENGTH, "a manifest")?;
    let manifest = json::file(&bytes)?;
    let items = manifest.get("itemInfoEntries").and_then(|items| json::object(items));
    for item in items.into_iter().flatten().filter_map(|(_, item)| json::object(item)) {
        let Some(piece) = item.get("path") else { continue };
        let Some(path) = json::text(Some(piece)) else { continue };
        let at = json::place(&bytes, piece);
        context.outline(data, at, 0, || format!("item {path}"));
        if let Some(reason) = paths::escape(&path) {
            let observation = Observation::at(PATH, at)
                .over(piece.get().len() as u64)
                .naming("$PATH", path)
                .naming("$REASON", reason);
            context.observe(data, observation);
        }
    }
    Ok(())
}
