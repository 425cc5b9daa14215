use serde::{Deserialize, Serialize};

/// What tells one content from another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Digest {
    /// BLAKE3 of the bytes, in hexadecimal.
    pub blake3: String,
    /// Number of bytes.
    pub bytes: u64,
}

impl Digest {
    /// The digest of a content.
    pub fn of(bytes: &[u8]) -> Self {
        Self { blake3: blake3::hash(bytes).to_hex().to_string(), bytes: bytes.len() as u64 }
    }
}
