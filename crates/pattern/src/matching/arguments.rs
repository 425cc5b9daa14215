use ruff_python_ast::{self as ast, ArgOrKeyword};
use ruff_text_size::Ranged;
use smallvec::SmallVec;

use super::{Matcher, Ways, none, one, then};
use crate::Bindings;
use crate::syntax::{Argument, Expression, Identifier};

type Given<'a> = SmallVec<[ArgOrKeyword<'a>; 8]>;

impl<'a> Matcher<'_, 'a> {
    /// A call's arguments: keywords wherever they are, then what is left in order, `...` standing for any of it.
    pub(super) fn arguments(
        &self,
        pattern: &[Argument],
        code: &'a ast::Arguments,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match pattern {
            [Argument::Ellipsis] => one(bindings),
            [] => super::when(code.is_empty(), bindings),
            _ => {
                let given: Given<'a> = code.iter_source_order().collect();
                // `f(..., k=$V)`: what `...` stands for comes before everything that is named.
                if let [Argument::Ellipsis, named @ ..] = pattern
                    && named.iter().all(|part| matches!(part, Argument::Keyword(..)))
                {
                    return given.len().checked_sub(named.len()).map_or_else(none, |skip| {
                        self.keywords(named, named, &given[skip..], bindings)
                    });
                }
                self.keywords(pattern, pattern, &given, bindings)
            }
        }
    }

    fn keywords(
        &self,
        keywords: &[Argument],
        pattern: &[Argument],
        code: &[ArgOrKeyword<'a>],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let next = keywords.iter().position(|part| matches!(part, Argument::Keyword(..)));
        let Some((Argument::Keyword(name, value), rest)) =
            next.and_then(|at| keywords[at..].split_first())
        else {
            return self.positional(pattern, code, bindings);
        };
        if !self.step() {
            return none();
        }
        (0..code.len())
            .flat_map(|at| {
                let ArgOrKeyword::Keyword(keyword) = code[at] else { return none() };
                let Some(word) = &keyword.arg else { return none() };
                if matches!(name, Identifier::Word(expected) if **expected != *word.as_str()) {
                    return none();
                }
                let ways = self.identifier(name, word.as_str(), word.range, bindings);
                let ways = then(ways, |bindings| self.expression(value, &keyword.value, bindings));
                then(ways, |bindings| {
                    let mut others: Given<'a> = code.iter().copied().collect();
                    others.remove(at);
                    self.keywords(rest, pattern, &others, bindings)
                })
            })
            .collect()
    }

    fn positional(
        &self,
        pattern: &[Argument],
        code: &[ArgOrKeyword<'a>],
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if !self.step() {
            return none();
        }
        let Some((first, rest)) = pattern.split_first() else {
            return super::when(code.is_empty(), bindings);
        };
        match first {
            Argument::Keyword(..) => self.positional(rest, code, bindings),
            Argument::Ellipsis if !rest.iter().any(is_positional) => one(bindings),
            Argument::Ellipsis => (0..=code.len())
                .flat_map(|skip| self.positional(rest, &code[skip..], bindings))
                .collect(),
            Argument::EllipsisMetavariable(name) => (0..=code.len())
                .flat_map(|taken| {
                    let bound = self.span(code[..taken].iter().map(Ranged::range));
                    then(self.bind(*name, bound, bindings), |bindings| {
                        self.positional(rest, &code[taken..], bindings)
                    })
                })
                .collect(),
            Argument::Positional(value) => {
                // `$X` is any argument but a named one, `**a` too.
                if let (
                    Expression::Metavariable(name),
                    Some((ArgOrKeyword::Keyword(keyword), more)),
                ) = (value, code.split_first())
                    && keyword.arg.is_none()
                {
                    let bound = self.span(std::iter::once(keyword.range));
                    return then(self.bind(*name, bound, bindings), |bindings| {
                        self.positional(rest, more, bindings)
                    });
                }
                let Some((ArgOrKeyword::Arg(argument), more)) = code.split_first() else {
                    return none();
                };
                then(self.expression(value, argument, bindings), |bindings| {
                    self.positional(rest, more, bindings)
                })
            }
            Argument::Unpacked(value) => {
                let Some((ArgOrKeyword::Keyword(keyword), more)) = code.split_first() else {
                    return none();
                };
                if keyword.arg.is_some() {
                    return none();
                }
                then(self.expression(value, &keyword.value, bindings), |bindings| {
                    self.positional(rest, more, bindings)
                })
            }
        }
    }
}

fn is_positional(argument: &Argument) -> bool {
    !matches!(argument, Argument::Keyword(..) | Argument::Ellipsis)
}
