//! The functions that a comparison may call.

use super::Value;
use super::arithmetic::Number;

#[derive(Debug, Clone, Copy)]
pub(super) enum Call {
    Int,
    Str,
    Today,
    Strptime,
}

impl Call {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        match name {
            "int" => Some(Self::Int),
            "str" => Some(Self::Str),
            "today" => Some(Self::Today),
            "strptime" => Some(Self::Strptime),
            _ => None,
        }
    }

    pub(super) fn evaluate(self, now: f64, arguments: &[Value]) -> Option<Value> {
        match (self, arguments) {
            (Self::Int, [value]) => integer(value),
            (Self::Str, [value]) => string(value).map(Value::Str),
            (Self::Today, []) => Some(Value::Float(now)),
            (Self::Strptime, [Value::Str(text)]) => date(text).map(Value::Float),
            _ => None,
        }
    }
}

/// An integer stays, a string is read; floats and booleans are not converted.
pub(super) fn integer(value: &Value) -> Option<Value> {
    match value {
        Value::Int(_) => Some(value.clone()),
        Value::Str(text) => read_integer(text).map(|integer| Value::Int(integer.into())),
        _ => None,
    }
}

/// A sign, a prefix for the base (`0x`, `0o`, `0b`, `0u`), digits and underscores. Based numbers may use all 64 bits;
/// a leading zero alone does not make an octal number.
fn read_integer(text: &str) -> Option<i64> {
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let prefix = unsigned.get(..2).unwrap_or_default().to_ascii_lowercase();
    let base = match prefix.as_str() {
        "0x" => Some(16),
        "0o" => Some(8),
        "0b" => Some(2),
        "0u" => Some(10),
        _ => None,
    };
    let digits = if base.is_some() { &unsigned[2..] } else { unsigned };
    if !digits.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return None;
    }
    let digits = digits.replace('_', "");
    let magnitude = u64::from_str_radix(&digits, base.unwrap_or(10)).ok()?;
    match base {
        Some(_) if negative => Some(magnitude.cast_signed().wrapping_neg()),
        Some(_) => Some(magnitude.cast_signed()),
        None if negative => 0_i64.checked_sub_unsigned(magnitude),
        None => i64::try_from(magnitude).ok(),
    }
}

fn string(value: &Value) -> Option<String> {
    match value {
        Value::Int(_) => match Number::of(value)? {
            Number::Int(integer) => Some(integer.to_string()),
            Number::Float(_) => None,
        },
        Value::Float(float) => Some(format_float(*float)),
        Value::Str(text) | Value::Code(text) => Some(text.clone()),
        Value::Bool(boolean) => Some(boolean.to_string()),
        Value::List(_) => None,
    }
}

const DIGITS: usize = 12;

/// Twelve significant digits, an exponent outside 1e-4 to 1e12, and a point where nothing else marks a float.
fn format_float(float: f64) -> String {
    if float.is_nan() {
        return if float.is_sign_negative() { "-nan" } else { "nan" }.to_owned();
    }
    if float.is_infinite() {
        return if float < 0.0 { "-inf" } else { "inf" }.to_owned();
    }
    let scientific = format!("{float:.*e}", DIGITS - 1);
    let Some((mantissa, exponent)) = scientific.split_once('e') else { return scientific };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let places = usize::try_from(i64::from(11 - exponent)).unwrap_or(0);
    if (-4..12).contains(&exponent) {
        let fixed = format!("{float:.places$}");
        let fixed = if fixed.contains('.') { fixed.trim_end_matches('0') } else { &fixed };
        return if fixed.contains('.') { fixed.to_owned() } else { format!("{fixed}.") };
    }
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

/// A date such as `2024-01-31`, as seconds since 1970, but a month late: that is what Semgrep computes.
fn date(text: &str) -> Option<f64> {
    let mut parts = text.split('-').map(|part| {
        let digits =
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse::<i64>().ok() } else { None }
    });
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some()
        || !(1..=12).contains(&month)
        || !(1..=days_in(year, month)).contains(&day)
    {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "the number is small")]
    let seconds = (days_since_1970(year + month / 12, month % 12 + 1, day) * 86_400) as f64;
    Some(seconds)
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Counted in years that begin in March, so that the leap day comes last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

pub(super) fn compile_regex(pattern: &str) -> Option<fancy_regex::Regex> {
    fancy_regex::RegexBuilder::new(&format!(r"\A(?:{pattern})"))
        .backtrack_limit(1_000_000)
        .build()
        .ok()
}

pub(super) fn matches_at_start(regex: &fancy_regex::Regex, text: &str) -> Option<bool> {
    regex.is_match(text).ok()
}
