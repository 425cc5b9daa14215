//! Compressed files of joblib before version 0.10: `ZF`, the length of what is packed as a hexadecimal number, a zlib stream.
//!
//! Source: joblib, `numpy_pickle_compat.py` (`read_zfile`).

use std::io::Cursor;

use flate2::read::ZlibDecoder;

use crate::core::{Context, Data, Fault, Nobody, Probe};

/// Bytes before the stream; Python 2 wrote one more.
const HEADER: usize = 21;
/// Most packed bytes that are looked at.
const MAX_PACKED: u64 = 32 << 20;

/// Whether the data is one.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let Some(digits) = probe.head.strip_prefix(b"ZF0x") else { return false };
    digits
        .iter()
        .take(HEADER - 4)
        .all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b' ' | b'L'))
}

/// Looks at what is packed.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let header = data.exactly(0, HEADER as u64 + 1, "its header")?;
    let start = HEADER as u64 + u64::from(header.last() == Some(&b' '));
    let packed = data.tail(start).whole(MAX_PACKED, "its packed part")?;
    let length = packed.len() as u64;
    let unpacked = context.unpack(ZlibDecoder::new(Cursor::new(packed)), length);
    let name = context.name().to_owned();
    context.nested(&name, &unpacked, &Nobody);
    Ok(())
}
