//! Widgets that a notebook keeps: they are drawn again when it is opened.

use std::collections::BTreeMap;

use memchr::memmem;
use pyguard_finding::Tier;
use pyguard_source::{Surface, TextPart, TextRange};
use serde_json::Value;
use serde_json::value::RawValue;

use super::address::Source;
use super::reach::reached;
use super::script::is_run;
use super::tags::read;
use super::{address, frames, handlers, links};
use crate::check::Check;
use crate::{Observation, Remedy, Subject};

pub(super) const CHECKS: &[Check] = &[
    Check { name: "widget-state-active", run: widget_state },
    Check { name: "widget-state-or-output-active", run: widget_state_or_output },
];

const STATE: &str = "application/vnd.jupyter.widget-state+json";

fn widget_state(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    look(subject, found, false);
}

fn widget_state_or_output(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    look(subject, found, true);
}

/// Looks at all models; `with_others`: also at outputs and templates that models hold.
fn look(subject: &Subject<'_>, found: &mut Vec<Observation>, with_others: bool) {
    let Some(widgets) = Widgets::of(subject) else { return };
    let mut places = Places::of(subject);
    // Exported pages hold the whole state in a script, which such a text ends.
    for text in widgets.strays().filter(|text| ends_script(text)).take(MAX_REPORTED) {
        let Some(range) = places.next(text) else { continue };
        let what = "ends the script that holds it";
        let seen = Observation::at(range).naming("$WHAT", what).naming("$MODEL", "a text");
        found.push(seen.with_remedy(widgets.remedy()));
    }
    for model in widgets.models() {
        if found.len() >= MAX_REPORTED {
            break;
        }
        for (text, what, tier) in problems(model, with_others) {
            let Some(range) = places.next(text) else { continue };
            let remedy = widgets.remedy();
            let seen = Observation::at(range).naming("$WHAT", what).naming("$MODEL", name(model));
            found.push(seen.in_tier(tier).with_remedy(remedy));
        }
    }
}

/// Most models and texts that are reported in a notebook.
const MAX_REPORTED: usize = 50;

/// The widgets of a notebook.
struct Widgets {
    /// Where they stand in the raw file (bytes).
    raw: std::ops::Range<usize>,
    state: Value,
}

impl Widgets {
    fn of(subject: &Subject<'_>) -> Option<Self> {
        let metadata = subject.layout().metadata.clone()?;
        let text = subject.raw().get(metadata.clone())?;
        memmem::find(text.as_bytes(), b"widget-state+json")?;
        let members: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
        let widgets = members.get("widgets")?.get();
        let start = (widgets.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        let start = metadata.start + start;
        let mut all: Value = serde_json::from_str(widgets).ok()?;
        let state = all.get_mut(STATE)?.take();
        Some(Self { raw: start..start + widgets.len(), state })
    }

    fn remedy(&self) -> Remedy {
        Remedy::SetValue { raw: self.raw.clone(), value: "{}".to_owned() }
    }

    /// Texts that stand beside models.
    fn strays(&self) -> impl Iterator<Item = &str> {
        let members = self.state.as_object().into_iter().flat_map(|members| members.values());
        members.filter_map(Value::as_str)
    }

    /// The models, below `state` as Jupyter writes them, or without it as Colab does.
    fn models(&self) -> impl Iterator<Item = &Value> {
        let inner = self.state.get("state").and_then(Value::as_object);
        let models = inner.filter(|inner| inner.values().all(Value::is_object));
        models.or(self.state.as_object()).into_iter().flat_map(|models| models.values())
    }
}

fn name(model: &Value) -> String {
    let name = model.get("model_name").or_else(|| model.get("state")?.get("_model_name"));
    name.and_then(Value::as_str).unwrap_or("a model").replace('$', "")
}

/// What is wrong with a model: the text that is, why, and how sure it is.
fn problems<'a>(model: &'a Value, with_others: bool) -> Vec<(&'a str, &'static str, Tier)> {
    let mut found = Vec::new();
    let state = model.get("state");
    let of_state = |key: &str| state.and_then(|state| state.get(key));
    let text = |value: Option<&'a Value>| value.and_then(Value::as_str);
    let modules = [model.get("model_module"), of_state("_model_module"), of_state("_view_module")];
    if let Some(module) = modules.into_iter().filter_map(text).find(|module| is_address(module)) {
        found.push((module, "loads its code from an address", Tier::Default));
    }
    let name = text(model.get("model_name")).or_else(|| text(of_state("_model_name")));
    let shows_html = matches!(name, Some("HTMLModel" | "HTMLMathModel" | "LabelModel"));
    let keys = ["value", "description", "description_tooltip", "tooltip", "placeholder"];
    for key in keys.into_iter().filter(|key| *key != "value" || shows_html) {
        let Some(value) = text(of_state(key)) else { continue };
        if let Some((what, tier)) = active(value, true) {
            found.push((value, what, tier));
        }
    }
    if with_others {
        let template = text(of_state("template"));
        let outputs = of_state("outputs").and_then(Value::as_array);
        let pages =
            outputs.into_iter().flatten().filter_map(|output| output.get("data")?.get("text/html"));
        let lines = pages.flat_map(|page| match page {
            Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect(),
            other => other.as_str().into_iter().collect::<Vec<_>>(),
        });
        for value in template.into_iter().chain(lines) {
            if let Some((what, tier)) = active(value, false) {
                found.push((value, what, tier));
            }
        }
    }
    found
}

