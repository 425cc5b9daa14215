use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::{Matcher, Starts, none, one};
use crate::syntax::{Expression, Statement};
use crate::{Bindings, Bound};

/// A statement of the code; an `elif` counts as the `if` it stands for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum StatementRef<'a> {
    Plain(&'a Stmt),
    Elif(&'a ast::StmtIf, usize),
}

impl<'a> StatementRef<'a> {
    /// The statement's span as Semgrep counts it: a `with` begins at its first item.
    pub(crate) fn range(self) -> TextRange {
        match self {
            Self::Plain(Stmt::With(node)) => {
                let start = node.items.first().map_or(node.start(), Ranged::start);
                TextRange::new(start, node.end())
            }
            Self::Plain(Stmt::FunctionDef(node)) => {
                TextRange::new(decorated_start(&node.decorator_list, node.start()), node.end())
            }
            Self::Plain(Stmt::ClassDef(node)) => {
                TextRange::new(decorated_start(&node.decorator_list, node.start()), node.end())
            }
            Self::Plain(Stmt::For(node)) if node.is_async => {
                TextRange::new(node.start() + TextSize::new(6), node.end())
            }
            Self::Plain(Stmt::ImportFrom(node)) => {
                let end = node.names.last().map_or(node.end(), Ranged::end);
                TextRange::new(node.start(), end)
            }
            Self::Plain(statement) => statement.range(),
            Self::Elif(node, index) => {
                let start = node.elif_else_clauses.get(index).map_or(node.start(), Ranged::start);
                TextRange::new(start, node.end())
            }
        }
    }

    /// Where it begins, decorators included: statements in the order of [`Self::flatten`] are in the order of these.
    fn start(self) -> TextSize {
        match self {
            Self::Plain(statement) => statement.start(),
            Self::Elif(node, index) => {
                node.elif_else_clauses.get(index).map_or(node.start(), Ranged::start)
            }
        }
    }

    fn is_elif(self) -> bool {
        matches!(self, Self::Elif(..))
    }

    /// This statement and all statements in its blocks, in order.
    fn flatten(self, into: &mut Vec<Self>) {
        into.push(self);
        match self {
            Self::Plain(Stmt::If(node)) => {
                block(&node.body, into);
                if let Some(clause) = node.elif_else_clauses.first() {
                    match clause.test {
                        Some(_) => Self::Elif(node, 0).flatten(into),
                        None => block(&clause.body, into),
                    }
                }
            }
            Self::Elif(node, index) => {
                if let Some(clause) = node.elif_else_clauses.get(index) {
                    block(&clause.body, into);
                }
                if let Some(clause) = node.elif_else_clauses.get(index + 1) {
                    match clause.test {
                        Some(_) => Self::Elif(node, index + 1).flatten(into),
                        None => block(&clause.body, into),
                    }
                }
            }
            Self::Plain(Stmt::FunctionDef(node)) => block(&node.body, into),
            Self::Plain(Stmt::ClassDef(node)) => block(&node.body, into),
            Self::Plain(Stmt::For(node)) => {
                block(&node.body, into);
                block(&node.orelse, into);
            }
            Self::Plain(Stmt::While(node)) => {
                block(&node.body, into);
                block(&node.orelse, into);
            }
            Self::Plain(Stmt::With(node)) => block(&node.body, into),
            Self::Plain(Stmt::Match(node)) => {
                node.cases.iter().for_each(|case| block(&case.body, into))
            }
            Self::Plain(Stmt::Try(node)) => {
                block(&node.body, into);
                for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    block(&handler.body, into);
                }
                block(&node.orelse, into);
                block(&node.finalbody, into);
            }
            Self::Plain(_) => {}
        }
    }
}

/// Semgrep takes these two decorators for keywords: they lose their `@`, and no metavariable stands for them.
pub(super) fn is_keyword(decorator: &ast::Decorator) -> bool {
    let name = match &decorator.expression {
        Expr::Call(call) => &call.func,
        other => other,
    };
    matches!(name, Expr::Name(name) if matches!(&*name.id, "staticmethod" | "abstractmethod"))
}

