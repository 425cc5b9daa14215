use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use pyguard_source::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::summary::Summary;
use super::walker::Walker;
use crate::marks::FileMarks;
use crate::program::{ClassId, Entity, File, FunctionId, FunctionNode, Graph, NameHash, Program};
use crate::rule::TaintRule;
use crate::rules::Rules;
use crate::trace::Step;
use crate::value::{Key, Taints, Value};

/// The parsed files of a program and where the patterns of rules match in them.
pub trait Files<'p> {
    /// A file by its number; `None` where it can't be had.
    fn file(&self, number: u32) -> Option<&File<'p>>;
    /// Where patterns match in it: sources that bring data, and sinks, of all rules; the rest at least of these rules.
    fn marks(&self, number: u32, rules: Rules) -> Rc<FileMarks>;
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
    marks: FxHashMap<u32, (Rules, Rc<FileMarks>)>,
    /// By file: the rules whose data is in it.
    live: FxHashMap<u32, Rules>,
    /// By function: the rules whose data was passed to it.
    given: FxHashMap<FunctionId, Rules>,
    mode: Mode<'w, 'p>,
    /// Functions from which data of a source comes out: returned, or left in arguments, fields or variables.
    leaking: FxHashSet<FunctionId>,
    /// Functions that leave data of a source in a field or variable of this name.
    storing: FxHashSet<(FunctionId, NameHash)>,
    /// Functions to be walked for themselves: those with sources, and users of those that leak.
    roots: VecDeque<FunctionId>,
    /// All that were ever in `roots`.
    rooted: FxHashSet<FunctionId>,
    summaries: FxHashMap<Walk, Rc<Summary<'p>>>,
    /// Functions being walked, outermost first.
    active: Vec<Walk>,
    /// Who has to be walked again when a function's summary or a variable changes.
    readers: FxHashMap<Dependency, FxHashSet<Walk>>,
    queue: VecDeque<Walk>,
    queued: FxHashSet<Walk>,
    /// How often a function was walked.
    walks: FxHashMap<Walk, u32>,
    /// How many of the functions being walked can reach neither source nor sink.
    detour: u32,
    /// What objects of a class may hold in a field, wherever that was assigned.
    fields: FxHashMap<(ClassId, Key), Value<'p>>,
    /// What functions assigned to variables of modules.
    globals: FxHashMap<(u32, NameHash), Value<'p>>,
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

/// Which functions a rule is about.
#[derive(Debug)]
pub struct Reach<'g> {
    graph: &'g Graph,
    /// A sink may be reached by calls from these.
    sinks: FxHashSet<FunctionId>,
    /// Data that comes out of these may come to one from which a sink may be reached.
    useful: FxHashSet<FunctionId>,
}

impl<'g> Reach<'g> {
    /// Of a rule with sinks in these functions.
    pub fn new(graph: &'g Graph, sinks: impl IntoIterator<Item = FunctionId>) -> Self {
        let sinks = graph.all_callers(sinks);
        let useful = graph.all_used(sinks.iter().copied());
        Self { graph, sinks, useful }
    }
}

/// What is walked.
#[derive(Clone, Copy)]
enum Mode<'w, 'p> {
    /// All that is called.
    Everything,
    /// What may have to do with a rule's data.
    Within(&'w Reach<'w>, &'w dyn Objects<'p>),
    /// Only what tells which objects there are.
    Objects,
}

/// What functions give, and fields and variables hold, when no data is followed: the same for all rules.
pub trait Objects<'p> {
    /// What a function returns.
    fn returned(&self, function: FunctionId) -> Object<'p>;
    /// What a field holds in objects of a class; `name` is a hash.
    fn field(&self, class: ClassId, name: FieldKey) -> Object<'p>;
    /// What a module's variable holds; `name` is a hash.
    fn variable(&self, file: u32, name: u64) -> Object<'p>;
}

/// A value without data.
#[derive(Debug, Clone, Default)]
pub struct Object<'p>(pub(crate) Value<'p>);

/// Names a field.
#[derive(Debug, Clone, Copy)]
pub struct FieldKey(pub(crate) Key);

/// Expressions and statements that finding out about one function, field or variable may take.
const OBJECT_LIMIT: u64 = 50_000;

