use pyguard_finding::RuleInfo;

use super::RedactOptions;

/// What stands in the place of a value. Letters, digits and hyphens alone, so that it is a text in every format and no detector
/// takes it for a value.
pub(super) fn word(value: &str, rule: &RuleInfo, options: &RedactOptions) -> String {
    let Some(key) = &options.pseudonyms else { return "REDACTED".to_owned() };
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(rule.id.as_bytes());
    hasher.update(&[0]);
    hasher.update(value.as_bytes());
    let hash = hasher.finalize().to_hex();
    format!("REDACTED-{}-{}", rule.id, &hash[..8])
}
