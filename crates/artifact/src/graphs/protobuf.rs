//! The wire format of protobuf, read field by field without a schema.
//!
//! Source: <https://protobuf.dev/programming-guides/encoding/>. What is not asked for is skipped and not read, so that a model
//! with gigabytes of weights costs as much as its graph.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use crate::core::{Data, Fault, Probe, Reader};

/// A message being read: where it ends, and how deep it lies in others.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    next: u64,
    end: u64,
    depth: u8,
}

/// A field of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) number: u32,
    /// Where its tag stands (0-based byte).
    pub(super) at: u64,
    pub(super) value: Value,
}

/// What a field holds, as far as the wire tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Varint(u64),
    Fixed64(u64),
    Fixed32(u32),
    /// Where text, bytes, a message or packed numbers stand.
    Bytes(Range<u64>),
    /// A group, which no format here uses; it is skipped.
    Group,
}

/// Reads the messages of one piece of data, forward only.
pub(super) struct Wire {
    reader: Reader,
    data: Data,
    /// Steps that may still be taken; `None` where the caller counts them.
    left: Option<Rc<Cell<u64>>>,
}

/// How deep messages may lie inside each other: what protobuf's own readers allow.
const MAX_DEPTH: u8 = 100;
/// Most fields of a group that are passed to tell what data is: bytes of other formats can begin a group that goes on and on.
const MAX_PASSED: u32 = 10_000;
/// Longest text that is read (bytes); longer ones are cut.
pub(super) const MAX_TEXT: u64 = 4 << 10;

impl Wire {
    /// Over data that is one message.
    pub(super) fn over(data: &Data) -> (Self, Scope) {
        let wire = Self { reader: Reader::over(data), data: data.clone(), left: None };
        (wire, Scope { next: 0, end: data.len(), depth: 0 })
    }

    /// Over data that may be a message. The steps are those of the probe: the same bytes can stand in an archive under a
    /// thousand names.
    pub(super) fn probing(probe: &Probe<'_>) -> (Self, Scope) {
        let (wire, scope) = Self::over(probe.data);
        (Self { left: Some(Rc::clone(probe.steps)), ..wire }, scope)
    }

    /// The next field of a message; `None` at its end. What the last one held and was not read is skipped.
    pub(super) fn field(&mut self, scope: &mut Scope) -> Result<Option<Field>, Fault> {
        let behind = scope.next.saturating_sub(self.reader.position());
        self.reader.skip(behind, "a field")?;
        let at = self.reader.position();
        if at >= scope.end {
            return Ok(None);
        }
        let tag = self.varint(scope.end)?;
        let number = u32::try_from(tag >> 3).ok().filter(|number| (1..1 << 29).contains(number));
        let Some(number) = number else {
            return Err(Fault::malformed(at, "has a protobuf field without a possible number"));
        };
        let value = self.value(tag & 7, number, at, scope)?;
        scope.next = match &value {
            Value::Bytes(range) => range.end,
            _ => self.reader.position(),
        };
        Ok(Some(Field { number, at, value }))
    }

    fn value(&mut self, wire: u64, number: u32, at: u64, scope: &Scope) -> Result<Value, Fault> {
        match wire {
            0 => self.varint(scope.end).map(Value::Varint),
            1 => self.fits(8, scope, at)?.reader.u64_le("a protobuf number").map(Value::Fixed64),
            5 => self.fits(4, scope, at)?.reader.u32_le("a protobuf number").map(Value::Fixed32),
            2 => {
                let length = self.varint(scope.end)?;
                self.fits(length, scope, at)?;
                let start = self.reader.position();
                Ok(Value::Bytes(start..start.saturating_add(length)))
            }
            3 => self.skip_group(number, at, scope).map(|()| Value::Group),
            _ => Err(Fault::malformed(at, format!("has a protobuf field of wire type {wire}"))),
        }
    }

    fn fits(&mut self, length: u64, scope: &Scope, at: u64) -> Result<&mut Self, Fault> {
        let start = self.reader.position();
        if start.checked_add(length).is_none_or(|end| end > scope.end) {
            return Err(Fault::malformed(
                at,
                format!("has a protobuf field of {length} bytes that reaches beyond its message"),
            ));
        }
        Ok(self)
    }

    fn varint(&mut self, end: u64) -> Result<u64, Fault> {
        let at = self.reader.position();
        if let Some(left) = &self.left {
            let Some(fewer) = left.get().checked_sub(1) else {
                return Err(Fault::limit(at, "takes too many steps to tell what it is"));
            };
            left.set(fewer);
        }
        let mut value = 0_u64;
        for shift in (0..70).step_by(7) {
            if self.reader.position() >= end {
                return Err(Fault::Truncated { at, what: "a protobuf number" });
            }
            let byte = self.reader.u8("a protobuf number")?;
            value |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Fault::malformed(at, "has a protobuf number of more than ten bytes"))
    }

