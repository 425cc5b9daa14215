//! How new code calls what it needs, and the import where there is none yet.

use pyguard_python::Facts;
use pyguard_source::DocumentKind;
use ruff_python_ast::{Alias, Expr, Stmt, StmtImportFrom};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::code::size;
use crate::{Change, Code, ImportSpec, Unfit};

/// A name for what is imported, usable at `at`; with the change that brings it where the file has none.
///
/// # Errors
/// When the name means something else there.
pub(crate) fn provide(
    code: &Code<'_, '_>,
    wanted: &ImportSpec,
    at: TextSize,
) -> Result<(String, Option<Change>), Unfit> {
    let facts = code.facts()?;
    let body = code.module()?.body();
    let is_visible = |name: &str| {
        let first = name.split('.').next().unwrap_or(name);
        is_bound_by_imports_only(facts, first, at) && has_one_meaning(facts, first)
    };
    // Top-level code runs in order, functions later.
    let first_behind = body.partition_point(|statement| statement.end() < at);
    let enclosing =
        body.get(first_behind).filter(|statement| statement.range().contains_inclusive(at));
    let in_function =
        enclosing.is_some_and(|one| one.is_function_def_stmt() || one.is_class_def_stmt());
    let usable = || {
        let imports = facts.imports().statements().iter();
        imports.copied().filter(|statement| in_function || statement.end() <= at)
    };
    for statement in usable() {
        if let Some(name) = existing(statement, wanted)
            && is_visible(&name)
        {
            return Ok((name, None));
        }
    }
    let name = wanted.written();
    let first = name.split('.').next().unwrap_or(name);
    if is_taken(facts, first, wanted, at) {
        return Unfit::because(format!("the name {first} means something else in this file"));
    }
    if let Some(wanted_name) = &wanted.name
        && let Some(node) = usable().find_map(|statement| from_of(statement, wanted))
    {
        return Ok((name.to_owned(), Some(merged(code, node, wanted_name))));
    }
    let start = enclosing.map_or(at, Ranged::start);
    Ok((name.to_owned(), Some(new_import(code, wanted, start))))
}

/// How a statement that imports it calls it.
fn existing(statement: &Stmt, wanted: &ImportSpec) -> Option<String> {
    let bound = |alias: &Alias| alias.asname.as_ref().unwrap_or(&alias.name).to_string();
    match statement {
        Stmt::Import(node) => {
            let alias = node.names.iter().find(|alias| alias.name.as_str() == wanted.module)?;
            Some(match &wanted.name {
                Some(name) => format!("{}.{name}", bound(alias)),
                None => bound(alias),
            })
        }
        Stmt::ImportFrom(node) if node.level == 0 => {
            let module = node.module.as_ref()?.as_str();
            let alias = match &wanted.name {
                Some(name) if module == wanted.module => {
                    node.names.iter().find(|alias| alias.name.as_str() == name)?
                }
                Some(_) => return None,
                None => {
                    let (parent, last) = wanted.module.rsplit_once('.')?;
                    node.names
                        .iter()
                        .find(|alias| module == parent && alias.name.as_str() == last)?
                }
            };
            Some(bound(alias))
        }
        _ => None,
    }
}

fn from_of<'a>(statement: &'a Stmt, wanted: &ImportSpec) -> Option<&'a StmtImportFrom> {
    match statement {
        Stmt::ImportFrom(node)
            if node.level == 0
                && node.module.as_ref().is_some_and(|module| module.as_str() == wanted.module)
                && node.names.iter().all(|alias| alias.name.as_str() != "*") =>
        {
            Some(node)
        }
        _ => None,
    }
}

fn merged(code: &Code<'_, '_>, node: &StmtImportFrom, name: &str) -> Change {
    let mut change = match &node.names[..] {
        [.., last] => {
            let own_line = code
                .indentation(last.start())
                .filter(|_| node.start() < code.line_start(last.start()));
            let text = match own_line {
                Some(indentation) => format!(",\n{indentation}{name}"),
                None => format!(", {name}"),
            };
            Change::insert(last.end(), text)
        }
        [] => Change::insert(node.end(), format!(" {name}")),
    };
    change.is_import = true;
    change
}

