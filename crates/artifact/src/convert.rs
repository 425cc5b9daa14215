//! The tensors of a plain state dictionary, as bytes that can be written anew without loading the file.

use rustc_hash::FxHashSet;
use thiserror::Error;

use crate::archive::stored_members;
use crate::core::Data;
use crate::pickle::{StateDict, TensorPlace, state_dict};

/// A tensor whose numbers lie in the file.
#[derive(Debug)]
pub struct PlainTensor {
    /// The keys that lead to it, joined by dots. Untrusted text.
    pub name: String,
    /// Its type as safetensors calls it, such as `F32`.
    pub dtype: &'static str,
    /// Bytes of one item.
    pub width: u64,
    /// Its dimensions (items).
    pub shape: Vec<u64>,
    storage: Data,
    /// Where it begins in the storage (items).
    offset: u64,
    stride: Vec<u64>,
}

/// The tensors of a state dictionary.
#[derive(Debug)]
pub struct PlainTensors {
    /// In its order.
    pub tensors: Vec<PlainTensor>,
    /// How many of its values are no tensors: numbers, texts, lists.
    pub others: usize,
}

/// Why a file is not converted, as the end of a sentence that begins with the file.
#[derive(Debug, Error)]
pub enum NotPlain {
    /// It is no archive that `torch.save` writes.
    #[error("is no PyTorch archive (those written before PyTorch 1.6 are not converted)")]
    NoArchive,
    /// It does more than put tensors together.
    #[error("holds more than a dictionary of tensors")]
    NoStateDict,
    /// Numbers of this machine would be other numbers there.
    #[error("holds numbers with the high byte first")]
    ByteOrder,
    /// A tensor can't be written.
    #[error("holds the tensor {name}, which {why}")]
    Tensor {
        /// Its name. Untrusted text.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The system could not read it.
    #[error("cannot be read: {0}")]
    Read(std::io::Error),
}

/// Types of storages, as safetensors calls them, with their bytes per item.
const STORAGES: [(&str, &str, u64); 10] = [
    ("DoubleStorage", "F64", 8),
    ("FloatStorage", "F32", 4),
    ("HalfStorage", "F16", 2),
    ("BFloat16Storage", "BF16", 2),
    ("LongStorage", "I64", 8),
    ("IntStorage", "I32", 4),
    ("ShortStorage", "I16", 2),
    ("CharStorage", "I8", 1),
    ("ByteStorage", "U8", 1),
    ("BoolStorage", "BOOL", 1),
];

/// The tensors of a state dictionary that `torch.save` wrote. Nothing of the file is run.
///
/// # Errors
/// When it is something else, or holds anything but plain tensors.
pub fn plain_tensors(data: &Data) -> Result<PlainTensors, NotPlain> {
    let members = stored_members(data).ok_or(NotPlain::NoArchive)?;
    let find = |ending: &str| {
        let mut all = members.iter().filter(|(name, _)| name.ends_with(ending));
        all.find(|(name, _)| name.matches('/').count() == ending.matches('/').count())
    };
    let (name, pickle) = find("/data.pkl").ok_or(NotPlain::NoArchive)?;
    let root = name.strip_suffix("data.pkl").unwrap_or_default();
    if let Some((_, order)) = find("/byteorder")
        && order.up_to(0, 16).is_ok_and(|order| order != b"little")
    {
        return Err(NotPlain::ByteOrder);
    }
    let StateDict { tensors: places, others } =
        state_dict(pickle).filter(|dict| !dict.tensors.is_empty()).ok_or(NotPlain::NoStateDict)?;
    let mut names = FxHashSet::default();
    let mut tensors = Vec::new();
    for place in places {
        let wrong = |why| NotPlain::Tensor { name: place.name.clone(), why };
        if place.name == METADATA {
            return Err(wrong("has the name of what safetensors keeps for metadata"));
        }
        if !names.insert(place.name.clone()) {
            return Err(wrong("has the name of another one"));
        }
        let path = format!("{root}data/{}", place.key);
        let storage = members.iter().find(|(name, _)| *name == path);
        let (_, storage) = storage.ok_or(wrong("has no storage in the archive"))?;
        tensors.push(PlainTensor::of(&place, storage).map_err(wrong)?);
    }
    Ok(PlainTensors { tensors, others })
}

impl PlainTensor {
    fn of(place: &TensorPlace, storage: &Data) -> Result<Self, &'static str> {
        let known = STORAGES.iter().find(|(class, ..)| *class == place.storage);
        let (_, dtype, width) = known.ok_or("has a type that is not converted")?;
        if place.shape.len() != place.stride.len() {
            return Err("has not as many strides as dimensions");
        }
        let tensor = Self {
            name: place.name.clone(),
            dtype,
            width: *width,
            shape: place.shape.clone(),
            storage: storage.clone(),
            offset: place.offset,
            stride: place.stride.clone(),
        };
        let bytes = tensor.bytes().ok_or("is larger than a file can be")?;
        // A stride of 0 makes one number many.
        if bytes > storage.len() {
            return Err("has more numbers than its storage");
        }
        let end = tensor.end().and_then(|end| end.checked_mul(*width));
        if end.is_none_or(|end| end > storage.len()) {
            return Err("reaches beyond its storage");
        }
        Ok(tensor)
    }

