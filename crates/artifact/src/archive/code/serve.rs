//! TorchServe: `MAR-INF/MANIFEST.json` says which files of the archive are the model, its handler and its requirements.

use pyguard_finding::Tier;
use serde_json::Value;

use super::super::CARRIES_CODE;
use super::super::members::escape;
use super::super::paths;
use crate::core::{Context, Data, Observation};

/// Longest manifest that is read (bytes).
const MAX_MANIFEST: u64 = 1 << 20;

/// Looks at the files that the manifest names.
pub(super) fn manifest(data: &Data, context: &mut Context<'_>) {
    let Ok(bytes) = data.whole(MAX_MANIFEST, "the manifest") else { return };
    let Ok(manifest) = serde_json::from_slice::<Value>(&bytes) else { return };
    let model = manifest.get("model").or_else(|| manifest.get("workflow"));
    for key in
        ["handler", "serializedFile", "modelFile", "requirementsFile", "configFile", "specFile"]
    {
        let Some(file) = model.and_then(|model| model.get(key)).and_then(Value::as_str) else {
            continue;
        };
        let at = place(&bytes, file);
        // A handler may name a function behind a colon.
        let path =
            file.rsplit_once(':').filter(|(path, _)| path.len() > 1).map_or(file, |(path, _)| path);
        if let Some(how) = paths::escape(path).or_else(|| paths::escape(file)) {
            context.observe(data, escape(at, &format!("{key}: {file}"), how));
        } else if key == "requirementsFile" {
            let how = "TorchServe may install it with pip when the model is loaded";
            let observation = Observation::at(CARRIES_CODE, at)
                .naming("$MEMBER", file)
                .naming("$HOW", how)
                .in_tier(Tier::Audit);
            context.observe(data, observation);
        } else if key == "handler"
            && path.ends_with(".py")
            && !context.neighbours().exists(&format!("../{path}"))
        {
            let how = "the manifest names it as handler, and it is not in the archive";
            let observation =
                Observation::at(CARRIES_CODE, at).naming("$MEMBER", file).naming("$HOW", how);
            context.observe(data, observation);
        }
    }
}

fn place(bytes: &[u8], text: &str) -> u64 {
    memchr::memmem::find(bytes, text.as_bytes()).map_or(0, |at| at as u64)
}
