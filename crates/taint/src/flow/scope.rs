//! What a pass over a program is about: which functions are looked at anew, and where sanitizers are looked for.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::program::FunctionId;
use crate::rules::Rules;

/// The rules whose patterns are asked for in a file, beside sources that bring data and sinks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Of sources that name data which others brought, and of propagators.
    pub ways: Rules,
    /// Of sanitizers.
    pub sanitizers: Rules,
}

/// What a pass is about.
///
/// The first pass looks at everything, but for most rules for no sanitizers, so that it finds too much. The later ones look
/// again at the functions that the data of what was found comes through, and for sanitizers there.
#[derive(Debug)]
pub(crate) struct Scope {
    rules: Rules,
    /// Rules with labels: what is found for them depends on data that it does not tell of, so that sanitizers are looked
    /// for everywhere.
    labelled: Rules,
    /// Functions that are looked at; all if there are none.
    functions: FxHashSet<FunctionId>,
    /// By file, the rules for which sanitizers are looked for; everywhere if there is none.
    cleaned: Option<FxHashMap<u32, Rules>>,
}

impl Scope {
    /// All that is there, once and for good.
    pub(crate) fn everything() -> &'static Self {
        static EVERYTHING: LazyLock<Scope> = LazyLock::new(|| Scope {
            rules: Rules::ALL,
            labelled: Rules::NONE,
            functions: FxHashSet::default(),
            cleaned: None,
        });
        &EVERYTHING
    }

    /// The first of several passes about rules, of which some have labels.
    pub(crate) fn first(rules: Rules, labelled: Rules) -> Self {
        let functions = FxHashSet::default();
        Self { rules, labelled, functions, cleaned: Some(FxHashMap::default()) }
    }

    /// The next pass: about flows of which it is open whether they hold, each given as its rule and the functions that it
    /// comes through. `with_last`: together with the functions of this pass, where two ways take turns.
    pub(crate) fn next(&self, open: &[(usize, &FxHashSet<FunctionId>)], with_last: bool) -> Self {
        let mut functions = if with_last { self.functions.clone() } else { FxHashSet::default() };
        let mut cleaned = self.cleaned.clone().unwrap_or_default();
        for (rule, way) in open {
            for &function in *way {
                functions.insert(function);
                let known = cleaned.entry(function.file).or_default();
                *known = known.or(Rules::only(*rule));
            }
        }
        let Self { rules, labelled, .. } = *self;
        Self { rules, labelled, functions, cleaned: Some(cleaned) }
    }

    /// Whether all sanitizers of a rule are looked for.
    pub(crate) fn is_exact(&self, rule: Rules) -> bool {
        !self.labelled.and(rule).is_none()
    }

    /// The rules that it is about.
    pub(crate) fn rules(&self) -> Rules {
        self.rules
    }

    /// Whether a function is looked at, if it was not done in an earlier pass.
    pub(crate) fn has(&self, function: FunctionId) -> bool {
        self.functions.is_empty() || self.functions.contains(&function)
    }

    /// The functions that are looked at, in order, where it is not about everything.
    pub(crate) fn functions(&self) -> Vec<FunctionId> {
        let mut functions: Vec<FunctionId> = self.functions.iter().copied().collect();
        functions.sort_unstable();
        functions
    }

    /// Whether a function is looked at, and for a rule's sanitizers too.
    pub(crate) fn cleans(&self, function: FunctionId, rule: Rules) -> bool {
        self.functions.contains(&function)
            && !self.looked_for(function.file).sanitizers.and(rule).is_none()
    }

    /// What is looked for in a file.
    pub(crate) fn looked_for(&self, file: u32) -> Asked {
        let sanitizers = match &self.cleaned {
            None => self.rules,
            Some(files) => {
                files.get(&file).copied().unwrap_or_default().or(self.labelled.and(self.rules))
            }
        };
        Asked { ways: self.rules, sanitizers }
    }
}
