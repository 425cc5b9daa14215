use std::sync::{Arc, OnceLock};

use pyguard_finding::{Applicability, RuleInfo};
use pyguard_pattern::{
    Analyzer, Comparison, Condition, Conjunction, Formula, Language, Leaf, Metavariable, Options,
    PatternError, Regex, Requirement, syntax,
};

use pyguard_taint::TaintRule;

use crate::compile_taint::{check_patterns, compile_taint};
use crate::pattern::EntryPatterns;
use crate::{
    BodySpec, ConditionSpec, ConjunctionSpec, FixTemplate, FormulaSpec, LanguageSpec, OptionsSpec,
    PathFilter, Pattern, RuleSpec, Sets,
};

/// A rule ready to be matched. Its patterns are compiled when a file first needs them.
#[derive(Debug)]
pub struct Rule {
    /// What reports say about it.
    pub info: Arc<RuleInfo>,
    /// Its language.
    pub language: LanguageSpec,
    /// Words without which a file can't match.
    pub requirement: Requirement,
    /// Files it is for.
    pub paths: PathFilter,
    spec: RuleSpec,
    sets: Arc<Sets>,
    compiled: OnceLock<Option<Box<Compiled>>>,
    entries: OnceLock<EntryPatterns>,
}

/// A rule's patterns.
#[derive(Debug)]
pub struct Compiled {
    /// What it looks for.
    pub body: Body,
    /// How its patterns match.
    pub options: Options,
    /// What silences it where it stands anywhere in the file.
    pub unless: Vec<Formula>,
    /// How it is repaired.
    pub fix: Option<FixTemplate>,
}

/// What a rule looks for, compiled.
#[derive(Debug)]
pub enum Body {
    /// Code that matches.
    Search(Formula),
    /// Data that flows; what the entries look like tell [`Rule::entry_pattern`] and [`Sets::pattern`].
    Taint(TaintRule),
    /// Values in texts; those of all rules are looked for together ([`pyguard_secrets::Detectors`]).
    Detector,
    /// A notebook as a file; the check is found by the name in [`BodySpec::Notebook`].
    Notebook,
    /// A model file; its readers tell what they see by the name in [`BodySpec::Artifact`].
    Artifact,
}

impl Rule {
    /// A rule from its data, the words it needs, and the sets it may name.
    ///
    /// # Errors
    /// When a path glob is none.
    pub fn new(
        spec: RuleSpec,
        requirement: Requirement,
        sets: Arc<Sets>,
    ) -> Result<Self, PatternError> {
        let paths = PathFilter::new(&spec.include, &spec.exclude)
            .map_err(|error| PatternError { offset: 0, message: error.to_string() })?;
        Ok(Self::of(spec, requirement, sets, paths))
    }

    /// As [`Rule::new`], of a rule that it took before.
    pub fn known(spec: RuleSpec, requirement: Requirement, sets: Arc<Sets>) -> Self {
        let paths = PathFilter::known(&spec.include, &spec.exclude);
        Self::of(spec, requirement, sets, paths)
    }

    fn of(spec: RuleSpec, requirement: Requirement, sets: Arc<Sets>, paths: PathFilter) -> Self {
        Self {
            info: Arc::clone(&spec.info),
            language: spec.language,
            requirement,
            paths,
            spec,
            sets,
            compiled: OnceLock::new(),
            entries: OnceLock::new(),
        }
    }

    /// The sets that it may name.
    pub fn sets(&self) -> &Arc<Sets> {
        &self.sets
    }

    /// The rule's data.
    pub fn spec(&self) -> &RuleSpec {
        &self.spec
    }

    /// The compiled patterns; `None` where they do not compile (which loading has reported).
    pub fn compiled(&self) -> Option<&Compiled> {
        let compile = || compile(&self.spec, &self.sets).ok().map(Box::new);
        self.compiled.get_or_init(compile).as_deref()
    }

