//! Conditions on what metavariables stand for.

use std::borrow::Cow;
use std::rc::Rc;

use pyguard_python::{Constant, Facts, Module};
use ruff_python_parser::Mode;

use super::{Evaluation, Root, Source, WORK_LIMIT};
use crate::analysis::{self, Value};
use crate::formula::{Analyzer, Condition, Formula, Language, TextWords};
use crate::matching::Matcher;
use crate::{Bindings, Bound, Metavariable, Options};

impl<'m, 'a> Evaluation<'m, 'a> {
    pub(super) fn condition(
        &self,
        condition: &'m Condition,
        bindings: &Bindings<'a>,
        options: &'m Options,
    ) -> Vec<Bindings<'a>> {
        let holds = match condition {
            Condition::Pattern { metavariable, formula, language, options } => {
                return self.metavariable_pattern(
                    *metavariable,
                    formula,
                    *language,
                    options,
                    bindings,
                );
            }
            Condition::Regex { metavariable, regex, constant_propagation } => {
                bindings.get(*metavariable).is_some_and(|bound| {
                    let constant = constant_propagation
                        .then(|| self.text_of_constant(bound, options))
                        .flatten();
                    let text = constant.as_deref().unwrap_or_else(|| bound.text(self.source.text));
                    regex.is_match_at_start(text).unwrap_or_else(|_| {
                        self.gave_up.set(true);
                        false
                    })
                })
            }
            Condition::Comparison { comparison } => {
                comparison
                    .evaluate(&|name| self.value(bindings.get(Metavariable::new(name))?, options))
                    == Some(true)
            }
            Condition::Analysis { metavariable, analyzer } => {
                bindings.get(*metavariable).is_some_and(|bound| {
                    let constant = self.text_of_constant(bound, options);
                    let text = constant.as_deref().unwrap_or_else(|| bound.text(self.source.text));
                    match analyzer {
                        Analyzer::Entropy => analysis::is_high_entropy(text),
                        Analyzer::Redos => analysis::is_redos(text),
                    }
                })
            }
            Condition::Type { metavariable, types } => {
                self.matcher(options).is_some_and(|matcher| {
                    bindings
                        .get(*metavariable)
                        .and_then(Bound::expression)
                        .is_some_and(|code| types.iter().any(|kind| matcher.has_type(kind, code)))
                })
            }
        };
        if holds { vec![bindings.clone()] } else { Vec::new() }
    }

    fn matcher<'s>(&'s self, options: &'s Options) -> Option<Matcher<'s, 'a>> {
        Some(Matcher::new(self.source.facts?, options, self.source.index()?, &[]))
    }

    fn text_of_constant<'b>(&self, bound: &'b Bound<'a>, options: &Options) -> Option<Cow<'b, str>>
    where
        'a: 'b,
    {
        match bound {
            Bound::Text(content, _) => Some(Cow::Borrowed(content)),
            Bound::Expression(code, _) => match self.matcher(options)?.constant(code)? {
                Constant::Text(content) => Some(content),
                _ => None,
            },
            _ => None,
        }
    }

    fn value(&self, bound: &Bound<'a>, options: &Options) -> Option<Value> {
        if let Bound::Expression(code, _) = bound
            && let Some(constant) = self.matcher(options)?.constant(code)
        {
            return Some(match constant {
                Constant::Text(content) => Value::Str(content.into_owned()),
                Constant::Integer(value) => Value::Int(value.into()),
                Constant::BigInteger(value) => Value::Int(value.parse().ok()?),
                Constant::Float(value) => Value::Float(value),
                Constant::Boolean(value) => Value::Bool(value),
                Constant::None | Constant::SomeText => return None,
            });
        }
        match bound {
            Bound::Expression(code, range) => analysis::literal_value(
                code,
                self.source.text.get(range.start().to_usize()..range.end().to_usize())?,
            ),
            Bound::Text(content, _) => Some(Value::Str(content.to_string())),
            Bound::Word(word, _) | Bound::Declared(word, _) => Some(Value::Str((*word).to_owned())),
            _ => None,
        }
    }

    fn metavariable_pattern(
        &self,
        metavariable: Metavariable,
        formula: &'m Formula,
        language: Option<Language>,
        options: &'m Options,
        bindings: &Bindings<'a>,
    ) -> Vec<Bindings<'a>> {
        let Some(bound) = bindings.get(metavariable) else { return Vec::new() };
        if self.work.get() > WORK_LIMIT {
            self.gave_up.set(true);
            return Vec::new();
        }
        if matches!(language, None | Some(Language::Python)) && self.source.facts.is_some() {
            let root = match bound {
                Bound::Expression(code, range) => Some(Root::Expression(code, *range)),
                Bound::Statement(code) => Some(Root::Statement(code)),
                _ => None,
            };
            if let Some(root) = root {
                let inner = Evaluation::at(Rc::clone(&self.source), root, Rc::clone(&self.work));
                let found = inner.formula(formula, options, false, None, &[]);
                self.gave_up.set(self.gave_up.get() || inner.gave_up.get());
                return found
                    .iter()
                    .filter(|found| found.bindings.agrees_with(bindings, self.source.facts))
                    .map(|found| bindings.merged(&found.bindings))
                    .collect();
            }
        }
        // What is bound is no code of this module: look at its text by itself.
        let constant = self.text_of_constant(bound, options);
        let text = constant.as_deref().unwrap_or_else(|| bound.text(self.source.text)).to_owned();
        let is_python = !matches!(language, Some(Language::Generic | Language::Regex));
        let module = is_python.then(|| Module::parse_text(&text, Mode::Module));
        let facts = module.as_ref().map(|module| Facts::new(module, &text));
        let source = Source::new(TextWords::new(&text), facts.as_ref());
        let inner = Evaluation::at(Rc::new(source), Root::Everything, Rc::clone(&self.work));
        let found = inner.formula(formula, options, false, None, &[]);
        self.gave_up.set(self.gave_up.get() || inner.gave_up.get());
        let start = bound.range().start();
        found
            .iter()
            .filter_map(|found| {
                let mut extended = bindings.clone();
                for (name, part) in found.bindings.iter() {
                    let content = Cow::Owned(part.text(&text).to_owned());
                    let range = part.range() + start;
                    extended = extended.with(name, Bound::Text(content, range), None)?;
                }
                Some(extended)
            })
            .collect()
    }
}
