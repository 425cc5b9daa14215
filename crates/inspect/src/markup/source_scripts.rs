//! JavaScript in code cells that drives the kernel.

use memchr::memmem;
use pyguard_finding::Tier;
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{Expr, ExprCall, FStringPart};
use ruff_text_size::{Ranged, TextRange};

use super::address::{self, Source};
use super::script::{Reach, folded, signs};
use crate::check::Check;
use crate::{Observation, Subject};

pub(super) const CHECKS: &[Check] =
    &[Check { name: "javascript-drives-kernel", run: drives_kernel }];

/// Cell magics whose body a browser runs.
const MAGICS: [&str; 5] = ["%%javascript", "%%js", "%%html", "%%HTML", "%%Javascript"];

/// Most calls that are reported in a notebook.
const MAX_CALLS: usize = 100;

fn drives_kernel(subject: &Subject<'_>, found: &mut Vec<Observation>) {
    for part in subject.parts_where(|surface| surface.is_code()) {
        let text = subject.text(part);
        let trimmed = text.trim_start();
        let first = trimmed.lines().next().unwrap_or("");
        let word = first.split_ascii_whitespace().next().unwrap_or("");
        if !MAGICS.contains(&word) {
            continue;
        }
        let start = text.len() - trimmed.len() + first.len();
        let body = text.get(start..).unwrap_or("");
        if let Some((word, tier, at)) = driver(body) {
            let range = match at {
                Some(at) => subject.range(part, start + at, start + at + word.len()),
                None => subject.first_line(part),
            };
            let seen = Observation::at(range).naming("$WHAT", format!("calls {word}"));
            found.push(seen.in_tier(tier));
        }
    }
    let has =
        |word: &str| memmem::find(subject.python().text().as_bytes(), word.as_bytes()).is_some();
    if !(has("Javascript(") || has("HTML(") || has("display_javascript(") || has("display_html(")) {
        return;
    }
    let Some(module) = subject.module() else { return };
    let mut calls = Calls { found: Vec::new() };
    calls.visit_body(module.body());
    for (range, what, tier) in calls.found.into_iter().take(MAX_CALLS) {
        if let Some(range) = subject.range_of_python(range) {
            found.push(Observation::at(range).naming("$WHAT", what).in_tier(tier));
        }
    }
}

/// The word by which a script drives the kernel, with its place (bytes) if that is known.
fn driver(body: &str) -> Option<(&'static str, Tier, Option<usize>)> {
    let read = folded(body);
    let sign =
        signs(&read).into_iter().find(|sign| matches!(sign.reach, Reach::Kernel | Reach::Cells))?;
    // Buttons and keys that run cells are common, and those cells can be read. Code for the kernel, or for a new cell, can not.
    let is_of_cells = sign.reach == Reach::Cells && sign.word != "insert_cell_";
    let tier = if is_of_cells { Tier::Strict } else { Tier::Default };
    let is_in_place = read.len() == body.len();
    Some((sign.word, tier, is_in_place.then_some(sign.at)))
}

/// Looks for calls that show scripts.
struct Calls {
    found: Vec<(TextRange, String, Tier)>,
}

impl<'a> Visitor<'a> for Calls {
    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression {
            self.call(call);
        }
        walk_expr(self, expression);
    }
}

impl Calls {
    fn call(&mut self, call: &ExprCall) {
        let name = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return,
        };
        let is_script = matches!(name, "Javascript" | "display_javascript");
        if !is_script && !matches!(name, "HTML" | "display_html") {
            return;
        }
        let data = call.arguments.find_argument_value("data", 0).and_then(text);
        if let Some((word, tier, _)) = data.as_deref().and_then(driver) {
            self.found.push((call.range(), format!("calls {word}"), tier));
            return;
        }
        if !is_script {
            return;
        }
        for keyword in &call.arguments.keywords {
            if !matches!(keyword.arg.as_ref().map(|one| one.as_str()), Some("url" | "lib")) {
                continue;
            }
            let addresses = match &keyword.value {
                Expr::List(list) => list.elts.iter().filter_map(text).collect(),
                Expr::Tuple(tuple) => tuple.elts.iter().filter_map(text).collect(),
                other => text(other).into_iter().collect::<Vec<_>>(),
            };
            let tier = addresses.iter().filter_map(|one| match address::source(one) {
                Source::Known => None,
                Source::Anyone => Some((Tier::Strict, one)),
                Source::Unknown => Some((Tier::Default, one)),
            });
            if let Some((tier, address)) = tier.min() {
                let host = address::host(address).unwrap_or_default();
                self.found.push((call.range(), format!("loads a script from {host}"), tier));
            }
        }
    }
}

/// The text of a string, that of an f-string without what is filled in.
fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::StringLiteral(string) => Some(string.value.to_str().to_owned()),
        Expr::FString(string) => {
            let parts = string.value.iter().map(|part| match part {
                FStringPart::Literal(literal) => literal.value.to_string(),
                FStringPart::FString(string) => {
                    string.elements.literals().map(|one| &*one.value).collect::<Vec<_>>().join("…")
                }
            });
            Some(parts.collect())
        }
        Expr::Call(call) => match &*call.func {
            // `"…".format(…)`
            Expr::Attribute(attribute) => text(&attribute.value),
            _ => None,
        },
        Expr::BinOp(operation) => {
            let left = text(&operation.left);
            let right = text(&operation.right);
            match (left, right) {
                (Some(left), Some(right)) => Some(left + &right),
                (left, right) => left.or(right),
            }
        }
        _ => None,
    }
}
