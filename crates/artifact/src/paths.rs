//! Where a path that a file names leads, as text: what lies there is not looked at.
//!
//! A path that a model gives for a file it wants must stay in the model's folder ([`escape`]). A member of an archive must stay
//! in the folder that it is unpacked to (`archive/paths.rs`), where `..` that is taken back by what stands before it is harmless.

use crate::core::Neighbours;

/// Where a path in a model file leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// To something that lies in the same folder or below it.
    Beside,
    /// Into the folder, but nothing lies there.
    Absent,
    /// Out of the folder: to another place on the machine or to a network.
    Outside,
}

/// Folders that hold what belongs to the system or to its users, on whatever machine a model is loaded.
const OF_SYSTEM: [&str; 7] = ["/etc/", "/proc/", "/root/", "/home/", "/dev/", "/var/run/", "~"];

/// Tells where a path leads whose reader may take it for a part of an address, and decode it.
pub(crate) fn reach(path: &str, neighbours: &dyn Neighbours) -> Reach {
    if escape(path).is_some() || path.to_ascii_lowercase().contains("%2e%2e") {
        return Reach::Outside;
    }
    let plain = path.replace('\\', "/");
    if !plain.is_empty() && neighbours.exists(plain.trim_start_matches("./")) {
        Reach::Beside
    } else {
        Reach::Absent
    }
}

/// Why a path does not stay in the model's folder, as the end of a sentence that begins with it; `None` for one that stays.
/// Backslashes count as on Windows.
pub(crate) fn escape(path: &str) -> Option<&'static str> {
    if path.contains('\0') {
        return Some("holds a NUL byte, at which some readers cut it");
    }
    if let Some(reason) = rooted(path) {
        return Some(reason);
    }
    if let [drive, b':', ..] = path.as_bytes()
        && drive.is_ascii_alphabetic()
    {
        return Some("names a drive");
    }
    if is_address(path) {
        return Some("is an address");
    }
    if path == "~" || path.starts_with("~/") || path.starts_with(r"~\") {
        return Some("begins at the home folder");
    }
    if path.starts_with('$') {
        return Some("begins with a variable of the environment");
    }
    parts(path).any(|part| part == "..").then_some("goes up with `..`")
}

/// Why a path does not count from the folder that it stands in.
pub(crate) fn rooted(path: &str) -> Option<&'static str> {
    match path.as_bytes() {
        [b'\\' | b'/', b'\\' | b'/', ..] => Some("names a network share or an absolute path"),
        [b'/' | b'\\', ..] => Some("is absolute"),
        [drive, b':', b'\\' | b'/', ..] if drive.is_ascii_alphabetic() => Some("names a drive"),
        _ => None,
    }
}

/// Whether a path is a URL with a scheme.
pub(crate) fn is_address(path: &str) -> bool {
    let scheme = path.split_once("://").map(|(scheme, _)| scheme);
    let scheme = scheme.or_else(|| path.strip_prefix("file:").map(|_| "file"));
    scheme.is_some_and(|scheme| {
        scheme.len() > 1
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

/// Whether a path leads into a folder of the system or of its users.
pub(crate) fn is_of_system(path: &str) -> bool {
    let path = path.strip_prefix("file://").unwrap_or(path);
    OF_SYSTEM.iter().any(|start| path.starts_with(start))
}

/// The parts of a path but for `.`; Windows drops spaces at the end of `..`.
pub(crate) fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split(['/', '\\'])
        .map(|part| if part.trim_end() == ".." { ".." } else { part })
        .filter(|part| !part.is_empty() && *part != ".")
}

#[cfg(test)]
mod tests {
    use super::{Reach, escape, is_of_system, reach};
    use crate::core::Nobody;

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
            "..\\x",
            "~/x",
            "~",
            "file:///etc/passwd",
            "file:/etc/passwd",
            "https://example.com/x",
            "gs://bucket/x",
            "$HOME/x",
            "a/.. /x",
            "w.bin\0.txt",
            "..",
        ] {
            assert!(escape(path).is_some(), "{path}");
            assert_eq!(reach(path, &Nobody), Reach::Outside, "{path}");
        }
        assert_eq!(reach("a/%2E%2e/x", &Nobody), Reach::Outside);
        assert_eq!(escape("a/%2E%2e/x"), None);
        for path in [
            "weights.bin",
            "a/b/c.data",
            "..weights",
            "a..b/c",
            "...",
            "model.onnx.data",
            "~model",
            "./w",
            "",
        ] {
            assert!(escape(path).is_none(), "{path}");
            assert_eq!(reach(path, &Nobody), Reach::Absent, "{path}");
        }
    }

    #[test]
    fn folders_of_the_system_are_known() {
        for path in ["/etc/passwd", "file:///proc/self/environ", "~/.ssh/key"] {
            assert!(is_of_system(path), "{path}");
        }
        for path in ["/data/model", "etc/passwd", "file:///data/x"] {
            assert!(!is_of_system(path), "{path}");
        }
    }
}
