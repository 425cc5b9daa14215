//! What characters a value is made of.

/// Counts of kinds of characters in a value.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Charset {
    pub(crate) lower: usize,
    pub(crate) upper: usize,
    pub(crate) digits: usize,
    pub(crate) other: usize,
    /// How many of all are hexadecimal digits.
    pub(crate) hex: usize,
    /// How many different bytes there are.
    pub(crate) different: usize,
}

impl Charset {
    pub(crate) fn of(value: &str) -> Self {
        let mut found = Self::default();
        let mut seen = [false; 256];
        for byte in value.bytes() {
            match byte {
                b'a'..=b'z' => found.lower += 1,
                b'A'..=b'Z' => found.upper += 1,
                b'0'..=b'9' => found.digits += 1,
                _ => found.other += 1,
            }
            found.hex += usize::from(byte.is_ascii_hexdigit());
            found.different += usize::from(!std::mem::replace(&mut seen[usize::from(byte)], true));
        }
        found
    }

    pub(crate) fn all(self) -> usize {
        self.lower + self.upper + self.digits + self.other
    }

    pub(crate) fn is_hex(self) -> bool {
        self.hex == self.all() && (self.lower == 0 || self.upper == 0)
    }

    /// How many of lower case, upper case, digits and other characters there are any of.
    pub(crate) fn classes(self) -> usize {
        [self.lower, self.upper, self.digits, self.other].into_iter().filter(|&n| n > 0).count()
    }
}