    /// The pattern of an entry of a taint rule, by its number in [`crate::TaintSpec::entries`]. Those of sets are found in
    /// [`Sets::pattern`].
    pub fn entry_pattern(&self, number: usize) -> Option<&Pattern> {
        let BodySpec::Taint(taint) = &self.spec.body else { return None };
        let entries = self.entries.get_or_init(|| EntryPatterns::of(taint));
        entries.get(number, &self.spec, taint, &self.sets)
    }
}

/// Compiles all of a rule, to see whether it can be.
pub(crate) fn check(spec: &RuleSpec, sets: &Sets) -> Result<Compiled, PatternError> {
    if let BodySpec::Taint(taint) = &spec.body {
        check_patterns(spec, taint, &options(&spec.options), sets)?;
    }
    compile(spec, sets)
}

/// Compiles a rule, but not the patterns of a taint rule's entries.
fn compile(spec: &RuleSpec, sets: &Sets) -> Result<Compiled, PatternError> {
    let options = options(&spec.options);
    let body = match &spec.body {
        BodySpec::Search(search) => {
            Body::Search(formula(search, language(spec.language), &options, sets)?)
        }
        BodySpec::Taint(taint) => Body::Taint(compile_taint(spec, taint, sets)?),
        BodySpec::Detector(_) => Body::Detector,
        BodySpec::Notebook(_) => Body::Notebook,
        BodySpec::Artifact(_) => Body::Artifact,
    };
    let applicability =
        spec.info.docs.fix.as_ref().map_or(Applicability::Unsafe, |fix| fix.applicability);
    let fix = match (&spec.fix, &spec.fix_regex) {
        _ if let Some(repair) = &spec.repair => Some(FixTemplate::Edits(repair.clone())),
        (Some(template), _) => Some(FixTemplate::Text(template.clone(), applicability)),
        (None, Some(fix)) => Some(FixTemplate::Regex {
            regex: Regex::on_content(&fix.regex)
                .map_err(|error| PatternError { offset: 0, message: error.to_string() })?,
            replacement: fix.replacement.clone(),
            count: fix.count,
            applicability,
        }),
        (None, None) => None,
    };
    let unless = spec.options.unless_in_file.iter();
    let unless = unless
        .map(|text| Leaf::parse(text, language(spec.language), &options).map(Formula::Leaf))
        .collect::<Result<_, _>>()?;
    Ok(Compiled { body, options, unless, fix })
}

pub(crate) fn language(spec: LanguageSpec) -> Language {
    match spec {
        LanguageSpec::Python => Language::Python,
        LanguageSpec::Regex => Language::Regex,
        LanguageSpec::Generic => Language::Generic,
    }
}

/// Names of the switches that `options` may set. Those that [`options`] does not read change nothing in Semgrep either,
/// or ask for what we do not do (`ac_matching`).
pub(crate) const SWITCHES: [&str; 21] = [
    "constant_propagation",
    "symbolic_propagation",
    "vardef_assign",
    "flddef_assign",
    "attr_expr",
    "commutative_boolop",
    "symmetric_eq",
    "ac_matching",
    "implicit_deep_exprstmt",
    "implicit_ellipsis",
    "generic_caseless",
    "generic_multiline",
    "interfile",
    "taint_intrafile",
    "taint_assume_safe_functions",
    "taint_assume_safe_indexes",
    "taint_assume_safe_numbers",
    "taint_assume_safe_booleans",
    "taint_assume_safe_comparisons",
    "taint_only_propagate_through_assignments",
    "taint_unify_mvars",
];

pub(crate) fn options(spec: &OptionsSpec) -> Options {
    let mut options = Options::default();
    for (name, on) in &spec.switches {
        let switch = match name.as_str() {
            "constant_propagation" => &mut options.constant_propagation,
            "symbolic_propagation" => &mut options.symbolic_propagation,
            "vardef_assign" => &mut options.vardef_assign,
            "attr_expr" => &mut options.attr_expr,
            "commutative_boolop" => &mut options.commutative_boolop,
            "symmetric_eq" => &mut options.symmetric_eq,
            "implicit_deep_exprstmt" => &mut options.implicit_deep_exprstmt,
            "implicit_ellipsis" => &mut options.implicit_ellipsis,
            _ => continue,
        };
        *switch = *on;
    }
    if let Some(lines) = spec.generic_ellipsis_max_span {
        options.generic_ellipsis_max_span = lines;
    }
    options.generic_comment_style.clone_from(&spec.generic_comment_style);
    options
}

