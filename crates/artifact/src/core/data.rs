use std::fs::File;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::Fault;

/// Bytes that can be read at any place: a file, a piece of it, or what was decompressed. Cheap to clone; a file is never read
/// as a whole.
#[derive(Debug, Clone)]
pub struct Data {
    storage: Arc<Storage>,
    /// Where this piece lies in the storage (bytes).
    range: Range<u64>,
}

#[derive(Debug)]
enum Storage {
    File {
        file: File,
        /// Its first bytes, once any of them were read.
        head: OnceLock<Vec<u8>>,
    },
    Memory {
        bytes: Vec<u8>,
        /// What follows them to the end.
        then: u8,
    },
}

/// How much of a file is kept once it was read (bytes): each of many kinds asks for its beginning.
const HEAD: u64 = 16 << 10;

/// Largest piece that one call may ask for (bytes).
const MAX_READ: u64 = 64 << 20;

impl Data {
    /// A file on disk.
    ///
    /// # Errors
    /// When it can't be opened.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        let storage = Storage::File { file, head: OnceLock::new() };
        Ok(Self { storage: Arc::new(storage), range: 0..length })
    }

    /// Bytes in memory.
    pub fn of(bytes: Vec<u8>) -> Self {
        let length = bytes.len() as u64;
        Self::repeating(bytes, 0, length)
    }

    /// Bytes in memory, and behind them one again and again up to a length.
    pub(super) fn repeating(bytes: Vec<u8>, then: u8, length: u64) -> Self {
        Self { storage: Arc::new(Storage::Memory { bytes, then }), range: 0..length }
    }

    /// How many bytes there are.
    pub fn len(&self) -> u64 {
        self.range.end - self.range.start
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where it begins in the file or in what was decompressed (0-based byte).
    pub(crate) fn start(&self) -> u64 {
        self.range.start
    }

    /// Whether both are pieces of the same file, or of the same unpacked bytes.
    pub(crate) fn is_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.storage, &other.storage)
    }

    /// A piece of it; `None` where it does not reach that far.
    pub(crate) fn slice(&self, range: Range<u64>) -> Option<Self> {
        if range.start > range.end || range.end > self.len() {
            return None;
        }
        let start = self.range.start + range.start;
        let end = self.range.start + range.end;
        Some(Self { storage: Arc::clone(&self.storage), range: start..end })
    }

    /// All from a place on; empty where that is beyond its end.
    pub(crate) fn tail(&self, from: u64) -> Self {
        let start = self.range.start + from.min(self.len());
        Self { storage: Arc::clone(&self.storage), range: start..self.range.end }
    }

    /// Up to `length` bytes from a place on: fewer at the end.
    pub(crate) fn up_to(&self, at: u64, length: usize) -> Result<Vec<u8>, Fault> {
        let available = self.len().saturating_sub(at).min(length as u64).min(MAX_READ);
        let mut bytes = vec![0; usize::try_from(available).unwrap_or(0)];
        let read = self.fill(at, &mut bytes)?;
        bytes.truncate(read);
        Ok(bytes)
    }

    /// Exactly `length` bytes from a place on.
    ///
    /// # Errors
    /// When there are not so many, or more than one read may hold (64 MiB).
    pub(crate) fn exactly(
        &self,
        at: u64,
        length: u64,
        what: &'static str,
    ) -> Result<Vec<u8>, Fault> {
        if at.checked_add(length).is_none_or(|end| end > self.len()) {
            return Err(Fault::Truncated { at, what });
        }
        if length > MAX_READ {
            return Err(Fault::limit(at, format!("holds {what} of more than 64 MiB")));
        }
        let bytes = self.up_to(at, usize::try_from(length).unwrap_or(usize::MAX))?;
        if bytes.len() as u64 == length { Ok(bytes) } else { Err(Fault::Truncated { at, what }) }
    }

    /// All of it, if it is at most `max` bytes long.
    pub(crate) fn whole(&self, max: u64, what: &'static str) -> Result<Vec<u8>, Fault> {
        self.at_most(max, what)?;
        self.exactly(0, self.len(), what)
    }

    /// Makes sure that it is at most `max` bytes long.
    pub(crate) fn at_most(&self, max: u64, what: &'static str) -> Result<(), Fault> {
        if self.len() > max {
            return Err(Fault::limit(0, format!("{what} is longer than {max} bytes")));
        }
        Ok(())
    }

    /// Fills as much of the buffer as there is.
    pub(crate) fn fill(&self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.len().saturating_sub(at).min(buffer.len() as u64);
        let wanted = usize::try_from(available).unwrap_or(0);
        let Some(buffer) = buffer.get_mut(..wanted) else { return Ok(0) };
        let start = self.range.start.saturating_add(at);
        match &*self.storage {
            Storage::Memory { bytes, then } => {
                let count = copy(bytes, start, buffer);
                buffer[count..].fill(*then);
                Ok(buffer.len())
            }
            Storage::File { file, head } if start.saturating_add(available) <= HEAD => {
                if let Some(head) = head.get() {
                    return Ok(copy(head, start, buffer));
                }
                let length = file.metadata()?.len().min(HEAD);
                let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
                let count = fill_from(file, 0, &mut bytes)?;
                bytes.truncate(count);
                Ok(copy(head.get_or_init(|| bytes), start, buffer))
            }
            Storage::File { file, .. } => fill_from(file, start, buffer),
        }
    }
}

