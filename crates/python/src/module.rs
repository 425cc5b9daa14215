use std::cell::OnceCell;

use pyguard_source::{Document, DocumentKind, TextRange, TextSize};
use ruff_python_ast::token::{Token, TokenKind, Tokens, parenthesized_range};
use ruff_python_ast::{AnyNodeRef, Expr, ExprRef, ModModule, Stmt};
use ruff_python_parser::{Mode, ParseOptions, Parsed, parse_unchecked};
use ruff_text_size::Ranged;

use crate::constants::ConstantTable;
use crate::{Constant, Imports, Scopes, escapes, nesting};

/// Python that does not parse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where in the document's text.
    pub range: TextRange,
    /// What the parser expected.
    pub message: String,
}

/// The text nests deeper than its tree could be walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooDeep;

/// The tree as it was written.
#[derive(Debug)]
enum Written {
    /// With the tokens and what did not parse.
    Whole(Parsed<ModModule>),
    /// Alone.
    Bare(ModModule),
}

/// A parsed Python document.
#[derive(Debug)]
pub struct Module {
    written: Written,
    /// The tree where IPython's lines are calls.
    lowered: Option<ModModule>,
}

impl Module {
    /// Parses a document; what does not parse is left out of the tree and listed in [`Module::faults`].
    pub fn parse(document: &Document) -> Self {
        if document.kind() != DocumentKind::Notebook {
            return Self::parse_text(document.text(), Mode::Module);
        }
        let bodies = document.cells().iter().filter_map(|cell| document.body(cell)).collect();
        Self::parse_with(&document.python_text(), document.text(), bodies, Mode::Ipython)
    }

    /// [`Module::parse`], but nothing that could not be walked recursively.
    ///
    /// # Errors
    /// When the tree may be too deep.
    pub fn parse_shallow(document: &Document) -> Result<Self, TooDeep> {
        let text = document.python_text();
        if nesting::is_too_deep(&text) {
            return Err(TooDeep);
        }
        let module = Self::parse(document);
        if module.tokens().is_some_and(|tokens| nesting::are_too_deep(&text, tokens)) {
            // Dropping the tree would recurse as well, so it is left where it is.
            std::mem::forget(module);
            return Err(TooDeep);
        }
        Ok(module)
    }

    /// Parses a text as `mode` says.
    pub fn parse_text(text: &str, mode: Mode) -> Self {
        Self::parse_with(text, text, Vec::new(), mode)
    }

    /// Parses a text that shows blanks in place of what cell magics give to programs: `bodies` of `whole`.
    fn parse_with(text: &str, whole: &str, bodies: Vec<TextRange>, mode: Mode) -> Self {
        let parsed = parse_unchecked(text, ParseOptions::from(mode));
        // `Module` and `Ipython` both give a module; the parser's type just can't say so.
        let parsed = parsed.try_into_module().unwrap_or_else(empty_module);
        let lowered = match mode {
            Mode::Ipython => escapes::lowered(parsed.syntax(), whole, bodies),
            _ => None,
        };
        Self { written: Written::Whole(parsed), lowered }
    }

    /// Leaves out the tokens, which take a third as much memory as the tree does, where [`Facts::tokens`] can make them
    /// again.
    #[must_use]
    pub fn without_tokens(self) -> Self {
        match self {
            Self { written: Written::Whole(parsed), lowered: None } => {
                Self { written: Written::Bare(parsed.into_syntax()), lowered: None }
            }
            other => other,
        }
    }

    /// The top-level statements.
    pub fn body(&self) -> &[Stmt] {
        &self.syntax().body
    }

    /// The whole tree, with IPython's lines as calls.
    pub fn syntax(&self) -> &ModModule {
        self.lowered.as_ref().unwrap_or_else(|| self.as_written())
    }

    /// The whole tree, with IPython's lines as such.
    pub fn as_written(&self) -> &ModModule {
        match &self.written {
            Written::Whole(parsed) => parsed.syntax(),
            Written::Bare(syntax) => syntax,
        }
    }

