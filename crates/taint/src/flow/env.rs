use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::value::{Taints, Value};

/// What the variables of a function may hold at one place of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Env<'p> {
    /// Variables of which something is known; the others hold nothing of interest.
    variables: Rc<FxHashMap<&'p str, Value<'p>>>,
    /// Data that decides whether this place is reached (`control` sources).
    pub(crate) control: Taints,
    /// No execution comes here.
    pub(crate) unreachable: bool,
}

impl<'p> Env<'p> {
    /// Where no execution comes.
    pub(crate) fn unreachable() -> Self {
        Self { unreachable: true, ..Self::default() }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value<'p>> {
        self.variables.get(name)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'p str, &Value<'p>)> {
        self.variables.iter().map(|(name, value)| (*name, value))
    }

    /// The variable holds this and nothing else from now on.
    pub(crate) fn set(&mut self, name: &'p str, value: Value<'p>) {
        if value.is_plain() {
            if self.variables.contains_key(name) {
                Rc::make_mut(&mut self.variables).remove(name);
            }
        } else {
            Rc::make_mut(&mut self.variables).insert(name, value);
        }
    }

    /// Changes what a variable holds.
    pub(crate) fn update(&mut self, name: &'p str, change: impl FnOnce(&mut Value<'p>)) {
        let mut value = self.get(name).cloned().unwrap_or_default();
        change(&mut value);
        self.set(name, value);
    }

    /// What holds whether execution comes from here or there; tells whether that changed anything.
    pub(crate) fn join(&mut self, other: &Self) -> bool {
        if other.unreachable {
            return false;
        }
        if self.unreachable {
            *self = other.clone();
            return true;
        }
        let mut changed = self.control.add(&other.control);
        if Rc::ptr_eq(&self.variables, &other.variables) {
            return changed;
        }
        for (name, value) in other.iter() {
            match self.get(name) {
                Some(known) if known.same(value) => {}
                Some(known) => {
                    let mut joined = known.clone();
                    if joined.join(value) {
                        changed = true;
                        self.set(name, joined);
                    }
                }
                None => {
                    changed = true;
                    self.set(name, value.clone());
                }
            }
        }
        changed
    }
}