/// Whether all imports of the file that bind the name mean the same.
fn has_one_meaning(facts: &Facts<'_>, name: &str) -> bool {
    let imports = facts.imports().named(name);
    imports.windows(2).all(|pair| pair[0].segments == pair[1].segments)
}

/// Whether a use of the name at `at` means what the module's top imports under it.
fn is_bound_by_imports_only(facts: &Facts<'_>, name: &str, at: TextSize) -> bool {
    let scopes = facts.scopes();
    match scopes.resolve(name, at) {
        None => true,
        Some(scope) => {
            scope == 0 && scopes.binding(0, name).is_none_or(|binding| binding.assignments == 0)
        }
    }
}

/// Whether the name means anything but the wanted import where it would be used.
fn is_taken(facts: &Facts<'_>, name: &str, wanted: &ImportSpec, at: TextSize) -> bool {
    let mut path: Vec<&str> = wanted.module.split('.').collect();
    match &wanted.name {
        Some(last) => path.push(last),
        None => path.truncate(1),
    }
    facts.imports().named(name).iter().any(|one| one.segments[..] != path[..])
        || facts.scopes().resolve(name, at).is_some_and(|scope| {
            scope != 0 || facts.scopes().binding(0, name).is_some_and(|one| one.assignments > 0)
        })
}

fn is_docstring(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Expr(node) if matches!(*node.value, Expr::StringLiteral(_)))
}

/// A line for IPython: no other statement begins so.
fn is_command(code: &Code<'_, '_>, statement: &Stmt) -> bool {
    code.slice(statement.range()).starts_with(['!', '%'])
}

fn is_import(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Import(_) | Stmt::ImportFrom(_))
}

/// A new import statement before the top-level statement that starts at `before`.
fn new_import(code: &Code<'_, '_>, wanted: &ImportSpec, before: TextSize) -> Change {
    let body = code.facts.map_or(&[][..], |facts| facts.module().body());
    let block = match code.document.kind() {
        DocumentKind::Notebook => cell_block(code, body, before),
        _ => body,
    };
    let head = block.iter().take_while(|one| is_docstring(one) || is_command(code, one)).count();
    let run = block[head..].iter().take_while(|one| is_import(one) && one.end() <= before).last();
    let mut change = if let Some(last) = run {
        Change::insert(code.line_end(last.end()), format!("\n{wanted}"))
    } else if let Some(docstring) = block[..head].last().filter(|one| is_docstring(one)) {
        Change::insert(code.line_end(docstring.end()), format!("\n\n{wanted}"))
    } else {
        let at = block.get(head).map_or(before, Ranged::start);
        let blank = if block.get(head).is_some_and(is_import) { "" } else { "\n" };
        let at = match code.line_start(at) {
            start if start == TextSize::new(0) && code.text().starts_with('\u{feff}') => {
                size('\u{feff}'.len_utf8())
            }
            start => start,
        };
        Change::insert(at, format!("{wanted}\n{blank}"))
    };
    change.is_import = true;
    change
}

/// The statements of the first cell with imports, if it comes before the use, else of the use's own cell.
fn cell_block<'a>(code: &Code<'_, 'a>, body: &'a [Stmt], before: TextSize) -> &'a [Stmt] {
    let in_range = |range: TextRange| {
        let from = body.partition_point(|one| one.start() < range.start());
        let to = body.partition_point(|one| one.start() < range.end());
        &body[from..to.max(from)]
    };
    let cells = code.document.cells();
    let with_imports = cells
        .iter()
        .take_while(|cell| cell.range.start() <= before)
        .map(|cell| in_range(cell.range))
        .find(|block| {
            block
                .iter()
                .find(|one| !is_docstring(one) && !is_command(code, one))
                .is_some_and(is_import)
        });
    let own = || {
        let cell = cells.iter().rev().find(|cell| cell.range.start() <= before);
        cell.map_or(&[][..], |cell| in_range(cell.range))
    };
    with_imports.unwrap_or_else(own)
}
