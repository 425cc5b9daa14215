use std::collections::HashSet;
use std::sync::Arc;

use pyguard_finding::Lazy;
use pyguard_pattern::{PatternError, Requirement};

use crate::formula::{self, Reader};
use crate::yaml::{self, Node, SourceExcerpt, Span, Value};
use crate::{
    Body, BodySpec, FixRegex, LanguageSpec, OptionsSpec, Rule, RuleError, RuleSpec, SetKind, Sets,
    detector, metadata, repair, rule, taint,
};

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

const TOP_LEVEL: [&str; 3] = ["rules", "missed", "sets"];

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

/// Reads a rule file. `path` is what errors show; `sets` are those that its rules may name.
pub fn load(path: &str, text: &str, sets: &Arc<Sets>) -> Loaded {
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
        let result = read_rule(text, node, sets).and_then(|rule| {
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

/// Reads the sets of several files, each with the path that errors show. Sets may name sets of any of the files, and those
/// in `sets`.
pub fn load_sets(files: &[(String, String)], sets: &Sets) -> (Sets, Vec<(String, RuleError)>) {
    let mut known = Sets::new(sets.iter().cloned());
    let roots: Vec<(&str, &str, Node)> = files
        .iter()
        .filter_map(|(path, text)| Some((path.as_str(), text.as_str(), yaml::parse(text).ok()?)))
        .collect();
    let mut waiting: Vec<(&str, &str, &Node)> = Vec::new();
    for (path, text, root) in &roots {
        let items = root.get("sets").and_then(Node::as_sequence).unwrap_or_default();
        waiting.extend(items.iter().map(|node| (*path, *text, node)));
    }
    loop {
        let mut errors = Vec::new();
        let mut left = Vec::new();
        for (path, text, node) in waiting.iter().copied() {
            match taint::read_set(text, node, &known) {
                Ok(set) => known.add(set),
                Err(complaint) => {
                    let id = node.get("id").and_then(Node::as_str);
                    errors.push((path.to_owned(), complaint.into_error(path, text, id)));
                    left.push((path, text, node));
                }
            }
        }
        // A set may wait for one that is read later; when none was read, the others are wrong.
        if left.len() == waiting.len() || left.is_empty() {
            return (known, errors);
        }
        waiting = left;
    }
}

fn top_level(root: &Node) -> Result<&[Node], Complaint> {
    let entries = root
        .as_mapping()
        .ok_or_else(|| Complaint::at(root, "a rule file is a mapping with the key `rules`"))?;
    check_keys(entries, &TOP_LEVEL)?;
    let Some(rules) = root.get("rules") else {
        // A file of sets alone.
        return match root.get("sets") {
            Some(_) => Ok(&[]),
            None => Err(Complaint::at(root, "a rule file needs the key `rules`")),
        };
    };
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

fn read_rule(text: &str, node: &Node, sets: &Arc<Sets>) -> Result<Rule, Complaint> {
    let entries = node.as_mapping().ok_or_else(|| Complaint::at(node, "a rule is a mapping"))?;
    check_keys(entries, &RULE_KEYS)?;
    let is_taint = match node.get("mode") {
        None => node.get("taint").is_some(),
        Some(mode) => match mode.as_str() {
            Some("search") => false,
            Some("taint") => true,
            _ => return Err(Complaint::at(mode, "`mode` is search or taint")),
        },
    };
    let id = string(required(node, "id")?, "`id`")?;
    let detector = node.get("detector");
    let language = match detector {
        Some(detector) => {
            refuse_patterns(entries)?;
            // A notebook is a file of Python; values are looked for in any text; of a model file no text is made.
            let needs_no_text =
                ["notebook", "artifact"].iter().any(|key| detector.get(key).is_some());
            if needs_no_text { LanguageSpec::Python } else { LanguageSpec::Regex }
        }
        None => language(required(node, "languages")?)?,
    };
    let options = node.get("options").map(read_options).transpose()?.unwrap_or_default();
    let reader = Reader { text, language, options: rule::options(&options), sets };
    let body = if let Some(detector) = detector {
        detector::read_any(detector)?
    } else if is_taint {
        BodySpec::Taint(taint::read(&reader, node)?)
    } else {
        if let Some((key, _)) =
            entries.iter().find(|(key, _)| key.as_str().and_then(SetKind::of_key).is_some())
        {
            return Err(Complaint::at(key, "this key is for rules with `mode: taint`"));
        }
        BodySpec::Search(formula::read_top(&reader, node)?.into())
    };
    if let (Some(node), false) = (node.get("options"), matches!(body, BodySpec::Search(_)))
        && !options.unless_in_file.is_empty()
    {
        return Err(Complaint::at(node, "`unless-in-file` is for rules that search"));
    }
    let environment = match &body {
        BodySpec::Detector(detector) => detector.environment.clone(),
        BodySpec::Search(_)
        | BodySpec::Taint(_)
        | BodySpec::Notebook(_)
        | BodySpec::Artifact(_) => None,
    };
    let info = metadata::read(node, id)?;
    let (include, exclude) = node.get("paths").map(read_paths).transpose()?.unwrap_or_default();
    let spec = RuleSpec {
        info: Arc::new(info),
        language,
        body,
        options,
        include,
        exclude,
        fix: node.get("fix").map(|fix| string(fix, "`fix`").map(str::to_owned)).transpose()?,
        fix_regex: node.get("fix-regex").map(read_fix_regex).transpose()?,
        repair: match node.get("metadata").and_then(|metadata| metadata.get("fix")) {
            Some(fix) => match (repair::read_edits(fix)?, &environment) {
                (None, Some(name)) => repair::from_environment(fix, name)?,
                (edits, _) => edits,
            }
            .map(Lazy::from),
            None => None,
        },
    };
    let at_rule = |error: PatternError| Complaint::at(node, error.message);
    let requirement = match rule::check(&spec, sets).map_err(at_rule)?.body {
        Body::Search(formula) => formula.requirement(),
        // Each entry has its own.
        Body::Taint(_) | Body::Detector | Body::Notebook | Body::Artifact => Requirement::NONE,
    };
    Rule::new(spec, requirement, Arc::clone(sets))
        .map_err(|error| Complaint::at(node, error.message))
}

/// A rule with a detector has no patterns.
fn refuse_patterns(entries: &[(Node, Node)]) -> Result<(), Complaint> {
    const KEYS: [&str; 8] = [
        "languages",
        "mode",
        "match",
        "taint",
        "pattern",
        "patterns",
        "pattern-either",
        "pattern-regex",
    ];
    let is_pattern = |key: &str| KEYS.contains(&key) || SetKind::of_key(key).is_some();
    match entries.iter().find(|(key, _)| key.as_str().is_some_and(is_pattern)) {
        Some((key, _)) => Err(Complaint::at(key, "this key is for rules without a `detector`")),
        None => Ok(()),
    }
}

pub(crate) fn language(node: &Node) -> Result<LanguageSpec, Complaint> {
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
            ("unless-in-file", _) => options.unless_in_file = strings(value, "`unless-in-file`")?,
            ("taint_focus_on", Value::String(place)) => match place.as_str() {
                "source" => options.switches.push((name.to_owned(), true)),
                "sink" => {}
                _ => return Err(Complaint::at(value, "`taint_focus_on` is `source` or `sink`")),
            },
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
