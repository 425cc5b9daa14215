use saphyr_parser::Tag;

use super::{Value, scalar};

const CORE: &str = "tag:yaml.org,2002:";

/// What a scalar is, by its tag if it has one.
///
/// # Errors
/// When the tag is unknown or the text is none of its kind.
pub(super) fn scalar_value(text: &str, is_plain: bool, tag: Option<&Tag>) -> Result<Value, String> {
    let Some(tag) = tag else {
        return if is_plain { scalar::resolve(text) } else { Ok(Value::String(text.to_owned())) };
    };
    let full = format!("{}{}", tag.handle, tag.suffix);
    if full == "!" {
        return scalar_value(text, is_plain, None);
    }
    match full.strip_prefix(CORE) {
        // `!!merge <<`
        Some("merge") if text == "<<" => Ok(Value::String(text.to_owned())),
        Some(suffix) => scalar::tagged(suffix, text),
        None => Err(scalar::unknown_tag(&full)),
    }
}

/// Takes no tag on a list (`own` is `seq`) or mapping (`map`) but its own.
///
/// # Errors
/// When it is another one.
pub(super) fn check_collection(tag: Option<&Tag>, own: &str) -> Result<(), String> {
    let Some(tag) = tag else { return Ok(()) };
    let full = format!("{}{}", tag.handle, tag.suffix);
    match full.strip_prefix(CORE) {
        Some(suffix) if suffix == own => Ok(()),
        Some(suffix) => Err(scalar::unknown_tag(&format!("!!{suffix}"))),
        None if full == "!" => Ok(()),
        None => Err(scalar::unknown_tag(&full)),
    }
}
