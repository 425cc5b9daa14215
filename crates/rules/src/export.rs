//! Rules as plain Semgrep YAML, for people who run them with Semgrep.

use std::fmt::Write;

use pyguard_finding::Severity;

use crate::{
    BodySpec, ConditionSpec, ConjunctionSpec, EntryFormula, EntrySpec, FormulaSpec, LanguageSpec,
    RequiresSpec, Rule, RuleSpec, SetKind, Sets, SideEffectSpec, TaintSpec,
};

/// Writes rules as one Semgrep rule file. Semgrep has no detectors: such rules are named in a comment.
pub fn export<'r>(rules: impl Iterator<Item = &'r Rule>) -> String {
    let mut out = String::from("rules:\n");
    for rule in rules {
        if !matches!(rule.spec().body, BodySpec::Search(_) | BodySpec::Taint(_)) {
            let _ = writeln!(out, "  # {} is no pattern: left out", rule.info.id);
            continue;
        }
        Writer { out: &mut out, indent: 4, sets: rule.sets() }.rule(rule.spec());
    }
    out
}

/// A text as JSON, which YAML reads as it is.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

struct Writer<'o> {
    out: &'o mut String,
    indent: usize,
    /// Sets are written out: Semgrep has none.
    sets: &'o Sets,
}

