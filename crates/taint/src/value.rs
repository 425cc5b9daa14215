//! Abstract values: which data an expression may hold, in which of its parts, and which functions or objects it may be.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::flow::Callable;
use crate::program::{NameHash, hash};
use crate::trace::{Step, Trace};
use crate::{Label, Rules};

/// The name of a part of a value, an attribute or a constant key, by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key(NameHash);

impl Key {
    /// `.name`.
    pub(crate) fn attribute(name: &str) -> Self {
        Self::of_attribute(hash(name))
    }

    /// `.name`, by the name's hash.
    pub(crate) fn of_attribute(name: NameHash) -> Self {
        Self(name & !1)
    }

    /// `["name"]` or `[0]`.
    pub(crate) fn item(name: &str) -> Self {
        Self(hash(name) | 1)
    }

    pub(crate) fn is_item(self) -> bool {
        self.0 & 1 == 1
    }

    /// The hash of its name.
    pub(crate) fn name(self) -> NameHash {
        self.0
    }

    /// Whether it is the attribute with a name of this hash.
    pub(crate) fn is_attribute_named(self, name: NameHash) -> bool {
        !self.is_item() && self.0 == name & !1
    }
}

/// A part of a part of … a parameter; zeros where there is no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(crate) struct Path([NameHash; MAX_DEPTH]);

impl Path {
    /// One part further; the same where that would be too deep.
    fn then(mut self, key: Key) -> Self {
        if let Some(free) = self.0.iter_mut().find(|part| **part == 0) {
            *free = key.0;
        }
        self
    }

    pub(crate) fn keys(self) -> impl Iterator<Item = Key> {
        self.0.into_iter().take_while(|part| *part != 0).map(Key)
    }

    /// The parts around it, nearest first.
    fn outer(self) -> impl Iterator<Item = Self> {
        let depth = self.keys().count();
        (0..depth).rev().map(move |kept| {
            let mut outer = self;
            outer.0[kept..].fill(0);
            outer
        })
    }
}

/// Where data came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// A match of a source: its number in the program's list.
    Source(u32),
    /// What the function's parameter (by number) holds in some part when the function begins.
    Parameter(u32, Path),
}

impl Origin {
    /// What a part holds of it.
    pub(crate) fn part(self, key: Key) -> Self {
        match self {
            Self::Source(_) => self,
            Self::Parameter(number, path) => Self::Parameter(number, path.then(key)),
        }
    }
}

/// One kind of data that may be there.
#[derive(Debug, Clone)]
pub(crate) struct Taint {
    pub(crate) origin: Origin,
    pub(crate) label: Label,
    /// Number of the source whose `requires` the data of the parameter must meet to have the label.
    pub(crate) needs: Option<u32>,
    /// The rules for which it is there.
    pub(crate) rules: Rules,
    pub(crate) trace: Trace,
}

impl Taint {
    fn key(&self) -> (Origin, Label, Option<u32>) {
        (self.origin, self.label, self.needs)
    }
}

/// All data that may be there, in order; nothing in most places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Taints(Option<Rc<Vec<Taint>>>);

/// Taints of one value beyond which no more are taken up; the file is then reported as incomplete.
const MAX_TAINTS: usize = 48;

