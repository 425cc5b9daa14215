//! What the Python cells say about commands and files: calls that run a shell, calls that fetch, check or load files, and
//! what names hold.

use std::ops::Range;

use pyguard_python::{Facts, Module};
use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{Expr, ExprCall, InterpolatedStringElement, Operator, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::{FxHashMap, FxHashSet};

use super::collected::Line;
use super::program::handed_script;
use super::shell::{Command, Dialect, Hole, Script, Word, read};
use crate::Subject;
use crate::places::{Place, Places};

/// Functions that give their text to a shell.
const SHELLS: &str = "os.system os.popen subprocess.getoutput subprocess.getstatusoutput get_ipython.system \
    get_ipython.getoutput get_ipython.system_raw pty.spawn";

/// Functions that take a list of words, or with `shell=True` a text.
const RUNNERS: &str =
    "subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen";

/// Last names of functions of which the arguments are kept.
const KEPT: &str = "urlretrieve download load load_model read_pickle Unpickler cached_download wget \
    download_url md5 sha1 sha224 sha256 sha384 sha512 blake2b file_digest new blake3 dup2 connect create_connection";

/// How deep an expression is looked into.
const DEPTH: usize = 64;

/// What is known of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A string.
    Text(String),
    /// A string of which only the end is known, such as a path in some folder.
    End(String),
    True,
    False,
    Unknown,
}

impl Value {
    /// The name of the file that it is a path of.
    pub(crate) fn file_name(&self) -> Option<&str> {
        let (Self::Text(path) | Self::End(path)) = self else { return None };
        Some(super::program::base_name(path)).filter(|name| !name.is_empty())
    }
}

/// What Python names hold, by the places (bytes of the module) where they are bound.
#[derive(Debug, Default)]
pub(crate) struct Values {
    bound: FxHashMap<String, Vec<(TextSize, Value)>>,
    /// Names that may hold something empty.
    doubtful: FxHashSet<String>,
}

impl Values {
    /// Whether a name holds a text that is not empty wherever it is bound.
    pub(crate) fn is_never_empty(&self, name: &str) -> bool {
        self.bound.contains_key(name) && !self.doubtful.contains(name)
    }

    fn bind(&mut self, name: &str, at: TextSize, value: Value) {
        let has_text =
            matches!(&value, Value::Text(text) | Value::End(text) if !text.trim().is_empty());
        if !has_text {
            self.doubtful.insert(name.to_owned());
        }
        self.bound.entry(name.to_owned()).or_default().push((at, value));
    }

    /// What a name holds at a place, as the text says.
    fn at(&self, name: &str, at: TextSize) -> Value {
        let values = self.bound.get(name).map_or(&[][..], Vec::as_slice);
        let before = values.partition_point(|(bound, _)| *bound < at);
        let last = before.checked_sub(1).and_then(|last| values.get(last));
        last.map_or(Value::Unknown, |(_, value)| value.clone())
    }
}

/// A call whose arguments may be files.
#[derive(Debug)]
pub(crate) struct PythonCall {
    /// Its name, through imports: `urllib.request.urlretrieve`.
    pub(crate) name: String,
    /// Where, in the texts of the notebook.
    pub(crate) range: TextRange,
    pub(crate) arguments: Vec<Value>,
    pub(crate) keywords: Vec<(String, Value)>,
}

impl PythonCall {
    /// An argument by its position or its name.
    pub(crate) fn argument(&self, position: usize, name: &str) -> Option<&Value> {
        self.keyword(name).or_else(|| self.arguments.get(position))
    }

    /// An argument by its name.
    pub(crate) fn keyword(&self, name: &str) -> Option<&Value> {
        self.keywords.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The last part of its name.
    pub(crate) fn last_name(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or("")
    }
}

/// What the module calls.
#[derive(Debug, Default)]
pub(super) struct Called {
    pub(super) calls: Vec<PythonCall>,
    pub(super) shells: Vec<Line>,
    pub(super) values: Values,
}

impl Called {
    pub(super) fn of(subject: &Subject<'_>) -> Self {
        let Some(module) = subject.module() else { return Self::default() };
        let mut visitor = Visitor {
            subject,
            facts: Facts::new(module, subject.python().text()),
            places: Places::of(subject),
            called: Self::default(),
            depth: 0,
        };
        visitor.body(module);
        visitor.called
    }
}

struct Visitor<'a, 's> {
    subject: &'a Subject<'s>,
    facts: Facts<'a>,
    places: Places<'a>,
    called: Called,
    depth: usize,
}

impl<'a> SourceOrderVisitor<'a> for Visitor<'a, '_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.bindings(statement);
        source_order::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression {
            self.call(call);
        }
        source_order::walk_expr(self, expression);
    }
}

