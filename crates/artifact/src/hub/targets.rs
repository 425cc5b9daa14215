//! `_target_`, as Hydra and the libraries that build on it instantiate it: NeMo in the configuration of its archives,
//! Uni2TS and FlexTok in JSON and in safetensors metadata, training programs in YAML.

use super::MAX_TEXT;
use crate::callables::{Judgement, is_notorious, judge_name};
use crate::core::{Context, Data, Fault, Json, Observation, Probe};
use pyguard_finding::Tier;

/// A configuration has a function called that no model needs.
pub(super) const INSTANTIATES: &str = "config-instantiates-dangerous-callable";

/// Names of YAML files that these libraries read.
const NAMES: [&str; 8] = [
    NEMO,
    "model_config.yml",
    "config.yaml",
    "config.yml",
    "hparams.yaml",
    "hparams.yml",
    "hyperparams.yaml",
    "experiment.yaml",
];
/// What NeMo instantiates when it restores a model. All others may be the settings of a program.
const NEMO: &str = "model_config.yaml";
/// Hydra's key whose value is called.
const TARGET: &str = "_target_";
/// Keys of libraries with the same idea, and of Hydra's functions that look names up; they have other uses too.
const KEYS: [&str; 4] = [TARGET, "target", "class_path", "path"];
/// How YAML says that an object of Python is made.
const TAG: &str = "!!python/";
/// How far a YAML file of another name is searched for Hydra's key (bytes).
const AHEAD: usize = 4 << 20;
/// What ends a line, and with it a comment, in YAML of version 1.1.
const BREAKS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
/// How far is looked for the start of a line and the end of a tag (bytes).
const LONGEST: usize = 300;
/// How far is looked for the end of a comment in front of a value (bytes): a line may hold many keys.
const LONGEST_COMMENT: usize = 4 << 10;
/// How deep objects lie inside each other.
const MAX_DEPTH: usize = 60;

/// A YAML file by its name, or any that has Hydra's key.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let is_yaml = || probe.ends_with(".yaml") || probe.ends_with(".yml");
    let has_key = |bytes: &[u8]| memchr::memmem::find(bytes, TARGET.as_bytes()).is_some();
    NAMES.contains(&probe.name)
        || is_yaml()
            && (has_key(probe.head)
                || probe.data.len() > Probe::HEAD as u64
                    && probe.data.up_to(0, AHEAD).is_ok_and(|bytes| has_key(&bytes)))
}

pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.whole(MAX_TEXT, "its YAML")?;
    context.step(bytes.len() as u64, 0)?;
    let text = String::from_utf8_lossy(&bytes);
    let keys: &[&str] =
        if NAMES.contains(&file_name(context).as_str()) { &KEYS } else { &[TARGET] };
    tags(&text, 0, data, context);
    called(&text, keys, 0, data, context);
    Ok(())
}

/// Everything that a configuration as text instantiates: YAML or JSON, read by its keys. `base` is where it begins in the
/// data.
pub(crate) fn in_text(text: &str, base: u64, data: &Data, context: &mut Context<'_>) {
    tags(text, base, data, context);
    called(text, &KEYS, base, data, context);
}

/// Tags for objects of Python.
fn tags(text: &str, base: u64, data: &Data, context: &mut Context<'_>) {
    for (at, _) in text.match_indices(TAG) {
        let rest = text.get(at + TAG.len()..).unwrap_or_default();
        let rest = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or_default();
        let Some((_, name)) = rest.split_once(':') else { continue };
        let name = name
            .split(|one: char| one.is_whitespace() || "'\"".contains(one))
            .next()
            .unwrap_or_default();
        if rest.starts_with(['o', 'n', 'm'])
            && let Some(tier) = tier(TARGET, name, context)
            && !is_comment(text.get(..at).unwrap_or_default())
        {
            let start = base.saturating_add(at as u64);
            observe(data, context, start, (TAG.len() + name.len()) as u64, name, tier);
        }
    }
}

/// Values of keys.
fn called(text: &str, keys: &[&str], base: u64, data: &Data, context: &mut Context<'_>) {
    for key in keys {
        for (at, _) in text.match_indices(key) {
            let before = text.get(..at).unwrap_or_default();
            let is_whole = !before.ends_with(|one: char| one.is_alphanumeric() || one == '_');
            let rest = text.get(at + key.len()..).unwrap_or_default();
            let rest =
                rest.trim_start_matches(|one: char| one.is_whitespace() || "\"'\\".contains(one));
            let Some(value) = rest.strip_prefix(':').map(scalar) else { continue };
            let is_part = |one: char| one.is_alphanumeric() || matches!(one, '_' | '.');
            let end = value.find(|one| !is_part(one)).unwrap_or(value.len());
            let name = value.get(..end).unwrap_or_default();
            if is_whole
                && let Some(tier) = tier(key, name, context)
                && !is_comment(before)
            {
                let start = base.saturating_add((text.len() - value.len()) as u64);
                observe(data, context, start, name.len() as u64, name, tier);
            }
        }
    }
}

