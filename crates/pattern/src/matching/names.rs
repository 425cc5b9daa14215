use pyguard_source::TextRange;
use ruff_python_ast::{Expr, ExprName};
use ruff_text_size::Ranged;
use std::borrow::Cow;

use super::{Matcher, Ways, none, one, when};
use crate::syntax::{Expression, Identifier};
use crate::{Bindings, Bound};

impl<'a> Matcher<'_, 'a> {
    /// `a.b.c` against code: word by word, or through what the file imports.
    pub(super) fn dotted(&self, segments: &[Box<str>], code: &'a Expr) -> bool {
        let mut rest = segments;
        let mut code = code;
        loop {
            match (code, rest) {
                (Expr::Attribute(node), [front @ .., last]) if !front.is_empty() => {
                    if node.attr.as_str() != &**last {
                        return false;
                    }
                    rest = front;
                    code = &node.value;
                }
                (Expr::Name(name), [word]) if name.id.as_str() == &**word => return true,
                (Expr::Name(name), _) => return self.imported_as(name, |path| {
                    path.len() == rest.len() && path.iter().zip(rest).all(|(left, right)| *left == &**right)
                }),
                _ => return false,
            }
        }
    }

    /// Whether `name` is an import whose path passes `test`.
    fn imported_as(&self, name: &'a ExprName, mut test: impl FnMut(&[&'a str]) -> bool) -> bool {
        let imports = self.facts.imports();
        let known = imports.get(&name.id);
        if known.is_empty() {
            return imports.stars().iter().any(|module| {
                let mut path = module.clone();
                path.push(&name.id);
                test(&path)
            }) && !self.facts.is_shadowed(&name.id, name.start());
        }
        known.iter().any(|imported| test(&imported.segments))
            && !self.facts.is_shadowed(&name.id, name.start())
    }

    /// A pattern with attributes against an imported name, as if its full path stood there.
    pub(super) fn through_import(
        &self,
        pattern: &Expression,
        name: &'a ExprName,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        let imported = self.facts.imports().get(&name.id);
        if imported.is_empty() || self.facts.is_shadowed(&name.id, name.start()) {
            return none();
        }
        imported
            .iter()
            .filter(|imported| imported.segments.len() > 1)
            .flat_map(|imported| self.path(pattern, &imported.segments, name.range(), bindings))
            .collect()
    }

    fn path(
        &self,
        pattern: &Expression,
        path: &[&'a str],
        range: TextRange,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match (pattern, path) {
            (Expression::Ellipsis, _) => one(bindings),
            (Expression::Metavariable(name), _) => {
                let text = match path {
                    [word] => Cow::Borrowed(*word),
                    _ => Cow::Owned(path.join(".")),
                };
                self.bind(*name, Bound::Text(text, range), bindings)
            }
            (Expression::Dotted(segments), _) => when(
                segments.len() == path.len() && segments.iter().zip(path).all(|(left, right)| &**left == *right),
                bindings,
            ),
            (Expression::Attribute(value, attribute), [front @ .., last]) if !front.is_empty() => {
                super::then(self.identifier(attribute, last, range, bindings), |bindings| {
                    self.path(value, front, range, bindings)
                })
            }
            (Expression::Chain(value), _) => (1..=path.len())
                .flat_map(|length| self.path(value, &path[..length], range, bindings))
                .collect(),
            _ => none(),
        }
    }

    pub(super) fn identifier(
        &self,
        pattern: &Identifier,
        word: &'a str,
        range: TextRange,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match pattern {
            Identifier::Word(expected) => when(&**expected == word, bindings),
            Identifier::Metavariable(name) => self.bind(*name, Bound::Word(word, range), bindings),
            Identifier::Ellipsis => one(bindings),
        }
    }
}
