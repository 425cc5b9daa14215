use pyguard_python::Facts;
use pyguard_source::TextRange;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::sequences::StatementRef;
use super::{Matcher, Ways};
use crate::syntax::{Expression, Identifier, PythonPattern, Statement};
use crate::{Bindings, Options};

/// A place where a pattern matched, and what its metavariables stand for there.
#[derive(Debug, Clone)]
pub struct Match<'a> {
    /// Span in the document's text.
    pub range: TextRange,
    /// Metavariables.
    pub bindings: Bindings<'a>,
}

/// What a walk found.
pub(crate) struct Walked<'a> {
    /// By pattern, in the order they were added.
    pub(crate) matches: Vec<Vec<Match<'a>>>,
    /// Whether some pattern ran out of steps.
    pub(crate) gave_up: bool,
    /// Nodes looked at and steps taken.
    pub(crate) visited: u64,
}

/// Index of a pattern in a [`Walk`].
type Slot = u32;
type Slots = SmallVec<[Slot; 4]>;

/// Many patterns against one tree in one walk: at each node only those are tried whose root can be that node.
pub(crate) struct Walk<'m, 'a: 'm> {
    facts: &'m Facts<'a>,
    patterns: Vec<(&'m PythonPattern, Matcher<'m, 'a>)>,
    longest: bool,
    /// Only matches that touch one of these are of use; in order.
    focus: Option<&'m [TextRange]>,
    calls: FxHashMap<&'m str, Slots>,
    words: FxHashMap<&'m str, Slots>,
    expressions: Vec<Slots>,
    statements: Vec<Slots>,
    any_expression: Slots,
    any_statement: Slots,
    sequences: Slots,
    named: Slots,
    returns: Slots,
    in_decorator: bool,
    /// No pattern can match an expression.
    statements_only: bool,
    /// Nodes looked at.
    visited: u64,
    matches: Vec<Vec<Match<'a>>>,
}

impl<'m, 'a> Walk<'m, 'a> {
    /// A walk over `facts`' module. With `longest`, a trailing `...` of a sequence gives only the widest match. With
    /// `focus`, only code is looked at that touches one of these spans.
    pub(crate) fn new(facts: &'m Facts<'a>, longest: bool, focus: Option<&'m [TextRange]>) -> Self {
        Self {
            facts,
            patterns: Vec::new(),
            longest,
            focus,
            calls: FxHashMap::default(),
            words: FxHashMap::default(),
            expressions: vec![Slots::new(); EXPRESSION_KINDS],
            statements: vec![Slots::new(); STATEMENT_KINDS],
            any_expression: Slots::new(),
            any_statement: Slots::new(),
            sequences: Slots::new(),
            named: Slots::new(),
            returns: Slots::new(),
            in_decorator: false,
            statements_only: false,
            visited: 0,
            matches: Vec::new(),
        }
    }

    /// Adds a pattern; its matches stand at the same place in what [`Walk::run`] gives.
    pub(crate) fn add(&mut self, pattern: &'m PythonPattern, options: &'m Options) {
        let slot = Slot::try_from(self.patterns.len()).unwrap_or(Slot::MAX);
        self.patterns.push((pattern, Matcher::new(self.facts, options)));
        self.matches.push(Vec::new());
        match pattern {
            PythonPattern::Expression(expression) => {
                self.index_expression(expression, slot, options)
            }
            PythonPattern::Statement(statement) => self.index_statement(statement, slot),
            PythonPattern::Sequence(_) => self.sequences.push(slot),
        }
    }

