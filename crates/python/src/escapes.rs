//! IPython's lines as the calls that IPython makes of them.
//!
//! `!pip install {name}` runs `get_ipython().system(…)` with the names filled in, so rules and data flow see
//! `get_ipython().system(f"pip install {name}")`, with the places of the line. `y = !cmd` and `!!cmd` are
//! `getoutput`, `%name rest` is `run_line_magic("name", "rest")`. A cell for a program, such as `%%bash`, is
//! `run_cell_magic("bash", "rest", "body")`, whose body is text in which nothing is filled in; in the prompt of a `%%ai` cell
//! Jupyter AI fills in `{name}`. Other cell magics and help
//! (`name?`) stay what they are: what stands below such a magic is code of its own.
//!
//! What is filled in follows IPython's `DollarFormatter`: `{expression}` and `$name`, not `{{`, `$$` and what is no
//! expression, which goes to the shell as it is.

use ruff_python_ast::visitor::transformer::{self, Transformer};
use ruff_python_ast::{
    self as ast, Arguments, AtomicNodeIndex, ConversionFlag, Expr, ExprContext, FString,
    FStringFlags, FStringValue, Identifier, InterpolatedElement, InterpolatedStringElement,
    InterpolatedStringLiteralElement, IpyEscapeKind, ModModule, Stmt, StringLiteral,
    StringLiteralFlags, StringLiteralValue,
};
use ruff_python_parser::parse_expression_range;
use ruff_text_size::{Ranged, TextRange, TextSize};

/// Names that such a call has and its line has not.
pub const ESCAPE_WORDS: [&str; 5] =
    ["get_ipython", "system", "getoutput", "run_line_magic", "run_cell_magic"];

/// Whether some line may be one for IPython. Cheap, and true for some other texts.
pub fn may_have_escapes(text: &str) -> bool {
    memchr::memchr2_iter(b'!', b'%', text.as_bytes()).any(|at| {
        let before = text.get(..at).unwrap_or("").trim_end_matches([' ', '\t', '!', '%']);
        before.is_empty() || before.ends_with(['\n', '=', ';', ':'])
    })
}

/// The tree with calls in place of IPython's lines; `None` where it has none. `bodies` are what cell magics give to programs.
pub(crate) fn lowered(module: &ModModule, text: &str, bodies: Vec<TextRange>) -> Option<ModModule> {
    if !may_have_escapes(text) {
        return None;
    }
    let mut module = module.clone();
    let lowering = Lowering { text, bodies };
    for statement in &mut module.body {
        lowering.visit_stmt(statement);
    }
    Some(module)
}

struct Lowering<'t> {
    text: &'t str,
    /// What cell magics give to programs, in order.
    bodies: Vec<TextRange>,
}

impl Transformer for Lowering<'_> {
    fn visit_stmt(&self, statement: &mut Stmt) {
        if let Stmt::IpyEscapeCommand(command) = statement {
            if let Some(call) = self.call(command.range, command.kind, false) {
                *statement = Stmt::Expr(ast::StmtExpr {
                    node_index: AtomicNodeIndex::NONE,
                    range: call.range(),
                    value: Box::new(call),
                });
            }
            return;
        }
        transformer::walk_stmt(self, statement);
    }

    fn visit_expr(&self, expression: &mut Expr) {
        if let Expr::IpyEscapeCommand(command) = expression {
            if let Some(call) = self.call(command.range, command.kind, true) {
                *expression = call;
            }
            return;
        }
        transformer::walk_expr(self, expression);
    }
}

