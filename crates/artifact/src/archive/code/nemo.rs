//! NeMo: `model_config.yaml` says by `_target_` which classes to build, and Hydra builds what stands there.

use super::super::CONFIGURED_CALL;
use super::calls::is_dangerous;
use crate::core::{Context, Data, Fault, Observation, Probe};

/// Longest configuration that is read (bytes).
const MAX_CONFIG: usize = 4 << 20;

/// A YAML file by its name, with such a key.
pub(in super::super) fn tells(probe: &Probe<'_>) -> bool {
    let is_yaml = probe.ends_with(".yaml") || probe.ends_with(".yml");
    probe.name == "model_config.yaml"
        || (is_yaml && memchr::memmem::find(probe.head, b"_target_").is_some())
}

/// Looks for `_target_` keys that name a call which no model needs.
pub(in super::super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.up_to(0, MAX_CONFIG)?;
    let finder = memchr::memmem::Finder::new(b"_target_");
    for at in finder.find_iter(&bytes) {
        let rest = bytes.get(at + 8..).unwrap_or_default();
        let rest = rest.get(..rest.len().min(400)).unwrap_or_default();
        let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let Some(value) = value(&String::from_utf8_lossy(line)) else { continue };
        if is_dangerous(&value) {
            let observation = Observation::at(CONFIGURED_CALL, at as u64)
                .over(8)
                .naming("$KEY", "_target_")
                .naming("$CALLEE", value);
            context.observe(data, observation);
        }
    }
    Ok(())
}

/// What stands behind the key: `: name`, in quotes or not, also within braces.
fn value(rest: &str) -> Option<String> {
    let rest = rest.trim_start_matches(['"', '\'']).trim_start();
    let rest = rest.strip_prefix(':')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    let rest =
        rest.strip_prefix("!!str").map_or(rest, str::trim_start).trim_start_matches(['"', '\'']);
    let end = rest.find(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '.' | '_')));
    let name = rest.get(..end.unwrap_or(rest.len()))?;
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn values_in_all_spellings() {
        for text in
            [": os.system", "\": \"os.system\"}", ":  'os.system'  # x", ": os.system, a: 1}"]
        {
            assert_eq!(value(text).as_deref(), Some("os.system"), "{text}");
        }
        assert_eq!(value(" x"), None);
        assert_eq!(value(": ${name}"), None);
    }
}
