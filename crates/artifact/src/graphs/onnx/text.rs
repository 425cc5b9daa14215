use super::EXTERNAL_DATA;
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::graphs::textproto::{self, Entry, Value};
use crate::paths;

/// Whether the data is a model in text.
pub(in crate::graphs) fn tells(probe: &Probe<'_>) -> bool {
    const FIRST: &[&str] =
        &["ir_version", "producer_name", "graph", "opset_import", "producer_version"];
    let has = |text: &[u8]| memchr::memmem::find(probe.head, text).is_some();
    textproto::begins_with_field(probe.head, FIRST) && (has(b"graph") || has(b"opset_import"))
}

/// Reads it: only its paths are judged.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let text = textproto::text_of(data)?;
    let (entries, fault) = textproto::parse(&text);
    // Messages whose fields are still to be looked at.
    let mut open = vec![entries.as_slice()];
    while let Some(fields) = open.pop() {
        context.step(fields.len() as u64, 0)?;
        for field in fields {
            if field.name == "external_data" && field.field_text("key") == Some("location") {
                judge(field, data, context);
            }
            if let Value::Message(inner) = &field.value {
                open.push(inner);
            }
        }
    }
    fault.map_or(Ok(()), Err)
}

fn judge(entry: &Entry<'_>, data: &Data, context: &mut Context<'_>) {
    let path = entry.field_text("value").unwrap_or_default();
    if let Some(reason) = paths::escape(path) {
        let observation = Observation::at(EXTERNAL_DATA, entry.at)
            .over(entry.end - entry.at)
            .naming("$PATH", path)
            .naming("$REASON", reason)
            .naming("$TENSOR", "a tensor");
        context.observe(data, observation);
    }
}
