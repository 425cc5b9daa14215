//! Reading objects, from many threads.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use gix::ObjectId;
use gix::object::Kind;
use gix::objs::Find;
use gix::odb::pack::cache::lru::MemoryCappedHashmap;

use crate::Trouble;
use crate::repository::OBJECT_LIMIT;

/// Decoded objects (bytes) that all threads together keep because others are stored as differences to them.
const DELTA_CACHE: usize = 192 << 20;
/// The least of it that a thread gets.
const LEAST_DELTA_CACHE: usize = 16 << 20;
/// Trees (bytes) that each thread keeps: what is new in one commit is compared with in the next.
const TREE_CACHE: usize = 16 << 20;

/// Reads objects, by one thread.
pub(crate) struct Reader {
    objects: gix::odb::Handle,
    hash: gix::hash::Kind,
}

/// What a reader is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Each object is read once.
    Once,
    /// Trees are read again soon.
    Trees,
}

impl Reader {
    pub(crate) fn new(repository: &gix::ThreadSafeRepository, purpose: Purpose) -> Self {
        let mut objects = repository.objects.to_cache();
        let share = (DELTA_CACHE / rayon::current_num_threads().max(1)).max(LEAST_DELTA_CACHE);
        objects.set_pack_cache(move || Box::new(MemoryCappedHashmap::new(share)));
        if purpose == Purpose::Trees {
            objects.set_object_cache(|| {
                Box::new(gix::odb::pack::cache::object::MemoryCappedHashmap::new(TREE_CACHE))
            });
        }
        // A clone may lack a million objects on purpose; looking for new packs at each would read the folder as often.
        objects.refresh_never();
        objects.prevent_pack_unload();
        objects.ignore_replacements = true;
        Self { hash: objects.store_ref().object_hash(), objects }
    }

    /// The kind of ids.
    pub(crate) fn hash(&self) -> gix::hash::Kind {
        self.hash
    }

    /// Kind and size (bytes), without decoding the object.
    pub(crate) fn header(&self, id: &ObjectId) -> Result<(Kind, u64), Trouble> {
        // Damaged packs can make the library itself panic; that is then one damaged object.
        let header =
            catch_unwind(AssertUnwindSafe(|| gix::odb::Header::try_header(&self.objects, id)));
        match header {
            Ok(Ok(Some(header))) => Ok((header.kind(), header.size())),
            Ok(Ok(None)) => Err(Trouble::Missing),
            Ok(Err(_)) | Err(_) => Err(Trouble::Damaged),
        }
    }

    /// The content of an object that must be of this kind.
    pub(crate) fn read<'buffer>(
        &self,
        id: &ObjectId,
        kind: Kind,
        buffer: &'buffer mut Vec<u8>,
    ) -> Result<&'buffer [u8], Trouble> {
        let found = catch_unwind(AssertUnwindSafe(once(move || self.objects.try_find(id, buffer))));
        match found {
            Ok(Ok(Some(data))) if data.kind == kind => Ok(data.data),
            Ok(Ok(None)) => Err(Trouble::Missing),
            Ok(Err(error)) if error.is_resource_exhausted() => {
                Err(Trouble::TooLarge { limit: OBJECT_LIMIT })
            }
            Ok(_) | Err(_) => Err(Trouble::Damaged),
        }
    }
}

/// Says that a closure is called once, without which the compiler would not let it give away the buffer.
fn once<T>(work: impl FnOnce() -> T) -> impl FnOnce() -> T {
    work
}

/// One reader for each thread of a pool.
pub(crate) struct Readers {
    slots: Vec<Mutex<Reader>>,
}

impl Readers {
    pub(crate) fn new(repository: &gix::ThreadSafeRepository, purpose: Purpose) -> Self {
        let slots = (0..rayon::current_num_threads())
            .map(|_| Mutex::new(Reader::new(repository, purpose)))
            .collect();
        Self { slots }
    }

    /// Lends the calling thread its reader. `work` must not wait for other work of the pool, which the same thread could be given.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&mut Reader) -> T) -> Option<T> {
        let slot = self.slots.get(rayon::current_thread_index().unwrap_or(0))?;
        Some(work(&mut slot.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}