pub(crate) fn formula(
    spec: &FormulaSpec,
    language: Language,
    options: &Options,
    sets: &Sets,
) -> Result<Formula, PatternError> {
    Ok(match spec {
        FormulaSpec::Pattern(text) => Formula::Leaf(Leaf::parse(text, language, options)?),
        FormulaSpec::Regex(text) => Formula::Leaf(Leaf::regex(text)),
        FormulaSpec::Any(parts) => Formula::Any(formulas(parts, language, options, sets)?.into()),
        FormulaSpec::Inside(part) => {
            Formula::Inside(Box::new(formula(part, language, options, sets)?))
        }
        FormulaSpec::Set(id) => sets.formula(id)?,
        FormulaSpec::All(parts) => {
            Formula::All(Box::new(conjunction(parts, language, options, sets)?))
        }
    })
}

fn formulas(
    specs: &[FormulaSpec],
    language: Language,
    options: &Options,
    sets: &Sets,
) -> Result<Vec<Formula>, PatternError> {
    specs.iter().map(|spec| formula(spec, language, options, sets)).collect()
}

fn conjunction(
    spec: &ConjunctionSpec,
    language: Language,
    options: &Options,
    sets: &Sets,
) -> Result<Conjunction, PatternError> {
    let conditions = spec.conditions.iter().map(|spec| condition(spec, language, options, sets));
    let focus = |names: &Vec<String>| names.iter().map(|name| Metavariable::new(name)).collect();
    Ok(Conjunction::new(
        formulas(&spec.positives, language, options, sets)?,
        formulas(&spec.negatives, language, options, sets)?,
        conditions.collect::<Result<_, _>>()?,
        spec.focus.iter().map(focus).collect(),
    ))
}

fn condition(
    spec: &ConditionSpec,
    outer: Language,
    options: &Options,
    sets: &Sets,
) -> Result<Condition, PatternError> {
    Ok(match spec {
        ConditionSpec::Regex { metavariable, regex: source, constant_propagation } => {
            Condition::Regex {
                metavariable: Metavariable::new(metavariable),
                regex: Regex::known(source),
                constant_propagation: *constant_propagation,
            }
        }
        ConditionSpec::Pattern { metavariable, formula: inner, language: own } => {
            let own = own.map(language);
            Condition::Pattern {
                metavariable: Metavariable::new(metavariable),
                formula: formula(inner, own.unwrap_or(outer), options, sets)?,
                language: own,
                options: options.clone(),
            }
        }
        ConditionSpec::Comparison { metavariable, comparison, base, strip } => {
            let metavariable = metavariable.as_deref();
            Condition::Comparison {
                comparison: Comparison::parse(comparison, metavariable, *base, *strip).map_err(
                    |error| PatternError { offset: error.offset, message: error.to_string() },
                )?,
            }
        }
        ConditionSpec::Entropy(metavariable) => Condition::Analysis {
            metavariable: Metavariable::new(metavariable),
            analyzer: Analyzer::Entropy,
        },
        ConditionSpec::Redos(metavariable) => Condition::Analysis {
            metavariable: Metavariable::new(metavariable),
            analyzer: Analyzer::Redos,
        },
        ConditionSpec::Type { metavariable, types } => Condition::Type {
            metavariable: Metavariable::new(metavariable),
            types: types.iter().map(|text| type_expression(text)).collect::<Result<_, _>>()?,
        },
    })
}

fn type_expression(text: &str) -> Result<syntax::Expression, PatternError> {
    match syntax::parse(text)? {
        syntax::PythonPattern::Expression(expression) => Ok(expression),
        _ => Err(PatternError { offset: 0, message: "a type must be an expression".to_owned() }),
    }
}
