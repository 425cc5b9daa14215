//! What stands in the braces of a recipe.

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use pyguard_rules::yaml::nearest;
use serde_json::Value;

use super::checksums;
use super::personal;
use super::random::Random;
use super::recipe::{Mistake, Recipe, alternatives};

const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS: &str = "0123456789";

/// Alphabets by name, as parts.
const ALPHABETS: [(&str, &[&str]); 12] = [
    ("base62", &[UPPER, LOWER, DIGITS]),
    ("letters", &[UPPER, LOWER]),
    ("upper", &[UPPER]),
    ("lower", &[LOWER]),
    ("digits", &[DIGITS]),
    ("hex", &[DIGITS, "abcdef"]),
    ("HEX", &[DIGITS, "ABCDEF"]),
    ("base32", &[UPPER, "234567"]),
    ("lower-alnum", &[LOWER, DIGITS]),
    ("upper-alnum", &[UPPER, DIGITS]),
    ("base64", &[UPPER, LOWER, DIGITS, "+/"]),
    ("base64url", &[UPPER, LOWER, DIGITS, "-_"]),
];
const OTHERS: [&str; 10] = [
    "uuid",
    "bech32",
    "github-checksum",
    "base64-of",
    "base64url-of",
    "jwt",
    "pem",
    "pem-escaped",
    "password",
    "one-of",
];
const PEM_KINDS: [&str; 7] = ["", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED ", "PGP "];

/// Longest text that one generator makes (characters).
const MAX_COUNT: usize = 4096;
/// How often characters are drawn again because they are no typical ones.
const TRIES: usize = 500;
/// Shorter texts are taken as they come.
const SHORT: usize = 8;

/// Makes a part of a value.
#[derive(Debug, Clone)]
pub(super) enum Generator {
    /// Characters of an alphabet with a name.
    Characters { name: &'static str, alphabet: &'static [&'static str], count: usize },
    /// A random UUID (version 4).
    Uuid,
    /// Bech32 with so many characters of data before its checksum.
    Bech32 { head: String, count: usize },
    /// The checksum of GitHub's tokens over the 30 characters before.
    GithubChecksum,
    /// Base64 of another value.
    Base64 { of: Recipe, url: bool },
    /// A signed JSON web token; texts among its claims are recipes.
    Jwt(Claims),
    /// A private key as a PEM block; `escaped` with `\n` for the ends of its lines.
    Pem { kind: &'static str, escaped: bool },
    /// What a person would choose.
    Password,
    /// One of several recipes.
    OneOf(Vec<Recipe>),
    /// A value about a person.
    Personal(&'static str),
}

/// A JSON value whose texts are made.
#[derive(Debug, Clone)]
pub(super) enum Claims {
    Text(Recipe),
    Other(Value),
    Object(Vec<(String, Claims)>),
    List(Vec<Claims>),
}

impl Generator {
    /// Reads what stands between two braces.
    pub(super) fn parse(body: &str) -> Result<Self, Mistake> {
        let name_end = body.find([':', '(']).unwrap_or(body.len());
        let (name, rest) = body.split_at_checked(name_end).unwrap_or((body, ""));
        let argument = match (rest.strip_prefix(':'), rest.strip_prefix('(')) {
            (Some(argument), _) => argument,
            (_, Some(inner)) => inner
                .strip_suffix(')')
                .ok_or_else(|| Mistake::new(name_end, "this bracket is never closed"))?,
            _ => "",
        };
        let inner = |recipe: &str, from: usize| {
            Recipe::parse(recipe).map_err(|mistake| mistake.moved(from))
        };
        let start = name_end + 1;
        if let Some(&(name, alphabet)) = ALPHABETS.iter().find(|(known, _)| *known == name) {
            return Ok(Self::Characters { name, alphabet, count: count(name, argument)? });
        }
        match name {
            "uuid" | "github-checksum" | "password" if !rest.is_empty() => {
                Err(Mistake::new(0, format!("`{name}` has no argument")))
            }
            "uuid" => Ok(Self::Uuid),
            "github-checksum" => Ok(Self::GithubChecksum),
            "password" => Ok(Self::Password),
            "bech32" => {
                let (head, number) = argument.rsplit_once(':').unwrap_or((argument, ""));
                Ok(Self::Bech32 { head: head.to_owned(), count: count(name, number)? })
            }
            "base64-of" | "base64url-of" => {
                Ok(Self::Base64 { of: inner(argument, start)?, url: name == "base64url-of" })
            }
            "one-of" => {
                let mut recipes = Vec::new();
                let mut from = start;
                for part in alternatives(argument) {
                    recipes.push(inner(part, from)?);
                    from += part.len() + 1;
                }
                Ok(Self::OneOf(recipes))
            }
            "jwt" => match serde_json::from_str(argument) {
                Ok(claims @ Value::Object(_)) => {
                    Claims::read(claims).map(Self::Jwt).map_err(|mistake| mistake.moved(start))
                }
                _ => Err(Mistake::new(start, "`jwt` is followed by a JSON object of claims")),
            },
            "pem" | "pem-escaped" => {
                let kind = PEM_KINDS.into_iter().find(|kind| *kind == argument);
                let kinds = PEM_KINDS.map(|kind| format!("`{kind}`")).join(", ");
                let unknown = || format!("a key's kind is one of {kinds}");
                let kind = kind.ok_or_else(|| Mistake::new(0, unknown()))?;
                Ok(Self::Pem { kind, escaped: name == "pem-escaped" })
            }
            _ => match personal::NAMES.into_iter().find(|known| *known == name) {
                Some(name) if rest.is_empty() => Ok(Self::Personal(name)),
                Some(name) => Err(Mistake::new(0, format!("`{name}` has no argument"))),
                None => Err(Mistake::new(0, unknown(name))),
            },
        }
    }

    /// Makes a text that follows `before` in a value.
    pub(super) fn make(&self, before: &str, random: &mut Random) -> Result<String, String> {
        match self {
            Self::Characters { name, alphabet, count } => {
                characters(name, alphabet, *count, random)
            }
            Self::Uuid => Ok(uuid(random)),
            Self::Bech32 { head, count } => {
                let data = random.text(checksums::BECH32, *count);
                let sum = checksums::bech32(&head.to_ascii_lowercase(), &data);
                let is_upper = head.bytes().any(|byte| byte.is_ascii_uppercase());
                let text = format!("{head}1{data}{sum}");
                Ok(if is_upper { text.to_ascii_uppercase() } else { text })
            }
            Self::GithubChecksum => {
                let characters: Vec<char> = before.chars().collect();
                let start = characters.len().checked_sub(30);
                let body = start.and_then(|start| characters.get(start..));
                let body = body.ok_or("`github-checksum` follows 30 characters")?;
                Ok(checksums::base62_crc32(&body.iter().collect::<String>()))
            }
            Self::Base64 { of, url } => {
                let inner = of.make(random)?;
                Ok(match url {
                    true => BASE64_URL_SAFE_NO_PAD.encode(inner),
                    false => BASE64_STANDARD.encode(inner),
                })
            }
            Self::Jwt(claims) => {
                let header = r#"{"alg":"HS256","typ":"JWT"}"#;
                let claims = claims.make(random)?.to_string();
                let encode = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
                let signature = encode(&random.bytes(32));
                Ok(format!(
                    "{}.{}.{signature}",
                    encode(header.as_bytes()),
                    encode(claims.as_bytes())
                ))
            }
            Self::Pem { kind, escaped } => Ok(pem(kind, *escaped, random)),
            Self::Password => password(random),
            Self::OneOf(recipes) => {
                random.pick(recipes).map_or_else(|| Ok(String::new()), |one| one.make(random))
            }
            Self::Personal(name) => personal::make(name, random),
        }
    }
}

impl Claims {
    fn read(value: Value) -> Result<Self, Mistake> {
        Ok(match value {
            Value::String(text) => Self::Text(
                Recipe::parse(&text).map_err(|mistake| Mistake::new(0, mistake.message))?,
            ),
            Value::Array(items) => {
                Self::List(items.into_iter().map(Self::read).collect::<Result<_, _>>()?)
            }
            Value::Object(map) => Self::Object(
                map.into_iter()
                    .map(|(key, value)| Ok((key, Self::read(value)?)))
                    .collect::<Result<_, Mistake>>()?,
            ),
            other => Self::Other(other),
        })
    }

    fn make(&self, random: &mut Random) -> Result<Value, String> {
        Ok(match self {
            Self::Text(recipe) => Value::String(recipe.make(random)?),
            Self::Other(value) => value.clone(),
            Self::List(items) => {
                Value::Array(items.iter().map(|item| item.make(random)).collect::<Result<_, _>>()?)
            }
            Self::Object(entries) => Value::Object(
                entries
                    .iter()
                    .map(|(key, value)| Ok((key.clone(), value.make(random)?)))
                    .collect::<Result<_, String>>()?,
            ),
        })
    }
}

fn count(name: &str, text: &str) -> Result<usize, Mistake> {
    let example = if name == "bech32" { "bech32:head:20".to_owned() } else { format!("{name}:20") };
    let count: usize = text.parse().map_err(|_| {
        Mistake::new(0, format!("`{name}` is followed by a count: `{{{example}}}`"))
    })?;
    if !(1..=MAX_COUNT).contains(&count) {
        return Err(Mistake::new(0, format!("a count is a number from 1 to {MAX_COUNT}")));
    }
    Ok(count)
}

fn unknown(name: &str) -> String {
    let known = ALPHABETS.iter().map(|(name, _)| *name).chain(OTHERS).chain(personal::NAMES);
    let hint =
        nearest(name, known).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    format!("no generator `{name}`{hint}")
}

/// Characters as chance mostly draws them: of all kinds that the alphabet has, and about as even as they can be, so that no test
/// depends on a rare value.
fn characters(
    name: &str,
    alphabet: &[&str],
    count: usize,
    random: &mut Random,
) -> Result<String, String> {
    let letters = alphabet.concat();
    let kinds: Vec<&&str> = alphabet.iter().filter(|part| part.len() > 2).collect();
    let different = u16::try_from(letters.len().min(count)).unwrap_or(u16::MAX);
    let least = 0.85 * f32::from(different).log2();
    for _ in 0..TRIES {
        let text = random.text(&letters, count);
        // A number that begins with 0 is none.
        if name == "digits" && text.starts_with('0') {
            continue;
        }
        let is_typical = || {
            kinds.iter().all(|kind| text.contains(|c: char| kind.contains(c)))
                && pyguard_secrets::entropy(&text) >= least
                && !pyguard_secrets::is_placeholder(&text)
        };
        if count < SHORT || is_typical() {
            return Ok(text);
        }
    }
    Err(format!("no typical text of {count} characters can be drawn for `{name}`"))
}

fn uuid(random: &mut Random) -> String {
    let hex = "0123456789abcdef";
    let variant = random.text("89ab", 1);
    let mut part = |count: usize| random.text(hex, count);
    format!("{}-{}-4{}-{variant}{}-{}", part(8), part(4), part(3), part(3), part(12))
}

/// Header, body of 300 random bytes in lines of 64 characters, footer.
fn pem(kind: &str, escaped: bool, random: &mut Random) -> String {
    let mut bytes = Vec::new();
    if kind == "OPENSSH " {
        // PROTOCOL.key of OpenSSH: magic, cipher, key derivation and its options, number of keys.
        bytes.extend(b"openssh-key-v1\0\0\0\0\x04none\0\0\0\x04none\0\0\0\0\0\0\0\x01");
    }
    let rest = 300_usize.saturating_sub(bytes.len());
    bytes.extend(random.bytes(rest));
    let body = BASE64_STANDARD.encode(bytes);
    let dashes = "-".repeat(5);
    let name = if kind == "PGP " { "PRIVATE KEY BLOCK" } else { "PRIVATE KEY" };
    let mut lines = vec![format!("{dashes}BEGIN {kind}{name}{dashes}")];
    let mut left = body.as_str();
    while let Some((line, after)) = left.split_at_checked(64) {
        lines.push(line.to_owned());
        left = after;
    }
    lines.push(left.to_owned());
    lines.push(format!("{dashes}END {kind}{name}{dashes}"));
    lines.retain(|line| !line.is_empty());
    lines.join(if escaped { "\\n" } else { "\n" })
}

/// Syllables of no language, a sign that needs no escape anywhere, digits.
fn password(random: &mut Random) -> Result<String, String> {
    for _ in 0..TRIES {
        let mut text = random.text("BDFGKMPRTVZ", 1);
        for _ in 0..3 {
            text.push_str(&random.text("aeiou", 1));
            text.push_str(&random.text("bdfgkmprtvz", 1));
        }
        text.push_str(&random.text("!_+-", 1));
        text.push_str(&random.text(DIGITS, 3));
        text.push_str(&random.text("bdfgkmprtvz", 2));
        let is_even = pyguard_secrets::entropy(&text) >= 3.2;
        if is_even && !pyguard_secrets::is_placeholder(&text) {
            return Ok(text);
        }
    }
    Err("no password can be made".to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use pyguard_engine::{RuleSet, check_text};
    use pyguard_rules::Sets;

    use super::super::recipe::Recipe;
    use super::{ALPHABETS, OTHERS};

    fn values(recipe: &str) -> Vec<String> {
        let recipe = Recipe::parse(recipe).unwrap();
        (0..20).map(|index| recipe.value(&["zq", &index.to_string()], false).unwrap()).collect()
    }

    /// How many values of a recipe a check takes without doubt.
    fn accepted(recipe: &str, check: &str) -> usize {
        let yaml = format!(
            r"
rules:
  - id: zq
    severity: LOW
    message: Found $VALUE.
    detector:
      forms:
        - regex: '(?s)zz\[(.+?)\]zz'
          keywords: ['zz[']
          placeholders: true
          checks: ['{check}']
"
        );
        let loaded = pyguard_rules::load("zq.yaml", &yaml, &Arc::<Sets>::default());
        assert!(loaded.errors.is_empty(), "{}", loaded.errors[0]);
        let rules = RuleSet::new(loaded.rules);
        let found = |value: &String| {
            let text = format!("zz[{value}]zz\n");
            !check_text(text, Path::new("a.txt"), &rules).unwrap().findings.is_empty()
        };
        values(recipe).iter().filter(|value| found(value)).count()
    }

    #[test]
    fn values_are_accepted_by_the_checks_that_they_are_for() {
        for (recipe, check) in [
            ("zq_{base62:30}{github-checksum}", "github-checksum"),
            ("{jwt:{\"iss\":\"svc\",\"ref\":\"{lower:20}\"}}", "jwt"),
            ("{pem:RSA }", "private-key"),
            ("{pem:EC }", "private-key"),
            ("{pem:}", "private-key"),
            ("{pem:OPENSSH }", "private-key"),
            ("{pem:PGP }", "private-key"),
            ("{pem-escaped:RSA }", "private-key"),
            ("{bech32:zq-key-:52}", "bech32"),
            ("{bech32:ZQ-KEY-:52}", "bech32"),
            ("{base64:86}==", "base64-bytes(64)"),
            ("{base64-of(robot:{password})}", "base64-pair"),
            ("{base64-of({digits:18})}.{base64url:6}.{base64url:27}", "discord-id"),
            ("{base64url-of({{\"iat\":{digits:9},\"url\":\"x\"}})}", "base64-json(iat url)"),
            ("zq{base64-of(ServiceKey-{base62:20})}", "base64-starts(ServiceKey-)"),
            ("{base62:40}", "random"),
            ("{hex:32}", "random"),
            ("{base62:20}", "generated"),
            ("{base62:20}", "mixed-case"),
            ("{lower-alnum:12}", "letters-and-digits"),
            ("{letters:20}", "not-hex"),
            ("{password}", "generated"),
            ("{password}", "strong-password"),
        ] {
            assert_eq!(accepted(recipe, check), 20, "{recipe} {check}");
        }
        assert_eq!(accepted("{pem:ENCRYPTED }", "private-key"), 0);
        assert_eq!(accepted("zq_{base62:36}", "github-checksum"), 0);
    }

    #[test]
    fn characters_are_of_their_alphabet() {
        for (name, alphabet) in ALPHABETS {
            let all = alphabet.concat();
            for value in values(&format!("{{{name}:24}}")) {
                assert_eq!(value.len(), 24, "{name}");
                assert!(value.chars().all(|character| all.contains(character)), "{name}");
            }
            // Short and long ones can be made, too.
            assert!(values(&format!("{{{name}:1}}")).iter().all(|value| value.len() == 1));
            assert!(values(&format!("{{{name}:200}}")).iter().all(|value| value.len() == 200));
        }
    }

    #[test]
    fn other_generators_make_what_they_say() {
        for value in values("{uuid}") {
            let lengths: Vec<usize> = value.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{value}");
            assert_eq!(&value[14..15], "4");
        }
        let chosen = values("{one-of:a{digits:1}|b}");
        assert!(chosen.iter().any(|value| value == "b"));
        assert!(chosen.iter().any(|value| value.starts_with('a') && value.len() == 2));
        for value in values("{pem-escaped:EC }") {
            assert!(!value.contains('\n') && value.contains("\\n"));
        }
        assert!(OTHERS.iter().all(|name| !ALPHABETS.iter().any(|(known, _)| known == name)));
    }

    #[test]
    fn a_checksum_needs_something_to_sum_up() {
        let recipe = Recipe::parse("zq_{base62:20}{github-checksum}").unwrap();
        assert_eq!(
            recipe.value(&["x"], false).unwrap_err(),
            "`github-checksum` follows 30 characters"
        );
    }
}
