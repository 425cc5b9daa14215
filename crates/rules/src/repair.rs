//! Reading `metadata.fix`.

use pyguard_finding::{Applicability, FixAdvice, FixExample};
use pyguard_fix::{Action, ImportSpec, Place, RepairSpec, TextPattern, Way};

use crate::load::{Complaint, check_keys, string, strings};
use crate::yaml::{Node, Value};

const KEYS: [&str; 7] = ["applicability", "how", "why", "example", "edits", "imports", "ways"];
const WAY_KEYS: [&str; 3] = ["applicability", "edits", "imports"];

/// What a person is told of the repair.
pub(crate) fn read_advice(node: &Node) -> Result<FixAdvice, Complaint> {
    let text = |key: &str| node.get(key).and_then(Node::as_str).unwrap_or("").trim().to_owned();
    let example = node.get("example").map(read_example).transpose()?;
    Ok(FixAdvice {
        applicability: applicability(node)?,
        how: text("how"),
        why: text("why"),
        example,
    })
}

fn read_example(node: &Node) -> Result<FixExample, Complaint> {
    let code = |key: &str| match node.get(key).and_then(Node::as_str) {
        Some(text) => Ok(text.trim_end().to_owned()),
        None => Err(Complaint::at(node, "`fix.example` has the texts `before` and `after`")),
    };
    Ok(FixExample { before: code("before")?, after: code("after")? })
}

fn applicability(node: &Node) -> Result<Applicability, Complaint> {
    match node.get("applicability").and_then(Node::as_str) {
        Some("safe") => Ok(Applicability::Safe),
        Some("unsafe") => Ok(Applicability::Unsafe),
        Some("manual") => Ok(Applicability::Manual),
        _ => Err(Complaint::at(node, "`fix.applicability` is safe, unsafe or manual")),
    }
}

/// The edits, where the rule has some. `manual` ones are shown, never applied.
pub(crate) fn read_edits(node: &Node) -> Result<Option<RepairSpec>, Complaint> {
    // Other people's rules may keep anything below `metadata.fix`.
    let Some(entries) = node.as_mapping() else { return Ok(None) };
    if node.get("edits").is_none() && node.get("ways").is_none() {
        return Ok(None);
    }
    check_keys(entries, &KEYS)?;
    let ways = match (node.get("edits"), node.get("ways")) {
        (Some(_), Some(ways)) => {
            return Err(Complaint::at(ways, "`fix` has either `edits` or `ways`"));
        }
        (None, Some(ways)) => ways
            .as_sequence()
            .ok_or_else(|| Complaint::at(ways, "`fix.ways` is a list"))?
            .iter()
            .map(|way| {
                let entries =
                    way.as_mapping().ok_or_else(|| Complaint::at(way, "a way is a mapping"))?;
                check_keys(entries, &WAY_KEYS)?;
                read_way(way, node)
            })
            .collect::<Result<_, _>>()?,
        _ => vec![read_way(node, node)?],
    };
    Ok(Some(RepairSpec { ways }))
}

/// How a rule's values are looked up instead; `None` where a person does it.
pub(crate) fn from_environment(fix: &Node, name: &str) -> Result<Option<RepairSpec>, Complaint> {
    let applicability = applicability(fix)?;
    Ok((applicability != Applicability::Manual).then(|| look_up(name, applicability)))
}

/// A value in the code is looked up in the environment instead, which fails by name where it is missing.
pub fn look_up(variable: &str, applicability: Applicability) -> RepairSpec {
    let with = format!("os.environ[{variable:?}]");
    let edits = vec![Action::Replace { at: Place::Match, with }];
    let imports = vec![ImportSpec { module: "os".to_owned(), name: None }];
    RepairSpec { ways: vec![Way { applicability, edits, imports }] }
}

fn read_way(node: &Node, fix: &Node) -> Result<Way, Complaint> {
    let edits =
        node.get("edits").ok_or_else(|| Complaint::at(node, "the key `edits` is missing"))?;
    let edits = edits.as_sequence().ok_or_else(|| Complaint::at(edits, "`edits` is a list"))?;
    let imports = node.get("imports").or_else(|| fix.get("imports"));
    let imports = match imports {
        Some(node) => strings(node, "`imports`")?
            .iter()
            .map(|text| {
                text.parse::<ImportSpec>().map_err(|error| Complaint::at(node, error.to_string()))
            })
            .collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    let applicability =
        applicability(if node.get("applicability").is_some() { node } else { fix })?;
    Ok(Way {
        applicability,
        edits: edits.iter().map(read_action).collect::<Result<_, _>>()?,
        imports,
    })
}

/// Reads the fields of one action.
struct Fields<'n> {
    node: &'n Node,
}