/// Copies what there is from a place on; says how many bytes.
fn copy(bytes: &[u8], start: u64, buffer: &mut [u8]) -> usize {
    let from = bytes.get(usize::try_from(start).unwrap_or(usize::MAX)..).unwrap_or_default();
    let count = from.len().min(buffer.len());
    buffer[..count].copy_from_slice(&from[..count]);
    count
}

fn fill_from(file: &File, start: u64, buffer: &mut [u8]) -> io::Result<usize> {
    let mut count = 0;
    while count < buffer.len() {
        match read_at(file, &mut buffer[count..], start + count as u64) {
            Ok(0) => break,
            Ok(read) => count += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(count)
}

#[cfg(unix)]
fn read_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, at)
}

#[cfg(windows)]
fn read_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, at)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Data, HEAD};

    #[test]
    fn pieces_stay_inside_what_they_are_of() {
        let data = Data::of(b"0123456789".to_vec());
        let piece = data.slice(2..8).expect("it reaches that far");
        assert_eq!(piece.up_to(4, 100).expect("memory"), b"67");
        assert_eq!(piece.exactly(0, 6, "six").expect("memory"), b"234567");
        assert!(piece.exactly(0, 7, "seven").is_err());
        assert!(piece.slice(0..7).is_none());
        assert!(piece.slice(u64::MAX..u64::MAX).is_none());
        assert!(piece.exactly(u64::MAX, 2, "wrapped").is_err());
        assert_eq!(piece.up_to(u64::MAX, 1).expect("memory"), b"");
        assert_eq!(piece.tail(5).len(), 1);
        assert_eq!(piece.tail(50).len(), 0);
    }

    #[test]
    fn a_file_is_the_same_before_and_behind_what_is_kept_of_it() {
        let fixture = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../fixtures/artifacts/malicious/archive/zeros.pkl.gz"
        );
        let bytes = std::fs::read(fixture).expect("fixture");
        let head = usize::try_from(HEAD).expect("small");
        for start in [0, head - 9, head - 8, head - 7, head, bytes.len() - 3] {
            let data = Data::open(Path::new(fixture)).expect("fixture");
            let wanted = bytes.get(start..bytes.len().min(start + 8));
            for _ in 0..2 {
                assert_eq!(
                    data.up_to(start as u64, 8).expect("file").as_slice(),
                    wanted.expect("inside")
                );
            }
        }
        let data = Data::open(Path::new(fixture)).expect("fixture");
        assert_eq!(data.up_to(0, bytes.len()).expect("file"), bytes);
    }
}
