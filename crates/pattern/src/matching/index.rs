//! Where each kind of code stands in a module, so that a pattern is only tried where its root can match.

use pyguard_python::Facts;
use pyguard_source::TextRange;
use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// An expression and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct ExpressionPlace<'a> {
    pub(super) code: &'a Expr,
    pub(super) range: TextRange,
    /// Number of the statement in whose own part (not its blocks) it stands.
    pub(super) statement: u32,
    pub(super) in_decorator: bool,
    /// Number of the last expression in it: the numbers up to there are those of its parts.
    pub(super) last: u32,
}

/// A statement and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct StatementPlace<'a> {
    pub(super) code: &'a Stmt,
    pub(super) range: TextRange,
    /// The block from this statement on.
    pub(super) rest: &'a [Stmt],
}

/// All expressions and statements of a module in the order of the text, by kind and by name.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    expressions: Vec<ExpressionPlace<'a>>,
    statements: Vec<StatementPlace<'a>>,
    expression_kinds: Vec<Vec<u32>>,
    statement_kinds: Vec<Vec<u32>>,
    /// Functions and classes with decorators.
    decorated: Vec<u32>,
    /// Calls by the last word of what is called.
    calls: Postings<'a>,
    /// Names and attributes by their last word.
    words: Postings<'a>,
    /// Calls by the names of their keyword arguments.
    keywords: Postings<'a>,
}

/// Lists of numbers by word, all in one vector.
#[derive(Debug, Default)]
struct Postings<'a> {
    /// Each word's list.
    lists: FxHashMap<&'a str, List>,
    /// A number, and the next entry of its list.
    entries: Vec<(u32, u32)>,
}

/// First and last entry of a list, and how many there are.
#[derive(Debug, Clone, Copy)]
struct List {
    first: u32,
    last: u32,
    length: u32,
}

const NO_MORE: u32 = u32::MAX;

impl<'a> Postings<'a> {
    fn push(&mut self, word: &'a str, number: u32) {
        let entry = count(self.entries.len());
        self.entries.push((number, NO_MORE));
        let list = self.lists.entry(word).or_insert(List { first: entry, last: entry, length: 0 });
        if list.length > 0 {
            self.entries[list.last as usize].1 = entry;
        }
        list.last = entry;
        list.length += 1;
    }

    fn length(&self, word: &str) -> u32 {
        self.lists.get(word).map_or(0, |list| list.length)
    }

    fn get(&self, word: &str) -> impl Iterator<Item = u32> {
        let mut next = self.lists.get(word).map_or(NO_MORE, |list| list.first);
        std::iter::from_fn(move || {
            let (number, after) = *self.entries.get(next as usize)?;
            next = after;
            Some(number)
        })
    }
}

pub(super) fn count(length: usize) -> u32 {
    // Texts are shorter than 4 GB, and so are lists of what stands in them.
    u32::try_from(length).unwrap_or(NO_MORE)
}

impl<'a> Index<'a> {
    /// The index of a module.
    pub(crate) fn new(facts: &Facts<'a>) -> Self {
        let mut aliases: FxHashMap<&'a str, SmallVec<[&'a str; 1]>> = FxHashMap::default();
        for (name, imported) in facts.imports().iter() {
            if let Some(&last) = imported.segments.last()
                && last != name
            {
                let known = aliases.entry(name).or_default();
                if !known.contains(&last) {
                    known.push(last);
                }
            }
        }
        let mut builder = Builder {
            aliases,
            statement: 0,
            in_decorator: false,
            index: Self {
                expressions: Vec::new(),
                statements: Vec::new(),
                expression_kinds: vec![Vec::new(); EXPRESSION_KINDS],
                statement_kinds: vec![Vec::new(); STATEMENT_KINDS],
                decorated: Vec::new(),
                calls: Postings::default(),
                words: Postings::default(),
                keywords: Postings::default(),
            },
        };
        builder.visit_body(facts.module().body());
        builder.index
    }

    /// An expression by its number.
    pub(super) fn expression(&self, number: u32) -> &ExpressionPlace<'a> {
        &self.expressions[number as usize]
    }

    /// A statement by its number.
    pub(super) fn statement(&self, number: u32) -> &StatementPlace<'a> {
        &self.statements[number as usize]
    }

    pub(super) fn expression_count(&self) -> u32 {
        count(self.expressions.len())
    }

    pub(super) fn statement_count(&self) -> u32 {
        count(self.statements.len())
    }

    /// Expressions of a kind.
    pub(super) fn expressions_of(&self, kind: ExpressionKind) -> &[u32] {
        &self.expression_kinds[kind as usize]
    }

    /// Statements of a kind.
    pub(super) fn statements_of(&self, kind: StatementKind) -> &[u32] {
        &self.statement_kinds[kind as usize]
    }

    /// Functions and classes with decorators.
    pub(super) fn decorated(&self) -> &[u32] {
        &self.decorated
    }

    /// Calls of something whose last word is this one, or is an import's name for it.
    pub(super) fn calls_of(&self, word: &str) -> impl Iterator<Item = u32> {
        self.calls.get(word)
    }

    /// Calls with a keyword argument of this name.
    pub(super) fn calls_with(&self, keyword: &str) -> impl Iterator<Item = u32> {
        self.keywords.get(keyword)
    }

    /// How many [`Index::calls_of`] there are.
    pub(super) fn count_of_calls(&self, word: &str) -> u32 {
        self.calls.length(word)
    }

    /// How many [`Index::calls_with`] there are.
    pub(super) fn count_of_keywords(&self, keyword: &str) -> u32 {
        self.keywords.length(keyword)
    }

    /// How many [`Index::uses_of`] there are.
    pub(super) fn count_of_uses(&self, word: &str) -> u32 {
        self.words.length(word)
    }

    /// Names and attributes whose last word is this one, or is an import's name for it.
    pub(super) fn uses_of(&self, word: &str) -> impl Iterator<Item = u32> {
        self.words.get(word)
    }
}

