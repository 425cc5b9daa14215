//! Texts that every match of an expression must hold.

use regex_syntax::hir::{Hir, HirKind};

/// Most texts in one choice.
const MAX_LITERALS: usize = 32;
/// Shortest text that is worth a search.
const MIN_LENGTH: usize = 2;

/// A choice of texts of which each match holds at least one; the best such choice that can be seen.
pub(super) fn literals(hir: &Hir) -> Option<Vec<String>> {
    let choice = match hir.kind() {
        HirKind::Literal(literal) => vec![String::from_utf8(literal.0.to_vec()).ok()?],
        HirKind::Capture(capture) => return literals(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => return literals(&repetition.sub),
        HirKind::Concat(parts) => {
            let choices = parts.iter().filter_map(literals);
            return choices.max_by_key(|choice| shortest(choice));
        }
        HirKind::Alternation(parts) => {
            let choices: Option<Vec<Vec<String>>> = parts.iter().map(literals).collect();
            choices?.concat()
        }
        _ => return None,
    };
    (choice.len() <= MAX_LITERALS && shortest(&choice) >= MIN_LENGTH).then_some(choice)
}

fn shortest(choice: &[String]) -> usize {
    choice.iter().map(String::len).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::literals;

    fn of(regex: &str) -> Option<Vec<String>> {
        literals(&regex_syntax::parse(regex).unwrap())
    }

    #[test]
    fn alternatives_inside_an_expression_are_a_choice() {
        assert_eq!(of("^(.*/)?(health|ready)/?$"), Some(vec!["health".into(), "ready".into()]));
        assert_eq!(of("(hf_|api_org_)[a-z]{3}"), Some(vec!["hf_".into(), "api_org_".into()]));
    }

    #[test]
    fn what_may_be_absent_is_not_required() {
        assert_eq!(of("(abc)?[0-9]*"), None);
        assert_eq!(of("abc|[0-9]+"), None);
        assert_eq!(of("(?i)abc"), None);
    }
}
