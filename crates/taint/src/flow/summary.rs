use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::rules::Rules;
use crate::value::{Taints, Value};

/// What a function does with data, for its callers: parameters stand for whatever is passed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Summary<'p> {
    /// What it returns or yields.
    pub(crate) returns: Value<'p>,
    /// Sinks (file and number of the mark) that data from parameters reaches, with all data that reaches them.
    pub(crate) sinks: BTreeMap<(u32, u32), Taints>,
    /// What it leaves in its parameters: number, and what is there afterwards.
    pub(crate) effects: Vec<(u32, Value<'p>)>,
    /// For a module: what its variables were ever assigned.
    pub(crate) assigned: FxHashMap<u64, Value<'p>>,
    /// For a module: its variables at the end.
    pub(crate) variables: FxHashMap<u64, Value<'p>>,
}

impl Summary<'_> {
    /// Whether callers need not look at it.
    pub(crate) fn is_plain(&self) -> bool {
        self.returns.is_plain() && self.sinks.is_empty() && self.effects.is_empty()
    }

    /// The rules of which data of a source comes out to those who call.
    pub(crate) fn leaks(&self) -> Rules {
        let effects = self.effects.iter();
        effects.fold(self.returns.leaks(), |all, (_, value)| all.or(value.leaks()))
    }

    /// For a module: variables that hold data of a source, and of which rules.
    pub(crate) fn leaking_variables(&self) -> Vec<(u64, Rules)> {
        let all = self.variables.iter().chain(&self.assigned);
        let all = all.map(|(name, value)| (*name, value.leaks()));
        let mut all: Vec<(u64, Rules)> = all.filter(|(_, rules)| !rules.is_none()).collect();
        all.sort_unstable();
        all
    }

    /// Whether callers would see no difference.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.returns.same(&other.returns)
            && self.sinks.len() == other.sinks.len()
            && self
                .sinks
                .iter()
                .zip(&other.sinks)
                .all(|((lk, lt), (rk, rt))| lk == rk && lt.same(rt))
            && self.effects.len() == other.effects.len()
            && self
                .effects
                .iter()
                .zip(&other.effects)
                .all(|((lp, lv), (rp, rv))| lp == rp && lv.same(rv))
            && self.variables.len() == other.variables.len()
            && self
                .variables
                .iter()
                .all(|(name, value)| other.variables.get(name).is_some_and(|o| value.same(o)))
    }
}
