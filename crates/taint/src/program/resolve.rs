//! What names mean across files.

use std::sync::OnceLock;

use pyguard_source::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Outline;
use super::outline::{ClassOutline, Definition, Import, NameHash, hash};

/// A function of a program: file and number in its outline; number 0 is the module's own code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionId {
    /// Number of the file.
    pub file: u32,
    /// Number in the file.
    pub number: u32,
}

/// A class of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId {
    /// Number of the file.
    pub file: u32,
    /// Number in the file.
    pub number: u32,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entity {
    Function(FunctionId),
    Class(ClassId),
    Module(u32),
    Variable { file: u32, name: NameHash },
}

/// Files that may import each other.
#[derive(Debug, Default)]
pub struct Program {
    outlines: Vec<Outline>,
    /// Paths without extension, `/__init__` taken off.
    modules: Vec<Box<str>>,
    /// Whether the file is a package's `__init__`.
    packages: Vec<bool>,
    by_module: FxHashMap<Box<str>, u32>,
    /// Last parts of module paths and of their folders: a module that begins with none of these is not ours.
    known_parts: FxHashSet<NameHash>,
    known: Vec<Known>,
}

/// Most files of a small program.
const SMALL: usize = 16;

/// What was found out about a file's names, once somebody asked.
#[derive(Debug, Default)]
struct Known {
    /// By number of the import: what it stands for.
    imported: Box<[OnceLock<Option<Entity>>]>,
    /// Numbers of the star imports.
    stars: Box<[u32]>,
    /// By number of the class: it and its bases.
    lineages: Box<[OnceLock<Box<[ClassId]>>]>,
}

impl Known {
    fn of(outline: &Outline) -> Self {
        let stars = (0..).zip(&outline.imports).filter(|(_, import)| import.star);
        Self {
            imported: outline.imports.iter().map(|_| OnceLock::new()).collect(),
            stars: stars.map(|(number, _)| number).collect(),
            lineages: outline.classes.iter().map(|_| OnceLock::new()).collect(),
        }
    }
}

/// Imports that are followed from file to file.
const MAX_IMPORTS: u32 = 16;
/// Base classes that are looked through.
const MAX_BASES: u32 = 32;

impl Program {
    /// Whether there are so few files that data is followed however many calls it takes: a small program may be a hostile one, in
    /// a large one every call more is a guess more.
    pub(crate) fn is_small(&self) -> bool {
        self.outlines.len() <= SMALL
    }

    /// Puts files together: path with `/`, and outline.
    pub fn new(files: Vec<(String, Outline)>) -> Self {
        let mut program = Self::default();
        for (path, outline) in files {
            let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
            let package = stem.strip_suffix("/__init__");
            program.add(package.unwrap_or(stem).into(), package.is_some(), outline);
        }
        program
    }

    fn add(&mut self, module: Box<str>, is_package: bool, outline: Outline) {
        let number = u32::try_from(self.outlines.len()).unwrap_or(u32::MAX);
        self.known_parts.extend(module.split('/').map(hash));
        self.by_module.entry(module.clone()).or_insert(number);
        self.modules.push(module);
        self.packages.push(is_package);
        self.known.push(Known::of(&outline));
        self.outlines.push(outline);
    }

    /// Takes it apart: a program for each of these groups of files, which keep their order.
    #[must_use]
    pub fn split(self, groups: &[Vec<u32>]) -> Vec<Self> {
        let Self { outlines, modules, packages, .. } = self;
        let files = modules.into_iter().zip(packages).zip(outlines);
        let mut files: Vec<_> = files.map(Some).collect();
        let split = groups.iter().map(|group| {
            let mut part = Self::default();
            for &file in group {
                if let Some(((module, is_package), outline)) = files[file as usize].take() {
                    part.add(module, is_package, outline);
                }
            }
            part
        });
        split.collect()
    }

    /// Where a function stands in its file.
    pub(crate) fn range_of(&self, function: FunctionId) -> TextRange {
        let functions = &self.outlines[function.file as usize].functions;
        functions.get(function.number as usize).map_or_else(TextRange::default, |one| one.range)
    }

    /// Number of files.
    pub fn len(&self) -> usize {
        self.outlines.len()
    }

    /// Whether it has no files.
    pub fn is_empty(&self) -> bool {
        self.outlines.is_empty()
    }

