//! marimo: a Python program whose cells are the functions that an app decorates.
//!
//! The module is the program as it is. Its cells are run in an order that follows from their parameters, which the
//! file's own order does not tell, so it is no notebook for the checks of order.

use memchr::memmem;
use ruff_python_ast::{Expr, Stmt};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use super::{Form, Mark, Script, ScriptCell};
use crate::CellKind;
use crate::depth::is_too_deep;

pub(super) fn read(raw: &str) -> Option<Script> {
    memmem::find(raw.as_bytes(), b"marimo.App(")?;
    if is_too_deep(raw) {
        return None;
    }
    let parsed = parse_unchecked(raw, ParseOptions::from(Mode::Module)).try_into_module()?;
    let cells: Vec<ScriptCell> =
        parsed.syntax().body.iter().filter_map(|statement| cell(raw, statement)).collect();
    (!cells.is_empty()).then_some(Script { form: Form::Marimo, cells, comments: Vec::new() })
}

fn cell(raw: &str, statement: &Stmt) -> Option<ScriptCell> {
    let (header_end, body) = match statement {
        Stmt::FunctionDef(function)
            if function.decorator_list.iter().any(|one| is_of_app(&one.expression)) =>
        {
            let end = function.returns.as_ref().map_or(function.parameters.end(), |one| one.end());
            (end, &function.body)
        }
        Stmt::With(with) if with.items.iter().any(|item| is_of_app(&item.context_expr)) => {
            (with.items.last()?.end(), &with.body)
        }
        _ => return None,
    };
    let first = body.first()?.start().to_usize();
    let header = header_end.to_usize();
    // Comments before the first statement belong to the cell.
    let line = memchr::memchr(b'\n', raw.as_bytes().get(header..first)?);
    let start = line.map_or(first, |at| header + at + 1);
    let end = statement.end().to_usize();
    let end =
        memchr::memchr(b'\n', raw.as_bytes().get(end..)?).map_or(raw.len(), |at| end + at + 1);
    Some(ScriptCell {
        kind: CellKind::Code,
        language: None,
        raw: statement.start().to_usize()..end,
        source: start..end,
        mark: Mark::None,
        is_language_outside: false,
    })
}

/// `app.cell`, `app.cell(hide_code=True)`, `app.function`, `app.setup`.
fn is_of_app(expression: &Expr) -> bool {
    match expression {
        Expr::Call(call) => is_of_app(&call.func),
        Expr::Attribute(attribute) => {
            matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "app")
                && matches!(attribute.attr.as_str(), "cell" | "function" | "setup")
        }
        _ => false,
    }
}
