//! The built-in rules. They are read from `rules/` at build time and embedded in a compact form.

use std::sync::Arc;

use pyguard_pattern::Requirement;
use pyguard_rules::{Rule, RuleSpec, SetSpec, Sets};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));
static PATTERNS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/patterns.bin"));

/// All built-in rules, ordered by code.
pub fn rules() -> Vec<Rule> {
    let (sets, rules) = unpack();
    let sets = Arc::new(sets);
    rules
        .into_iter()
        .map(|(spec, requirement)| Rule::known(spec, requirement, Arc::clone(&sets)))
        .collect()
}

/// The sets that the built-in rules share, and that other rules may name.
pub fn sets() -> Sets {
    unpack().0
}

fn unpack() -> (Sets, Vec<(RuleSpec, Requirement)>) {
    pyguard_pattern::install(PATTERNS);
    // The block was written by our own build from rules that loaded, so nothing of it is lost here.
    let (sets, rules): (Vec<SetSpec>, _) = postcard::from_bytes(PACKED).unwrap_or_default();
    (Sets::new(sets), rules)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_block_is_readable() {
        assert!(super::rules().len() >= 60, "found {} rules", super::rules().len());
    }
}
