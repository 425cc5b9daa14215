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

/// Tells where a path leads. Backslashes count as on Windows, addresses with a scheme lead outside.
pub(crate) fn reach(path: &str, neighbours: &dyn Neighbours) -> Reach {
    let plain = path.replace('\\', "/");
    let mut characters = plain.chars();
    let has_drive = characters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && characters.next() == Some(':');
    let is_outside = plain.starts_with(['/', '~', '$'])
        || has_drive
        || plain.contains("://")
        || plain.contains('\0')
        || plain.starts_with("file:")
        || plain.split('/').any(|step| step == ".." || step.contains("%2e%2e"));
    if is_outside {
        Reach::Outside
    } else if !plain.is_empty() && neighbours.exists(plain.trim_start_matches("./")) {
        Reach::Beside
    } else {
        Reach::Absent
    }
}

#[cfg(test)]
mod tests {
    use super::{Reach, reach};
    use crate::core::Nobody;

    #[test]
    fn paths_that_leave_are_told() {
        for path in [
            "/etc/passwd",
            "../x",
            "a/../../x",
            "..\\x",
            "C:\\x",
            "\\\\host\\x",
            "~/.ssh/id",
            "http://example.com/x",
            "file:/etc/passwd",
            "gs://bucket/x",
            "$HOME/x",
        ] {
            assert_eq!(reach(path, &Nobody), Reach::Outside, "{path}");
        }
        for path in ["x", "a/b", "./x", "a..b/c", "...", ""] {
            assert_eq!(reach(path, &Nobody), Reach::Absent, "{path}");
        }
    }
}
