use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use pyguard_source::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::objects::Objects;
use super::reach::Reach;
use super::rest::{Kept, Rest};
use super::scope::{Asked, Scope};
use super::signature::Callee;
use super::stored::Writers;
use super::summary::Summary;
use super::walker::Walker;
use crate::marks::FileMarks;
use crate::program::{ClassId, Entity, File, FunctionId, FunctionNode, NameHash, Program};
use crate::rule::TaintRule;
use crate::rules::Rules;
use crate::trace::Step;
use crate::value::{Key, Taints, Value};

/// The parsed files of a program and where the patterns of rules match in them.
pub trait Files<'p> {
    /// A file by its number; `None` where it can't be had.
    fn file(&self, number: u32) -> Option<&File<'p>>;
    /// Where patterns match in it: sources that bring data, and sinks, of all rules; the rest at least where it is asked
    /// for.
    fn marks(&self, number: u32, asked: Asked) -> Rc<FileMarks>;
}

/// Data from a source that reaches a sink.
#[derive(Debug, Clone)]
pub struct Flow {
    /// Place of the rule among those that are followed together.
    pub rule: usize,
    /// File of the sink.
    pub file: u32,
    /// Number of the sink's mark in its file.
    pub sink: u32,
    /// The source.
    pub source: SourceAt,
    /// From the source to the sink, both included.
    pub steps: Vec<Step>,
}

/// A match of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SourceAt {
    /// Its file.
    pub file: u32,
    /// Number of the source in the rule.
    pub entry: u32,
    /// What it matched.
    pub range: TextRange,
}

/// Rules that are followed together over one program.
pub struct Analysis<'w, 'p> {
    pub(crate) rule: &'w TaintRule,
    pub(crate) program: &'w Program,
    files: &'w dyn Files<'p>,
    marks: FxHashMap<u32, Rc<FileMarks>>,
    pub(crate) scope: &'w Scope,
    pub(super) mode: Mode<'w, 'p>,
    /// Functions from which data of a source comes out (returned, or left in arguments), and of which rules.
    pub(super) leaking: FxHashMap<FunctionId, Rules>,
    /// Functions that leave data of a source in a field or variable of this name, and of which rules.
    storing: FxHashMap<(FunctionId, NameHash), Rules>,
    /// By number of a name in the graph, the rules whose data its users were told of.
    told: FxHashMap<u32, Rules>,
    /// Functions to be walked for themselves: those with sources, and users of those that leak.
    roots: VecDeque<FunctionId>,
    /// All that were ever in `roots`.
    pub(super) rooted: FxHashSet<FunctionId>,
    summaries: FxHashMap<Walk, Rc<Summary<'p>>>,
    /// Heads of functions that were called.
    pub(super) callees: FxHashMap<FunctionId, Option<Rc<Callee<'p>>>>,
    /// Functions being walked, outermost first.
    pub(super) active: Vec<Walk>,
    /// Who has to be walked again when a function's summary or a variable changes.
    readers: FxHashMap<Dependency, SmallVec<[Walk; 1]>>,
    /// Who is to be walked again, those called by others first.
    queue: BTreeSet<(u32, Walk)>,
    /// How often a function was walked, and its place in the order in which walks were first done.
    walks: FxHashMap<Walk, (u32, u32)>,
    /// How many of the functions being walked can reach neither source nor sink.
    detour: u32,
    /// What objects of a class may hold in a field, wherever that was assigned.
    pub(super) fields: Kept<'p, (ClassId, Key)>,
    /// By class and field: who assigns it.
    pub(super) writers: FxHashMap<(ClassId, Key), Writers>,
    /// What functions assigned to variables of modules.
    pub(super) globals: Kept<'p, (u32, NameHash)>,
    /// Sources by the number that taints have.
    sources: Vec<SourceAt>,
    source_numbers: FxHashMap<SourceAt, u32>,
    /// By place of the rule, file and number of the sink's mark, and source.
    flows: BTreeMap<(usize, u32, u32, u32), Vec<Step>>,
    /// How many rules are followed together.
    count: usize,
    /// What propagators carry: by match, from and to.
    propagated: FxHashMap<Propagation, Taints>,
    /// What reached the metavariables of sinks that ask each for labels.
    held: FxHashMap<((u32, u32), usize), Taints>,
    steps: u64,
    limit: u64,
}

