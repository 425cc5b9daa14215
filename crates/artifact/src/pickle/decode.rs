//! One opcode with its argument.

use super::opcodes::{Form, Opcode};
use crate::core::{Fault, Reader};

/// An opcode and what it was given.
#[derive(Debug)]
pub(super) struct Instruction {
    pub(super) opcode: Opcode,
    /// Where it stands (0-based byte).
    pub(super) at: u64,
    pub(super) argument: Argument,
}

/// What an opcode was given.
#[derive(Debug)]
pub(super) enum Argument {
    /// Nothing, or what is read again where it is needed: text, bytes and numbers by their opcode's place.
    Nothing,
    /// A number that stands in the opcode.
    Number(i64),
    /// Bytes that were skipped: where they begin (0-based byte), how many there are, and the first of them.
    Bytes { start: u64, length: u64, head: [u8; 4] },
    /// The text of a line, as far as it is kept.
    Line(Vec<u8>),
    /// The text of two lines, as far as they are kept.
    Lines(Vec<u8>, Vec<u8>),
}

/// How much of a line is kept (bytes); what names something is shorter.
pub(super) const KEPT: usize = 4 << 10;
/// What stands where a fault says that it is cut off.
const ARGUMENT: &str = "the argument of an opcode";

/// Reads the next opcode.
///
/// # Errors
/// When there is none, or no opcode has its byte, or its argument is cut off.
pub(super) fn next(reader: &mut Reader) -> Result<Instruction, Fault> {
    let at = reader.position();
    let byte = reader.u8("a pickle, before its STOP")?;
    let Some((opcode, form)) = Opcode::of(byte) else {
        return Err(Fault::malformed(
            at,
            format!("holds a byte that is no pickle opcode: {byte:#04x}"),
        ));
    };
    let argument = match form {
        Form::Nothing => Argument::Nothing,
        Form::Byte => Argument::Number(i64::from(reader.u8(ARGUMENT)?)),
        Form::Short => Argument::Number(i64::from(reader.u16_le(ARGUMENT)?)),
        Form::Signed => Argument::Number(i64::from(reader.u32_le(ARGUMENT)?.cast_signed())),
        Form::Word => Argument::Number(i64::from(reader.u32_le(ARGUMENT)?)),
        Form::Eight => {
            reader.skip(8, ARGUMENT)?;
            Argument::Nothing
        }
        Form::Counted1 => {
            let count = u64::from(reader.u8(ARGUMENT)?);
            counted(reader, count)?
        }
        Form::Counted4 => {
            let count = u64::from(reader.u32_le(ARGUMENT)?);
            counted(reader, count)?
        }
        Form::Counted8 => {
            let count = reader.u64_le(ARGUMENT)?;
            counted(reader, count)?
        }
        Form::Line => Argument::Line(line(reader)?),
        Form::TwoLines => Argument::Lines(line(reader)?, line(reader)?),
    };
    Ok(Instruction { opcode, at, argument })
}

fn counted(reader: &mut Reader, length: u64) -> Result<Argument, Fault> {
    let start = reader.position();
    let head = reader.peek(4)?.first_chunk().copied().filter(|_| length >= 4).unwrap_or_default();
    reader.skip(length, ARGUMENT)?;
    Ok(Argument::Bytes { start, length, head })
}

/// The text up to the next line feed, of which no more than is kept is held: a line may be as long as the file.
fn line(reader: &mut Reader) -> Result<Vec<u8>, Fault> {
    let mut kept = Vec::new();
    loop {
        let chunk = reader.peek(KEPT)?;
        if chunk.is_empty() {
            return Err(Fault::Truncated { at: reader.position(), what: ARGUMENT });
        }
        let end = memchr::memchr(b'\n', chunk);
        let taken = end.unwrap_or(chunk.len());
        let room = KEPT.saturating_sub(kept.len()).min(taken);
        kept.extend_from_slice(chunk.get(..room).unwrap_or_default());
        let taken = taken + usize::from(end.is_some());
        reader.skip(taken as u64, ARGUMENT)?;
        if end.is_some() {
            return Ok(kept);
        }
    }
}