impl Taints {
    pub(crate) fn one(taint: Taint) -> Self {
        Self(Some(Rc::new(vec![taint])))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Taint> {
        self.0.as_deref().map_or(&[][..], Vec::as_slice).iter()
    }

    /// Adds what is not there yet; tells whether anything was.
    pub(crate) fn add(&mut self, others: &Self) -> bool {
        let Some(new) = &others.0 else { return false };
        let Some(own) = &mut self.0 else {
            self.0 = Some(Rc::clone(new));
            return true;
        };
        if Rc::ptr_eq(own, new) {
            return false;
        }
        let mut missing: Vec<Taint> = Vec::new();
        for taint in new.iter() {
            let rules = taint.rules.without(held(own, taint));
            if !rules.is_none() {
                missing.push(Taint { rules, ..taint.clone() });
            }
        }
        if missing.is_empty() || own.len() >= MAX_TAINTS {
            return false;
        }
        let own = Rc::make_mut(own);
        // They are kept by the ten thousand, and few grow again.
        own.reserve_exact(missing.len());
        own.extend(missing);
        own.sort_by_key(Taint::key);
        unite(own);
        drop_parts(own);
        true
    }

    /// What of it is there for some rules.
    pub(crate) fn only(&self, rules: Rules) -> Self {
        let Some(own) = &self.0 else { return Self(None) };
        if own.iter().all(|taint| taint.rules.without(rules).is_none()) {
            return self.clone();
        }
        let kept: Vec<Taint> = own
            .iter()
            .map(|taint| Taint { rules: taint.rules.and(rules), ..taint.clone() })
            .filter(|taint| !taint.rules.is_none())
            .collect();
        Self((!kept.is_empty()).then(|| Rc::new(kept)))
    }

    /// What of it comes of parameters.
    pub(crate) fn of_parameters(&self) -> Self {
        let Some(own) = &self.0 else { return Self(None) };
        let is_open = |taint: &&Taint| matches!(taint.origin, Origin::Parameter(..));
        if own.iter().all(|taint| is_open(&taint)) {
            return self.clone();
        }
        let kept: Vec<Taint> = own.iter().filter(is_open).cloned().collect();
        Self((!kept.is_empty()).then(|| Rc::new(kept)))
    }

    /// What of it is there for rules that are none of these.
    pub(crate) fn without(&self, rules: Rules) -> Self {
        if rules == Rules::ALL { Self(None) } else { self.only(Rules::ALL.without(rules)) }
    }

    /// The rules for which data is there.
    pub(crate) fn rules(&self) -> Rules {
        self.iter().fold(Rules::NONE, |all, taint| all.or(taint.rules))
    }

    /// The rules for which data with a label is there, as far as `counts`.
    pub(crate) fn labelled(&self, label: Label, counts: impl Fn(&Taint) -> bool) -> Rules {
        self.iter()
            .filter(|taint| taint.label == label && counts(taint))
            .fold(Rules::NONE, |all, taint| all.or(taint.rules))
    }

    pub(crate) fn with(mut self, others: &Self) -> Self {
        self.add(others);
        self
    }

    pub(crate) fn collect(taints: impl IntoIterator<Item = Taint>) -> Self {
        let mut all: Vec<Taint> = taints.into_iter().collect();
        if all.is_empty() {
            return Self(None);
        }
        // Of two ways to the same place the shorter one is told.
        all.sort_by(|left, right| {
            left.key().cmp(&right.key()).then(left.trace.length().cmp(&right.trace.length()))
        });
        unite(&mut all);
        drop_parts(&mut all);
        all.truncate(MAX_TAINTS);
        Self(Some(Rc::new(all)))
    }

    /// The same data, one step further.
    pub(crate) fn then(&self, step: &Step) -> Self {
        let Some(own) = &self.0 else { return Self(None) };
        let further = |taint: &Taint| Taint { trace: taint.trace.then(*step), ..taint.clone() };
        Self(Some(Rc::new(own.iter().map(further).collect())))
    }

    pub(crate) fn map(&self, change: impl FnMut(&Taint) -> Taint) -> Self {
        if self.is_empty() { Self(None) } else { Self::collect(self.iter().map(change)) }
    }

    /// Whether both hold the same data, however it came.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(left), Some(right)) => {
                Rc::ptr_eq(left, right)
                    || (left.len() == right.len()
                        && left
                            .iter()
                            .zip(right.iter())
                            .all(|(l, r)| l.key() == r.key() && l.rules == r.rules))
            }
            _ => false,
        }
    }
}

/// The rules for which taints hold one, or a whole that it is a part of.
fn held(taints: &[Taint], taint: &Taint) -> Rules {
    wholes(taints, taint).or(at(taints, taint.origin, taint))
}

/// The rules for which taints hold a whole that one is a part of.
fn wholes(taints: &[Taint], taint: &Taint) -> Rules {
    match taint.origin {
        Origin::Parameter(number, path) => path.outer().fold(Rules::NONE, |all, outer| {
            all.or(at(taints, Origin::Parameter(number, outer), taint))
        }),
        Origin::Source(_) => Rules::NONE,
    }
}

/// The rules for which taints hold one like this, of this origin.
fn at(taints: &[Taint], origin: Origin, taint: &Taint) -> Rules {
    // They are few: a search by halves would compare more.
    let found = taints.iter().find(|known| {
        known.origin == origin && known.label == taint.label && known.needs == taint.needs
    });
    found.map_or(Rules::NONE, |known| known.rules)
}

/// Makes one of taints in order that differ only in their rules and how they came.
fn unite(taints: &mut Vec<Taint>) {
    taints.dedup_by(|later, earlier| {
        let same = later.key() == earlier.key();
        if same {
            earlier.rules = earlier.rules.or(later.rules);
        }
        same
    });
}

