//! What is kept of every file, parsed or not: definitions, imports, and the names that each function uses.

use std::hash::BuildHasher;

use pyguard_python::Module;
use pyguard_source::TextRange;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// An identifier, by its hash: equality of hashes is taken for equality of names.
pub(crate) type NameHash = u64;

pub(crate) fn hash(name: &str) -> NameHash {
    FxBuildHasher.hash_one(name)
}

/// A name that a file takes from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The name it has here; `*` for a star import.
    pub(crate) local: NameHash,
    /// What is taken of the module; `None` for the module itself.
    pub(crate) symbol: Option<Box<str>>,
    /// Number of the module's dotted name.
    module: u32,
    /// Dots before the name.
    pub(crate) level: u16,
    /// Whether everything is taken (`from m import *`).
    pub(crate) star: bool,
}

/// What a name of a file's top level, or of a class, stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Definition {
    Function(u32),
    Class(u32),
    Import(u32),
    Variable,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct FunctionOutline {
    /// From the first decorator to the end; the whole file for number 0, the module.
    pub(crate) range: TextRange,
    pub(crate) name: NameHash,
    /// The function around it; the module for those of the top level.
    pub(crate) parent: u32,
    /// The function that it is walked with: itself, or the outermost function around a nested one.
    pub(crate) home: u32,
    /// The class whose body it stands in.
    pub(crate) class: Option<u32>,
    /// Names and attributes that it uses, itself, not functions in it; in order.
    uses: Part,
    /// Attributes of its first parameter that it assigns.
    writes: Part,
}

/// Part of [`Outline::mentioned`]: from, to.
type Part = (u32, u32);

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ClassOutline {
    pub(crate) name: NameHash,
    /// Dotted names of its bases.
    pub(crate) bases: Box<[Box<str>]>,
    pub(crate) methods: FxHashMap<NameHash, u32>,
}

/// One file. Outlines of all files are kept at once, so what functions and imports have many of stands in one list.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Outline {
    pub(crate) functions: Vec<FunctionOutline>,
    pub(crate) classes: Vec<ClassOutline>,
    pub(crate) imports: Vec<Import>,
    pub(crate) names: FxHashMap<NameHash, Definition>,
    /// Dotted names of modules that are imported.
    modules: Vec<Box<str>>,
    /// Names that functions use and write.
    mentioned: Vec<NameHash>,
}

impl Outline {
    /// Reads a module.
    pub fn of(module: &Module) -> Self {
        let mut collector = Collector::default();
        let range = TextRange::new(0.into(), u32::MAX.into());
        collector.open(range, 0, None);
        collector.visit_body(module.body());
        collector.close();
        let mut outline = collector.outline;
        outline.functions.shrink_to_fit();
        outline.classes.shrink_to_fit();
        outline.imports.shrink_to_fit();
        outline.modules.shrink_to_fit();
        outline.mentioned.shrink_to_fit();
        outline
    }

    /// Names and attributes that a function uses, itself, not functions in it; in order.
    pub(crate) fn uses(&self, function: &FunctionOutline) -> &[NameHash] {
        self.part(function.uses)
    }

    /// Attributes of its first parameter that a function assigns.
    pub(crate) fn writes(&self, function: &FunctionOutline) -> &[NameHash] {
        self.part(function.writes)
    }

    fn part(&self, (from, to): Part) -> &[NameHash] {
        self.mentioned.get(from as usize..to as usize).unwrap_or(&[])
    }

    /// Dotted name of the module that an import names.
    pub(crate) fn module_of(&self, import: &Import) -> &str {
        self.modules.get(import.module as usize).map_or("", |module| module)
    }

    /// The innermost function around a range: its number, 0 for the module.
    pub(crate) fn function_at(&self, range: TextRange) -> u32 {
        let after = self.functions.partition_point(|one| one.range.start() <= range.start());
        // Whatever holds the range is the last that begins before it, or around that.
        let mut found = u32::try_from(after.saturating_sub(1)).unwrap_or(0);
        while let Some(function) = self.functions.get(found as usize)
            && found != 0
            && !function.range.contains_range(range)
        {
            found = function.parent;
        }
        found
    }
}

/// A function being read: its number, what it uses, what it writes, and the name of its first parameter.
type Open = (usize, FxHashSet<NameHash>, FxHashSet<NameHash>, Option<NameHash>);

#[derive(Default)]
struct Collector {
    outline: Outline,
    /// Functions around, innermost last, with what they use.
    open: Vec<Open>,
    class: Option<u32>,
}

impl Collector {
    fn open(&mut self, range: TextRange, name: NameHash, first: Option<NameHash>) {
        let number = self.outline.functions.len();
        let own = u32::try_from(number).unwrap_or(u32::MAX);
        let parent = self.open.last().map_or(0, |(number, ..)| *number);
        let around = Some(parent).filter(|&number| number != 0);
        let home = match around {
            Some(around) if self.class.is_none() => self.outline.functions[around].home,
            _ => own,
        };
        self.outline.functions.push(FunctionOutline {
            range,
            name,
            parent: u32::try_from(parent).unwrap_or(0),
            home,
            class: self.class,
            uses: (0, 0),
            writes: (0, 0),
        });
        self.open.push((number, FxHashSet::default(), FxHashSet::default(), first));
    }

    fn close(&mut self) {
        if let Some((number, uses, writes, _)) = self.open.pop() {
            let uses = self.mention(uses);
            let writes = self.mention(writes);
            let function = &mut self.outline.functions[number];
            (function.uses, function.writes) = (uses, writes);
        }
    }

    /// Adds names, in order.
    fn mention(&mut self, names: FxHashSet<NameHash>) -> Part {
        let mentioned = &mut self.outline.mentioned;
        let from = mentioned.len();
        mentioned.extend(names);
        mentioned[from..].sort_unstable();
        let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        (number(from), number(mentioned.len()))
    }

