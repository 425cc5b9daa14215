use std::fmt::Write;

/// A scanned path as SARIF names it.
pub(super) struct PathUri {
    /// Percent-encoded; relative to the folder of the scan unless the path is absolute.
    pub(super) uri: String,
    pub(super) is_relative: bool,
}

impl PathUri {
    /// `path` is as given on the command line, with `/`.
    pub(super) fn new(path: &str) -> Self {
        if let Some(absolute) = path.strip_prefix('/') {
            return Self { uri: format!("file:///{}", encode(absolute)), is_relative: false };
        }
        if let Some((drive, rest)) = drive(path) {
            return Self { uri: format!("file:///{drive}:/{}", encode(rest)), is_relative: false };
        }
        Self { uri: encode(path.strip_prefix("./").unwrap_or(path)), is_relative: true }
    }
}

/// `C:/folder`: on other systems a folder may be called `C:` too, but not by anyone who wants their paths understood.
fn drive(path: &str) -> Option<(char, &str)> {
    let (letter, rest) = path.split_once(":/")?;
    let mut letters = letter.chars();
    let drive = letters.next().filter(char::is_ascii_alphabetic)?;
    letters.next().is_none().then_some((drive, rest))
}

/// Keeps what RFC 3986 calls unreserved, and `/`. A colon too is encoded, or the first folder would read as a scheme.
fn encode(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::PathUri;

    #[test]
    fn paths_become_uris() {
        for (path, expected) in [
            ("src/a.py", "src/a.py"),
            ("./src/a b.py", "src/a%20b.py"),
            ("../up.py", "../up.py"),
            ("a:b/%41#?.py", "a%3Ab/%2541%23%3F.py"),
            ("/abs/ü.py", "file:///abs/%C3%BC.py"),
            ("C:/code/a.py", "file:///C:/code/a.py"),
            ("line\nbreak\u{202e}.py", "line%0Abreak%E2%80%AE.py"),
            ("back\\slash.py", "back%5Cslash.py"),
        ] {
            let uri = PathUri::new(path);
            assert_eq!(uri.uri, expected);
            assert_eq!(uri.is_relative, !expected.starts_with("file:"));
        }
    }
}
