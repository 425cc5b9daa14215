//! Mode and owner of files, where the system has them.

use std::fs::{File, Metadata, OpenOptions, Permissions};
use std::io;
use std::path::Path;

/// What a file has besides its content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    /// Unix permission bits, the special ones included; `None`: what the system gives to new files.
    pub(crate) mode: Option<u32>,
    /// Unix user and group; `None`: who runs this.
    pub(crate) owner: Option<(u32, u32)>,
}

/// Bits that let a program run with the rights of its owner or group.
#[cfg(unix)]
const SPECIAL: u32 = 0o7000;

impl Attributes {
    /// For a backup: it may hold what only the owner may read.
    pub(crate) const PRIVATE: Self = Self { mode: Some(0o600), owner: None };

    /// Those of a file that exists.
    #[cfg(unix)]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let mode = metadata.mode() & 0o7777;
        Self { mode: Some(mode), owner: Some((metadata.uid(), metadata.gid())) }
    }

    /// Those of a file that exists.
    #[cfg(not(unix))]
    pub(crate) fn of(_: &Metadata) -> Self {
        Self::default()
    }

    /// With a recorded mode. A record can be forged: it gives no special bit, and does not let everybody write, unless
    /// the file that is there now does.
    pub(crate) fn with_recorded_mode(self, recorded: Option<u32>) -> Self {
        let Some(recorded) = recorded else { return self };
        let harmless = 0o775 | self.mode.unwrap_or(0);
        Self { mode: Some(recorded & harmless), ..self }
    }
}

/// Options that make a new file. It is for nobody else until its attributes are set.
pub(crate) fn new_file(attributes: &Attributes) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if attributes.mode.is_some() {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = attributes;
    options
}

/// Gives a new file its attributes.
///
/// An owner or group that this process may not give away stays its own. Then the special bits go, and the group gets no
/// more than everybody has: they were meant for others.
#[cfg(unix)]
pub(crate) fn set(file: &File, attributes: &Attributes) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let Some(mut mode) = attributes.mode else { return Ok(()) };
    if let Some((user, group)) = attributes.owner {
        let now = file.metadata()?;
        let keeps_user = now.uid() == user || fchown(file, Some(user), None).is_ok();
        let keeps_group = now.gid() == group || fchown(file, None, Some(group)).is_ok();
        if !keeps_user || !keeps_group {
            mode &= !SPECIAL;
        }
        if !keeps_group {
            mode &= 0o707 | ((mode & 0o007) << 3);
        }
    }
    // After the owner, because a change of owner takes special bits away.
    file.set_permissions(Permissions::from_mode(mode))
}

/// Gives a new file its attributes: there are none to give.
#[cfg(not(unix))]
pub(crate) fn set(_: &File, _: &Attributes) -> io::Result<()> {
    Ok(())
}

/// Makes a folder that only its owner may read.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Whether a file has several names.
#[cfg(unix)]
pub(crate) fn has_other_names(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

/// Whether a file has several names: not told here.
#[cfg(not(unix))]
pub(crate) fn has_other_names(_: &Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::Attributes;

    fn restored(recorded: u32, now: u32) -> u32 {
        let now = Attributes { mode: Some(now), owner: None };
        now.with_recorded_mode(Some(recorded)).mode.unwrap()
    }

    #[test]
    fn a_recorded_mode_gives_no_power_that_the_file_has_not() {
        assert_eq!(restored(0o755, 0o644), 0o755);
        assert_eq!(restored(0o600, 0o644), 0o600);
        assert_eq!(restored(0o6777, 0o644), 0o775);
        assert_eq!(restored(0o4755, 0o4755), 0o4755);
        assert_eq!(restored(0o666, 0o666), 0o666);
        assert_eq!(restored(u32::MAX, 0o644), 0o775);
    }

    #[test]
    fn without_a_recorded_mode_the_present_one_stays() {
        let now = Attributes { mode: Some(0o640), owner: Some((1, 2)) };
        assert_eq!(now.with_recorded_mode(None), now);
    }
}
