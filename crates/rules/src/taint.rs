//! Reads the entries of taint rules and of sets.

use pyguard_taint::Requires;

use crate::formula::{self, Reader};
use crate::load::{Complaint, check_keys, string, strings};
use crate::yaml::{Node, Value};
use crate::{
    EntryFormula, EntrySpec, LanguageSpec, RequiresSpec, SetKind, SetSpec, Sets, SideEffectSpec,
    TaintSpec, rule,
};

type Read<T> = Result<T, Complaint>;

/// Keys of an entry beside its formula.
const ENTRY_KEYS: [&str; 14] = [
    "label",
    "requires",
    "exact",
    "by-side-effect",
    "control",
    "not_conflicting",
    "not-conflicting",
    "at-exit",
    "from",
    "to",
    "replace-labels",
    "set",
    "where",
    "focus",
];

/// The entries of a rule with `mode: taint`, or with the newer key `taint`.
pub(crate) fn read(reader: &Reader<'_>, node: &Node) -> Read<TaintSpec> {
    let (holder, prefix) = match node.get("taint") {
        Some(taint) => {
            let entries =
                taint.as_mapping().ok_or_else(|| Complaint::at(taint, "`taint` is a mapping"))?;
            check_keys(entries, &["sources", "sinks", "sanitizers", "propagators"])?;
            (taint, "")
        }
        None => (node, "pattern-"),
    };
    let list = |kind: SetKind| -> Read<Vec<EntrySpec>> {
        let Some(items) = holder.get(&format!("{prefix}{}", kind.as_str())) else {
            return Ok(Vec::new());
        };
        entries(reader, items, kind)
    };
    let spec = TaintSpec {
        sources: list(SetKind::Sources)?,
        sinks: list(SetKind::Sinks)?,
        sanitizers: list(SetKind::Sanitizers)?,
        propagators: list(SetKind::Propagators)?,
    };
    if spec.sources.is_empty() || spec.sinks.is_empty() {
        return Err(Complaint::at(
            node,
            "a taint rule needs `pattern-sources` and `pattern-sinks`",
        ));
    }
    Ok(spec)
}

fn entries(reader: &Reader<'_>, node: &Node, kind: SetKind) -> Read<Vec<EntrySpec>> {
    let items = node
        .as_sequence()
        .ok_or_else(|| Complaint::at(node, format!("{} are a list", kind.as_str())))?;
    items.iter().map(|item| entry(reader, item, kind)).collect()
}

fn entry(reader: &Reader<'_>, node: &Node, kind: SetKind) -> Read<EntrySpec> {
    if node.as_str().is_some() {
        let what = formula_of(reader, formula::new_syntax(reader, node)?, node)?;
        return Ok(EntrySpec::new(what));
    }
    let all = node.as_mapping().ok_or_else(|| {
        Complaint::at(node, format!("an entry of {} is a mapping", kind.as_str()))
    })?;
    let what = match node.get("set") {
        Some(set) => {
            let id = string(set, "`set`")?;
            reader.sets.entries(id, Some(kind)).map_err(|error| Complaint::at(set, error))?;
            EntryFormula::Set(id.to_owned())
        }
        None => {
            let is_new = ["any", "all", "regex", "inside", "match"];
            let newer =
                all.iter().any(|(key, _)| key.as_str().is_some_and(|key| is_new.contains(&key)));
            let rest: Vec<(Node, Node)> = all
                .iter()
                .filter(|(key, _)| {
                    let key = key.as_str().unwrap_or("");
                    !ENTRY_KEYS.contains(&key) || (key == "where")
                })
                .cloned()
                .collect();
            let has_where = node.get("where").is_some();
            let inner = Node { value: Value::Mapping(rest), span: node.span };
            let spec = if newer || has_where {
                formula::new_syntax(reader, &inner)?
            } else {
                formula::entry(reader, &inner)?
            };
            formula_of(reader, spec, node)?
        }
    };
    let mut spec = EntrySpec::new(what);
    for (key, value) in all {
        match key.as_str().unwrap_or("") {
            "label" => spec.label = Some(string(value, "`label`")?.to_owned()),
            "requires" => spec.requires = Some(requires(reader, value)?),
            "exact" => spec.exact = Some(flag(value)?),
            "by-side-effect" => spec.side_effect = Some(side_effect(value)?),
            "control" => spec.control = flag(value)?,
            "not_conflicting" | "not-conflicting" => spec.not_conflicting = flag(value)?,
            "at-exit" => spec.at_exit = flag(value)?,
            "replace-labels" => spec.replaces = Some(strings(value, "`replace-labels`")?),
            _ => {}
        }
    }
    if kind == SetKind::Propagators && node.get("set").is_none() {
        let name = |key: &str| -> Read<String> {
            let value = node.get(key).ok_or_else(|| {
                Complaint::at(node, format!("a propagator needs the key `{key}`"))
            })?;
            Ok(string(value, "a metavariable")?.to_owned())
        };
        spec.ways = Some((name("from")?, name("to")?));
    }
    Ok(spec)
}