fn decorated_start(decorators: &[ast::Decorator], start: TextSize) -> TextSize {
    match decorators.first() {
        Some(first) if is_keyword(first) => first.expression.start(),
        _ => start,
    }
}

fn block<'a>(body: &'a [Stmt], into: &mut Vec<StatementRef<'a>>) {
    body.iter().for_each(|statement| StatementRef::Plain(statement).flatten(into));
}

/// How a run of statements matched, and what it covers.
#[derive(Debug, Clone)]
pub(crate) struct Run<'a> {
    pub(crate) bindings: Bindings<'a>,
    /// From the first statement to the furthest end, with what `...` passed over; `None` when nothing was needed.
    pub(crate) range: Option<TextRange>,
}

impl<'a> Matcher<'_, 'a> {
    /// A block of a compound statement: the pattern from the block's start on. Statements after it are allowed where the
    /// pattern has a `...`.
    pub(super) fn block(
        &self,
        pattern: &[Statement],
        code: &'a [Stmt],
        bindings: &Bindings<'a>,
    ) -> super::Ways<'a> {
        if pattern.iter().all(|statement| *statement == Statement::Ellipsis) {
            return one(bindings);
        }
        // `if $X: $BODY` binds the whole body.
        if let ([Statement::Expression(Expression::Metavariable(name))], [_, _, ..]) =
            (pattern, code)
        {
            let bound =
                self.span(code.iter().map(|statement| StatementRef::Plain(statement).range()));
            return self.bind(*name, bound, bindings);
        }
        if let (Some(first), Some(last)) = (code.first(), code.last())
            && !self.may_follow(pattern, TextRange::new(first.start(), last.end()), bindings)
        {
            return none();
        }
        let statements = self.statements_for(pattern, code);
        let exact = !pattern.contains(&Statement::Ellipsis);
        let mut runs = Vec::new();
        self.run(pattern, &statements, bindings.clone(), None, (true, exact), &mut runs);
        runs.into_iter().map(|run| run.bindings).collect()
    }

    /// All runs of a sequence pattern that begin at the first of `code`. With `longest`, a trailing `...` takes
    /// everything instead of every possible length.
    pub(super) fn sequence(
        &self,
        pattern: &[Statement],
        code: &'a [Stmt],
        longest: bool,
    ) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        let ([first, rest @ ..], [statement, .., last] | [statement @ last]) = (pattern, code)
        else {
            return runs;
        };
        if *first == Statement::Ellipsis {
            let statements = self.statements_for(pattern, code);
            self.run(pattern, &statements, Bindings::default(), None, (longest, false), &mut runs);
            return runs;
        }
        let ways = self.statement(first, StatementRef::Plain(statement), &Bindings::default());
        let own = StatementRef::Plain(statement).range();
        // All that follows is covered, whatever it is.
        if longest && matches!(rest, [Statement::Ellipsis]) {
            let range = Some(own.cover(StatementRef::Plain(last).range()));
            runs.extend(ways.into_iter().map(|bindings| Run { bindings, range }));
            return runs;
        }
        let after = TextRange::new(statement.start() + TextSize::new(1), last.end());
        let mut statements = None;
        for bindings in ways {
            if self.may_follow(rest, after, &bindings) {
                let statements =
                    statements.get_or_insert_with(|| self.statements_for(pattern, code));
                let more = statements.get(1..).unwrap_or_default();
                self.run(rest, more, bindings, Some(own), (longest, false), &mut runs);
            }
        }
        runs
    }

    /// Whether what a pattern has after a `...` may match somewhere in a span, part by part: seldom, and what stands there
    /// need not be listed to tell.
    fn may_follow(&self, pattern: &[Statement], range: TextRange, bindings: &Bindings<'a>) -> bool {
        let [Statement::Ellipsis, parts @ ..] = pattern else { return true };
        let parts = parts.iter().filter(|part| **part != Statement::Ellipsis && !is_for_elif(part));
        // The last part says most: that is where what was declared before is used.
        parts.rev().all(|part| {
            let Some(starts) = self.starts_of(part, bindings) else { return true };
            let before = starts.partition_point(|start| *start < range.start());
            starts.get(before).is_some_and(|start| *start < range.end())
        })
    }

    /// Where statements begin that a part of a pattern can match, in order; `None` for any.
    fn starts_of(&self, pattern: &Statement, bindings: &Bindings<'a>) -> Starts {
        self.starts_with_declared(pattern, bindings).or_else(|| self.starts(pattern))
    }

    fn statements_for(&self, pattern: &[Statement], code: &'a [Stmt]) -> Vec<StatementRef<'a>> {
        let mut statements = Vec::new();
        if self.options.implicit_ellipsis && pattern.contains(&Statement::Ellipsis) {
            block(code, &mut statements);
        } else {
            statements.extend(code.iter().map(StatementRef::Plain));
        }
        statements
    }

    fn run(
        &self,
        pattern: &[Statement],
        code: &[StatementRef<'a>],
        bindings: Bindings<'a>,
        covered: Option<TextRange>,
        (longest, exact): (bool, bool),
        runs: &mut Vec<Run<'a>>,
    ) {
        if !self.step() {
            return;
        }
        let cover = |covered: Option<TextRange>, statement: &StatementRef<'a>| {
            let range = statement.range();
            Some(covered.map_or(range, |covered| covered.cover(range)))
        };
        let Some((first, rest)) = pattern.split_first() else {
            if exact && !code.is_empty() {
                return;
            }
            runs.push(Run { bindings, range: covered });
            return;
        };
        if *first == Statement::Ellipsis {
            if rest.is_empty() {
                if longest {
                    let range = code.iter().fold(covered, cover);
                    runs.push(Run { bindings, range });
                    return;
                }
                let mut covered = covered;
                runs.push(Run { bindings: bindings.clone(), range: covered });
                for statement in code {
                    let wider = cover(covered, statement);
                    if wider != covered {
                        runs.push(Run { bindings: bindings.clone(), range: wider });
                    }
                    covered = wider;
                }
                return;
            }
            let mut covered = covered;
            let mut reached = 0;
            let mut go = |skip: usize| {
                covered = code[reached..skip].iter().fold(covered, cover);
                reached = skip;
                let bindings = bindings.clone();
                self.run(rest, &code[skip..], bindings, covered, (longest, exact), runs);
            };
            let starts = rest.first().and_then(|next| self.starts_of(next, &bindings));
            match (starts, rest.first()) {
                // What can't match the next part is passed over.
                (Some(starts), Some(next)) => {
                    places(&starts, code, is_for_elif(next)).into_iter().for_each(&mut go);
                }
                _ => (0..=code.len()).for_each(&mut go),
            }
            return;
        }
        let Some((statement, more)) = code.split_first() else { return };
        for bindings in self.statement(first, *statement, &bindings) {
            self.run(rest, more, bindings, cover(covered, statement), (longest, exact), runs);
        }
    }

    /// An expression statement of a pattern against a statement: also deep inside what the statement evaluates.
    pub(super) fn expression_statement(
        &self,
        pattern: &Expression,
        code: StatementRef<'a>,
        bindings: &Bindings<'a>,
    ) -> super::Ways<'a> {
        // `<... e ...>` is looked for in all that a statement says itself, conditions and targets too.
        if let Expression::Deep(inner) = pattern {
            let mut ways = none();
            for part in header(code) {
                ways.extend(self.deep(inner, part, bindings));
            }
            return ways;
        }
        let StatementRef::Plain(statement) = code else {
            return match pattern {
                Expression::Metavariable(_) => one(bindings),
                _ => none(),
            };
        };
        if let Expression::Metavariable(name) = pattern {
            return match statement {
                Stmt::Expr(node) => self.bind_expression(*name, &node.value, bindings),
                _ => self.bind(*name, Bound::Statement(statement), bindings),
            };
        }
        let value: Option<&'a Expr> = match statement {
            Stmt::Expr(node) => Some(&node.value),
            Stmt::Assign(node) => Some(&node.value),
            Stmt::AugAssign(node) => Some(&node.value),
            Stmt::AnnAssign(node) => node.value.as_deref(),
            Stmt::Return(node) => node.value.as_deref(),
            _ => None,
        };
        let Some(value) = value else { return none() };
        if !self.options.implicit_deep_exprstmt {
            return match statement {
                Stmt::Expr(_) => self.expression(pattern, value, bindings),
                _ => none(),
            };
        }
        let mut ways = none();
        evaluated(value, &mut |inner| ways.extend(self.expression(pattern, inner, bindings)));
        ways
    }
}

