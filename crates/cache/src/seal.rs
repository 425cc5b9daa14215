use std::io::Read;

/// Covers what is kept where it holds secrets of a file: only who has the file can read it.
///
/// The bytes are combined with a stream that is derived from the file's content (BLAKE3 as a key derivation and an extendable output), so
/// the folder of the cache tells nothing that the file does not tell.
#[derive(Debug, Clone)]
pub struct Seal(blake3::Hasher);

impl Seal {
    /// A seal for one purpose: no two texts may have the same one.
    pub fn new(purpose: &[u8]) -> Self {
        let mut hasher =
            blake3::Hasher::new_derive_key("pyguard 2026-11 what is kept of a file with secrets");
        add(&mut hasher, purpose);
        Self(hasher)
    }

    /// By the content of this file (of each one where there are several).
    #[must_use]
    pub fn with(mut self, content: &[u8]) -> Self {
        add(&mut self.0, content);
        self
    }

    /// Covers bytes, or uncovers them.
    pub fn apply(&self, bytes: &mut [u8]) {
        let mut stream = self.0.finalize_xof();
        let mut block = [0; 4096];
        for part in bytes.chunks_mut(block.len()) {
            let block = &mut block[..part.len()];
            // The stream gives as much as is asked for.
            if stream.read_exact(block).is_ok() {
                part.iter_mut().zip(block).for_each(|(byte, cover)| *byte ^= *cover);
            }
        }
    }
}

fn add(hasher: &mut blake3::Hasher, part: &[u8]) {
    hasher.update(&(part.len() as u64).to_le_bytes());
    hasher.update(part);
}

#[cfg(test)]
mod tests {
    use super::Seal;

    #[test]
    fn only_the_same_content_and_purpose_open_a_seal() {
        let text = b"what nobody should read".repeat(500);
        let mut kept = text.clone();
        Seal::new(b"a.py").with(b"content").apply(&mut kept);
        assert!(!kept.windows(6).any(|part| part == b"nobody"));
        let opened = |seal: Seal| {
            let mut bytes = kept.clone();
            seal.apply(&mut bytes);
            bytes
        };
        assert_eq!(opened(Seal::new(b"a.py").with(b"content")), text);
        assert_ne!(opened(Seal::new(b"b.py").with(b"content")), text);
        assert_ne!(opened(Seal::new(b"a.py").with(b"Content")), text);
        assert_ne!(opened(Seal::new(b"a.py").with(b"con").with(b"tent")), text);
    }
}
