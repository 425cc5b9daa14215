/// What a part of an expression is known to be.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Value {
    #[default]
    Unknown,
    Text(String),
    Number(i64),
    /// A list or a tuple.
    List(Vec<Value>),
    /// A dictionary, or a namespace.
    Map(Vec<(Value, Value)>),
    /// A function or object that every template has, such as `cycler`.
    Global(String),
    /// What an unknown value looks like when it is printed.
    Printed,
    /// The characters of that.
    Characters,
}

/// Longest text that is put together (bytes); names are short.
const MAX_TEXT: usize = 1_000;
/// Longest list that is kept.
pub(super) const MAX_ITEMS: usize = 200;

impl Value {
    /// A text, if it is not too long.
    pub(super) fn of(text: String) -> Self {
        if text.len() > MAX_TEXT { Self::Unknown } else { Self::Text(text) }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// As Jinja2 prints it.
    pub(super) fn printed(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// What comes out when it is walked through: characters, items or keys.
    pub(super) fn items(&self) -> Option<Vec<Self>> {
        match self {
            Self::Text(text) => Some(text.chars().map(|one| Self::Text(one.to_string())).collect()),
            Self::List(items) => Some(items.clone()),
            Self::Map(entries) => Some(entries.iter().map(|(key, _)| key.clone()).collect()),
            _ => None,
        }
    }

    /// Whether it is empty, so that only its attributes can be of use.
    pub(super) fn is_nothing(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
            Self::Global(_) => true,
            Self::Unknown | Self::Number(_) | Self::Printed | Self::Characters => false,
        }
    }

    /// Two parts with a sign between them.
    pub(super) fn combined(&self, sign: u8, right: &Self) -> Self {
        match (sign, self, right) {
            (b'~', left, right) => match (left.printed(), right.printed()) {
                (Some(left), Some(right)) => Self::of(left + &right),
                _ => Self::Unknown,
            },
            (b'+', Self::Text(left), Self::Text(right)) => Self::of(format!("{left}{right}")),
            (b'+', Self::List(left), Self::List(right)) => {
                Self::List(left.iter().chain(right).take(MAX_ITEMS).cloned().collect())
            }
            (b'*', Self::Text(text), Self::Number(count)) => repeated(text, *count),
            (b'*', Self::Number(count), Self::Text(text)) => repeated(text, *count),
            (b'%', Self::Text(text), Self::List(values)) => percent(text, values),
            (b'%', Self::Text(text), value) => percent(text, std::slice::from_ref(value)),
            (sign, Self::Number(left), Self::Number(right)) => {
                let result = match sign {
                    b'+' => left.checked_add(*right),
                    b'-' => left.checked_sub(*right),
                    b'*' => Some(left.saturating_mul(*right)),
                    b'^' => Some(left.saturating_pow(u32::try_from(*right).unwrap_or(0))),
                    b'/' => left.checked_div(*right),
                    b'%' => left.checked_rem(*right),
                    _ => None,
                };
                result.map_or(Self::Unknown, Self::Number)
            }
            _ => Self::Unknown,
        }
    }

    /// One item.
    pub(super) fn at(&self, index: &Self) -> Self {
        let (Some(items), Self::Number(index)) = (self.items(), index) else {
            return Self::Unknown;
        };
        let length = i64::try_from(items.len()).unwrap_or(0);
        let index = if *index < 0 { length.saturating_add(*index) } else { *index };
        let item = usize::try_from(index).ok().and_then(|index| items.get(index).cloned());
        item.unwrap_or_default()
    }

    /// The value of a key, or of an attribute of a namespace.
    pub(super) fn get(&self, name: &str) -> Self {
        let Self::Map(entries) = self else { return Self::Unknown };
        let mut entries = entries.iter().rev();
        let found = entries.find(|(key, _)| key.text() == Some(name));
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// A piece of a text or a list, as Python cuts it.
    pub(super) fn cut(&self, start: Option<i64>, stop: Option<i64>, step: Option<i64>) -> Self {
        let items = match self {
            Self::Text(_) | Self::List(_) => self.items().unwrap_or_default(),
            _ => return Self::Unknown,
        };
        let step = step.unwrap_or(1);
        let length = i64::try_from(items.len()).unwrap_or(0);
        let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };
        let bound = |place: Option<i64>, otherwise: i64| {
            place.map_or(otherwise, |place| {
                let place = if place < 0 { place.saturating_add(length) } else { place };
                place.clamp(low, high)
            })
        };
        let (mut at, end) = if step < 0 {
            (bound(start, high), bound(stop, low))
        } else {
            (bound(start, low), bound(stop, high))
        };
        let mut kept = Vec::new();
        while step != 0 && if step < 0 { at > end } else { at < end } {
            kept.extend(usize::try_from(at).ok().and_then(|at| items.get(at).cloned()));
            at = at.saturating_add(step);
        }
        match self {
            Self::Text(_) => Self::List(kept).joined(""),
            _ => Self::List(kept),
        }
    }

    /// The same from its end to its start.
    pub(super) fn reversed(&self) -> Self {
        match self {
            Self::Text(text) => Self::Text(text.chars().rev().collect()),
            Self::List(items) => Self::List(items.iter().rev().cloned().collect()),
            _ => Self::Unknown,
        }
    }

    /// All items in one text.
    pub(super) fn joined(&self, between: &str) -> Self {
        let printed =
            |items: Vec<Self>| items.iter().map(Self::printed).collect::<Option<Vec<_>>>();
        match self.items().and_then(printed) {
            Some(texts) => Self::of(texts.join(between)),
            None => Self::Unknown,
        }
    }
}

fn repeated(text: &str, count: i64) -> Value {
    match usize::try_from(count.max(0)) {
        Ok(count) if text.len().saturating_mul(count) <= MAX_TEXT => Value::of(text.repeat(count)),
        _ => Value::Unknown,
    }
}

/// Python's `%`: signs for texts, numbers and characters.
pub(super) fn percent(format: &str, values: &[Value]) -> Value {
    let mut values = values.iter();
    let mut text = String::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        if character != '%' {
            text.push(character);
            continue;
        }
        let sign = characters.next();
        if sign == Some('%') {
            text.push('%');
            continue;
        }
        let filled = match (sign, values.next()) {
            (Some('s' | 'd' | 'i'), Some(value)) => value.printed(),
            (Some('c'), Some(Value::Number(code))) => {
                u32::try_from(*code).ok().and_then(char::from_u32).map(String::from)
            }
            (Some('c'), Some(Value::Text(one))) => Some(one.clone()),
            _ => None,
        };
        let Some(filled) = filled else { return Value::Unknown };
        text.push_str(&filled);
        if text.len() > MAX_TEXT {
            return Value::Unknown;
        }
    }
    Value::of(text)
}

/// Python's `str.format` with fields that are empty or numbers.
pub(super) fn braces(format: &str, values: &[Value]) -> Value {
    let mut text = String::new();
    let mut rest = format;
    let mut next = 0;
    while let Some((before, field)) = rest.split_once('{') {
        text.push_str(before);
        let Some((field, after)) = field.split_once('}') else { return Value::Unknown };
        let (field, form) = field.split_once(':').unwrap_or((field, ""));
        let index = if field.is_empty() { Some(next) } else { field.parse().ok() };
        next += 1;
        let value = index.and_then(|index: usize| values.get(index));
        let filled = match (value, form) {
            (Some(Value::Number(code)), "c") => {
                u32::try_from(*code).ok().and_then(char::from_u32).map(String::from)
            }
            (Some(value), _) => value.printed(),
            (None, _) => None,
        };
        let Some(filled) = filled else { return Value::Unknown };
        text.push_str(&filled);
        if text.len() > MAX_TEXT {
            return Value::Unknown;
        }
        rest = after;
    }
    text.push_str(rest);
    Value::of(text)
}
