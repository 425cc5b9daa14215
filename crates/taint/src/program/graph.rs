//! Who may call whom, and who may read what others leave in fields and variables, seen from the names that functions use:
//! more edges than there are calls, few less (methods that are named like those of strings and containers need more than
//! their name).

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::outline::{NameHash, Outline, hash};
use super::resolve::{ClassId, FunctionId, Program};
use super::visible::{Targets, Visible};
use crate::rules::Rules;
use crate::value::Key;

/// Edges between the functions of a program. They go by way of the names that lead to several functions: as many
/// users as there are functions to be used would make the square of that many edges.
#[derive(Debug, Default)]
pub struct Graph {
    /// The number of each file's first function.
    first: Vec<u32>,
    functions: Vec<FunctionId>,
    names: Vec<Name>,
    /// By number of the function: the names that may lead to a call of it.
    callers: Vec<Links>,
    /// By number of the function: the names that it uses.
    used: Vec<Vec<u32>>,
    /// For each function and name of a field or variable that it assigns, the names by which it may be read.
    readers: FxHashMap<(FunctionId, NameHash), Links>,
}

type Links = SmallVec<[u32; 2]>;

/// As many as take no more room than a pointer to them.
type Few = SmallVec<[u32; 4]>;

/// A name in one file, or in a part of it, by the numbers of functions.
#[derive(Debug, Default)]
struct Name {
    users: Few,
    /// Functions that it may call.
    called: Few,
    /// Functions that assign the field or variable.
    writers: Few,
}

/// Where in a file a name is used, if that tells which methods it may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// Anywhere.
    File,
    /// Anywhere, since the module's own code names the class.
    Module,
    /// In a class that names the method's class, or has the method itself.
    Class(u32),
    /// In a function that names this class.
    Function(NameHash),
}