/// A function as it is walked: with parameters that stand for whatever is passed, or with nothing in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Walk {
    pub(crate) function: FunctionId,
    pub(crate) parameters: bool,
}

/// What is walked.
#[derive(Clone, Copy)]
pub(super) enum Mode<'w, 'p> {
    /// All that is called.
    Everything,
    /// What may have to do with a rule's data.
    Within(&'w Reach<'w>, &'w dyn Objects<'p>),
    /// Only what tells which objects there are.
    Objects,
}

/// How a call of a function is best answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// By walking it, with data in parameters or not.
    Walk { parameters: bool },
    /// As of a function that is not known: data goes through.
    Unknown,
    /// No data comes of it, at most an object.
    Object,
    /// Nothing comes of it.
    Nothing,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Dependency {
    Summary(Walk),
    Field(ClassId, Key),
    Global(u32, NameHash),
}

/// A propagator's match, where it takes data from and to, and its number in the rule.
pub(crate) type Propagation = (TextRange, TextRange, TextRange, u32);

/// Functions that are walked inside each other; deeper calls wait for their turn.
const MAX_ACTIVE: usize = 48;
/// How often a function is walked at most: what it does is known well before, unless functions that call each other feed
/// each other new structures, or data that has come a long way already.
const MAX_WALKS: u32 = 4;
/// Functions that can reach neither source nor sink are walked inside each other only that deep; deeper ones count as unknown.
const MAX_DETOUR: u32 = 2;

impl<'w, 'p> Analysis<'w, 'p> {
    /// Nothing walked yet. `limit` is the number of expressions and statements that may be looked at.
    pub fn new(
        rule: &'w TaintRule,
        program: &'w Program,
        files: &'w dyn Files<'p>,
        limit: u64,
    ) -> Self {
        Self {
            rule,
            program,
            files,
            marks: FxHashMap::default(),
            scope: Scope::everything(),
            mode: Mode::Everything,
            leaking: FxHashMap::default(),
            storing: FxHashMap::default(),
            told: FxHashMap::default(),
            roots: VecDeque::new(),
            rooted: FxHashSet::default(),
            detour: 0,
            summaries: FxHashMap::default(),
            callees: FxHashMap::default(),
            active: Vec::new(),
            readers: FxHashMap::default(),
            queue: BTreeSet::new(),
            walks: FxHashMap::default(),
            fields: Kept::default(),
            writers: FxHashMap::default(),
            globals: Kept::default(),
            sources: Vec::new(),
            source_numbers: FxHashMap::default(),
            flows: BTreeMap::new(),
            count: 1,
            propagated: FxHashMap::default(),
            held: FxHashMap::default(),
            steps: 0,
            limit,
        }
    }

    /// `rule` holds the entries of so many rules, each entry with the rules that it is of.
    #[must_use]
    pub fn of_rules(mut self, count: usize) -> Self {
        self.count = count;
        self
    }

    /// Only functions of interest are walked in calls; what others give is asked of `objects`.
    #[must_use]
    pub(crate) fn within(
        mut self,
        scope: &'w Scope,
        reach: &'w Reach<'w>,
        objects: &'w dyn Objects<'p>,
    ) -> Self {
        self.scope = scope;
        self.mode = Mode::Within(reach, objects);
        self
    }

    /// Only functions of the scope are walked; what is known of others stays.
    #[must_use]
    pub(crate) fn after(mut self, rest: Rest<'p>) -> Self {
        let scope = self.scope;
        self.summaries = rest.summaries;
        self.summaries.retain(|walk, _| !scope.has(walk.function));
        self.fields = rest.fields.without(scope);
        self.globals = rest.globals.without(scope);
        self.sources = rest.sources;
        self.source_numbers = rest.source_numbers;
        self.leaking = rest.leaking;
        self.storing = rest.storing;
        for function in scope.functions() {
            self.rooted.insert(function);
            self.roots.push_back(function);
        }
        self
    }

