//! Made documents as files, for measuring other scanners on them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use pyguard_finding::RuleInfo;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::document::Document;

/// A new folder that documents are written to.
pub(super) struct Folder {
    root: PathBuf,
    written: Vec<Written>,
}

/// One document, as `expected.json` tells it.
#[derive(Serialize)]
struct Written {
    /// Below the folder, with `/`.
    path: String,
    rule: String,
    code: String,
    /// Kind of document.
    kind: &'static str,
    /// Which case or mutation it is.
    case: String,
    fires: bool,
    values: Vec<WrittenValue>,
}

#[derive(Serialize)]
struct WrittenValue {
    value_sha256: String,
    /// 1-based line where it begins; `None` where the file has it with escapes.
    line: Option<usize>,
    /// 0-based byte where it begins.
    start_byte: Option<usize>,
}

impl Folder {
    /// # Errors
    /// When there is something at the path, which might be lost.
    pub(super) fn new(root: &Path) -> Result<Self> {
        let shown = || root.display().to_string();
        if std::fs::read_dir(root).is_ok_and(|mut entries| entries.next().is_some()) {
            bail!("{}: is not empty; documents are written to a new folder", shown());
        }
        std::fs::create_dir_all(root).with_context(shown)?;
        Ok(Self { root: root.to_owned(), written: Vec::new() })
    }

    /// Writes a document.
    pub(super) fn add(&mut self, rule: &RuleInfo, document: &Document) -> Result<()> {
        let fires = document.expected.fires();
        let side = if fires { "fires" } else { "silent" };
        // Its number keeps documents with the same file name apart.
        let number = self.written.len() + 1;
        let path = format!("{}/{side}-{number:05}-{}/{}", rule.id, document.kind, document.file);
        let file = self.root.join(&path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        std::fs::write(&file, &document.text).with_context(|| file.display().to_string())?;
        self.written.push(Written {
            path,
            rule: rule.id.clone(),
            code: rule.code.clone(),
            kind: document.kind,
            case: document.title.clone(),
            fires,
            values: document.expected.values.iter().map(|value| told(document, value)).collect(),
        });
        Ok(())
    }

    /// Writes `expected.json`.
    pub(super) fn finish(self) -> Result<()> {
        let path = self.root.join("expected.json");
        let json = serde_json::to_string_pretty(&self.written)?;
        std::fs::write(&path, json + "\n").with_context(|| path.display().to_string())
    }
}

fn told(document: &Document, value: &str) -> WrittenValue {
    let value_sha256 = Sha256::digest(value).iter().map(|byte| format!("{byte:02x}")).collect();
    let start_byte = document.text.find(value);
    let before = start_byte.and_then(|start| document.text.get(..start));
    let line = before.map(|before| before.matches('\n').count() + 1);
    WrittenValue { value_sha256, line, start_byte }
}

#[cfg(test)]
mod tests {
    use pyguard_finding::RuleInfo;
    use serde_json::{Value, json};

    use super::Folder;
    use crate::test::samples::document::{Document, Expected};

    #[test]
    fn a_folder_tells_what_is_in_it() {
        let root = tempfile::tempdir().unwrap();
        let mut folder = Folder::new(root.path()).unwrap();
        let document = Document {
            title: "fires 1 (a.py)".to_owned(),
            kind: "case",
            file: "a.py".to_owned(),
            text: "\nx = \"abc\"\n".to_owned(),
            expected: Expected { values: vec!["abc".to_owned()], ..Expected::default() },
        };
        folder.add(&RuleInfo::plain("zq", ""), &document).unwrap();
        folder.finish().unwrap();
        let told = std::fs::read(root.path().join("expected.json")).unwrap();
        let told: Value = serde_json::from_slice(&told).unwrap();
        // The digest is the example of FIPS 180-2.
        assert_eq!(
            told[0]["values"],
            json!([{
                "value_sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "line": 2,
                "start_byte": 6,
            }])
        );
        assert_eq!(told[0]["fires"], true);
        let path = root.path().join(told[0]["path"].as_str().unwrap());
        assert_eq!(std::fs::read_to_string(path).unwrap(), document.text);
        assert!(Folder::new(root.path()).is_err());
    }
}
