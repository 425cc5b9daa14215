use super::bytes::File;
use crate::core::{Data, Fault};

/// The first bytes of a superblock.
pub(super) const SIGNATURE: &[u8] = b"\x89HDF\r\n\x1a\n";
/// How far into a file its superblock is looked for: at 0, 512, 1024, 2048, … (bytes).
const FARTHEST: u64 = 1 << 27;

/// Where the superblock begins (0-based byte): at the start, or behind a user block whose size is a power of two from 512 on.
pub(super) fn place(data: &Data) -> Option<u64> {
    let mut at = 0;
    while at < data.len() && at <= FARTHEST {
        if data.up_to(at, SIGNATURE.len()).is_ok_and(|bytes| bytes == SIGNATURE) {
            return Some(at);
        }
        at = if at == 0 { 512 } else { at * 2 };
    }
    None
}

/// Reads the superblock at a place: the file, and the address of the root group's object header.
pub(super) fn read(data: &Data, at: u64) -> Result<(File, u64), Fault> {
    let mut file = File { data: data.clone(), base: at, offset_size: 8, length_size: 8 };
    let unsized_file = file.clone();
    let mut block = unsized_file.up_to(0, 128, "the superblock")?;
    block.take(8)?;
    let version = block.u8()?;
    let root = match version {
        0 | 1 => {
            block.take(4)?;
            let (offset_size, length_size) = (block.u8()?, block.u8()?);
            block.take(9)?;
            if version == 1 {
                block.take(4)?;
            }
            let used = block.used();
            file.offset_size = checked(offset_size, at)?;
            file.length_size = checked(length_size, at)?;
            let mut block = file.up_to(0, 160, "the superblock")?;
            block.take(used)?;
            for _ in 0..5 {
                block.offset()?;
            }
            block.offset()?
        }
        2 | 3 => {
            let (offset_size, length_size) = (block.u8()?, block.u8()?);
            let used = block.used();
            file.offset_size = checked(offset_size, at)?;
            file.length_size = checked(length_size, at)?;
            let mut block = file.up_to(0, 128, "the superblock")?;
            block.take(used + 1)?;
            for _ in 0..3 {
                block.offset()?;
            }
            block.offset()?
        }
        _ => {
            let what = format!("has an HDF5 superblock of an unknown version ({version})");
            return Err(Fault::malformed(at, what));
        }
    };
    Ok((file, root))
}

fn checked(size: u8, at: u64) -> Result<u8, Fault> {
    if matches!(size, 2 | 4 | 8) {
        return Ok(size);
    }
    Err(Fault::malformed(at, format!("has HDF5 addresses or lengths of {size} bytes")))
}
