//! Whether bytes are a pickle: told by stepping through opcodes without values.

use super::decode::{Argument, Instruction, KEPT, next};
use super::opcodes::Opcode;
use crate::core::{Data, Reader};

/// What a look at the opcodes showed.
#[derive(Debug, Default)]
struct Shape {
    opcodes: u64,
    depth: u64,
    marks: Vec<u64>,
    globals: u64,
    calls: u64,
}

/// Most opcodes that are looked at.
const MAX_OPCODES: u64 = 2_000;
/// Fewest opcodes of a pickle that says nothing of its protocol.
const FEWEST: u64 = 4;

/// Whether the data begins with a pickle. Those of protocol 0 and 1 have no mark of their own: they must be whole, or call
/// something before they break off.
pub(super) fn is_pickle(data: &Data, head: &[u8]) -> bool {
    match head {
        [0x80, protocol @ 0..=5, ..] => has_protocol(data, *protocol),
        [
            b'('
            | b']'
            | b'}'
            | b')'
            | b'c'
            | b'S'
            | b'U'
            | b'V'
            | b'X'
            | b'T'
            | b'I'
            | b'L'
            | b'F'
            | b'N'
            | b'K'
            | b'J'
            | b'M'
            | b'G'
            | b'P'
            | b'B'
            | b'C'
            | 0x8c
            | 0x8d
            | 0x8e
            | 0x88..=0x8b
            | 0x8f
            | 0x95,
            ..,
        ] => is_bare(data),
        _ => false,
    }
}

/// A pickle with a PROTO opcode may break off anywhere behind it.
fn has_protocol(data: &Data, protocol: u8) -> bool {
    let mut reader = Reader::over(data);
    let mut shape = Shape::default();
    let mut last = None;
    while shape.opcodes < MAX_OPCODES {
        let Ok(instruction) = next(&mut reader) else { break };
        if !shape.take(&instruction) {
            break;
        }
        last = Some(instruction.opcode);
        if instruction.opcode == Opcode::Stop {
            break;
        }
    }
    let fewest = if protocol < 2 { FEWEST } else { 2 };
    let is_cut_off = reader.position() >= data.len();
    shape.opcodes > fewest
        || shape.calls > 0
        || last == Some(Opcode::Stop)
        || is_cut_off && shape.opcodes > 0
}

fn is_bare(data: &Data) -> bool {
    let mut reader = Reader::over(data);
    let mut shape = Shape::default();
    let mut opcodes = 0;
    loop {
        let Ok(instruction) = next(&mut reader) else { return shape.calls > 0 };
        if !shape.take(&instruction) {
            return shape.calls > 0;
        }
        if shape.opcodes + opcodes >= MAX_OPCODES {
            return true;
        }
        if instruction.opcode != Opcode::Stop {
            continue;
        }
        let rest = data.tail(reader.position());
        let Ok(head) = rest.up_to(0, 16) else { return false };
        let goes_on = matches!(head.as_slice(), [0x80, protocol @ 0..=5, ..] if has_protocol(&rest, *protocol));
        if shape.calls > 0 || goes_on {
            return true;
        }
        let is_whole = shape.depth == 0 && shape.marks.is_empty();
        if head.iter().all(|byte| matches!(byte, b'\n' | b'\r' | 0)) {
            return is_whole && (shape.opcodes >= FEWEST || shape.globals > 0);
        }
        opcodes += shape.opcodes;
        shape = Shape::default();
    }
}

/// Whether opcodes from here on call something, on a stack of so many values and marks: where joblib reads an array's
/// bytes, other loaders go on with opcodes.
pub(super) fn calls_something(data: &Data, at: u64, (depth, marks): (usize, usize)) -> bool {
    let mut reader = Reader::over(&data.tail(at));
    let mut shape = Shape { depth: depth as u64, marks: vec![0; marks], ..Shape::default() };
    while shape.calls == 0 && shape.opcodes < MAX_OPCODES {
        match next(&mut reader) {
            Ok(instruction) if instruction.opcode != Opcode::Stop && shape.take(&instruction) => {}
            _ => return false,
        }
    }
    shape.calls > 0
}

/// Whether bytes or text inside a pickle may be a file of its own that a loader would run; told by the first of them.
pub(super) fn may_be_inside(head: &[u8; 4]) -> bool {
    match head {
        [0x80, 0..=5, opcode, _] => Opcode::of(*opcode).is_some(),
        [b'P', b'K', 3, 4]
        | [0x1f, 0x8b, 8, _]
        | [b'B', b'Z', b'h', _]
        | [0xfd, b'7', b'z', b'X'] => true,
        [0x93, b'N', b'U', b'M'] => true,
        _ => false,
    }
}

fn is_part_of_module(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.')
}