fn ends_script(text: &str) -> bool {
    memmem::find(text.to_ascii_lowercase().as_bytes(), b"</script").is_some()
}

/// Whether the name of a module is an address, or leads out of where modules are published.
fn is_address(module: &str) -> bool {
    module.contains("..") || module.contains(':') || module.starts_with("//")
}

/// What is active in a text that is drawn as HTML. `any_script`: scripts that only draw count too.
fn active(text: &str, any_script: bool) -> Option<(&'static str, Tier)> {
    memchr::memchr(b'<', text.as_bytes())?;
    read(text, false).iter().find_map(|element| {
        if element.name == "script" && is_run(element.get("type")) {
            let body = text.get(element.body.clone()).unwrap_or("");
            let loads =
                element.get("src").is_some_and(|one| address::source(one) == Source::Unknown);
            let tier = if loads || any_script {
                Some(Tier::Default)
            } else {
                reached(body).first().map(|one| one.tier)
            };
            return tier.map(|tier| ("holds a script", tier));
        }
        if frames::is_frame(element)
            && element.get("srcdoc").is_some_and(|page| active(page, true).is_some())
        {
            return Some(("holds a page with a script", Tier::Default));
        }
        element.attributes.iter().find_map(|attribute| {
            let handler = handlers::judged(element, attribute);
            let of_handler = handler.map(|tier| ("handles an event", tier));
            of_handler.or_else(|| {
                Some(("has a link that runs code", links::judged(element, attribute)?.0))
            })
        })
    })
}

/// Finds texts in the notebook's metadata, in the order of the file.
struct Places<'a, 'b> {
    subject: &'b Subject<'a>,
    part: Option<&'a TextPart>,
    at: usize,
}

/// So much of a text (bytes) is looked for.
const MAX_NEEDLE: usize = 48;

impl<'a, 'b> Places<'a, 'b> {
    fn of(subject: &'b Subject<'a>) -> Self {
        let holds_state = |part: &&'a TextPart| {
            part.surface == Surface::NotebookMetadata
                && memmem::find(subject.text(part).as_bytes(), b"widget-state+json").is_some()
        };
        Self { subject, part: subject.parts().iter().find(holds_state), at: 0 }
    }

    fn next(&mut self, text: &str) -> Option<TextRange> {
        let part = self.part?;
        let needle = text.get(..text.floor_char_boundary(MAX_NEEDLE)).unwrap_or(text);
        let all = self.subject.text(part);
        let find = |from: usize| {
            Some(from + memmem::find(all.as_bytes().get(from..)?, needle.as_bytes())?)
        };
        // The parts of a model may come in another order.
        match find(self.at).or_else(|| find(0)) {
            Some(start) => {
                self.at = start + needle.len();
                Some(self.subject.range(part, start, start + needle.len()))
            }
            None => Some(self.subject.first_line(part)),
        }
    }
}
