use crate::attributes::Attributes;
use crate::files::{MAX_FILE, read};
use crate::folder::{Folder, RunFolder};
use crate::place::Place;
use crate::store::Store;
use crate::target::{check_folder_writable, check_writable};
use crate::{Digest, FileRecord, Reason, RunId};

/// What a rollback finds in place of a file.
#[derive(Debug)]
pub(crate) enum Found {
    /// What was there before the run.
    Before,
    /// What the run wrote.
    After(Attributes),
    /// Something else.
    Other {
        /// What.
        content: Vec<u8>,
        /// Its attributes.
        attributes: Attributes,
    },
    /// Nothing.
    Nothing,
}

/// Looks at what is to be restored, and whether it may be written. There must be no link on the way to it.
pub(crate) fn look(place: &Place, file: &FileRecord) -> Result<Found, Reason> {
    let (content, metadata) = match read(&place.path, MAX_FILE) {
        Ok(found) => found,
        Err(Reason::Missing) => {
            check_folder_writable(&place.path)?;
            return Ok(Found::Nothing);
        }
        Err(reason) => return Err(reason),
    };
    let digest = Digest::of(&content);
    if digest == file.before {
        return Ok(Found::Before);
    }
    check_writable(&place.path, &metadata)?;
    let attributes = Attributes::of(&metadata);
    if digest == file.after {
        return Ok(Found::After(attributes));
    }
    Ok(Found::Other { content, attributes })
}

/// The content that was saved, if it is that.
pub(crate) fn backup(
    folder: &RunFolder,
    number: usize,
    file: &FileRecord,
) -> Result<Vec<u8>, Reason> {
    match read(&folder.backup(number), file.before.bytes.min(MAX_FILE)) {
        Ok((content, _)) if Digest::of(&content) == file.before => Ok(content),
        Ok(_) | Err(Reason::TooLarge { .. } | Reason::Linked | Reason::NotAFile) => {
            Err(Reason::BackupDamaged)
        }
        Err(Reason::Missing) => Err(Reason::BackupMissing),
        Err(reason) => Err(reason),
    }
}

impl Store {
    /// Says who changed a file since a run: the newest later run that wrote what is there now.
    pub(crate) fn changed_by(
        &self,
        folder: &Folder,
        run: &RunId,
        file: &FileRecord,
        content: &[u8],
    ) -> Reason {
        let now = Digest::of(content);
        let ids = folder.ids().unwrap_or_default();
        let wrote_it = |id: &RunId| {
            self.load(folder, id).is_ok_and(|newer| {
                newer.files.iter().any(|one| one.path == file.path && one.after == now)
            })
        };
        ids.into_iter()
            .rev()
            .take_while(|id| id > run)
            .find(wrote_it)
            .map_or(Reason::ChangedSince, Reason::ChangedBy)
    }
}
