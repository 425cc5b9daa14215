//! Outputs that their cell cannot have given.

use pyguard_source::{Media, Surface, TextPart};
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Decorator, Expr, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;

use super::frames::is_frame;
use super::handlers;
use super::page::{Form, drop_media};
use super::script::is_run;
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] = &[Check { name: "forged-output", run: forged_output }];

fn forged_output(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    let outputs = active_outputs(subject);
    if outputs.is_empty() {
        return;
    }
    let Some(displays) = displays_by_cell(subject) else { return };
    for (part, what) in outputs {
        let Some(number) = part.cell else { continue };
        let cell = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        let source = subject.source_part(cell).map_or("", |part| subject.text(part));
        let has_command = source.lines().any(|line| {
            let line = line.trim();
            line.starts_with(['%', '!', '?']) || line.ends_with('?')
        });
        let is_empty =
            source.lines().all(|line| line.trim().is_empty() || line.trim().starts_with('#'));
        // A cell that is in no module is of another language.
        let can_display = !is_empty && displays.get(&number).copied().unwrap_or(true);
        if can_display || has_command {
            continue;
        }
        let range = subject.first_line(part);
        let seen = Observation::at(range).naming("$WHAT", what);
        found.push(match drop_media(subject, part, range) {
            Some(remedy) => seen.with_remedy(remedy),
            None => seen,
        });
    }
}

/// Outputs that run something when they are shown, each with what that is.
fn active_outputs<'a>(subject: &Subject<'a>) -> Vec<(&'a TextPart, &'static str)> {
    let pages = subject.pages().iter().filter(|page| page.form == Form::Html);
    let mut found: Vec<(&TextPart, &str)> = pages
        .filter_map(|page| {
            page.elements.iter().find_map(|element| {
                if element.name == "script" && is_run(element.get("type")) {
                    return Some((page.part, "a script"));
                }
                if is_frame(element) {
                    return Some((page.part, "another page"));
                }
                let is_active = |one| handlers::judged(element, one).is_some();
                element
                    .attributes
                    .iter()
                    .any(is_active)
                    .then_some((page.part, "a handler of an event"))
            })
        })
        .collect();
    let is_program = |surface| matches!(surface, Surface::Output { media: Media::JavaScript, .. });
    found.extend(subject.parts_where(is_program).map(|part| (part, "JavaScript")));
    found
}

/// For each cell (1-based) of the module whether its code can show anything.
fn displays_by_cell(subject: &Subject<'_>) -> Option<FxHashMap<u32, bool>> {
    let document = subject.python();
    // The module shows nothing of a cell that does not parse.
    let is_left_out = |range| document.slice(range).trim().is_empty();
    let cells = document.cells().iter();
    let mut displays: FxHashMap<u32, bool> =
        cells.map(|cell| (cell.number, cell.is_command || is_left_out(cell.range))).collect();
    let module = subject.module()?;
    for fault in module.faults() {
        if let Some(cell) = document.position(fault.range.start()).cell {
            displays.insert(cell, true);
        }
    }
    for statement in module.body() {
        let Some(cell) = document.position(statement.start()).cell else { continue };
        let can = displays.entry(cell).or_insert(false);
        if !*can {
            let mut search = Search { can_display: false };
            search.visit_stmt(statement);
            *can = search.can_display;
        }
    }
    Some(displays)
}

/// Looks for anything that may show something.
struct Search {
    can_display: bool,
}

/// Modules that show nothing when they are imported.
const QUIET: &str = " abc argparse collections copy csv datetime functools glob io itertools json logging math matplotlib numpy os \
    pandas pathlib pickle random re scipy seaborn shutil sklearn statistics string subprocess sys time torch typing \
    uuid warnings ";

fn is_quiet(module: &str) -> bool {
    let first = module.split('.').next().unwrap_or("");
    !first.is_empty() && QUIET.contains(&format!(" {first} "))
}

impl<'a> Visitor<'a> for Search {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::With(_) | Stmt::IpyEscapeCommand(_) => self.can_display = true,
            // The value of any bare expression may be shown; a string alone is what cells are described with.
            Stmt::Expr(bare) => self.can_display |= !bare.value.is_literal_expr(),
            Stmt::Import(import) => {
                self.can_display |= import.names.iter().any(|one| !is_quiet(&one.name));
            }
            Stmt::ImportFrom(import) => {
                let module = import.module.as_ref().map_or("", |one| one.as_str());
                self.can_display |= import.level > 0 || !is_quiet(module);
            }
            _ => {}
        }
        if !self.can_display {
            walk_stmt(self, statement);
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        self.can_display |= matches!(
            expression,
            Expr::Call(_)
                | Expr::Await(_)
                | Expr::Yield(_)
                | Expr::YieldFrom(_)
                | Expr::IpyEscapeCommand(_)
        );
        if !self.can_display {
            walk_expr(self, expression);
        }
    }

    fn visit_decorator(&mut self, _: &'a Decorator) {
        self.can_display = true;
    }
}
