//! Words without which a formula can't match, so that most files never meet most rules.

use crate::Regex;
use crate::syntax::{
    Argument, Block, Expression, Identifier, Parameter, PythonPattern, Statement, Text,
};

/// What a file's text must hold, as patterns say it; [`Requirement`] is the form in which texts are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// This identifier.
    Word(Box<str>),
    /// These characters, anywhere.
    Text(Box<str>),
    /// All of these; nothing when empty.
    All(Vec<Clause>),
    /// One of these.
    Any(Vec<Clause>),
}

impl Clause {
    /// Asks for nothing.
    pub const NONE: Self = Self::All(Vec::new());

    /// Whether it asks for nothing.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// A rough order of how much work it is to ask for it and how seldom it holds.
    pub(super) fn effort(&self) -> usize {
        const WORDS: usize = 100;
        match self {
            Self::Word(word) => WORDS.saturating_sub(word.len()),
            Self::All(parts) => parts.iter().map(Self::effort).min().unwrap_or(0),
            Self::Any(parts) => parts.len() + parts.iter().map(Self::effort).max().unwrap_or(0),
            Self::Text(_) => 10 * WORDS,
        }
    }

    pub(super) fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept: Vec<Self> = Vec::new();
        for part in parts {
            match part {
                Self::All(inner) => inner.into_iter().for_each(|part| {
                    if !kept.contains(&part) {
                        kept.push(part);
                    }
                }),
                part if !kept.contains(&part) => kept.push(part),
                _ => {}
            }
        }
        match kept.len() {
            1 => kept.remove(0),
            _ => Self::All(kept),
        }
    }

    pub(super) fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut kept: Vec<Self> = Vec::new();
        for part in parts {
            if part.is_none() {
                return Self::NONE;
            }
            match part {
                Self::Any(inner) => kept.extend(inner),
                part if !kept.contains(&part) => kept.push(part),
                _ => {}
            }
        }
        match kept.len() {
            1 => kept.remove(0),
            _ => Self::Any(kept),
        }
    }
}

/// The words of a pattern.
pub(super) fn of_pattern(pattern: &PythonPattern) -> Clause {
    let mut words = Words::default();
    match pattern {
        PythonPattern::Expression(expression) => words.expression(expression),
        PythonPattern::Statement(statement) => words.statement(statement),
        PythonPattern::Sequence(statements) => words.block(statements),
    }
    Clause::all(words.0)
}

/// What a text must hold for a piece of its code to be what an expression matches whole.
pub(super) fn one_of(regex: &Regex) -> Option<Clause> {
    let texts = regex.whole_texts()?;
    // Line ends, blanks and other alphabets can be written in more than one way.
    let is_plain = |text: &String| {
        !text.is_empty()
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
    };
    texts.iter().all(is_plain).then(|| {
        let words = |text: &String| {
            let words = text.split('.').filter(|word| !word.is_empty());
            Clause::all(words.map(|word| Clause::Word(word.into())))
        };
        Clause::any(texts.iter().map(words))
    })
}

/// What a text must hold for an expression to match a part of it.
pub(super) fn any_text(regex: &Regex) -> Option<Clause> {
    let literals = regex.required_literals()?;
    Some(Clause::any(literals.iter().map(|text| Clause::Text(text.as_str().into()))))
}

/// The words that a pattern can't match without. As in Semgrep, the words of a string count too, although a constant
/// could be put together from parts of them.
#[derive(Default)]
struct Words(Vec<Clause>);

impl Words {
    fn word(&mut self, word: &str) {
        // Python takes some names that look different for the same.
        if word.is_ascii() {
            self.0.push(Clause::Word(word.into()));
        }
    }

    fn identifier(&mut self, identifier: &Identifier) {
        if let Identifier::Word(word) = identifier
            && **word != *"*"
        {
            self.word(word);
        }
    }

    fn content(&mut self, content: &str) {
        let is_part = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
        // Escapes and other alphabets may be written in more than one way.
        if content.is_ascii() && !content.contains('\\') {
            content.split(is_part).filter(|word| !word.is_empty()).for_each(|word| self.word(word));
        }
    }

