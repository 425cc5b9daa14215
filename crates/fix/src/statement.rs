//! Statements put in, taken out, or put under a `with`.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::layout::with_parentheses;
use crate::target::statement;
use crate::{Change, Code, Unfit};

/// The indentation of a statement that has its lines for itself.
fn own_lines<'c>(code: &Code<'c, '_>, statement: &Stmt) -> Result<&'c str, Unfit> {
    let rest = code.slice(TextRange::new(statement.end(), code.line_end(statement.end()))).trim();
    match code.indentation(statement.start()) {
        Some(indentation) if rest.is_empty() || rest.starts_with('#') => Ok(indentation),
        _ => Unfit::because("the statement shares its line with another one"),
    }
}

fn indented(text: &str, indentation: &str) -> String {
    let lines: Vec<String> = text
        .trim_end()
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("{indentation}{line}") })
        .collect();
    lines.join("\n")
}

pub(crate) fn insert_before(
    code: &Code<'_, '_>,
    place: TextRange,
    text: &str,
) -> Result<Change, Unfit> {
    let (statement, _) = statement(code, place)?;
    let Some(indentation) = code.indentation(statement.start()) else {
        return Unfit::because("the statement shares its line with another one");
    };
    if is_in_elif(statement, place) {
        return Unfit::because("the statement would have to stand inside an elif");
    }
    let at = statement.start() - crate::code::size(indentation.len());
    Ok(Change::insert(at, format!("{}\n", indented(text, indentation))))
}

pub(crate) fn insert_after(
    code: &Code<'_, '_>,
    place: TextRange,
    text: &str,
) -> Result<Change, Unfit> {
    let (statement, _) = statement(code, place)?;
    let indentation = own_lines(code, statement)?;
    if matches!(statement, Stmt::Return(_) | Stmt::Raise(_) | Stmt::Continue(_) | Stmt::Break(_)) {
        return Unfit::because("nothing is run after this statement");
    }
    let at = code.line_end(statement.end());
    Ok(Change::insert(at, format!("\n{}", indented(text, indentation))))
}

fn is_in_elif(statement: &Stmt, place: TextRange) -> bool {
    match statement {
        Stmt::If(node) => {
            node.elif_else_clauses.iter().any(|clause| clause.range().contains_range(place))
        }
        _ => false,
    }
}

pub(crate) fn remove(code: &Code<'_, '_>, place: TextRange) -> Result<Change, Unfit> {
    let (statement, block) = statement(code, place)?;
    own_lines(code, statement)?;
    if block.len() == 1 && !std::ptr::eq(block, code.module()?.body()) {
        return Ok(Change::replace(statement.range(), "pass"));
    }
    let line_end = code.line_end(statement.end());
    if code.has_comment(TextRange::new(statement.end(), line_end)) {
        let gap = code.slice(TextRange::new(statement.end(), line_end));
        let blank = gap.len() - gap.trim_start().len();
        let upto = statement.end() + crate::code::size(blank);
        return Ok(Change::remove(TextRange::new(statement.start(), upto)));
    }
    let lines = TextRange::new(code.line_start(statement.start()), code.next_line(line_end));
    Ok(Change::remove(lines))
}

/// How a name is used in statements.
#[derive(Default)]
struct Uses<'n> {
    name: &'n str,
    found: bool,
    /// It leaves: by `return`, `yield`, into an attribute or a nested function.
    escapes: bool,
    depth: usize,
}

impl<'a> Visitor<'a> for Uses<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        let nested = matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_));
        self.depth += usize::from(nested);
        let leaves = match statement {
            Stmt::Return(node) => node.value.as_deref().is_some_and(|value| self.is_name(value)),
            Stmt::Assign(node) => {
                self.is_name(&node.value) || node.targets.iter().any(|one| self.is_name(one))
            }
            Stmt::Global(node) => node.names.iter().any(|name| name.as_str() == self.name),
            Stmt::Nonlocal(node) => node.names.iter().any(|name| name.as_str() == self.name),
            _ => false,
        };
        self.escapes |= leaves;
        visitor::walk_stmt(self, statement);
        self.depth -= usize::from(nested);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        let nested = expression.is_lambda_expr();
        self.depth += usize::from(nested);
        match expression {
            Expr::Name(name) if name.id.as_str() == self.name => {
                self.found = true;
                self.escapes |= self.depth > 0;
            }
            Expr::Yield(node) => {
                self.escapes |= node.value.as_deref().is_some_and(|value| self.is_name(value))
            }
            _ => {}
        }
        visitor::walk_expr(self, expression);
        self.depth -= usize::from(nested);
    }
}

