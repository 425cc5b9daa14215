//! Paths that a model gives for files it wants: which of them leave its folder.

/// Why a path does not stay in the model's folder, as the end of a sentence that begins with it; `None` for one that stays.
pub(super) fn escape(path: &str) -> Option<&'static str> {
    let mut bytes = path.bytes();
    let (first, second) = (bytes.next(), bytes.next());
    if path.contains('\0') {
        return Some("holds a NUL byte, at which some readers cut it");
    }
    if path.starts_with("//") || path.starts_with(r"\\") {
        return Some("names a network share");
    }
    if matches!(first, Some(b'/' | b'\\')) {
        return Some("is absolute");
    }
    if first.is_some_and(|byte| byte.is_ascii_alphabetic()) && second == Some(b':') {
        return Some("names a drive");
    }
    if is_address(path) {
        return Some("is an address");
    }
    if path == "~" || path.starts_with("~/") || path.starts_with(r"~\") {
        return Some("begins at the home folder");
    }
    let leaves = path.split(['/', '\\']).any(|part| part.trim_end_matches(' ') == "..");
    leaves.then_some("goes up with `..`")
}

/// Whether a path is a URL with a scheme.
pub(super) fn is_address(path: &str) -> bool {
    let scheme = path.split_once("://").map(|(scheme, _)| scheme);
    let scheme = scheme.or_else(|| path.strip_prefix("file:").map(|_| "file"));
    scheme.is_some_and(|scheme| {
        scheme.len() > 1
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn paths_that_leave_are_told() {
        for path in [
            "/etc/passwd",
            r"\Windows\win.ini",
            r"C:\x",
            "c:x",
            r"\\host\share",
            "//host/share",
            "../x",
            r"a\..\..\x",
            "a/../../x",
            "~/x",
            "file:///etc/passwd",
            "https://example.com/x",
            "a/.. /x",
            "w.bin\0.txt",
            "..",
        ] {
            assert!(escape(path).is_some(), "{path}");
        }
        for path in [
            "weights.bin",
            "a/b/c.data",
            "..weights",
            "a..b/c",
            "model.onnx.data",
            "~model",
            "./w",
            "",
        ] {
            assert!(escape(path).is_none(), "{path}");
        }
    }
}
