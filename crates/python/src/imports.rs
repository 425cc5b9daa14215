use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::{Ranged, TextSize};
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// What a name was imported as: a dotted path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported<'a> {
    /// Where the import statement ends: it counts after that.
    pub end: TextSize,
    /// `os`, `path` for `from os import path`; a relative import begins with its dots as one segment.
    pub segments: SmallVec<[&'a str; 4]>,
}

/// Everything a module imports, in functions and branches too: an import counts in the rest of the file, whatever the
/// scope, until another one binds the same name.
#[derive(Debug, Default)]
pub struct Imports<'a> {
    names: FxHashMap<&'a str, SmallVec<[Imported<'a>; 1]>>,
    stars: Vec<SmallVec<[&'a str; 4]>>,
    statements: Vec<&'a Stmt>,
}

const DOTS: &str = "................";

impl<'a> Imports<'a> {
    pub(crate) fn collect(body: &'a [Stmt]) -> Self {
        let is_import =
            |statement: &&Stmt| matches!(statement, Stmt::Import(_) | Stmt::ImportFrom(_));
        let statements = body.iter().filter(is_import).collect();
        let mut imports = Self { statements, ..Self::default() };
        imports.block(body);
        imports
    }

    /// What `name` means at a place through the last import before it.
    pub fn get(&self, name: &str, at: TextSize) -> Option<&Imported<'a>> {
        self.names.get(name)?.iter().rfind(|imported| imported.end <= at)
    }

    /// All imports with the names that they bind.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, &Imported<'a>)> {
        self.names.iter().flat_map(|(&name, imports)| imports.iter().map(move |one| (name, one)))
    }

    /// All imports that bind a name.
    pub fn named(&self, name: &str) -> &[Imported<'a>] {
        self.names.get(name).map_or(&[], |imports| imports)
    }

    /// The import statements of the module's top level, in order.
    pub fn statements(&self) -> &[&'a Stmt] {
        &self.statements
    }

    /// The modules of `from module import *`.
    pub fn stars(&self) -> &[SmallVec<[&'a str; 4]>] {
        &self.stars
    }

    fn bind(&mut self, name: &'a str, segments: SmallVec<[&'a str; 4]>, end: TextSize) {
        self.names.entry(name).or_default().push(Imported { end, segments });
    }

    fn block(&mut self, body: &'a [Stmt]) {
        for statement in body {
            match statement {
                Stmt::Import(node) => {
                    node.names.iter().for_each(|alias| self.import(alias, node.end()));
                }
                Stmt::ImportFrom(node) => self.import_from(node),
                _ => crate::scopes::for_each_block(statement, &mut |block| self.block(block)),
            }
        }
    }

    fn import(&mut self, alias: &'a ast::Alias, end: TextSize) {
        let path = alias.name.as_str();
        match &alias.asname {
            Some(name) => self.bind(name, path.split('.').collect(), end),
            None => {
                let first = path.split('.').next().unwrap_or(path);
                self.bind(first, SmallVec::from_slice(&[first]), end);
            }
        }
    }

    fn import_from(&mut self, node: &'a ast::StmtImportFrom) {
        let mut module: SmallVec<[&'a str; 4]> = SmallVec::new();
        if node.level > 0 {
            let dots = (node.level as usize).min(DOTS.len());
            module.push(&DOTS[..dots]);
        }
        if let Some(path) = &node.module {
            module.extend(path.as_str().split('.'));
        }
        for alias in &node.names {
            if alias.name.as_str() == "*" {
                self.stars.push(module.clone());
                continue;
            }
            let mut segments = module.clone();
            segments.push(alias.name.as_str());
            self.bind(alias.asname.as_ref().unwrap_or(&alias.name).as_str(), segments, node.end());
        }
    }
}
