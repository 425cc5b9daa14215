//! JSON that `jsonpickle` reads: keys such as `py/object` and `py/reduce` name what is imported and called.

use pyguard_finding::Tier;

use super::JSON_OBJECT;
use crate::callables::{Verdict, judge_name};
use crate::core::{Context, Data, Fault, Json, JsonValue, Kind, Observation, Probe};

pub(super) const KIND: Kind = Kind { name: "jsonpickle", tells, read };

/// How far the first key is looked for in a file with an ordinary name (bytes).
const AHEAD: usize = 64 << 10;

fn tells(probe: &Probe<'_>) -> bool {
    if !matches!(probe.first_visible(), Some(b'{' | b'[')) || !probe.is_text() {
        return false;
    }
    let has = |bytes: &[u8]| {
        let (start, escaped) = (b"\"py/", b"\"py\\/");
        memchr::memmem::find(bytes, start).is_some()
            || memchr::memmem::find(bytes, escaped).is_some()
    };
    has(probe.head)
        || probe.ends_with(".json")
            && probe.data.len() > Probe::HEAD as u64
            && probe.data.up_to(0, AHEAD).is_ok_and(|bytes| has(&bytes))
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let document = Json::read(data, context)?;
    let mut pending = vec![&document];
    while let Some(value) = pending.pop() {
        match &value.value {
            JsonValue::List(items) => pending.extend(items),
            JsonValue::Object(entries) => {
                for (key, inner) in entries {
                    tag(data, key.as_str(), inner, context);
                    pending.push(inner);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn tag(data: &Data, key: &str, value: &Json, context: &mut Context<'_>) {
    let name = match key {
        "py/object" | "py/function" | "py/type" | "py/class" => value.text(),
        "py/repr" => {
            // Old versions import what stands before the slash and evaluate the rest.
            let text = value.text().unwrap_or_default();
            return tell(data, value, key, text, None, context);
        }
        // The callable stands first, as a name or as an object that `py/function` or `py/type` names.
        "py/reduce" => value.items().first().and_then(|callable| {
            callable.text().or_else(|| {
                ["py/function", "py/type", "py/object"].iter().find_map(|key| callable.text_of(key))
            })
        }),
        _ => return,
    };
    let Some(name) = name else { return };
    match judge_name(name).verdict() {
        Verdict::Harmful => tell(data, value, key, name, None, context),
        Verdict::Harmless => {}
        Verdict::Unknown => tell(data, value, key, name, Some(Tier::Strict), context),
    }
}

fn tell(
    data: &Data,
    value: &Json,
    key: &str,
    name: &str,
    tier: Option<Tier>,
    context: &mut Context<'_>,
) {
    let mut observation =
        Observation::at(JSON_OBJECT, value.start).naming("$KEY", key).naming("$CALLEE", name);
    observation.tier = tier;
    context.observe(data, observation);
}
