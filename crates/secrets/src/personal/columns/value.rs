//! Whether a value may be a real one of its kind.

use std::net::IpAddr;

use super::ColumnKind;
use super::shape::{
    bare, count_letters, digits, is_hash, is_masked, is_missing, is_numbered, is_stock_word,
    is_typed,
};

/// Longest value that is one of a person (bytes).
const MAX_VALUE: usize = 200;

pub(super) fn looks_real(kind: ColumnKind, value: &str) -> bool {
    let value = bare(value);
    if value.len() > MAX_VALUE || is_missing(value) || is_masked(value) || is_stock_word(value) {
        return false;
    }
    if is_hash(value) {
        return false;
    }
    // A column of numbers in which some are missing is one of floating-point numbers.
    let number = value.strip_suffix(".0").unwrap_or(value);
    match kind {
        ColumnKind::FirstName | ColumnKind::LastName => is_name(value),
        ColumnKind::FullName => is_name(value) && value.contains([' ', ',']),
        ColumnKind::Email => is_email(value),
        ColumnKind::Phone => is_phone(number),
        ColumnKind::Street => is_street(value),
        ColumnKind::PostalCode => is_postal_code(number),
        ColumnKind::SocialSecurity => is_social_security(number),
        ColumnKind::NationalId | ColumnKind::TaxId => is_number_of_person(number, 7..=20, 5),
        ColumnKind::Passport => is_number_of_person(number, 6..=12, 5),
        ColumnKind::DateOfBirth => is_date(value),
        ColumnKind::Iban => is_account(number),
        ColumnKind::Card => is_card(number),
        ColumnKind::Pan => is_pan(number) || is_card(number),
        ColumnKind::Salary => is_salary(value),
        ColumnKind::Diagnosis => is_diagnosis(value),
        ColumnKind::PatientNumber | ColumnKind::UserId => is_key(number),
        ColumnKind::Ip => is_public_ip(value),
        ColumnKind::Mac => is_hardware_address(value),
        ColumnKind::Latitude => is_degree(value, 90.0),
        ColumnKind::Longitude => is_degree(value, 180.0),
        ColumnKind::Coordinates => is_place(value),
        ColumnKind::Gender => is_gender(value),
    }
}

/// Names of persons in laws, forms and manuals.
fn is_nobody(name: &str) -> bool {
    let name = name.to_lowercase();
    let nobodies = [
        "doe",
        "mustermann",
        "musterfrau",
        "bloggs",
        "sample",
        "test",
        "example",
        "public",
        "name",
        "user",
        "customer",
        "anonymous",
    ];
    let mut words = name.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.any(|word| nobodies.contains(&word))
}

fn is_name(value: &str) -> bool {
    let letters = count_letters(value);
    let is_written =
        |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '.' | ',' | '&' | ';');
    let is_placeholder =
        value.to_lowercase().split(' ').next_back().is_some_and(|last| last.len() == 1);
    letters >= 2
        && value.len() <= 60
        && value.chars().all(is_written)
        && value.split(' ').count() <= 6
        && !is_placeholder
        && !is_nobody(value)
}

fn is_email(value: &str) -> bool {
    let Some((local, domain)) = value.rsplit_once('@') else { return false };
    let domain = domain.to_ascii_lowercase();
    let local = local.to_ascii_lowercase();
    let (Some(first), Some(last)) = (domain.split('.').next(), domain.rsplit('.').next()) else {
        return false;
    };
    let reserved = matches!(last, "example" | "test" | "invalid" | "localhost" | "local");
    // Whoever has these names, people type them when they need any.
    let second = domain.rsplit('.').nth(1).unwrap_or(first);
    let stock =
        ["example", "test", "domain", "yourdomain", "company", "email", "foo", "bar", "abc", "xyz"];
    let nobody =
        ["noreply", "no-reply", "donotreply", "name", "email", "your", "you", "me", "jdoe"];
    let is_nobody_here =
        local.split(['.', '_', '-', '+']).any(|word| matches!(word, "doe" | "mustermann"));
    !local.is_empty()
        && domain.contains('.')
        && last.len() >= 2
        && !value.contains(' ')
        && !reserved
        && !stock.contains(&second)
        && !nobody.contains(&local.as_str())
        && !is_nobody_here
        && !is_stock_word(&local)
        && !is_stock_account(&local)
}

/// Names of accounts such as `user1` and `test.customer`.
fn is_stock_account(local: &str) -> bool {
    let word =
        local.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '_' | '-' | '+'));
    is_stock_word(word) || word.starts_with("test.") || word.len() <= 1
}

