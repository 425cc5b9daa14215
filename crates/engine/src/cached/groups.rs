use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use pyguard_cache::{Digest, Key, New, Seal, digest, key_of};
use pyguard_finding::{ErrorKind, Finding};
use pyguard_secrets::Masks;
use serde::{Deserialize, Serialize};

use super::Cached;
use super::found::FoundPlaces;
use crate::detect::{Guard, hide};
use crate::discovery::File;
use crate::flows::Found;

/// Hides what reports must not show.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hider<'h> {
    /// Values that were found.
    pub(crate) masks: &'h Masks,
    /// What rules that are off would find.
    pub(crate) guard: Option<&'static Guard>,
}

impl Hider<'_> {
    /// Hides it in findings; tells whether there was anything.
    pub(crate) fn hide(self, findings: &mut [Finding]) -> bool {
        let is_masked = hide(findings, self.masks);
        self.guard.is_some_and(|guard| guard.hide_findings(findings)) || is_masked
    }
}

/// What is known of groups of files that import each other.
pub(crate) struct KnownGroups<'c, 'r> {
    cached: &'c Cached<'r>,
    hider: Hider<'c>,
    paths: HashMap<&'c str, &'c Path>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Groups with something to tell.
    told: Vec<Key>,
    /// All groups that were asked for.
    used: Vec<Key>,
    /// Whether something is not kept.
    has_gaps: bool,
}

/// What is kept of a group.
#[derive(Debug, Serialize, Deserialize)]
struct FoundGroup {
    /// Files whose contents seal the rest.
    sealed_by: Vec<String>,
    found: Vec<u8>,
}

/// The identity of a file: what reports call it, and the hash of its content.
pub(crate) type Identity<'f> = (&'f str, Digest);

fn key(purpose: &[u8], files: &[Identity<'_>]) -> Key {
    let parts = files.iter().flat_map(|(shown, content)| [shown.as_bytes(), content.as_slice()]);
    let parts: Vec<&[u8]> = [purpose].into_iter().chain(parts).collect();
    key_of(&parts)
}

fn all(keys: impl Iterator<Item = Key>) -> Digest {
    digest(&keys.flatten().collect::<Vec<u8>>())
}

impl<'c, 'r> KnownGroups<'c, 'r> {
    pub(crate) fn new(cached: &'c Cached<'r>, hider: Hider<'c>, files: &'c [File]) -> Self {
        let paths = files.iter().map(|file| (file.shown.as_str(), file.path.as_path())).collect();
        Self { cached, hider, paths, state: Mutex::default() }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was found in a group.
    pub(crate) fn group(&self, files: &[Identity<'_>]) -> Option<Found> {
        let key = key(b"group", files);
        let found = self.found(key)?;
        if !found.findings.is_empty() || !found.errors.is_empty() {
            self.state().told.push(key);
        }
        Some(found)
    }

    fn found(&self, key: Key) -> Option<Found> {
        let entry = self.cached.shelf.get(&key)?;
        let mut group: FoundGroup = postcard::from_bytes(&entry.found).ok()?;
        if entry.sealed {
            self.seal(key, &group.sealed_by)?.apply(&mut group.found);
        }
        let places = FoundPlaces::read(&group.found)?;
        let (findings, errors) = places.into_parts(&self.cached.ids)?;
        if !entry.sealed && self.hider.hide(&mut findings.clone()) {
            self.put(key, &findings, group.found);
        }
        self.state().used.push(key);
        Some(Found { findings, errors, followed: 0 })
    }

    fn seal(&self, key: Key, shown: &[String]) -> Option<Seal> {
        let mut paths = shown.iter().map(|shown| self.paths.get(shown.as_str()).copied());
        paths.try_fold(Seal::new(&key), |seal, path| Some(seal.with(&std::fs::read(path?).ok()?)))
    }

    /// Keeps what was found in a group.
    pub(crate) fn keep(&self, files: &[Identity<'_>], found: &Found) {
        let is_kept = !found.errors.iter().any(|error| error.kind == ErrorKind::Internal);
        let places = FoundPlaces::of(&found.findings, &found.errors, &self.cached.ids);
        let Some(places) = places.filter(|_| is_kept) else {
            return self.state().has_gaps = true;
        };
        let key = key(b"group", files);
        if !found.findings.is_empty() || !found.errors.is_empty() {
            self.state().told.push(key);
        }
        self.put(key, &found.findings, places.write());
    }

    fn put(&self, key: Key, findings: &[Finding], mut found: Vec<u8>) {
        let mut hidden = findings.to_vec();
        let sealed = self.hider.hide(&mut hidden);
        let mut sealed_by = Vec::new();
        if sealed {
            let told = findings.iter().flat_map(|finding| {
                let steps = finding.trace.iter().map(|step| &step.path);
                std::iter::once(&finding.path).chain(steps)
            });
            sealed_by = told.collect::<BTreeSet<_>>().into_iter().cloned().collect();
            let Some(seal) = self.seal(key, &sealed_by) else {
                return self.state().has_gaps = true;
            };
            seal.apply(&mut found);
        }
        let Ok(found) = postcard::to_allocvec(&FoundGroup { sealed_by, found }) else { return };
        // The key says what it was found out from.
        let content = Digest::default();
        self.cached.put(New { key, content, signature: None, found, sealed, place: None });
    }

    /// A group of which nothing can be kept.
    pub(crate) fn skip(&self) {
        self.state().has_gaps = true;
    }

    /// What was found in all groups of these files.
    pub(crate) fn program(&self, files: &[Identity<'_>]) -> Option<Found> {
        let key = key(b"program", files);
        let entry = self.cached.shelf.get(&key)?;
        let groups: Vec<Key> = postcard::from_bytes(&entry.found).ok()?;
        if all(groups.iter().copied()) != entry.content {
            return None;
        }
        let mut all = Found::default();
        for group in groups {
            let found = self.found(group)?;
            all.findings.extend(found.findings);
            all.errors.extend(found.errors);
        }
        self.state().used.push(key);
        Some(all)
    }

    /// Keeps which groups there are, now that all were looked at.
    pub(crate) fn keep_program(&self, files: &[Identity<'_>]) {
        let mut state = self.state();
        if state.has_gaps {
            return;
        }
        state.told.sort_unstable();
        let content = all(state.told.iter().copied());
        let Ok(found) = postcard::to_allocvec(&state.told) else { return };
        let key = key(b"program", files);
        self.cached.put(New { key, content, signature: None, found, sealed: false, place: None });
    }

    /// The groups that were of use.
    pub(crate) fn into_used(self) -> Vec<Key> {
        self.state.into_inner().unwrap_or_else(PoisonError::into_inner).used
    }
}
