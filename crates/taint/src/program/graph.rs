//! Who may call whom, and who may read what others leave in fields and variables, seen from the names that functions use:
//! more edges than there are calls, few less (methods that are named like those of strings and containers need more than
//! their name).

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::outline::{Definition, NameHash, Outline, hash};
use super::resolve::{ClassId, Entity, FunctionId, Program};
use crate::rules::Rules;
use crate::value::Key;

/// Edges between the functions of some files of a program.
#[derive(Debug, Default)]
pub struct Graph {
    /// For each function, those that may call it.
    callers: Edges,
    /// For each function, those that it may call, or whose fields and variables it may read.
    used: Edges,
    /// For each function and name of a field or variable that it assigns, those that may read it.
    readers: FxHashMap<(FunctionId, NameHash), Vec<FunctionId>>,
}

type Edges = FxHashMap<FunctionId, Vec<FunctionId>>;

/// What a name may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Target {
    Function(FunctionId),
    /// A method, of a class that has this name here.
    Method(FunctionId, NameHash),
    /// A field or variable that this function assigns.
    Stored(FunctionId),
}

/// What each name may lead to in one file.
type Visible = FxHashMap<NameHash, Vec<Target>>;

/// Classes that may have a method of one name before a call of it asks for more than the name.
const MAX_CLASSES: u32 = 3;

/// Methods that strings, containers and files have too: a call of one says nothing about a class of the program that is
/// not named nearby.
const COMMON_METHODS: &[&str] = &[
    "add",
    "append",
    "clear",
    "close",
    "copy",
    "count",
    "decode",
    "delete",
    "encode",
    "endswith",
    "exists",
    "extend",
    "filter",
    "find",
    "flush",
    "format",
    "get",
    "index",
    "info",
    "insert",
    "isdigit",
    "items",
    "join",
    "keys",
    "load",
    "log",
    "lower",
    "match",
    "open",
    "pop",
    "put",
    "read",
    "readline",
    "remove",
    "replace",
    "result",
    "reverse",
    "run",
    "save",
    "search",
    "send",
    "set",
    "setdefault",
    "sort",
    "split",
    "splitlines",
    "start",
    "startswith",
    "stop",
    "strip",
    "sub",
    "submit",
    "title",
    "to_dict",
    "update",
    "upper",
    "values",
    "wait",
    "warning",
    "write",
    "error",
    "debug",
    "name",
    "group",
    "call",
    "create",
    "from_dict",
    "config",
    "to",
    "execute",
];

impl Graph {
    /// Reads the edges out of the outlines of these files.
    pub fn new(program: &Program, files: &[u32]) -> Self {
        let common = common_methods(program, files);
        let mut graph = Self::default();
        for &file in files {
            let visible = visible(program, file);
            let outline = program.outline(file);
            let mentions = Mentions::of(outline);
            for (number, function) in (0..).zip(&outline.functions) {
                let user = FunctionId { file, number: function.home };
                let mut used: FxHashSet<FunctionId> = FxHashSet::default();
                let mut called: FxHashSet<FunctionId> = FxHashSet::default();
                let mut stored: FxHashSet<(FunctionId, NameHash)> = FxHashSet::default();
                for &name in &function.uses {
                    for &target in visible.get(&name).into_iter().flatten() {
                        match target {
                            Target::Method(method, class)
                                if common.contains(&name)
                                    && !mentions.has(number, class)
                                    && !is_sibling(program, user, method) => {}
                            Target::Function(to) | Target::Method(to, _) => {
                                called.insert(to);
                                used.insert(to);
                            }
                            Target::Stored(writer) => {
                                stored.insert((writer, name));
                                used.insert(writer);
                            }
                        }
                    }
                }
                for to in called.into_iter().filter(|to| *to != user) {
                    graph.callers.entry(to).or_default().push(user);
                }
                for key in stored.into_iter().filter(|(writer, _)| *writer != user) {
                    graph.readers.entry((key.0, field(key.1))).or_default().push(user);
                }
                graph
                    .used
                    .entry(user)
                    .or_default()
                    .extend(used.into_iter().filter(|to| *to != user));
            }
        }
        graph
    }

    /// These functions and all from which a call may lead to them.
    pub(crate) fn all_callers(
        &self,
        functions: impl IntoIterator<Item = FunctionId>,
    ) -> FxHashSet<FunctionId> {
        reachable(&self.callers, functions)
    }

