use pyguard_python::{Facts, Module};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Stmt, StmtClassDef, StmtFunctionDef};
use ruff_text_size::{Ranged, TextSize};
use rustc_hash::FxHashMap;

/// The code of a function of a file's outline.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FunctionNode<'p> {
    /// The statements of the module.
    Module(&'p [Stmt]),
    /// A `def`.
    Def(&'p StmtFunctionDef),
}

/// A parsed file.
#[derive(Debug)]
pub struct File<'p> {
    /// Its number in the program.
    pub(crate) number: u32,
    /// Facts about its tree.
    facts: Facts<'p>,
    /// Its outline's functions.
    functions: Vec<FunctionNode<'p>>,
    classes: Vec<&'p StmtClassDef>,
    class_numbers: FxHashMap<TextSize, u32>,
}

impl<'p> File<'p> {
    /// File number `number`, parsed.
    pub fn new(number: u32, module: &'p Module, text: &'p str) -> Self {
        let mut collector = Collector { functions: Vec::new(), classes: Vec::new() };
        collector.visit_body(module.body());
        let mut functions = vec![FunctionNode::Module(module.body())];
        functions.extend(collector.functions.iter().map(|def| FunctionNode::Def(def)));
        let class_numbers = (0..).zip(&collector.classes).map(|(n, c)| (c.start(), n)).collect();
        Self {
            number,
            facts: Facts::new(module, text),
            functions,
            classes: collector.classes,
            class_numbers,
        }
    }

    /// Facts about its tree.
    pub fn facts(&self) -> &Facts<'p> {
        &self.facts
    }

    /// The code of a function by its number in the outline.
    pub(crate) fn function(&self, number: u32) -> Option<FunctionNode<'p>> {
        self.functions.get(number as usize).copied()
    }

    /// The name of a function by its number in the outline; `None` for the module.
    pub fn name_of(&self, number: u32) -> Option<&'p str> {
        match self.function(number)? {
            FunctionNode::Module(_) => None,
            FunctionNode::Def(def) => Some(def.name.as_str()),
        }
    }

    /// The number of a class.
    pub(crate) fn class_number_of(&self, class: &StmtClassDef) -> Option<u32> {
        self.class_numbers.get(&class.start()).copied()
    }

    /// The code of a class by its number.
    pub(crate) fn class(&self, number: u32) -> Option<&'p StmtClassDef> {
        self.classes.get(number as usize).copied()
    }

    /// How many functions, the module included.
    pub fn function_count(&self) -> u32 {
        u32::try_from(self.functions.len()).unwrap_or(u32::MAX)
    }
}

/// Collects definitions in the order in which [`Outline`] numbers them.
struct Collector<'p> {
    functions: Vec<&'p StmtFunctionDef>,
    classes: Vec<&'p StmtClassDef>,
}

impl<'p> Visitor<'p> for Collector<'p> {
    fn visit_stmt(&mut self, statement: &'p Stmt) {
        match statement {
            Stmt::FunctionDef(def) => self.functions.push(def),
            Stmt::ClassDef(class) => self.classes.push(class),
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, _: &'p ruff_python_ast::Expr) {
        // No statement stands in an expression.
    }
}

#[cfg(test)]
mod tests {
    use super::super::Outline;
    use super::*;

    #[test]
    fn numbers_are_those_of_the_outline() {
        let text = "@deco\ndef a():\n    class B:\n        def c(self): pass\n    def d(): pass\nclass E:\n    def f(self): pass\n";
        let module = Module::parse_text(text, ruff_python_parser::Mode::Module);
        let outline = Outline::of(&module);
        let file = File::new(0, &module, text);
        assert_eq!(file.functions.len(), outline.functions.len());
        for (node, outlined) in file.functions.iter().zip(&outline.functions).skip(1) {
            let FunctionNode::Def(def) = node else { unreachable!("only the first is the module") };
            assert_eq!(def.range(), outlined.range);
        }
        assert_eq!(file.classes.len(), outline.classes.len());
    }
}