impl Lowering<'_> {
    /// The call of a line; `is_value` if something is made of what it gives.
    fn call(&self, range: TextRange, kind: IpyEscapeKind, is_value: bool) -> Option<Expr> {
        let line = self.text.get(range.to_std_range())?;
        let (start, method) = match kind {
            IpyEscapeKind::Shell if is_value => (1, "getoutput"),
            IpyEscapeKind::Shell => (1, "system"),
            IpyEscapeKind::ShCap => (2, "getoutput"),
            IpyEscapeKind::Magic => return self.magic(range, line),
            IpyEscapeKind::Magic2 => return self.cell_magic(range, line),
            _ => return None,
        };
        let command = self.filled(trimmed(line, start, line.len()), range.start());
        Some(call(range, method, vec![command]))
    }

    fn magic(&self, range: TextRange, line: &str) -> Option<Expr> {
        let rest = line.get(1..)?;
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let name = rest.get(..word)?;
        let arguments = self.filled(trimmed(line, 1 + word, line.len()), range.start());
        if matches!(name, "sx" | "system") {
            return Some(call(range, "getoutput", vec![arguments]));
        }
        let name_range = part(range.start(), 1, 1 + word);
        Some(call(range, "run_line_magic", vec![literal(name_range, name), arguments]))
    }

    /// The magic of a cell that is given to a program.
    fn cell_magic(&self, range: TextRange, line: &str) -> Option<Expr> {
        let after = self.bodies.partition_point(|body| body.start() < range.end());
        let body = *self.bodies.get(after)?;
        let between = self.text.get(range.end().to_usize()..body.start().to_usize())?;
        if !between.trim().is_empty() {
            return None;
        }
        let rest = line.get(2..)?;
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let name = literal(part(range.start(), 2, 2 + word), rest.get(..word)?);
        let arguments = self.filled(trimmed(line, 2 + word, line.len()), range.start());
        let text = self.text.get(body.to_std_range())?;
        let end = body.start() + TextSize::of(text.trim_end());
        let whole = TextRange::new(range.start(), end.max(range.end()));
        let script = if rest.get(..word) == Some("ai") {
            self.filled_by(0..text.trim_end().len(), body.start(), b"{")
        } else {
            literal(TextRange::new(body.start(), end.max(body.start())), text)
        };
        Some(call(whole, "run_cell_magic", vec![name, arguments, script]))
    }

    /// A piece of the text as a string, with what IPython fills in. `piece` counts bytes from `start`.
    fn filled(&self, piece: std::ops::Range<usize>, start: TextSize) -> Expr {
        self.filled_by(piece, start, b"{$")
    }

    /// The same, where only these marks begin what is filled in.
    fn filled_by(&self, piece: std::ops::Range<usize>, start: TextSize, marks: &[u8]) -> Expr {
        let range = part(start, piece.start, piece.end);
        let Some(text) = self.text.get(range.to_std_range()) else { return literal(range, "") };
        let mut elements: Vec<InterpolatedStringElement> = Vec::new();
        let mut written = String::new();
        let mut from = 0;
        let mut at = 0;
        let bytes = text.as_bytes();
        while let Some(found) = bytes.get(at..).and_then(|rest| memchr::memchr2(b'{', b'$', rest)) {
            let mark = at + found;
            if !bytes.get(mark).is_some_and(|byte| marks.contains(byte)) {
                at = mark + 1;
                continue;
            }
            let is_doubled = bytes.get(mark + 1) == bytes.get(mark);
            if is_doubled {
                at = mark + 2;
                continue;
            }
            let inside = if bytes.get(mark) == Some(&b'{') {
                braces(text, mark)
            } else {
                dollar(text, mark)
            };
            let expression = inside.as_ref().and_then(|inside| {
                let inside = part(range.start(), inside.code.start, inside.code.end);
                parse_expression_range(self.text, inside).ok()
            });
            let (Some(inside), Some(expression)) = (inside, expression) else {
                at = mark + 1;
                continue;
            };
            written.push_str(text.get(from..mark).unwrap_or(""));
            if !written.is_empty() {
                let place = part(range.start(), from, mark);
                elements.push(literal_element(place, std::mem::take(&mut written)));
            }
            elements.push(InterpolatedStringElement::Interpolation(InterpolatedElement {
                range: part(range.start(), mark, inside.end),
                node_index: AtomicNodeIndex::NONE,
                expression: expression.into_expr().into(),
                debug_text: None,
                conversion: ConversionFlag::None,
                format_spec: None,
            }));
            from = inside.end;
            at = inside.end;
        }
        if elements.is_empty() {
            return literal(range, text);
        }
        if let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
            elements.push(literal_element(part(range.start(), from, text.len()), rest.to_owned()));
        }
        Expr::FString(ast::ExprFString {
            node_index: AtomicNodeIndex::NONE,
            range,
            value: FStringValue::single(FString {
                range,
                node_index: AtomicNodeIndex::NONE,
                elements: elements.into(),
                flags: FStringFlags::empty(),
            }),
        })
    }
}

/// Something that is filled in, as bytes of a text.
struct Filled {
    /// The expression.
    code: std::ops::Range<usize>,
    /// Where what it stands in ends.
    end: usize,
}

/// `{expression!r:>8}`, whose brace stands at `at`.
fn braces(text: &str, at: usize) -> Option<Filled> {
    let mut depth = 0_usize;
    let mut code_end = None;
    for (offset, byte) in text.as_bytes().iter().enumerate().skip(at + 1) {
        match byte {
            b'\n' => return None,
            b'[' | b'(' | b'{' => depth += 1,
            b'}' if depth == 0 => {
                let end = code_end.unwrap_or(offset);
                return Some(Filled { code: at + 1..end, end: offset + 1 });
            }
            b']' | b')' | b'}' => depth = depth.checked_sub(1)?,
            b'!' | b':' if depth == 0 => {
                code_end.get_or_insert(offset);
            }
            _ => {}
        }
    }
    None
}

