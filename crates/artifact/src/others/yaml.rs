//! YAML whose tags make PyYAML's unsafe loaders import, build and call Python objects.

use pyguard_finding::Tier;

use super::YAML_OBJECT;
use crate::callables::{Verdict, judge_name};
use crate::core::{Context, Data, Fault, Kind, Observation, Probe};

pub(super) const KIND: Kind = Kind { name: "YAML with Python objects", tells, read };

/// How far a file is looked at (bytes).
const MAX_FILE: usize = 4 << 20;
/// Most handles of tags.
const MAX_HANDLES: usize = 100;
/// Most tags of one file.
const MAX_TAGS: usize = 10_000;

fn tells(probe: &Probe<'_>) -> bool {
    let is_yaml = [".yaml", ".yml", "mlmodel", ".hparams"].iter().any(|end| probe.ends_with(end));
    if !is_yaml {
        return false;
    }
    probe.data.up_to(0, MAX_FILE).is_ok_and(|bytes| {
        let has = |text: &[u8]| memchr::memmem::find(&bytes, text).is_some();
        has(b"python/") || has(b"%70ython/") || has(b"python%2")
    })
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.up_to(0, MAX_FILE)?;
    let text = String::from_utf8_lossy(&bytes);
    let mut start = 0_u64;
    let mut handles: Vec<(String, String)> =
        vec![("!!".to_owned(), "tag:yaml.org,2002:".to_owned())];
    let mut tags = 0;
    for line in text.split_inclusive('\n') {
        context.step(1 + line.len() as u64 / 32, start)?;
        if let Some(directive) = line.strip_prefix("%TAG") {
            let mut words = directive.split_whitespace();
            if let (Some(handle), Some(prefix)) = (words.next(), words.next())
                && handles.len() < MAX_HANDLES
            {
                handles.push((handle.to_owned(), decoded(prefix)));
            }
        }
        for (place, tag) in tags_of(line) {
            tags += 1;
            if tags > MAX_TAGS {
                return Err(Fault::limit(start, "has more than 10,000 tags"));
            }
            let tag = resolved(tag, &handles);
            if let Some(python) = tag.strip_prefix("tag:yaml.org,2002:python/") {
                judge(data, start + place as u64, python, line, context);
            }
        }
        start += line.len() as u64;
    }
    Ok(())
}

/// The tags of a line outside of comments and quotes, with their places (0-based byte).
fn tags_of(line: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut quote = None;
    let mut before = ' ';
    let mut skip = 0;
    for (place, character) in line.char_indices() {
        if place < skip {
            continue;
        }
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '#') if before.is_whitespace() => break,
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(character),
            (None, '!')
                if before.is_whitespace() || matches!(before, '[' | '{' | ',' | ':' | '-') =>
            {
                let rest = line.get(place..).unwrap_or_default();
                let end =
                    rest.find(|one: char| one.is_whitespace() || matches!(one, ',' | ']' | '}'));
                // A tag in angle brackets has a comma of its own.
                let end =
                    if rest.starts_with("!<") { rest.find('>').map(|end| end + 1) } else { end };
                let tag = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
                found.push((place, tag));
                skip = place + tag.len();
            }
            _ => {}
        }
        before = character;
    }
    found
}

/// The whole tag that a short one stands for.
fn resolved(tag: &str, handles: &[(String, String)]) -> String {
    if let Some(whole) = tag.strip_prefix("!<").and_then(|tag| tag.strip_suffix('>')) {
        return decoded(whole);
    }
    let handle = handles.iter().rev().find(|(handle, _)| tag.starts_with(handle.as_str()));
    match handle {
        Some((handle, prefix)) => {
            format!("{prefix}{}", decoded(tag.get(handle.len()..).unwrap_or_default()))
        }
        None => decoded(tag),
    }
}

/// Percent escapes in a tag, which YAML decodes.
fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let code = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code.filter(|_| *first == b'%') {
            Some(code) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn judge(data: &Data, at: u64, python: &str, line: &str, context: &mut Context<'_>) {
    let (kind, name) = python.split_once(':').unwrap_or((python, ""));
    let is_object = matches!(kind, "object" | "object/apply" | "object/new" | "name" | "module");
    if !is_object {
        return;
    }
    // Without a namespace the loader looks among the built-in functions.
    let full = if name.contains('.') || kind == "module" {
        name.to_owned()
    } else {
        format!("builtins.{name}")
    };
    let tier = match judge_name(&full).verdict() {
        Verdict::Harmful => None,
        Verdict::Harmless => return,
        Verdict::Unknown => Some(Tier::Strict),
    };
    let mut observation = Observation::at(YAML_OBJECT, at)
        .over(line.trim_end().len() as u64)
        .naming("$KIND", kind)
        .naming("$CALLEE", name);
    observation.tier = tier;
    context.observe(data, observation);
}