    fn expressions<'e>(&mut self, expressions: impl IntoIterator<Item = &'e Expression>) {
        expressions.into_iter().for_each(|expression| self.expression(expression));
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Dotted(segments) => segments.iter().for_each(|word| self.word(word)),
            Expression::Attribute(value, attribute) => {
                self.expression(value);
                self.identifier(attribute);
            }
            Expression::Call(function, arguments) => {
                self.expression(function);
                self.arguments(arguments);
            }
            Expression::Lambda(parameters, body) => {
                self.word("lambda");
                self.parameters(parameters);
                self.expression(body);
            }
            Expression::Await(_) => self.keyword("await", expression),
            Expression::Yield(_) | Expression::YieldFrom(_) => self.keyword("yield", expression),
            Expression::Comprehension(_) => self.keyword("for", expression),
            Expression::Text(Text::Exact(content)) | Expression::Bytes(Text::Exact(content)) => {
                self.content(content);
            }
            Expression::Text(Text::Regex(regex)) | Expression::Bytes(Text::Regex(regex)) => {
                self.0.extend(any_text(regex));
            }
            other => self.parts(other),
        }
    }

    fn keyword(&mut self, word: &str, expression: &Expression) {
        self.word(word);
        self.parts(expression);
    }

    fn parts(&mut self, expression: &Expression) {
        expression.for_each_part(&mut |part| self.expression(part));
    }

    fn arguments(&mut self, arguments: &[Argument]) {
        for argument in arguments {
            match argument {
                Argument::Ellipsis | Argument::EllipsisMetavariable(_) => {}
                Argument::Positional(value) | Argument::Unpacked(value) => self.expression(value),
                Argument::Keyword(name, value) => {
                    self.identifier(name);
                    self.expression(value);
                }
            }
        }
    }

    fn parameters(&mut self, parameters: &[Parameter]) {
        for parameter in parameters {
            if let Parameter::Named { name, annotation, default, .. } = parameter {
                self.identifier(name);
                self.expressions(annotation.as_deref());
                self.expressions(default.as_deref());
            }
        }
    }

    fn block(&mut self, statements: &[Statement]) {
        statements.iter().for_each(|statement| self.statement(statement));
    }

    fn optional_block(&mut self, block: Option<&Block>) {
        if let Some(block) = block {
            self.block(block);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Ellipsis | Statement::Pass | Statement::Break | Statement::Continue => {}
            Statement::Expression(expression) => self.expression(expression),
            Statement::Assign { targets, annotation, value } => {
                self.expressions(targets);
                self.expressions(annotation);
                self.expressions(value);
            }
            Statement::AugmentedAssign(target, _, value) => self.expressions([target, value]),
            Statement::Function(function) => {
                self.expressions(&function.decorators);
                self.identifier(&function.name);
                self.parameters(&function.parameters);
                self.expressions(&function.returns);
                self.block(&function.body);
            }
            Statement::Class(class) => {
                self.word("class");
                self.expressions(&class.decorators);
                self.identifier(&class.name);
                self.arguments(class.arguments.as_deref().unwrap_or_default());
                self.block(&class.body);
            }
            Statement::Return(value) => self.expressions(value),
            // It may be an `elif`.
            Statement::If { test, body, otherwise } => {
                self.expression(test);
                self.block(body);
                self.optional_block(otherwise.as_ref());
            }
            Statement::While { test, body, otherwise } => {
                self.word("while");
                self.expression(test);
                self.block(body);
                self.optional_block(otherwise.as_ref());
            }
            Statement::For { target, iter, body, otherwise } => {
                self.word("for");
                self.expressions([target, iter]);
                self.block(body);
                self.optional_block(otherwise.as_ref());
            }
            Statement::With { items, body } => {
                self.word("with");
                for (manager, name) in items {
                    self.expression(manager);
                    self.expressions(name);
                }
                self.block(body);
            }
            Statement::Try { body, handlers, otherwise, finally } => {
                self.word("try");
                self.block(body);
                for handler in handlers {
                    self.expressions(&handler.kind);
                    handler.name.iter().for_each(|name| self.identifier(name));
                    self.block(&handler.body);
                }
                self.optional_block(otherwise.as_ref());
                self.optional_block(finally.as_ref());
            }
            Statement::Raise(exception, cause) => {
                self.word("raise");
                self.expressions(exception);
                self.expressions(cause);
            }
            Statement::Assert(test, message) => {
                self.word("assert");
                self.expression(test);
                self.expressions(message);
            }
            Statement::Delete(targets) => {
                self.word("del");
                self.expressions(targets);
            }
            Statement::Import(modules) => {
                for module in modules {
                    module.module.iter().for_each(|part| self.identifier(part));
                    module.alias.iter().for_each(|alias| self.identifier(alias));
                }
            }
            Statement::ImportFrom { module, names, .. } => {
                module.iter().for_each(|part| self.identifier(part));
                for (name, alias) in names {
                    self.identifier(name);
                    alias.iter().for_each(|alias| self.identifier(alias));
                }
            }
            Statement::Global(names) | Statement::Nonlocal(names) => {
                names.iter().for_each(|name| self.identifier(name));
            }
            Statement::Match { subject, .. } => {
                self.word("match");
                self.expression(subject);
            }
        }
    }
}
