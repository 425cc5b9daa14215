use super::Literal;
use crate::tensors::layout::product;

/// What NumPy makes of a `descr`.
#[derive(Debug)]
pub(super) struct Type {
    pub(super) name: String,
    /// Bytes of one element; `None` where that is not known.
    pub(super) size: Option<u64>,
    /// Whether some part of it is a Python object.
    pub(super) has_objects: bool,
}

impl Type {
    /// From a text, a tuple of a type and a shape, or a list of fields.
    pub(super) fn of(descr: &Literal) -> Self {
        match descr {
            Literal::Text(text) => Self::named(text),
            Literal::Tuple(parts) => match parts.as_slice() {
                [inner, shape] => Self::of(inner).repeated(shape),
                _ => Self { name: "tuple".to_owned(), size: None, has_objects: false },
            },
            Literal::List(fields) => {
                let mut all = Self { name: String::new(), size: Some(0), has_objects: false };
                for field in fields {
                    let Literal::Tuple(parts) = field else { continue };
                    let inner = match parts.as_slice() {
                        [_, inner] => Self::of(inner),
                        [_, inner, shape, ..] => Self::of(inner).repeated(shape),
                        _ => continue,
                    };
                    all.add(&inner);
                }
                all
            }
            _ => Self { name: "unknown type".to_owned(), size: None, has_objects: false },
        }
    }

    /// As another field.
    fn add(&mut self, field: &Self) {
        if !self.name.is_empty() {
            self.name.push_str(", ");
        }
        if self.name.len() < 200 {
            self.name.push_str(&field.name);
        }
        self.size = self.size.zip(field.size).and_then(|(all, size)| all.checked_add(size));
        self.has_objects |= field.has_objects;
    }

    fn repeated(mut self, shape: &Literal) -> Self {
        let lengths = match shape {
            Literal::Tuple(lengths) => lengths.iter().map(Literal::whole_number).collect(),
            one => one.whole_number().map(|length| vec![length]),
        };
        let count = lengths.and_then(|lengths: Vec<u64>| product(&lengths));
        self.size = self.size.zip(count).and_then(|(size, count)| size.checked_mul(count));
        self
    }

    /// From a text: one type, or several with commas between them.
    fn named(text: &str) -> Self {
        if !text.contains(',') {
            return Self::single(text);
        }
        let mut all = Self { name: String::new(), size: Some(0), has_objects: false };
        for part in text.split(',') {
            // A count, or a piece of a shape in brackets.
            let part = part
                .trim()
                .trim_start_matches(|one: char| one.is_ascii_digit() || "() ".contains(one));
            let mut field = Self::single(part);
            field.size = None;
            all.add(&field);
        }
        all
    }

    fn single(text: &str) -> Self {
        let plain = text.trim_start_matches(['<', '>', '|', '=']);
        let letter = plain.bytes().next();
        let digits = plain.get(1..).unwrap_or_default();
        let digits = digits.split('[').next().unwrap_or_default();
        let count: Option<u64> = if digits.is_empty() { None } else { digits.parse().ok() };
        let has_objects = matches!(plain, "object" | "object_" | "O" | "object0")
            || letter == Some(b'O') && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_short = plain.len() == 1 || count.is_some();
        let size = match letter {
            _ if has_objects || !is_short => named_size(plain),
            Some(b'U') => count.unwrap_or(0).checked_mul(4),
            Some(b'S' | b'a' | b'V') => count.or(Some(0)),
            Some(b'M' | b'm') => Some(8),
            Some(b'b' | b'i' | b'u' | b'f' | b'c') => count.or(match letter {
                Some(b'b') => Some(1),
                Some(b'f' | b'i') => Some(4),
                _ => None,
            }),
            Some(b'?' | b'B') => Some(1),
            Some(b'e' | b'h' | b'H') => Some(2),
            Some(b'I') => Some(4),
            Some(b'd' | b'q' | b'Q' | b'F') => Some(8),
            Some(b'D') => Some(16),
            _ => None,
        };
        Self { name: text.chars().take(60).collect(), size, has_objects }
    }
}

/// Bytes of a type by its name.
fn named_size(name: &str) -> Option<u64> {
    Some(match name {
        "bool" | "int8" | "uint8" | "byte" => 1,
        "int16" | "uint16" | "float16" | "half" => 2,
        "int32" | "uint32" | "float32" | "single" => 4,
        "int64" | "uint64" | "float64" | "float" | "double" | "int" | "complex64" => 8,
        "complex128" | "complex" => 16,
        _ => return None,
    })
}