/// Whether a statement pattern can match an `elif`, of which no list of starts tells.
fn is_for_elif(pattern: &Statement) -> bool {
    matches!(
        pattern,
        Statement::If { .. }
            | Statement::Ellipsis
            | Statement::Expression(Expression::Deep(_) | Expression::Metavariable(_))
    )
}

/// Numbers of the statements that begin at some places, in order; of every `elif` too where these count.
fn places(starts: &[TextSize], code: &[StatementRef<'_>], with_elif: bool) -> Vec<usize> {
    let mut found = Vec::new();
    let (Some(first), Some(last)) = (code.first(), code.last()) else { return found };
    let before = starts.partition_point(|start| *start < first.start());
    let mut at = 0;
    for &start in starts.iter().skip(before).take_while(|start| **start <= last.start()) {
        let rest = code.get(at..).unwrap_or_default();
        at += rest.partition_point(|one| one.start() < start);
        while code.get(at).is_some_and(|one| one.start() == start) {
            found.push(at);
            at += 1;
        }
    }
    if with_elif {
        let numbered = code.iter().enumerate();
        found.extend(numbered.filter(|(_, one)| one.is_elif()).map(|(number, _)| number));
        found.sort_unstable();
        found.dedup();
    }
    found
}

/// The expressions of a statement outside its blocks.
fn header<'a>(code: StatementRef<'a>) -> Vec<&'a Expr> {
    let statement = match code {
        StatementRef::Plain(statement) => statement,
        StatementRef::Elif(node, index) => {
            return node
                .elif_else_clauses
                .get(index)
                .and_then(|clause| clause.test.as_ref())
                .into_iter()
                .collect();
        }
    };
    match statement {
        Stmt::Expr(node) => vec![&node.value],
        Stmt::Assign(node) => node.targets.iter().chain([&*node.value]).collect(),
        Stmt::AnnAssign(node) => [&*node.target].into_iter().chain(node.value.as_deref()).collect(),
        Stmt::AugAssign(node) => vec![&node.target, &node.value],
        Stmt::Return(node) => node.value.as_deref().into_iter().collect(),
        Stmt::If(node) => vec![&node.test],
        Stmt::While(node) => vec![&node.test],
        Stmt::For(node) => vec![&node.target, &node.iter],
        Stmt::Raise(node) => node.exc.as_deref().into_iter().chain(node.cause.as_deref()).collect(),
        Stmt::Assert(node) => [&*node.test].into_iter().chain(node.msg.as_deref()).collect(),
        Stmt::Delete(node) => node.targets.iter().collect(),
        Stmt::Match(node) => vec![&node.subject],
        _ => Vec::new(),
    }
}

/// Visits what a statement evaluates itself: not the bodies of lambdas and comprehensions.
fn evaluated<'a>(code: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    struct Visitor<'v, 'a>(&'v mut dyn FnMut(&'a Expr));
    impl<'a> ast::visitor::source_order::SourceOrderVisitor<'a> for Visitor<'_, 'a> {
        fn visit_expr(&mut self, code: &'a Expr) {
            (self.0)(code);
            match code {
                Expr::Lambda(_)
                | Expr::ListComp(_)
                | Expr::SetComp(_)
                | Expr::DictComp(_)
                | Expr::Generator(_)
                | Expr::If(_) => {}
                Expr::Subscript(node) => self.visit_expr(&node.value),
                Expr::Compare(node) if node.ops.len() > 1 => {}
                _ => ast::visitor::source_order::walk_expr(self, code),
            }
        }
    }
    use ast::visitor::source_order::SourceOrderVisitor as _;
    Visitor(visit).visit_expr(code);
}