struct Builder<'a> {
    index: Index<'a>,
    /// What an import gives another name.
    aliases: FxHashMap<&'a str, SmallVec<[&'a str; 1]>>,
    statement: u32,
    in_decorator: bool,
}

impl<'a> Builder<'a> {
    fn name(&mut self, word: &'a str, number: u32, is_call: bool) {
        let postings = if is_call { &mut self.index.calls } else { &mut self.index.words };
        postings.push(word, number);
        if let Some(aliases) = self.aliases.get(word) {
            aliases.iter().for_each(|alias| postings.push(alias, number));
        }
    }
}

impl<'a> SourceOrderVisitor<'a> for Builder<'a> {
    fn visit_body(&mut self, body: &'a [Stmt]) {
        for (at, code) in body.iter().enumerate() {
            let number = count(self.index.statements.len());
            self.index.statement_kinds[StatementKind::of(code) as usize].push(number);
            let decorators = match code {
                Stmt::FunctionDef(node) => &node.decorator_list[..],
                Stmt::ClassDef(node) => &node.decorator_list[..],
                _ => &[],
            };
            if !decorators.is_empty() {
                self.index.decorated.push(number);
            }
            let (range, rest) = (code.range(), &body[at..]);
            self.index.statements.push(StatementPlace { code, range, rest });
            let outer = std::mem::replace(&mut self.statement, number);
            source_order::walk_stmt(self, code);
            self.statement = outer;
        }
    }

    fn visit_decorator(&mut self, decorator: &'a ast::Decorator) {
        let outer = std::mem::replace(&mut self.in_decorator, true);
        source_order::walk_decorator(self, decorator);
        self.in_decorator = outer;
    }

    fn visit_expr(&mut self, code: &'a Expr) {
        let number = count(self.index.expressions.len());
        self.index.expression_kinds[ExpressionKind::of(code) as usize].push(number);
        self.index.expressions.push(ExpressionPlace {
            code,
            range: code.range(),
            statement: self.statement,
            in_decorator: self.in_decorator,
            last: number,
        });
        match code {
            Expr::Call(node) => {
                for keyword in node.arguments.keywords.iter().filter_map(|one| one.arg.as_ref()) {
                    self.index.keywords.push(keyword.as_str(), number);
                }
                match &*node.func {
                    Expr::Attribute(function) => self.name(function.attr.as_str(), number, true),
                    Expr::Name(function) => self.name(function.id.as_str(), number, true),
                    _ => {}
                }
            }
            Expr::Attribute(node) => self.name(node.attr.as_str(), number, false),
            Expr::Name(node) => self.name(node.id.as_str(), number, false),
            _ => {}
        }
        source_order::walk_expr(self, code);
        self.index.expressions[number as usize].last = count(self.index.expressions.len()) - 1;
    }
}

macro_rules! kinds {
    ($(#[$doc:meta])* $name:ident, $node:ident, $count:ident: $($kind:ident),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum $name { $($kind),+ }

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
