//! What each name that a file uses may lead to there.

use rustc_hash::{FxHashMap, FxHashSet};

use super::outline::{Definition, NameHash, hash};
use super::resolve::{ClassId, Entity, FunctionId, Program};

/// What one name may lead to in one file.
#[derive(Debug, Default)]
pub(super) struct Targets {
    pub(super) functions: Vec<FunctionId>,
    /// Functions that assign a field or variable of this name.
    pub(super) writers: Vec<FunctionId>,
    /// Methods, each with the name that its class has here; in order of these names.
    methods: Vec<(NameHash, FunctionId)>,
}

impl Targets {
    pub(super) fn methods(&self) -> impl Iterator<Item = FunctionId> + '_ {
        self.methods.iter().map(|(_, method)| *method)
    }

    pub(super) fn has_methods(&self) -> bool {
        !self.methods.is_empty()
    }

    /// Methods of the class that has this name here.
    pub(super) fn methods_of(&self, class: NameHash) -> impl Iterator<Item = FunctionId> + '_ {
        let from = self.methods.partition_point(|(known, _)| *known < class);
        let own = self.methods[from..].iter().take_while(move |(known, _)| *known == class);
        own.map(|(_, method)| *method)
    }
}

/// What the names of one file may lead to.
#[derive(Debug, Default)]
pub(super) struct Visible {
    names: FxHashMap<NameHash, Targets>,
    /// Names of the classes that methods are known of.
    pub(super) class_names: FxHashSet<NameHash>,
    /// Classes that were added.
    classes: FxHashSet<ClassId>,
}

impl Visible {
    /// Of a file, as far as its functions use them.
    pub(super) fn of(program: &Program, file: u32) -> Self {
        let outline = program.outline(file);
        let used = outline.functions.iter().flat_map(|function| outline.uses(function));
        let mut visible = Self {
            names: used.map(|&name| (name, Targets::default())).collect(),
            ..Self::default()
        };
        for function in outline.functions.iter().skip(1).filter(|one| one.class.is_none()) {
            visible.function(function.name, FunctionId { file, number: function.home });
        }
        for (number, class) in (0..).zip(&outline.classes) {
            visible.class(program, class.name, ClassId { file, number });
        }
        for (name, definition) in &outline.names {
            if *definition == Definition::Variable {
                visible.written(*name, FunctionId { file, number: 0 });
            }
        }
        for import in &outline.imports {
            if import.star {
                if let Some(module) = program.imported_module(file, import) {
                    visible.module(program, module);
                }
                continue;
            }
            match program.resolve(file, import.local) {
                Some(Entity::Function(function)) => visible.function(import.local, function),
                Some(Entity::Class(class)) => visible.class(program, import.local, class),
                Some(Entity::Module(module)) => visible.module(program, module),
                Some(Entity::Variable { file, .. }) => {
                    visible.written(import.local, FunctionId { file, number: 0 });
                }
                None => {}
            }
        }
        for targets in visible.names.values_mut() {
            for functions in [&mut targets.functions, &mut targets.writers] {
                functions.sort_unstable();
                functions.dedup();
            }
            targets.methods.sort_unstable();
            targets.methods.dedup();
        }
        visible
    }

    pub(super) fn targets(&self, name: NameHash) -> Option<&Targets> {
        self.names.get(&name)
    }

    fn function(&mut self, name: NameHash, function: FunctionId) {
        if let Some(targets) = self.names.get_mut(&name) {
            targets.functions.push(function);
        }
    }

    fn written(&mut self, name: NameHash, writer: FunctionId) {
        if let Some(targets) = self.names.get_mut(&name) {
            targets.writers.push(writer);
        }
    }

    /// A class can be called by its name, and its methods and fields by theirs.
    fn class(&mut self, program: &Program, name: NameHash, class: ClassId) {
        let constructors = ["__init__", "__call__", "__post_init__"].map(hash);
        for &base in program.lineage(class) {
            let outline = program.class(base);
            for constructor in constructors {
                if let Some(&number) = outline.methods.get(&constructor) {
                    self.function(name, FunctionId { file: base.file, number });
                }
            }
            if !self.classes.insert(base) {
                continue;
            }
            let file = program.outline(base.file);
            for (&method, &number) in &outline.methods {
                let id = FunctionId { file: base.file, number };
                if let Some(targets) = self.names.get_mut(&method) {
                    targets.methods.push((name, id));
                    self.class_names.insert(name);
                }
                for &field in file.writes(&file.functions[number as usize]) {
                    self.written(field, id);
                }
            }
        }
    }

    fn module(&mut self, program: &Program, module: u32) {
        for (&name, definition) in &program.outline(module).names {
            match *definition {
                Definition::Function(number) => {
                    self.function(name, FunctionId { file: module, number });
                }
                Definition::Class(number) => {
                    self.class(program, name, ClassId { file: module, number });
                }
                Definition::Variable => {
                    self.written(name, FunctionId { file: module, number: 0 });
                }
                Definition::Import(_) => {}
            }
        }
    }
}
