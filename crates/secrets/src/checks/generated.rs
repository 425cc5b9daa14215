use super::Verdict;
use crate::charset::Charset;
use crate::entropy::entropy;
use crate::natural::word_share;

/// Passwords of tutorials and containers, of which nobody learns anything.
const COMMON: &[&str] = &[
    "password",
    "postgres",
    "admin",
    "root",
    "test",
    "guest",
    "secret",
    "pass",
    "user",
    "default",
    "mysql",
    "redis",
    "rabbitmq",
    "mongo",
    "docker",
    "changeit",
    "letmein",
    "qwerty",
    "123456",
    "12345",
    "1234",
    "passwd",
    "pwd",
    "demo",
    "dev",
    "local",
    "minio",
    "minioadmin",
    "airflow",
    "superset",
    "example",
    "username",
    "hunter2",
    "opensesame",
    "open sesame",
    "foobar",
    "foo",
    "bar",
    "baz",
    "abc",
    "abc123",
    "pw",
    "mypassword",
    "toor",
    "token",
    "key",
];

/// Whether a value is what a machine made or a person would choose as a password, not a word, name, path, address or expression.
pub(super) fn is_generated(value: &str) -> bool {
    let set = Charset::of(value);
    let enough =
        set.classes() >= 3 || (value.len() >= 16 && set.digits > 0 && set.lower + set.upper > 0);
    enough && entropy(value) >= 3.0 && !is_readable(value) && word_share(value) < 0.5
}

/// Whether a value is so even that chance made it: hexadecimal or base64 of a random number.
pub(super) fn is_random(value: &str) -> bool {
    let set = Charset::of(value);
    if is_readable(value) || is_uuid(value) || word_share(value) > 0.3 {
        return false;
    }
    if set.is_hex() {
        return set.digits > 0
            && set.digits < set.all()
            && value.len() >= 32
            && entropy(value) > 3.3;
    }
    let base64 =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'_' | b'-');
    // A text of 20 different characters has 4.3 bits; longer ones come nearer to 6.
    let wanted = if value.len() < 32 { 3.9 } else { 4.3 };
    value.bytes().all(base64) && set.classes() >= 3 && set.digits > 0 && entropy(value) > wanted
}

/// Something that means something: an address, a path, a dotted name, an expression, a date, a version, a constant's name.
fn is_readable(value: &str) -> bool {
    let bytes = value.as_bytes();
    let has = |text: &str| value.contains(text);
    let is_code = has("(") || has("[") || has("{") || has("$") || has("%s") || has(" ") || has("<");
    let is_place = has("://")
        || bytes.first() == Some(&b'/')
        || has("./")
        || has("\\")
        || (value.contains('/') && !value.bytes().any(|byte| byte.is_ascii_digit()))
        || value.matches('/').count() > 2 && word_share(value) > 0.2;
    let is_name = is_dotted(value) || is_constant(value) || is_kebab(value);
    is_code || is_place || is_name || is_image(value)
}

/// `package.module.Class`, `self.settings.key`
fn is_dotted(value: &str) -> bool {
    value.contains('.')
        // One full stop may be part of a password.
        && (value.matches('.').count() > 1 || word_share(value) > 0.3)
        && value.split('.').all(|part| {
            part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
                && part.len() < 24
        })
}

/// `OPENAI_API_KEY_2`
fn is_constant(value: &str) -> bool {
    value.contains('_')
        && value
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
        && word_share(value) > 0.2
}

/// `gpt-4o-mini-2024-07-18`, `my_model_v2`: parts that are words or numbers.
fn is_kebab(value: &str) -> bool {
    let parts = value.split(['-', '_', ' ', ':', '.', '/']).filter(|part| !part.is_empty());
    let count = parts.clone().count();
    let plain = parts.filter(|part| {
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        part.len() <= 12 && (is_number || is_word(part))
    });
    count > 2 && plain.count() * 3 >= count * 2
}

