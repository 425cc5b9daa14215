//! Who may call whom, seen from the names that functions use: more edges than there are calls, never (for names that can be
//! resolved at all) fewer.

use rustc_hash::{FxHashMap, FxHashSet};

use super::outline::{Definition, NameHash, hash};
use super::resolve::{ClassId, Entity, FunctionId, Program};

/// Edges between the functions of some files of a program.
#[derive(Debug)]
pub struct Graph {
    /// For each function, those that use it.
    users: Edges,
    /// For each function, those that it uses.
    used: Edges,
}

type Edges = FxHashMap<FunctionId, Vec<FunctionId>>;

/// What a name may lead to in one file.
type Visible = FxHashMap<NameHash, Vec<FunctionId>>;

impl Graph {
    /// Reads the edges out of the outlines of these files.
    pub fn new(program: &Program, files: &[u32]) -> Self {
        let mut graph = Self { users: Edges::default(), used: Edges::default() };
        for &file in files {
            let visible = visible(program, file);
            let outline = program.outline(file);
            for (number, function) in (0..).zip(&outline.functions) {
                let user = FunctionId { file, number: outline.functions[number as usize].home };
                let mut all: FxHashSet<FunctionId> = FxHashSet::default();
                for name in &function.uses {
                    all.extend(visible.get(name).into_iter().flatten().copied());
                }
                for used in all.into_iter().filter(|used| *used != user) {
                    graph.users.entry(used).or_default().push(user);
                    graph.used.entry(user).or_default().push(used);
                }
            }
        }
        graph
    }

    /// These functions and all from which a call may lead to them.
    pub fn callers(
        &self,
        functions: impl IntoIterator<Item = FunctionId>,
    ) -> FxHashSet<FunctionId> {
        reachable(&self.users, functions)
    }

    /// These functions and all that a call from them may lead to.
    pub fn callees(
        &self,
        functions: impl IntoIterator<Item = FunctionId>,
    ) -> FxHashSet<FunctionId> {
        reachable(&self.used, functions)
    }

    /// Functions that may call this one, or read what it leaves in fields and variables.
    pub(crate) fn users(&self, function: FunctionId) -> &[FunctionId] {
        self.users.get(&function).map_or(&[], Vec::as_slice)
    }
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
        add(&mut visible, function.name, FunctionId { file, number: function.home });
    }
    for (number, class) in (0..).zip(&outline.classes) {
        let id = ClassId { file, number };
        add_class(program, &mut visible, &mut classes, class.name, id);
    }
    for (name, definition) in &outline.names {
        if *definition == Definition::Variable {
            add(&mut visible, *name, FunctionId { file, number: 0 });
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
            Some(Entity::Function(function)) => add(&mut visible, import.local, function),
            Some(Entity::Class(class)) => {
                add_class(program, &mut visible, &mut classes, import.local, class);
            }
            Some(Entity::Module(module)) => {
                add_module(program, &mut visible, &mut classes, module);
            }
            Some(Entity::Variable { file, .. }) => {
                add(&mut visible, import.local, FunctionId { file, number: 0 });
            }
            None => {}
        }
    }
    visible
}

fn add(visible: &mut Visible, name: NameHash, function: FunctionId) {
    let known = visible.entry(name).or_default();
    if !known.contains(&function) {
        known.push(function);
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
    for base in program.lineage(class) {
        let outline = program.class(base);
        for constructor in constructors {
            if let Some(&number) = outline.methods.get(&constructor) {
                add(visible, name, FunctionId { file: base.file, number });
            }
        }
        if !classes.insert(base) {
            continue;
        }
        let functions = &program.outline(base.file).functions;
        for (&method, &number) in &outline.methods {
            let id = FunctionId { file: base.file, number };
            add(visible, method, id);
            for &field in &functions[number as usize].writes {
                add(visible, field, id);
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
                add(visible, name, FunctionId { file: module, number: *number });
            }
            Definition::Class(number) => {
                let class = ClassId { file: module, number: *number };
                add_class(program, visible, classes, name, class);
            }
            Definition::Variable => add(visible, name, FunctionId { file: module, number: 0 }),
            Definition::Import(_) => {}
        }
    }
}
