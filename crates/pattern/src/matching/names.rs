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
                (Expr::Name(name), _) => {
                    return self.imported_as(name, |path| {
                        path.len() == rest.len()
                            && path.iter().zip(rest).all(|(left, right)| *left == &**right)
                    });
                }
                _ => return false,
            }
        }
    }

    /// Whether `name` is an import whose path passes `test`.
    fn imported_as(&self, name: &'a ExprName, test: impl Fn(&[&'a str]) -> bool) -> bool {
        let imports = self.facts.imports();
        if let Some(imported) = imports.get(&name.id, name.start()) {
            return test(&imported.segments) && !self.facts.is_shadowed(&name.id, name.start());
        }
        // Any name may come from a star import, whatever else seems to bind it.
        imports.stars().iter().any(|module| {
            let mut path = module.clone();
            path.push(&name.id);
            test(&path)
        })
    }

    /// A pattern with attributes against an imported name, as if its full path stood there.
    pub(super) fn through_import(
        &self,
        pattern: &Expression,
        name: &'a ExprName,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match self.facts.imports().get(&name.id, name.start()) {
            Some(imported)
                if imported.segments.len() > 1
                    && !self.facts.is_shadowed(&name.id, name.start()) =>
            {
                self.path(pattern, &imported.segments, name.range(), bindings)
            }
            _ => none(),
        }
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
                segments.len() == path.len()
                    && segments.iter().zip(path).all(|(left, right)| &**left == *right),
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

    /// An identifier that declares a variable.
    pub(super) fn declared(
        &self,
        pattern: &Identifier,
        word: &'a str,
        range: TextRange,
        bindings: &Bindings<'a>,
    ) -> Ways<'a> {
        match pattern {
            Identifier::Metavariable(name) => {
                self.bind(*name, Bound::Declared(word, range), bindings)
            }
            _ => self.identifier(pattern, word, range, bindings),
        }
    }
}