/// Letters in which small ones are followed by capitals only where words meet.
fn is_word(part: &str) -> bool {
    let mut pairs = part.bytes().zip(part.bytes().skip(1));
    let has_hump =
        pairs.any(|(left, right)| left.is_ascii_lowercase() && right.is_ascii_uppercase());
    part.bytes().all(|byte| byte.is_ascii_alphabetic()) && (!has_hump || word_share(part) > 0.5)
}

fn is_uuid(value: &str) -> bool {
    let lengths: Vec<usize> = value.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12]
        && value.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// Base64 of PNG, JPEG, GIF, WebP, SVG or a zip file.
fn is_image(value: &str) -> bool {
    ["iVBOR", "/9j/", "R0lGOD", "UklGR", "PHN2Zy", "UEsDB", "data:"]
        .iter()
        .any(|start| value.starts_with(start))
}

/// `super_secret`, `testpass`: nothing but words that stand for a password.
fn is_of_common_words(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "secret", "super", "my", "new", "old", "test", "temp", "password", "pass", "pw", "pwd",
        "foo", "bar", "baz", "token", "user", "admin", "key", "the", "some", "very", "db",
    ];
    let mut rest = text.trim_matches(['_', '-', '.']);
    while let Some(word) = WORDS.iter().find(|word| rest.starts_with(**word)) {
        rest = rest.get(word.len()..).unwrap_or("").trim_start_matches(['_', '-', '.']);
    }
    rest.is_empty()
}

/// A password in an address; one that everybody knows is doubtful.
pub(super) fn strong_password(value: &str) -> Verdict {
    // `p4ssw0rd` is `password` to everybody.
    let plain = |c: char| match c {
        '0' => 'o',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '1' | '!' => 'i',
        c => c,
    };
    let lower = value.to_ascii_lowercase();
    let without_number = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == '!');
    let is_common = [lower.as_str(), without_number].into_iter().any(|text| {
        let spelt: String = text.chars().map(plain).collect();
        COMMON.contains(&text) || COMMON.contains(&spelt.as_str()) || is_of_common_words(&spelt)
    });
    if is_common { Verdict::Doubtful } else { Verdict::Good(None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readable_values_are_not_generated() {
        for value in [
            "https://example.org/v1/token",
            "settings.OPENAI_API_KEY",
            "OPENAI_API_KEY",
            "gpt-4o-mini-2024-07-18",
            "/etc/ssl/private.key",
            "request.headers",
            "get_token(user)",
            "Enter your API key",
            "access_token_expired_2",
            "config/secrets.yaml",
            "user.profile.token",
            "${TOKEN_2}",
            "sha256-of-file",
            "AccessKeyCredential2",
            "accessToken-dataLoader-2",
        ] {
            assert!(!is_generated(value), "{value}");
            assert!(!is_random(value), "{value}");
        }
    }

    #[test]
    fn chosen_and_made_values_are_generated() {
        for value in [
            "Tr0ub4dor&3x",
            "k9Jx2mQpL7vRt4Wz",
            "p@ssW0rd-9!x",
            "f3a91c07e6d24b58a7c1",
            "q7-bzrtXquVW.K",
            "WQBxFC_ZKb4vjR7Tz--XkVq-JJWQXk",
        ] {
            assert!(is_generated(value), "{value}");
        }
    }

    #[test]
    fn random_values_are_even() {
        for value in
            ["f3a91c07e6d24b58a7c19e3b5d8f0246", "k9Jx2mQpL7vRt4WzA1bC3dE5fG6hI8jK0lM2nO4p"]
        {
            assert!(is_random(value), "{value}");
        }
        for value in [
            "9f1c2d3e-4b5a-4c6d-8e7f-0a1b2c3d4e5f",
            "aaaaaaaaaaaaaaaa1111111111111111",
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
        ] {
            assert!(!is_random(value), "{value}");
        }
    }
}