/// Drops what is a part of a whole that is there too, from taints in order; and tells parts of one parameter no longer apart
/// where they are many.
fn drop_parts(taints: &mut Vec<Taint>) {
    let has_parts = taints
        .iter()
        .any(|taint| matches!(taint.origin, Origin::Parameter(_, path) if path != Path::default()));
    if !has_parts {
        return;
    }
    let mut counts: SmallVec<[(u32, Label, usize); 8]> = SmallVec::new();
    for taint in taints.iter() {
        let Origin::Parameter(number, _) = taint.origin else { continue };
        match counts.iter_mut().find(|(of, label, _)| (*of, *label) == (number, taint.label)) {
            Some((.., count)) => *count += 1,
            None => counts.push((number, taint.label, 1)),
        }
    }
    counts.retain(|(.., count)| *count > TOLD_APART);
    if !counts.is_empty() {
        for taint in taints.iter_mut() {
            if let Origin::Parameter(number, path) = &mut taint.origin
                && counts.iter().any(|(of, label, _)| (*of, *label) == (*number, taint.label))
            {
                *path = Path::default();
            }
        }
        taints.sort_by_key(Taint::key);
        unite(taints);
    }
    let in_wholes: SmallVec<[Rules; 16]> =
        taints.iter().map(|taint| wholes(taints, taint)).collect();
    let mut in_wholes = in_wholes.into_iter();
    taints.retain_mut(|taint| {
        taint.rules = taint.rules.without(in_wholes.next().unwrap_or(Rules::NONE));
        !taint.rules.is_none()
    });
}

/// Parts of one parameter that one value tells apart.
const TOLD_APART: usize = 6;

/// Parts of a value in order of their keys. Most values have one or two of the few that have any: a tree would hold a place for
/// eleven in each.
#[derive(Debug, Clone, Default)]
struct Parts<'p>(Vec<(Key, Value<'p>)>);

impl<'p> Parts<'p> {
    fn place(&self, key: Key) -> Result<usize, usize> {
        self.0.binary_search_by_key(&key, |(known, _)| *known)
    }

    fn get(&self, key: Key) -> Option<&Value<'p>> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    fn insert(&mut self, key: Key, value: Value<'p>) {
        match self.place(key) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => {
                if self.0.len() < FEW_PARTS {
                    self.0.reserve_exact(1);
                }
                self.0.insert(place, (key, value));
            }
        }
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn iter(&self) -> impl Iterator<Item = (&Key, &Value<'p>)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

/// Parts up to which there is no room for more than there are.
const FEW_PARTS: usize = 4;

/// What an expression may hold.
#[derive(Debug, Clone, Default)]
pub(crate) struct Value<'p> {
    /// Data in the whole and in every part that is not in `parts`.
    pub(crate) own: Taints,
    /// Parts that are known by name.
    parts: Option<Rc<Parts<'p>>>,
    /// The function, class or object it is.
    pub(crate) callable: Option<Callable<'p>>,
    /// It is an object with a life of its own (not a record of data): its fields are not what it is.
    pub(crate) is_object: bool,
}

/// Parts of parts that are kept; deeper ones are kept as one with what holds them.
pub(crate) const MAX_DEPTH: usize = 3;
/// Parts of one value that are kept by name.
const MAX_PARTS: usize = 64;

impl<'p> Value<'p> {
    pub(crate) fn of(own: Taints) -> Self {
        Self { own, parts: None, callable: None, is_object: false }
    }

    pub(crate) fn callable(callable: Callable<'p>) -> Self {
        Self { own: Taints::default(), parts: None, callable: Some(callable), is_object: false }
    }

    /// Nothing of interest is known.
    pub(crate) fn is_plain(&self) -> bool {
        self.own.is_empty() && self.parts.is_none() && self.callable.is_none()
    }

    pub(crate) fn parts(&self) -> impl Iterator<Item = (&Key, &Value<'p>)> {
        self.parts.iter().flat_map(|parts| parts.iter())
    }

    pub(crate) fn has_parts(&self) -> bool {
        self.parts.is_some()
    }

