use super::{Data, Fault};

/// Reads forward through data in checked steps. What is skipped is not read.
pub(crate) struct Reader {
    data: Data,
    /// What was read ahead.
    buffer: Vec<u8>,
    /// What of the buffer is used.
    used: usize,
    /// Where the buffer's end lies in the data (0-based byte).
    ahead: u64,
}

/// How much is read ahead (bytes).
const CHUNK: usize = 16 << 10;

impl Reader {
    /// From the start of the data.
    pub(crate) fn over(data: &Data) -> Self {
        Self { data: data.clone(), buffer: Vec::new(), used: 0, ahead: 0 }
    }

    /// The next byte's place (0-based).
    pub(crate) fn position(&self) -> u64 {
        self.ahead - (self.buffer.len() - self.used) as u64
    }

    /// Whether nothing is left.
    pub(crate) fn is_at_end(&mut self) -> Result<bool, Fault> {
        Ok(self.peek(1)?.is_empty())
    }

    /// The next bytes, at most 16 KiB, without taking them; fewer at the end.
    pub(crate) fn peek(&mut self, count: usize) -> Result<&[u8], Fault> {
        let count = count.min(CHUNK);
        while self.buffer.len() - self.used < count && self.refill()? {}
        let rest = self.buffer.get(self.used..).unwrap_or_default();
        Ok(rest.get(..count).unwrap_or(rest))
    }

    /// What has been read ahead, at least one byte of it unless the data ends here, without taking it.
    pub(crate) fn buffered(&mut self) -> Result<&[u8], Fault> {
        if self.used == self.buffer.len() {
            self.refill()?;
        }
        Ok(self.buffer.get(self.used..).unwrap_or_default())
    }

    /// Goes on behind bytes that were read ahead.
    pub(crate) fn pass(&mut self, count: usize) {
        self.used = self.used.saturating_add(count).min(self.buffer.len());
    }

    pub(crate) fn u8(&mut self, what: &'static str) -> Result<u8, Fault> {
        self.array::<1>(what).map(|[byte]| byte)
    }

    pub(crate) fn u16_le(&mut self, what: &'static str) -> Result<u16, Fault> {
        self.array(what).map(u16::from_le_bytes)
    }

    pub(crate) fn u32_le(&mut self, what: &'static str) -> Result<u32, Fault> {
        self.array(what).map(u32::from_le_bytes)
    }

    pub(crate) fn u64_le(&mut self, what: &'static str) -> Result<u64, Fault> {
        self.array(what).map(u64::from_le_bytes)
    }

    /// The next `N` bytes.
    pub(crate) fn array<const N: usize>(&mut self, what: &'static str) -> Result<[u8; N], Fault> {
        let at = self.position();
        let Some(bytes) = self.peek(N)?.first_chunk::<N>().copied() else {
            return Err(Fault::Truncated { at, what });
        };
        self.used += N;
        Ok(bytes)
    }

    /// The next `count` bytes. The caller has compared `count` with a limit of its own: they are held in memory.
    pub(crate) fn bytes(&mut self, count: u64, what: &'static str) -> Result<Vec<u8>, Fault> {
        let at = self.position();
        if at.checked_add(count).is_none_or(|end| end > self.data.len()) {
            return Err(Fault::Truncated { at, what });
        }
        let mut bytes = Vec::new();
        let mut left = count;
        while left > 0 {
            let chunk = self.peek(usize::try_from(left).unwrap_or(usize::MAX))?;
            if chunk.is_empty() {
                return Err(Fault::Truncated { at, what });
            }
            bytes.extend_from_slice(chunk);
            let taken = chunk.len();
            self.used += taken;
            left -= taken as u64;
        }
        Ok(bytes)
    }

    /// Goes on behind the next `count` bytes.
    pub(crate) fn skip(&mut self, count: u64, what: &'static str) -> Result<(), Fault> {
        let at = self.position();
        let Some(end) = at.checked_add(count).filter(|end| *end <= self.data.len()) else {
            return Err(Fault::Truncated { at, what });
        };
        let buffered = (self.buffer.len() - self.used) as u64;
        if count <= buffered {
            self.used += usize::try_from(count).unwrap_or(0);
        } else {
            self.buffer.clear();
            self.used = 0;
            self.ahead = end;
        }
        Ok(())
    }

    /// Reads ahead; `false` at the end.
    fn refill(&mut self) -> Result<bool, Fault> {
        self.buffer.drain(..self.used);
        self.used = 0;
        let held = self.buffer.len();
        let left = self.data.len().saturating_sub(self.ahead);
        let more = usize::try_from(left).unwrap_or(CHUNK).min(CHUNK);
        self.buffer.resize(held + more, 0);
        let room = self.buffer.get_mut(held..).unwrap_or_default();
        let read = self.data.fill(self.ahead, room);
        let count = read.as_ref().map_or(0, |read| *read);
        self.buffer.truncate(held + count);
        self.ahead += count as u64;
        Ok(read? > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Data, Reader};

    #[test]
    fn steps_end_where_the_data_does() {
        let bytes: Vec<u8> = (0..50_000_u32).flat_map(u32::to_le_bytes).collect();
        let mut reader = Reader::over(&Data::of(bytes));
        assert_eq!(reader.u32_le("number").expect("there"), 0);
        reader.skip(4 * 9_999, "numbers").expect("there");
        assert_eq!(reader.position(), 40_000);
        assert_eq!(reader.peek(4).expect("there"), 10_000_u32.to_le_bytes());
        assert!(reader.buffered().expect("there").starts_with(&10_000_u32.to_le_bytes()));
        assert_eq!(reader.u32_le("number").expect("there"), 10_000);
        assert_eq!(reader.bytes(100_000, "bytes").expect("there").len(), 100_000);
        assert_eq!(reader.u32_le("number").expect("there"), 35_001);
        assert!(reader.skip(1 << 40, "too many").is_err());
        assert!(reader.bytes(u64::MAX, "too many").is_err());
        assert_eq!(reader.position(), 140_008);
    }
}
