//! Generators of values about persons, by the names that recipes use.

use pyguard_secrets::PersonalCheck;

use super::random::Random;

/// Names with the check that a value passes, and shapes of which one is drawn: `#` is a digit, `?` a capital letter, `x` a small letter or
/// digit, `h` a hexadecimal digit; everything else stands for itself.
const SHAPES: [(&str, &str, &[&str]); 17] = [
    (
        "card",
        "card",
        &[
            "4###############",
            "5#################",
            "37#############",
            "6011############",
            "2301 #### #### ####",
            "4###-####-####-####",
        ],
    ),
    (
        "iban",
        "iban",
        &[
            "DE####################",
            "GB##????##############",
            "NL##INGB##########",
            "PL## #### #### #### #### #### ####",
        ],
    ),
    ("ssn", "us-ssn", &["###-##-####"]),
    ("nhs", "uk-nhs", &["### ### ####", "##########"]),
    ("aadhaar", "aadhaar", &["#### #### ####", "############", "####-####-####"]),
    ("cpf", "cpf", &["###.###.###-##"]),
    ("cpf-digits", "cpf", &["###########"]),
    ("dni", "dni", &["########?", "X#######?", "Y#######?"]),
    ("sin", "sin", &["### ### ###", "###-###-###"]),
    ("nino", "uk-nino", &["AB######C", "JM ## ## ## A", "SE######D"]),
    ("pan", "india-pan", &["???P?####?", "???C?####?"]),
    ("phone-us", "us-phone", &["###-###-####", "(###) ###-####", "+1 ### ### ####"]),
    (
        "phone",
        "phone",
        &["+49 30 ########", "+44 20 7### ####", "+33 1 42 ## ## ##", "+91 98### #####"],
    ),
    ("ipv4", "public-ip", &["81.###.###.##", "93.##.###.###", "185.##.##.###"]),
    ("mac", "mac", &["3c:hh:hh:hh:hh:hh", "b8:hh:hh:hh:hh:hh", "F4-HH-HH-HH-HH-HH"]),
    (
        "email",
        "email",
        &["xxxx.xxxxxx@fastpost.de", "xxxxxxx@posteo-web.net", "xx_xxxxx@uni-stadt.ac.uk"],
    ),
    ("date", "", &["19##-0#-1#", "1#/0#/19##"]),
];

pub(super) const NAMES: [&str; 18] = [
    "card",
    "iban",
    "ssn",
    "nhs",
    "aadhaar",
    "cpf",
    "cpf-digits",
    "dni",
    "sin",
    "nino",
    "pan",
    "mrz",
    "phone-us",
    "phone",
    "ipv4",
    "mac",
    "email",
    "date",
];

/// How often a shape is filled until its check digits fit: those of an IBAN do once in a hundred times.
const TRIES: usize = 20_000;

/// A value that is valid and nobody's example.
///
/// # Errors
/// When there is no generator of this name, or chance gives no valid value.
pub(super) fn make(name: &str, random: &mut Random) -> Result<String, String> {
    if name == "mrz" {
        return Ok(passport_lines(random));
    }
    let (_, check, shapes) = SHAPES
        .into_iter()
        .find(|(known, ..)| *known == name)
        .ok_or_else(|| format!("there is no generator for `{{{name}}}`"))?;
    let check = PersonalCheck::named(check);
    for _ in 0..TRIES {
        let shape = random.pick(shapes).copied().unwrap_or("");
        let value = filled(shape, random);
        if check.is_none_or(|check| check.holds(&value)) {
            return Ok(value);
        }
    }
    Err(format!("no valid value of `{{{name}}}` came up"))
}

fn filled(shape: &str, random: &mut Random) -> String {
    let fill = |c: char| match c {
        '#' => random.text("0123456789", 1),
        '?' => random.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1),
        'x' => random.text("abcdefghijklmnopqrstuvwxyz", 1),
        'h' => random.text("0123456789abcdef", 1),
        'H' => random.text("0123456789ABCDEF", 1),
        other => other.to_string(),
    };
    shape.chars().map(fill).collect()
}

/// Both lines of a passport of Germany (ICAO 9303, part 4).
fn passport_lines(random: &mut Random) -> String {
    let number = random.text("CFGHJKLMNPRTVWXYZ0123456789", 9);
    let born = format!(
        "7{}0{}1{}",
        random.text("0123456789", 1),
        random.text("123456789", 1),
        random.text("0123456789", 1)
    );
    let expires = format!(
        "3{}0{}1{}",
        random.text("0123456789", 1),
        random.text("123456789", 1),
        random.text("0123456789", 1)
    );
    let name: String = format!(
        "P<D<<{}<<{}",
        random.text("ABCDEFGHIKLMNOPRSTUW", 7),
        random.text("ABEILMNORSTU", 5)
    );
    let personal = "<".repeat(14);
    let (a, b, c) = (check(&number), check(&born), check(&expires));
    let all = check(&format!("{number}{a}{born}{b}{expires}{c}{personal}0"));
    format!("{name:<<44}\n{number}{a}D<<{born}{b}F{expires}{c}{personal}0{all}")
}

fn check(text: &str) -> u32 {
    let values = text.chars().map(|c| c.to_digit(36).unwrap_or(0));
    let weights = [7, 3, 1].into_iter().cycle();
    values.zip(weights).map(|(value, weight)| value * weight).sum::<u32>() % 10
}

#[cfg(test)]
mod tests {
    use super::{NAMES, make};
    use crate::test::samples::random::Random;

    #[test]
    fn every_name_makes_different_values() {
        for name in NAMES {
            let mut random = Random::new(&["personal", name]);
            let values: Vec<String> = (0..3).map(|_| make(name, &mut random).unwrap()).collect();
            assert!(values[0] != values[1] && values[1] != values[2], "{values:?}");
        }
        assert!(make("other", &mut Random::new(&["x"])).is_err());
    }
}