/// Which edges are followed.
#[derive(Debug, Clone, Copy)]
enum Direction {
    /// From a function to those that may call it.
    Callers,
    /// From a function to those that it may call, or whose fields and variables it may read.
    Used,
}

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
    /// Reads the edges out of the outlines of a program's files.
    pub fn new(program: &Program) -> Self {
        let common = common_methods(program);
        let mut graph = Self::default();
        let files = 0..number(program.len());
        for file in files.clone() {
            graph.first.push(number(graph.functions.len()));
            let functions = 0..number(program.outline(file).functions.len());
            graph.functions.extend(functions.map(|number| FunctionId { file, number }));
        }
        graph.callers = vec![Links::new(); graph.functions.len()];
        graph.used = vec![Vec::new(); graph.functions.len()];
        for file in files {
            FileNames {
                visible: &Visible::of(program, file),
                mentions: &Mentions::of(program.outline(file)),
                common: &common,
                graph: &mut graph,
                program,
                file,
                known: FxHashMap::default(),
            }
            .add();
        }
        graph
    }

    fn number(&self, function: FunctionId) -> Option<u32> {
        Some(self.first.get(function.file as usize)? + function.number)
    }

    /// Whose number a function has.
    pub(crate) fn place(&self, function: FunctionId) -> Option<usize> {
        self.number(function).map(|number| number as usize)
    }

    fn name(
        &mut self,
        name: NameHash,
        called: Vec<FunctionId>,
        writers: &[FunctionId],
    ) -> Option<u32> {
        let number = number(self.names.len());
        let called: Few = called.into_iter().filter_map(|one| self.number(one)).collect();
        let written: Few = writers.iter().filter_map(|&one| self.number(one)).collect();
        if called.is_empty() && written.is_empty() {
            return None;
        }
        called.iter().for_each(|&one| self.callers[one as usize].push(number));
        for &writer in writers {
            self.readers.entry((writer, field(name))).or_default().push(number);
        }
        self.names.push(Name { users: Few::new(), called, writers: written });
        Some(number)
    }

    fn user(&mut self, user: u32, name: u32) {
        let users = &mut self.names[name as usize].users;
        // Functions in a function count as that one.
        if users.last() != Some(&user) {
            users.push(user);
            self.used[user as usize].push(name);
        }
    }

    /// For which rules a call of a function may lead to one that is given with them; by number of the function.
    pub(crate) fn all_callers_by_rule(&self, functions: &[(FunctionId, Rules)]) -> Vec<Rules> {
        let mut rules = vec![Rules::NONE; self.functions.len()];
        for &(function, own) in functions {
            if let Some(place) = self.place(function) {
                rules[place] = rules[place].or(own);
            }
        }
        self.spread(Direction::Callers, rules)
    }

    /// For which rules the data of a function may come to one that has them.
    pub(crate) fn all_used_by_rule(&self, rules: Vec<Rules>) -> Vec<Rules> {
        self.spread(Direction::Used, rules)
    }

    /// These functions, all from which a call may lead to them, and the other methods of their classes.
    pub fn all_with_siblings(
        &self,
        program: &Program,
        functions: impl IntoIterator<Item = FunctionId>,
    ) -> FxHashSet<FunctionId> {
        let functions: Vec<(FunctionId, Rules)> =
            functions.into_iter().map(|function| (function, Rules::ALL)).collect();
        let reached = self.all_callers_by_rule(&functions);
        let reached = self.functions.iter().zip(reached).filter(|(_, rules)| !rules.is_none());
        let mut found: FxHashSet<FunctionId> = reached.map(|(function, _)| *function).collect();
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

    /// The names by which a function may be called.
    pub(crate) fn calling(&self, function: FunctionId) -> &[u32] {
        self.place(function).map_or(&[], |place| &self.callers[place])
    }

    /// The names by which the field or variable of this name that a function assigns may be read.
    pub(crate) fn reading(&self, writer: FunctionId, name: NameHash) -> &[u32] {
        self.readers.get(&(writer, field(name))).map_or(&[], |names| names)
    }

    /// The functions that use a name.
    pub(crate) fn users(&self, name: u32) -> impl Iterator<Item = FunctionId> + '_ {
        let users = self.names.get(name as usize).map_or(&[][..], |name| &name.users);
        users.iter().map(|&user| self.functions[user as usize])
    }

    /// What lies behind functions, each with the rules of those that it lies behind.
    fn spread(&self, direction: Direction, mut rules: Vec<Rules>) -> Vec<Rules> {
        let mut of_names = vec![Rules::NONE; self.names.len()];
        let mut is_queued: Vec<bool> = rules.iter().map(|rules| !rules.is_none()).collect();
        let queued = (0u32..).zip(&is_queued).filter(|(_, is_queued)| **is_queued);
        let mut todo: Vec<u32> = queued.map(|(function, _)| function).collect();
        while let Some(function) = todo.pop() {
            is_queued[function as usize] = false;
            let own = rules[function as usize];
            let names: &[u32] = match direction {
                Direction::Callers => &self.callers[function as usize],
                Direction::Used => &self.used[function as usize],
            };
            for &number in names {
                let known = &mut of_names[number as usize];
                if own.without(*known).is_none() {
                    continue;
                }
                *known = known.or(own);
                let name = &self.names[number as usize];
                let (first, second) = match direction {
                    Direction::Callers => (&name.users[..], &[][..]),
                    Direction::Used => (&name.called[..], &name.writers[..]),
                };
                for &next in first.iter().chain(second) {
                    let known = &mut rules[next as usize];
                    if !own.without(*known).is_none() {
                        *known = known.or(own);
                        if !std::mem::replace(&mut is_queued[next as usize], true) {
                            todo.push(next);
                        }
                    }
                }
            }
        }
        rules
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The names of one file, as they are added to a graph.
struct FileNames<'n> {
    graph: &'n mut Graph,
    program: &'n Program,
    visible: &'n Visible,
    mentions: &'n Mentions<'n>,
    common: &'n FxHashSet<NameHash>,
    file: u32,
    /// What was added; `None` where nothing is behind a name.
    known: FxHashMap<(NameHash, Place), Option<u32>>,
}