fn is_phone(value: &str) -> bool {
    let count = digits(value).count();
    let is_written = |c: char| c.is_ascii_digit() || " +-()./xext#".contains(c);
    // Numbers of the exchange 555 belong to nobody in films and books.
    let last: Vec<u8> = digits(value).collect();
    let exchange = last.len().checked_sub(7).and_then(|at| last.get(at..at + 3));
    (7..=15).contains(&count)
        && value.chars().all(is_written)
        && exchange != Some(&[5, 5, 5])
        && !is_typed(value)
}

fn is_street(value: &str) -> bool {
    let lower = value.to_lowercase();
    let stock =
        ["main st", "fake st", "muster", "example", "test", "sample", "any st", "anystreet"];
    let letters = count_letters(value);
    letters >= 3
        && (letters >= 8 || value.contains(|c: char| c.is_ascii_digit()))
        && (value.contains(' ') || !is_numbered(value))
        && !stock.iter().any(|word| lower.contains(word))
}

fn is_postal_code(value: &str) -> bool {
    let is_written = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-');
    (3..=10).contains(&value.len())
        && value.chars().all(is_written)
        && (2..=9).contains(&digits(value).count())
        && !is_typed(value)
}

fn is_social_security(value: &str) -> bool {
    let numbers: Vec<u8> = digits(value).collect();
    // What the United States never assign.
    let area = matches!(numbers.get(..3), Some([0, 0, 0] | [6, 6, 6] | [9, _, _]));
    let group = numbers.get(3..5) == Some(&[0, 0]) || numbers.get(5..) == Some(&[0, 0, 0, 0]);
    // Canada writes its numbers in groups of three, and gives out some that begin with 9.
    let is_canadian = value.split([' ', '-']).map(str::len).eq([3, 3, 3]);
    let unassigned =
        numbers.len() == 9 && count_letters(value) == 0 && !is_canadian && (area || group);
    is_number_of_person(value, 8..=20, 7) && !unassigned
}

fn is_number_of_person(value: &str, length: std::ops::RangeInclusive<usize>, least: usize) -> bool {
    let is_written = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/');
    length.contains(&value.len())
        && value.chars().all(is_written)
        && digits(value).count() >= least
        && !is_typed(value)
}

fn is_date(value: &str) -> bool {
    let parts = value.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let is_year =
        |part: &str| part.len() == 4 && part.parse().is_ok_and(|year| (1850..2100).contains(&year));
    let has_year = parts.clone().any(is_year);
    let count = parts.clone().count();
    let numbers = digits(value).count();
    let is_short = count == 3
        && (5..=8).contains(&numbers)
        && value.contains(['-', '/', '.'])
        && !value.contains(' ');
    let is_packed = count == 1 && value.len() == 8 && numbers == 8;
    let stock = [
        "1970-01-01",
        "1900-01-01",
        "2000-01-01",
        "1990-01-01",
        "1980-01-01",
        "01/01/1970",
        "01/01/1990",
    ];
    ((has_year && count >= 3) || is_short || is_packed)
        && count_letters(value) <= 12
        && !stock.iter().any(|date| value.starts_with(date))
}

fn is_account(value: &str) -> bool {
    let letters = value.bytes().take_while(u8::is_ascii_alphabetic).count();
    let length = value.bytes().filter(|byte| !byte.is_ascii_whitespace()).count();
    let is_written = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-');
    matches!(letters, 0 | 2)
        && (if letters == 2 { 15..=34 } else { 6..=20 }).contains(&length)
        && value.chars().all(is_written)
        && digits(value).count() >= 6
        && !is_typed(value)
}

fn is_card(value: &str) -> bool {
    let count = digits(value).count();
    let mut seen = [false; 10];
    for digit in digits(value) {
        if let Some(place) = seen.get_mut(usize::from(digit)) {
            *place = true;
        }
    }
    let different = seen.iter().filter(|place| **place).count();
    (12..=19).contains(&count)
        && value.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'))
        // Numbers for tests have hardly any different digits.
        && different > 3
}

fn is_salary(value: &str) -> bool {
    let whole = value.trim_end_matches(".00").trim_end_matches(".0");
    let is_written = |c: char| c.is_ascii_digit() || " .,'’$€£¥₹kK".contains(c);
    let currency = ["EUR", "USD", "GBP", "CHF", "INR"];
    let amount = currency
        .iter()
        .fold(whole, |rest, name| rest.trim_start_matches(name).trim_end_matches(name));
    let before_point = amount.split('.').next().unwrap_or(amount);
    let leading = if amount.matches('.').count() == 1 && amount.len() - before_point.len() < 4 {
        before_point
    } else {
        amount
    };
    amount.chars().all(is_written)
        && (3..=10).contains(&digits(leading).count())
        && digits(leading).next() != Some(0)
}