    /// For which rules a call of a function may lead to one that is given with them.
    pub(crate) fn all_callers_by_rule(
        &self,
        functions: &[(FunctionId, Rules)],
    ) -> FxHashMap<FunctionId, Rules> {
        spread(&self.callers, functions.iter().copied())
    }

    /// For which rules the data of a function may come to one that is given with them.
    pub(crate) fn all_used_by_rule(
        &self,
        functions: &FxHashMap<FunctionId, Rules>,
    ) -> FxHashMap<FunctionId, Rules> {
        spread(&self.used, functions.iter().map(|(function, rules)| (*function, *rules)))
    }

    /// These functions, all from which a call may lead to them, and the other methods of their classes.
    pub fn all_with_siblings(
        &self,
        program: &Program,
        functions: impl IntoIterator<Item = FunctionId>,
    ) -> FxHashSet<FunctionId> {
        let mut found = self.all_callers(functions);
        let classes: FxHashSet<ClassId> =
            found.iter().filter_map(|&function| program.class_of(function)).collect();
        for class in classes {
            for &base in program.lineage(class) {
                let methods = program.class(base).methods.values();
                found.extend(methods.map(|&number| FunctionId { file: base.file, number }));
            }
        }
        found
    }

    /// Functions that may call this one.
    pub(crate) fn callers(&self, function: FunctionId) -> &[FunctionId] {
        self.callers.get(&function).map_or(&[], Vec::as_slice)
    }

    /// Functions that may read the field or variable of this name that a function assigns.
    pub(crate) fn readers(&self, writer: FunctionId, name: NameHash) -> &[FunctionId] {
        self.readers.get(&(writer, field(name))).map_or(&[], Vec::as_slice)
    }
}

/// The part of a name's hash that fields keep.
fn field(name: NameHash) -> NameHash {
    Key::of_attribute(name).name()
}

fn reachable(edges: &Edges, from: impl IntoIterator<Item = FunctionId>) -> FxHashSet<FunctionId> {
    let mut found: FxHashSet<FunctionId> = FxHashSet::default();
    let mut todo: Vec<FunctionId> = from.into_iter().collect();
    while let Some(function) = todo.pop() {
        if found.insert(function) {
            todo.extend(edges.get(&function).into_iter().flatten());
        }
    }
    found
}

/// What lies behind functions, each with the rules of those that it lies behind.
fn spread(
    edges: &Edges,
    from: impl IntoIterator<Item = (FunctionId, Rules)>,
) -> FxHashMap<FunctionId, Rules> {
    let mut found: FxHashMap<FunctionId, Rules> = FxHashMap::default();
    let mut todo = VecDeque::new();
    let mut queued: FxHashSet<FunctionId> = FxHashSet::default();
    for (function, rules) in from {
        let known = found.entry(function).or_default();
        *known = known.or(rules);
        if queued.insert(function) {
            todo.push_back(function);
        }
    }
    while let Some(function) = todo.pop_front() {
        queued.remove(&function);
        let rules = found.get(&function).copied().unwrap_or_default();
        for &next in edges.get(&function).into_iter().flatten() {
            let known = found.entry(next).or_default();
            if !rules.without(*known).is_none() {
                *known = known.or(rules);
                if queued.insert(next) {
                    todo.push_back(next);
                }
            }
        }
    }
    found
}

/// Methods whose name alone says little about the class: those of strings and containers, and those that many classes have.
fn common_methods(program: &Program, files: &[u32]) -> FxHashSet<NameHash> {
    let mut counts: FxHashMap<NameHash, u32> = FxHashMap::default();
    for class in files.iter().flat_map(|&file| &program.outline(file).classes) {
        for &method in class.methods.keys() {
            *counts.entry(method).or_default() += 1;
        }
    }
    let shared = counts.into_iter().filter(|(_, count)| *count > MAX_CLASSES);
    let known = COMMON_METHODS.iter().map(|name| hash(name));
    known.chain(shared.map(|(name, _)| name)).collect()
}

/// Whether the second function is a method of the first one's class or a base of it.
fn is_sibling(program: &Program, user: FunctionId, method: FunctionId) -> bool {
    let (Some(own), Some(other)) = (program.class_of(user), program.class_of(method)) else {
        return false;
    };
    own == other || program.lineage(own).contains(&other)
}

/// The names that are used near each function of a file: in it, in its class, or by the module itself.
struct Mentions<'o> {
    outline: &'o Outline,
    by_class: FxHashMap<u32, FxHashSet<NameHash>>,
}

