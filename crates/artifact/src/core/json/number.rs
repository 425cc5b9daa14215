/// A number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum JsonNumber {
    /// A whole one from 0 to 2⁶⁴ − 1, written without a point or an exponent.
    Whole(u64),
    /// Any other.
    Other(f64),
}

impl JsonNumber {
    /// As a floating-point number, which all but large whole ones are exactly.
    pub(crate) fn value(self) -> f64 {
        match self {
            Self::Whole(number) => number as f64,
            Self::Other(number) => number,
        }
    }

    /// As a whole number, if it is written as one.
    pub(crate) fn whole(self) -> Option<u64> {
        match self {
            Self::Whole(number) => Some(number),
            Self::Other(_) => None,
        }
    }

    /// The number that a text begins with, and how many bytes belong to it: all that can be a part of one. `None` where they
    /// are no number together.
    pub(super) fn parse(text: &[u8]) -> (Option<Self>, usize) {
        let (plain, length) = Written::read(text);
        if !text.get(length).is_some_and(is_part)
            && let Some(number) = plain.number()
        {
            return (Some(number), length);
        }
        let length = text.iter().take_while(|byte| is_part(byte)).count();
        let text = std::str::from_utf8(text.get(..length).unwrap_or_default()).unwrap_or_default();
        let whole = text.parse().map(Self::Whole);
        (whole.or_else(|_| text.parse().map(Self::Other)).ok(), length)
    }
}

impl From<i64> for JsonNumber {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Self::Other(number as f64), Self::Whole)
    }
}

/// The parts of a number as most are written: digits, perhaps a point with digits, perhaps an exponent.
#[derive(Default)]
struct Written {
    is_negative: bool,
    /// All digits without the point; wrong where there are more than [`MAX_DIGITS`].
    digits: u64,
    /// How many digits stand before and behind the point.
    before: usize,
    behind: Option<usize>,
    exponent: Option<i32>,
}

/// So many digits always fit into 64 bits.
const MAX_DIGITS: usize = 19;
/// Powers of ten that are exact as floating-point numbers.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

impl Written {
    /// The parts that a text begins with, and how long they are.
    fn read(text: &[u8]) -> (Self, usize) {
        let mut parts = Self { is_negative: text.first() == Some(&b'-'), ..Self::default() };
        let mut at = usize::from(parts.is_negative);
        parts.before = parts.take_digits(text, at);
        at += parts.before;
        if text.get(at) == Some(&b'.') {
            let behind = parts.take_digits(text, at + 1);
            parts.behind = Some(behind);
            at += 1 + behind;
        }
        if matches!(text.get(at), Some(b'e' | b'E')) {
            let is_negative = text.get(at + 1) == Some(&b'-');
            at += 1 + usize::from(is_negative || text.get(at + 1) == Some(&b'+'));
            let mut exponent = Self::default();
            let count = exponent.take_digits(text, at);
            at += count;
            // More digits than two are an exponent that is too large here.
            let size = if (1..=2).contains(&count) { exponent.digits as i32 } else { i32::MAX };
            parts.exponent = Some(if is_negative { -size } else { size });
        }
        (parts, at)
    }

    fn take_digits(&mut self, text: &[u8], at: usize) -> usize {
        let digits = text.get(at..).unwrap_or_default();
        let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
        let mut count = 0;
        for digit in digits {
            self.digits = self.digits.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            count += 1;
        }
        count
    }

    /// Their number, where that takes one step of arithmetic at most, which is rounded correctly if both numbers are exact.
    fn number(&self) -> Option<JsonNumber> {
        let behind = self.behind.unwrap_or(0);
        if self.before == 0 || self.behind == Some(0) || self.before + behind > MAX_DIGITS {
            return None;
        }
        let is_whole = self.behind.is_none() && self.exponent.is_none();
        if is_whole && !self.is_negative {
            return Some(JsonNumber::Whole(self.digits));
        }
        if !is_whole && self.digits > 1 << f64::MANTISSA_DIGITS {
            return None;
        }
        let power = self.exponent.unwrap_or(0).checked_sub(i32::try_from(behind).ok()?)?;
        let factor = *POWERS.get(usize::try_from(power.unsigned_abs()).ok()?)?;
        let digits = self.digits as f64;
        let number = if power < 0 { digits / factor } else { digits * factor };
        Some(JsonNumber::Other(if self.is_negative { -number } else { number }))
    }
}

/// Whether a byte can be a part of a number.
fn is_part(byte: &u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')
}
