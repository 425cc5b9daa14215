use pyguard_pattern::{Comparison, Leaf, Options, Regex, syntax};

use crate::load::{Complaint, check_keys, string, strings};
use crate::yaml::{Node, Value};
use crate::{ConditionSpec, ConjunctionSpec, FormulaSpec, LanguageSpec, Sets, rule};

/// What is needed to read and check the patterns of a rule.
pub(crate) struct Reader<'t> {
    /// The rule file.
    pub(crate) text: &'t str,
    pub(crate) language: LanguageSpec,
    pub(crate) options: Options,
    /// Sets that formulas may name.
    pub(crate) sets: &'t Sets,
}

type Read<T> = Result<T, Complaint>;

const PATTERN_KEYS: [&str; 4] = ["pattern", "patterns", "pattern-either", "pattern-regex"];

/// The formula of a rule: exactly one of its pattern keys.
pub(crate) fn read_top(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    let entries = node.as_mapping().unwrap_or_default();
    let mut found = entries.iter().filter(|(key, _)| {
        key.as_str().is_some_and(|key| PATTERN_KEYS.contains(&key) || key == "match")
    });
    let Some((key, value)) = found.next() else {
        return Err(Complaint::at(
            node,
            "a rule needs `pattern`, `patterns`, `pattern-either` or `pattern-regex`",
        ));
    };
    if let Some((second, _)) = found.next() {
        return Err(Complaint::at(
            second,
            "a rule has only one of `pattern`, `patterns`, `pattern-either` and `pattern-regex`",
        ));
    }
    let key_name = key.as_str().unwrap_or("");
    if key_name == "match" {
        return new_syntax(reader, value);
    }
    positive(reader, key_name, value)
}

fn positive(reader: &Reader<'_>, key: &str, value: &Node) -> Read<FormulaSpec> {
    match key {
        "pattern" => pattern(reader, value),
        "pattern-regex" => regex(reader, value).map(FormulaSpec::Regex),
        "patterns" => conjunction(reader, value),
        "pattern-either" => {
            let items = value
                .as_sequence()
                .filter(|items| !items.is_empty())
                .ok_or_else(|| Complaint::at(value, "`pattern-either` is a list of patterns"))?;
            items
                .iter()
                .map(|item| alternative(reader, item))
                .collect::<Read<_>>()
                .map(FormulaSpec::Any)
        }
        "pattern-inside" => Ok(FormulaSpec::Inside(Box::new(pattern_or_formula(reader, value)?))),
        "set" => {
            let id = string(value, "`set`")?;
            reader.sets.entries(id, None).map_err(|error| Complaint::at(value, error))?;
            Ok(FormulaSpec::Set(id.to_owned()))
        }
        _ => Err(Complaint::at(value, format!("`{key}` can't stand here"))),
    }
}

/// The formula of a taint entry: one of the pattern keys.
pub(crate) fn entry(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    alternative(reader, node)
}

fn alternative(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    let entries =
        node.as_mapping().ok_or_else(|| Complaint::at(node, "an alternative is a mapping"))?;
    check_keys(
        entries,
        &["pattern", "patterns", "pattern-either", "pattern-regex", "pattern-inside", "set"],
    )?;
    match entries {
        [(key, value)] => positive(reader, key.as_str().unwrap_or(""), value),
        _ => Err(Complaint::at(node, "an alternative has one key")),
    }
}

fn pattern(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    let text = string(node, "a pattern")?;
    Leaf::parse(text, rule::language(reader.language), &reader.options)
        .map_err(|error| Complaint::in_scalar(reader.text, node, &error))?;
    Ok(FormulaSpec::Pattern(text.to_owned()))
}

fn regex(reader: &Reader<'_>, node: &Node) -> Read<String> {
    let text = string(node, "a regular expression")?;
    Regex::new(text).map_err(|error| {
        let error = syntax::PatternError { offset: 0, message: error.to_string() };
        Complaint::in_scalar(reader.text, node, &error)
    })?;
    Ok(text.to_owned())
}

/// `pattern-not` and `pattern-inside` take a pattern, or a mapping with one formula.
fn pattern_or_formula(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    match &node.value {
        Value::Mapping(_) => alternative(reader, node),
        _ => pattern(reader, node),
    }
}

const CONJUNCT_KEYS: [&str; 16] = [
    "set",
    "pattern",
    "patterns",
    "pattern-either",
    "pattern-regex",
    "pattern-inside",
    "pattern-not",
    "pattern-not-inside",
    "pattern-not-regex",
    "focus-metavariable",
    "metavariable-regex",
    "metavariable-pattern",
    "metavariable-comparison",
    "metavariable-analysis",
    "metavariable-type",
    "metavariable-name",
];