    /// Walks the whole module.
    pub(crate) fn run(mut self) -> Walked<'a> {
        self.prepare();
        let body = self.facts.module().body();
        self.visit_body(body);
        self.finish()
    }

    /// Walks one expression and what is inside it.
    pub(crate) fn run_expression(mut self, code: &'a Expr) -> Walked<'a> {
        self.prepare();
        self.visit_expr(code);
        self.finish()
    }

    /// Walks one statement and what is inside it.
    pub(crate) fn run_statement(mut self, code: &'a Stmt) -> Walked<'a> {
        self.prepare();
        self.visit_body(std::slice::from_ref(code));
        self.finish()
    }

    fn finish(self) -> Walked<'a> {
        Walked {
            gave_up: self.patterns.iter().any(|(_, matcher)| matcher.gave_up()),
            matches: self.matches,
            visited: self.visited
                + self.patterns.iter().map(|(_, matcher)| matcher.steps()).sum::<u64>(),
        }
    }

    fn index_expression(&mut self, expression: &'m Expression, slot: Slot, options: &Options) {
        use ExpressionKind as Kind;
        let kinds: &[Kind] = match expression {
            Expression::Metavariable(_)
            | Expression::EllipsisMetavariable(_)
            | Expression::Ellipsis
            | Expression::Typed(..)
            | Expression::Deep(_)
            | Expression::Chain(_) => {
                self.any_expression.push(slot);
                return;
            }
            Expression::Dotted(segments) => {
                if let Some(last) = segments.last() {
                    self.words.entry(last).or_default().push(slot);
                }
                &[]
            }
            Expression::Attribute(_, Identifier::Word(word)) => {
                self.words.entry(word).or_default().push(slot);
                &[]
            }
            Expression::Attribute(..) => &[Kind::Attribute, Kind::Name],
            Expression::Call(function, _) => match last_word(function) {
                Some(word) => {
                    self.calls.entry(word).or_default().push(slot);
                    &[]
                }
                None => &[Kind::Call],
            },
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
        };
        for &kind in kinds {
            self.expressions[kind as usize].push(slot);
        }
        let by_name = &mut self.expressions[Kind::Name as usize];
        if options.symbolic_propagation && !by_name.contains(&slot) {
            by_name.push(slot);
        }
    }

    fn index_statement(&mut self, statement: &Statement, slot: Slot) {
        use StatementKind as Kind;
        let kinds: &[Kind] = match statement {
            Statement::Ellipsis | Statement::Expression(_) => {
                self.any_statement.push(slot);
                return;
            }
            Statement::Assign { .. } => {
                self.named.push(slot);
                &[Kind::Assign, Kind::AnnAssign]
            }
            Statement::Return(_) => {
                self.returns.push(slot);
                &[Kind::Return]
            }
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
            Statement::Global(_) => &[Kind::Global, Kind::Nonlocal],
            Statement::Nonlocal(_) => &[Kind::Global, Kind::Nonlocal],
            Statement::Pass => &[Kind::Pass],
            Statement::Break => &[Kind::Break],
            Statement::Continue => &[Kind::Continue],
            Statement::Match { .. } => &[Kind::Match],
        };
        for &kind in kinds {
            self.statements[kind as usize].push(slot);
        }
    }

    fn record(&mut self, slot: Slot, range: TextRange, ways: Ways<'a>) {
        if let Some(matches) = self.matches.get_mut(slot as usize) {
            matches.extend(ways.into_iter().map(|bindings| Match { range, bindings }));
        }
    }

    fn try_expression(&mut self, slot: Slot, code: &'a Expr) {
        let Some((PythonPattern::Expression(expression), matcher)) =
            self.patterns.get(slot as usize)
        else {
            return;
        };
        if self.in_decorator && !matcher.options.attr_expr {
            return;
        }
        matcher.begin();
        let ways = matcher.expression(expression, code, &Bindings::default());
        let pieces = match expression {
            Expression::Text(text) => matcher.pieces(text, code),
            _ => Vec::new(),
        };
        if !ways.is_empty() {
            let range = matcher.range_of(code);
            self.record(slot, range, ways);
        }
        for (range, ways) in pieces {
            self.record(slot, range, ways);
        }
    }

    fn try_expressions(&mut self, slots: &Slots, code: &'a Expr) {
        for &slot in slots {
            self.try_expression(slot, code);
        }
    }

    fn try_statement(&mut self, slot: Slot, code: StatementRef<'a>) {
        let Some((PythonPattern::Statement(pattern), matcher)) = self.patterns.get(slot as usize)
        else {
            return;
        };
        matcher.begin();
        let nothing = Bindings::default();
        if let (Statement::With { items, body }, StatementRef::Plain(Stmt::With(node))) =
            (pattern, code)
        {
            for from in 0..node.items.len() {
                let (_, matcher) = &self.patterns[slot as usize];
                let ways = matcher.with_items(items, body, node, from, &nothing);
                let range = TextRange::new(node.items[from].start(), node.end());
                self.record(slot, range, ways);
            }
            return;
        }
        if let (Statement::Delete(targets), StatementRef::Plain(Stmt::Delete(node))) =
            (pattern, code)
            && let ([_], [target]) = (&targets[..], &node.targets[..])
        {
            let range = matcher.range_of(target);
            let ways = matcher.statement(pattern, code, &nothing);
            self.record(slot, range, ways);
            return;
        }
        let ways = matcher.statement(pattern, code, &nothing);
        self.record(slot, reported_range(pattern, code), ways);
    }

    fn try_sequences(&mut self, body: &'a [Stmt]) {
        for slot in self.sequences.clone() {
            let Some((PythonPattern::Sequence(pattern), matcher)) =
                self.patterns.get(slot as usize)
            else {
                continue;
            };
            let mut found = Vec::new();
            for from in 0..body.len() {
                // What begins after the last place of interest can't hold it.
                if self
                    .focus
                    .is_some_and(|focus| focus.iter().all(|span| span.end() <= body[from].start()))
                {
                    break;
                }
                matcher.begin();
                for run in matcher.sequence(pattern, &body[from..], self.longest) {
                    if let Some(range) = run.range {
                        found.push(Match { range, bindings: run.bindings });
                    }
                }
            }
            if let Some(matches) = self.matches.get_mut(slot as usize) {
                matches.extend(found);
            }
        }
    }

    /// A name that an import gives to something else is looked up as what it stands for. Without expression patterns,
    /// expressions need no visit.
    fn prepare(&mut self) {
        let no_expressions = self.calls.is_empty()
            && self.words.is_empty()
            && self.any_expression.is_empty()
            && self.named.is_empty()
            && self.returns.is_empty()
            && self.expressions.iter().all(SmallVec::is_empty);
        if no_expressions {
            self.statements_only = true;
            return;
        }
        for (name, imported) in self.facts.imports().iter() {
            let Some(&last) = imported.segments.last() else { continue };
            if last == name {
                continue;
            }
            for table in [&mut self.calls, &mut self.words] {
                if let Some(slots) = table.get(last).cloned() {
                    let known = table.entry(name).or_default();
                    known.extend(
                        slots.into_iter().filter(|slot| !known.contains(slot)).collect::<Slots>(),
                    );
                }
            }
        }
    }

    /// Whether matches in a span can be of use.
    fn is_in_focus(&self, range: TextRange) -> bool {
        let Some(focus) = self.focus else { return true };
        let after = focus.partition_point(|span| span.start() < range.end());
        focus[..after].iter().rev().any(|span| span.end() > range.start())
    }

    fn named_slots(&self, code: &'a Expr) -> Option<&Slots> {
        match code {
            Expr::Call(node) => match &*node.func {
                Expr::Attribute(function) => self.calls.get(function.attr.as_str()),
                Expr::Name(name) => self.calls.get(name.id.as_str()),
                _ => None,
            },
            Expr::Attribute(node) => self.words.get(node.attr.as_str()),
            Expr::Name(name) => self.words.get(name.id.as_str()),
            _ => None,
        }
    }
}

