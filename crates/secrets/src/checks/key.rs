use super::Verdict;
use super::encoded::decode;

/// A PEM block (RFC 7468) or its JSON form with `\n`; doubtful where a passphrase protects it.
pub(super) fn private_key(value: &str) -> Verdict {
    if value.contains("PGP PRIVATE") {
        return Verdict::Good(None);
    }
    let text = value.replace("\\r", "\n").replace("\\n", "\n").replace(['"', '\'', ',', '\\'], " ");
    let is_encrypted = text.contains("BEGIN ENCRYPTED")
        || text.contains("Proc-Type: 4,ENCRYPTED")
        || text.contains("Proc-Type: 4 ENCRYPTED");
    // In a patch every line begins with a sign.
    let is_patch = text.lines().skip(1).all(|line| line.starts_with('+'));
    let text = if is_patch { text.replace("\n+", "\n") } else { text };
    let body: String = text
        .lines()
        .flat_map(
            |line| if line.contains("-----") { line.rsplit("-----").next() } else { Some(line) },
        )
        .filter(|line| !line.contains(':'))
        .flat_map(str::chars)
        .filter(|c| !c.is_whitespace())
        .collect();
    let Some(bytes) = decode(&body) else { return Verdict::Bad };
    // An Ed25519 key (RFC 8410) is the shortest there is.
    let is_short_key = bytes.len() >= 48 && bytes.first() == Some(&0x30) && is_whole(&bytes);
    if (bytes.len() < 60 && !is_short_key)
        || bytes.windows(16).any(|part| part.iter().all(|byte| Some(byte) == part.first()))
    {
        return Verdict::Bad;
    }
    if bytes.first() == Some(&0x30) && !text.contains("4,ENCRYPTED") && !is_whole(&bytes) {
        return Verdict::Bad;
    }
    // OpenSSH's own format names the key derivation after the cipher (PROTOCOL.key).
    let is_openssh = bytes.starts_with(b"openssh-key-v1\0");
    let has_passphrase = is_openssh
        && !bytes.get(15..).is_some_and(|rest| rest.starts_with(b"\0\0\0\x04none\0\0\0\x04none"));
    if is_encrypted || has_passphrase { Verdict::Doubtful } else { Verdict::Good(None) }
}

/// Whether a DER sequence has all the bytes that its length says (X.690, 8.1.3).
fn is_whole(bytes: &[u8]) -> bool {
    let Some(&first) = bytes.get(1) else { return false };
    let length = match first {
        0..0x80 => usize::from(first) + 2,
        count => {
            let count = usize::from(count & 0x7f);
            let digits = bytes.get(2..2 + count).unwrap_or_default();
            digits
                .iter()
                .fold(0_usize, |sum, &byte| sum.saturating_mul(256).saturating_add(byte.into()))
                + 2
                + count
        }
    };
    bytes.len() >= length
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;

    fn block(kind: &str, body: &[u8], newline: &str) -> String {
        let dashes = "-".repeat(5);
        let text = BASE64_STANDARD.encode(body);
        format!(
            "{dashes}BEGIN {kind}PRIVATE KEY{dashes}{newline}{text}{newline}{dashes}END {kind}PRIVATE KEY{dashes}"
        )
    }

    fn noise(length: u32) -> Vec<u8> {
        (0..length).map(|at| u8::try_from(at.wrapping_mul(2_654_435_761) >> 24).unwrap()).collect()
    }

    #[test]
    fn a_body_makes_a_key() {
        assert_eq!(private_key(&block("RSA ", &noise(300), "\n")), Verdict::Good(None));
        assert_eq!(private_key(&block("", &noise(120), "\\n")), Verdict::Good(None));
        assert_eq!(private_key(&block("ENCRYPTED ", &noise(120), "\n")), Verdict::Doubtful);
        assert_eq!(private_key(&block("RSA ", &noise(20), "\n")), Verdict::Bad);
        // PKCS#8 around the 32 bytes of an Ed25519 key.
        let short = [
            b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20".as_slice(),
            &noise(32),
        ]
        .concat();
        assert_eq!(private_key(&block("", &short, "\n")), Verdict::Good(None));
        assert_eq!(private_key(&block("", &short[..40], "\n")), Verdict::Bad);
        assert_eq!(private_key(&block("RSA ", &[0; 200], "\n")), Verdict::Bad);
        assert_eq!(private_key(&block("RSA ", b"", "\n").replace("\n\n", "\n...\n")), Verdict::Bad);
    }

    #[test]
    fn a_passphrase_makes_it_doubtful() {
        let key = |kdf: &[u8]| [b"openssh-key-v1\0".as_slice(), kdf, &noise(100)].concat();
        assert_eq!(
            private_key(&block("OPENSSH ", &key(b"\0\0\0\x04none\0\0\0\x04none"), "\n")),
            Verdict::Good(None)
        );
        assert_eq!(
            private_key(&block("OPENSSH ", &key(b"\0\0\0\x0aaes256-ctr\0\0\0\x06bcrypt"), "\n")),
            Verdict::Doubtful
        );
    }
}