impl<'p> Objects<'p> for std::cell::RefCell<Analysis<'_, 'p>> {
    fn returned(&self, function: FunctionId) -> Object<'p> {
        let mut analysis = self.borrow_mut();
        analysis.limit = analysis.steps + OBJECT_LIMIT;
        Object(analysis.summary(function, false, Rules::NONE).returns.clone())
    }

    fn field(&self, class: ClassId, name: FieldKey) -> Object<'p> {
        let mut analysis = self.borrow_mut();
        analysis.limit = analysis.steps + OBJECT_LIMIT;
        Object(analysis.field(class, name.0))
    }

    fn variable(&self, file: u32, name: u64) -> Object<'p> {
        let mut analysis = self.borrow_mut();
        analysis.limit = analysis.steps + OBJECT_LIMIT;
        Object(analysis.global(file, name))
    }
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
enum Dependency {
    Summary(Walk),
    Field(ClassId, Key),
    Global(u32, NameHash),
}

/// A propagator's match, where it takes data from and to, and its number in the rule.
pub(crate) type Propagation = (TextRange, TextRange, TextRange, u32);

/// Functions that are walked inside each other; deeper calls wait for their turn.
const MAX_ACTIVE: usize = 48;
/// How often a function is walked at most: what it does is known well before, unless functions that call each other feed
/// each other new structures.
const MAX_WALKS: u32 = 8;
/// Functions that can reach neither source nor sink are walked inside each other only that deep; deeper ones count as unknown.
const MAX_DETOUR: u32 = 2;
/// How often a function is walked anew at once because data of further rules came into its file.
const MAX_REFRESHES: u32 = 4;

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
            live: FxHashMap::default(),
            given: FxHashMap::default(),
            mode: Mode::Everything,
            leaking: FxHashSet::default(),
            storing: FxHashSet::default(),
            roots: VecDeque::new(),
            rooted: FxHashSet::default(),
            detour: 0,
            summaries: FxHashMap::default(),
            active: Vec::new(),
            readers: FxHashMap::default(),
            queue: VecDeque::new(),
            queued: FxHashSet::default(),
            walks: FxHashMap::default(),
            fields: FxHashMap::default(),
            globals: FxHashMap::default(),
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
    pub fn within(mut self, reach: &'w Reach<'w>, objects: &'w dyn Objects<'p>) -> Self {
        self.mode = Mode::Within(reach, objects);
        self
    }

    /// Follows no data: only finds out what functions, fields and variables are.
    #[must_use]
    pub fn of_objects(mut self) -> Self {
        self.mode = Mode::Objects;
        self
    }

    fn reach(&self) -> Option<&'w Reach<'w>> {
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
            while let Some(walk) = self.queue.pop_front() {
                self.queued.remove(&walk);
                self.walk(walk);
            }
        }
    }

    /// Walks the functions with sources, then those to which data comes from them, and so on. `each` is the number of
    /// steps allowed for one of these with all that it calls, `all` that for everything. Gives the functions for which
    /// that was not enough.
    pub fn follow(
        &mut self,
        sources: impl IntoIterator<Item = FunctionId>,
        each: u64,
        all: u64,
    ) -> Vec<FunctionId> {
        sources.into_iter().for_each(|function| self.root(function));
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

    fn root(&mut self, function: FunctionId) {
        let useful = self.reach().is_none_or(|reach| reach.useful.contains(&function));
        if useful && self.rooted.insert(function) {
            self.roots.push_back(function);
        }
    }

    /// Data of a source comes out of a function.
    fn leaks(&mut self, function: FunctionId) {
        if self.leaking.insert(function)
            && let Some(reach) = self.reach()
        {
            reach.graph.callers(function).iter().for_each(|&caller| self.root(caller));
        }
    }

    /// Data of a source is in a field or variable that a function assigns.
    fn stores(&mut self, function: FunctionId, name: NameHash) {
        if self.storing.insert((function, name))
            && let Some(reach) = self.reach()
        {
            reach.graph.readers(function, name).iter().for_each(|&reader| self.root(reader));
        }
    }

    /// How a call is answered: what is passed may hold data, or not.
    pub(crate) fn answer(&mut self, function: FunctionId, tainted: bool, small: bool) -> Answer {
        let reach = match self.mode {
            Mode::Everything => return Answer::Walk { parameters: tainted },
            Mode::Objects if small => return Answer::Walk { parameters: false },
            Mode::Objects => return Answer::Nothing,
            Mode::Within(reach, _) => reach,
        };
        let leaks = self.leaking.contains(&function);
        if !tainted {
            if leaks {
                return Answer::Walk { parameters: false };
            }
            // It may turn out to leak.
            self.depend(Dependency::Summary(Walk { function, parameters: false }));
            return if small { Answer::Object } else { Answer::Nothing };
        }
        if leaks || reach.sinks.contains(&function) || self.detour < MAX_DETOUR {
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

    /// Whether the limit was passed, so that flows may be missing.
    pub fn gave_up(&self) -> bool {
        self.steps > self.limit
    }

    /// Counts one more piece of code; `false` once the limit is passed.
    pub(crate) fn tick(&mut self) -> bool {
        self.steps += 1;
        self.steps <= self.limit
    }

    pub(crate) fn marks(&mut self, file: u32) -> Rc<FileMarks> {
        let live = self.live(file);
        let files = self.files;
        let known = self.marks.entry(file).or_insert_with(|| (live, files.marks(file, live)));
        if known.0 != live {
            *known = (live, files.marks(file, live));
        }
        Rc::clone(&known.1)
    }

    /// The rules whose data is in a file, as far as is known: of others only sources and sinks are looked for there.
    pub(crate) fn live(&mut self, file: u32) -> Rules {
        if self.reach().is_none() {
            return Rules::ALL;
        }
        let (files, rule) = (self.files, self.rule);
        *self.live.entry(file).or_insert_with(|| {
            let marks = files.marks(file, Rules::NONE);
            let sources = marks.sources.iter().map(|mark| &rule.sources[mark.entry as usize]);
            let own = sources.filter(|source| source.requires.is_none());
            own.fold(Rules::NONE, |all, source| all.or(source.rules))
        })
    }

    /// Data of some rules comes into a file.
    pub(crate) fn enliven(&mut self, file: u32, rules: Rules) {
        let live = self.live(file);
        self.live.insert(file, live.or(rules));
    }

    /// The rules whose data was passed to a function.
    pub(crate) fn given(&self, function: FunctionId) -> Rules {
        self.given.get(&function).copied().unwrap_or(Rules::NONE)
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
            !reach.sinks.contains(&function)
                && !self.rooted.contains(&function)
                && !self.leaking.contains(&function)
        });
        *self.walks.entry(walk).or_default() += 1;
        self.active.push(walk);
        self.detour += u32::from(is_detour);
        let mut summary = Summary::default();
        for _ in 0..MAX_REFRESHES {
            let live = self.live(function.file);
            let walker = Walker::new(self, file, walk);
            summary = match node {
                FunctionNode::Module(body) => walker.module(body),
                FunctionNode::Def(def) => walker.function(def),
            };
            // Data of another rule came in: what makes that harmless was not looked for.
            if self.live(function.file) == live {
                break;
            }
        }
        self.detour -= u32::from(is_detour);
        self.active.pop();
        let changed = match self.summaries.get(&walk) {
            Some(known) => !known.same(&summary),
            None => !summary.same(&Summary::default()),
        };
        if summary.leaks() {
            self.leaks(function);
        }
        for name in summary.leaking_variables() {
            self.stores(function, name);
        }
        self.summaries.insert(walk, Rc::new(summary));
        if changed {
            self.wake(&Dependency::Summary(walk));
        }
    }

    fn wake(&mut self, changed: &Dependency) {
        let Some(readers) = self.readers.get(changed) else { return };
        let mut readers: Vec<Walk> = readers.iter().copied().collect();
        readers.sort_unstable();
        for reader in readers {
            // What is being walked for the first time sees the change itself or is looked at when it is done.
            let walked = self.walks.get(&reader).copied().unwrap_or(0);
            if walked < MAX_WALKS && self.queued.insert(reader) {
                self.queue.push_back(reader);
            }
        }
    }

    fn depend(&mut self, on: Dependency) {
        if let Some(&reader) = self.active.last() {
            self.readers.entry(on).or_default().insert(reader);
        }
    }

    /// Whether a function is being walked, in whatever way.
    fn is_active(&self, function: FunctionId) -> bool {
        self.active.iter().any(|walk| walk.function == function)
    }

    /// What a function does; nothing yet where it is being walked (it is then looked at again).
    /// `given` are the rules whose data may be in what is passed.
    pub(crate) fn summary(
        &mut self,
        function: FunctionId,
        parameters: bool,
        given: Rules,
    ) -> Rc<Summary<'p>> {
        let walk = Walk { function, parameters };
        self.depend(Dependency::Summary(walk));
        let known = self.given(function);
        let is_new = parameters && !given.without(known).is_none();
        if is_new {
            self.given.insert(function, known.or(given));
            self.enliven(function.file, given);
        }
        if is_new || !self.summaries.contains_key(&walk) {
            if self.active.contains(&walk) && !is_new {
                return Rc::default();
            }
            if self.active.contains(&walk) || self.active.len() >= MAX_ACTIVE {
                if self.queued.insert(walk) {
                    self.queue.push_back(walk);
                }
                return self.summaries.get(&walk).cloned().unwrap_or_default();
            }
            self.walk(walk);
        }
        self.summaries.get(&walk).cloned().unwrap_or_default()
    }

    /// What a field may hold in objects of a class.
    pub(crate) fn field(&mut self, class: ClassId, key: Key) -> Value<'p> {
        let mut value = match self.mode {
            Mode::Within(_, objects) => objects.field(class, FieldKey(key)).0,
            Mode::Everything | Mode::Objects => Value::default(),
        };
        let program = self.program;
        for &owner in program.lineage(class) {
            let writers: Vec<u32> = self
                .program
                .class(owner)
                .methods
                .values()
                .copied()
                .filter(|&method| {
                    let outline = self.program.outline(owner.file);
                    outline.functions[method as usize]
                        .writes
                        .iter()
                        .any(|&name| key.is_attribute_named(name))
                })
                .collect();
            if writers.is_empty() {
                continue;
            }
            for number in writers {
                let writer = FunctionId { file: owner.file, number };
                let of_interest = self.reach().is_none()
                    || self.rooted.contains(&writer)
                    || self.leaking.contains(&writer);
                if of_interest && !self.is_active(writer) {
                    self.summary(writer, false, Rules::NONE);
                }
            }
            self.depend(Dependency::Field(owner, key));
            if let Some(known) = self.fields.get(&(owner, key)) {
                value.join(known);
            }
        }
        value
    }

    /// A method assigned a field of its object.
    pub(crate) fn assign_field(&mut self, class: ClassId, key: Key, value: &Value<'p>) {
        if value.leaks()
            && let Some(&writer) = self.active.last()
        {
            self.stores(writer.function, key.name());
        }
        let known = self.fields.entry((class, key)).or_default();
        if known.join(value) {
            self.wake(&Dependency::Field(class, key));
        }
    }

    /// What a variable of a module may hold, seen from a function.
    pub(crate) fn global(&mut self, file: u32, name: NameHash) -> Value<'p> {
        let module = FunctionId { file, number: 0 };
        let mut value = if self.is_active(module) {
            self.depend(Dependency::Summary(Walk { function: module, parameters: false }));
            Value::default()
        } else {
            match self.mode {
                Mode::Within(_, objects) if !self.rooted.contains(&module) => {
                    self.depend(Dependency::Summary(Walk { function: module, parameters: false }));
                    objects.variable(file, name).0
                }
                _ => self
                    .summary(module, false, Rules::NONE)
                    .variables
                    .get(&name)
                    .cloned()
                    .unwrap_or_default(),
            }
        };
        self.depend(Dependency::Global(file, name));
        if let Some(assigned) = self.globals.get(&(file, name)) {
            value.join(assigned);
        }
        value
    }

    /// What a variable of a module was ever assigned by the module itself.
    pub(crate) fn assigned_globally(&mut self, file: u32, name: NameHash) -> Value<'p> {
        let module = FunctionId { file, number: 0 };
        if self.is_active(module) {
            return Value::default();
        }
        self.summary(module, false, Rules::NONE).assigned.get(&name).cloned().unwrap_or_default()
    }

    /// A function assigned a variable of its module.
    pub(crate) fn assign_global(&mut self, file: u32, name: NameHash, value: &Value<'p>) {
        if value.leaks()
            && let Some(&writer) = self.active.last()
        {
            self.stores(writer.function, name);
        }
        let known = self.globals.entry((file, name)).or_default();
        if known.join(value) {
            self.wake(&Dependency::Global(file, name));
        }
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
