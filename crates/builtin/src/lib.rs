//! The built-in rules. They are read from `rules/` at build time and embedded in a compact form.

use std::sync::Arc;

use pyguard_pattern::Requirement;
use pyguard_rules::{Rule, RuleSpec, SetSpec, Sets};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));
static PATTERNS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/patterns.bin"));

/// All built-in rules, ordered by code.
pub fn rules() -> Vec<Rule> {
    let (sets, count, mut rest) = unpack_sets();
    let sets = Arc::new(sets);
    // Each is unpacked by itself, to where it stays: together they are large.
    let mut rules = Vec::with_capacity(count);
    while let Ok(((spec, requirement), after)) =
        postcard::take_from_bytes::<(RuleSpec, Requirement)>(rest)
    {
        rules.push(Rule::known(spec, requirement, Arc::clone(&sets)));
        rest = after;
    }
    rules
}

/// The sets that the built-in rules share, and that other rules may name.
pub fn sets() -> Sets {
    unpack_sets().0
}

/// The sets, how many rules there are, and the bytes of these.
fn unpack_sets() -> (Sets, usize, &'static [u8]) {
    pyguard_pattern::install(PATTERNS);
    // The block was written by our own build from rules that loaded, so nothing of it is lost here.
    let head = postcard::take_from_bytes::<(Vec<SetSpec>, usize)>(PACKED);
    let ((sets, count), rest) = head.unwrap_or_default();
    (Sets::new(sets), count, rest)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_block_is_read_to_its_end() {
        let rules = super::rules();
        assert!(rules.len() >= 60, "found {} rules", rules.len());
        let (_, count, mut rest) = super::unpack_sets();
        assert_eq!(count, rules.len());
        for _ in &rules {
            (_, rest) =
                postcard::take_from_bytes::<(super::RuleSpec, super::Requirement)>(rest).unwrap();
        }
        assert!(rest.is_empty(), "{} bytes are left", rest.len());
    }
}
