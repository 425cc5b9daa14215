//! Generators of values about persons, by the names that recipes use.

use super::random::Random;

pub(super) const NAMES: [&str; 17] = [
    "card", "iban", "ssn", "nhs", "aadhaar", "cpf", "dni", "sin", "nino", "pan", "mrz", "phone-us",
    "phone", "ipv4", "mac", "email", "date",
];

/// A value that is valid and nobody's.
///
/// # Errors
/// When there is no generator of this name.
pub(super) fn make(name: &str, _random: &mut Random) -> Result<String, String> {
    Err(format!("there is no generator for `{{{name}}}` yet"))
}
