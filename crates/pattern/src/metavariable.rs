use std::fmt;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A metavariable's name, interned: rules share patterns, so names must mean the same in all of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Metavariable(u32);

struct Names {
    by_name: FxHashMap<Arc<str>, u32>,
    names: Vec<Arc<str>>,
}

/// The number of `$_`.
const ANONYMOUS: u32 = 0;

fn names() -> &'static RwLock<Names> {
    static NAMES: OnceLock<RwLock<Names>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let anonymous: Arc<str> = Arc::from("$_");
        RwLock::new(Names {
            by_name: FxHashMap::from_iter([(Arc::clone(&anonymous), ANONYMOUS)]),
            names: vec![anonymous],
        })
    })
}

impl Metavariable {
    /// Interns a name, given with its `$` (`$X`, `$...ARGS`, `$1`).
    pub fn new(name: &str) -> Self {
        let known = names().read().unwrap_or_else(PoisonError::into_inner);
        if let Some(&known) = known.by_name.get(name) {
            return Self(known);
        }
        drop(known);
        let mut names = names().write().unwrap_or_else(PoisonError::into_inner);
        if let Some(&known) = names.by_name.get(name) {
            return Self(known);
        }
        let id = u32::try_from(names.names.len()).unwrap_or(u32::MAX);
        let name: Arc<str> = name.into();
        names.names.push(Arc::clone(&name));
        names.by_name.insert(name, id);
        Self(id)
    }

    /// The name with its `$`.
    pub fn name(self) -> Arc<str> {
        let names = names().read().unwrap_or_else(PoisonError::into_inner);
        names.names.get(self.0 as usize).cloned().unwrap_or_else(|| Arc::from("$?"))
    }

    /// Whether a word (with its `$`) is a metavariable in Semgrep's sense: `$` and capitals, digits, `_`, not
    /// beginning with a digit.
    pub fn is_name(word: &str) -> bool {
        let Some(rest) = word.strip_prefix('$') else { return false };
        rest.starts_with(|first: char| first.is_ascii_uppercase() || first == '_')
            && rest.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
    }

    /// `$_` matches anything and is never compared or reported.
    pub fn is_anonymous(self) -> bool {
        self.0 == ANONYMOUS
    }
}

impl fmt::Debug for Metavariable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())
    }
}

/// By name: numbers are those of one run.
impl Serialize for Metavariable {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.name())
    }
}

impl<'de> Deserialize<'de> for Metavariable {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <&str>::deserialize(from).map(Self::new)
    }
}