/// `$name`, whose dollar stands at `at`.
fn dollar(text: &str, at: usize) -> Option<Filled> {
    let rest = text.get(at + 1..)?;
    let length = rest
        .find(|character: char| !character.is_alphanumeric() && !matches!(character, '_' | '.'))
        .unwrap_or(rest.len());
    let name = rest.get(..length)?.trim_end_matches('.');
    let end = at + 1 + name.len();
    let is_name = name.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_');
    is_name.then_some(Filled { code: at + 1..end, end })
}

/// A piece of a line without the blanks around it.
fn trimmed(line: &str, from: usize, to: usize) -> std::ops::Range<usize> {
    let piece = line.get(from..to).unwrap_or("");
    let start = from + (piece.len() - piece.trim_start().len());
    start..(start + piece.trim().len())
}

fn part(start: TextSize, from: usize, to: usize) -> TextRange {
    let size = |at: usize| TextSize::try_from(at).unwrap_or_default();
    TextRange::new(start + size(from), start + size(to.max(from)))
}

fn literal_element(range: TextRange, value: String) -> InterpolatedStringElement {
    InterpolatedStringElement::Literal(InterpolatedStringLiteralElement {
        range,
        node_index: AtomicNodeIndex::NONE,
        value: value.into_boxed_str(),
    })
}

fn literal(range: TextRange, value: &str) -> Expr {
    Expr::StringLiteral(ast::ExprStringLiteral {
        node_index: AtomicNodeIndex::NONE,
        range,
        value: StringLiteralValue::single(StringLiteral {
            range,
            node_index: AtomicNodeIndex::NONE,
            value: value.into(),
            flags: StringLiteralFlags::empty(),
        }),
    })
}