fn conjunction(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    let items = node
        .as_sequence()
        .filter(|items| !items.is_empty())
        .ok_or_else(|| Complaint::at(node, "`patterns` is a list of patterns"))?;
    let mut parts = ConjunctionSpec::default();
    for item in items {
        let entries = item
            .as_mapping()
            .ok_or_else(|| Complaint::at(item, "a part of `patterns` is a mapping"))?;
        check_keys(entries, &CONJUNCT_KEYS)?;
        for (key, value) in entries {
            conjunct(reader, &mut parts, key, value)?;
        }
    }
    Ok(FormulaSpec::All(parts))
}

fn conjunct(
    reader: &Reader<'_>,
    parts: &mut ConjunctionSpec,
    key: &Node,
    value: &Node,
) -> Read<()> {
    let name = key.as_str().unwrap_or("");
    match name {
        "pattern-not" => parts.negatives.push(pattern_or_formula(reader, value)?),
        "pattern-not-inside" => {
            parts.negatives.push(FormulaSpec::Inside(Box::new(pattern_or_formula(reader, value)?)))
        }
        "pattern-not-regex" => parts.negatives.push(FormulaSpec::Regex(regex(reader, value)?)),
        "focus-metavariable" => {
            let names = strings(value, "`focus-metavariable`")?;
            if names.is_empty() {
                return Err(Complaint::at(value, "`focus-metavariable` names a metavariable"));
            }
            parts.focus.push(names);
        }
        _ if name.starts_with("metavariable-") => {
            parts.conditions.push(condition(reader, key, value)?);
        }
        _ => parts.positives.push(positive(reader, name, value)?),
    }
    Ok(())
}

fn condition(reader: &Reader<'_>, key: &Node, node: &Node) -> Read<ConditionSpec> {
    let name = key.as_str().unwrap_or("");
    let entries =
        node.as_mapping().ok_or_else(|| Complaint::at(node, format!("`{name}` is a mapping")))?;
    let metavariable = || -> Read<String> {
        let value = node
            .get("metavariable")
            .ok_or_else(|| Complaint::at(node, "the key `metavariable` is missing"))?;
        string(value, "`metavariable`").map(str::to_owned)
    };
    let flag =
        |key: &str| matches!(node.get(key).map(|value| &value.value), Some(Value::Bool(true)));
    match name {
        "metavariable-regex" => {
            check_keys(entries, &["metavariable", "regex", "constant-propagation"])?;
            let value = node
                .get("regex")
                .ok_or_else(|| Complaint::at(node, "the key `regex` is missing"))?;
            Ok(ConditionSpec::Regex {
                metavariable: metavariable()?,
                regex: regex(reader, value)?,
                constant_propagation: flag("constant-propagation"),
            })
        }
        "metavariable-pattern" => {
            let mut keys = PATTERN_KEYS.to_vec();
            keys.extend(["metavariable", "language", "pattern-not", "pattern-not-regex"]);
            check_keys(entries, &keys)?;
            let language = match node.get("language").and_then(Node::as_str) {
                Some("generic") => Some(LanguageSpec::Generic),
                Some("regex" | "none") => Some(LanguageSpec::Regex),
                Some("python") => Some(LanguageSpec::Python),
                Some(_) => return Err(Complaint::at(node, "this `language` is not supported")),
                None => None,
            };
            let inner = Reader {
                text: reader.text,
                language: language.unwrap_or(reader.language),
                options: reader.options.clone(),
                sets: reader.sets,
            };
            let mut parts = ConjunctionSpec::default();
            let mut formulas = Vec::new();
            for (key, value) in entries {
                match key.as_str().unwrap_or("") {
                    "metavariable" | "language" => {}
                    "pattern-not" | "pattern-not-regex" => {
                        conjunct(&inner, &mut parts, key, value)?
                    }
                    name => formulas.push(positive(&inner, name, value)?),
                }
            }
            let formula = if parts == ConjunctionSpec::default() && formulas.len() == 1 {
                formulas.remove(0)
            } else {
                parts.positives.extend(formulas);
                FormulaSpec::All(parts)
            };
            Ok(ConditionSpec::Pattern { metavariable: metavariable()?, formula, language })
        }
        "metavariable-comparison" => {
            check_keys(entries, &["metavariable", "comparison", "base", "strip"])?;
            let value = node
                .get("comparison")
                .ok_or_else(|| Complaint::at(node, "the key `comparison` is missing"))?;
            let comparison = string(value, "`comparison`")?;
            let metavariable = match node.get("metavariable") {
                Some(value) => Some(string(value, "`metavariable`")?.to_owned()),
                None => None,
            };
            let base = match node.get("base").map(|base| &base.value) {
                Some(Value::Integer(base)) => u32::try_from(*base).ok(),
                _ => None,
            };
            let strip = flag("strip");
            Comparison::parse(comparison, metavariable.as_deref(), base, strip).map_err(
                |error| {
                    let error =
                        syntax::PatternError { offset: error.offset, message: error.to_string() };
                    Complaint::in_scalar(reader.text, value, &error)
                },
            )?;
            Ok(ConditionSpec::Comparison {
                metavariable,
                comparison: comparison.to_owned(),
                base,
                strip,
            })
        }
        "metavariable-analysis" => {
            check_keys(entries, &["metavariable", "analyzer"])?;
            match node.get("analyzer").and_then(Node::as_str) {
                Some("entropy") => Ok(ConditionSpec::Entropy(metavariable()?)),
                Some("redos") => Ok(ConditionSpec::Redos(metavariable()?)),
                _ => Err(Complaint::at(node, "`analyzer` is entropy or redos")),
            }
        }
        "metavariable-type" => {
            check_keys(entries, &["metavariable", "type", "types"])?;
            let mut types = Vec::new();
            for key in ["type", "types"] {
                if let Some(value) = node.get(key) {
                    types.extend(strings(value, "a type")?);
                }
            }
            Ok(ConditionSpec::Type { metavariable: metavariable()?, types })
        }
        _ => Err(Complaint::at(key, format!("`{name}` is not supported"))),
    }
}

