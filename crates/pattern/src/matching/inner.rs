//! Words that stand inside every match of an expression pattern: where none of them does, it need not be tried.

use super::Guard;
use crate::syntax::{Argument, Entry, Expression, Fragment, Identifier};

/// Words of names and attributes that every match of a pattern holds, beside the one that its root is looked for by.
pub(super) fn words(pattern: &Expression) -> Vec<&str> {
    let mut words = Vec::new();
    match pattern {
        // The root's own word.
        Expression::Dotted(_) => {}
        Expression::Attribute(value, _) => owner(value, &mut words),
        Expression::Call(function, arguments) => {
            match &**function {
                Expression::Dotted(_) => {}
                Expression::Attribute(value, _) => owner(value, &mut words),
                other => collect(other, &mut words),
            }
            of_arguments(arguments, &mut words);
        }
        other => collect(other, &mut words),
    }
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
    let mut all = |parts: &mut dyn Iterator<Item = &'p Expression>| {
        parts.for_each(|part| collect(part, words));
    };
    match expression {
        Expression::Dotted(segments) => words.extend(segments.last().map(|word| &**word)),
        Expression::Attribute(value, attribute) => {
            if let Identifier::Word(word) = attribute {
                words.push(word);
            }
            owner(value, words);
        }
        Expression::Call(function, arguments) => {
            collect(function, words);
            of_arguments(arguments, words);
        }
        Expression::Chain(value)
        | Expression::Unary(_, value)
        | Expression::Await(value)
        | Expression::YieldFrom(value)
        | Expression::Starred(value)
        | Expression::Deep(value) => collect(value, words),
        Expression::Yield(value) => all(&mut value.as_deref().into_iter()),
        Expression::Subscript(value, index) => all(&mut [&**value, &**index].into_iter()),
        Expression::Slice(parts) => all(&mut parts.iter().flatten().map(|part| &**part)),
        Expression::List(parts)
        | Expression::Tuple(parts)
        | Expression::Set(parts)
        | Expression::Boolean2(_, parts) => all(&mut parts.iter()),
        Expression::Dict(entries) => {
            for entry in entries {
                match entry {
                    Entry::Ellipsis => {}
                    Entry::Pair(key, value) => all(&mut [key, value].into_iter()),
                    Entry::Unpacked(value) => all(&mut [value].into_iter()),
                }
            }
        }
        Expression::Binary(left, _, right) => all(&mut [&**left, &**right].into_iter()),
        Expression::Compare(left, _, right) => {
            collect(left, words);
            right.iter().for_each(|part| collect(part, words));
        }
        Expression::Lambda(_, body) => collect(body, words),
        Expression::Ternary(parts) => all(&mut parts.iter()),
        Expression::Named(_, value) => collect(value, words),
        Expression::Comprehension(node) => {
            collect(&node.element, words);
            node.generators.iter().for_each(|generator| collect(&generator.iter, words));
        }
        Expression::Formatted(fragments) => {
            for fragment in fragments {
                if let Fragment::Hole(inner) = fragment {
                    collect(inner, words);
                }
            }
        }
        Expression::Metavariable(_)
        | Expression::EllipsisMetavariable(_)
        | Expression::Ellipsis
        | Expression::Text(_)
        | Expression::Bytes(_)
        | Expression::Integer(_)
        | Expression::Float(_)
        | Expression::Complex(..)
        | Expression::Boolean(_)
        | Expression::None
        | Expression::Typed(..) => {}
    }
}

fn of_arguments<'p>(arguments: &'p [Argument], words: &mut Vec<&'p str>) {
    for argument in arguments {
        match argument {
            Argument::Ellipsis | Argument::EllipsisMetavariable(_) => {}
            Argument::Positional(value)
            | Argument::Unpacked(value)
            | Argument::Keyword(_, value) => collect(value, words),
        }
    }
}