impl<'a> Visitor<'a> for Walk<'_, 'a> {
    fn visit_body(&mut self, body: &'a [Stmt]) {
        let span =
            body.first().zip(body.last()).map(|(first, last)| first.range().cover(last.range()));
        if !self.sequences.is_empty() && span.is_some_and(|span| self.is_in_focus(span)) {
            self.try_sequences(body);
        }
        visitor::walk_body(self, body);
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if self.focus.is_some() && !self.is_in_focus(statement.range()) {
            return;
        }
        let slots = &self.statements[StatementKind::of(statement) as usize];
        if !slots.is_empty() || !self.any_statement.is_empty() {
            let slots: Slots = slots.iter().chain(&self.any_statement).copied().collect();
            for slot in slots {
                self.try_statement(slot, StatementRef::Plain(statement));
                if let Stmt::If(node) = statement {
                    for index in 0..node.elif_else_clauses.len() {
                        if node.elif_else_clauses[index].test.is_some() {
                            self.try_statement(slot, StatementRef::Elif(node, index));
                        }
                    }
                }
            }
        }
        if self.statements_only {
            pyguard_python::for_each_block(statement, &mut |body| self.visit_body(body));
        } else {
            visitor::walk_stmt(self, statement);
        }
    }

    fn visit_decorator(&mut self, decorator: &'a ast::Decorator) {
        let outer = std::mem::replace(&mut self.in_decorator, true);
        visitor::walk_decorator(self, decorator);
        self.in_decorator = outer;
    }

