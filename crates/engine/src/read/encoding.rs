//! Encodings that Python sources declare (PEP 263).

/// The encoding that a comment in the first two lines names, in lower case.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    bytes.splitn(3, |&byte| byte == b'\n').take(2).find_map(|line| {
        let line = line.trim_ascii();
        if !line.starts_with(b"#") {
            return None;
        }
        let at = memchr::memmem::find(line, b"coding")? + b"coding".len();
        let rest =
            line.get(at..)?.strip_prefix(b":").or_else(|| line.get(at..)?.strip_prefix(b"="))?;
        let name: String = rest
            .trim_ascii_start()
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte))
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
        (!name.is_empty()).then(|| name.replace('_', "-"))
    })
}

/// Whether ASCII means the same in it, so that code is seen as Python sees it.
pub(super) fn extends_ascii(name: &str) -> bool {
    const FAMILIES: [&str; 14] = [
        "utf-8",
        "utf8",
        "u8",
        "ascii",
        "us-ascii",
        "latin",
        "iso-8859",
        "iso8859",
        "cp12",
        "cp8",
        "windows-12",
        "koi8",
        "mac-",
        "l1",
    ];
    FAMILIES.iter().any(|family| name.starts_with(family))
}

/// Whether each byte is the character of that number.
pub(super) fn is_latin_1(name: &str) -> bool {
    matches!(name, "latin-1" | "latin1" | "iso-8859-1" | "iso8859-1" | "l1" | "latin")
}
