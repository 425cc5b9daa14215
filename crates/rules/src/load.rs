use std::collections::HashSet;

use pyguard_pattern::PatternError;

use crate::formula::{self, Reader};
use crate::yaml::{self, Node, SourceExcerpt, Span, Value};
use crate::{FixRegex, LanguageSpec, OptionsSpec, Rule, RuleError, RuleSpec, metadata, rule};

/// What a rule file gave: rules that work, and what is wrong with the others.
#[derive(Debug, Default)]
pub struct Loaded {
    /// In file order.
    pub rules: Vec<Rule>,
    /// In file order.
    pub errors: Vec<RuleError>,
}

/// A complaint about a node, before it is known in which file and rule.
#[derive(Debug)]
pub(crate) struct Complaint {
    place: Place,
    message: String,
}

#[derive(Debug)]
enum Place {
    Node(Span),
    Point(usize, usize),
}

impl Complaint {
    pub(crate) fn at(node: &Node, message: impl Into<String>) -> Self {
        Self { place: Place::Node(node.span), message: message.into() }
    }

    /// A mistake inside a scalar, with the mark where it stands in the file.
    pub(crate) fn in_scalar(text: &str, node: &Node, error: &PatternError) -> Self {
        let (line, col) = yaml::position_in_scalar(text, node, error.offset);
        Self { place: Place::Point(line, col), message: error.message.clone() }
    }

    fn into_error(self, path: &str, text: &str, rule: Option<&str>) -> RuleError {
        let (line, excerpt) = match self.place {
            Place::Node(span) => (span.line, SourceExcerpt::of(path, text, span, self.message)),
            Place::Point(line, col) => {
                (line, SourceExcerpt::at(path, text, (line, col), self.message))
            }
        };
        RuleError { rule: rule.map(str::to_owned), line, excerpt }
    }
}

const TOP_LEVEL: [&str; 2] = ["rules", "missed"];

const RULE_KEYS: [&str; 24] = [
    "id",
    "message",
    "languages",
    "severity",
    "metadata",
    "options",
    "paths",
    "fix",
    "fix-regex",
    "mode",
    "min-version",
    "max-version",
    "pattern",
    "patterns",
    "pattern-either",
    "pattern-regex",
    "pattern-sources",
    "pattern-sinks",
    "pattern-sanitizers",
    "pattern-propagators",
    "match",
    "taint",
    "detector",
    "product",
];

/// Reads a rule file. `path` is what errors show.
pub fn load(path: &str, text: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let root = match yaml::parse(text) {
        Ok(root) => root,
        Err(error) => {
            let place = Place::Point(error.line, error.col);
            let complaint = Complaint { place, message: error.message };
            loaded.errors.push(complaint.into_error(path, text, None));
            return loaded;
        }
    };
    let rules = match top_level(&root) {
        Ok(rules) => rules,
        Err(complaint) => {
            loaded.errors.push(complaint.into_error(path, text, None));
            return loaded;
        }
    };
    let mut ids = HashSet::new();
    for node in rules {
        let id = node.get("id").and_then(Node::as_str);
        let result = read_rule(text, node).and_then(|rule| {
            if ids.insert(rule.info.id.clone()) {
                Ok(rule)
            } else {
                Err(Complaint::at(node, "this rule's id stands twice in the file"))
            }
        });
        match result {
            Ok(rule) => loaded.rules.push(rule),
            Err(complaint) => loaded.errors.push(complaint.into_error(path, text, id)),
        }
    }
    loaded
}

fn top_level(root: &Node) -> Result<&[Node], Complaint> {
    let entries = root
        .as_mapping()
        .ok_or_else(|| Complaint::at(root, "a rule file is a mapping with the key `rules`"))?;
    check_keys(entries, &TOP_LEVEL)?;
    let rules = root
        .get("rules")
        .ok_or_else(|| Complaint::at(root, "a rule file needs the key `rules`"))?;
    rules.as_sequence().ok_or_else(|| Complaint::at(rules, "`rules` is a list"))
}

pub(crate) fn check_keys(entries: &[(Node, Node)], known: &[&str]) -> Result<(), Complaint> {
    for (key, _) in entries {
        let name = key.as_str().unwrap_or("");
        if !known.contains(&name) {
            let hint = yaml::nearest(name, known.iter().copied())
                .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return Err(Complaint::at(key, format!("unknown key `{name}`{hint}")));
        }
    }
    Ok(())
}

pub(crate) fn string<'n>(node: &'n Node, what: &str) -> Result<&'n str, Complaint> {
    node.as_str().ok_or_else(|| Complaint::at(node, format!("{what} is a text")))
}

