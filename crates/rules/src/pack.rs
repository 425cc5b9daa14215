//! The patterns and expressions of rules, compiled ahead of the run.

use pyguard_pattern::{LibraryBuilder, Options, PatternError};

use crate::{
    BodySpec, ConditionSpec, EntryFormula, EntrySpec, FormulaSpec, LanguageSpec, RuleSpec, SetSpec,
    rule,
};

/// Takes up what a rule's formulas are made of.
///
/// # Errors
/// When a pattern does not compile.
pub fn pack_rule(rule: &RuleSpec, library: &mut LibraryBuilder) -> Result<(), PatternError> {
    let options = rule::options(&rule.options);
    let mut pack = Pack { library, options: &options };
    match &rule.body {
        BodySpec::Search(formula) => pack.formula(formula, rule.language)?,
        BodySpec::Taint(taint) => {
            for list in [&taint.sources, &taint.sinks, &taint.sanitizers, &taint.propagators] {
                pack.entries(list, rule.language)?;
            }
        }
        BodySpec::Detector(_) | BodySpec::Notebook(_) | BodySpec::Artifact(_) => {}
    }
    rule.options.unless_in_file.iter().try_for_each(|text| pack.pattern(text, rule.language))
}

/// Takes up what a set's formulas are made of.
///
/// # Errors
/// When a pattern does not compile.
pub fn pack_set(set: &SetSpec, library: &mut LibraryBuilder) -> Result<(), PatternError> {
    Pack { library, options: &Options::default() }.entries(&set.entries, set.language)
}

struct Pack<'p> {
    library: &'p mut LibraryBuilder,
    options: &'p Options,
}

impl Pack<'_> {
    fn entries(
        &mut self,
        entries: &[EntrySpec],
        language: LanguageSpec,
    ) -> Result<(), PatternError> {
        entries.iter().try_for_each(|entry| match &entry.what {
            EntryFormula::Formula(formula, _) => self.formula(formula, language),
            EntryFormula::Set(_) => Ok(()),
        })
    }

    fn pattern(&mut self, text: &str, language: LanguageSpec) -> Result<(), PatternError> {
        match language {
            LanguageSpec::Python => self.library.pattern(text, self.options),
            LanguageSpec::Regex => self.library.regex(text),
            LanguageSpec::Generic => Ok(()),
        }
    }

    fn formula(
        &mut self,
        formula: &FormulaSpec,
        language: LanguageSpec,
    ) -> Result<(), PatternError> {
        match formula {
            FormulaSpec::Pattern(text) => self.pattern(text, language),
            FormulaSpec::Regex(text) => self.library.regex(text),
            FormulaSpec::Any(parts) => {
                parts.iter().try_for_each(|part| self.formula(part, language))
            }
            FormulaSpec::Inside(part) => self.formula(part, language),
            FormulaSpec::Set(_) => Ok(()),
            FormulaSpec::All(parts) => {
                let mut both = parts.positives.iter().chain(&parts.negatives);
                both.try_for_each(|part| self.formula(part, language))?;
                parts.conditions.iter().try_for_each(|condition| match condition {
                    ConditionSpec::Regex { regex, .. } => self.library.regex(regex),
                    ConditionSpec::Pattern { formula, language: own, .. } => {
                        self.formula(formula, own.unwrap_or(language))
                    }
                    ConditionSpec::Comparison { .. }
                    | ConditionSpec::Entropy(_)
                    | ConditionSpec::Redos(_)
                    | ConditionSpec::Type { .. } => Ok(()),
                })
            }
        }
    }
}
