//! JSON files of a model folder.

use super::{MAX_TEXT, configuration, jinja, modules, targets};
use crate::core::{Context, Data, Fault, Json, JsonNumber, JsonValue, Probe};

/// Names that only these libraries use: what is wrong with such a file is told.
const OWN: [&str; 12] = [
    "tokenizer_config.json",
    "processor_config.json",
    "preprocessor_config.json",
    "chat_template.json",
    "generation_config.json",
    "adapter_config.json",
    "model_index.json",
    "video_preprocessor_config.json",
    "config_sentence_transformers.json",
    "sentence_bert_config.json",
    "scheduler_config.json",
    "special_tokens_map.json",
];
/// Names that others use as well.
const SHARED: [&str; 5] =
    ["config.json", "modules.json", "params.json", "meta.json", "model_config.json"];

pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let is_named = OWN.contains(&probe.name) || SHARED.contains(&probe.name);
    let begins = match probe.head {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            rest.iter().copied().find(|byte| !byte.is_ascii_whitespace())
        }
        _ => probe.first_visible(),
    };
    is_named && matches!(begins, Some(b'{' | b'['))
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let name = context.name().rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let Some(root) = load(data, context, !SHARED.contains(&name.as_str()))? else { return Ok(()) };
    outline(data, context, &root);
    let result = templates(data, context, &root);
    configuration::judge(data, context, &root);
    targets::in_json(data, context, &root);
    match name.as_str() {
        "modules.json" => modules::sentence_transformers(data, context, &root),
        "model_index.json" => modules::diffusers(data, context, &root),
        "adapter_config.json" => modules::adapter(data, context, &root),
        _ => {}
    }
    result
}

/// The document; nothing where it is none and the name is one that others use too.
pub(super) fn load(
    data: &Data,
    context: &mut Context<'_>,
    is_strict: bool,
) -> Result<Option<Json>, Fault> {
    data.at_most(MAX_TEXT, "its JSON")?;
    match Json::read_strictly(data, 0..data.len(), context) {
        Ok(root) => Ok(Some(root)),
        Err(Fault::Malformed { .. } | Fault::Truncated { .. }) if !is_strict => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The templates of a configuration: a text, or a list of them with names, or an object of them.
fn templates(data: &Data, context: &mut Context<'_>, root: &Json) -> Result<(), Fault> {
    let mut result = Ok(());
    // A key that stands twice counts twice: which one is used depends on the reader.
    let named = root.entries().iter().filter(|(key, _)| key.as_str() == "chat_template");
    for (_, node) in named {
        let in_list = node.items().iter().filter_map(|item| item.get("template"));
        let in_map = node.entries().iter().map(|(_, node)| node);
        for text in std::iter::once(node).chain(in_list).chain(in_map).filter_map(Json::placed_text)
        {
            let judged = jinja::judge(text.as_str(), &|byte| text.place(byte), data, context);
            result = result.and(judged);
        }
    }
    result
}

fn outline(data: &Data, context: &mut Context<'_>, root: &Json) {
    if !context.wants_outline() {
        return;
    }
    for (key, node) in root.entries() {
        context.outline(data, key.start().saturating_sub(1), 0, || {
            let what = match &node.value {
                JsonValue::Text(text) => {
                    text.as_str().chars().take(80).collect::<String>().replace('\n', " ")
                }
                JsonValue::List(items) => format!("{} items", items.len()),
                JsonValue::Object(entries) => format!("{} keys", entries.len()),
                JsonValue::Bool(value) => value.to_string(),
                JsonValue::Number(JsonNumber::Whole(number)) => number.to_string(),
                JsonValue::Number(JsonNumber::Other(_)) => "a number".to_owned(),
                JsonValue::Null => "null".to_owned(),
            };
            format!("{}: {what}", key.as_str())
        });
    }
}
