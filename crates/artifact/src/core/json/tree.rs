use std::ops::Range;

use super::{JsonEvent, JsonEvents, JsonNumber, JsonText};
use crate::core::{Context, Data, Fault};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Json {
    /// Where it begins (0-based byte).
    pub(crate) start: u64,
    /// Where it ends.
    pub(crate) end: u64,
    pub(crate) value: JsonValue,
}

/// What stands there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum JsonValue {
    Null,
    Bool(bool),
    Number(JsonNumber),
    Text(JsonText),
    List(Vec<Json>),
    /// With all keys, also those that stand twice, in order.
    Object(Vec<(JsonText, Json)>),
}

/// Most values and keys that are held.
const MAX_VALUES: u64 = 1_000_000;

impl Json {
    /// Reads a document into memory.
    ///
    /// # Errors
    /// When it is no JSON, or too much of it.
    pub(crate) fn read(data: &Data, context: &mut Context<'_>) -> Result<Self, Fault> {
        let mut events = JsonEvents::over(data);
        let value = events.tree(context)?;
        events.end()?;
        Ok(value)
    }

    /// Reads a piece of the data as the libraries do that refuse what is no UTF-8; places count from the start of the data.
    ///
    /// # Errors
    /// When it is no JSON, is no UTF-8, or is too much of it.
    pub(crate) fn read_strictly(
        data: &Data,
        range: Range<u64>,
        context: &mut Context<'_>,
    ) -> Result<Self, Fault> {
        let mut events = JsonEvents::within(data, range)?;
        let value = events.tree(context)?;
        events.end()?;
        match events.foreign() {
            Some(at) => Err(Fault::malformed(at, "has a text in its JSON that is no UTF-8")),
            None => Ok(value),
        }
    }

    /// The value of a key. Like Python, the last one of those that stand twice.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let mut entries = self.entries().iter().rev();
        entries.find(|(name, _)| name.as_str() == key).map(|(_, value)| value)
    }

    /// The text of a key.
    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// Its text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        self.placed_text().map(JsonText::as_str)
    }

    /// Its text with the place of each character, if it is one.
    pub(crate) fn placed_text(&self) -> Option<&JsonText> {
        match &self.value {
            JsonValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Its number, if it is one.
    pub(crate) fn number(&self) -> Option<JsonNumber> {
        match self.value {
            JsonValue::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Its items; none where it is no list.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.value {
            JsonValue::List(items) => items,
            _ => &[],
        }
    }

    /// Its keys and values; none where it is no object.
    pub(crate) fn entries(&self) -> &[(JsonText, Self)] {
        match &self.value {
            JsonValue::Object(entries) => entries,
            _ => &[],
        }
    }

    /// How many bytes it takes in the file.
    pub(crate) fn written(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }
}

/// What is not closed yet.
enum Open {
    /// With the key whose value comes next.
    Object(Vec<(JsonText, Json)>, JsonText),
    List(Vec<Json>),
}

impl JsonEvents {
    /// The next value as a tree.
    ///
    /// # Errors
    /// When it is no JSON, or too much of it.
    pub(crate) fn tree(&mut self, context: &mut Context<'_>) -> Result<Json, Fault> {
        let mut open: Vec<(u64, Open)> = Vec::new();
        let mut values = 0;
        while let Some(event) = self.next()? {
            let at = self.payload.start;
            context.step(1, at)?;
            values += u64::from(!matches!(event, JsonEvent::ObjectEnd | JsonEvent::ListEnd));
            if values > MAX_VALUES {
                return Err(Fault::limit(at, "holds JSON with more than a million values"));
            }
            let (start, value) = match event {
                JsonEvent::ObjectStart => {
                    open.push((at, Open::Object(Vec::new(), JsonText::default())));
                    continue;
                }
                JsonEvent::ListStart => {
                    open.push((at, Open::List(Vec::new())));
                    continue;
                }
                JsonEvent::Key => {
                    if let Some((_, Open::Object(_, key))) = open.last_mut() {
                        *key = std::mem::take(&mut self.payload.text);
                    }
                    continue;
                }
                JsonEvent::ObjectEnd | JsonEvent::ListEnd => match open.pop() {
                    Some((start, Open::Object(entries, _))) => (start, JsonValue::Object(entries)),
                    Some((start, Open::List(items))) => (start, JsonValue::List(items)),
                    None => break,
                },
                JsonEvent::Text => (at, JsonValue::Text(std::mem::take(&mut self.payload.text))),
                JsonEvent::Number => (at, JsonValue::Number(self.payload.number)),
                JsonEvent::Bool(truth) => (at, JsonValue::Bool(truth)),
                JsonEvent::Null => (at, JsonValue::Null),
            };
            let value = Json { start, end: self.position(), value };
            match open.last_mut() {
                Some((_, Open::Object(entries, key))) => entries.push((std::mem::take(key), value)),
                Some((_, Open::List(items))) => items.push(value),
                None => return Ok(value),
            }
        }
        Err(Fault::Truncated { at: self.position(), what: "JSON" })
    }
}
