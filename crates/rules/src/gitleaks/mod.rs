//! Rule files of gitleaks (TOML), as they are: `[[rules]]` with `regex`, `keywords`, `entropy`, `secretGroup`, `path` and
//! allow-lists, and the allow-lists of the whole file. Facts from gitleaks' documentation of its configuration (version 8).

mod table;

use std::sync::Arc;

use pyguard_finding::{RuleDocs, RuleInfo, Severity};
use pyguard_pattern::Requirement;
use pyguard_secrets::{AllowSpec, DetectorKind, DetectorSpec, FormSpec, Shape};
use toml_span::{Span, Value};

use crate::yaml::{self, SourceExcerpt};
use crate::{BodySpec, LanguageSpec, Loaded, OptionsSpec, Rule, RuleError, RuleSpec, Sets};
use table::{Fault, Table};

const TOP_LEVEL: [&str; 8] =
    ["title", "description", "minVersion", "extend", "rules", "allowlist", "allowlists", "path"];
const RULE_KEYS: [&str; 13] = [
    "id",
    "description",
    "regex",
    "secretGroup",
    "entropy",
    "keywords",
    "path",
    "tags",
    "allowlist",
    "allowlists",
    "required",
    "skipReport",
    "severity",
];
const ALLOW_KEYS: [&str; 9] = [
    "id",
    "description",
    "condition",
    "commits",
    "paths",
    "regexTarget",
    "regexes",
    "stopwords",
    "targetRules",
];

/// Reads a rule file of gitleaks. `path` is what errors show.
pub fn load_gitleaks(path: &str, text: &str) -> Loaded {
    let mut loaded = Loaded::default();
    let mut root = match toml_span::parse(text) {
        Ok(root) => root,
        Err(error) => {
            loaded.errors.push(rule_error(path, text, None, error.span, error.to_string()));
            return loaded;
        }
    };
    let mut top = match Table::open(&mut root, &TOP_LEVEL) {
        Ok(top) => top,
        Err(fault) => {
            loaded.errors.push(rule_error(path, text, None, fault.span, fault.message));
            return loaded;
        }
    };
    let mut faults = top.faults();
    if let Some(mut extend) = top.take("extend") {
        faults.push(Fault::at(
            extend.span,
            if matches!(extend.pointer("/useDefault").map(Value::as_bool), Some(Some(true))) {
                "gitleaks' own rules are not part of pyguard; `--config builtin` beside this file adds pyguard's"
            } else {
                "`extend` is not followed; name the other file with `--config` too"
            },
        ));
        drop(extend.take());
    }
    let global = read_allow_lists(&mut top, &mut faults);
    let mut rules = top.tables("rules", &mut faults);
    for value in &mut rules {
        let span = value.span;
        match read_rule(value, &global, &mut faults) {
            Ok(rule) => loaded.rules.push(rule),
            Err((id, fault)) => {
                let span = if fault.span.is_empty() { span } else { fault.span };
                loaded.errors.push(rule_error(path, text, id.as_deref(), span, fault.message));
            }
        }
    }
    let faults = faults.into_iter();
    loaded
        .errors
        .extend(faults.map(|fault| rule_error(path, text, None, fault.span, fault.message)));
    loaded
}

/// An allow-list with the rules it is for; empty for all.
struct AllowList {
    spec: AllowSpec,
    targets: Vec<String>,
}

fn read_allow_lists(table: &mut Table<'_>, faults: &mut Vec<Fault>) -> Vec<AllowList> {
    let mut values = table.tables("allowlists", faults);
    values.extend(table.take("allowlist"));
    values.iter_mut().filter_map(|value| read_allow(value, faults)).collect()
}

