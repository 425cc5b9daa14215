//! Where a name in an archive leads to.

use rustc_hash::FxHashSet;

use crate::paths::{parts, rooted};

/// Longest name that is followed through links (bytes); longer ones are only read as text.
const MAX_FOLLOWED: usize = 1024;

/// Says how a member's name leaves the folder that it is unpacked to, as the end of a sentence that begins with the member.
/// `\` counts as a separator, as on Windows; `..` that stays inside is harmless.
pub(super) fn escape(name: &str) -> Option<&'static str> {
    rooted(name).or_else(|| climbs("", name).then_some("climbs out of its folder with .."))
}

/// The same for the target of a symbolic link that lies at `link`.
pub(super) fn link_escape(link: &str, target: &str) -> Option<&'static str> {
    let folder = link.rfind(['/', '\\']).map_or("", |end| link.get(..end).unwrap_or_default());
    rooted(target)
        .map(|_| "is a link to an absolute path")
        .or_else(|| climbs(folder, target).then_some("is a link that climbs out of its folder"))
}

/// Whether a path goes up again behind a link of the same archive: then `..` does not lead where the text says.
pub(super) fn turns_behind_link(folder: &str, path: &str, links: &FxHashSet<String>) -> bool {
    if links.is_empty() || folder.len() + path.len() > MAX_FOLLOWED {
        return false;
    }
    let mut walked = String::new();
    let mut is_behind = false;
    for part in parts(folder).chain(parts(path)) {
        if part == ".." {
            if is_behind {
                return true;
            }
            walked.truncate(walked.rfind('/').unwrap_or(0));
            continue;
        }
        if !walked.is_empty() {
            walked.push('/');
        }
        walked.push_str(part);
        is_behind = is_behind || links.contains(&walked);
    }
    false
}

/// A name without `.`, `..` that stay inside, and double separators.
pub(super) fn plain(name: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for part in parts(name) {
        if part == ".." {
            kept.pop();
        } else {
            kept.push(part);
        }
    }
    kept.join("/")
}

/// The folder of a member; empty at the top.
pub(super) fn folder(name: &str) -> &str {
    name.rfind('/').and_then(|end| name.get(..end)).unwrap_or_default()
}

/// The last part of a member's name.
pub(super) fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// What stands behind the last dot of a member's name; empty without one.
pub(super) fn ending(name: &str) -> &str {
    base(name).rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn climbs(folder: &str, path: &str) -> bool {
    let mut depth = 0_i64;
    for part in parts(folder).chain(parts(path)) {
        depth += if part == ".." { -1 } else { 1 };
        if depth < 0 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::{escape, link_escape, plain, turns_behind_link};

    #[test]
    fn names_that_leave() {
        for name in
            ["../x", "a/../../x", "/etc/x", "C:\\x", "c:/x", "\\\\host\\x", "..\\x", ".. /x"]
        {
            assert!(escape(name).is_some(), "{name}");
        }
        for name in ["a/../b", "a..b/c", "...", "./a", "a//b", "é/ü", "C:", "a:b/c", "weights..pt"]
        {
            assert!(escape(name).is_none(), "{name}");
        }
    }

    #[test]
    fn links_that_leave() {
        assert!(link_escape("a/b", "../../x").is_some());
        assert!(link_escape("a/b", "/x").is_some());
        assert!(link_escape("a/b", "../x").is_none());
        let links: FxHashSet<String> = ["a/b".to_owned()].into_iter().collect();
        assert!(turns_behind_link("", "a/b/../x", &links));
        assert!(!turns_behind_link("", "a/c/../x", &links));
        assert_eq!(plain("./a//b/../c"), "a/c");
    }
}