/// Semgrep's newer keys: `match`, `any`, `all`, `not`, `inside`, `regex`, `where`.
pub(crate) fn new_syntax(reader: &Reader<'_>, node: &Node) -> Read<FormulaSpec> {
    if node.as_str().is_some() {
        return pattern(reader, node);
    }
    let entries = node
        .as_mapping()
        .ok_or_else(|| Complaint::at(node, "a formula is a pattern or a mapping"))?;
    check_keys(entries, &["pattern", "regex", "any", "all", "inside", "not", "where"])?;
    let mut formula = None;
    let mut conditions = ConjunctionSpec::default();
    for (key, value) in entries {
        let list = || value.as_sequence().ok_or_else(|| Complaint::at(value, "this is a list"));
        match key.as_str().unwrap_or("") {
            "pattern" => formula = Some(pattern(reader, value)?),
            "regex" => formula = Some(FormulaSpec::Regex(regex(reader, value)?)),
            "any" => {
                let parts =
                    list()?.iter().map(|part| new_syntax(reader, part)).collect::<Read<_>>()?;
                formula = Some(FormulaSpec::Any(parts));
            }
            "inside" => formula = Some(FormulaSpec::Inside(Box::new(new_syntax(reader, value)?))),
            "all" => {
                let mut parts = ConjunctionSpec::default();
                for part in list()? {
                    match part.get("not") {
                        Some(negated) => parts.negatives.push(new_syntax(reader, negated)?),
                        None => parts.positives.push(new_syntax(reader, part)?),
                    }
                }
                formula = Some(FormulaSpec::All(parts));
            }
            "where" => {
                for part in list()? {
                    where_clause(reader, &mut conditions, part)?;
                }
            }
            _ => return Err(Complaint::at(key, "`not` stands only in `all`")),
        }
    }
    let formula = formula.ok_or_else(|| Complaint::at(node, "this formula has no pattern"))?;
    if conditions == ConjunctionSpec::default() {
        return Ok(formula);
    }
    conditions.positives.push(formula);
    Ok(FormulaSpec::All(conditions))
}

fn where_clause(reader: &Reader<'_>, parts: &mut ConjunctionSpec, node: &Node) -> Read<()> {
    if let Some(focus) = node.get("focus") {
        parts.focus.push(strings(focus, "`focus`")?);
        return Ok(());
    }
    let text = |key: &str| node.get(key).and_then(Node::as_str).map(str::to_owned);
    if let Some(value) = node.get("comparison") {
        let comparison = string(value, "`comparison`")?;
        Comparison::parse(comparison, None, None, false).map_err(|error| {
            let error = syntax::PatternError { offset: error.offset, message: error.to_string() };
            Complaint::in_scalar(reader.text, value, &error)
        })?;
        parts.conditions.push(ConditionSpec::Comparison {
            metavariable: None,
            comparison: comparison.to_owned(),
            base: None,
            strip: false,
        });
        return Ok(());
    }
    let metavariable = text("metavariable")
        .ok_or_else(|| Complaint::at(node, "this condition has no `metavariable`"))?;
    let condition = if let Some(value) = node.get("regex") {
        ConditionSpec::Regex {
            metavariable,
            regex: regex(reader, value)?,
            constant_propagation: false,
        }
    } else if let Some(analyzer) = text("analyzer") {
        match analyzer.as_str() {
            "entropy" => ConditionSpec::Entropy(metavariable),
            "redos" => ConditionSpec::Redos(metavariable),
            _ => return Err(Complaint::at(node, "`analyzer` is entropy or redos")),
        }
    } else if let Some(kind) = node.get("type").or_else(|| node.get("types")) {
        ConditionSpec::Type { metavariable, types: strings(kind, "a type")? }
    } else {
        let entries: Vec<(Node, Node)> = node
            .as_mapping()
            .unwrap_or_default()
            .iter()
            .filter(|(key, _)| key.as_str() != Some("metavariable"))
            .cloned()
            .collect();
        let inner = Node { value: Value::Mapping(entries), span: node.span };
        ConditionSpec::Pattern {
            metavariable,
            formula: new_syntax(reader, &inner)?,
            language: None,
        }
    };
    parts.conditions.push(condition);
    Ok(())
}