    fn visit_expr(&mut self, code: &'a Expr) {
        self.visited += 1;
        if self.focus.is_some() && !self.is_in_focus(code.range()) {
            return;
        }
        if let Some(slots) = self.named_slots(code) {
            let slots = slots.clone();
            self.try_expressions(&slots, code);
        }
        let by_kind = &self.expressions[ExpressionKind::of(code) as usize];
        if !by_kind.is_empty() || !self.any_expression.is_empty() {
            let slots: Slots = by_kind.iter().chain(&self.any_expression).copied().collect();
            self.try_expressions(&slots, code);
        }
        match code {
            Expr::Named(node) if !self.named.is_empty() => {
                for slot in self.named.clone() {
                    if let Some((PythonPattern::Statement(pattern), matcher)) =
                        self.patterns.get(slot as usize)
                    {
                        let ways = matcher.named_as_assignment(pattern, node, &Bindings::default());
                        let range = matcher.range_of(code);
                        self.record(slot, range, ways);
                    }
                }
            }
            // A lambda's body is what it returns.
            Expr::Lambda(node) if !self.returns.is_empty() => {
                for slot in self.returns.clone() {
                    if let Some((
                        PythonPattern::Statement(Statement::Return(Some(value))),
                        matcher,
                    )) = self.patterns.get(slot as usize)
                    {
                        let ways = matcher.expression(value, &node.body, &Bindings::default());
                        let range = matcher.range_of(&node.body);
                        self.record(slot, range, ways);
                    }
                }
            }
            _ => {}
        }
        visitor::walk_expr(self, code);
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

fn last_word(function: &Expression) -> Option<&str> {
    match function {
        Expression::Dotted(segments) => segments.last().map(|word| &**word),
        Expression::Attribute(_, Identifier::Word(word)) => Some(word),
        _ => None,
    }
}

macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident, $node:ident, $count:ident: $($kind:ident),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        enum $name { $($kind),+ }

        const $count: usize = [$($name::$kind),+].len();

        impl $name {
            fn of(node: &$node) -> Self {
                match node { $($node::$kind(_) => Self::$kind),+ }
            }
        }
    };
}

kinds!(
    /// The node kinds of expressions, as an index.
    ExpressionKind, Expr, EXPRESSION_KINDS:
    BoolOp, Named, BinOp, UnaryOp, Lambda, If, Dict, Set, ListComp, SetComp, DictComp, Generator, Await, Yield,
    YieldFrom, Compare, Call, FString, TString, StringLiteral, BytesLiteral, NumberLiteral, BooleanLiteral,
    NoneLiteral, EllipsisLiteral, Attribute, Subscript, Starred, Name, List, Tuple, Slice, IpyEscapeCommand,
);

kinds!(
    /// The node kinds of statements, as an index.
    StatementKind, Stmt, STATEMENT_KINDS:
    FunctionDef, ClassDef, Return, Delete, TypeAlias, Assign, AugAssign, AnnAssign, For, While, If, With, Match, Raise,
    Try, Assert, Import, ImportFrom, Global, Nonlocal, Expr, Pass, Break, Continue, IpyEscapeCommand,
);
