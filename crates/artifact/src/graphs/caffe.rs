//! Caffe networks in text (`.prototxt`).
//!
//! Field names: <https://github.com/BVLC/caffe/blob/master/src/caffe/proto/caffe.proto>.

use pyguard_finding::Tier;

use super::textproto::{self, Entry};
use crate::callables::{is_standard, judge_name};
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::paths;

/// A layer that is a Python class.
pub(super) const PYTHON: &str = "caffe-python-layer";
/// A file that a layer writes outside the folder.
pub(super) const OUTPUT: &str = "caffe-output-path-escape";

/// Whether the data is a network: layers with a type.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    const FIRST: &[&str] = &[
        "name",
        "layer",
        "layers",
        "input",
        "input_shape",
        "input_dim",
        "state",
        "force_backward",
        "debug_info",
    ];
    let has = |text: &[u8]| memchr::memmem::find(probe.head, text).is_some();
    textproto::begins_with_field(probe.head, FIRST)
        && has(b"type:")
        && [&b"layer {"[..], b"layer{", b"layers {", b"layers{", b"layer:"]
            .iter()
            .any(|text| has(text))
        && (probe.ends_with("txt") || has(b"_param") || has(b"bottom") || has(b"top"))
}

/// Reads it.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let text = textproto::text_of(data)?;
    let (entries, fault) = textproto::parse(&text);
    for layer in entries.iter().filter(|entry| matches!(entry.name, "layer" | "layers")) {
        judge(layer, data, context);
    }
    fault.map_or(Ok(()), Err)
}

fn judge(layer: &Entry<'_>, data: &Data, context: &mut Context<'_>) {
    let kind = layer.field_text("type").unwrap_or_default();
    context.outline(data, layer.at, 1, || {
        format!("{kind} {}", layer.field_text("name").unwrap_or_default())
    });
    for part in layer.fields() {
        match part.name {
            "python_param" if kind.eq_ignore_ascii_case("python") => {
                let module = part.field_text("module").unwrap_or_default();
                let class = part.field_text("layer").unwrap_or_default();
                let callee = format!("{module}.{class}");
                // No layer comes from the standard library, whatever it does there.
                let is_foreign = is_standard(module.split('.').next().unwrap_or_default())
                    || judge_name(&callee).is_harmful();
                let tier = if is_foreign { Tier::Default } else { Tier::Strict };
                let observation = Observation::at(PYTHON, layer.at)
                    .over(layer.end - layer.at)
                    .in_tier(tier)
                    .naming("$CALLEE", callee);
                context.observe(data, observation);
            }
            "hdf5_output_param" => {
                let Some(path) = part.field_text("file_name") else { continue };
                let Some(reason) = paths::escape(path) else { continue };
                let observation = Observation::at(OUTPUT, part.at)
                    .over(part.end - part.at)
                    .naming("$PATH", path)
                    .naming("$REASON", reason);
                context.observe(data, observation);
            }
            _ => {}
        }
    }
}
