//! TorchServe: `MAR-INF/MANIFEST.json` says which files of the archive are the model, its handler and its requirements.

use pyguard_finding::Tier;

use super::super::CARRIES_CODE;
use super::super::members::escape;
use super::super::paths;
use crate::core::{Context, Data, Json, Observation};

/// Longest manifest that is read (bytes).
const MAX_MANIFEST: u64 = 1 << 20;

/// Looks at the files that the manifest names.
pub(super) fn manifest(data: &Data, context: &mut Context<'_>) {
    if data.len() > MAX_MANIFEST {
        return;
    }
    let Ok(manifest) = Json::read(data, context) else { return };
    let model = manifest.get("model").or_else(|| manifest.get("workflow"));
    for key in
        ["handler", "serializedFile", "modelFile", "requirementsFile", "configFile", "specFile"]
    {
        let Some(node) = model.and_then(|model| model.get(key)) else { continue };
        let Some(file) = node.text() else { continue };
        // Behind the quote.
        let at = node.start + 1;
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