    fn skip_group(&mut self, number: u32, at: u64, scope: &Scope) -> Result<(), Fault> {
        let mut open = vec![u64::from(number)];
        let mut passed = 0;
        while let Some(&innermost) = open.last() {
            passed += 1;
            if self.left.is_some() && passed > MAX_PASSED {
                return Err(Fault::malformed(
                    at,
                    "has a long protobuf group, as no writer makes it",
                ));
            }
            let tag = self.varint(scope.end)?;
            match tag & 7 {
                0 => {
                    self.varint(scope.end)?;
                }
                1 => self.fits(8, scope, at)?.reader.skip(8, "a group")?,
                2 => {
                    let length = self.varint(scope.end)?;
                    self.fits(length, scope, at)?.reader.skip(length, "a group")?;
                }
                3 if open.len() < usize::from(MAX_DEPTH) => open.push(tag >> 3),
                4 if tag >> 3 == innermost => {
                    open.pop();
                }
                5 => self.fits(4, scope, at)?.reader.skip(4, "a group")?,
                _ => return Err(Fault::malformed(at, "has a protobuf group that does not end")),
            }
        }
        Ok(())
    }

    /// The message in a field that was just met.
    pub(super) fn enter(&self, outer: &Scope, range: &Range<u64>) -> Result<Scope, Fault> {
        if outer.depth >= MAX_DEPTH {
            let what =
                format!("has protobuf messages inside each other, more than {MAX_DEPTH} deep");
            return Err(Fault::limit(range.start, what));
        }
        Ok(Scope { next: range.start, end: range.end, depth: outer.depth + 1 })
    }

    /// Text in a field, at most [`MAX_TEXT`] of it; bytes that are no UTF-8 are replaced.
    pub(super) fn text(&mut self, range: &Range<u64>) -> Result<String, Fault> {
        let length = range.end.saturating_sub(range.start).min(MAX_TEXT);
        let length = usize::try_from(length).unwrap_or(0);
        if self.reader.position() == range.start {
            return Ok(String::from_utf8_lossy(self.reader.peek(length)?).into_owned());
        }
        Ok(String::from_utf8_lossy(&self.data.up_to(range.start, length)?).into_owned())
    }

    /// The numbers of a repeated field: one, or packed ones, at most `most` of them.
    pub(super) fn numbers(&mut self, value: &Value, most: usize) -> Result<Vec<u64>, Fault> {
        match value {
            Value::Varint(number) => Ok(vec![*number]),
            Value::Bytes(range) => {
                let mut numbers = Vec::new();
                while self.reader.position() < range.end && numbers.len() < most {
                    numbers.push(self.varint(range.end)?);
                }
                Ok(numbers)
            }
            _ => Ok(Vec::new()),
        }
    }
}

/// A number of type `int64` or `int32`.
pub(super) fn signed(number: u64) -> i64 {
    i64::from_le_bytes(number.to_le_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Value, Wire};
    use crate::core::Data;

    #[test]
    fn fields_are_met_in_order() {
        // 1: 150; 2: "hi"; 3 (group) { 1: 1 }; 4: fixed32 7; 5: message { 1: 2 }
        let bytes =
            b"\x08\x96\x01\x12\x02hi\x1b\x08\x01\x1c\x25\x07\0\0\0\x2a\x02\x08\x02".to_vec();
        let (mut wire, mut scope) = Wire::over(&Data::of(bytes));
        let mut seen = Vec::new();
        while let Some(field) = wire.field(&mut scope).expect("it is well-formed") {
            match (field.number, &field.value) {
                (2, Value::Bytes(range)) => assert_eq!(wire.text(range).expect("there"), "hi"),
                (5, Value::Bytes(range)) => {
                    let mut inner = wire.enter(&scope, range).expect("not deep");
                    let first = wire.field(&mut inner).expect("well-formed").expect("one");
                    assert_eq!((first.number, first.value), (1, Value::Varint(2)));
                    assert!(wire.field(&mut inner).expect("its end").is_none());
                }
                _ => {}
            }
            seen.push(field.number);
        }
        assert_eq!(seen, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn lengths_are_not_believed() {
        for bytes in [
            &b"\x12\xff\xff\xff\xff\x0f"[..],
            b"\x12\x05hi",
            b"\x08",
            b"\x00\x01",
            b"\x0c",
            b"\x1b\x08",
        ] {
            let (mut wire, mut scope) = Wire::over(&Data::of(bytes.to_vec()));
            assert!(wire.field(&mut scope).is_err(), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn random_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let (mut wire, mut scope) = Wire::over(&Data::of(bytes));
            while let Ok(Some(field)) = wire.field(&mut scope) {
                if let Value::Bytes(range) = &field.value {
                    let _ = wire.text(range);
                    let _ = wire.numbers(&field.value, 10);
                }
            }
        }
    }
}
