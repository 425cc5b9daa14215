//! Words that stand inside every match of an expression pattern: where none of them does, it need not be tried.

use super::Guard;
use crate::syntax::{Expression, Identifier};

/// Words of names and attributes that every match of a pattern holds.
pub(super) fn words(pattern: &Expression) -> Vec<&str> {
    let mut words = Vec::new();
    collect(pattern, &mut words);
    words
}

/// What is called, or the attribute that is taken, where the pattern has a metavariable for it that must be one of some words.
pub(super) fn guarded(pattern: &Expression, guards: &[Guard<'_>]) -> Option<Vec<String>> {
    let function = match pattern {
        Expression::Call(function, _) => function,
        other => other,
    };
    let Expression::Attribute(_, Identifier::Metavariable(name)) = function else { return None };
    let mut guards = guards.iter().filter(|guard| guard.metavariable == *name);
    guards.find_map(|guard| guard.regex.whole_texts().map(<[String]>::to_vec))
}

/// What an attribute is taken of. An import may stand for it: `environ` for `os.environ`.
fn owner<'p>(value: &'p Expression, words: &mut Vec<&'p str>) {
    if !matches!(value, Expression::Dotted(_) | Expression::Attribute(..)) {
        collect(value, words);
    }
}

fn collect<'p>(expression: &'p Expression, words: &mut Vec<&'p str>) {
    match expression {
        Expression::Dotted(segments) => words.extend(segments.last().map(|word| &**word)),
        Expression::Attribute(value, attribute) => {
            if let Identifier::Word(word) = attribute {
                words.push(word);
            }
            owner(value, words);
        }
        other => other.for_each_part(&mut |part| collect(part, words)),
    }
}
