//! MLflow models: where the environment of a packaged model comes from, and which module loads it (catalogue: AIML439).

use super::MAX_TEXT;
use crate::callables::judge;
use crate::core::{Context, Data, Fault, Observation, Probe};

/// The model's environment or loader comes from somewhere else.
pub(super) const FOREIGN_SOURCE: &str = "mlflow-model-environment-foreign-source";

/// Files that say what is installed.
const ENVIRONMENTS: [&str; 4] = ["requirements.txt", "conda.yaml", "conda.yml", "python_env.yaml"];
/// Options that say where it is found.
const OPTIONS: [&str; 6] =
    ["--index-url", "--extra-index-url", "--find-links", "--trusted-host", "-i", "-f"];
/// Hosts of public indexes.
const HOSTS: [&str; 8] = [
    "pypi.org",
    "pypi.python.org",
    "files.pythonhosted.org",
    "download.pytorch.org",
    "pypi.nvidia.com",
    "pypi.ngc.nvidia.com",
    "data.pyg.org",
    "storage.googleapis.com",
];
/// How a requirement begins that is fetched from an address.
const SCHEMES: [&str; 9] =
    ["git+", "hg+", "svn+", "bzr+", "http://", "https://", "ftp://", "file:", "ssh://"];

pub(super) fn tells_model(probe: &Probe<'_>) -> bool {
    probe.name == "mlmodel"
}

pub(super) fn tells_environment(probe: &Probe<'_>) -> bool {
    ENVIRONMENTS.contains(&probe.name)
}

/// `MLmodel`: the module that loads it.
pub(super) fn read_model(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.whole(MAX_TEXT, "its YAML")?;
    context.step(bytes.len() as u64, 0)?;
    let text = String::from_utf8_lossy(&bytes);
    // Code that the model brings along, or a model that the loader stores itself.
    let has_code = lines(&text).any(|(_, line)| {
        let value = value_of(line, "code").unwrap_or_default();
        !matches!(value, "" | "null" | "~")
    });
    for (at, line) in lines(&text) {
        let indent = line.len() - line.trim_start().len();
        context.outline(data, at as u64, u8::try_from(indent / 2).unwrap_or(0), || {
            line.trim().to_owned()
        });
        let Some(module) = value_of(line, "loader_module") else { continue };
        let is_own = module == "mlflow" || module.starts_with("mlflow.");
        if module.is_empty() || is_own || (has_code && !judge(module, "").is_harmful()) {
            continue;
        }
        let start = at + line.find(module).unwrap_or(0);
        observe(
            data,
            context,
            start,
            module,
            "loads the model with a module that is not part of it",
        );
    }
    Ok(())
}

/// What is installed for a model; only beside an `MLmodel`.
pub(super) fn read_environment(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let name = context.name().to_owned();
    let folder = name.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let neighbours = context.neighbours();
    if !neighbours.exists("MLmodel") && !neighbours.exists(&format!("{folder}MLmodel")) {
        return Ok(());
    }
    let bytes = data.whole(MAX_TEXT, "its requirements")?;
    context.step(bytes.len() as u64, 0)?;
    let text = String::from_utf8_lossy(&bytes);
    for (at, line) in lines(&text) {
        if let Some((what, why)) = foreign(line) {
            let start = at + line.find(what).unwrap_or(0);
            observe(data, context, start, what, why);
        }
    }
    Ok(())
}

/// What of a line of requirements comes from elsewhere, and why that matters.
fn foreign(line: &str) -> Option<(&str, &'static str)> {
    let line = line.trim().trim_start_matches("- ").trim();
    let line = line.trim_matches(|one| matches!(one, '"' | '\''));
    if line.starts_with('#') || line.is_empty() {
        return None;
    }
    let line = line.split(" #").next().unwrap_or_default().trim_end();
    let mut words =
        line.split(|one: char| one.is_whitespace() || one == '=').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    if OPTIONS.contains(&first) {
        let place = words.next().unwrap_or_default().trim_matches(|one| matches!(one, '"' | '\''));
        let is_known = HOSTS.contains(&host(place)) && !place.starts_with("http://");
        return (!is_known && !place.is_empty()).then_some((line, "installs from another index"));
    }
    let editable =
        line.strip_prefix("-e ").or_else(|| line.strip_prefix("--editable ")).map(str::trim);
    let requirement = editable.unwrap_or(line);
    // `name @ address` and `name@address`.
    let address = match requirement.split_once('@') {
        Some((name, rest)) if !name.contains([':', '/']) => rest.trim_start(),
        _ => requirement,
    };
    let is_address = SCHEMES.iter().any(|scheme| address.to_lowercase().starts_with(scheme));
    if !is_address || is_pinned(address) {
        return None;
    }
    // Wheels of the known indexes are released files.
    let is_released = HOSTS.contains(&host(address)) && address.starts_with("https://");
    (!is_released).then_some((line, "installs from an address that may change"))
}

/// Whether an address names a commit or the hash of its file.
fn is_pinned(address: &str) -> bool {
    let is_hash = |text: &str, length: usize| {
        let digits = text.bytes().take_while(u8::is_ascii_hexdigit).count();
        digits == length
    };
    let commit = address.rsplit_once('@').is_some_and(|(_, after)| is_hash(after, 40));
    let hash = ["sha256=", "sha256:", "sha384=", "sha512="].iter().any(|name| {
        address
            .split_once(name)
            .is_some_and(|(_, after)| after.bytes().take_while(u8::is_ascii_hexdigit).count() >= 64)
    });
    commit || hash
}

/// The host of an address, or the text itself.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    rest.split(':').next().unwrap_or_default()
}

/// Lines with the byte where each begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// The value of a YAML key, where the line has it.
fn value_of<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let line = line.trim().trim_start_matches("- ");
    let unquoted = line.trim_start_matches(['"', '\'']);
    let rest = unquoted.strip_prefix(key)?.trim_start_matches(['"', '\'']).trim_start();
    let value = rest.strip_prefix(':')?.split(" #").next().unwrap_or_default();
    Some(value.trim().trim_matches(|one| matches!(one, '"' | '\'')))
}

fn observe(data: &Data, context: &mut Context<'_>, start: usize, what: &str, why: &str) {
    let observation = Observation::at(FOREIGN_SOURCE, start as u64).over(what.len() as u64);
    context.observe(data, observation.naming("$SOURCE", what).naming("$WHY", why));
}
