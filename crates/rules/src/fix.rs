use pyguard_finding::{Applicability, Lazy};
use pyguard_fix::RepairSpec;
use pyguard_pattern::Regex;

/// How a rule's findings are repaired.
#[derive(Debug)]
pub enum FixTemplate {
    /// `fix`: the match is replaced by this text with its metavariables filled in.
    Text(String, Applicability),
    /// `fix-regex`: replacements inside the match.
    Regex {
        /// What is replaced.
        regex: Regex,
        /// By what.
        replacement: String,
        /// How many times; all for `None`.
        count: Option<usize>,
        /// Whether it may be applied unread.
        applicability: Applicability,
    },
    /// `metadata.fix`: edits on the tree.
    Edits(Lazy<RepairSpec>),
}

/// Fills in metavariables: `$X` becomes what `lookup` gives for it; unbound ones stay as they are.
pub fn fill(template: &str, lookup: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        let dots = if tail[1..].starts_with("...") { 3 } else { 0 };
        let word = tail[1 + dots..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(tail.len() - 1 - dots);
        let length = 1 + dots + word;
        // The longest bound name wins: `$XY` is not `$X` followed by `Y`, unless only `$X` is bound.
        let known = (1 + dots + usize::from(word > 0)..=length)
            .rev()
            .filter(|&end| tail.is_char_boundary(end))
            .find_map(|end| lookup(&tail[..end]).map(|text| (end, text)));
        match known {
            Some((end, text)) => {
                out.push_str(&text);
                rest = &tail[end..];
            }
            None => {
                let end = length.max(1);
                out.push_str(&tail[..end]);
                rest = &tail[end..];
            }
        }
    }
    out.push_str(rest);
    out
}
