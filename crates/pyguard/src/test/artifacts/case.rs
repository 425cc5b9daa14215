//! Reading the cases.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pyguard_artifact::{Data, Neighbours};
use pyguard_finding::Tier;
use pyguard_rules::yaml::Node;

use crate::test::own_cases::{check_keys, listed};

const CASE_KEYS: [&str; 8] = ["file", "name", "text", "hex", "beside", "finds", "tier", "why"];

/// A file with what a rule must find in it.
#[derive(Debug)]
pub(super) struct Case {
    /// `firing 3: malicious/onnx/escape.onnx`
    pub(super) title: String,
    pub(super) file: CaseFile,
    pub(super) fires: bool,
    /// Texts that the messages hold.
    pub(super) finds: Vec<String>,
    pub(super) tier: Option<Tier>,
}

/// Where the bytes of a case are.
#[derive(Debug)]
pub(super) enum CaseFile {
    /// On disk: a file, or a folder of them.
    Fixture(PathBuf),
    /// Written out, with texts of other files in its folder.
    Inline { name: String, bytes: Vec<u8>, beside: Beside },
}

/// Texts of files by name.
#[derive(Debug, Default)]
pub(super) struct Beside(BTreeMap<String, String>);

impl Neighbours for Beside {
    fn exists(&self, name: &str) -> bool {
        let below = format!("{name}/");
        self.0.keys().any(|known| known == name || known.starts_with(&below))
    }

    fn open(&self, name: &str) -> Option<Data> {
        self.0.get(name).map(|text| Data::of(text.clone().into_bytes()))
    }
}

/// Reads a file of cases.
///
/// # Errors
/// What is wrong first.
pub(super) fn read(path: &Path) -> Result<Vec<Case>, String> {
    let shown = path.to_string_lossy();
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let fixtures = fixtures(path).ok_or("there is no folder `fixtures/artifacts` above")?;
    let cases = listed(&shown, &text, |node, fires| case(node, fires, &fixtures))?;
    let titled =
        |(name, case): (String, Case)| Case { title: format!("{name}: {}", case.title), ..case };
    Ok(cases.into_iter().map(titled).collect())
}

/// The folder of fixtures that is nearest above a file of cases.
fn fixtures(path: &Path) -> Option<PathBuf> {
    let path = path.canonicalize().ok()?;
    path.ancestors().map(|above| above.join("fixtures/artifacts")).find(|folder| folder.is_dir())
}

fn case(node: &Node, fires: bool, fixtures: &Path) -> Result<Case, String> {
    check_keys(node, &CASE_KEYS)?;
    let text = |key: &str| node.get(key).and_then(Node::as_str);
    let (title, file) = match (text("file"), text("name"), text("text"), text("hex")) {
        (Some(file), None, None, None) => {
            let path = fixtures.join(file);
            if !path.exists() {
                return Err(format!("there is no fixture `{file}`"));
            }
            (file, CaseFile::Fixture(path))
        }
        (None, Some(name), Some(text), None) => {
            (name, inline(name, text.as_bytes().to_vec(), node)?)
        }
        (None, Some(name), None, Some(hex)) => (name, inline(name, bytes(hex)?, node)?),
        _ => return Err("a case has `file`, or `name` with `text` or `hex`".to_owned()),
    };
    let title = text("why").map_or(title.to_owned(), |why| format!("{title}: {why}"));
    let finds = match node.get("finds").map(|list| list.as_sequence().ok_or("`finds` is a list")) {
        None => Vec::new(),
        Some(list) => list?.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect(),
    };
    let tier = text("tier")
        .map(|tier| tier.parse().map_err(|_| format!("no tier `{tier}`")))
        .transpose()?;
    Ok(Case { title, file, fires, finds, tier })
}

fn inline(name: &str, bytes: Vec<u8>, node: &Node) -> Result<CaseFile, String> {
    let mut beside = Beside::default();
    if let Some(entries) =
        node.get("beside").map(|map| map.as_mapping().ok_or("`beside` is a mapping"))
    {
        for (name, text) in entries? {
            if let (Some(name), Some(text)) = (name.as_str(), text.as_str()) {
                beside.0.insert(name.to_owned(), text.to_owned());
            }
        }
    }
    Ok(CaseFile::Inline { name: name.to_owned(), bytes, beside })
}

/// Bytes from pairs of hexadecimal digits, with spaces anywhere.
fn bytes(hex: &str) -> Result<Vec<u8>, String> {
    let digits: Vec<u8> = hex.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let pair = |pair: &[u8]| {
        let text = std::str::from_utf8(pair).ok()?;
        (pair.len() == 2).then(|| u8::from_str_radix(text, 16).ok()).flatten()
    };
    digits.chunks(2).map(pair).collect::<Option<_>>().ok_or("`hex` has pairs of digits".to_owned())
}