    pub(crate) fn part(&self, key: &Key) -> Option<&Value<'p>> {
        self.parts.as_ref()?.get(*key)
    }

    /// All data in it, in whatever part; of an object only what is the object itself.
    pub(crate) fn all(&self) -> Taints {
        let mut all = self.own.clone();
        for (key, part) in self.parts() {
            if !self.is_object || key.is_item() {
                all.add(&part.all());
            }
        }
        all
    }

    /// All data in it, the fields of an object included.
    pub(crate) fn with_fields(&self) -> Taints {
        let mut all = self.own.clone();
        for (_, part) in self.parts() {
            all.add(&part.all());
        }
        all
    }

    /// The rules for which there is data in it, the fields of an object included.
    pub(crate) fn rules(&self) -> Rules {
        self.parts().fold(self.own.rules(), |all, (_, part)| all.or(part.rules()))
    }

    /// The rules of which data of a source is in it, be it in what a function that it is sees.
    pub(crate) fn leaks(&self) -> Rules {
        let known = self.known();
        match &self.callable {
            Some(Callable::Closure(closure)) => {
                closure.env.iter().fold(known, |all, (_, held)| all.or(held.known()))
            }
            Some(Callable::Function(_, Some(object)) | Callable::Super(_, object)) => {
                known.or(object.leaks())
            }
            Some(Callable::Partial(partial)) => partial
                .arguments
                .iter()
                .fold(known.or(partial.target.leaks()), |all, value| all.or(value.leaks())),
            _ => known,
        }
    }

    /// The rules of which data of a source is in it itself.
    fn known(&self) -> Rules {
        let own = self.own.iter().filter(|taint| matches!(taint.origin, Origin::Source(_)));
        let own = own.fold(Rules::NONE, |all, taint| all.or(taint.rules));
        self.parts().fold(own, |all, (_, part)| all.or(part.leaks()))
    }

    /// How deep parts lie in parts.
    fn depth(&self) -> usize {
        self.parts().map(|(_, part)| part.depth() + 1).max().unwrap_or(0)
    }

    /// Sets a part.
    pub(crate) fn set(&mut self, key: Key, value: Value<'p>) {
        let value = if value.depth() >= MAX_DEPTH {
            // A structure that holds itself would grow for ever.
            Value { callable: value.callable.clone(), ..Value::of(value.with_fields()) }
        } else {
            value
        };
        let is_full = self
            .parts
            .as_ref()
            .is_some_and(|parts| parts.len() >= MAX_PARTS && parts.get(key).is_none());
        if is_full {
            self.own.add(&value.all());
        } else {
            Rc::make_mut(self.parts.get_or_insert_default()).insert(key, value);
        }
    }

    /// Adds data to the whole.
    pub(crate) fn add(&mut self, taints: &Taints) -> bool {
        self.own.add(taints)
    }

    /// What it may hold if it is this or that; tells whether that changed anything.
    pub(crate) fn join(&mut self, other: &Self) -> bool {
        let mut changed = self.own.add(&other.own);
        self.is_object |= other.is_object;
        if self.callable.is_none() && other.callable.is_some() {
            self.callable.clone_from(&other.callable);
            changed = true;
        }
        if let Some(parts) = &other.parts {
            if self.parts.as_ref().is_some_and(|own| Rc::ptr_eq(own, parts)) {
                return changed;
            }
            for (key, part) in parts.iter() {
                let mut joined = match self.part(key) {
                    Some(own) => own.clone(),
                    // Where it is not named, the part is whatever the whole holds.
                    None => Self::of(self.own.clone()),
                };
                let new = self.part(key).is_none();
                if joined.join(part) || (new && !joined.is_plain()) {
                    changed = true;
                    self.set(*key, joined);
                }
            }
        }
        if !other.own.is_empty() && self.parts.is_some() {
            let missing: Vec<Key> = self
                .parts()
                .filter(|(key, _)| other.part(key).is_none())
                .map(|(key, _)| *key)
                .collect();
            for key in missing {
                let mut part = self.part(&key).cloned().unwrap_or_default();
                if part.own.add(&other.own) {
                    changed = true;
                    self.set(key, part);
                }
            }
        }
        changed
    }

    /// The value with every taint replaced, parts included. Where there are none nothing is to be replaced: such parts stay
    /// shared.
    pub(crate) fn replace(&self, change: &mut dyn FnMut(&Taints) -> Taints) -> Self {
        let own = if self.own.is_empty() { Taints::default() } else { change(&self.own) };
        let mut parts = self.parts.clone();
        for (key, part) in self.parts().filter(|(_, part)| part.has_taints()) {
            let part = part.replace(change);
            if let Some(parts) = &mut parts {
                Rc::make_mut(parts).insert(*key, part);
            }
        }
        Self { own, parts, callable: self.callable.clone(), is_object: self.is_object }
    }

    /// Whether there is data in it, in whatever part.
    pub(crate) fn has_taints(&self) -> bool {
        !self.own.is_empty() || self.parts().any(|(_, part)| part.has_taints())
    }

    /// The same value, one step further.
    pub(crate) fn then(&self, step: &Step) -> Self {
        self.replace(&mut |taints| taints.then(step))
    }

    /// Whether both hold the same data in the same parts.
    pub(crate) fn same(&self, other: &Self) -> bool {
        if !self.own.same(&other.own) || self.callable.is_some() != other.callable.is_some() {
            return false;
        }
        match (&self.parts, &other.parts) {
            (None, None) => true,
            (Some(left), Some(right)) => {
                Rc::ptr_eq(left, right)
                    || (left.len() == right.len()
                        && left
                            .iter()
                            .zip(right.iter())
                            .all(|((lk, lv), (rk, rv))| lk == rk && lv.same(rv)))
            }
            _ => false,
        }
    }
}