    pub(crate) fn outlines(&self) -> &[Outline] {
        &self.outlines
    }

    pub(crate) fn outline(&self, file: u32) -> &Outline {
        &self.outlines[file as usize]
    }

    /// The files that a file imports directly.
    pub fn imported_files(&self, file: u32) -> Vec<u32> {
        let mut files: Vec<u32> = self.outlines[file as usize]
            .imports
            .iter()
            .flat_map(|import| {
                let module = self.imported_module(file, import);
                let submodule = import
                    .symbol
                    .as_deref()
                    .and_then(|symbol| self.submodule(file, import, symbol));
                [module, submodule]
            })
            .flatten()
            .filter(|&imported| imported != file)
            .collect();
        files.sort_unstable();
        files.dedup();
        files
    }

    /// The file of a module that `file` names.
    fn module(&self, file: u32, level: u16, dotted: &str) -> Option<u32> {
        let own: &str = &self.modules[file as usize];
        let folder = if self.packages[file as usize] { own } else { parent(own) };
        if level > 0 {
            let base = (1..level).fold(folder, |folder, _| parent(folder));
            return self.find(base, dotted);
        }
        let first = dotted.split('.').next().unwrap_or(dotted);
        if !self.known_parts.contains(&hash(first)) {
            return None;
        }
        let mut folder = parent(own);
        loop {
            if let Some(found) = self.find(folder, dotted) {
                return Some(found);
            }
            if folder.is_empty() {
                return None;
            }
            folder = parent(folder);
        }
    }

    /// The module that an import names, or takes something of.
    pub(crate) fn imported_module(&self, file: u32, import: &Import) -> Option<u32> {
        self.module(file, import.level, self.outlines[file as usize].module_of(import))
    }

    fn find(&self, folder: &str, dotted: &str) -> Option<u32> {
        let mut path = String::with_capacity(folder.len() + dotted.len() + 1);
        path.push_str(folder);
        if !dotted.is_empty() {
            if !folder.is_empty() && !folder.ends_with('/') {
                path.push('/');
            }
            path.extend(dotted.chars().map(|letter| if letter == '.' { '/' } else { letter }));
        }
        self.by_module.get(path.as_str()).copied()
    }

    fn submodule(&self, file: u32, import: &Import, symbol: &str) -> Option<u32> {
        let module = self.outlines[file as usize].module_of(import);
        let dotted =
            if module.is_empty() { symbol.to_owned() } else { format!("{module}.{symbol}") };
        self.module(file, import.level, &dotted)
    }

    /// What a name means at a file's top level.
    pub(crate) fn resolve(&self, file: u32, name: NameHash) -> Option<Entity> {
        self.resolve_within(file, name, MAX_IMPORTS)
    }

    fn resolve_within(&self, file: u32, name: NameHash, fuel: u32) -> Option<Entity> {
        let fuel = fuel.checked_sub(1)?;
        let outline = &self.outlines[file as usize];
        match outline.names.get(&name) {
            Some(&Definition::Function(number)) => {
                Some(Entity::Function(FunctionId { file, number }))
            }
            Some(&Definition::Class(number)) => Some(Entity::Class(ClassId { file, number })),
            Some(&Definition::Variable) => Some(Entity::Variable { file, name }),
            Some(&Definition::Import(number)) => {
                let known = &self.known[file as usize].imported[number as usize];
                if let Some(entity) = known.get() {
                    return *entity;
                }
                let import = &outline.imports[number as usize];
                let entity = match &import.symbol {
                    None => self.imported_module(file, import).map(Entity::Module),
                    Some(symbol) => self
                        .imported_module(file, import)
                        .filter(|&module| module != file)
                        .and_then(|module| self.resolve_within(module, hash(symbol), fuel))
                        .or_else(|| self.submodule(file, import, symbol).map(Entity::Module)),
                };
                // Somebody else may have been faster, with the same.
                *known.get_or_init(|| entity)
            }
            None => self.known[file as usize].stars.iter().find_map(|&number| {
                let import = &outline.imports[number as usize];
                let module = self.imported_module(file, import)?;
                (module != file).then(|| self.resolve_within(module, name, fuel)).flatten()
            }),
        }
    }

