use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Shortest key that is taken (bytes): a shorter one could be guessed, and with it the values.
const SHORTEST: usize = 16;

/// The key in a file; a file that is not there is made, readable by its owner alone.
pub(super) fn read_or_make(path: &Path) -> Result<[u8; 32]> {
    let shown = || path.to_string_lossy().into_owned();
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => make(path).with_context(shown)?,
        Err(error) => return Err(error).with_context(shown),
    };
    if bytes.len() < SHORTEST {
        bail!("{}: a key has at least {SHORTEST} bytes", shown());
    }
    Ok(blake3::derive_key("pyguard 2026-11 pseudonyms", &bytes))
}

fn make(path: &Path) -> Result<Vec<u8>> {
    let mut key = [0; 32];
    getrandom::fill(&mut key)
        .map_err(|error| anyhow::anyhow!("no random key can be had: {error}"))?;
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(hex.as_bytes())?;
    Ok(hex.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::read_or_make;

    #[test]
    fn a_key_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let key = read_or_make(&path).unwrap();
        assert_eq!(read_or_make(&path).unwrap(), key);
        std::fs::write(&path, "short").unwrap();
        assert!(read_or_make(&path).is_err());
    }
}
