use super::Verdict;
use super::encoded::decode;

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// GitHub says that its tokens end in a 32-bit checksum in base62 and not over what; over the 30 characters before is what
/// tokens show.
pub(super) fn github_checksum(value: &str) -> Verdict {
    let body = value.rsplit('_').next().unwrap_or(value);
    let (Some(body), Some(sum)) = (body.get(..30), body.get(30..)) else {
        return Verdict::Doubtful;
    };
    if sum == base62(crc32fast::hash(body.as_bytes())) {
        Verdict::Good(None)
    } else {
        Verdict::Doubtful
    }
}

/// Six digits of base 62.
fn base62(mut number: u32) -> String {
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = usize::try_from(number % 62)
            .ok()
            .and_then(|at| BASE62.get(at))
            .copied()
            .unwrap_or(b'0');
        number /= 62;
    }
    digits.into_iter().map(char::from).collect()
}

pub(super) fn has_discord_id(value: &str) -> bool {
    let id = value.split('.').next().and_then(decode).unwrap_or_default();
    (17..=20).contains(&id.len()) && id.iter().all(u8::is_ascii_digit)
}

/// The checksum of BIP 173 over a text `HRP1DATA`, in either case.
pub(super) fn is_bech32(value: &str) -> bool {
    const ALPHABET: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let lower = value.to_ascii_lowercase();
    let Some((head, data)) = lower.rsplit_once('1') else { return false };
    let digits: Option<Vec<u32>> =
        data.chars().map(|c| ALPHABET.find(c).and_then(|at| u32::try_from(at).ok())).collect();
    let Some(digits) = digits else { return false };
    let high = head.bytes().map(|byte| u32::from(byte) >> 5);
    let low = head.bytes().map(|byte| u32::from(byte) & 31);
    polymod(high.chain([0]).chain(low).chain(digits)) == 1
}

fn polymod(values: impl Iterator<Item = u32>) -> u32 {
    const GENERATORS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1, |sum, value| {
        let top = sum >> 25;
        let next = ((sum & 0x01ff_ffff) << 5) ^ value;
        GENERATORS
            .iter()
            .enumerate()
            .filter(|(bit, _)| (top >> bit) & 1 == 1)
            .fold(next, |sum, (_, generator)| sum ^ generator)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_checksum_is_doubtful() {
        let body = "k9Jx2mQpL7vRt4WzA1bC3dE5fG6hI8";
        let token = |sum: &str| format!("{}{}{body}{sum}", "gh", "p_");
        assert_eq!(
            github_checksum(&token(&base62(crc32fast::hash(body.as_bytes())))),
            Verdict::Good(None)
        );
        assert_eq!(github_checksum(&token("000000")), Verdict::Doubtful);
    }

    #[test]
    fn bech32_is_as_in_bip_173() {
        // Test vectors of BIP 173.
        for valid in [
            "A12UEL5L",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
            "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        ] {
            assert!(is_bech32(valid), "{valid}");
        }
        for invalid in [
            "A1G7SGD8",
            "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx",
            "split1cheo2y9e2w",
            "no separator",
        ] {
            assert!(!is_bech32(invalid), "{invalid}");
        }
    }

    #[test]
    fn a_bot_token_begins_with_a_number() {
        assert!(has_discord_id("MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.rest"));
        assert!(!has_discord_id("Module.submodule.function"));
    }
}