/// Whether what follows stands in a comment, by what stands before it in its line: a `#`, and behind that no quote but the
/// one that follows it directly. With a quote between, the `#` may be part of a text and what follows not.
fn is_comment(before: &str) -> bool {
    let from = before.floor_char_boundary(before.len().saturating_sub(LONGEST));
    let near = before.get(from..).unwrap_or_default();
    let start = near.rfind(BREAKS).map(|at| near.ceil_char_boundary(at + 1));
    let line = near.get(start.unwrap_or(0)..).unwrap_or_default();
    let line = line.strip_suffix(['"', '\'']).unwrap_or(line);
    let Some((code, comment)) = line.rsplit_once('#') else { return false };
    let is_first = code.is_empty() && (start.is_some() || from == 0);
    (is_first || code.ends_with(char::is_whitespace)) && !comment.contains(['"', '\''])
}

/// A value from its first letter on: behind quotes, and behind the tag, the anchor, the sign of a block or the comment that
/// YAML has before it.
fn scalar(mut value: &str) -> &str {
    loop {
        value = value.trim_start_matches(|one: char| one.is_whitespace() || "\"'\\".contains(one));
        let near = |length| value.get(..value.floor_char_boundary(length)).unwrap_or_default();
        let end = match value.as_bytes().first() {
            Some(b'#') => near(LONGEST_COMMENT).find(BREAKS),
            Some(b'!' | b'&' | b'|' | b'>') => near(LONGEST).find(char::is_whitespace),
            _ => return value,
        };
        let Some(end) = end else { return "" };
        value = value.get(end..).unwrap_or_default();
    }
}

pub(super) fn in_json(data: &Data, context: &mut Context<'_>, root: &Json) {
    walk(data, context, root, 0);
}

fn walk(data: &Data, context: &mut Context<'_>, node: &Json, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    for (key, value) in node.entries() {
        if KEYS.contains(&key.as_str())
            && let Some(name) = value.text()
            && let Some(tier) = tier(key.as_str(), name, context)
        {
            observe(data, context, value.start, value.written(), name, tier);
        }
        walk(data, context, value, depth + 1);
    }
    for item in node.items() {
        walk(data, context, item, depth + 1);
    }
}

/// From which tier on it matters that a key has a name called. Programs name loaders and downloads in settings of their
/// own; in the configuration of a model that is restored they load what its author wants.
fn tier(key: &str, name: &str, context: &Context<'_>) -> Option<Tier> {
    if key != TARGET {
        return is_notorious(name).then_some(Tier::Default);
    }
    let is_model = || file_name(context) == NEMO;
    match judge_name(name) {
        Judgement::Doubtful(_) if !is_model() => Some(Tier::Strict),
        Judgement::Powerful(_) if !is_model() => None,
        judgement => judgement.is_harmful().then_some(Tier::Default),
    }
}

fn file_name(context: &Context<'_>) -> String {
    context.name().rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase()
}

fn observe(
    data: &Data,
    context: &mut Context<'_>,
    start: u64,
    length: u64,
    name: &str,
    tier: Tier,
) {
    let observation = Observation::at(INSTANTIATES, start).over(length).naming("$CALLEE", name);
    let is_loud = tier == Tier::Default;
    context.observe(data, if is_loud { observation } else { observation.in_tier(tier) });
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, is_comment, scalar};

    #[test]
    fn comments_are_told_by_their_line() {
        for before in
            ["# ", "#", "a: b # ", "  # \"", "a: b\n# ", "# don't # ", "x: 'y' # '", "a\u{2028}#"]
        {
            assert!(is_comment(before), "{before}");
        }
        let far = format!("#{}\"", "a".repeat(LONGEST - 2));
        assert!(is_comment(&far) && !is_comment(&format!("b{far}")));
        for before in [
            "",
            "# a\r",
            "# a\u{2028}",
            "a#",
            "a: \"b # c\", ",
            "a: {b: 'c #', ",
            "# a\n",
            "\"x # \\\"y\\\": \"",
            "a: b#c ",
        ] {
            assert!(!is_comment(before), "{before}");
        }
    }

    #[test]
    fn values_in_all_spellings() {
        for text in [
            " os.system",
            " \"os.system\"}",
            "\n  os.system",
            " !!str 'os.system'",
            " &a !!str os.system",
            " >-\n  os.system",
            " # why\n  os.system",
            " # why\ros.system",
        ] {
            assert!(scalar(text).starts_with("os.system"), "{text}");
        }
        assert_eq!(scalar(" ${name}"), "${name}");
    }
}