fn is_diagnosis(value: &str) -> bool {
    let labels = [
        "positive",
        "negative",
        "malignant",
        "benign",
        "normal",
        "healthy",
        "control",
        "sick",
        "case",
        "none",
    ];
    let is_code = value.len() >= 3
        && value.starts_with(|c: char| c.is_ascii_uppercase())
        && value.chars().skip(1).take(2).all(|c| c.is_ascii_digit());
    (count_letters(value) >= 4 || is_code)
        && !labels.iter().any(|label| value.eq_ignore_ascii_case(label))
}

/// Numbers and names by which a system knows a person. Small numbers are places in a list.
fn is_key(value: &str) -> bool {
    let number = digits(value).count();
    // Blanks part the digits of a long number.
    let is_grouped = count_letters(value) == 0;
    let is_written = |c: char| {
        c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@' | '/') || (is_grouped && c == ' ')
    };
    let is_whole = !value.contains('.') || count_letters(value) > 0;
    value.chars().all(is_written)
        && is_whole
        && value.len() >= 4
        && !(count_letters(value) == 0 && number < 5)
        && (!is_numbered(value) || is_letter_and_number(value))
        && !is_typed(value)
        && !is_nobody(value)
}

/// `C4821`, as systems number what they keep. What begins with a zero counts up from one.
fn is_letter_and_number(value: &str) -> bool {
    let number = value.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    value.len() - number.len() == 1 && number.len() >= 4 && !number.starts_with('0')
}

fn is_public_ip(value: &str) -> bool {
    match value.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => {
            !(address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_documentation()
                || address.is_unspecified()
                || address.is_broadcast()
                || address.is_multicast()
                || address.octets()[0] == 0
                || matches!(address.octets(), [1, 2, 3, 4] | [1, 1, 1, 1] | [8, 8, 8 | 4, 8 | 4]))
        }
        Ok(IpAddr::V6(address)) => {
            let [first, second, ..] = address.segments();
            let is_documentation = first == 0x2001 && second == 0x0db8;
            !(address.is_loopback()
                || address.is_unspecified()
                || address.is_unique_local()
                || address.is_unicast_link_local()
                || address.is_multicast()
                || is_documentation)
        }
        Err(_) => false,
    }
}

fn is_hardware_address(value: &str) -> bool {
    let parts = value.split([':', '-']);
    let bytes: Option<Vec<u8>> =
        parts.map(|part| u8::from_str_radix(part, 16).ok().filter(|_| part.len() == 2)).collect();
    let Some([a, b, c, d, e, f]) = bytes.as_deref() else { return false };
    let step = b.wrapping_sub(*a);
    let is_series = [(b, c), (c, d), (d, e), (e, f)]
        .iter()
        .all(|(left, right)| right.wrapping_sub(**left) == step);
    !is_series
}

/// Degrees that tell a house: three or more digits behind the point.
fn is_degree(value: &str, most: f64) -> bool {
    let decimals =
        value.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len());
    decimals >= 3
        && value.parse::<f64>().is_ok_and(|degree| degree.abs() <= most && degree.abs() > 0.01)
}

/// Five letters, four digits and a letter.
fn is_pan(value: &str) -> bool {
    let is_right = |(at, byte): (usize, u8)| match at {
        5..=8 => byte.is_ascii_digit(),
        _ => byte.is_ascii_uppercase(),
    };
    value.len() == 10 && value.bytes().enumerate().all(is_right)
}

/// Latitude and longitude, in brackets or not.
fn is_place(value: &str) -> bool {
    let inner =
        value.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']') || c.is_whitespace());
    let parts = inner.split_once(',').or_else(|| inner.split_once(' '));
    parts.is_some_and(|(latitude, longitude)| {
        is_degree(latitude.trim(), 90.0) && is_degree(longitude.trim(), 180.0)
    })
}

fn is_gender(value: &str) -> bool {
    let known = [
        "m",
        "f",
        "w",
        "d",
        "male",
        "female",
        "man",
        "woman",
        "diverse",
        "nonbinary",
        "non-binary",
        "männlich",
        "weiblich",
        "divers",
        "homme",
        "femme",
        "hombre",
        "mujer",
        "masculino",
        "femenino",
        "feminino",
        "maschio",
        "femmina",
    ];
    let lower = value.to_lowercase();
    known.contains(&lower.as_str())
}