impl<'o> Mentions<'o> {
    fn of(outline: &'o Outline) -> Self {
        let mut by_class: FxHashMap<u32, FxHashSet<NameHash>> = FxHashMap::default();
        for function in &outline.functions {
            if let Some(class) = function.class {
                by_class.entry(class).or_default().extend(&function.uses);
            }
        }
        Self { outline, by_class }
    }

    fn has(&self, function: u32, name: NameHash) -> bool {
        let functions = &self.outline.functions;
        let uses = |number: u32| functions[number as usize].uses.binary_search(&name).is_ok();
        let home = functions[function as usize].home;
        let class = functions[home as usize].class;
        uses(function)
            || uses(home)
            || uses(0)
            || class
                .and_then(|class| self.by_class.get(&class))
                .is_some_and(|uses| uses.contains(&name))
    }
}

impl Program {
    /// The function that holds a range; what is defined inside a function counts as that function.
    pub fn home_at(&self, file: u32, range: pyguard_source::TextRange) -> FunctionId {
        let outline = self.outline(file);
        let number = outline.function_at(range);
        FunctionId { file, number: outline.functions.get(number as usize).map_or(0, |f| f.home) }
    }
}

fn visible(program: &Program, file: u32) -> Visible {
    let outline = program.outline(file);
    let mut visible = Visible::default();
    let mut classes: FxHashSet<ClassId> = FxHashSet::default();
    for function in outline.functions.iter().skip(1).filter(|one| one.class.is_none()) {
        let id = FunctionId { file, number: function.home };
        add(&mut visible, function.name, Target::Function(id));
    }
    for (number, class) in (0..).zip(&outline.classes) {
        let id = ClassId { file, number };
        add_class(program, &mut visible, &mut classes, class.name, id);
    }
    for (name, definition) in &outline.names {
        if *definition == Definition::Variable {
            add(&mut visible, *name, Target::Stored(FunctionId { file, number: 0 }));
        }
    }
    for import in &outline.imports {
        if import.star {
            if let Some(module) = program.imported_module(file, import) {
                add_module(program, &mut visible, &mut classes, module);
            }
            continue;
        }
        match program.resolve(file, import.local) {
            Some(Entity::Function(function)) => {
                add(&mut visible, import.local, Target::Function(function));
            }
            Some(Entity::Class(class)) => {
                add_class(program, &mut visible, &mut classes, import.local, class);
            }
            Some(Entity::Module(module)) => {
                add_module(program, &mut visible, &mut classes, module);
            }
            Some(Entity::Variable { file, .. }) => {
                let module = FunctionId { file, number: 0 };
                add(&mut visible, import.local, Target::Stored(module));
            }
            None => {}
        }
    }
    visible
}

fn add(visible: &mut Visible, name: NameHash, target: Target) {
    let known = visible.entry(name).or_default();
    if !known.contains(&target) {
        known.push(target);
    }
}

/// A class can be called by its name, and its methods and fields by theirs.
fn add_class(
    program: &Program,
    visible: &mut Visible,
    classes: &mut FxHashSet<ClassId>,
    name: NameHash,
    class: ClassId,
) {
    let constructors = ["__init__", "__call__", "__post_init__"].map(hash);
    for &base in program.lineage(class) {
        let outline = program.class(base);
        for constructor in constructors {
            if let Some(&number) = outline.methods.get(&constructor) {
                add(visible, name, Target::Function(FunctionId { file: base.file, number }));
            }
        }
        if !classes.insert(base) {
            continue;
        }
        let functions = &program.outline(base.file).functions;
        for (&method, &number) in &outline.methods {
            let id = FunctionId { file: base.file, number };
            add(visible, method, Target::Method(id, name));
            for &field in &functions[number as usize].writes {
                add(visible, field, Target::Stored(id));
            }
        }
    }
}

fn add_module(
    program: &Program,
    visible: &mut Visible,
    classes: &mut FxHashSet<ClassId>,
    module: u32,
) {
    for (&name, definition) in &program.outline(module).names {
        match definition {
            Definition::Function(number) => {
                let id = FunctionId { file: module, number: *number };
                add(visible, name, Target::Function(id));
            }
            Definition::Class(number) => {
                let class = ClassId { file: module, number: *number };
                add_class(program, visible, classes, name, class);
            }
            Definition::Variable => {
                add(visible, name, Target::Stored(FunctionId { file: module, number: 0 }));
            }
            Definition::Import(_) => {}
        }
    }
}
