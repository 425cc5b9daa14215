mod conditions;
mod nearby;
mod plan;
mod prospects;

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use pyguard_python::Facts;
use pyguard_source::TextRange;
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{Condition, Conjunction, Formula, Leaf, LeafPattern, TextWords};
use crate::generic::{CommentStyle, GenericDocument, GenericPattern};
use crate::matching::{Area, Guard, Index, Match};
use crate::syntax::PythonPattern;
use crate::{Bindings, Bound, Metavariable, Options, Regex};

use nearby::ByStart;
use plan::Plan;

type Matches<'a> = Rc<Vec<Match<'a>>>;

/// Spans in order, outside of which matches are of no use.
type Focus<'f> = Option<&'f [TextRange]>;

/// What formulas are evaluated on: a text, and where it is Python, facts about it.
pub struct Source<'m, 'a> {
    text: &'a str,
    facts: Option<&'m Facts<'a>>,
    index: OnceCell<Index<'a>>,
    words: OnceCell<GenericDocument>,
    held: TextWords<'a>,
    /// Whether shared formulas can match anything.
    prospects: RefCell<FxHashMap<u32, bool>>,
}

impl<'m, 'a> Source<'m, 'a> {
    /// A text by its words; `facts` where Python patterns are to be matched.
    pub fn new(held: TextWords<'a>, facts: Option<&'m Facts<'a>>) -> Self {
        let text = held.text();
        let (index, words) = (OnceCell::new(), OnceCell::new());
        Self { text, facts, index, words, held, prospects: RefCell::default() }
    }

    /// Where code of each kind stands; `None` where the text is no Python.
    fn index(&self) -> Option<&Index<'a>> {
        let facts = self.facts?;
        Some(self.index.get_or_init(|| Index::new(facts)))
    }
}

/// The part of the source that a formula looks at.
#[derive(Clone, Copy)]
enum Root<'a> {
    Everything,
    Expression(&'a Expr, TextRange),
    Statement(&'a Stmt),
}

impl Root<'_> {
    fn range(self, text: &str) -> TextRange {
        match self {
            Self::Everything => TextRange::up_to(size(text.len())),
            Self::Expression(_, range) => range,
            Self::Statement(statement) => statement.range(),
        }
    }
}

/// Formulas over one source: what a pattern matched is found once and shared.
pub struct Evaluation<'m, 'a> {
    source: Rc<Source<'m, 'a>>,
    root: Root<'a>,
    found: RefCell<FxHashMap<(u32, bool), Matches<'a>>>,
    /// What shared formulas matched.
    shared: RefCell<FxHashMap<(u32, bool), Matches<'a>>>,
    nothing: Matches<'a>,
    gave_up: Cell<bool>,
    /// Nodes that conditions on metavariables have looked at, nested ones too.
    work: Rc<Cell<u64>>,
}

/// Nodes that the conditions of one file's rules may look at; past it the file's result is incomplete.
const WORK_LIMIT: u64 = 2_000_000;

impl<'m, 'a> Evaluation<'m, 'a> {
    /// Nothing found yet.
    pub fn new(source: Rc<Source<'m, 'a>>) -> Self {
        Self::at(source, Root::Everything, Rc::default())
    }

    fn at(source: Rc<Source<'m, 'a>>, root: Root<'a>, work: Rc<Cell<u64>>) -> Self {
        Self {
            source,
            root,
            found: RefCell::default(),
            shared: RefCell::default(),
            nothing: Rc::default(),
            gave_up: Cell::new(false),
            work,
        }
    }

    /// Whether some limit was passed, so that matches may be missing.
    pub fn gave_up(&self) -> bool {
        self.gave_up.get()
    }

    /// Does what all formulas need done first, so that none of them is charged with it.
    pub fn prepare(&self) {
        self.source.index();
    }

    /// Evaluates many formulas. Gives the matches of each that has any, in the formulas' order.
    pub fn run(&self, formulas: &[(&'m Formula, &'m Options)]) -> Vec<(usize, Vec<Match<'a>>)> {
        (0..)
            .zip(formulas)
            .filter_map(|(number, (formula, options))| {
                let matches = self.formula(formula, options, false, None, &[]);
                (!matches.is_empty()).then(|| (number, matches.to_vec()))
            })
            .collect()
    }

