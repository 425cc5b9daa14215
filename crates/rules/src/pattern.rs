use std::sync::OnceLock;

use pyguard_pattern::{Formula, Options};

use crate::{EntryFormula, RuleSpec, Sets, TaintSpec, rule};

/// A formula with the options it is matched under.
#[derive(Debug)]
pub struct Pattern {
    /// What is looked for.
    pub formula: Formula,
    /// How.
    pub options: Options,
}

/// The patterns of the entries of a taint rule, each compiled when it is first looked for: most files need few of them.
#[derive(Debug)]
pub(crate) struct EntryPatterns(Box<[OnceLock<Option<Pattern>>]>);

impl EntryPatterns {
    pub(crate) fn of(spec: &TaintSpec) -> Self {
        Self(spec.entries().map(|_| OnceLock::new()).collect())
    }

    /// The pattern of an entry, by its number in [`TaintSpec::entries`]; `None` for a set, and for what does not compile.
    pub(crate) fn get(
        &self,
        number: usize,
        rule: &RuleSpec,
        taint: &TaintSpec,
        sets: &Sets,
    ) -> Option<&Pattern> {
        let compiled = self.0.get(number)?.get_or_init(|| {
            let EntryFormula::Formula(formula, _) = &taint.entries().nth(number)?.what else {
                return None;
            };
            let options = rule::options(&rule.options);
            let language = rule::language(rule.language);
            let formula = rule::formula(formula, language, &options, sets).ok()?;
            Some(Pattern { formula, options })
        });
        compiled.as_ref()
    }
}