fn read_allow(value: &mut Value<'_>, faults: &mut Vec<Fault>) -> Option<AllowList> {
    let mut table = match Table::open(value, &ALLOW_KEYS) {
        Ok(table) => table,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    faults.extend(table.faults());
    let mut list = |key: &str| table.texts(key, faults);
    let (regexes, paths) = (list("regexes"), list("paths"));
    let (stop_words, targets) = (list("stopwords"), list("targetRules"));
    // Commits matter to a scan of the history alone, which says for itself what it has seen.
    let mut spec = AllowSpec { paths, stop_words, ..AllowSpec::default() };
    spec.all =
        table.text("condition", faults).is_some_and(|word| matches!(word.as_str(), "AND" | "&&"));
    match table.text("regexTarget", faults).as_deref() {
        None | Some("" | "secret") => spec.values = regexes,
        Some("match") => spec.matches = regexes,
        Some("line") => spec.lines = regexes,
        Some(_) => faults.push(Fault::at(value.span, "`regexTarget` is secret, match or line")),
    }
    Some(AllowList { spec, targets })
}

fn read_rule(
    value: &mut Value<'_>,
    global: &[AllowList],
    faults: &mut Vec<Fault>,
) -> Result<Rule, (Option<String>, Fault)> {
    let span = value.span;
    let mut table = Table::open(value, &RULE_KEYS).map_err(|fault| (None, fault))?;
    faults.extend(table.faults());
    let id = table.text("id", faults).unwrap_or_default();
    let wrong = |message: &str| (Some(id.clone()), Fault::at(span, message));
    if id.is_empty() {
        return Err((None, Fault::at(span, "the key `id` is missing")));
    }
    if table.take("required").is_some() {
        return Err(wrong("`required` (several rules together) is not supported"));
    }
    let path = table.text("path", faults);
    let Some(regex) = table.text("regex", faults) else {
        return Err(wrong("a rule without `regex` (for paths alone) is not supported"));
    };
    let group = table.number("secretGroup", faults).filter(|&group| group > 0);
    let own = read_allow_lists(&mut table, faults);
    let for_all =
        global.iter().filter(|list| list.targets.is_empty() || list.targets.contains(&id));
    let allow = own.iter().chain(for_all).map(|list| list.spec.clone()).collect();
    let form = FormSpec {
        keywords: table
            .texts("keywords", faults)
            .into_iter()
            .filter(|word| word.len() > 1)
            .collect(),
        caseless: true,
        entropy: table.float("entropy", faults).filter(|&entropy| entropy > 0.0),
        placeholders: true,
        ..FormSpec::new(Shape::Regex(regex, group))
    };
    let form = form.with_own_keywords();
    let detector = DetectorSpec {
        kind: DetectorKind::Secret,
        forms: vec![form],
        precedence: crate::detector::PRECEDENCE,
        surfaces: Vec::new(),
        allow,
        path,
        environment: None,
    };
    detector.check().map_err(|error| wrong(&error.to_string()))?;
    let description = table.text("description", faults).unwrap_or_default();
    let message = if description.is_empty() { format!("{id}: $VALUE") } else { description };
    let docs = RuleDocs {
        cwe: vec!["CWE-798: Use of Hard-coded Credentials".to_owned()],
        technology: table.texts("tags", faults),
        ..RuleDocs::new(&id, &message)
    };
    let info = RuleInfo {
        severity: Severity::High,
        confidence: 0.7,
        docs: docs.into(),
        ..RuleInfo::plain(&id, &message)
    };
    let spec = RuleSpec {
        info: Arc::new(info),
        language: LanguageSpec::Regex,
        body: BodySpec::Detector(detector),
        options: OptionsSpec::default(),
        include: Vec::new(),
        exclude: Vec::new(),
        fix: None,
        fix_regex: None,
        repair: None,
    };
    Rule::new(spec, Requirement::NONE, Arc::new(Sets::default()))
        .map_err(|error| wrong(&error.message))
}

fn rule_error(
    path: &str,
    text: &str,
    rule: Option<&str>,
    span: Span,
    message: String,
) -> RuleError {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let before = text.get(..start).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let col = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    let end = text.floor_char_boundary(span.end.clamp(start, text.len()));
    let place = yaml::Span { start, end, line, col };
    RuleError {
        rule: rule.map(str::to_owned),
        line,
        excerpt: SourceExcerpt::of(path, text, place, message),
    }
}

#[cfg(test)]
mod tests {
    use pyguard_secrets::{Detectors, Part, Surface, SurfaceKind, Text};

    use super::load_gitleaks;
    use crate::{BodySpec, Rule};

    fn found(rules: &[Rule], path: &str, text: &str) -> Vec<String> {
        let specs = rules.iter().filter_map(|rule| match &rule.spec().body {
            BodySpec::Detector(spec) => Some(spec),
            _ => None,
        });
        let detectors = Detectors::new(specs, None);
        let surface = Surface { kind: SurfaceKind::Source, code: false };
        let parts = [Part { range: 0..text.len(), surface }];
        let found = detectors.scan(Text { path, text, parts: &parts }, &|_| true);
        found.into_iter().map(|one| text[one.value].to_owned()).collect()
    }

    const FILE: &str = r#"
title = "ours"

[[rules]]
id = "acme-token"
description = "An Acme token"
regex = '''(?i)acme[_-]?token\s*=\s*["']?(acme_[a-z0-9]{12})'''
keywords = ["acme"]
entropy = 2.5

    [[rules.allowlists]]
    regexTarget = "line"
    regexes = ['''# sample''']

[[rules]]
id = "second-group"
regex = '''(user):(pw-[0-9]{4})'''
secretGroup = 2
path = '''\.conf$'''

[allowlist]
paths = ['''^vendor/''']
stopwords = ["abcabc"]
"#;

    #[test]
    fn a_file_loads_as_it_is() {
        let loaded = load_gitleaks("gitleaks.toml", FILE);
        assert!(loaded.errors.is_empty(), "{:?}", loaded.errors);
        let rules = &loaded.rules;
        assert_eq!(rules.len(), 2);
        assert_eq!(found(rules, "a.py", "ACME_TOKEN = 'acme_k9j2m4q7x1z8'"), ["acme_k9j2m4q7x1z8"]);
        assert!(found(rules, "a.py", "ACME_TOKEN = 'acme_k9j2m4q7x1z8' # sample").is_empty());
        assert!(found(rules, "a.py", "ACME_TOKEN = 'acme_aaaaaaaaaaaa'").is_empty(), "entropy");
        assert!(found(rules, "a.py", "ACME_TOKEN = 'acme_k9j2abcabc12'").is_empty(), "stop word");
        assert!(found(rules, "vendor/a.py", "ACME_TOKEN = 'acme_k9j2m4q7x1z8'").is_empty(), "path");
        assert_eq!(found(rules, "x.conf", "user:pw-1234"), ["pw-1234"]);
        assert!(found(rules, "x.py", "user:pw-1234").is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_and_the_rest_is_kept() {
        let text = "[extend]\nuseDefault = true\n[[rules]]\nid = \"broken\"\nregex = '('\n[[rules]]\nid = \"whole\"\nregex = 'abcd[0-9]'\ncolour = 1\n";
        let loaded = load_gitleaks("g.toml", text);
        assert_eq!(loaded.rules.len(), 1);
        let told: Vec<String> = loaded.errors.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 3, "{told:#?}");
        assert!(
            told.iter().any(|text| text.contains("rule broken") && text.contains("g.toml:3")),
            "{told:#?}"
        );
        assert!(
            told.iter()
                .any(|text| text.contains("unknown key `colour`") && text.contains("g.toml:9")),
            "{told:#?}"
        );
        assert!(load_gitleaks("g.toml", "= x").errors.len() == 1);
    }
}