    /// The tokens, for what the tree leaves out; `None` where they were left out too.
    pub fn tokens(&self) -> Option<&Tokens> {
        match &self.written {
            Written::Whole(parsed) => Some(parsed.tokens()),
            Written::Bare(_) => None,
        }
    }

    /// What did not parse, in order; nothing where the tokens were left out.
    pub fn faults(&self) -> impl Iterator<Item = SyntaxFault> + '_ {
        let errors = match &self.written {
            Written::Whole(parsed) => parsed.errors(),
            Written::Bare(_) => &[],
        };
        errors
            .iter()
            .map(|error| SyntaxFault { range: error.location, message: error.error.to_string() })
    }
}

fn empty_module() -> Parsed<ModModule> {
    ruff_python_parser::parse_unchecked_source("", ruff_python_ast::PySourceType::Python)
}

/// A module with its lazily computed facts.
#[derive(Debug)]
pub struct Facts<'a> {
    module: &'a Module,
    text: &'a str,
    imports: OnceCell<Imports<'a>>,
    scopes: OnceCell<Scopes<'a>>,
    constants: ConstantTable<'a>,
    tokens: OnceCell<Tokens>,
}

impl<'a> Facts<'a> {
    /// Facts of a module; `text` is the text it was parsed from.
    pub fn new(module: &'a Module, text: &'a str) -> Self {
        Self {
            module,
            text,
            imports: OnceCell::new(),
            scopes: OnceCell::new(),
            constants: ConstantTable::default(),
            tokens: OnceCell::new(),
        }
    }

    /// The module.
    pub fn module(&self) -> &'a Module {
        self.module
    }

    /// The module's tokens.
    pub fn tokens(&self) -> &Tokens {
        self.module.tokens().unwrap_or_else(|| {
            self.tokens.get_or_init(|| {
                let parsed = parse_unchecked(self.text, ParseOptions::from(Mode::Module));
                Tokens::new(parsed.tokens().to_vec())
            })
        })
    }

    /// The text that spans point into.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What the module imports, wherever in the file.
    pub fn imports(&self) -> &Imports<'a> {
        self.imports.get_or_init(|| Imports::collect(self.module.body()))
    }

    /// The module's scopes and what they bind.
    pub fn scopes(&self) -> &Scopes<'a> {
        self.scopes.get_or_init(|| Scopes::collect(self.module.body()))
    }

    /// The constant that an expression is known to have: literals, names with one possible value, and `+` of these.
    pub fn constant(&self, expression: &'a Expr) -> Option<Constant<'a>> {
        self.constants.of(self, expression)
    }

    /// What a name or attribute stands for by symbolic propagation: the expression that was assigned to it.
    pub fn symbolic(&self, name: &'a ruff_python_ast::ExprName) -> Option<&'a Expr> {
        self.constants.symbolic(self, name)
    }

    /// Whether a scope around `at` binds `name` so that it does not mean what the file imports under that name.
    pub fn is_shadowed(&self, name: &str, at: TextSize) -> bool {
        self.scopes().is_import_hidden(name, at)
    }

    /// Whether an offset is in a line for IPython, whose code has no tokens of its own.
    pub fn is_in_escape(&self, offset: TextSize) -> bool {
        if self.module.lowered.is_none() {
            return false;
        }
        let tokens: &[Token] = self.tokens();
        let after = tokens.partition_point(|token| token.start() <= offset);
        after.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| {
            token.kind() == TokenKind::IpyEscapeCommand && offset < token.end()
        })
    }

    /// The span of an expression with the parentheses around it, as Semgrep reports it.
    pub fn with_parentheses(&self, expression: &Expr, parent: AnyNodeRef<'_>) -> TextRange {
        if self.is_in_escape(expression.start()) {
            return expression.range();
        }
        parenthesized_range(ExprRef::from(expression), parent, self.tokens())
            .unwrap_or_else(|| expression.range())
    }
}
