//! What values look like, whatever they mean.

/// A value without the blanks and quotes around it.
pub(super) fn bare(value: &str) -> &str {
    value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`'))
}

pub(super) fn digits(value: &str) -> impl Iterator<Item = u8> + Clone + '_ {
    value.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0')
}

pub(super) fn count_letters(value: &str) -> usize {
    value.chars().filter(|character| character.is_alphabetic()).count()
}

/// Whether a value says that there is none.
pub(super) fn is_missing(value: &str) -> bool {
    let known = [
        "nan",
        "none",
        "null",
        "nil",
        "na",
        "n/a",
        "nat",
        "<na>",
        "&lt;na&gt;",
        "-",
        "--",
        "?",
        "unknown",
        "missing",
        "undefined",
        "empty",
        "not available",
        "unbekannt",
        "inconnu",
        "desconocido",
        "...",
    ];
    value.is_empty() || known.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Whether a value was blackened or replaced.
pub(super) fn is_masked(value: &str) -> bool {
    let lower = value.to_lowercase();
    let says_so =
        ["redacted", "masked", "anonym", "removed", "hidden", "deleted", "encrypted", "[pii"];
    let is_blackened =
        |character: char| matches!(character, '*' | '#' | '█' | '•' | '■' | '×' | 'x' | 'X');
    let mut run = 0;
    let longest = value.chars().fold(0, |longest, character| {
        run = if is_blackened(character) { run + 1 } else { 0 };
        run.max(longest)
    });
    let all =
        value.chars().filter(|character| character.is_alphanumeric() || is_blackened(*character));
    let hidden = all.clone().filter(|character| is_blackened(*character)).count();
    says_so.iter().any(|word| lower.contains(word))
        || longest >= 3
        || (hidden > 0 && hidden * 2 >= all.count())
        || is_hole(value)
}

/// Whether a value stands for one to come: `<name>`, `{name}`, `[NAME]`.
fn is_hole(value: &str) -> bool {
    let has = |open: char, close: char| value.starts_with(open) && value.ends_with(close);
    has('<', '>') || has('[', ']') || value.contains(['{', '}']) || value.contains("%s")
}

/// Whether a value is a digest: 32 or more hexadecimal digits, or the beginning of one that was cut off.
pub(super) fn is_hash(value: &str) -> bool {
    let (body, least) = match value.strip_suffix("...").or_else(|| value.strip_suffix('…')) {
        Some(body) => (body, 16),
        None => (value, 32),
    };
    let is_hex = body.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let is_base64 = body.len() >= 43 && body.ends_with('=') && !body.contains([' ', '@']);
    is_base64 || (is_hex && body.bytes().filter(|byte| *byte != b'-').count() >= least)
}

/// Whether digits are ones that people type: all the same, or each one more or one less than the one before.
pub(super) fn is_typed(value: &str) -> bool {
    let next = digits(value).skip(1);
    let mut steps = digits(value).zip(next).map(|(left, right)| (right + 10 - left) % 10);
    match steps.next() {
        Some(first @ (0 | 1 | 9)) => steps.all(|step| step == first),
        _ => false,
    }
}

/// Whether a value is words and a number that tells it from others of its kind: `user_1`, `Customer 12`.
pub(super) fn is_numbered(value: &str) -> bool {
    let body = value.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = value.len() - body.len();
    let word = body.trim_end_matches(['_', '-', ' ', '#', '.']);
    (1..=4).contains(&number)
        && !word.is_empty()
        && word.chars().all(|c| c.is_alphabetic() || c == '_')
}

/// Whether a value is a word that stands for any value, or for a type of values.
pub(super) fn is_stock_word(value: &str) -> bool {
    let words = [
        "test",
        "tests",
        "testing",
        "tester",
        "foo",
        "bar",
        "baz",
        "qux",
        "example",
        "sample",
        "demo",
        "dummy",
        "fake",
        "placeholder",
        "string",
        "str",
        "text",
        "value",
        "name",
        "user",
        "admin",
        "root",
        "guest",
        "object",
        "int",
        "int64",
        "int32",
        "float",
        "float64",
        "bool",
        "category",
        "varchar",
        "integer",
        "abc",
        "xyz",
        "abcd",
        "asdf",
        "qwerty",
        "lorem",
        "ipsum",
        "todo",
        "tbd",
        "true",
        "false",
        "yes",
        "no",
        "other",
        "default",
        "anonymous",
        "person",
        "customer",
        "somebody",
        "someone",
        "first",
        "last",
        "column",
        "field",
        "nullable",
        "boolean",
        "double",
        "date",
        "datetime64[ns]",
    ];
    words.iter().any(|word| value.eq_ignore_ascii_case(word))
}
