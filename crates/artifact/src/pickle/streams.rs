//! Pickles one after another in one file, and what stands between them.

use super::arrays::{Array, announced, step_over};
use super::machine::{Machine, Stop};
use super::notes::{Notes, Remark};
use super::report::{Flavour, report, report_danger};
use super::skim::{calls_something, is_pickle};
use super::values::Value;
use super::{literal, opcodes::Opcode};
use crate::core::{Context, Data, Fault, Reader};

/// The first pickle of what `torch.save` wrote before version 1.6: 0x1950a86a20f9469cfc6c.
pub(super) const MAGIC: [u8; 10] = [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19];
const MAGIC_TEXT: &str = "119547037146038801333356";
/// How many pickles it has before its storages: magic, version, system, value, keys.
const LEGACY_STREAMS: u64 = 5;
/// Most pickles of a file.
const MAX_STREAMS: u64 = 10_000;
/// How deep arrays of objects lie inside each other.
const MAX_NESTING: u8 = 8;
/// How far behind a pickle another one is looked for (bytes).
const MAX_GAP: usize = 1 << 20;
/// Most places behind a pickle that are tried.
const MAX_TRIES: usize = 64;
/// Opcodes that are followed where a loader would take bytes for opcodes.
const MAX_GUESSED: u32 = 10_000;

/// Reads a pickle and those that follow it.
pub(super) fn read(data: &Data, context: &mut Context<'_>, flavour: Flavour) -> Result<(), Fault> {
    let mut reader = Reader::over(data);
    let mut machine = Machine::over(data, context.wants_outline());
    let result = read_all(data, &mut reader, &mut machine, context, flavour);
    report(machine, context, flavour);
    result
}

fn read_all(
    data: &Data,
    reader: &mut Reader,
    machine: &mut Machine,
    context: &mut Context<'_>,
    flavour: Flavour,
) -> Result<(), Fault> {
    let mut is_legacy = false;
    for count in 1..=MAX_STREAMS {
        let start = reader.position();
        machine.begin_next();
        machine.notes.depth = 0;
        machine.notes.line(start, format!("pickle {count}"));
        machine.notes.depth = 1;
        let value = match run(machine, reader, context, 0) {
            Ok(value) => value,
            Err(fault @ Fault::Limit { .. }) => return Err(fault),
            Err(fault) => {
                search(&data.tail(fault.at()), context, flavour)?;
                return Err(fault);
            }
        };
        machine.notes.line(start, format!("gives {}", super::show::value(machine, value)));
        is_legacy |= count == 1 && is_magic(data, value);
        if is_legacy && count == LEGACY_STREAMS || reader.is_at_end()? {
            return Ok(());
        }
        if is_legacy {
            continue;
        }
        let rest = data.tail(reader.position());
        let head = rest.up_to(0, 64)?;
        if !is_pickle(&rest, &head) {
            return search(&rest, context, flavour);
        }
    }
    Err(Fault::limit(
        reader.position(),
        format!("holds more than {MAX_STREAMS} pickles one after another"),
    ))
}

/// Runs one pickle to its STOP, with the arrays that joblib put between its opcodes.
fn run(
    machine: &mut Machine,
    reader: &mut Reader,
    context: &mut Context<'_>,
    nesting: u8,
) -> Result<Value, Fault> {
    loop {
        let wrapper = match machine.run(reader, context.budget())? {
            Stop::End(value) => return Ok(value),
            Stop::Array(wrapper) => wrapper,
        };
        let at = reader.position();
        guess(machine, wrapper, at);
        match announced(machine, wrapper, at)? {
            Array::Raw { length, is_padded } => {
                step_over(reader, length, is_padded)?;
                machine.notes.line(at, format!("array of {length} bytes"));
            }
            Array::Objects if nesting >= MAX_NESTING => {
                return Err(Fault::limit(
                    at,
                    format!("holds arrays inside arrays, more than {MAX_NESTING} deep"),
                ));
            }
            Array::Objects => {
                let waiting = machine.begin();
                let inner = run(machine, reader, context, nesting + 1);
                machine.resume(waiting);
                inner?;
            }
        }
        machine.push_array(wrapper);
    }
}

/// Follows what stands where joblib reads an array as other loaders do, which know of no array there: as opcodes.
fn guess(machine: &mut Machine, wrapper: Value, at: u64) {
    let (depth, marks) = machine.depths();
    if !calls_something(&machine.data, at, (depth + 1, marks)) || !machine.spend(depth) {
        return;
    }
    let Some(mut fork) = machine.fork() else { return };
    fork.push(wrapper);
    let mut reader = Reader::over(&machine.data);
    // It does not matter why it ends: what was dangerous before has been noted.
    let _ended = reader.skip(at, "a pickle").and_then(|()| fork.run_some(&mut reader, MAX_GUESSED));
    machine.notes.take_danger(fork.finish());
}

/// Looks for another pickle behind bytes that are none. What is found by chance must end well or be dangerous.
fn search(rest: &Data, context: &mut Context<'_>, flavour: Flavour) -> Result<(), Fault> {
    let bytes = rest.up_to(0, MAX_GAP)?;
    let mut from = 0;
    for _ in 0..MAX_TRIES {
        let Some(found) = memchr::memchr(0x80, bytes.get(from..).unwrap_or_default()) else {
            return Ok(());
        };
        let at = from + found;
        from = at + 1;
        let candidate = bytes.get(at..).unwrap_or_default();
        if !matches!(candidate, [0x80, 2..=5, opcode, ..] if Opcode::of(*opcode).is_some()) {
            continue;
        }
        let data = rest.tail(at as u64);
        if !is_pickle(&data, candidate) {
            continue;
        }
        let mut machine = Machine::over(&data, context.wants_outline());
        let mut reader = Reader::over(&data);
        let result = run(&mut machine, &mut reader, context, 0);
        let has_ended = result.is_ok() && reader.position() > 6;
        if has_ended {
            machine.notes.line(0, "pickle behind other bytes".to_owned());
            report(machine, context, flavour);
            from = at.saturating_add(usize::try_from(reader.position()).unwrap_or(usize::MAX));
        } else {
            report_danger(machine, context, flavour);
        }
    }
    Ok(())
}

/// Whether a value is the number that PyTorch's old files begin with.
pub(super) fn is_magic(data: &Data, value: Value) -> bool {
    let super::values::Shape::Number(at) = value.shape() else { return false };
    match literal::content(data, at, 16) {
        Some((Opcode::Long1 | Opcode::Long4, bytes)) => bytes == MAGIC,
        Some((_, line)) => line.strip_suffix(b"L").unwrap_or(&line) == MAGIC_TEXT.as_bytes(),
        None => false,
    }
}

impl Notes {
    /// Takes over what is dangerous.
    fn take_danger(&mut self, other: Self) {
        for note in other.notes {
            if matches!(note.remark, Remark::Calls { .. } | Remark::Imports { .. }) {
                self.add(note.at, note.remark, note.tier);
            }
        }
    }
}
