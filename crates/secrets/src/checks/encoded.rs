use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Map, Value};

use super::Verdict;

/// Longest value that is decoded (bytes); tokens and keys are far shorter.
const MAX: usize = 64 << 10;

/// The bytes behind base64 of either alphabet, padded or not.
pub(crate) fn decode(value: &str) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    if value.len() > MAX {
        return None;
    }
    let url = value.contains(['-', '_']);
    let alphabet = if url { &alphabet::URL_SAFE } else { &alphabet::STANDARD };
    GeneralPurpose::new(alphabet, LENIENT).decode(value).ok()
}

/// As [`decode`], of as many characters from the start as make whole bytes.
fn decode_start(value: &str, bytes: usize) -> Option<Vec<u8>> {
    decode(value.get(..bytes.div_ceil(3) * 4)?)
}

pub(super) fn starts(value: &str, text: &str) -> bool {
    // What comes before the body of some keys is a prefix, not base64.
    (0..=8.min(value.len())).any(|skipped| {
        value
            .get(skipped..)
            .and_then(|rest| decode_start(rest, text.len()))
            .is_some_and(|bytes| bytes.starts_with(text.as_bytes()))
    })
}

pub(super) fn is_pair(value: &str) -> bool {
    let Some(Ok(text)) = decode(value).map(String::from_utf8) else { return false };
    // A service account's key as a password is JSON of several lines.
    text.chars().all(|c| !c.is_control() || c.is_ascii_whitespace())
        && text.split_once(':').is_some_and(|(user, password)| {
            !user.is_empty()
                && password.len() >= 3
                && !crate::placeholder::is_placeholder(password)
                && password != "opensesame"
        })
}

fn object(value: &str) -> Option<Map<String, Value>> {
    match serde_json::from_slice(&decode(value)?).ok()? {
        Value::Object(map) => Some(map),
        _ => None,
    }
}

pub(super) fn is_json_with(value: &str, keys: &[String]) -> bool {
    // A prefix (`sntrys_`) and a checksum after the last `_` are no part of it.
    let start = value.find("eyJ").unwrap_or(0);
    let body = value.get(start..).unwrap_or(value);
    let body = body.rsplit_once('_').map_or(body, |(body, _)| body);
    object(body).is_some_and(|map| keys.iter().all(|key| map.contains_key(key)))
}

/// A signed JSON web token; says who issued it and what it is for. The claims that name a person are left out.
pub(super) fn jwt(value: &str) -> Verdict {
    let mut parts = value.split('.');
    let (Some(header), Some(claims)) = (parts.next(), parts.next()) else { return Verdict::Bad };
    let (Some(header), Some(claims)) = (object(header), object(claims)) else {
        return Verdict::Bad;
    };
    let algorithm = header.get("alg").and_then(Value::as_str).unwrap_or("none");
    let text = |key: &str| claims.get(key).and_then(Value::as_str);
    let is_sample = text("sub") == Some("1234567890") || text("name") == Some("John Doe");
    // A key that Supabase gives to browsers.
    let is_public = text("role") == Some("anon");
    // What says nothing of whom, for whom or until when opens no door: the payloads of a library's tests.
    const CLAIMS: [&str; 12] =
        ["iss", "sub", "aud", "exp", "iat", "nbf", "jti", "scope", "scp", "azp", "role", "email"];
    let says_something = CLAIMS.iter().any(|claim| claims.contains_key(*claim))
        || claims.keys().any(|key| key.ends_with("id"));
    // The issuer of the examples in RFC 7515 and 7519.
    let is_published = text("iss") == Some("joe");
    if algorithm.eq_ignore_ascii_case("none")
        || is_sample
        || is_public
        || is_published
        || !says_something
    {
        return Verdict::Bad;
    }
    let mut told = format!("signed with {algorithm}");
    for (key, word) in [("iss", "issued by"), ("aud", "for"), ("role", "role")] {
        if let Some(claim) = text(key) {
            let claim: String = claim.chars().filter(|c| !c.is_control()).take(60).collect();
            told.push_str(&format!(", {word} {claim}"));
        }
    }
    Verdict::Good(Some(told))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};

    fn token(header: &str, claims: &str) -> String {
        let encode = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
        format!("{}.{}.{}", encode(header), encode(claims), encode("signature-of-the-token"))
    }

    #[test]
    fn tokens_tell_their_claims() {
        let found = jwt(&token(r#"{"alg":"HS256"}"#, r#"{"iss":"svc","sub":"u1"}"#));
        assert_eq!(found, Verdict::Good(Some("signed with HS256, issued by svc".to_owned())));
        for (header, claims) in [
            (r#"{"alg":"none"}"#, r#"{"iss":"svc"}"#),
            (r#"{"alg":"HS256"}"#, r#"{"sub":"1234567890","name":"John Doe"}"#),
            (r#"{"alg":"HS256"}"#, r#"{"role":"anon"}"#),
            (r#"["alg"]"#, r#"{"iss":"svc"}"#),
        ] {
            assert_eq!(jwt(&token(header, claims)), Verdict::Bad, "{claims}");
        }
        assert_eq!(jwt("eyJh.eyJh.x"), Verdict::Bad);
    }

    #[test]
    fn base64_is_looked_into() {
        assert!(is_pair(&BASE64_STANDARD.encode("robot:k9Jx2mQp")));
        assert!(!is_pair(&BASE64_STANDARD.encode("no pair")));
        assert!(!is_pair(&BASE64_STANDARD.encode("user:changeme")));
        assert!(starts(
            &format!("ABSK{}", BASE64_STANDARD.encode("BedrockAPIKey-x1")),
            "BedrockAPIKey-"
        ));
        assert!(!starts(&BASE64_STANDARD.encode("something else entirely"), "BedrockAPIKey-"));
        let json = BASE64_STANDARD.encode(r#"{"iat":1,"url":"https://s"}"#);
        assert!(is_json_with(&format!("sntrys_{json}_sig"), &["iat".to_owned(), "url".to_owned()]));
        assert!(!is_json_with(&format!("sntrys_{json}_sig"), &["org".to_owned()]));
    }
}
