//! The table of everything that a pickle names.

use rustc_hash::FxHashMap;

use super::values::NameId;
use crate::callables::{Judgement, judge};

/// Something that a module holds.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// As the pickle writes it.
    pub(super) module: String,
    /// The way from the module, parted by dots; empty for the module itself.
    pub(super) path: String,
    pub(super) judgement: Judgement,
}

impl Name {
    /// As Python would write it.
    pub(super) fn text(&self) -> String {
        if self.path.is_empty() {
            self.module.clone()
        } else {
            format!("{}.{}", self.module, self.path)
        }
    }
}

/// All names, each once.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    list: Vec<Name>,
    ids: FxHashMap<(String, String), NameId>,
}

/// Most names of one pickle.
const MAX_NAMES: usize = 50_000;

impl Names {
    /// The place of a name; `None` when there are too many.
    pub(super) fn intern(&mut self, module: &str, path: &str) -> Option<NameId> {
        let key = (module.to_owned(), path.to_owned());
        if let Some(id) = self.ids.get(&key) {
            return Some(*id);
        }
        if self.list.len() >= MAX_NAMES {
            return None;
        }
        let id = NameId(u32::try_from(self.list.len()).ok()?);
        let judgement = judge(module, path);
        self.list.push(Name { module: key.0.clone(), path: key.1.clone(), judgement });
        self.ids.insert(key, id);
        Some(id)
    }

    pub(super) fn get(&self, id: NameId) -> Option<&Name> {
        self.list.get(usize::try_from(id.0).ok()?)
    }

    /// As Python would write it.
    pub(super) fn text(&self, id: NameId) -> String {
        self.get(id).map(Name::text).unwrap_or_default()
    }

    pub(super) fn judgement(&self, id: NameId) -> Judgement {
        self.get(id).map_or(Judgement::Unknown, |name| name.judgement)
    }
}
