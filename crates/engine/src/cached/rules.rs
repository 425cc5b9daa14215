use std::collections::HashSet;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use pyguard_cache::Digest;

use crate::ruleset::RuleSet;

/// What tells one way to look at files from another: the program, the rules, and the folder that paths are relative to.
pub(super) fn fingerprint(rules: &RuleSet) -> Option<Digest> {
    let mut hasher = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    add(env!("CARGO_PKG_VERSION").as_bytes());
    // Builds of one version differ while it is being written.
    if let Ok(program) = std::env::current_exe().and_then(std::fs::metadata) {
        let built = program.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        add(format!("{} {built:?}", program.len()).as_bytes());
    }
    let folder = std::env::current_dir().ok()?;
    add(folder.as_os_str().as_encoded_bytes());
    let flags = (rules.limit(), rules.reports_unused_suppressions(), rules.guard().is_some());
    add(format!("{flags:?}").as_bytes());
    let mut sets = HashSet::new();
    for rule in rules.rules() {
        add(&postcard::to_allocvec(rule.spec()).ok()?);
        add(&postcard::to_allocvec(&rule.info.tier).ok()?);
        if sets.insert(Arc::as_ptr(rule.sets())) {
            for set in rule.sets().iter() {
                add(&postcard::to_allocvec(set).ok()?);
            }
        }
    }
    Some(*hasher.finalize().as_bytes())
}
