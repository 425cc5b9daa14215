use std::path::Path;
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::DiscoveryError;

/// Globs of what to leave out, with the meaning they have in a `.gitignore`: a bare name counts at any depth, a
/// pattern with a `/` from the given folder or from the current one.
#[derive(Clone)]
pub(super) struct Excludes(Option<Arc<Gitignore>>);

impl Excludes {
    pub(super) fn new(globs: &[String]) -> Result<Self, DiscoveryError> {
        if globs.is_empty() {
            return Ok(Self(None));
        }
        let mut builder = GitignoreBuilder::new("");
        for glob in globs {
            let wrong = |reason: ignore::Error| DiscoveryError::Glob {
                glob: glob.clone(),
                reason: reason.to_string(),
            };
            // The builder takes some broken patterns for literal text.
            globset::Glob::new(glob).map_err(|reason| DiscoveryError::Glob {
                glob: glob.clone(),
                reason: reason.kind().to_string(),
            })?;
            builder.add_line(None, glob).map_err(wrong)?;
        }
        let set = builder.build().map_err(|reason| DiscoveryError::Glob {
            glob: globs.join(", "),
            reason: reason.to_string(),
        })?;
        Ok(Self(Some(Arc::new(set))))
    }

    pub(super) fn matches(&self, root: &Path, path: &Path, is_folder: bool) -> bool {
        let Some(set) = &self.0 else { return false };
        let below_root = path.strip_prefix(root).unwrap_or(path);
        let from_here = path.strip_prefix("./").unwrap_or(path);
        set.matched(below_root, is_folder).is_ignore()
            || (!from_here.is_absolute() && set.matched(from_here, is_folder).is_ignore())
    }
}
