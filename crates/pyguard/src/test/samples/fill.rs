//! Texts with `‹names›` that something is written for.

use super::recipe::Mistake;

/// Replaces each `‹key›` by what `written` gives for it and for the blanks that stand between it and the start of its line
/// (nothing where other text stands there).
pub(super) fn fill(
    text: &str,
    written: &mut dyn FnMut(&str, &str) -> Result<String, String>,
) -> Result<String, Mistake> {
    let mut filled = String::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(open) = rest.find('‹') else {
            if let Some(close) = rest.find('›') {
                return Err(Mistake::new(at + close, "`›` closes nothing"));
            }
            filled.push_str(rest);
            break;
        };
        let before = rest.get(..open).unwrap_or("");
        let inner = rest.get(open + '‹'.len_utf8()..).unwrap_or("");
        let close = inner
            .find('›')
            .ok_or_else(|| Mistake::new(at + open, "`‹` is never closed by a `›`"))?;
        filled.push_str(before);
        let line = filled.rsplit('\n').next().unwrap_or("");
        let indent = if line.trim().is_empty() { line.to_owned() } else { String::new() };
        let key = inner.get(..close).unwrap_or("");
        let place = at + open + '‹'.len_utf8();
        filled.push_str(&written(key, &indent).map_err(|message| Mistake::new(place, message))?);
        at = place + close + '›'.len_utf8();
    }
    Ok(filled)
}

/// A value as it stands in lines that are indented.
pub(super) fn indented(value: &str, indent: &str) -> String {
    value.replace('\n', &format!("\n{indent}"))
}

#[cfg(test)]
mod tests {
    use super::{fill, indented};
    use crate::test::samples::recipe::Mistake;

    #[test]
    fn names_are_replaced() {
        let mut keys = Vec::new();
        let mut written = |key: &str, indent: &str| {
            keys.push((key.to_owned(), indent.to_owned()));
            Ok(indented("a\nb", indent))
        };
        let filled = fill("x = ‹one›\n  ‹two 2›!", &mut written).unwrap();
        assert_eq!(filled, "x = a\nb\n  a\n  b!");
        assert_eq!(keys, [("one", ""), ("two 2", "  ")].map(|(k, i)| (k.to_owned(), i.to_owned())));
        assert_eq!(fill("none", &mut |_, _| Ok(String::new())), Ok("none".to_owned()));
    }

    #[test]
    fn mistakes_say_where() {
        let mut none = |key: &str, _: &str| Err(format!("no `{key}`"));
        assert_eq!(fill("é ‹a", &mut none), Err(Mistake::new(3, "`‹` is never closed by a `›`")));
        assert_eq!(fill("a›", &mut none), Err(Mistake::new(1, "`›` closes nothing")));
        assert_eq!(fill("b ‹a›", &mut none), Err(Mistake::new(5, "no `a`")));
    }
}