    /// Adds a module's name.
    fn module(&mut self, name: &str) -> u32 {
        let modules = &mut self.outline.modules;
        modules.push(name.into());
        u32::try_from(modules.len() - 1).unwrap_or(u32::MAX)
    }

    fn uses(&mut self, name: &str) {
        if let Some((_, uses, ..)) = self.open.last_mut() {
            uses.insert(hash(name));
        }
    }

    /// Whether the code that is visited runs when the module is imported, outside classes.
    fn is_top_level(&self) -> bool {
        self.open.len() == 1 && self.class.is_none()
    }

    fn define(&mut self, name: &str, definition: Definition) {
        if self.is_top_level() {
            self.outline.names.insert(hash(name), definition);
        }
    }

    fn import(&mut self, local: &str, import: Import) {
        let number = u32::try_from(self.outline.imports.len()).unwrap_or(u32::MAX);
        self.outline.imports.push(import);
        // Imports inside functions count for the whole file: two of one name that differ are rare.
        self.outline.names.entry(hash(local)).or_insert(Definition::Import(number));
    }

    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) if self.is_top_level() => {
                self.outline.names.entry(hash(&name.id)).or_insert(Definition::Variable);
            }
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|element| self.target(element)),
            Expr::List(list) => list.elts.iter().for_each(|element| self.target(element)),
            Expr::Starred(starred) => self.target(&starred.value),
            Expr::Attribute(attribute) => {
                if let Expr::Name(base) = &*attribute.value
                    && let Some((_, _, writes, Some(first))) = self.open.last_mut()
                    && *first == hash(&base.id)
                {
                    writes.insert(hash(attribute.attr.as_str()));
                }
            }
            Expr::Subscript(subscript) => self.target(&subscript.value),
            _ => {}
        }
    }
}

/// `a.b.c` as text; `None` for anything else.
pub(crate) fn dotted(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(attribute) => {
            Some(format!("{}.{}", dotted(&attribute.value)?, attribute.attr))
        }
        // `Base[T]`
        Expr::Subscript(subscript) => dotted(&subscript.value),
        _ => None,
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(node) => {
                let number = u32::try_from(self.outline.functions.len()).unwrap_or(u32::MAX);
                self.define(node.name.as_str(), Definition::Function(number));
                // In a class inside a function, and in a function inside a class, only the innermost counts.
                if let Some(class) = self.class {
                    let class = &mut self.outline.classes[class as usize];
                    class.methods.insert(hash(node.name.as_str()), number);
                }
                node.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                let first = node.parameters.iter().next();
                let first = first.map(|parameter| hash(parameter.name().as_str()));
                self.open(node.range(), hash(node.name.as_str()), first);
                let class = self.class.take();
                self.visit_parameters(&node.parameters);
                self.visit_body(&node.body);
                self.class = class;
                self.close();
            }
            Stmt::ClassDef(node) => {
                let number = u32::try_from(self.outline.classes.len()).unwrap_or(u32::MAX);
                self.define(node.name.as_str(), Definition::Class(number));
                let bases = node.arguments.as_ref().map_or(&[][..], |arguments| &arguments.args);
                self.outline.classes.push(ClassOutline {
                    name: hash(node.name.as_str()),
                    bases: bases.iter().filter_map(dotted).map(String::into_boxed_str).collect(),
                    methods: FxHashMap::default(),
                });
                node.decorator_list.iter().for_each(|decorator| self.visit_decorator(decorator));
                if let Some(arguments) = &node.arguments {
                    self.visit_arguments(arguments);
                }
                let class = self.class.replace(number);
                self.visit_body(&node.body);
                self.class = class;
            }
            Stmt::Import(node) => {
                for alias in &node.names {
                    let name = alias.name.as_str();
                    let (local, module) = match &alias.asname {
                        Some(local) => (local.as_str(), name),
                        // `import a.b` binds `a`.
                        None => {
                            let first = name.split('.').next().unwrap_or(name);
                            (first, first)
                        }
                    };
                    let (module, level) = (self.module(module), 0);
                    let import =
                        Import { local: hash(local), symbol: None, module, level, star: false };
                    self.import(local, import);
                }
            }
            Stmt::ImportFrom(node) => {
                let module = self.module(node.module.as_ref().map_or("", |module| module));
                // More dots than any path has folders.
                let level = u16::try_from(node.level).unwrap_or(u16::MAX);
                for alias in &node.names {
                    let name = alias.name.as_str();
                    let local = alias.asname.as_ref().map_or(name, |local| local.as_str());
                    let star = name == "*";
                    let symbol = (!star).then(|| name.into());
                    let import = Import { local: hash(local), symbol, module, level, star };
                    self.import(local, import);
                }
            }
            Stmt::Assign(node) => {
                node.targets.iter().for_each(|target| self.target(target));
                visitor::walk_stmt(self, statement);
            }
            Stmt::AnnAssign(node) => {
                self.target(&node.target);
                visitor::walk_stmt(self, statement);
            }
            Stmt::AugAssign(node) => {
                self.target(&node.target);
                visitor::walk_stmt(self, statement);
            }
            Stmt::For(node) => {
                self.target(&node.target);
                visitor::walk_stmt(self, statement);
            }
            Stmt::With(node) => {
                for item in &node.items {
                    if let Some(target) = &item.optional_vars {
                        self.target(target);
                    }
                }
                visitor::walk_stmt(self, statement);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) => self.uses(&name.id),
            Expr::Attribute(attribute) => self.uses(attribute.attr.as_str()),
            _ => {}
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_annotation(&mut self, annotation: &'a Expr) {
        self.visit_expr(annotation);
    }
}
