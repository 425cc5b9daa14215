use pyguard_python::Facts;
use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::candidates::Candidates;
use super::index::{ExpressionKind, Index};
use super::sequences::StatementRef;
use super::{Guard, Matcher, Ways};
use crate::syntax::{Expression, PythonPattern, Statement};
use crate::{Bindings, Options};

/// A place where a pattern matched, and what its metavariables stand for there.
#[derive(Debug, Clone)]
pub struct Match<'a> {
    /// Span in the document's text.
    pub range: TextRange,
    /// Metavariables.
    pub bindings: Bindings<'a>,
}

/// What a search found.
pub(crate) struct Searched<'a> {
    /// In the order of the text.
    pub(crate) matches: Vec<Match<'a>>,
    /// Whether the pattern ran out of steps.
    pub(crate) gave_up: bool,
    /// Places looked at and steps taken.
    pub(crate) work: u64,
}

/// Where patterns are looked for.
#[derive(Clone, Copy)]
pub(crate) struct Area<'m, 'a> {
    pub(crate) facts: &'m Facts<'a>,
    pub(crate) index: &'m Index<'a>,
    /// The expression or statement in which, itself included; `None` for the whole module.
    pub(crate) root: Option<TextRange>,
    /// Only matches that touch one of these are of use; in order.
    pub(crate) focus: Option<&'m [TextRange]>,
    /// What metavariables must stand for, whatever else matches.
    pub(crate) guards: &'m [Guard<'m>],
    /// A trailing `...` of a sequence gives only the widest match.
    pub(crate) longest: bool,
}

impl<'m, 'a: 'm> Area<'m, 'a> {
    /// All matches of one pattern.
    pub(crate) fn search(self, pattern: &'m PythonPattern, options: &'m Options) -> Searched<'a> {
        let matcher = Matcher::new(self.facts, options, self.index, self.guards);
        let furthest = self.focus.unwrap_or_default().iter().scan(TextSize::new(0), |end, span| {
            *end = (*end).max(span.end());
            Some(*end)
        });
        let focus_ends = furthest.collect();
        let mut search = Search { area: self, focus_ends, matcher, places: 0, matches: Vec::new() };
        match pattern {
            PythonPattern::Expression(expression) => search.expressions(expression, options),
            PythonPattern::Statement(statement) => search.statements(statement, options),
            PythonPattern::Sequence(statements) => search.sequences(statements, options),
        }
        Searched {
            gave_up: search.matcher.gave_up(),
            work: search.places + search.matcher.steps(),
            matches: search.matches,
        }
    }
}

struct Search<'m, 'a: 'm> {
    area: Area<'m, 'a>,
    /// For each span of the focus, how far it or one before it reaches.
    focus_ends: Vec<TextSize>,
    matcher: Matcher<'m, 'a>,
    places: u64,
    matches: Vec<Match<'a>>,
}

