//! The schema of a skops file: a tree of nodes, each with the type that it becomes and the loader that makes it.

use pyguard_finding::Tier;

use super::{SKOPS_DANGEROUS, SKOPS_HIDDEN, SKOPS_UNTRUSTED};
use crate::callables::{Verdict, judge_name};
use crate::core::{Context, Data, Fault, Json, JsonValue, Kind, Observation, Probe};

pub(super) const KIND: Kind = Kind { name: "skops schema", tells, read };

/// Most values below a function that are looked at; nodes lie in each other.
const MAX_VALUES: usize = 1_000;
/// First parts of modules whose types skops takes from the libraries that it is made for.
const LIBRARIES: &[&str] = &[
    "builtins",
    "catboost",
    "collections",
    "lightgbm",
    "numpy",
    "quantile_forest",
    "scipy",
    "sklearn",
    "xgboost",
    "zoneinfo",
    "datetime",
];
/// Loaders that never use the type beside them.
const WITHOUT_TYPE: &[&str] =
    &["JsonNode", "CachedNode", "BytesNode", "BytearrayNode", "SliceNode"];

fn tells(probe: &Probe<'_>) -> bool {
    let has = |text: &[u8]| memchr::memmem::find(probe.head, text).is_some();
    probe.first_visible() == Some(b'{')
        && (has(b"\"__loader__\"") || probe.name == "schema.json" && has(b"__"))
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let schema = Json::read(data, context)?;
    let mut pending = vec![&schema];
    while let Some(value) = pending.pop() {
        match &value.value {
            JsonValue::List(items) => pending.extend(items),
            JsonValue::Object(entries) => {
                if let Some(loader) = value.text_of("__loader__") {
                    node(data, value, loader, context);
                }
                pending.extend(entries.iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    Ok(())
}

fn path(node: &Json) -> String {
    let module = node.text_of("__module__").unwrap_or_default();
    format!("{module}.{}", node.text_of("__class__").unwrap_or_default())
}

fn node(data: &Data, node: &Json, loader: &str, context: &mut Context<'_>) {
    let name = path(node);
    context.outline(data, node.start, 0, || format!("{loader} of {name}"));
    match loader {
        "OperatorFuncNode" => return operator(data, node, &name, context),
        "MethodNode" => method(data, node, &name, context),
        _ if WITHOUT_TYPE.contains(&loader) => return,
        _ => {}
    }
    let first = name.split('.').next().unwrap_or_default();
    let check = match judge_name(&name).verdict() {
        Verdict::Harmful => SKOPS_DANGEROUS,
        Verdict::Harmless => return,
        Verdict::Unknown if LIBRARIES.contains(&first) => return,
        Verdict::Unknown => SKOPS_UNTRUSTED,
    };
    let mut observation =
        Observation::at(check, node.start).naming("$TYPE", name).naming("$LOADER", loader);
    if check == SKOPS_UNTRUSTED {
        observation = observation.in_tier(Tier::Strict);
    }
    context.observe(data, observation);
}

/// A function of `operator` that is called with values of the file.
fn operator(data: &Data, node: &Json, name: &str, context: &mut Context<'_>) {
    let known = ["operator.attrgetter", "operator.itemgetter", "operator.methodcaller"];
    let mut texts = Vec::new();
    collect(node.get("attrs"), &mut texts);
    let is_way_out = texts.iter().any(|text| {
        let text = text.trim_matches('"');
        text.split('.').any(|step| {
            step.starts_with("__") || matches!(step, "system" | "popen" | "exec" | "eval")
        })
    });
    // The loader looks into `operator` whatever module is named, so another one is there to mislead.
    let observation = if !known.contains(&name) || is_way_out {
        Observation::at(SKOPS_HIDDEN, node.start)
    } else {
        Observation::at(SKOPS_UNTRUSTED, node.start).in_tier(Tier::Strict)
    };
    let observation = observation.naming("$TYPE", name).naming("$LOADER", "OperatorFuncNode");
    context.observe(data, observation);
}

/// A method of an object of the file.
fn method(data: &Data, node: &Json, name: &str, context: &mut Context<'_>) {
    let Some(content) = node.get("content") else { return };
    let owner = content.get("obj").map(path);
    let function = content.text_of("func").unwrap_or_default();
    let is_false = owner.as_deref().is_some_and(|owner| owner != name);
    let is_way_out = function.contains('.') || function.starts_with('_');
    if is_false || is_way_out {
        let owner = owner.unwrap_or_default();
        let observation = Observation::at(SKOPS_HIDDEN, node.start)
            .naming("$TYPE", format!("{owner}.{function}"))
            .naming("$LOADER", "MethodNode");
        context.observe(data, observation);
    }
}

/// All texts below a value, which JSON nodes hold once more as JSON.
fn collect(value: Option<&Json>, texts: &mut Vec<String>) {
    let mut pending: Vec<_> = value.into_iter().collect();
    for _ in 0..MAX_VALUES {
        let Some(value) = pending.pop() else { break };
        match &value.value {
            JsonValue::Text(text) => texts.push(text.as_str().to_owned()),
            JsonValue::List(items) => pending.extend(items),
            JsonValue::Object(entries) => pending.extend(
                entries
                    .iter()
                    .filter(|(key, _)| {
                        !matches!(key.as_str(), "__class__" | "__module__" | "__loader__")
                    })
                    .map(|(_, value)| value),
            ),
            _ => {}
        }
    }
}