impl Uses<'_> {
    fn is_name(&self, expression: &Expr) -> bool {
        matches!(expression, Expr::Name(name) if name.id.as_str() == self.name)
    }
}

/// `x = f()` becomes `with f() as x:` around the statements up to the last one that uses `x`.
pub(crate) fn with_statement(code: &Code<'_, '_>, place: TextRange) -> Result<Vec<Change>, Unfit> {
    let (statement, block) = statement(code, place)?;
    let indentation = own_lines(code, statement)?;
    let Stmt::Assign(assignment) = statement else {
        return Unfit::because("it is not assigned to a variable");
    };
    let [Expr::Name(target)] = &assignment.targets[..] else {
        return Unfit::because("it is not assigned to one variable");
    };
    let after = block.iter().filter(|one| one.start() >= statement.end());
    let mut body: Vec<&Stmt> = Vec::new();
    let mut pending: Vec<&Stmt> = Vec::new();
    for other in after {
        let mut uses = Uses { name: &target.id, ..Uses::default() };
        uses.visit_stmt(other);
        if uses.escapes {
            return Unfit::because(format!("{} is handed on to other code", target.id));
        }
        pending.push(other);
        if uses.found {
            body.append(&mut pending);
        }
    }
    let Some(&last) = body.last() else {
        return Unfit::because(format!("{} is not used afterwards", target.id));
    };
    own_lines(code, last)?;
    let lines = TextRange::new(code.next_line(statement.end()), code.line_end(last.end()));
    if has_long_string(code, lines) {
        return Unfit::because("a text of several lines stands among the statements to indent");
    }
    let value = with_parentheses(code, assignment.value.range(), target.end(), statement.end());
    let mut changes = vec![
        Change::replace(TextRange::new(statement.start(), value.start()), "with "),
        Change::insert(value.end(), format!(" as {}:", target.id)),
    ];
    changes.extend(deeper(code, lines, indentation));
    Ok(changes)
}

/// Puts a statement below a line that opens a block.
pub(crate) fn wrap(
    code: &Code<'_, '_>,
    place: TextRange,
    with: &str,
) -> Result<Vec<Change>, Unfit> {
    let (statement, _) = statement(code, place)?;
    let indentation = own_lines(code, statement)?;
    let start = statement.start() - crate::code::size(indentation.len());
    let lines = TextRange::new(start, code.line_end(statement.end()));
    if has_long_string(code, lines) {
        return Unfit::because("a text of several lines stands in the statement to indent");
    }
    let mut changes = deeper(code, lines, indentation);
    // The opening line and the first line's indentation are inserted at one place.
    if let Some(first) = changes.first_mut() {
        first.text = format!("{indentation}{}\n{}", with.trim(), first.text);
    }
    Ok(changes)
}

/// Indents the lines of a block by one step.
fn deeper(code: &Code<'_, '_>, lines: TextRange, indentation: &str) -> Vec<Change> {
    let unit = if indentation.contains('\t') { "\t" } else { "    " };
    let mut changes = Vec::new();
    let mut at = lines.start();
    while at < lines.end() {
        let end = code.line_end(at);
        if !code.slice(TextRange::new(at, end)).trim().is_empty() {
            changes.push(Change::insert(at, unit));
        }
        at = code.next_line(at).max(at + TextSize::new(1));
    }
    changes
}

fn has_long_string(code: &Code<'_, '_>, range: TextRange) -> bool {
    code.tokens(range).iter().any(|token| {
        matches!(
            token.kind(),
            TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle
        ) && code.slice(token.range()).contains('\n')
    })
}