    /// Follows no data: only finds out what functions, fields and variables are.
    #[must_use]
    pub fn of_objects(mut self) -> Self {
        self.mode = Mode::Objects;
        self
    }

    pub(super) fn reach(&self) -> Option<&'w Reach<'w>> {
        match self.mode {
            Mode::Within(reach, _) => Some(reach),
            Mode::Everything | Mode::Objects => None,
        }
    }

    /// Walks functions, and whatever they call, until nothing changes.
    pub fn run(&mut self, functions: impl IntoIterator<Item = FunctionId>) {
        for function in functions {
            let walk = Walk { function, parameters: false };
            if !self.summaries.contains_key(&walk) {
                self.walk(walk);
            }
            while let Some((_, walk)) = self.queue.pop_first() {
                self.walk(walk);
            }
        }
    }

    /// Walks the functions with sources, then those to which data comes from them, and so on. `each` is the number of
    /// steps allowed for one of these with all that it calls, `all` that for everything. Gives the functions for which
    /// that was not enough.
    pub(crate) fn follow(
        &mut self,
        sources: &[(FunctionId, Rules)],
        each: u64,
        all: u64,
    ) -> Vec<FunctionId> {
        sources.iter().for_each(|&(function, rules)| self.root(function, rules));
        let mut incomplete = Vec::new();
        while let Some(root) = self.roots.pop_front() {
            if self.steps > all {
                incomplete.push(root);
                continue;
            }
            self.limit = self.steps + each;
            self.run([root]);
            if self.gave_up() {
                incomplete.push(root);
            }
        }
        incomplete
    }

    fn root(&mut self, function: FunctionId, rules: Rules) {
        let useful = self.reach().map_or(Rules::ALL, |reach| reach.useful(function));
        if self.scope.has(function) && !useful.and(rules).is_none() && self.rooted.insert(function)
        {
            self.roots.push_back(function);
        }
    }

    /// Data of a source comes out of a function.
    fn leaks(&mut self, function: FunctionId, rules: Rules) {
        let new = rules.without(self.leaking.get(&function).copied().unwrap_or_default());
        if new.is_none() {
            return;
        }
        let known = self.leaking.entry(function).or_default();
        *known = known.or(new);
        if let Some(reach) = self.reach() {
            self.tell(reach, function, reach.graph.calling(function), new);
        }
    }

    /// Data of rules comes out of a function to those that use one of these names.
    fn tell(&mut self, reach: &Reach<'w>, function: FunctionId, names: &[u32], rules: Rules) {
        let mut users = Vec::new();
        for &name in names {
            let known = self.told.get(&name).copied().unwrap_or_default();
            if rules.without(known).is_none() {
                continue;
            }
            let before = users.len();
            users.extend(reach.graph.users(name));
            // It is no news to the function itself, but may be when another one tells it.
            if !users[before..].contains(&function) {
                self.told.insert(name, known.or(rules));
            }
        }
        users.retain(|user| *user != function);
        users.sort_unstable();
        users.dedup();
        users.into_iter().for_each(|user| self.root(user, rules));
    }

    /// Data of a source is in a field or variable that a function assigns.
    pub(super) fn stores(&mut self, function: FunctionId, name: NameHash, rules: Rules) {
        let known = self.storing.entry((function, name)).or_default();
        let new = rules.without(*known);
        if new.is_none() {
            return;
        }
        *known = known.or(new);
        if let Some(reach) = self.reach() {
            self.tell(reach, function, reach.graph.reading(function, name), new);
        }
    }