    /// How many bytes its numbers take when they are written one after another; `None` where no file can hold them.
    pub fn bytes(&self) -> Option<u64> {
        self.shape.iter().try_fold(self.width, |bytes, length| bytes.checked_mul(*length))
    }

    /// One past the last item of the storage that it has.
    fn end(&self) -> Option<u64> {
        if self.shape.contains(&0) {
            return Some(0);
        }
        let steps = self.shape.iter().zip(&self.stride);
        let last = steps.into_iter().try_fold(self.offset, |last, (length, stride)| {
            last.checked_add((length - 1).checked_mul(*stride)?)
        });
        last?.checked_add(1)
    }

    /// Gives its bytes, piece by piece, in the order in which they are written.
    ///
    /// # Errors
    /// When the file can't be read, or `take` fails.
    pub fn write(
        &self,
        take: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), NotPlain> {
        if self.shape.contains(&0) {
            return Ok(());
        }
        let mut source = self.storage.clone();
        let mut run = Run { length: 1, dimensions: self.shape.len() };
        for (length, stride) in self.shape.iter().zip(&self.stride).rev() {
            if *stride != run.length && *length != 1 {
                break;
            }
            run.length *= length;
            run.dimensions -= 1;
        }
        // Many short reads of a file would take long.
        if run.length * self.width < CHUNK as u64
            && let Ok(bytes) = source.whole(HELD, "a storage")
        {
            source = Data::of(bytes);
        }
        let outer = self.shape.get(..run.dimensions).unwrap_or_default();
        let mut index = vec![0_u64; outer.len()];
        loop {
            let steps = index.iter().zip(&self.stride).map(|(at, stride)| at * stride);
            self.copy(&source, self.offset + steps.sum::<u64>(), run.length, take)?;
            // The next place, the last dimension first, as an odometer counts.
            let next = index.iter_mut().zip(outer).rev().find_map(|(at, length)| {
                *at += 1;
                if *at == *length {
                    *at = 0;
                    return None;
                }
                Some(())
            });
            if next.is_none() {
                return Ok(());
            }
        }
    }

    /// Copies items that lie one after another.
    fn copy(
        &self,
        source: &Data,
        first: u64,
        items: u64,
        take: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), NotPlain> {
        let (mut at, end) = (first * self.width, (first + items) * self.width);
        while at < end {
            let wanted = usize::try_from(end - at).map_or(CHUNK, |left| left.min(CHUNK));
            let bytes = source
                .up_to(at, wanted)
                .map_err(|fault| NotPlain::Read(std::io::Error::other(fault.to_string())))?;
            if bytes.is_empty() {
                return Err(NotPlain::Read(std::io::ErrorKind::UnexpectedEof.into()));
            }
            take(&bytes).map_err(NotPlain::Read)?;
            at += bytes.len() as u64;
        }
        Ok(())
    }
}

/// Items that lie one after another in the storage and in the tensor, and how many dimensions are left outside.
struct Run {
    length: u64,
    dimensions: usize,
}

/// The key of a header that is no tensor.
const METADATA: &str = "__metadata__";
/// How much is copied at once (bytes).
const CHUNK: usize = 1 << 20;
/// Largest storage that is held in memory (bytes).
const HELD: u64 = 64 << 20;