impl FileNames<'_> {
    fn add(mut self) {
        let outline = self.program.outline(self.file);
        let mut classes: FxHashSet<NameHash> = FxHashSet::default();
        for function in &outline.functions {
            let Some(user) =
                self.graph.number(FunctionId { file: self.file, number: function.home })
            else {
                continue;
            };
            let home = &outline.functions[function.home as usize];
            classes.clear();
            let mentioned = outline.uses(function).iter().chain(outline.uses(home));
            classes.extend(mentioned.filter(|name| self.visible.class_names.contains(name)));
            for &name in outline.uses(function) {
                let Some(targets) = self.visible.targets(name) else { continue };
                self.use_at(user, name, Place::File, targets);
                if !targets.has_methods() || !self.common.contains(&name) {
                    continue;
                }
                self.use_at(user, name, Place::Module, targets);
                if let Some(class) = home.class {
                    self.use_at(user, name, Place::Class(class), targets);
                }
                for &class in &classes {
                    self.use_at(user, name, Place::Function(class), targets);
                }
            }
        }
    }

    fn use_at(&mut self, user: u32, name: NameHash, place: Place, targets: &Targets) {
        let added = match self.known.get(&(name, place)) {
            Some(added) => *added,
            None => {
                let called = self.called(name, place, targets);
                let writers = if place == Place::File { &targets.writers[..] } else { &[] };
                let added = self.graph.name(name, called, writers);
                self.known.insert((name, place), added);
                added
            }
        };
        if let Some(added) = added {
            self.graph.user(user, added);
        }
    }

    fn called(&self, name: NameHash, place: Place, targets: &Targets) -> Vec<FunctionId> {
        let of_classes = |names: &mut dyn Iterator<Item = &NameHash>| -> Vec<FunctionId> {
            names.flat_map(|&class| targets.methods_of(class)).collect()
        };
        match place {
            Place::File => {
                let mut called = targets.functions.clone();
                if !self.common.contains(&name) {
                    called.extend(targets.methods());
                }
                called
            }
            Place::Module => of_classes(&mut self.mentions.by_module(&self.visible.class_names)),
            Place::Class(number) => {
                let named = self.mentions.by_class(number, &self.visible.class_names);
                let mut called = of_classes(&mut named.into_iter().flatten());
                let class = ClassId { file: self.file, number };
                called.extend(self.program.lineage(class).iter().filter_map(|&base| {
                    let number = *self.program.class(base).methods.get(&name)?;
                    Some(FunctionId { file: base.file, number })
                }));
                called
            }
            Place::Function(class) => targets.methods_of(class).collect(),
        }
    }
}

/// The part of a name's hash that fields keep.
fn field(name: NameHash) -> NameHash {
    Key::of_attribute(name).name()
}

/// Methods whose name alone says little about the class: those of strings and containers, and those that many classes have.
fn common_methods(program: &Program) -> FxHashSet<NameHash> {
    let mut counts: FxHashMap<NameHash, u32> = FxHashMap::default();
    for class in program.outlines().iter().flat_map(|outline| &outline.classes) {
        for &method in class.methods.keys() {
            *counts.entry(method).or_default() += 1;
        }
    }
    let shared = counts.into_iter().filter(|(_, count)| *count > MAX_CLASSES);
    let known = COMMON_METHODS.iter().map(|name| hash(name));
    known.chain(shared.map(|(name, _)| name)).collect()
}

/// The names that are used near the functions of a file: in their class, or by the module itself.
struct Mentions<'o> {
    outline: &'o Outline,
    by_class: FxHashMap<u32, FxHashSet<NameHash>>,
}

impl<'o> Mentions<'o> {
    fn of(outline: &'o Outline) -> Self {
        let mut by_class: FxHashMap<u32, FxHashSet<NameHash>> = FxHashMap::default();
        for function in &outline.functions {
            if let Some(class) = function.class {
                by_class.entry(class).or_default().extend(outline.uses(function));
            }
        }
        Self { outline, by_class }
    }

