//! The short way for the opcodes that large pickles consist of: straight from what was read ahead.

use super::machine::Machine;
use super::values::{Items, Node, Shape, Value};
use crate::core::{Fault, Reader};

impl Machine {
    /// Runs simple opcodes as far as they lie in what was read ahead, up to one that is not simple; gives how many there were.
    ///
    /// # Errors
    /// As for any opcode.
    pub(super) fn run_quick(&mut self, reader: &mut Reader) -> Result<u64, Fault> {
        let start = reader.position();
        let window = reader.buffered()?;
        let mut used = 0;
        let mut count = 0;
        while let Some(rest) = window.get(used..)
            && let Some(width) = self.quick(rest, start + used as u64)?
        {
            used += width;
            count += 1;
        }
        reader.skip(used as u64, "an opcode")?;
        Ok(count)
    }

    /// Runs the first opcode if it is simple; gives the bytes that it takes.
    #[inline]
    fn quick(&mut self, rest: &[u8], at: u64) -> Result<Option<usize>, Fault> {
        let width = match *rest {
            [b'N', ..] => self.pushed(Shape::None, 1),
            [0x88, ..] => self.pushed(Shape::Bool(true), 1),
            [0x89, ..] => self.pushed(Shape::Bool(false), 1),
            [b'K', number, ..] => self.pushed(Shape::Int(i64::from(number)), 2),
            [b'M', low, high, ..] => {
                self.pushed(Shape::Int(i64::from(u16::from_le_bytes([low, high]))), 3)
            }
            [b'J', a, b, c, d, ..] => {
                self.pushed(Shape::Int(i64::from(i32::from_le_bytes([a, b, c, d]))), 5)
            }
            [b'G', ..] if rest.len() >= 9 => self.pushed(Shape::Number(at), 9),
            [0x8c, length, ..] if rest.len() >= 2 + usize::from(length) => {
                self.pushed(Shape::Text(at), 2 + usize::from(length))
            }
            [b'X', length, 0, 0, 0, ..] if rest.len() >= 5 + usize::from(length) => {
                self.pushed(Shape::Text(at), 5 + usize::from(length))
            }
            [b'(', ..] => {
                self.marks.push(self.stack.len());
                1
            }
            [b')', ..] => self.added(Node::Tuple(Items::default())),
            [b']', ..] => self.added(Node::List(Items::default())),
            [b'}', ..] => self.added(Node::Dict(Items::default())),
            [code @ 0x85..=0x87, ..] => {
                self.tuple(at, usize::from(code - 0x84))?;
                1
            }
            [0x94, ..] => {
                self.memo.put(self.memo.len(), self.top(at)?);
                1
            }
            [b'q', number, ..] => {
                self.memo.put(u64::from(number), self.top(at)?);
                2
            }
            [b'r', a, b, c, d, ..] => {
                self.memo.put(u64::from(u32::from_le_bytes([a, b, c, d])), self.top(at)?);
                5
            }
            [b'h', number, ..] => match self.memo.get(u64::from(number)) {
                Some(value) => {
                    self.push(value);
                    2
                }
                None => return Ok(None),
            },
            [b'j', a, b, c, d, ..] => {
                match self.memo.get(u64::from(u32::from_le_bytes([a, b, c, d]))) {
                    Some(value) => {
                        self.push(value);
                        5
                    }
                    None => return Ok(None),
                }
            }
            [b'e' | b'u' | 0x90, ..] => {
                self.fill_from_mark(at)?;
                1
            }
            _ => return Ok(None),
        };
        Ok(Some(width))
    }

    fn pushed(&mut self, shape: Shape, width: usize) -> usize {
        self.push(Value::of(shape));
        width
    }

    fn added(&mut self, node: Node) -> usize {
        self.add(node);
        1
    }
}
