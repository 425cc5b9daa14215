//! TensorRT engines: opaque, but for native code of the host in them.

use crate::core::{Context, Data, Fault, Observation, Probe};

/// A library for the host's processor inside an engine.
pub(super) const HOST_CODE: &str = "tensorrt-engine-holds-host-code";

/// How much of the beginning and of the end is looked through (bytes).
const LOOKED_AT: usize = 1 << 20;
/// Machines in ELF headers that are hosts, not GPUs: x86, ARM, x86-64, AArch64.
const HOSTS: &[u16] = &[3, 40, 62, 183];

/// Whether the data is an engine; a description in JSON may stand before it, behind its length.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let is_engine = |bytes: &[u8]| matches!(bytes, b"ptrt" | b"ftrt");
    if probe.head.get(..4).is_some_and(is_engine) {
        return true;
    }
    let Some((length, b'{')) = probe.head.first_chunk::<4>().zip(probe.head.get(4).copied()) else {
        return false;
    };
    let at = u64::from(u32::from_le_bytes(*length)).saturating_add(4);
    probe.data.up_to(at, 4).is_ok_and(|bytes| is_engine(&bytes))
}

/// Looks for libraries in it.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    search(data, 0, context)?;
    let last = data.len().saturating_sub(LOOKED_AT as u64);
    if last > 0 {
        search(data, last.max(LOOKED_AT as u64), context)?;
    }
    Ok(())
}

fn search(data: &Data, from: u64, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.up_to(from, LOOKED_AT)?;
    for found in memchr::memmem::find_iter(&bytes, b"\x7fELF") {
        let machine = bytes.get(found + 18..).and_then(|rest| rest.first_chunk::<2>().copied());
        if machine.is_some_and(|machine| HOSTS.contains(&u16::from_le_bytes(machine))) {
            return tell(data, from + found as u64, "an ELF library", context);
        }
    }
    if let Some(found) = memchr::memmem::find(&bytes, b"This program cannot be run in DOS mode") {
        return tell(data, from + found as u64, "a Windows library", context);
    }
    Ok(())
}

fn tell(data: &Data, at: u64, what: &str, context: &mut Context<'_>) -> Result<(), Fault> {
    context.observe(data, Observation::at(HOST_CODE, at).naming("$WHAT", what));
    Ok(())
}
