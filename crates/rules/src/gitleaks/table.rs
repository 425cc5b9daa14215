use toml_span::value::{Table as TomlTable, ValueInner};
use toml_span::{Span, Value};

use crate::yaml;

/// Something wrong in the file.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) span: Span,
    pub(super) message: String,
}

impl Fault {
    pub(super) fn at(span: Span, message: impl Into<String>) -> Self {
        Self { span, message: message.into() }
    }
}

/// A table whose keys are taken one by one.
pub(super) struct Table<'t> {
    entries: TomlTable<'t>,
    known: &'static [&'static str],
}

impl<'t> Table<'t> {
    pub(super) fn open(
        value: &mut Value<'t>,
        known: &'static [&'static str],
    ) -> Result<Self, Fault> {
        let span = value.span;
        match value.take() {
            ValueInner::Table(entries) => Ok(Self { entries, known }),
            _ => Err(Fault::at(span, "this must be a table")),
        }
    }

    /// What is said of keys that are not known.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let unknown = self.entries.keys().filter(|key| !self.known.contains(&&*key.name));
        unknown
            .map(|key| {
                let near = yaml::nearest(&key.name, self.known.iter().copied());
                let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                Fault::at(key.span, format!("unknown key `{}`{hint}", key.name))
            })
            .collect()
    }

    pub(super) fn take(&mut self, key: &str) -> Option<Value<'t>> {
        self.entries.remove(key)
    }

    pub(super) fn text(&mut self, key: &str, faults: &mut Vec<Fault>) -> Option<String> {
        let value = self.take(key)?;
        let text = value.as_str().map(str::to_owned);
        if text.is_none() {
            faults.push(Fault::at(value.span, format!("`{key}` is a text")));
        }
        text
    }

    pub(super) fn texts(&mut self, key: &str, faults: &mut Vec<Fault>) -> Vec<String> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let items = value.as_array().map(|items| {
            items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        });
        items.flatten().unwrap_or_else(|| {
            faults.push(Fault::at(value.span, format!("`{key}` is a list of texts")));
            Vec::new()
        })
    }

    pub(super) fn number(&mut self, key: &str, faults: &mut Vec<Fault>) -> Option<usize> {
        let value = self.take(key)?;
        let number = value.as_integer().and_then(|number| usize::try_from(number).ok());
        if number.is_none() {
            faults.push(Fault::at(value.span, format!("`{key}` is a whole number from 0")));
        }
        number
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "an entropy of a few bits"
    )]
    pub(super) fn float(&mut self, key: &str, faults: &mut Vec<Fault>) -> Option<f32> {
        let value = self.take(key)?;
        let number = value.as_float().map(|number| number as f32);
        let number = number.or_else(|| value.as_integer().map(|number| number as f32));
        if number.is_none() {
            faults.push(Fault::at(value.span, format!("`{key}` is a number")));
        }
        number
    }

    /// The tables of a list; one alone counts as a list of one.
    pub(super) fn tables(&mut self, key: &str, faults: &mut Vec<Fault>) -> Vec<Value<'t>> {
        let Some(mut value) = self.take(key) else { return Vec::new() };
        let span = value.span;
        match value.take() {
            ValueInner::Array(items) => items,
            table @ ValueInner::Table(_) => vec![Value::with_span(table, span)],
            _ => {
                faults.push(Fault::at(span, format!("`{key}` is a list of tables")));
                Vec::new()
            }
        }
    }
}