impl Fields<'_> {
    fn text(&self, key: &str) -> Result<String, Complaint> {
        let node = self.node.get(key);
        let node =
            node.ok_or_else(|| Complaint::at(self.node, format!("the key `{key}` is missing")))?;
        Ok(string(node, &format!("`{key}`"))?.to_owned())
    }

    fn pattern(&self, key: &str) -> Result<TextPattern, Complaint> {
        TextPattern::new(&self.text(key)?)
            .map_err(|error| Complaint::at(self.node, format!("`{key}`: {error}")))
    }

    fn place(&self, key: &str) -> Result<Place, Complaint> {
        let Some(node) = self.node.get(key) else { return Ok(Place::Match) };
        match string(node, &format!("`{key}`"))? {
            text if text.starts_with('$')
                || ["match", "call", "outer-call", "statement"].contains(&text) =>
            {
                Ok(Place::from(text))
            }
            _ => Err(Complaint::at(
                node,
                "a place is match, call, outer-call, statement or a metavariable",
            )),
        }
    }

    fn position(&self) -> Result<Option<usize>, Complaint> {
        self.number("position")
    }

    fn number(&self, key: &str) -> Result<Option<usize>, Complaint> {
        let Some(node) = self.node.get(key) else { return Ok(None) };
        match node.value {
            Value::Integer(value) => Ok(usize::try_from(value).ok()),
            _ => Err(Complaint::at(node, format!("`{key}` is a number from 0"))),
        }
    }

    fn flag(&self, key: &str, otherwise: bool) -> Result<bool, Complaint> {
        let Some(node) = self.node.get(key) else { return Ok(otherwise) };
        match node.value {
            Value::Bool(value) => Ok(value),
            _ => Err(Complaint::at(node, format!("`{key}` is true or false"))),
        }
    }
}

fn read_action(node: &Node) -> Result<Action, Complaint> {
    let Some([(key, value)]) = node.as_mapping() else {
        return Err(Complaint::at(node, "an edit is a mapping with one key, its kind"));
    };
    let fields = Fields { node: value };
    let keys = |known: &[&str]| match &value.value {
        Value::Null => Ok(()),
        _ => {
            let entries = value
                .as_mapping()
                .ok_or_else(|| Complaint::at(value, "an edit's fields are a mapping"))?;
            check_keys(entries, known)
        }
    };
    Ok(match string(key, "an edit's kind")? {
        "set-argument" => {
            keys(&["of", "name", "position", "value", "add"])?;
            Action::SetArgument {
                of: fields.place("of")?,
                name: fields.text("name")?,
                position: fields.position()?,
                value: fields.text("value")?,
                add: fields.flag("add", true)?,
            }
        }
        "remove-argument" => {
            keys(&["of", "name", "position"])?;
            Action::RemoveArgument {
                of: fields.place("of")?,
                name: fields.text("name")?,
                position: fields.position()?,
            }
        }
        "rename-call" => {
            keys(&["of", "from", "to", "arguments"])?;
            let from = value.get("from").map(|_| fields.text("from")).transpose()?;
            let arguments = fields.number("arguments")?;
            Action::RenameCall { of: fields.place("of")?, from, to: fields.text("to")?, arguments }
        }
        "replace" => {
            keys(&["at", "with"])?;
            Action::Replace { at: fields.place("at")?, with: fields.text("with")? }
        }
        "replace-text" => {
            keys(&["at", "regex", "with"])?;
            let regex = fields.pattern("regex")?;
            Action::ReplaceText { at: fields.place("at")?, regex, with: fields.text("with")? }
        }
        "wrap-parts" => {
            keys(&["at", "with", "unless", "outside-quotes"])?;
            let unless = value.get("unless").map(|_| fields.pattern("unless")).transpose()?;
            Action::WrapParts {
                at: fields.place("at")?,
                with: fields.text("with")?,
                unless,
                outside_quotes: fields.flag("outside-quotes", false)?,
            }
        }
        "require" => {
            keys(&["at", "regex"])?;
            Action::Require { at: fields.place("at")?, regex: fields.pattern("regex")? }
        }
        "escape-characters" => {
            keys(&["at"])?;
            Action::EscapeCharacters { at: fields.place("at")? }
        }
        "set-key" => {
            keys(&["of", "key", "value"])?;
            Action::SetKey {
                of: fields.place("of")?,
                key: fields.text("key")?,
                value: fields.text("value")?,
            }
        }
        "remove-key" => {
            keys(&["of", "key"])?;
            Action::RemoveKey { of: fields.place("of")?, key: fields.text("key")? }
        }
        "remove-element" => {
            keys(&["at"])?;
            Action::RemoveElement { at: fields.place("at")? }
        }
        "insert-before" => {
            keys(&["at", "text"])?;
            Action::InsertBefore { at: fields.place("at")?, text: fields.text("text")? }
        }
        "insert-after" => {
            keys(&["at", "text"])?;
            Action::InsertAfter { at: fields.place("at")?, text: fields.text("text")? }
        }
        "remove-statement" => {
            keys(&["at"])?;
            Action::RemoveStatement { at: fields.place("at")? }
        }
        "wrap-statement" => {
            keys(&["at", "with"])?;
            Action::WrapStatement { at: fields.place("at")?, with: fields.text("with")? }
        }
        "with-statement" => {
            keys(&["at"])?;
            Action::WithStatement { at: fields.place("at")? }
        }
        other => return Err(Complaint::at(key, format!("there is no edit `{other}`"))),
    })
}