    /// How a call is answered: what is passed may hold data of some rules; `small` is a function worth a look in any case.
    pub(crate) fn answer(&mut self, function: FunctionId, given: Rules, small: bool) -> Answer {
        let tainted = !given.is_none();
        let reach = match self.mode {
            Mode::Everything => return Answer::Walk { parameters: tainted },
            Mode::Objects if small => return Answer::Walk { parameters: false },
            Mode::Objects => return Answer::Nothing,
            Mode::Within(reach, _) => reach,
        };
        let leaks = self.leaking.contains_key(&function);
        if !tainted {
            if leaks {
                return Answer::Walk { parameters: false };
            }
            // It may turn out to leak.
            self.depend(Dependency::Summary(Walk { function, parameters: false }));
            return if small { Answer::Object } else { Answer::Nothing };
        }
        if leaks || !reach.sinks(function).and(given).is_none() || self.detour < MAX_DETOUR {
            Answer::Walk { parameters: true }
        } else {
            Answer::Unknown
        }
    }

    /// What a function gives when no data is followed.
    pub(crate) fn object(&self, function: FunctionId) -> Value<'p> {
        match self.mode {
            Mode::Within(_, objects) => objects.returned(function).0,
            Mode::Everything | Mode::Objects => Value::default(),
        }
    }

    /// What was found, in order of the sinks.
    pub fn flows(&self) -> impl Iterator<Item = Flow> + '_ {
        self.flows.iter().map(|(&(rule, file, sink, source), steps)| Flow {
            rule,
            file,
            sink,
            source: self.sources[source as usize],
            steps: steps.clone(),
        })
    }

    /// What a later pass may keep.
    pub(crate) fn rest(self) -> Rest<'p> {
        let Self { summaries, fields, globals, sources, source_numbers, leaking, storing, .. } =
            self;
        Rest { summaries, fields, globals, sources, source_numbers, leaking, storing }
    }

    /// Whether the limit was passed, so that flows may be missing.
    pub fn gave_up(&self) -> bool {
        self.steps > self.limit
    }

    /// So many more may be looked at.
    pub(crate) fn allow(&mut self, steps: u64) {
        self.limit = self.steps + steps;
    }

    /// Counts one more piece of code; `false` once the limit is passed.
    pub(crate) fn tick(&mut self) -> bool {
        self.steps += 1;
        self.steps <= self.limit
    }

    pub(crate) fn marks(&mut self, file: u32) -> Rc<FileMarks> {
        let (files, scope) = (self.files, self.scope);
        Rc::clone(
            self.marks.entry(file).or_insert_with(|| files.marks(file, scope.looked_for(file))),
        )
    }

    /// The rules for which data from a source is of use in a function.
    pub(crate) fn useful(&self, function: FunctionId) -> Rules {
        self.reach().map_or(Rules::ALL, |reach| reach.useful(function))
    }

    pub(crate) fn file(&self, number: u32) -> Option<&'w File<'p>> {
        self.files.file(number)
    }

    /// The number that taints from a source have.
    pub(crate) fn source(&mut self, at: SourceAt) -> u32 {
        let next = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        let number = *self.source_numbers.entry(at).or_insert(next);
        if number == next {
            self.sources.push(at);
        }
        number
    }

    pub(crate) fn source_at(&self, number: u32) -> SourceAt {
        self.sources[number as usize]
    }

    pub(crate) fn report(&mut self, sink: (u32, u32), source: u32, rules: Rules, steps: Vec<Step>) {
        for rule in rules.places(self.count) {
            self.flows.entry((rule, sink.0, sink.1, source)).or_insert_with(|| steps.clone());
        }
    }

    pub(crate) fn propagate(&mut self, propagation: Propagation, taints: &Taints) {
        self.propagated.entry(propagation).or_default().add(taints);
    }

    pub(crate) fn propagated(&self, propagation: Propagation) -> Taints {
        self.propagated.get(&propagation).cloned().unwrap_or_default()
    }

    /// The `index`th metavariable of a sink has what it asks for.
    pub(crate) fn hold(&mut self, sink: (u32, u32), index: usize, taints: &Taints) {
        self.held.entry((sink, index)).or_default().add(taints);
    }

    /// What reached a sink, once each of its metavariables has what it asks for.
    pub(crate) fn all_hold(&self, sink: (u32, u32), count: usize) -> Option<Taints> {
        let mut all = Taints::default();
        let mut rules = Rules::ALL;
        for index in 0..count {
            let held = self.held.get(&(sink, index))?;
            rules = rules.and(held.iter().fold(Rules::NONE, |all, one| all.or(one.rules)));
            all.add(held);
        }
        Some(all.only(rules)).filter(|all| !all.is_empty())
    }

    fn walk(&mut self, walk: Walk) {
        if self.gave_up() {
            return;
        }
        let function = walk.function;
        let Some(file) = self.file(function.file) else { return };
        let Some(node) = file.function(function.number) else { return };
        let is_detour = self.reach().is_some_and(|reach| {
            reach.sinks(function).is_none()
                && !self.rooted.contains(&function)
                && !self.leaking.contains_key(&function)
        });
        self.active.push(walk);
        self.detour += u32::from(is_detour);
        let walker = Walker::new(self, file, walk);
        let summary = match node {
            FunctionNode::Module(body) => walker.module(body),
            FunctionNode::Def(def) => walker.function(def),
        };
        self.detour -= u32::from(is_detour);
        self.active.pop();
        let next = u32::try_from(self.walks.len()).unwrap_or(u32::MAX);
        let (count, place) = self.walks.entry(walk).or_insert((0, next));
        *count += 1;
        if self.queue.remove(&(u32::MAX, walk)) {
            self.queue.insert((*place, walk));
        }
        let changed = match self.summaries.get(&walk) {
            Some(known) => !known.same(&summary),
            None => !summary.same(&Summary::default()),
        };
        self.leaks(function, summary.leaks());
        for (name, rules) in summary.leaking_variables() {
            self.stores(function, name, rules);
        }
        self.summaries.insert(walk, Rc::new(summary));
        if changed {
            self.wake(&Dependency::Summary(walk));
        }
    }

    pub(super) fn wake(&mut self, changed: &Dependency) {
        let Some(readers) = self.readers.get(changed) else { return };
        for &reader in readers {
            let (walked, place) = self.walks.get(&reader).copied().unwrap_or((0, u32::MAX));
            if walked < MAX_WALKS && self.scope.has(reader.function) {
                self.queue.insert((place, reader));
            }
        }
    }

    pub(super) fn depend(&mut self, on: Dependency) {
        if let Some(&reader) = self.active.last() {
            let readers = self.readers.entry(on).or_default();
            // Another one may have been added since, but whoever is there twice is woken once.
            if readers.last() != Some(&reader) {
                readers.push(reader);
            }
        }
    }

    /// Whether a function is being walked, in whatever way.
    pub(super) fn is_active(&self, function: FunctionId) -> bool {
        self.active.iter().any(|walk| walk.function == function)
    }

    /// What a function does; nothing yet where it is being walked (it is then looked at again).
    pub(crate) fn summary(&mut self, function: FunctionId, parameters: bool) -> Rc<Summary<'p>> {
        let walk = Walk { function, parameters };
        self.depend(Dependency::Summary(walk));
        if let Some(known) = self.summaries.get(&walk) {
            return Rc::clone(known);
        }
        if self.active.contains(&walk) {
            return Rc::default();
        }
        if self.active.len() >= MAX_ACTIVE {
            self.queue.insert((u32::MAX, walk));
            return Rc::default();
        }
        self.walk(walk);
        self.summaries.get(&walk).cloned().unwrap_or_default()
    }

    /// What an entity is as a value.
    pub(crate) fn entity(&mut self, entity: Entity) -> Value<'p> {
        use super::Callable;
        match entity {
            Entity::Function(function) => Value::callable(Callable::Function(function, None)),
            Entity::Class(class) => Value::callable(Callable::Class(class)),
            Entity::Module(module) => Value::callable(Callable::Module(module)),
            Entity::Variable { file, name } => self.global(file, name),
        }
    }
}