    /// Evaluates one formula. Only matches that touch one of the spans in `focus` are of use.
    fn formula(
        &self,
        formula: &'m Formula,
        options: &'m Options,
        inside: bool,
        focus: Focus<'_>,
        guards: &[Guard<'m>],
    ) -> Matches<'a> {
        match formula {
            Formula::Leaf(leaf) => self.leaf(leaf, inside, options, focus, guards),
            Formula::Inside(part) => self.formula(part, options, true, focus, guards),
            Formula::Shared(shared) => {
                let key = (shared.id, inside);
                if let Some(known) = self.shared.borrow().get(&key) {
                    return Rc::clone(known);
                }
                let found = self.formula(&shared.formula, options, inside, None, &[]);
                self.shared.borrow_mut().insert(key, Rc::clone(&found));
                found
            }
            Formula::Any(parts) => {
                let mut found = self
                    .possible(parts)
                    .map(|part| self.formula(part, options, inside, focus, guards));
                let Some(first) = found.next() else { return Rc::clone(&self.nothing) };
                let Some(second) = found.next() else { return first };
                let mut all = first.to_vec();
                all.extend_from_slice(&second);
                found.for_each(|more| all.extend_from_slice(&more));
                Rc::new(all)
            }
            Formula::All(parts) => Rc::new(self.conjunction(parts, options, inside, focus, guards)),
        }
    }

    fn conjunction(
        &self,
        parts: &'m Conjunction,
        options: &'m Options,
        inside: bool,
        focus: Focus<'_>,
        guards: &[Guard<'m>],
    ) -> Vec<Match<'a>> {
        if !self.all_may_match(parts) {
            return Vec::new();
        }
        let Some(Plan { plain, mut holders }) = self.plan(&parts.positives, options) else {
            return Vec::new();
        };
        let only_holders = plain.is_empty();
        // What a metavariable must stand for is asked in whatever part binds it.
        let own = parts.conditions.iter().filter_map(Condition::guard);
        let guards: SmallVec<[Guard<'m>; 4]> = own.chain(guards.iter().copied()).collect();
        let mut matches;
        // What holders matched before it was their turn.
        let mut known: Vec<Matches<'a>> = Vec::new();
        if let Some((first, rest)) = plain.split_first() {
            // Holders that are less work than the first part say where to look for it.
            let mut around: Option<Vec<TextRange>> = None;
            while known.len() < holders.len() && holders[known.len()].places < first.places {
                let holder = holders[known.len()].formula;
                let focus = around.as_deref().or(focus);
                let held_by = self.formula(holder, options, true, focus, &guards);
                if held_by.is_empty() {
                    return Vec::new();
                }
                around = Some(spans(&held_by));
                known.push(held_by);
            }
            let around = around.as_deref().or(focus);
            matches = self.formula(first.formula, options, inside, around, &guards).to_vec();
            for part in rest {
                if matches.is_empty() {
                    return matches;
                }
                let spans = spans(&matches);
                let found = self.formula(part.formula, options, inside, Some(&spans), &guards);
                matches = self.intersect(&matches, &found);
            }
        } else if holders.is_empty() {
            // Only negatives: they are asked about the whole thing (in `metavariable-pattern`).
            let range = self.root.range(self.source.text);
            matches = vec![Match { range, bindings: Bindings::default() }];
        } else {
            let first = holders.remove(0);
            matches = self.formula(first.formula, options, inside, focus, &guards).to_vec();
        }
        let mut pending: Vec<&Condition> = parts.conditions.iter().collect();
        matches = self.early_conditions(matches, &mut pending, options);
        if matches.is_empty() {
            return matches;
        }
        for (at, holder) in holders.iter().enumerate() {
            if matches.is_empty() {
                return matches;
            }
            let held_by = match known.get(at) {
                Some(known) => Rc::clone(known),
                None => {
                    let spans = spans(&matches);
                    self.formula(holder.formula, options, true, Some(&spans), &guards)
                }
            };
            // Where all are `pattern-inside`, none is inside by rank: the innermost range counts.
            matches = if only_holders {
                self.intersect(&matches, &held_by)
            } else {
                self.held(&matches, &held_by)
            };
        }
        matches = self.early_conditions(matches, &mut pending, options);
        for negative in &parts.negatives {
            if matches.is_empty() {
                return matches;
            }
            let spans = spans(&matches);
            let found = self.formula(negative, options, negative.is_inside(), Some(&spans), &[]);
            let found = ByStart::of(&found);
            matches.retain(|candidate| {
                let mut near = found.near(candidate.range);
                !near.any(|found| self.excludes(negative, candidate, found))
            });
        }
        for condition in pending {
            matches = matches
                .into_iter()
                .flat_map(|candidate| {
                    self.condition(condition, &candidate.bindings, options)
                        .into_iter()
                        .map(move |bindings| Match { range: candidate.range, bindings })
                })
                .collect();
        }
        for alternatives in &parts.focus {
            matches = focused(&matches, alternatives);
        }
        matches
    }

    /// Both match, one inside the other: the inner range with the bindings of both.
    fn intersect(&self, left: &[Match<'a>], right: &[Match<'a>]) -> Vec<Match<'a>> {
        let mut both = Vec::new();
        for one in left {
            for other in right {
                let inner = if other.range.contains_range(one.range) {
                    one.range
                } else if one.range.contains_range(other.range) {
                    other.range
                } else {
                    continue;
                };
                if one.bindings.agrees_with(&other.bindings, self.source.facts) {
                    both.push(Match {
                        range: inner,
                        bindings: one.bindings.merged(&other.bindings),
                    });
                }
            }
        }
        both
    }

