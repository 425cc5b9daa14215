//! One pattern against one piece of code: all ways in which it matches.

mod arguments;
mod candidates;
mod expressions;
mod index;
mod inner;
mod leaf;
mod lists;
mod literals;
mod names;
mod parentheses;
mod sequences;
mod statements;
mod types;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use pyguard_python::Facts;
use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use candidates::{Candidates, lone_metavariables};
pub(crate) use index::Index;
pub(crate) use leaf::Area;
pub use leaf::Match;
use parentheses::with_parentheses;

use crate::syntax::Statement;
use crate::{Bindings, Bound, Metavariable, Options, Regex};

/// All ways to match: one set of bindings for each.
pub(crate) type Ways<'a> = SmallVec<[Bindings<'a>; 1]>;

/// A metavariable that must stand for a text that an expression matches (from its start).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Guard<'m> {
    pub(crate) metavariable: Metavariable,
    pub(crate) regex: &'m Regex,
}

/// Places in order; `None` for any.
type Starts = Option<Rc<[TextSize]>>;

/// Steps that one pattern may take in one file; past it the file's result is incomplete.
const STEP_LIMIT: u64 = 20_000_000;
/// Steps that one pattern may take at one place of the code.
const PLACE_LIMIT: u64 = 100_000;

/// Matches patterns against one module under one rule's options.
pub(crate) struct Matcher<'m, 'a> {
    facts: &'m Facts<'a>,
    options: &'m Options,
    index: &'m Index<'a>,
    guards: &'m [Guard<'m>],
    /// Where statements begin that a part of a sequence can match, by the part's address; `None` for any.
    starts: RefCell<FxHashMap<usize, Starts>>,
    steps: Cell<u64>,
    /// Where the count stood when the place that is tried was begun.
    place: Cell<u64>,
    gave_up: Cell<bool>,
}

impl<'m, 'a> Matcher<'m, 'a> {
    /// A matcher with its step budget full.
    pub(crate) fn new(
        facts: &'m Facts<'a>,
        options: &'m Options,
        index: &'m Index<'a>,
        guards: &'m [Guard<'m>],
    ) -> Self {
        Self {
            facts,
            options,
            index,
            guards,
            starts: RefCell::default(),
            steps: Cell::new(0),
            place: Cell::new(0),
            gave_up: Cell::new(false),
        }
    }

    /// Where statements begin that a statement pattern can match, in order; `None` for any.
    fn starts(&self, pattern: &Statement) -> Starts {
        let address = std::ptr::from_ref(pattern).addr();
        let mut known = self.starts.borrow_mut();
        let starts = known.entry(address).or_insert_with(|| {
            match self.index.statements_for(pattern, self.options, self.guards) {
                Candidates::All => None,
                Candidates::Some(numbers) => {
                    let start = |number| self.index.statement(number).range.start();
                    Some(numbers.into_iter().map(start).collect())
                }
            }
        });
        starts.clone()
    }

    /// Where statements begin that hold the name of what is declared, where a statement pattern asks for that; in order.
    fn starts_with_declared(
        &self,
        pattern: &Statement,
        bindings: &Bindings<'a>,
    ) -> Option<Rc<[TextSize]>> {
        if bindings.is_empty() || self.options.symbolic_propagation {
            return None;
        }
        let declared =
            lone_metavariables(pattern).into_iter().find_map(|name| match bindings.get(name) {
                Some(Bound::Declared(word, _)) => Some(*word),
                _ => None,
            })?;
        let mut starts: Vec<TextSize> = self
            .index
            .uses_of(declared)
            .map(|number| self.index.statement(self.index.expression(number).statement))
            .map(|statement| statement.range.start())
            .collect();
        starts.sort_unstable();
        Some(starts.into())
    }

    /// Whether a budget ran out, so that matches may be missing.
    pub(crate) fn gave_up(&self) -> bool {
        self.gave_up.get()
    }

    /// Steps taken so far.
    pub(crate) fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// Begins another place of the code.
    pub(crate) fn begin(&self) {
        self.place.set(self.steps.get());
    }

    fn step(&self) -> bool {
        let steps = self.steps.get() + 1;
        self.steps.set(steps);
        if steps > STEP_LIMIT || steps - self.place.get() > PLACE_LIMIT {
            self.gave_up.set(true);
            return false;
        }
        true
    }

    fn bind(&self, name: Metavariable, bound: Bound<'a>, bindings: &Bindings<'a>) -> Ways<'a> {
        if name.is_anonymous() {
            return one(bindings);
        }
        if !self.step() {
            return none();
        }
        for guard in self.guards.iter().filter(|guard| guard.metavariable == name) {
            let text = bound.text(self.facts.text());
            let holds = guard.regex.is_match_at_start(text).unwrap_or_else(|_| {
                self.gave_up.set(true);
                false
            });
            if !holds {
                return none();
            }
        }
        bindings.with(name, bound, Some(self.facts)).into_iter().collect()
    }

    fn bind_expression(
        &self,
        name: Metavariable,
        code: &'a Expr,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        if name.is_anonymous() {
            return one(bindings);
        }
        // A bound name is the name alone, a bound value has its parentheses.
        let range = if code.is_name_expr() { code.range() } else { self.range_of(code) };
        self.bind(name, Bound::Expression(code, range), bindings)
    }

    /// An expression's span with the parentheses around it, but not those of the call that it is the argument of.
    pub(crate) fn range_of(&self, code: &Expr) -> TextRange {
        with_parentheses(self.facts, code)
    }
}

fn one<'a>(bindings: &Bindings<'a>) -> Ways<'a> {
    SmallVec::from_iter([bindings.clone()])
}

fn none<'a>() -> Ways<'a> {
    SmallVec::new()
}

fn when<'a>(condition: bool, bindings: &Bindings<'a>) -> Ways<'a> {
    if condition { one(bindings) } else { none() }
}

/// Goes on from each way with the next part.
fn then<'a>(ways: Ways<'a>, next: impl Fn(&Bindings<'a>) -> Ways<'a>) -> Ways<'a> {
    match ways.len() {
        0 => ways,
        1 => next(&ways[0]),
        _ => ways.iter().flat_map(next).collect(),
    }
}