/// `get_ipython().method(arguments)`, all of it standing where the line stands.
fn call(range: TextRange, method: &str, arguments: Vec<Expr>) -> Expr {
    let mark = TextRange::at(range.start(), TextSize::new(1));
    let call_of = |function: Expr, arguments: Vec<Expr>, range: TextRange| {
        let start = arguments.first().map_or(range.start(), Ranged::start);
        Expr::Call(ast::ExprCall {
            node_index: AtomicNodeIndex::NONE,
            range_start: range.start(),
            func: Box::new(function),
            arguments: Arguments {
                range: TextRange::new(start, range.end()),
                node_index: AtomicNodeIndex::NONE,
                args: arguments.into_boxed_slice(),
                keywords: Default::default(),
            },
        })
    };
    let shell = Expr::Name(ast::ExprName {
        node_index: AtomicNodeIndex::NONE,
        range: mark,
        id: "get_ipython".into(),
        ctx: ExprContext::Load,
    });
    let function = Expr::Attribute(ast::ExprAttribute {
        node_index: AtomicNodeIndex::NONE,
        range: mark,
        value: Box::new(call_of(shell, Vec::new(), mark)),
        attr: Identifier::new(method, mark),
        ctx: ExprContext::Load,
    });
    call_of(function, arguments, range)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use pyguard_source::{CellSpan, Document, RawLine};
    use ruff_python_ast::{Expr, InterpolatedStringElement, Stmt};
    use ruff_python_parser::Mode;
    use ruff_text_size::{Ranged, TextRange, TextSize};

    use super::may_have_escapes;
    use crate::Module;

    /// Each statement that is a call of IPython, or gives a name to one: the method and its arguments, what is filled in
    /// between `‹›`.
    fn calls(text: &str) -> Vec<String> {
        assert!(may_have_escapes(text), "{text}");
        let module = Module::parse_text(text, Mode::Ipython);
        assert!(module.faults().next().is_none(), "{text}");
        let value = |statement: &Stmt| match statement {
            Stmt::Expr(statement) => (*statement.value).clone(),
            Stmt::Assign(statement) => (*statement.value).clone(),
            other => panic!("{other:?}"),
        };
        module.body().iter().map(|statement| shown(text, &value(statement))).collect()
    }

    fn shown(text: &str, call: &Expr) -> String {
        let Expr::Call(call) = call else { panic!("{call:?}") };
        let Expr::Attribute(method) = &*call.func else { panic!("{call:?}") };
        let mut line = method.attr.to_string();
        for argument in &call.arguments.args {
            line.push('|');
            match argument {
                Expr::StringLiteral(literal) => line.push_str(literal.value.to_str()),
                Expr::FString(format) => {
                    for element in format.value.elements() {
                        match element {
                            InterpolatedStringElement::Literal(literal) => line.push_str(literal),
                            InterpolatedStringElement::Interpolation(filled) => {
                                write!(line, "‹{}›", &text[filled.expression.range()]).unwrap();
                            }
                        }
                    }
                }
                other => panic!("{other:?}"),
            }
        }
        line
    }

    #[test]
    fn lines_are_the_calls_that_ipython_makes() {
        for (line, call) in [
            ("!ls -l", "system|ls -l"),
            ("!!ls", "getoutput|ls"),
            ("files = !ls {folder}/*.csv", "getoutput|ls ‹folder›/*.csv"),
            ("%sx ls $folder", "getoutput|ls ‹folder›"),
            ("%load_ext autoreload", "run_line_magic|load_ext|autoreload"),
            ("%matplotlib", "run_line_magic|matplotlib|"),
            ("now = %time f", "run_line_magic|time|f"),
        ] {
            assert_eq!(calls(line), [call], "{line}");
        }
    }

    #[test]
    fn cells_for_programs_are_calls_with_their_body() {
        let text = "x = 1\n%%bash -s {x}\nls {x} |\n  sh 'a\ny = 2\n";
        let size = |at: usize| TextSize::try_from(at).unwrap();
        let span = |number, from: &str, to: &str, is_command| {
            let (start, end) = (text.find(from).unwrap(), text.find(to).unwrap_or(text.len()));
            let range = TextRange::new(size(start), size(end));
            let lines = vec![RawLine { start: range.start(), raw_offset: range.start().to_u32() }];
            CellSpan { number, range, lines, is_command }
        };
        let cells = vec![
            span(1, "x = 1", "%%bash", false),
            span(2, "%%bash", "y = 2", true),
            span(3, "y = 2", "no such", false),
        ];
        let document = Document::notebook("a.ipynb", text, text, cells);
        let module = Module::parse(&document);
        assert!(module.faults().next().is_none());
        assert_eq!(module.body().len(), 3);
        let Stmt::Expr(statement) = &module.body()[1] else { panic!() };
        let found = shown(text, &statement.value);
        assert_eq!(found, "run_cell_magic|bash|-s ‹x›|ls {x} |\n  sh 'a\n");
        assert_eq!(&text[statement.range()], "%%bash -s {x}\nls {x} |\n  sh 'a");
    }

    #[test]
    fn prompts_are_filled_in_where_braces_are() {
        let text = "%%ai model\nDo {what} for $5:\n{{x}} {Out[3]}\n";
        let range = TextRange::up_to(TextSize::of(text));
        let lines = vec![RawLine { start: range.start(), raw_offset: 0 }];
        let cells = vec![CellSpan { number: 1, range, lines, is_command: true }];
        let module = Module::parse(&Document::notebook("a.ipynb", text, text, cells));
        let Stmt::Expr(statement) = &module.body()[0] else { panic!() };
        let found = shown(text, &statement.value);
        assert_eq!(found, "run_cell_magic|ai|model|Do ‹what› for $5:\n{{x}} ‹Out[3]›");
    }

    #[test]
    fn what_is_filled_in_is_code_and_the_rest_is_text() {
        for (line, call) in [
            ("!unzip {names[0]} -d $target.path", "system|unzip ‹names[0]› -d ‹target.path›"),
            ("!echo {x!r:>8} {d['a']}", "system|echo ‹x› ‹d['a']›"),
            ("!awk '{print $1}' {{x}} $$HOME", "system|awk '{print $1}' {{x}} $$HOME"),
            ("!echo {} {a b} {", "system|echo {} {a b} {"),
            ("!echo $x.", "system|echo ‹x›."),
            ("!größe {größe}é", "system|größe ‹größe›é"),
        ] {
            assert_eq!(calls(line), [call], "{line}");
        }
    }

    #[test]
    fn lines_keep_their_places() {
        let text = "x = 1\nif x:\n    !rm {x}\ny = 2\n";
        let module = Module::parse_text(text, Mode::Ipython);
        let Stmt::If(statement) = &module.body()[1] else { panic!() };
        assert_eq!(&text[statement.body[0].range()], "!rm {x}");
        assert!(matches!(
            module.as_written().body[1].as_if_stmt().map(|s| &s.body[0]),
            Some(Stmt::IpyEscapeCommand(_))
        ));
    }

    #[test]
    fn remainders_and_comparisons_are_no_lines() {
        for text in ["x = 5 % 2\n", "x != 1\n", "print('%d' % 1)\n", ""] {
            assert!(!may_have_escapes(text), "{text}");
        }
    }
}