    /// What an attribute of a module means: one of its names, or a submodule.
    pub(crate) fn member(&self, module: u32, name: &str) -> Option<Entity> {
        self.resolve(module, hash(name)).or_else(|| {
            let path = format!("{}/{name}", self.modules[module as usize]);
            self.by_module.get(path.as_str()).copied().map(Entity::Module)
        })
    }

    /// What a dotted name means at a file's top level.
    pub(crate) fn resolve_dotted(&self, file: u32, dotted: &str) -> Option<Entity> {
        let mut parts = dotted.split('.');
        let mut entity = self.resolve(file, hash(parts.next()?))?;
        for part in parts {
            let Entity::Module(module) = entity else { return None };
            entity = self.member(module, part)?;
        }
        Some(entity)
    }

    pub(crate) fn class(&self, class: ClassId) -> &ClassOutline {
        &self.outlines[class.file as usize].classes[class.number as usize]
    }

    /// The class and all its bases that are ours, nearest first.
    pub(crate) fn lineage(&self, class: ClassId) -> &[ClassId] {
        let known = &self.known[class.file as usize].lineages[class.number as usize];
        known.get_or_init(|| self.find_lineage(class).into_boxed_slice())
    }

    fn find_lineage(&self, class: ClassId) -> Vec<ClassId> {
        let mut lineage = vec![class];
        let mut at = 0;
        while let Some(&current) = lineage.get(at) {
            at += 1;
            for base in &self.class(current).bases {
                if lineage.len() >= MAX_BASES as usize {
                    return lineage;
                }
                if let Some(Entity::Class(base)) = self.resolve_dotted(current.file, base)
                    && !lineage.contains(&base)
                {
                    lineage.push(base);
                }
            }
        }
        lineage
    }

    /// The method that a name means on an object of a class.
    pub(crate) fn method(&self, class: ClassId, name: NameHash) -> Option<FunctionId> {
        if let Some(&number) = self.class(class).methods.get(&name) {
            return Some(FunctionId { file: class.file, number });
        }
        self.lineage(class).iter().skip(1).find_map(|&base| {
            let number = *self.class(base).methods.get(&name)?;
            Some(FunctionId { file: base.file, number })
        })
    }

    /// Whether a file imports something under a name.
    pub(crate) fn imports(&self, file: u32, name: NameHash) -> bool {
        matches!(self.outlines[file as usize].names.get(&name), Some(Definition::Import(_)))
    }

    /// The class whose body a function stands in.
    pub(crate) fn class_of(&self, function: FunctionId) -> Option<ClassId> {
        let outline = &self.outlines[function.file as usize];
        let number = outline.functions.get(function.number as usize)?.class?;
        Some(ClassId { file: function.file, number })
    }
}

/// `a/b` of `a/b/c`; nothing of `a`.
fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use pyguard_python::Module;
    use ruff_python_parser::Mode;

    use super::*;

    #[test]
    fn names_mean_the_same_in_a_part_of_a_program() {
        let files = [
            ("other/alone.py", "def f(): pass\n"),
            ("pkg/__init__.py", "from .deep import f\n"),
            ("other/more.py", "from . import alone\n"),
            ("pkg/deep.py", "class Base: pass\ndef f(): pass\n"),
            ("pkg/user.py", "import pkg\nfrom pkg.deep import Base as B\nfrom . import deep\n"),
        ];
        let outline = |(path, text): (&str, &str)| {
            (path.to_owned(), Outline::of(&Module::parse_text(text, Mode::Module)))
        };
        let program = || Program::new(files.map(outline).into());
        let parts = program().split(&[vec![1, 3, 4], vec![0, 2]]);
        let [package, others] = &parts[..] else { unreachable!("two groups give two parts") };
        assert_eq!((package.len(), others.len()), (3, 2));
        let deep = |number| Some(Entity::Function(FunctionId { file: number, number: 1 }));
        assert_eq!(program().resolve_dotted(4, "pkg.f"), deep(3));
        assert_eq!(package.resolve_dotted(2, "pkg.f"), deep(1));
        let base = Some(Entity::Class(ClassId { file: 1, number: 0 }));
        assert_eq!(package.resolve_dotted(2, "B"), base);
        assert_eq!(package.resolve_dotted(2, "deep"), Some(Entity::Module(1)));
        assert_eq!(others.resolve_dotted(1, "alone.f"), deep(0));
        assert_eq!(others.imported_files(1), [0]);
    }
}