impl<'m, 'a: 'm> Search<'m, 'a> {
    fn holds(&self, range: TextRange) -> bool {
        self.area.root.is_none_or(|root| root.contains_range(range)) && self.is_in_focus(range)
    }

    /// Whether matches in a span can be of use.
    fn is_in_focus(&self, range: TextRange) -> bool {
        let Some(focus) = self.area.focus else { return true };
        let before = focus.partition_point(|span| span.start() < range.end()).checked_sub(1);
        let furthest = before.and_then(|last| self.focus_ends.get(last));
        furthest.is_some_and(|end| *end > range.start())
    }

    fn record(&mut self, range: TextRange, ways: Ways<'a>) {
        self.matches.extend(ways.into_iter().map(|bindings| Match { range, bindings }));
    }

    fn expressions(&mut self, pattern: &Expression, options: &Options) {
        let (index, guards) = (self.area.index, self.area.guards);
        let mut each = |number: u32| {
            let place = index.expression(number);
            if self.holds(place.range) && (options.attr_expr || !place.in_decorator) {
                self.places += 1;
                self.expression(pattern, place.code);
            }
        };
        match index.expressions_for(pattern, options, guards) {
            Candidates::All => (0..index.expression_count()).for_each(&mut each),
            Candidates::Some(numbers) => numbers.into_iter().for_each(&mut each),
        }
    }

    fn expression(&mut self, pattern: &Expression, code: &'a Expr) {
        self.matcher.begin();
        let ways = self.matcher.expression(pattern, code, &Bindings::default());
        let pieces = match pattern {
            Expression::Text(text) => self.matcher.pieces(text, code),
            _ => Vec::new(),
        };
        if !ways.is_empty() {
            let range = self.matcher.range_of(code);
            self.record(range, ways);
        }
        for (range, ways) in pieces {
            self.record(range, ways);
        }
    }

    fn statements(&mut self, pattern: &Statement, options: &Options) {
        let (index, guards) = (self.area.index, self.area.guards);
        let mut each = |number: u32| {
            let place = index.statement(number);
            if !self.holds(place.range) {
                return;
            }
            self.places += 1;
            self.statement(pattern, StatementRef::Plain(place.code));
            if let Stmt::If(node) = place.code {
                for (at, clause) in node.elif_else_clauses.iter().enumerate() {
                    if clause.test.is_some() {
                        self.statement(pattern, StatementRef::Elif(node, at));
                    }
                }
            }
        };
        match index.statements_for(pattern, options, guards) {
            Candidates::All => (0..index.statement_count()).for_each(&mut each),
            Candidates::Some(numbers) => numbers.into_iter().for_each(&mut each),
        }
        match pattern {
            Statement::Assign { .. } => self.named(pattern),
            Statement::Return(Some(value)) => self.lambdas(value),
            _ => {}
        }
    }

    fn statement(&mut self, pattern: &Statement, code: StatementRef<'a>) {
        self.matcher.begin();
        let nothing = Bindings::default();
        if let (Statement::With { items, body }, StatementRef::Plain(Stmt::With(node))) =
            (pattern, code)
        {
            for from in 0..node.items.len() {
                let ways = self.matcher.with_items(items, body, node, from, &nothing);
                let range = TextRange::new(node.items[from].start(), node.end());
                self.record(range, ways);
            }
            return;
        }
        let ways = self.matcher.statement(pattern, code, &nothing);
        let range = match (pattern, code) {
            (Statement::Delete(targets), StatementRef::Plain(Stmt::Delete(node)))
                if targets.len() == 1 && node.targets.len() == 1 =>
            {
                self.matcher.range_of(&node.targets[0])
            }
            _ => reported_range(pattern, code),
        };
        self.record(range, ways);
    }

    /// `(x := v)` is also an assignment.
    fn named(&mut self, pattern: &Statement) {
        let index = self.area.index;
        for &number in index.expressions_of(ExpressionKind::Named) {
            let place = index.expression(number);
            if let Expr::Named(node) = place.code
                && self.holds(place.range)
            {
                self.matcher.begin();
                let ways = self.matcher.named_as_assignment(pattern, node, &Bindings::default());
                let range = self.matcher.range_of(place.code);
                self.record(range, ways);
            }
        }
    }

    /// A lambda's body is what it returns.
    fn lambdas(&mut self, value: &Expression) {
        let index = self.area.index;
        for &number in index.expressions_of(ExpressionKind::Lambda) {
            let place = index.expression(number);
            if let Expr::Lambda(node) = place.code
                && self.holds(place.range)
            {
                self.matcher.begin();
                let ways = self.matcher.expression(value, &node.body, &Bindings::default());
                let range = self.matcher.range_of(&node.body);
                self.record(range, ways);
            }
        }
    }

    fn sequences(&mut self, pattern: &[Statement], options: &Options) {
        let (index, guards) = (self.area.index, self.area.guards);
        let Some(first) = pattern.first() else { return };
        let mut each = |number: u32| {
            let place = index.statement(number);
            let end = place.rest.last().map_or(place.range.end(), Ranged::end);
            let reach = TextRange::new(place.range.start(), end);
            if self.area.root.is_some_and(|root| !root.contains_range(place.range))
                || !self.is_in_focus(reach)
            {
                return;
            }
            self.places += 1;
            self.matcher.begin();
            let rest = match self.area.root {
                // A lone statement is a block of its own.
                Some(root) => {
                    let inside = place.rest.iter().take_while(|one| one.end() <= root.end());
                    &place.rest[..inside.count()]
                }
                None => place.rest,
            };
            for run in self.matcher.sequence(pattern, rest, self.area.longest) {
                if let Some(range) = run.range {
                    self.matches.push(Match { range, bindings: run.bindings });
                }
            }
        };
        match index.statements_for(first, options, guards) {
            Candidates::All => (0..index.statement_count()).for_each(&mut each),
            Candidates::Some(numbers) => numbers.into_iter().for_each(&mut each),
        }
    }
}

/// Semgrep's report leaves out parts of a statement that the pattern does not name.
fn reported_range(pattern: &Statement, code: StatementRef<'_>) -> TextRange {
    let range = code.range();
    let end = match (pattern, code) {
        (Statement::For { otherwise: None, .. }, StatementRef::Plain(Stmt::For(node))) => {
            node.body.last().map(Ranged::end)
        }
        (Statement::While { otherwise: None, .. }, StatementRef::Plain(Stmt::While(node))) => {
            node.body.last().map(Ranged::end)
        }
        (Statement::Raise(_, None), StatementRef::Plain(Stmt::Raise(node))) => {
            node.exc.as_deref().map(Ranged::end)
        }
        _ => None,
    };
    TextRange::new(range.start(), end.unwrap_or(range.end()))
}