impl Writer<'_> {
    /// `key: "text"`, with the text as JSON, which YAML reads as it is.
    fn text(&mut self, key: &str, text: &str) {
        let quoted = serde_json::Value::from(text).to_string();
        self.line(&format!("{key}: {quoted}"));
    }

    fn line(&mut self, line: &str) {
        // Writing to a String can't fail.
        let _ = writeln!(self.out, "{:indent$}{line}", "", indent = self.indent);
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            let quoted = serde_json::Value::from(texts.to_vec()).to_string();
            self.line(&format!("{key}: {quoted}"));
        }
    }

    fn below(&mut self, indent: usize, write: impl FnOnce(&mut Writer<'_>)) {
        write(&mut Writer { out: self.out, indent: self.indent + indent, sets: self.sets });
    }

    fn rule(&mut self, rule: &RuleSpec) {
        let info = &rule.info;
        let id = serde_json::Value::from(info.id.as_str()).to_string();
        let _ = writeln!(self.out, "  - id: {id}");
        self.text("message", &info.docs.message);
        self.line(match rule.language {
            LanguageSpec::Python => "languages: [python]",
            LanguageSpec::Regex => "languages: [regex]",
            LanguageSpec::Generic => "languages: [generic]",
        });
        self.line(match info.severity {
            Severity::Low => "severity: LOW",
            Severity::Medium => "severity: MEDIUM",
            Severity::High => "severity: HIGH",
            Severity::Critical => "severity: CRITICAL",
        });
        match &rule.body {
            BodySpec::Search(formula) => self.formula(formula),
            BodySpec::Taint(taint) => self.taint(taint),
            // `export` has left it out.
            BodySpec::Detector(_) | BodySpec::Notebook(_) | BodySpec::Artifact(_) => {}
        }
        if let Some(fix) = &rule.fix {
            self.text("fix", fix);
        }
        if let Some(fix) = &rule.fix_regex {
            self.line("fix-regex:");
            self.below(2, |writer| {
                writer.text("regex", &fix.regex);
                writer.text("replacement", &fix.replacement);
                if let Some(count) = fix.count {
                    writer.line(&format!("count: {count}"));
                }
            });
        }
        self.options(rule);
        if !rule.include.is_empty() || !rule.exclude.is_empty() {
            self.line("paths:");
            self.below(2, |writer| {
                writer.texts("include", &rule.include);
                writer.texts("exclude", &rule.exclude);
            });
        }
        self.line("metadata:");
        self.below(2, |writer| {
            writer.text("code", &info.code);
            writer.text("name", &info.docs.name);
            if let Some(tier) = info.tier {
                writer.line(&format!("tier: {tier}"));
            }
            // Semgrep refuses a plain number here.
            writer.text("confidence", &info.confidence.to_string());
            writer.texts("cwe", &info.docs.cwe);
            writer.texts("owasp", &info.docs.owasp);
            writer.texts("technology", &info.docs.technology);
            writer.texts("references", &info.docs.references);
        });
    }

    fn options(&mut self, rule: &RuleSpec) {
        let options = &rule.options;
        let mut lines: Vec<String> = options
            .switches
            .iter()
            .map(|(name, on)| match name.as_str() {
                "taint_focus_on" => format!("{}: source", quoted(name)),
                // An option of OpenGrep; Semgrep CE takes the wider one, and follows data inside functions either way.
                "taint_intrafile" => format!("interfile: {on}"),
                _ => format!("{}: {on}", quoted(name)),
            })
            .collect();
        lines.extend(
            options
                .generic_ellipsis_max_span
                .map(|span| format!("generic_ellipsis_max_span: {span}")),
        );
        lines.extend(
            options
                .generic_comment_style
                .as_ref()
                .map(|style| format!("generic_comment_style: {}", quoted(style))),
        );
        if lines.is_empty() {
            return;
        }
        self.line("options:");
        self.below(2, |writer| lines.iter().for_each(|line| writer.line(line)));
    }

    fn formula(&mut self, formula: &FormulaSpec) {
        match formula {
            FormulaSpec::Pattern(text) => self.text("pattern", text),
            FormulaSpec::Regex(text) => self.text("pattern-regex", text),
            FormulaSpec::Any(parts) => {
                self.line("pattern-either:");
                for part in parts {
                    self.item(|writer| writer.formula(part));
                }
            }
            FormulaSpec::All(parts) => {
                self.line("patterns:");
                self.conjunction(parts);
            }
            FormulaSpec::Inside(part) => self.keyed("pattern-inside", part),
            FormulaSpec::Set(id) => {
                let parts = self.sets.alternatives(id).unwrap_or_default();
                self.formula(&FormulaSpec::Any(parts));
            }
        }
    }

    fn taint(&mut self, taint: &TaintSpec) {
        self.line("mode: taint");
        let lists = [
            (SetKind::Sources, &taint.sources),
            (SetKind::Sinks, &taint.sinks),
            (SetKind::Sanitizers, &taint.sanitizers),
            (SetKind::Propagators, &taint.propagators),
        ];
        for (kind, entries) in lists.into_iter().filter(|(_, entries)| !entries.is_empty()) {
            self.line(&format!("{}:", kind.key()));
            for entry in entries {
                match &entry.what {
                    EntryFormula::Formula(formula, _) => self.entry(formula, entry, None),
                    EntryFormula::Set(id) => {
                        let sets = self.sets;
                        for of_set in sets.entries(id, Some(kind)).unwrap_or_default() {
                            if let EntryFormula::Formula(formula, _) = &of_set.spec.what {
                                self.entry(formula, entry, Some(of_set.spec));
                            }
                        }
                    }
                }
            }
        }
    }

    fn entry(&mut self, formula: &FormulaSpec, rule: &EntrySpec, set: Option<&EntrySpec>) {
        self.item(|writer| {
            writer.formula(formula);
            let both = || std::iter::once(rule).chain(set);
            if let Some(label) = both().find_map(|spec| spec.label.as_ref()) {
                writer.text("label", label);
            }
            match both().find_map(|spec| spec.requires.as_ref()) {
                Some(RequiresSpec::One(text)) => writer.text("requires", text),
                Some(RequiresSpec::Each(each)) => {
                    writer.line("requires:");
                    for (name, text) in each {
                        writer.item(|writer| writer.text(name, text));
                    }
                }
                None => {}
            }
            if let Some(exact) = both().find_map(|spec| spec.exact) {
                writer.line(&format!("exact: {exact}"));
            }
            match both().find_map(|spec| spec.side_effect) {
                Some(SideEffectSpec::No) => writer.line("by-side-effect: false"),
                Some(SideEffectSpec::Yes) => writer.line("by-side-effect: true"),
                Some(SideEffectSpec::Only) => writer.line("by-side-effect: only"),
                None => {}
            }
            for (key, on) in [
                ("control", both().any(|spec| spec.control)),
                ("not_conflicting", both().any(|spec| spec.not_conflicting)),
                ("at-exit", both().any(|spec| spec.at_exit)),
            ] {
                if on {
                    writer.line(&format!("{key}: true"));
                }
            }
            if let Some((from, to)) = both().find_map(|spec| spec.ways.as_ref()) {
                writer.text("from", from);
                writer.text("to", to);
            }
            if let Some(labels) = both().find_map(|spec| spec.replaces.as_ref()) {
                writer.texts("replace-labels", labels);
            }
        });
    }

    /// `- ` before what is written.
    fn item(&mut self, write: impl FnOnce(&mut Writer<'_>)) {
        let start = self.out.len();
        self.below(4, write);
        let dash = start + self.indent + 2;
        if self.out.len() > dash {
            self.out.replace_range(dash..=dash, "-");
        }
    }

    /// A key whose value is a pattern or a mapping with a formula.
    fn keyed(&mut self, key: &str, formula: &FormulaSpec) {
        if let FormulaSpec::Pattern(text) = formula {
            self.text(key, text);
        } else {
            self.line(&format!("{key}:"));
            self.below(2, |writer| writer.formula(formula));
        }
    }

    fn conjunction(&mut self, parts: &ConjunctionSpec) {
        for part in &parts.positives {
            self.item(|writer| writer.formula(part));
        }
        for part in &parts.negatives {
            self.item(|writer| match part {
                FormulaSpec::Inside(part) => writer.keyed("pattern-not-inside", part),
                FormulaSpec::Regex(text) => writer.text("pattern-not-regex", text),
                part => writer.keyed("pattern-not", part),
            });
        }
        for condition in &parts.conditions {
            self.item(|writer| writer.condition(condition));
        }
        for names in &parts.focus {
            self.item(|writer| writer.texts("focus-metavariable", names));
        }
    }

    fn condition(&mut self, condition: &ConditionSpec) {
        match condition {
            ConditionSpec::Regex { metavariable, regex, constant_propagation } => {
                self.line("metavariable-regex:");
                self.below(2, |writer| {
                    writer.text("metavariable", metavariable);
                    writer.text("regex", regex);
                    if *constant_propagation {
                        writer.line("constant-propagation: true");
                    }
                });
            }
            ConditionSpec::Pattern { metavariable, formula, language } => {
                self.line("metavariable-pattern:");
                self.below(2, |writer| {
                    writer.text("metavariable", metavariable);
                    match language {
                        Some(LanguageSpec::Generic) => writer.line("language: generic"),
                        Some(LanguageSpec::Regex) => writer.line("language: regex"),
                        Some(LanguageSpec::Python) => writer.line("language: python"),
                        None => {}
                    }
                    writer.formula(formula);
                });
            }
            ConditionSpec::Comparison { metavariable, comparison, base, strip } => {
                self.line("metavariable-comparison:");
                self.below(2, |writer| {
                    if let Some(metavariable) = metavariable {
                        writer.text("metavariable", metavariable);
                    }
                    writer.text("comparison", comparison);
                    if let Some(base) = base {
                        writer.line(&format!("base: {base}"));
                    }
                    if *strip {
                        writer.line("strip: true");
                    }
                });
            }
            ConditionSpec::Entropy(metavariable) => self.analysis(metavariable, "entropy"),
            ConditionSpec::Redos(metavariable) => self.analysis(metavariable, "redos"),
            ConditionSpec::Type { metavariable, types } => {
                self.line("metavariable-type:");
                self.below(2, |writer| {
                    writer.text("metavariable", metavariable);
                    writer.texts("types", types);
                });
            }
        }
    }

    fn analysis(&mut self, metavariable: &str, analyzer: &str) {
        self.line("metavariable-analysis:");
        self.below(2, |writer| {
            writer.text("metavariable", metavariable);
            writer.line(&format!("analyzer: {analyzer}"));
        });
    }
}
