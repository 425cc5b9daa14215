use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A part of a rule that is unpacked when it is first looked at: most of the embedded rules are never met by a run.
pub struct Lazy<T> {
    value: OnceLock<Box<T>>,
    packed: &'static [u8],
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { value: OnceLock::from(Box::new(value)), packed: &[] }
    }
}

impl<T: Default + Deserialize<'static>> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // Our own build wrote what is unpacked here.
        self.value.get_or_init(|| Box::new(postcard::from_bytes(self.packed).unwrap_or_default()))
    }
}

impl<T: Clone> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), packed: self.packed }
    }
}

impl<T: Default + Deserialize<'static> + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Default + Deserialize<'static> + fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Default + Deserialize<'static> + Serialize> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let packed = postcard::to_allocvec(&**self).map_err(serde::ser::Error::custom)?;
        to.serialize_bytes(&packed)
    }
}

impl<T> Deserialize<'static> for Lazy<T> {
    fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
        let packed = <&'static [u8]>::deserialize(from)?;
        Ok(Self { value: OnceLock::new(), packed })
    }
}