pub(crate) fn strings(node: &Node, what: &str) -> Result<Vec<String>, Complaint> {
    match &node.value {
        Value::String(text) => Ok(vec![text.clone()]),
        Value::Sequence(items) => {
            items.iter().map(|item| string(item, what).map(str::to_owned)).collect()
        }
        _ => Err(Complaint::at(node, format!("{what} is a list of texts"))),
    }
}

fn required<'n>(node: &'n Node, key: &str) -> Result<&'n Node, Complaint> {
    node.get(key).ok_or_else(|| Complaint::at(node, format!("the key `{key}` is missing")))
}

fn read_rule(text: &str, node: &Node) -> Result<Rule, Complaint> {
    let entries = node.as_mapping().ok_or_else(|| Complaint::at(node, "a rule is a mapping"))?;
    check_keys(entries, &RULE_KEYS)?;
    if let Some(mode) = node.get("mode")
        && mode.as_str() != Some("search")
    {
        return Err(Complaint::at(mode, "only `mode: search` is supported so far"));
    }
    if let Some(key) = entries.iter().map(|(key, _)| key).find(|key| {
        matches!(key.as_str(), Some("taint" | "detector" | "pattern-sources" | "pattern-sinks"))
    }) {
        return Err(Complaint::at(key, "taint and detector rules are not supported so far"));
    }
    let id = string(required(node, "id")?, "`id`")?;
    let language = language(required(node, "languages")?)?;
    let options = node.get("options").map(read_options).transpose()?.unwrap_or_default();
    let reader = Reader { text, language, options: rule::options(&options) };
    let formula = formula::read_top(&reader, node)?;
    let info = metadata::read(node, id)?;
    let (include, exclude) = node.get("paths").map(read_paths).transpose()?.unwrap_or_default();
    let spec = RuleSpec {
        info,
        language,
        formula,
        options,
        include,
        exclude,
        fix: node.get("fix").map(|fix| string(fix, "`fix`").map(str::to_owned)).transpose()?,
        fix_regex: node.get("fix-regex").map(read_fix_regex).transpose()?,
    };
    let at_rule = |error: PatternError| Complaint::at(node, error.message);
    let requirement = rule::compile(&spec).map_err(at_rule)?.formula.requirement();
    Rule::new(spec, requirement).map_err(|error| Complaint::at(node, error.message))
}

fn language(node: &Node) -> Result<LanguageSpec, Complaint> {
    let languages = strings(node, "`languages`")?;
    let known = languages.iter().find_map(|language| match language.as_str() {
        "python" | "py" | "python3" => Some(LanguageSpec::Python),
        "regex" | "none" => Some(LanguageSpec::Regex),
        "generic" => Some(LanguageSpec::Generic),
        _ => None,
    });
    known.ok_or_else(|| {
        Complaint::at(node, "none of these languages is supported; use python, regex or generic")
    })
}

fn read_options(node: &Node) -> Result<OptionsSpec, Complaint> {
    let entries = node.as_mapping().ok_or_else(|| Complaint::at(node, "`options` is a mapping"))?;
    let mut options = OptionsSpec::default();
    for (key, value) in entries {
        let name = string(key, "an option's name")?;
        match (name, &value.value) {
            (name, Value::Bool(on)) => options.switches.push((name.to_owned(), *on)),
            ("generic_ellipsis_max_span", Value::Integer(lines)) => {
                options.generic_ellipsis_max_span = u32::try_from(*lines).ok();
            }
            ("generic_comment_style", Value::String(style)) => {
                options.generic_comment_style = Some(style.clone());
            }
            _ if rule::SWITCHES.contains(&name) => {
                return Err(Complaint::at(value, format!("the option `{name}` is true or false")));
            }
            // Semgrep has options for other languages and engines; they do nothing here.
            _ => {}
        }
    }
    Ok(options)
}

fn read_paths(node: &Node) -> Result<(Vec<String>, Vec<String>), Complaint> {
    let entries = node.as_mapping().ok_or_else(|| Complaint::at(node, "`paths` is a mapping"))?;
    check_keys(entries, &["include", "exclude"])?;
    let globs = |key: &str| node.get(key).map(|globs| strings(globs, "a path pattern")).transpose();
    Ok((globs("include")?.unwrap_or_default(), globs("exclude")?.unwrap_or_default()))
}

fn read_fix_regex(node: &Node) -> Result<FixRegex, Complaint> {
    let entries =
        node.as_mapping().ok_or_else(|| Complaint::at(node, "`fix-regex` is a mapping"))?;
    check_keys(entries, &["regex", "replacement", "count"])?;
    let count = match node.get("count").map(|count| &count.value) {
        Some(Value::Integer(count)) => usize::try_from(*count).ok(),
        _ => None,
    };
    Ok(FixRegex {
        regex: string(required(node, "regex")?, "`regex`")?.to_owned(),
        replacement: string(required(node, "replacement")?, "`replacement`")?.to_owned(),
        count,
    })
}
