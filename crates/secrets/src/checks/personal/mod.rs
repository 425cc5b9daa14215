//! Numbers and names of persons: check digits, areas that are given out, and values that everybody publishes.

mod card;
mod digits;
mod email;
mod iban;
mod national;
mod network;
mod passport;
mod phone;

use serde::{Deserialize, Serialize};

/// A named check for personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PersonalCheck {
    /// `card`: a payment card's number that is no published test number.
    Card,
    /// `iban`: a bank account's number (ISO 13616).
    Iban,
    /// `us-ssn`: a social security number.
    UsSsn,
    /// `us-phone`: a telephone number of the North American plan.
    UsPhone,
    /// `phone`: an international telephone number (E.164).
    Phone,
    /// `uk-nhs`: a number of the National Health Service.
    UkNhs,
    /// `uk-nino`: a national insurance number.
    UkNino,
    /// `aadhaar`: India's identity number.
    Aadhaar,
    /// `india-pan`: India's tax number.
    IndiaPan,
    /// `cpf`: Brazil's tax number.
    Cpf,
    /// `dni`: Spain's identity number of a citizen or foreigner.
    Dni,
    /// `sin`: Canada's social insurance number.
    Sin,
    /// `passport-lines`: the two lines that machines read in a passport (ICAO 9303).
    PassportLines,
    /// `public-ip`: an IPv4 address that a person may have.
    PublicIp,
    /// `mac`: the address of a network device.
    Mac,
    /// `email`: an address of a person.
    Email,
}

impl PersonalCheck {
    const NAMES: [(&'static str, Self); 16] = [
        ("card", Self::Card),
        ("iban", Self::Iban),
        ("us-ssn", Self::UsSsn),
        ("us-phone", Self::UsPhone),
        ("phone", Self::Phone),
        ("uk-nhs", Self::UkNhs),
        ("uk-nino", Self::UkNino),
        ("aadhaar", Self::Aadhaar),
        ("india-pan", Self::IndiaPan),
        ("cpf", Self::Cpf),
        ("dni", Self::Dni),
        ("sin", Self::Sin),
        ("passport-lines", Self::PassportLines),
        ("public-ip", Self::PublicIp),
        ("mac", Self::Mac),
        ("email", Self::Email),
    ];

    /// The check of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, check)| check)
    }

    /// Whether a value is one, and nobody's example.
    pub fn holds(self, value: &str) -> bool {
        match self {
            Self::Card => card::is_card(value),
            Self::Iban => iban::is_iban(value),
            Self::UsSsn => national::is_us_ssn(value),
            Self::UsPhone => phone::is_us_phone(value),
            Self::Phone => phone::is_international(value),
            Self::UkNhs => national::is_nhs_number(value),
            Self::UkNino => national::is_nino(value),
            Self::Aadhaar => national::is_aadhaar(value),
            Self::IndiaPan => national::is_india_pan(value),
            Self::Cpf => national::is_cpf(value),
            Self::Dni => national::is_dni(value),
            Self::Sin => national::is_sin(value),
            Self::PassportLines => passport::are_lines(value),
            Self::PublicIp => network::is_public_ip(value),
            Self::Mac => network::is_mac(value),
            Self::Email => email::is_personal(value),
        }
    }
}
