use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use toml_span::{Span, Value};

use super::globs::clean;
use super::read::{Reader, kind};
use super::{Config, ConfigError, ConfigErrors};

const OWN: &str = "pyguard.toml";
const PROJECT: &str = "pyproject.toml";

/// The largest configuration that is read (bytes).
const MAX_SIZE: u64 = 10 << 20;

/// Finds the configuration for a file or folder: the nearest `pyguard.toml`, or `pyproject.toml`
/// with a table `[tool.pyguard]`, in its folder and the ones above. Where both lie in one folder,
/// `pyguard.toml` counts.
///
/// A `pyproject.toml` that can't be parsed is only our business where the table `[tool.pyguard]`
/// itself can't be: whatever builds the project says the rest, and a scan shall not depend on it.
///
/// # Errors
/// When the configuration that counts has mistakes. The settings without them are in the error.
pub fn discover(start: &Path) -> Result<Option<(PathBuf, Config)>, ConfigErrors> {
    for folder in clean(start).ancestors() {
        let own = folder.join(OWN);
        if own.is_file() {
            return load(&own).map(|config| config.map(|config| (own, config)));
        }
        let project = folder.join(PROJECT);
        if project.is_file()
            && let Some(config) = load(&project)?
        {
            return Ok(Some((project, config)));
        }
    }
    Ok(None)
}

/// Reads a configuration file. `None`: a `pyproject.toml` without a table `[tool.pyguard]`.
///
/// # Errors
/// When it can't be read or has mistakes. The settings without them are in the error.
pub fn load(path: &Path) -> Result<Option<Config>, ConfigErrors> {
    let path = clean(path);
    let text = read(&path).map_err(|reason| ConfigErrors {
        path: path.clone(),
        errors: vec![ConfigError::Unreadable { reason }],
        config: Box::default(),
    })?;
    let folder = path.parent().unwrap_or(&path);
    let shown = shown(&path);
    let mut reader = Reader::new(&shown, &text, folder);
    let is_project = path.file_name().is_some_and(|name| name == PROJECT);
    let config = if is_project { project(&mut reader, &text) } else { own(&mut reader, &text) };
    let errors = reader.into_errors();
    if errors.is_empty() {
        return Ok(config);
    }
    Err(ConfigErrors { path, errors, config: Box::new(config.unwrap_or_default()) })
}

fn own(reader: &mut Reader<'_>, text: &str) -> Option<Config> {
    match toml_span::parse(text) {
        Ok(root) => root.as_table().map(|table| reader.settings(table)),
        Err(error) => {
            complain(reader, text, &error);
            None
        }
    }
}

fn project(reader: &mut Reader<'_>, text: &str) -> Option<Config> {
    match toml_span::parse(text) {
        Ok(root) => tables(reader, &root),
        Err(_) => {
            let ours = only_our_tables(text)?;
            match toml_span::parse(&ours) {
                Ok(root) => tables(reader, &root),
                Err(error) => {
                    complain(reader, text, &error);
                    None
                }
            }
        }
    }
}

fn tables(reader: &mut Reader<'_>, root: &Value<'_>) -> Option<Config> {
    let ours = root.pointer("/tool/pyguard")?;
    let Some(table) = ours.as_table() else {
        reader.complain(ours.span, format!("`tool.pyguard` is a table, not {}", kind(ours)));
        return None;
    };
    Some(reader.settings(table))
}

fn complain(reader: &mut Reader<'_>, text: &str, error: &toml_span::Error) {
    let start = error.span.start.min(text.len());
    let end = error.span.end.clamp(start, text.len());
    reader.complain(Span::new(start, end), error.to_string());
}

/// The text with everything but the tables `[tool.pyguard]` and below it blanked, each byte in its
/// place; `None` where there are none.
fn only_our_tables(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut is_ours = false;
    let mut found = false;
    for line in text.split_inclusive('\n') {
        if let Some(header) = line.trim_start().strip_prefix('[') {
            is_ours = is_our_header(header);
            found |= is_ours;
        }
        if is_ours {
            out.push_str(line);
        } else {
            out.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        }
    }
    found.then_some(out)
}

fn is_our_header(header: &str) -> bool {
    let name: String = header
        .chars()
        .filter(|&character| !matches!(character, '[' | ' ' | '\t' | '"' | '\''))
        .collect();
    name.strip_prefix("tool.pyguard")
        .is_some_and(|rest| rest.starts_with([']', '.', '\n', '\r']) || rest.is_empty())
}

/// The text of a file, or why there is none.
fn read(path: &Path) -> Result<String, String> {
    let unreadable = |reason: String| format!("{}: {reason}", shown(path).escape_debug());
    let file = File::open(path).map_err(|reason| unreadable(reason.to_string()))?;
    let mut bytes = Vec::new();
    file.take(MAX_SIZE + 1)
        .read_to_end(&mut bytes)
        .map_err(|reason| unreadable(reason.to_string()))?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err(unreadable(format!("it has more than {MAX_SIZE} bytes")));
    }
    String::from_utf8(bytes).map_err(|_| unreadable("it is no UTF-8 text".to_owned()))
}

/// A path as short as it can be said from the current folder.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    below.to_string_lossy().into_owned()
}