impl<'a> Visitor<'a, '_> {
    fn body(&mut self, module: &'a Module) {
        for statement in module.body() {
            self.visit_stmt(statement);
        }
    }

    fn bindings(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Assign(node) => {
                let value = self.value(&node.value);
                for target in &node.targets {
                    self.bind(target, value.clone());
                }
            }
            Stmt::AnnAssign(node) => {
                let value = node.value.as_ref().map_or(Value::Unknown, |value| self.value(value));
                self.bind(&node.target, value);
            }
            Stmt::AugAssign(node) => self.bind(&node.target, Value::Unknown),
            Stmt::For(node) => self.bind(&node.target, Value::Unknown),
            Stmt::With(node) => {
                for item in &node.items {
                    if let Some(target) = &item.optional_vars {
                        let value = self.value(&item.context_expr);
                        self.bind(target, value);
                    }
                }
            }
            Stmt::FunctionDef(node) => {
                for parameter in node.parameters.iter() {
                    let (name, at) = (parameter.name(), node.range.start());
                    self.called.values.bind(name, at, Value::Unknown);
                }
            }
            _ => {}
        }
    }

    fn bind(&mut self, target: &'a Expr, value: Value) {
        match target {
            Expr::Name(name) => {
                self.called.values.bind(&name.id, name.range.start(), value);
            }
            // What is put into the environment is there for the shell.
            Expr::Subscript(item) if self.name(&item.value).as_deref() == Some("os.environ") => {
                if let Expr::StringLiteral(name) = &*item.slice {
                    let value =
                        if value == Value::Unknown { Value::End("?".to_owned()) } else { value };
                    self.called.values.bind(name.value.to_str(), item.range.start(), value);
                }
            }
            Expr::Tuple(tuple) => {
                tuple.elts.iter().for_each(|one| self.bind(one, Value::Unknown));
            }
            _ => {}
        }
    }

    fn value(&mut self, expression: &Expr) -> Value {
        if self.depth >= DEPTH {
            return Value::Unknown;
        }
        self.depth += 1;
        let value = self.value_of(expression);
        self.depth -= 1;
        value
    }

    fn value_of(&mut self, expression: &Expr) -> Value {
        let end_of = |value| match value {
            Value::Text(text) | Value::End(text) => Value::End(text),
            _ => Value::Unknown,
        };
        match expression {
            Expr::StringLiteral(literal) => Value::Text(literal.value.to_str().to_owned()),
            Expr::BooleanLiteral(literal) if literal.value => Value::True,
            Expr::BooleanLiteral(_) => Value::False,
            Expr::Name(name) => self.called.values.at(&name.id, name.range.start()),
            Expr::BinOp(node) if matches!(node.op, Operator::Div | Operator::Add) => {
                end_of(self.value(&node.right))
            }
            Expr::FString(literal) => match literal.value.elements().last() {
                Some(InterpolatedStringElement::Literal(last)) if last.value.contains('/') => {
                    Value::End(last.value.to_string())
                }
                _ => Value::Unknown,
            },
            Expr::Call(call) => {
                let name = self.name(&call.func).unwrap_or_default();
                let last = name.rsplit('.').next().unwrap_or("");
                match (last, &*call.arguments.args) {
                    (
                        "open" | "Path" | "str" | "fspath" | "BytesIO" | "abspath" | "realpath"
                        | "normpath" | "expanduser",
                        [first, ..],
                    ) => self.value(first),
                    ("mkdtemp" | "gettempdir" | "getcwd" | "cwd" | "home", _) => Value::End(name),
                    ("join" | "joinpath", [.., last]) => end_of(self.value(last)),
                    ("open" | "read_bytes" | "expanduser" | "resolve", []) => match &*call.func {
                        Expr::Attribute(node) => end_of(self.value(&node.value)),
                        _ => Value::Unknown,
                    },
                    _ => Value::Unknown,
                }
            }
            _ => Value::Unknown,
        }
    }

    /// The dotted name of a function, its first part through imports.
    fn name(&self, function: &Expr) -> Option<String> {
        let mut parts = Vec::new();
        let mut at = function;
        let first = loop {
            match at {
                Expr::Attribute(node) => {
                    parts.push(node.attr.as_str());
                    at = &node.value;
                }
                Expr::Call(call) => match &*call.func {
                    Expr::Name(name) if name.id == "get_ipython" => break name,
                    _ => return None,
                },
                Expr::Name(name) => break name,
                _ => return None,
            }
            if parts.len() > DEPTH {
                return None;
            }
        };
        let imported = self.facts.imports().get(&first.id, first.range.start());
        let mut name = match imported {
            Some(imported) => imported.segments.join("."),
            None => first.id.to_string(),
        };
        for part in parts.iter().rev() {
            name.push('.');
            name.push_str(part);
        }
        Some(name)
    }

    fn call(&mut self, call: &'a ExprCall) {
        // A line for IPython may stand in the tree as the call that it becomes.
        if self.subject.python().slice(call.range()).starts_with(['!', '%']) {
            return;
        }
        let Some(name) = self.name(&call.func) else { return };
        let last = name.rsplit('.').next().unwrap_or("");
        if has(SHELLS, &name) {
            if let Some(first) = call.arguments.args.first() {
                self.shell(call, first);
            }
        } else if has(RUNNERS, &name) {
            self.runner(call);
        } else if name.ends_with("get_ipython.run_line_magic") {
            self.line_magic(call);
        } else if name.ends_with("Repo.clone_from") {
            self.clone_from(call);
        } else if has(KEPT, last) {
            self.keep(call, name);
        }
    }

    fn keep(&mut self, call: &'a ExprCall, name: String) {
        let Some((place, ..)) = self.place(call.range()) else { return };
        let size = |at: usize| TextSize::try_from(at).unwrap_or_default();
        let range = TextRange::new(size(place.start), size(place.end));
        let arguments = call.arguments.args.iter().map(|one| self.value(one)).collect();
        let mut keywords = Vec::new();
        for keyword in &call.arguments.keywords {
            if let Some(name) = &keyword.arg {
                keywords.push((name.to_string(), self.value(&keyword.value)));
            }
        }
        self.called.calls.push(PythonCall { name, range, arguments, keywords });
    }

    /// Where a call stands in the texts (bytes), the 0-based position of its cell, and whether it is written there as in
    /// the module.
    fn place(&mut self, call: TextRange) -> Option<(Range<usize>, usize, bool)> {
        let Place { cell, at } = self.places.find(call.start())?;
        let code = self.subject.python().slice(call);
        let texts = self.subject.texts().text();
        if texts.get(at..at + code.len()) == Some(code) {
            return Some((at..at + code.len(), cell, true));
        }
        let line = texts.get(at..)?.lines().next()?;
        Some((at..at + line.trim_end().len(), cell, false))
    }

    /// A call that gives `text` to a shell.
    fn shell(&mut self, call: &'a ExprCall, text: &'a Expr) {
        let Some(shown) = self.shown(text) else { return };
        let Some((place, cell, is_same)) = self.place(call.range()) else { return };
        let inside = match text {
            Expr::StringLiteral(literal) => {
                literal.as_single_part_string().map(|one| one.content_range())
            }
            _ => None,
        };
        let inside = inside
            .filter(|inside| is_same && self.subject.python().slice(*inside) == shown)
            .map(|inside| (inside.start() - call.range().start()).to_usize() + place.start);
        let dialect =
            if text.is_string_literal_expr() { Dialect::Shell } else { Dialect::Notebook };
        let script = read(&shown, dialect);
        let (place, whole) = match inside {
            Some(start) => (start..start + shown.len(), false),
            None => (place, true),
        };
        self.called.shells.push(Line::of_call(cell, script, place, whole));
    }

    fn runner(&mut self, call: &'a ExprCall) {
        let Some(first) = call.arguments.args.first() else { return };
        let elements = match first {
            Expr::List(list) => &list.elts,
            Expr::Tuple(tuple) => &tuple.elts,
            _ => {
                let shell = call.arguments.find_keyword("shell");
                if shell.is_some_and(|one| self.value(&one.value) == Value::True) {
                    self.shell(call, first);
                }
                return;
            }
        };
        let words = elements.iter().map(|element| self.word(element)).collect();
        let command = Command { words, ..Command::default() };
        let Some((place, cell, _)) = self.place(call.range()) else { return };
        if let Some(handed) = handed_script(&command) {
            let script = read(&handed.text, Dialect::Notebook);
            self.called.shells.push(Line::of_call(cell, script, place.clone(), true));
        }
        let script = Script { commands: vec![command] };
        self.called.shells.push(Line::of_call(cell, script, place, true));
    }

    /// `get_ipython().run_line_magic("pip", "install …")`
    fn line_magic(&mut self, call: &'a ExprCall) {
        let [name, arguments, ..] = &*call.arguments.args else { return };
        let (Value::Text(name), Some(arguments)) = (self.value(name), self.shown(arguments)) else {
            return;
        };
        let Some((place, cell, _)) = self.place(call.range()) else { return };
        let script = read(&format!("{name} {arguments}"), Dialect::Notebook);
        self.called.shells.push(Line::of_call(cell, script, place, true));
    }

    /// `git.Repo.clone_from(url, folder)` as the command that it runs.
    fn clone_from(&mut self, call: &'a ExprCall) {
        let Some(url) = call.arguments.find_argument_value("url", 0) else { return };
        let Some(url) = self.shown(url) else { return };
        let Some((place, cell, _)) = self.place(call.range()) else { return };
        let script = read(&format!("git clone \"{url}\""), Dialect::Notebook);
        self.called.shells.push(Line::of_call(cell, script, place, true));
    }

    /// An element of a list of words.
    fn word(&mut self, element: &Expr) -> Word {
        let text = self.shown(element);
        let is_known = element.is_string_literal_expr();
        let text =
            text.unwrap_or_else(|| format!("{{{}}}", self.subject.python().slice(element.range())));
        let holes = if is_known { Vec::new() } else { filled(&text) };
        Word { holes, text, ..Word::default() }
    }

    /// A text with the expressions in it as `{…}`; `None` where nothing of it is known.
    fn shown(&mut self, expression: &Expr) -> Option<String> {
        if self.depth >= DEPTH {
            return None;
        }
        self.depth += 1;
        let shown = self.shown_of(expression);
        self.depth -= 1;
        shown
    }

    fn shown_of(&mut self, expression: &Expr) -> Option<String> {
        let source =
            |expression: &Expr| format!("{{{}}}", self.subject.python().slice(expression.range()));
        match expression {
            Expr::StringLiteral(literal) => Some(literal.value.to_str().to_owned()),
            Expr::FString(literal) => {
                let mut text = String::new();
                for part in literal.value.iter() {
                    match part {
                        ruff_python_ast::FStringPart::Literal(part) => text.push_str(part.as_str()),
                        ruff_python_ast::FStringPart::FString(part) => {
                            for element in &part.elements {
                                match element {
                                    InterpolatedStringElement::Literal(one) => {
                                        text.push_str(&one.value);
                                    }
                                    InterpolatedStringElement::Interpolation(one) => {
                                        text.push_str(&source(&one.expression));
                                    }
                                }
                            }
                        }
                    }
                }
                Some(text)
            }
            Expr::BinOp(node) if node.op == Operator::Add => {
                let (left, right) = (source(&node.left), source(&node.right));
                match (self.shown(&node.left), self.shown(&node.right)) {
                    (None, None) => None,
                    (first, second) => {
                        Some(first.unwrap_or(left) + second.as_deref().unwrap_or(&right))
                    }
                }
            }
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(node) if node.attr.as_str() == "format" => self.shown(&node.value),
                _ => None,
            },
            Expr::Name(name) => match self.called.values.at(&name.id, name.range.start()) {
                Value::Text(text) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The expressions in braces of a text that was put together.
fn filled(text: &str) -> Vec<(Hole, Range<usize>)> {
    let mut holes = Vec::new();
    let mut at = 0;
    while let Some((before, rest)) = text.get(at..).and_then(|rest| rest.split_once('{')) {
        let Some((expression, _)) = rest.split_once('}') else { break };
        let start = at + before.len();
        at = start + expression.len() + 2;
        holes.push((Hole::Python(expression.to_owned()), start..at));
    }
    holes
}

fn has(names: &str, name: &str) -> bool {
    names.split_ascii_whitespace().any(|one| one == name)
}