    /// Matches that lie in a holder, with the holder's bindings.
    fn held(&self, matches: &[Match<'a>], holders: &[Match<'a>]) -> Vec<Match<'a>> {
        let mut held = Vec::new();
        for one in matches {
            for holder in holders {
                if holder.range.contains_range(one.range)
                    && one.bindings.agrees_with(&holder.bindings, self.source.facts)
                {
                    held.push(Match {
                        range: one.range,
                        bindings: one.bindings.merged(&holder.bindings),
                    });
                }
            }
        }
        held
    }

    /// Applies the simple conditions on metavariables that are already bound, before anything costly.
    fn early_conditions(
        &self,
        mut matches: Vec<Match<'a>>,
        pending: &mut Vec<&'m Condition>,
        options: &'m Options,
    ) -> Vec<Match<'a>> {
        pending.retain(|condition| {
            let name = match condition {
                Condition::Regex { metavariable, .. }
                | Condition::Analysis { metavariable, .. }
                | Condition::Type { metavariable, .. } => *metavariable,
                Condition::Pattern { .. } | Condition::Comparison { .. } => return true,
            };
            let bound = matches.iter().all(|found| found.bindings.get(name).is_some());
            if bound {
                matches.retain(|found| {
                    !self.condition(condition, &found.bindings, options).is_empty()
                });
            }
            !bound
        });
        matches
    }

    /// Whether a match of a negative takes a candidate out.
    fn excludes(&self, negative: &Formula, candidate: &Match<'a>, found: &Match<'a>) -> bool {
        if matches!(negative, Formula::Leaf(Leaf { pattern: LeafPattern::Regex(_), .. })) {
            return candidate.range.intersect(found.range).is_some_and(|both| !both.is_empty());
        }
        let spans = if negative.is_inside() {
            found.range.contains_range(candidate.range)
        } else {
            found.range == candidate.range
        };
        spans && candidate.bindings.agrees_with(&found.bindings, self.source.facts)
    }

    fn leaf(
        &self,
        leaf: &'m Leaf,
        inside: bool,
        options: &'m Options,
        focus: Focus<'_>,
        guards: &[Guard<'m>],
    ) -> Matches<'a> {
        let key = (leaf.id, inside);
        if let Some(known) = self.found.borrow().get(&key) {
            return Rc::clone(known);
        }
        // What is found in a part of the text, or under a condition, is of use to nobody else.
        let is_everything =
            focus.is_none() && guards.is_empty() || !matches!(leaf.pattern, LeafPattern::Python(_));
        let in_whole = matches!(self.root, Root::Everything);
        if in_whole && !leaf.may_match(&self.source.held) {
            return Rc::clone(&self.nothing);
        }
        let found = match &leaf.pattern {
            LeafPattern::Python(pattern) => match pattern.tree() {
                Some(pattern) => self.python(pattern, inside, options, focus, guards),
                None => Vec::new(),
            },
            LeafPattern::Regex(regex) => self.regex(regex),
            LeafPattern::Generic(pattern) => self.generic(pattern, options),
        };
        let found = Rc::new(found);
        if is_everything {
            self.found.borrow_mut().insert(key, Rc::clone(&found));
        }
        found
    }

    fn python(
        &self,
        pattern: &'m PythonPattern,
        inside: bool,
        options: &'m Options,
        focus: Focus<'_>,
        guards: &[Guard<'m>],
    ) -> Vec<Match<'a>> {
        let (Some(facts), Some(index)) = (self.source.facts, self.source.index()) else {
            return Vec::new();
        };
        let root = match self.root {
            Root::Everything => None,
            Root::Expression(code, _) => Some(code.range()),
            Root::Statement(code) => Some(code.range()),
        };
        let area = Area { facts, index, root, focus, guards, longest: inside };
        let searched = area.search(pattern, options);
        if root.is_some() {
            self.work.set(self.work.get() + searched.work);
        }
        self.gave_up.set(self.gave_up.get() || searched.gave_up);
        searched.matches
    }

    fn regex(&self, regex: &Regex) -> Vec<Match<'a>> {
        let root = self.root.range(self.source.text);
        let base = root.start().to_usize();
        let text = &self.source.text[base..root.end().to_usize()];
        let Ok(found) = regex.matches(text) else {
            self.gave_up.set(true);
            return Vec::new();
        };
        let names: Vec<Metavariable> = regex
            .group_names()
            .into_iter()
            .enumerate()
            .map(|(index, name)| match name {
                Some(name) => Metavariable::new(&format!("${name}")),
                None => Metavariable::new(&format!("${index}")),
            })
            .collect();
        found
            .into_iter()
            .filter_map(|groups| {
                let span =
                    |(from, to): (usize, usize)| TextRange::new(size(base + from), size(base + to));
                let range = span(groups.first().copied().flatten()?);
                let bindings = groups.iter().zip(&names).skip(1).fold(
                    Bindings::default(),
                    |bindings, (group, name)| match group {
                        Some(group) => {
                            let content = Cow::Borrowed(&text[group.0..group.1]);
                            bindings
                                .with(*name, Bound::Text(content, span(*group)), None)
                                .unwrap_or(bindings)
                        }
                        None => bindings,
                    },
                );
                Some(Match { range, bindings })
            })
            .collect()
    }

    fn generic(&self, pattern: &GenericPattern, options: &Options) -> Vec<Match<'a>> {
        let text = self.source.text;
        let style = options.generic_comment_style.as_deref().and_then(CommentStyle::from_name);
        let found = match style {
            Some(style) => pattern.search(text, &GenericDocument::new(text, Some(style))),
            None => {
                let words = self.source.words.get_or_init(|| GenericDocument::new(text, None));
                pattern.search(text, words)
            }
        };
        self.gave_up.set(self.gave_up.get() || !found.complete);
        let root = self.root.range(text);
        found
            .matches
            .into_iter()
            .filter(|found| root.contains_range(found.range))
            .map(|found| {
                let bindings =
                    found.bindings.iter().fold(Bindings::default(), |bindings, (name, range)| {
                        let content = &text[range.start().to_usize()..range.end().to_usize()];
                        let bound = Bound::Text(Cow::Borrowed(content), *range);
                        bindings.with(Metavariable::new(name), bound, None).unwrap_or(bindings)
                    });
                Match { range: found.range, bindings }
            })
            .collect()
    }
}

/// The spans of matches, in order and each once.
fn spans(matches: &[Match<'_>]) -> Vec<TextRange> {
    let mut spans: Vec<TextRange> = matches.iter().map(|found| found.range).collect();
    spans.sort_by_key(|span| (span.start(), span.end()));
    spans.dedup();
    spans
}

fn size(bytes: usize) -> TextSize {
    TextSize::try_from(bytes).unwrap_or(TextSize::new(u32::MAX))
}

fn focused<'a>(matches: &[Match<'a>], alternatives: &[Metavariable]) -> Vec<Match<'a>> {
    matches
        .iter()
        .flat_map(|found| {
            alternatives.iter().filter_map(|name| {
                let range = found.bindings.get(*name)?.range();
                let range = found.range.intersect(range)?;
                Some(Match { range, bindings: found.bindings.clone() })
            })
        })
        .collect()
}
