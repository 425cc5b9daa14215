//! The places of a module at which a pattern can match, seen from its root.

use super::index::{ExpressionKind, Index, StatementKind, count};
use super::{Guard, inner};
use crate::syntax::{Argument, Expression, Identifier, PythonPattern, Statement};
use crate::{Metavariable, Options};

/// Numbers of expressions or statements in an [`Index`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Candidates {
    /// Any.
    All,
    /// These, ascending.
    Some(Vec<u32>),
}

/// Places so few that it is not worth the while to look into each for words.
const FEW: usize = 8;

/// Where the root of an expression pattern can be.
enum Roots<'p> {
    Anywhere,
    /// Calls of something with this last word.
    Calls(&'p str),
    /// Calls with this keyword argument.
    CallsWith(&'p str),
    /// Names and attributes with this last word.
    Words(&'p str),
    Kinds(&'static [ExpressionKind]),
}

impl Index<'_> {
    /// Expressions that a pattern can match.
    pub(super) fn expressions_for(
        &self,
        pattern: &Expression,
        options: &Options,
        guards: &[Guard<'_>],
    ) -> Candidates {
        let mut lists: Vec<u32> = match roots(pattern) {
            Roots::Anywhere => return Candidates::All,
            Roots::Kinds(_) if let Some(words) = inner::guarded(pattern, guards) => {
                let is_call = matches!(pattern, Expression::Call(..));
                let of = |word: &String| -> Vec<u32> {
                    if is_call {
                        self.calls_of(word).collect()
                    } else {
                        self.uses_of(word).collect()
                    }
                };
                words.iter().flat_map(of).collect()
            }
            Roots::Calls(word) => self.calls_of(word).collect(),
            Roots::CallsWith(keyword) => self.calls_with(keyword).collect(),
            Roots::Words(word) => self.uses_of(word).collect(),
            Roots::Kinds(kinds) => {
                kinds.iter().flat_map(|&kind| self.expressions_of(kind)).copied().collect()
            }
        };
        if options.symbolic_propagation {
            lists.extend(self.expressions_of(ExpressionKind::Name));
        }
        lists.sort_unstable();
        lists.dedup();
        if !options.symbolic_propagation {
            self.keep_those_with_words(pattern, &mut lists);
        }
        Candidates::Some(lists)
    }

    /// Drops the places in which a word of the pattern does not stand.
    fn keep_those_with_words(&self, pattern: &Expression, places: &mut Vec<u32>) {
        if places.len() <= FEW {
            return;
        }
        let words = inner::words(pattern);
        let Some(rarest) = words.into_iter().min_by_key(|word| self.count_of_uses(word)) else {
            return;
        };
        // An import's name for the word may come between.
        let mut uses: Vec<u32> = self.uses_of(rarest).collect();
        uses.sort_unstable();
        places.retain(|&place| {
            let next = uses.partition_point(|&used| used < place);
            uses.get(next).is_some_and(|&used| used <= self.expression(place).last)
        });
    }

    /// Statements that a pattern can match, an `if` also for its `elif`s.
    pub(super) fn statements_for(
        &self,
        pattern: &Statement,
        options: &Options,
        guards: &[Guard<'_>],
    ) -> Candidates {
        match pattern {
            Statement::Ellipsis => return Candidates::All,
            Statement::Expression(Expression::Deep(inner)) => {
                return self.statements_with(inner, options, guards);
            }
            Statement::Expression(expression) => {
                return self.statements_with(expression, options, guards);
            }
            _ => {}
        }
        let kinds = kinds(pattern);
        let mut best: Vec<u32> =
            kinds.iter().flat_map(|&kind| self.statements_of(kind)).copied().collect();
        best.sort_unstable();
        if wants_decorators(pattern) {
            best.retain(|number| self.decorated().binary_search(number).is_ok());
        }
        for part in own_parts(pattern) {
            let is_named = !matches!(roots(part), Roots::Anywhere | Roots::Kinds(_));
            if is_named && let Candidates::Some(found) = self.statements_with(part, options, guards)
            {
                best.retain(|number| found.binary_search(number).is_ok());
            }
        }
        for part in body(pattern) {
            if best.is_empty() {
                break;
            }
            if let Candidates::Some(found) = self.statements_for(part, options, guards) {
                best.retain(|&number| {
                    let next = found.partition_point(|&inner| inner <= number);
                    found.get(next).is_some_and(|&inner| self.is_in_statement(inner, number))
                });
            }
        }
        Candidates::Some(best)
    }

    /// Whether a statement, whose number is higher, stands in the blocks of another.
    fn is_in_statement(&self, inner: u32, outer: u32) -> bool {
        self.statement(inner).range.start() < self.statement(outer).range.end()
    }

    /// How many places a pattern is tried at, at most; 0 where it can't match anywhere in the module.
    pub(crate) fn places_for(&self, pattern: &PythonPattern, options: &Options) -> u32 {
        match pattern {
            PythonPattern::Expression(expression) => self.count_of_expressions(expression, options),
            PythonPattern::Statement(statement) => self.count_of_statements(statement, options),
            PythonPattern::Sequence(statements) => {
                let rest = statements.iter().skip(1);
                let mut rest = rest.filter(|statement| **statement != Statement::Ellipsis);
                // Each part must match somewhere.
                if rest.any(|statement| self.count_of_statements(statement, options) == 0) {
                    return 0;
                }
                statements.first().map_or(0, |first| self.count_of_statements(first, options))
            }
        }
    }

    fn count_of_expressions(&self, pattern: &Expression, options: &Options) -> u32 {
        let of = |kinds: &[ExpressionKind]| -> u32 {
            kinds.iter().map(|&kind| count(self.expressions_of(kind).len())).sum()
        };
        let names = if options.symbolic_propagation { of(&[ExpressionKind::Name]) } else { 0 };
        let words = inner::words(pattern);
        if names == 0 && words.into_iter().any(|word| self.count_of_uses(word) == 0) {
            return 0;
        }
        names
            + match roots(pattern) {
                Roots::Anywhere => self.expression_count(),
                Roots::Calls(word) => self.count_of_calls(word),
                Roots::CallsWith(keyword) => self.count_of_keywords(keyword),
                Roots::Words(word) => self.count_of_uses(word),
                Roots::Kinds(kinds) => of(kinds),
            }
    }

    fn count_of_statements(&self, pattern: &Statement, options: &Options) -> u32 {
        match pattern {
            Statement::Ellipsis => self.statement_count(),
            Statement::Expression(Expression::Deep(inner)) => {
                self.count_of_expressions(inner, options)
            }
            Statement::Expression(expression) => self.count_of_expressions(expression, options),
            _ => {
                if body(pattern).any(|part| self.count_of_statements(part, options) == 0) {
                    return 0;
                }
                let kinds = kinds(pattern).iter();
                let all: u32 = kinds.map(|&kind| count(self.statements_of(kind).len())).sum();
                let all = match wants_decorators(pattern) {
                    true => all.min(count(self.decorated().len())),
                    false => all,
                };
                let parts = own_parts(pattern).into_iter();
                let named =
                    parts.filter(|part| !matches!(roots(part), Roots::Anywhere | Roots::Kinds(_)));
                let least = named.map(|part| self.count_of_expressions(part, options)).min();
                // Assignments in expressions and the bodies of lambdas are beside the statements.
                let beside = match pattern {
                    Statement::Assign { .. } => self.expressions_of(ExpressionKind::Named).len(),
                    Statement::Return(Some(_)) => self.expressions_of(ExpressionKind::Lambda).len(),
                    _ => 0,
                };
                least.map_or(all, |least| least.min(all)) + count(beside)
            }
        }
    }

    /// Statements in whose own part an expression pattern can match.
    fn statements_with(
        &self,
        pattern: &Expression,
        options: &Options,
        guards: &[Guard<'_>],
    ) -> Candidates {
        match self.expressions_for(pattern, options, guards) {
            Candidates::All => Candidates::All,
            Candidates::Some(found) => {
                let mut statements: Vec<u32> =
                    found.into_iter().map(|number| self.expression(number).statement).collect();
                statements.sort_unstable();
                statements.dedup();
                Candidates::Some(statements)
            }
        }
    }
}

/// Whether a pattern is a function or class that must have a decorator.
fn wants_decorators(pattern: &Statement) -> bool {
    let decorators = match pattern {
        Statement::Function(function) => &function.decorators,
        Statement::Class(class) => &class.decorators,
        _ => return false,
    };
    decorators.iter().any(|decorator| *decorator != Expression::Ellipsis)
}

/// A metavariable that stands alone somewhere in an expression statement of a pattern, so that the statement holds what it
/// is bound to.
pub(super) fn lone_metavariables(pattern: &Statement) -> Vec<Metavariable> {
    fn collect(expression: &Expression, into: &mut Vec<Metavariable>) {
        match expression {
            Expression::Metavariable(name) => into.push(*name),
            Expression::Call(function, arguments) => {
                collect(function, into);
                for argument in arguments {
                    match argument {
                        Argument::Positional(value) | Argument::Keyword(_, value) => {
                            collect(value, into);
                        }
                        _ => {}
                    }
                }
            }
            Expression::List(elements) | Expression::Tuple(elements) => {
                elements.iter().for_each(|element| collect(element, into));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    match pattern {
        Statement::Expression(expression @ Expression::Call(..)) => collect(expression, &mut found),
        Statement::Assign { value: Some(value), .. } => collect(value, &mut found),
        _ => {}
    }
    found
}

/// Statements of a pattern that must match in the blocks of what it matches.
fn body(pattern: &Statement) -> impl Iterator<Item = &Statement> {
    let body = match pattern {
        Statement::Function(function) => &function.body[..],
        Statement::Class(class) => &class.body[..],
        Statement::If { body, .. }
        | Statement::While { body, .. }
        | Statement::For { body, .. }
        | Statement::With { body, .. }
        | Statement::Try { body, .. } => &body[..],
        _ => &[],
    };
    body.iter().filter(|statement| **statement != Statement::Ellipsis)
}

/// Expressions of a statement pattern that must match in the statement's own part.
fn own_parts(pattern: &Statement) -> Vec<&Expression> {
    match pattern {
        Statement::Assign { targets, annotation, value } => {
            let target = if let [target] = &targets[..] { Some(target) } else { None };
            target.into_iter().chain(annotation).chain(value).collect()
        }
        Statement::AugmentedAssign(target, _, value) => vec![target, value],
        Statement::Return(Some(value)) => vec![value],
        Statement::For { target, iter, .. } => vec![target, iter],
        Statement::While { test, .. } | Statement::If { test, .. } => vec![test],
        Statement::With { items, .. } => items.iter().map(|(manager, _)| manager).collect(),
        Statement::Raise(Some(exception), _) => vec![exception],
        Statement::Assert(test, _) => vec![test],
        Statement::Match { subject, .. } => vec![subject],
        // `@a(...)` and `@a` stand for each other: what is called must be there in both.
        Statement::Function(function) => function.decorators.iter().map(called).collect(),
        Statement::Class(class) => {
            let bases = class.arguments.as_deref().unwrap_or_default();
            let bases = bases.iter().filter_map(|base| match base {
                Argument::Positional(base) => Some(base),
                _ => None,
            });
            class.decorators.iter().map(called).chain(bases).collect()
        }
        _ => Vec::new(),
    }
}

fn called(decorator: &Expression) -> &Expression {
    match decorator {
        Expression::Call(function, _) => function,
        other => other,
    }
}

fn roots(pattern: &Expression) -> Roots<'_> {
    use ExpressionKind as Kind;
    Roots::Kinds(match pattern {
        Expression::Metavariable(_)
        | Expression::EllipsisMetavariable(_)
        | Expression::Ellipsis
        | Expression::Typed(..)
        | Expression::Deep(_)
        | Expression::Chain(_) => return Roots::Anywhere,
        Expression::Dotted(segments) => match segments.last() {
            Some(last) => return Roots::Words(last),
            None => &[],
        },
        Expression::Attribute(_, Identifier::Word(word)) => return Roots::Words(word),
        Expression::Attribute(..) => &[Kind::Attribute, Kind::Name],
        Expression::Call(function, arguments) => {
            if let Some(word) = last_word(function) {
                return Roots::Calls(word);
            }
            let keyword = arguments.iter().find_map(|argument| match argument {
                Argument::Keyword(Identifier::Word(word), _) => Some(word),
                _ => None,
            });
            match keyword {
                Some(keyword) => return Roots::CallsWith(keyword),
                None => &[Kind::Call],
            }
        }
        Expression::Text(_) => &[
            Kind::StringLiteral,
            Kind::BytesLiteral,
            Kind::Name,
            Kind::BinOp,
            Kind::FString,
            Kind::If,
        ],
        Expression::Integer(_) | Expression::Float(_) | Expression::Complex(..) => {
            &[Kind::NumberLiteral, Kind::Name, Kind::BinOp, Kind::UnaryOp, Kind::If]
        }
        Expression::Boolean(_) => &[
            Kind::BooleanLiteral,
            Kind::Name,
            Kind::UnaryOp,
            Kind::BoolOp,
            Kind::Compare,
            Kind::If,
        ],
        Expression::None => &[Kind::NoneLiteral, Kind::Name],
        Expression::Bytes(_) => &[Kind::BytesLiteral],
        Expression::Formatted(_) => &[Kind::FString],
        Expression::Subscript(..) => &[Kind::Subscript],
        Expression::Slice(_) => &[Kind::Slice],
        Expression::List(_) => &[Kind::List, Kind::ListComp],
        Expression::Tuple(_) => &[Kind::Tuple],
        Expression::Set(_) => &[Kind::Set],
        Expression::Dict(_) => &[Kind::Dict, Kind::Set, Kind::SetComp, Kind::DictComp],
        Expression::Binary(..) => &[Kind::BinOp],
        Expression::Boolean2(..) => &[Kind::BoolOp],
        Expression::Unary(..) => &[Kind::UnaryOp],
        Expression::Compare(..) => &[Kind::Compare],
        Expression::Lambda(..) => &[Kind::Lambda],
        Expression::Ternary(_) => &[Kind::If],
        Expression::Await(_) => &[Kind::Await],
        Expression::Yield(_) => &[Kind::Yield],
        Expression::YieldFrom(_) => &[Kind::YieldFrom],
        Expression::Starred(_) => &[Kind::Starred],
        Expression::Named(..) => &[Kind::Named],
        Expression::Comprehension(_) => {
            &[Kind::ListComp, Kind::SetComp, Kind::DictComp, Kind::Generator]
        }
    })
}

fn last_word(function: &Expression) -> Option<&str> {
    match function {
        Expression::Dotted(segments) => segments.last().map(|word| &**word),
        Expression::Attribute(_, Identifier::Word(word)) => Some(word),
        _ => None,
    }
}

fn kinds(pattern: &Statement) -> &'static [StatementKind] {
    use StatementKind as Kind;
    match pattern {
        // Both are looked for by what they hold.
        Statement::Ellipsis | Statement::Expression(_) => &[],
        Statement::Assign { .. } => &[Kind::Assign, Kind::AnnAssign],
        Statement::Return(_) => &[Kind::Return],
        Statement::AugmentedAssign(..) => &[Kind::AugAssign],
        Statement::Function(_) => &[Kind::FunctionDef],
        Statement::Class(_) => &[Kind::ClassDef],
        Statement::If { .. } => &[Kind::If],
        Statement::While { .. } => &[Kind::While],
        Statement::For { .. } => &[Kind::For],
        Statement::With { .. } => &[Kind::With],
        Statement::Try { .. } => &[Kind::Try],
        Statement::Raise(..) => &[Kind::Raise],
        Statement::Assert(..) => &[Kind::Assert],
        Statement::Delete(_) => &[Kind::Delete],
        Statement::Import(_) => &[Kind::Import, Kind::ImportFrom],
        Statement::ImportFrom { .. } => &[Kind::ImportFrom],
        Statement::Global(_) | Statement::Nonlocal(_) => &[Kind::Global, Kind::Nonlocal],
        Statement::Pass => &[Kind::Pass],
        Statement::Break => &[Kind::Break],
        Statement::Continue => &[Kind::Continue],
        Statement::Match { .. } => &[Kind::Match],
    }
}
