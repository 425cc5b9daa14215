//! What is known when a pass over a program is done.

use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::analysis::{SourceAt, Walk};
use super::scope::Scope;
use super::summary::Summary;
use crate::program::{ClassId, FunctionId, NameHash};
use crate::rules::Rules;
use crate::value::{Key, Value};

/// What a later pass takes over from an earlier one.
pub(crate) struct Rest<'p> {
    pub(crate) summaries: FxHashMap<Walk, Rc<Summary<'p>>>,
    pub(crate) fields: Kept<'p, (ClassId, Key)>,
    pub(crate) globals: Kept<'p, (u32, NameHash)>,
    pub(crate) sources: Vec<SourceAt>,
    pub(crate) source_numbers: FxHashMap<SourceAt, u32>,
    pub(crate) leaking: FxHashMap<FunctionId, Rules>,
    pub(crate) storing: FxHashMap<(FunctionId, NameHash), Rules>,
}

/// What fields or variables hold, wherever that was assigned.
pub(crate) struct Kept<'p, K> {
    all: FxHashMap<K, Value<'p>>,
    by_writer: FxHashMap<(K, Option<FunctionId>), Value<'p>>,
}

impl<K> Default for Kept<'_, K> {
    fn default() -> Self {
        Self { all: FxHashMap::default(), by_writer: FxHashMap::default() }
    }
}

impl<'p, K: Copy + Eq + Hash + Ord> Kept<'p, K> {
    pub(crate) fn get(&self, key: K) -> Option<&Value<'p>> {
        self.all.get(&key)
    }

    /// A function assigns; tells whether that is new.
    pub(crate) fn add(&mut self, key: K, writer: Option<FunctionId>, value: &Value<'p>) -> bool {
        self.by_writer.entry((key, writer)).or_default().join(value);
        self.all.entry(key).or_default().join(value)
    }

    /// What functions that a pass does not look at assigned.
    pub(crate) fn without(self, scope: &Scope) -> Self {
        let mut kept = Self::default();
        let is_kept = |writer: Option<FunctionId>| !writer.is_some_and(|one| scope.has(one));
        let mut written: Vec<((K, Option<FunctionId>), Value<'p>)> =
            self.by_writer.into_iter().filter(|((_, writer), _)| is_kept(*writer)).collect();
        // The way of what several assign depends on the order.
        written.sort_by_key(|(key, _)| *key);
        for ((key, writer), value) in written {
            kept.add(key, writer, &value);
        }
        kept
    }
}