fn formula_of(reader: &Reader<'_>, spec: crate::FormulaSpec, node: &Node) -> Read<EntryFormula> {
    let language = rule::language(reader.language);
    let compiled = rule::formula(&spec, language, &reader.options, reader.sets)
        .map_err(|error| Complaint::at(node, error.message))?;
    Ok(EntryFormula::Formula(spec.into(), compiled.requirement()))
}

fn flag(node: &Node) -> Read<bool> {
    match node.value {
        Value::Bool(on) => Ok(on),
        _ => Err(Complaint::at(node, "this is true or false")),
    }
}

fn side_effect(node: &Node) -> Read<SideEffectSpec> {
    match (&node.value, node.as_str()) {
        (Value::Bool(true), _) => Ok(SideEffectSpec::Yes),
        (Value::Bool(false), _) => Ok(SideEffectSpec::No),
        (_, Some("only")) => Ok(SideEffectSpec::Only),
        _ => Err(Complaint::at(node, "`by-side-effect` is true, false or only")),
    }
}

fn requires(reader: &Reader<'_>, node: &Node) -> Read<RequiresSpec> {
    let check = |node: &Node| -> Read<String> {
        // `requires: True` is read as a truth value.
        if let Value::Bool(on) = node.value {
            return Ok(if on { "True" } else { "False" }.to_owned());
        }
        let text = string(node, "`requires`")?;
        Requires::parse(text).map_err(|error| {
            let error =
                pyguard_pattern::PatternError { offset: error.offset, message: error.message };
            Complaint::in_scalar(reader.text, node, &error)
        })?;
        Ok(text.to_owned())
    };
    let Value::Sequence(items) = &node.value else { return check(node).map(RequiresSpec::One) };
    let mut each = Vec::new();
    for item in items {
        let entries = item
            .as_mapping()
            .ok_or_else(|| Complaint::at(item, "this is a metavariable with its labels"))?;
        for (name, value) in entries {
            each.push((string(name, "a metavariable")?.to_owned(), check(value)?));
        }
    }
    Ok(RequiresSpec::Each(each))
}

/// One item of the key `sets` of a file.
pub(crate) fn read_set(text: &str, node: &Node, sets: &Sets) -> Read<SetSpec> {
    let all = node.as_mapping().ok_or_else(|| Complaint::at(node, "a set is a mapping"))?;
    let mut keys = vec!["id", "title", "languages"];
    let kinds = [SetKind::Sources, SetKind::Sinks, SetKind::Sanitizers, SetKind::Propagators];
    keys.extend(kinds.map(SetKind::key));
    check_keys(all, &keys)?;
    let required = |key: &str| {
        node.get(key).ok_or_else(|| Complaint::at(node, format!("the key `{key}` is missing")))
    };
    let language = crate::load::language(required("languages")?)?;
    if language != LanguageSpec::Python {
        return Err(Complaint::at(required("languages")?, "sets are for python"));
    }
    let mut lists =
        all.iter().filter_map(|(key, value)| Some((SetKind::of_key(key.as_str()?)?, value)));
    let (Some((kind, items)), None) = (lists.next(), lists.next()) else {
        return Err(Complaint::at(node, "a set holds exactly one list of entries"));
    };
    let reader = Reader { text, language, options: Default::default(), sets };
    Ok(SetSpec {
        id: string(required("id")?, "`id`")?.to_owned(),
        title: string(required("title")?, "`title`")?.to_owned(),
        language,
        kind,
        entries: entries(&reader, items, kind)?,
    })
}