    /// Which of some names the module's own code uses.
    fn by_module<'n>(
        &'n self,
        some: &'n FxHashSet<NameHash>,
    ) -> impl Iterator<Item = &'n NameHash> {
        let uses =
            self.outline.functions.first().map_or(&[][..], |module| self.outline.uses(module));
        uses.iter().filter(|name| some.contains(name))
    }

    /// Which of some names the methods of a class use.
    fn by_class<'n>(
        &'n self,
        class: u32,
        some: &'n FxHashSet<NameHash>,
    ) -> Option<impl Iterator<Item = &'n NameHash>> {
        let uses = self.by_class.get(&class)?;
        Some(uses.iter().filter(|name| some.contains(name)))
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

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use pyguard_python::Module;
    use pyguard_source::TextRange;

    use super::*;

    fn program(text: &str) -> Program {
        let module = Module::parse_text(text, ruff_python_parser::Mode::Module);
        Program::new(vec![("module.py".to_owned(), Outline::of(&module))])
    }

    /// The function whose text begins at the first place of a piece of code.
    fn at(program: &Program, text: &str, code: &str) -> FunctionId {
        let start = u32::try_from(text.find(code).expect("the code is there")).expect("short");
        program.home_at(0, TextRange::empty((start + 5).into()))
    }

    fn callers(graph: &Graph, function: FunctionId) -> Vec<FunctionId> {
        let mut all: Vec<FunctionId> =
            graph.calling(function).iter().flat_map(|&name| graph.users(name)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    #[test]
    fn a_method_with_a_common_name_is_called_where_its_class_is_named() {
        let text = "\
class A:
    def get(self): pass
class B:
    def get(self): pass
    def own(self): return self.get()
def of_a(): return A().get()
def of_none(x): return x.get()
";
        let program = program(text);
        let graph = Graph::new(&program);
        let of_a = at(&program, text, "def of_a");
        let first = at(&program, text, "def get");
        assert_eq!(callers(&graph, first), [of_a]);
        let second = FunctionId { number: first.number + 1, ..first };
        assert_eq!(callers(&graph, second), [at(&program, text, "def own")]);
    }

    #[test]
    fn what_a_method_assigns_is_read_by_who_uses_the_name() {
        let text = "\
class A:
    def set(self, x): self.kept = x
def reads(a): return a.kept
def other(a): return a.gone
";
        let program = program(text);
        let graph = Graph::new(&program);
        let writer = at(&program, text, "def set");
        let readers: Vec<FunctionId> = graph
            .reading(writer, hash("kept"))
            .iter()
            .flat_map(|&name| graph.users(name))
            .collect();
        assert!(readers.contains(&at(&program, text, "def reads")));
        assert!(!readers.contains(&at(&program, text, "def other")));
    }

    #[test]
    fn names_of_many_classes_do_not_make_a_square_of_links() {
        let links = |classes: usize| {
            let mut text = String::new();
            for number in 0..classes {
                writeln!(
                    text,
                    "class C{number}:\n    def __init__(self):\n        super().__init__()\n        \
                     self.kept = 1\n    def read(self):\n        return self.kept\n"
                )
                .expect("a string takes it");
            }
            let graph = Graph::new(&program(&text));
            let names = graph.names.iter();
            names.map(|one| one.users.len() + one.called.len() + one.writers.len()).sum::<usize>()
        };
        assert!(links(200) <= 3 * links(100), "{} {}", links(100), links(200));
    }

    #[test]
    fn the_function_of_a_range_is_found_behind_inner_ones() {
        let text = "\
def outer():
    def inner():
        pass
    class K:
        def method(self): pass
    after()
last()
";
        let program = program(text);
        let outer = at(&program, text, "def outer");
        assert_eq!(at(&program, text, "after()"), outer);
        assert_eq!(at(&program, text, "def inner"), outer);
        assert_eq!(at(&program, text, "last()").number, 0);
        assert_ne!(at(&program, text, "def method"), outer);
    }
}
