//! Reading the cases.

use std::path::Path;

use pyguard_finding::Tier;
use pyguard_rules::yaml::{self, Node};
use serde_json::{Map, Value};

use super::build;
use crate::test::own_cases::{check_keys, listed};

const CASE_KEYS: [&str; 9] =
    ["why", "cells", "raw", "file", "metadata", "minor", "finds", "tier", "fixed"];

/// A notebook with what a rule must find in it.
#[derive(Debug)]
pub(super) struct Case {
    /// `firing 3: a script in an output`
    pub(super) title: String,
    pub(super) text: String,
    /// Where findings stand, in order: 1-based cells, 0 for the notebook.
    pub(super) finds: Vec<u32>,
    pub(super) tier: Option<Tier>,
    /// The notebook after the repair.
    pub(super) fixed: Option<Value>,
}

/// Reads a file of cases; `folder` is where it stands.
///
/// # Errors
/// What is wrong first.
pub(super) fn read(path: &str, text: &str, folder: &Path) -> Result<Vec<Case>, String> {
    let cases = listed(path, text, |node, fires| case(node, fires, folder))?;
    let titled =
        |(name, case): (String, Case)| Case { title: format!("{name}: {}", case.title), ..case };
    Ok(cases.into_iter().map(titled).collect())
}

fn case(node: &Node, fires: bool, folder: &Path) -> Result<Case, String> {
    check_keys(node, &CASE_KEYS)?;
    let why = node.get("why").and_then(Node::as_str).ok_or("a case says `why`")?;
    let metadata = node.get("metadata").map(json);
    let minor = node.get("minor").map(json).and_then(|minor| minor.as_u64()).unwrap_or(5);
    let built = |cells: &Node| build::notebook(&json(cells), metadata.as_ref(), minor);
    let text = match (node.get("cells"), node.get("raw"), node.get("file")) {
        (Some(cells), None, None) => {
            let mut text =
                serde_json::to_string_pretty(&built(cells)?).map_err(|error| error.to_string())?;
            text.push('\n');
            text
        }
        (None, Some(raw), None) => raw.as_str().ok_or("`raw` is a text")?.to_owned(),
        (None, None, Some(file)) => {
            let name = file.as_str().ok_or("`file` is a name")?;
            std::fs::read_to_string(folder.join(name))
                .map_err(|error| format!("{name}: {error}"))?
        }
        _ => return Err("a case has one of `cells`, `raw` and `file`".to_owned()),
    };
    let finds = match node.get("finds") {
        None if fires => vec![1],
        None => Vec::new(),
        Some(_) if !fires => return Err("`finds` is for cases that fire".to_owned()),
        Some(list) => list
            .as_sequence()
            .ok_or("`finds` is a list")?
            .iter()
            .map(|cell| match json(cell) {
                Value::Number(number) => {
                    number.as_u64().and_then(|number| u32::try_from(number).ok())
                }
                Value::String(text) if text == "notebook" => Some(0),
                _ => None,
            })
            .collect::<Option<_>>()
            .ok_or("`finds` lists cells")?,
    };
    if fires && finds.is_empty() {
        return Err("a case that fires `finds` something".to_owned());
    }
    let tier = node
        .get("tier")
        .and_then(Node::as_str)
        .map(|tier| tier.parse().map_err(|_| format!("no tier `{tier}`")))
        .transpose()?;
    let fixed = node.get("fixed").map(built).transpose()?;
    Ok(Case { title: why.to_owned(), text, finds, tier, fixed })
}

fn json(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::Null,
        yaml::Value::Bool(on) => (*on).into(),
        yaml::Value::Integer(number) => (*number).into(),
        yaml::Value::Float(number) => (*number).into(),
        yaml::Value::String(text) => text.as_str().into(),
        yaml::Value::Sequence(items) => items.iter().map(json).collect(),
        yaml::Value::Mapping(entries) => entries
            .iter()
            .map(|(key, value)| (key.as_str().unwrap_or_default().to_owned(), json(value)))
            .collect::<Map<_, _>>()
            .into(),
    }
}
