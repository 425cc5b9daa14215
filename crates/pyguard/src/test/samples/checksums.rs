//! Checksums that values end in, computed apart from the checks that look for them.

/// Six digits of base 62 (`0-9A-Za-z`): the CRC-32 of a text, as GitHub's tokens end in.
pub(super) fn base62_crc32(text: &str) -> String {
    let mut rest = crc32fast::hash(text.as_bytes());
    let mut digits = Vec::new();
    for _ in 0..6 {
        let digit = u8::try_from(rest % 62).unwrap_or(0);
        digits.push(char::from(match digit {
            0..10 => b'0' + digit,
            10..36 => b'A' + digit - 10,
            _ => b'a' + digit - 36,
        }));
        rest /= 62;
    }
    digits.iter().rev().collect()
}

/// The characters of bech32, by what they stand for (BIP 173).
pub(super) const BECH32: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// The six characters that bech32 ends in, of a text in lower case `HEAD1DATA`.
pub(super) fn bech32(head: &str, data: &str) -> String {
    let mut sum: u32 = 1;
    let mut take = |value: u32| {
        let top = sum >> 25;
        sum = (sum & 0x01ff_ffff) << 5 ^ value;
        for (bit, generator) in
            (0..).zip([0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3])
        {
            if top >> bit & 1 == 1 {
                sum ^= generator;
            }
        }
    };
    head.bytes().for_each(|byte| take(u32::from(byte) >> 5));
    take(0);
    head.bytes().for_each(|byte| take(u32::from(byte) & 31));
    for character in data.chars() {
        take(BECH32.find(character).and_then(|at| u32::try_from(at).ok()).unwrap_or(0));
    }
    (0..6).for_each(|_| take(0));
    let sum = sum ^ 1;
    (0..6_u32)
        .filter_map(|at| BECH32.chars().nth(usize::try_from(sum >> (5 * (5 - at)) & 31).ok()?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{base62_crc32, bech32};

    #[test]
    fn bech32_is_as_in_bip_173() {
        for (head, data, sum) in [
            ("a", "", "2uel5l"),
            ("abcdef", "qpzry9x8gf2tvdw0s3jn54khce6mua7l", "mqqqxw"),
            ("split", "checkupstagehandshakeupstreamerranterredcaperred", "2y9e3w"),
        ] {
            assert_eq!(bech32(head, data), sum);
        }
    }

    /// The check value of CRC-32 is that of the digits 1 to 9: cbf43926.
    #[test]
    fn a_crc_is_written_in_base_62() {
        let digits: String = ('1'..='9').collect();
        let written = base62_crc32(&digits);
        let value = written.chars().fold(0_u32, |sum, digit| {
            let digit = match digit {
                '0'..='9' => u32::from(digit) - 48,
                'A'..='Z' => u32::from(digit) - 65 + 10,
                _ => u32::from(digit) - 97 + 36,
            };
            sum * 62 + digit
        });
        assert_eq!((written.len(), value), (6, 0xcbf4_3926));
    }
}
