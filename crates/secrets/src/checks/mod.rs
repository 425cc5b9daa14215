//! What a value must be, beyond what an expression can say. Rules name checks: `mixed-case`, `base64-bytes(64)`.

mod encoded;
mod generated;
mod key;
mod personal;
mod token;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub(crate) use encoded::decode;
pub use personal::PersonalCheck;

use crate::DetectorError;
use crate::charset::Charset;

/// A named check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Check {
    /// `not-hex`: not all hexadecimal digits.
    NotHex,
    /// `mixed-case`: letters of both cases.
    MixedCase,
    /// `letters-and-digits`: both.
    LettersAndDigits,
    /// `generated`: no word, path, address, name or expression, but something that a machine made or a person would choose as a
    /// password.
    Generated,
    /// `random`: as `generated`, and too even to be chosen by a person.
    Random,
    /// `github-checksum`: ends in the base62 CRC-32 of the 30 characters before (as GitHub and npm tokens do); doubtful if not,
    /// since neither says over what.
    GithubChecksum,
    /// `base64-bytes(N)`: base64 of exactly N bytes.
    Base64Bytes(usize),
    /// `base64-starts(TEXT)`: base64 of something that starts with a text.
    Base64Starts(String),
    /// `base64-pair`: base64 of `user:password`.
    Base64Pair,
    /// `base64-json(KEY KEY…)`: base64 of a JSON object with these keys, up to the last `_` of the value.
    Base64Json(Vec<String>),
    /// `jwt`: a JSON web token that is signed and no published example (RFC 7519).
    Jwt,
    /// `private-key`: a PEM block with a body (RFC 7468); doubtful if it is encrypted.
    PrivateKey,
    /// `discord-id`: the part before the first dot is base64 of a number of 17 to 20 digits.
    DiscordId,
    /// `bech32`: the checksum of BIP 173 holds.
    Bech32,
    /// One for personal data, by its name.
    Personal(PersonalCheck),
    /// `strong-password`: doubtful if it is one that everybody knows.
    StrongPassword,
}

/// What a check says of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is one; with what it says of itself.
    Good(Option<String>),
    /// It may be one.
    Doubtful,
    /// It is none.
    Bad,
}

impl From<bool> for Verdict {
    fn from(holds: bool) -> Self {
        if holds { Self::Good(None) } else { Self::Bad }
    }
}

impl Check {
    /// Judges a value.
    pub(crate) fn judge(&self, value: &str) -> Verdict {
        let charset = || Charset::of(value);
        match self {
            Self::NotHex => (!charset().is_hex()).into(),
            Self::MixedCase => (charset().lower > 0 && charset().upper > 0).into(),
            Self::LettersAndDigits => {
                let set = charset();
                (set.lower + set.upper > 0 && set.digits > 0).into()
            }
            Self::Generated => generated::is_generated(value).into(),
            Self::Random => generated::is_random(value).into(),
            Self::GithubChecksum => token::github_checksum(value),
            Self::Base64Bytes(length) => {
                encoded::decode(value).is_some_and(|bytes| bytes.len() == *length).into()
            }
            Self::Base64Starts(text) => encoded::starts(value, text).into(),
            Self::Base64Pair => encoded::is_pair(value).into(),
            Self::Base64Json(keys) => encoded::is_json_with(value, keys).into(),
            Self::Jwt => encoded::jwt(value),
            Self::PrivateKey => key::private_key(value),
            Self::DiscordId => token::has_discord_id(value).into(),
            Self::Bech32 => token::is_bech32(value).into(),
            Self::Personal(check) => check.holds(value).into(),
            Self::StrongPassword => generated::strong_password(value),
        }
    }
}

impl FromStr for Check {
    type Err = DetectorError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || DetectorError::UnknownCheck(text.to_owned());
        let (name, argument) = match text.split_once('(') {
            Some((name, rest)) => (name, rest.strip_suffix(')').ok_or_else(unknown)?),
            None => (text, ""),
        };
        let check = match (name, argument) {
            ("not-hex", "") => Self::NotHex,
            ("mixed-case", "") => Self::MixedCase,
            ("letters-and-digits", "") => Self::LettersAndDigits,
            ("generated", "") => Self::Generated,
            ("random", "") => Self::Random,
            ("github-checksum", "") => Self::GithubChecksum,
            ("base64-bytes", number) => Self::Base64Bytes(number.parse().map_err(|_| unknown())?),
            ("base64-starts", start) if !start.is_empty() => Self::Base64Starts(start.to_owned()),
            ("base64-pair", "") => Self::Base64Pair,
            ("base64-json", keys) => {
                Self::Base64Json(keys.split_whitespace().map(str::to_owned).collect())
            }
            ("jwt", "") => Self::Jwt,
            ("private-key", "") => Self::PrivateKey,
            ("discord-id", "") => Self::DiscordId,
            ("bech32", "") => Self::Bech32,
            ("strong-password", "") => Self::StrongPassword,
            (name, "") => Self::Personal(PersonalCheck::named(name).ok_or_else(unknown)?),
            _ => return Err(unknown()),
        };
        Ok(check)
    }
}
