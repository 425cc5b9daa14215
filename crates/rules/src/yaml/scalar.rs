use super::Value;

/// What an unquoted, untagged scalar is, by the patterns of ruamel.yaml for YAML 1.2.
///
/// # Errors
/// When it is a whole number that has no room in 64 bits.
pub(super) fn resolve(text: &str) -> Result<Value, String> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Ok(Value::Null),
        "true" | "True" | "TRUE" => return Ok(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Ok(Value::Bool(false)),
        ".nan" | ".NaN" | ".NAN" => return Ok(Value::Float(f64::NAN)),
        _ => {}
    }
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '.')) {
        return Ok(Value::String(text.to_owned()));
    }
    if let Some(number) = integer(text) {
        return number;
    }
    Ok(float(text).map_or_else(|| Value::String(text.to_owned()), Value::Float))
}

/// What a scalar with a `!!` tag is; `suffix` is the tag without its prefix.
///
/// # Errors
/// When the tag is unknown or the text is none of its kind.
pub(super) fn tagged(suffix: &str, text: &str) -> Result<Value, String> {
    if suffix == "str" {
        return Ok(Value::String(text.to_owned()));
    }
    let value = resolve(text)?;
    match (suffix, value) {
        ("int", value @ Value::Integer(_))
        | ("float", value @ Value::Float(_))
        | ("bool", value @ Value::Bool(_))
        | ("null", value @ Value::Null) => Ok(value),
        // A float that is too coarse to tell these whole numbers apart is what was asked for.
        #[expect(clippy::cast_precision_loss, reason = "the tag asks for it")]
        ("float", Value::Integer(number)) => Ok(Value::Float(number as f64)),
        ("int" | "float" | "bool" | "null", _) => Err(format!("`{text}` is no `!!{suffix}`")),
        _ => Err(unknown_tag(&format!("!!{suffix}"))),
    }
}

pub(super) fn unknown_tag(tag: &str) -> String {
    format!("the tag `{tag}` has no meaning here; quote a text that begins with `!`")
}

fn integer(text: &str) -> Option<Result<Value, String>> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, digits) = match digits.as_bytes() {
        [b'0', b'x', ..] => (16, digits.get(2..)?),
        [b'0', b'o', ..] => (8, digits.get(2..)?),
        [b'0', b'b', ..] => (2, digits.get(2..)?),
        _ => (10, digits),
    };
    let is_number = digits.chars().all(|digit| digit == '_' || digit.is_digit(radix));
    let mut clean: String = digits.chars().filter(|&digit| digit != '_').collect();
    if !is_number || clean.is_empty() {
        return None;
    }
    if negative {
        clean.insert(0, '-');
    }
    let number = i64::from_str_radix(&clean, radix);
    Some(number.map(Value::Integer).map_err(|_| {
        "this whole number has no room in 64 bits; quote it if it is a text".to_owned()
    }))
}

fn float(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") {
        return Some(if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY });
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let are_digits = |part: &str| part.bytes().all(|byte| byte == b'_' || byte.is_ascii_digit());
    let has_digit = |part: &str| part.bytes().any(|byte| byte.is_ascii_digit());
    let whole_is_right = are_digits(whole)
        && (whole.is_empty() && fraction.is_some_and(has_digit)
            || whole.starts_with(|first: char| first.is_ascii_digit()));
    let exponent_is_right = exponent.is_none_or(|exponent| {
        let digits = exponent.strip_prefix(['-', '+']);
        // `.5e3` is a text for ruamel.yaml, `.5e+3` a number.
        let sign_is_right = digits.is_some() || !whole.is_empty();
        let digits = digits.unwrap_or(exponent);
        sign_is_right && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    let is_float = whole_is_right
        && fraction.is_none_or(are_digits)
        && exponent_is_right
        && (fraction.is_some() || exponent.is_some());
    if !is_float {
        return None;
    }
    text.replace('_', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{resolve, tagged};
    use crate::yaml::Value;

    #[test]
    fn words_are_what_ruamel_takes_them_for() {
        for word in
            ["yes", "no", "on", "off", "y", "n", "Yes", "tRue", "nan", "inf", "2001-01-01", "="]
        {
            assert_eq!(resolve(word), Ok(Value::String(word.to_owned())), "{word}");
        }
        for word in ["true", "True", "TRUE"] {
            assert_eq!(resolve(word), Ok(Value::Bool(true)), "{word}");
        }
        for word in ["", "~", "null", "Null", "NULL"] {
            assert_eq!(resolve(word), Ok(Value::Null), "{word}");
        }
    }

    #[test]
    fn integers_are_what_ruamel_takes_them_for() {
        let numbers: [(&str, i64); 14] = [
            ("0", 0),
            ("-0", 0),
            ("010", 10),
            ("08", 8),
            ("0o10", 8),
            ("+0o7", 7),
            ("0x1F", 31),
            ("-0x1F", -31),
            ("0x_1", 1),
            ("0b11", 3),
            ("1_000", 1000),
            ("1_", 1),
            ("+1", 1),
            ("-9223372036854775808", i64::MIN),
        ];
        for (text, number) in numbers {
            assert_eq!(resolve(text), Ok(Value::Integer(number)), "{text}");
        }
        for text in
            ["0o", "0x", "0B11", "0X1F", "_1", "+_", "-", "+", "0o8", "1-2", "12:30", "- 1", "+-1"]
        {
            assert_eq!(resolve(text), Ok(Value::String(text.to_owned())), "{text}");
        }
        assert!(resolve("99999999999999999999").unwrap_err().contains("quote it"));
    }

    #[test]
    fn floats_are_what_ruamel_takes_them_for() {
        let numbers = [
            ("1.", 1.0),
            (".5", 0.5),
            ("-.5", -0.5),
            ("1e3", 1000.0),
            ("1E3", 1000.0),
            ("1e+3", 1000.0),
            ("+1.5", 1.5),
            ("0.1_0", 0.1),
            ("1_0.5", 10.5),
            (".5e+3", 500.0),
            ("1.e2", 100.0),
            (".inf", f64::INFINITY),
            ("-.INF", f64::NEG_INFINITY),
            ("1e400", f64::INFINITY),
        ];
        for (text, number) in numbers {
            assert_eq!(resolve(text), Ok(Value::Float(number)), "{text}");
        }
        for text in [".", "..", "...", "1.2.3", ".5e3", "1e", "e1", ".e1", "1e1.5", "--1.0", "._"] {
            assert_eq!(resolve(text), Ok(Value::String(text.to_owned())), "{text}");
        }
        assert!(matches!(resolve(".nan"), Ok(Value::Float(number)) if number.is_nan()));
    }

    #[test]
    fn tags_choose_or_refuse() {
        assert_eq!(tagged("str", "1"), Ok(Value::String("1".to_owned())));
        assert_eq!(tagged("int", "3"), Ok(Value::Integer(3)));
        assert_eq!(tagged("float", "3"), Ok(Value::Float(3.0)));
        assert_eq!(tagged("int", "x"), Err("`x` is no `!!int`".to_owned()));
        assert!(tagged("binary", "aGk=").unwrap_err().contains("`!!binary`"));
    }
}