impl Shape {
    /// Follows an opcode; `false` where CPython would stop with an error, or a writer would not write this.
    fn take(&mut self, instruction: &Instruction) -> bool {
        self.opcodes += 1;
        let floor = self.marks.last().copied().unwrap_or(0);
        let (pops, pushes) = match instruction.opcode {
            Opcode::Mark => {
                self.marks.push(self.depth);
                return true;
            }
            Opcode::Tuple
            | Opcode::List
            | Opcode::Dict
            | Opcode::FrozenSet
            | Opcode::Object
            | Opcode::Instance
            | Opcode::PopMark
            | Opcode::Appends
            | Opcode::SetItems
            | Opcode::AddItems => {
                return self.collapse(instruction);
            }
            Opcode::Protocol
            | Opcode::Frame
            | Opcode::Memoize
            | Opcode::BinPut
            | Opcode::LongBinPut
            | Opcode::ReadonlyBuffer => (0, 0),
            Opcode::Put => return is_number(&instruction.argument),
            Opcode::Get => {
                self.depth += 1;
                return is_number(&instruction.argument);
            }
            Opcode::Int | Opcode::Long | Opcode::Float => {
                self.depth += 1;
                return is_number(&instruction.argument);
            }
            Opcode::Text => {
                self.depth += 1;
                return is_quoted(&instruction.argument);
            }
            Opcode::Global => {
                self.depth += 1;
                self.globals += 1;
                return are_names(&instruction.argument);
            }
            Opcode::Stop | Opcode::Pop => (1, 0),
            Opcode::Dup => (1, 2),
            Opcode::Append | Opcode::Build => (2, 1),
            Opcode::SetItem => (3, 1),
            Opcode::Reduce | Opcode::NewObject => (2, 1),
            Opcode::NewObjectEx => (3, 1),
            Opcode::StackGlobal => {
                self.globals += 1;
                (2, 1)
            }
            Opcode::Tuple1 | Opcode::BinPersistentId => (1, 1),
            Opcode::Tuple2 => (2, 1),
            Opcode::Tuple3 => (3, 1),
            _ => (0, 1),
        };
        if self.depth < floor + pops {
            return false;
        }
        self.depth = self.depth - pops + pushes;
        let is_call = matches!(
            instruction.opcode,
            Opcode::Reduce | Opcode::NewObject | Opcode::NewObjectEx | Opcode::Build
        );
        if is_call && self.globals > 0 {
            self.calls += 1;
        }
        true
    }

    fn collapse(&mut self, instruction: &Instruction) -> bool {
        let Some(mark) = self.marks.pop() else { return false };
        let floor = self.marks.last().copied().unwrap_or(0);
        let held = self.depth.saturating_sub(mark);
        self.depth = mark;
        match instruction.opcode {
            Opcode::PopMark => true,
            Opcode::Appends | Opcode::SetItems | Opcode::AddItems => mark > floor,
            Opcode::Instance => {
                self.depth += 1;
                self.calls += u64::from(are_names(&instruction.argument));
                are_names(&instruction.argument)
            }
            Opcode::Object => {
                self.depth += 1;
                self.calls += u64::from(self.globals > 0);
                held > 0
            }
            _ => {
                self.depth += 1;
                true
            }
        }
    }
}

fn is_number(argument: &Argument) -> bool {
    let Argument::Line(line) = argument else { return false };
    let is_part = |byte: &u8| {
        byte.is_ascii_hexdigit()
            || matches!(byte, b'-' | b'+' | b'.' | b'L' | b'x' | b'_' | b'i' | b'n' | b' ' | b'\r')
    };
    !line.is_empty()
        && line.len() < 1_000
        && line.iter().all(is_part)
        && line.iter().any(u8::is_ascii_hexdigit)
}

/// Whether a line stands in quotes, as far as it is kept.
fn is_quoted(argument: &Argument) -> bool {
    match argument {
        Argument::Line(line) if line.len() >= KEPT => matches!(line.first(), Some(b'\'' | b'"')),
        Argument::Line(line) => matches!(line.as_slice(), [b'\'', .., b'\''] | [b'"', .., b'"']),
        _ => false,
    }
}

/// Whether two lines may be a module and what it holds.
fn are_names(argument: &Argument) -> bool {
    let Argument::Lines(module, path) = argument else { return false };
    let is_name = |line: &[u8]| {
        !line.is_empty()
            && line.iter().all(|byte| {
                is_part_of_module(*byte) || *byte >= 0x80 || *byte == b'<' || *byte == b'>'
            })
    };
    is_name(module) && is_name(path)
}

#[cfg(test)]
mod tests {
    use super::is_pickle;
    use crate::core::Data;

    fn tells(bytes: &[u8]) -> bool {
        is_pickle(&Data::of(bytes.to_vec()), bytes)
    }

    #[test]
    fn pickles_are_told() {
        assert!(tells(b"\x80\x04]\x94."));
        assert!(tells(b"\x80\x04N."));
        assert!(tells(b"cos\nsystem\n(S'echo pyguard'\ntR."));
        assert!(tells(b"(S'echo pyguard'\nios\nsystem\n."));
        assert!(tells(b"cos\nsystem\n(S'echo pyguard'\ntRgarbage"));
        assert!(tells(b"(lp0\nS'one'\np1\na."));
        assert!(tells(b"(dp0\nVkey\nI1\ns.\n"));
        assert!(tells(b"]q\x00(K\x01K\x02e."));
    }

    #[test]
    fn text_is_no_pickle() {
        let texts: &[&[u8]] = &[
            b"",
            b"name,age\nAnna,7\n",
            b"id,name\n1,a\n",
            b"N. America\n",
            b"N.",
            b"I1\nI2\nI3\nI4\n",
            b"I am\n a text. It goes on.\n",
            b"import os\nprint(1)\n",
            b"class Foo:\n    pass\n",
            b"(c) Someone\n\nAll rights reserved.\n",
            b"config\nvalue\nother\nlast\n",
            b"cat\ndog\n(x)\nR\n",
            b"{\"a\": 1}",
            b"[1, 2]",
            b"Log started.\n",
            b"S'a' is a string\n",
            b"F1.5\nF2.5\n.x",
            b"\x80\x09\x00\x00",
            b"\xff\xd8\xff\xe0",
        ];
        for text in texts {
            assert!(!tells(text), "{:?}", String::from_utf8_lossy(text));
        }
    }
}
