//! From what the user names to objects.

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::object::Kind;
use gix::objs::TagRefIter;
use gix::revision::plumbing::Spec;
use rustc_hash::FxHashSet;

use crate::commits::Commits;
use crate::reader::Reader;
use crate::{HistoryError, Place, Revisions, Trouble};

/// How many tags may name a tag.
const MAX_TAGS: usize = 64;

/// Where to begin.
#[derive(Debug, Default)]
pub(crate) struct Tips {
    /// Commits that are looked at with all before them.
    pub commits: Vec<ObjectId>,
    /// Commits that are left out with all before them.
    pub hidden: Vec<ObjectId>,
    /// Trees without a commit.
    pub trees: Vec<(ObjectId, Place)>,
    /// Blobs without a tree.
    pub blobs: Vec<(ObjectId, Place)>,
    /// What is named and can't be read.
    pub troubles: Vec<(ObjectId, Trouble)>,
}

impl Tips {
    /// Finds out what the revisions name.
    pub(crate) fn of(
        revisions: &Revisions,
        repository: &gix::Repository,
        reader: &Reader,
    ) -> Result<Self, HistoryError> {
        let mut tips = Self::default();
        match revisions {
            Revisions::Given(given) if !given.is_empty() => {
                for revision in given {
                    tips.add_given(revision, repository, reader)?;
                }
            }
            _ => tips.add_references(repository, reader)?,
        }
        Ok(tips)
    }

    fn add_references(
        &mut self,
        repository: &gix::Repository,
        reader: &Reader,
    ) -> Result<(), HistoryError> {
        let failed = |error: gix::Error| HistoryError::List {
            what: "the branches and tags",
            reason: error.to_string(),
        };
        for reference in repository.references().map_err(failed)?.all().map_err(failed)? {
            let reference = reference.map_err(|error| HistoryError::List {
                what: "the branches and tags",
                reason: error.to_string(),
            })?;
            // A symbolic one names another of the list, or nothing yet.
            if let Some(id) = reference.try_id() {
                let name = reference.name().as_bstr().to_str_lossy().into_owned();
                self.add(id.detach(), Place::Reference(name), reader);
            }
        }
        for id in stashes(repository).into_iter().chain(heads(repository)) {
            self.add(id, Place::Reference("HEAD".to_owned()), reader);
        }
        Ok(())
    }

    fn add_given(
        &mut self,
        revision: &str,
        repository: &gix::Repository,
        reader: &Reader,
    ) -> Result<(), HistoryError> {
        let failed =
            |reason: String| HistoryError::Revision { revision: revision.to_owned(), reason };
        if revision.starts_with('-') {
            return Err(failed("options of git are not understood here".to_owned()));
        }
        let spec = repository.rev_parse(revision).map_err(|error| failed(error.to_string()))?;
        let place = Place::Reference(revision.to_owned());
        match spec.detach() {
            Spec::Include(id) => self.add(id, place, reader),
            Spec::Exclude(id) => self.hide(id, reader),
            Spec::Range { from, to } => {
                self.hide(from, reader);
                self.add(to, place, reader);
            }
            Spec::Merge { theirs, ours } => {
                let ids = [theirs, ours].map(|id| peel(id, reader).map_or(id, |(id, _)| id));
                let bases = repository
                    .merge_bases_many(ids[0], &ids[1..])
                    .map_err(|error| failed(error.to_string()))?;
                self.hidden.extend(bases.into_iter().map(gix::Id::detach));
                self.add(theirs, place.clone(), reader);
                self.add(ours, place, reader);
            }
            Spec::IncludeOnlyParents(id) => {
                for parent in parents(id, reader) {
                    self.add(parent, place.clone(), reader);
                }
            }
            Spec::ExcludeParents(id) => {
                for parent in parents(id, reader) {
                    self.hide(parent, reader);
                }
                self.add(id, place, reader);
            }
        }
        Ok(())
    }

    /// Adds what an id leads to, through any number of tags.
    pub(crate) fn add(&mut self, id: ObjectId, place: Place, reader: &Reader) {
        match peel(id, reader) {
            Ok((id, Kind::Commit)) => self.commits.push(id),
            Ok((id, Kind::Tree)) => self.trees.push((id, place)),
            Ok((id, Kind::Blob)) => self.blobs.push((id, place)),
            Ok((id, Kind::Tag)) => self.troubles.push((id, Trouble::TooDeep)),
            Err(trouble) => self.troubles.push((id, trouble)),
        }
    }

    fn hide(&mut self, id: ObjectId, reader: &Reader) {
        match peel(id, reader) {
            Ok((id, Kind::Commit)) => self.hidden.push(id),
            // Files that are left out change nothing, as they belong to no commit.
            Ok(_) => {}
            Err(trouble) => self.troubles.push((id, trouble)),
        }
    }
}

/// What a tag is for.
fn peel(mut id: ObjectId, reader: &Reader) -> Result<(ObjectId, Kind), Trouble> {
    let mut buffer = Vec::new();
    for _ in 0..MAX_TAGS {
        let (kind, _size) = reader.header(&id)?;
        if kind != Kind::Tag {
            return Ok((id, kind));
        }
        let tag = reader.read(&id, Kind::Tag, &mut buffer)?;
        let target = TagRefIter::from_bytes(tag, reader.hash()).target_id();
        id = target.map_err(|_| Trouble::Damaged)?;
    }
    Ok((id, Kind::Tag))
}

fn parents(id: ObjectId, reader: &Reader) -> Vec<ObjectId> {
    let commit = peel(id, reader).ok().and_then(|(id, _)| Commits::read(id, reader).ok());
    commit.map_or_else(Vec::new, |commit| commit.parents.into_vec())
}

/// All stashes: the reference names the last, its log the others.
fn stashes(repository: &gix::Repository) -> Vec<ObjectId> {
    let Ok(Some(stash)) = repository.try_find_reference("refs/stash") else {
        return Vec::new();
    };
    let mut log = stash.log_iter();
    let Ok(Some(lines)) = log.all() else {
        return Vec::new();
    };
    lines.filter_map(Result::ok).map(|line| line.new_oid()).filter(|id| !id.is_null()).collect()
}

/// The commits that are checked out without a branch, in all work trees.
fn heads(repository: &gix::Repository) -> FxHashSet<ObjectId> {
    let common = repository.common_dir();
    let linked = std::fs::read_dir(common.join("worktrees"));
    let folders = linked.into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    std::iter::once(common.to_owned())
        .chain(folders)
        .filter_map(|folder| std::fs::read(folder.join("HEAD")).ok())
        .filter_map(|text| ObjectId::from_hex(text.trim()).ok())
        .collect()
}
