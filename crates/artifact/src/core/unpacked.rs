use super::Data;

/// What came out of a decompressor so far. One byte again and again at its end is counted, not kept: a bomb is mostly that.
#[derive(Debug, Default)]
pub(super) struct Unpacked {
    kept: Vec<u8>,
    /// How many times the last byte of what is kept follows.
    repeated: u64,
}

impl Unpacked {
    pub(super) fn length(&self) -> u64 {
        self.kept.len() as u64 + self.repeated
    }

    pub(super) fn add(&mut self, piece: &[u8]) {
        if let Some(last) = self.kept.last().copied() {
            if is_only(piece, last) {
                self.repeated += piece.len() as u64;
                return;
            }
            let repeated = std::mem::take(&mut self.repeated);
            let repeated = usize::try_from(repeated).unwrap_or(usize::MAX);
            self.kept.resize(self.kept.len().saturating_add(repeated), last);
        }
        self.kept.extend_from_slice(piece);
    }

    /// The first `length` bytes.
    pub(super) fn data(mut self, length: u64) -> Data {
        let last = self.kept.last().copied().unwrap_or(0);
        self.kept.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Data::repeating(self.kept, last, length)
    }
}

/// Whether all bytes are that one.
fn is_only(bytes: &[u8], one: u8) -> bool {
    bytes.split_first().is_none_or(|(first, rest)| {
        *first == one && bytes.get(..rest.len()).is_some_and(|before| before == rest)
    })
}

#[cfg(test)]
mod tests {
    use super::Unpacked;

    fn of(pieces: &[&[u8]], length: u64) -> Vec<u8> {
        let mut unpacked = Unpacked::default();
        for piece in pieces {
            unpacked.add(piece);
        }
        assert_eq!(unpacked.length(), pieces.concat().len() as u64);
        unpacked.data(length).up_to(0, 100).expect("memory")
    }

    #[test]
    fn what_repeats_is_there_all_the_same() {
        assert_eq!(of(&[b"ab", b"bbb", b"bb"], 7), b"abbbbbb");
        assert_eq!(of(&[b"ab", b"bbb", b"bb"], 4), b"abbb");
        assert_eq!(of(&[b"ab", b"bbb", b"bb"], 1), b"a");
        assert_eq!(of(&[b"ab", b"bbb", b"bc", b"c", b""], 8), b"abbbbbcc");
        assert_eq!(of(&[b"ab", b"aaa"], 5), b"abaaa");
        assert_eq!(of(&[b"", b"aa", b"aa"], 4), b"aaaa");
        assert_eq!(of(&[], 0), b"");
    }

    #[test]
    fn pieces_of_what_repeats_are_what_they_are_of() {
        let mut unpacked = Unpacked::default();
        for piece in [b"xyz".as_slice(), b"zzzz"] {
            unpacked.add(piece);
        }
        let data = unpacked.data(7);
        assert_eq!(data.up_to(2, 3).expect("memory"), b"zzz");
        assert_eq!(data.tail(5).up_to(0, 9).expect("memory"), b"zz");
        assert_eq!(data.slice(1..4).expect("inside").up_to(0, 9).expect("memory"), b"yzz");
        assert_eq!(data.up_to(7, 1).expect("memory"), b"");
    }
}
