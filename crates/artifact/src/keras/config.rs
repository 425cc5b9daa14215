//! Configurations of Keras models: `config.json` in `.keras` files, attributes of HDF5 files, metadata of SavedModels.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use pyguard_finding::Tier;

use super::references::{self, Place};
use super::{CUSTOM_OBJECT, EMBEDDED_CODE, FOREIGN_MODULE, OPENS_FILE, TORCH_MODULE, marshal};
use crate::core::{Context, Data, Fault, Json, JsonValue, Kind, Nobody, Observation, Probe};
use crate::graphs::is_harmful_operator;
use crate::paths;

pub(super) const KIND: Kind = Kind { name: "Keras configuration", tells, read };

/// How far into a file that may be a configuration its class is looked for (bytes).
const AHEAD: usize = 1 << 20;
/// Largest configuration (bytes).
const MAX_CONFIG: u64 = 256 << 20;
/// Layers whose vocabulary may be the name of a file.
const LOOKUPS: &[&str] = &[
    "StringLookup",
    "IntegerLookup",
    "TextVectorization",
    "IndexLookup",
    "BytePairTokenizer",
    "WordPieceTokenizer",
];

fn tells(probe: &Probe<'_>) -> bool {
    if !matches!(probe.first_visible(), Some(b'{' | b'[')) {
        return false;
    }
    let is_config = |bytes: &[u8]| {
        // A key may be written with escapes, which no writer does without a reason.
        let has = |text: &[u8]| memchr::memmem::find(bytes, text).is_some();
        let is_escaped = || [b"\\u006", b"\\u007", b"\\u005"].iter().any(|text| has(*text));
        has(b"\"class_name\"") && has(b"\"config\"") || is_escaped()
    };
    let is_named =
        ["config.json", "model_config", "training_config", "keras_metadata.json", ".keras.json"]
            .iter()
            .any(|name| probe.ends_with(name));
    if !is_named {
        let head = probe.head;
        return memchr::memmem::find(head, b"\"class_name\"").is_some()
            && memchr::memmem::find(head, b"\"config\"").is_some();
    }
    is_config(probe.head)
        || probe.data.len() > Probe::HEAD as u64
            && probe.data.up_to(0, AHEAD).is_ok_and(|bytes| is_config(&bytes))
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    if data.len() > MAX_CONFIG {
        return Err(Fault::limit(0, "holds a Keras configuration of more than 256 MiB"));
    }
    let config = Json::read(data, context)?;
    let mut pending = vec![&config];
    while let Some(value) = pending.pop() {
        match &value.value {
            JsonValue::List(items) => pending.extend(items),
            JsonValue::Object(entries) => {
                object(data, value, context);
                pending.extend(entries.iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Looks at one object of the configuration; those inside it come by themselves.
fn object(data: &Data, value: &Json, context: &mut Context<'_>) {
    let Some(class) = value.text_of("class_name") else {
        // Functions of Keras 2 stand with their type beside them, without a class.
        return legacy_function(data, value, context);
    };
    let config = value.get("config");
    context.outline(data, value.start, 0, || {
        let module = value.text_of("module").unwrap_or_default();
        let name = config.and_then(|config| config.text_of("name")).unwrap_or_default();
        format!("{module}{}{class} {name}", if module.is_empty() { "" } else { "." })
    });
    reference(data, value, class, config, context);
    let Some(config) = config else { return };
    match class {
        "__lambda__" => {
            for key in ["code", "value"] {
                if let Some(code) = config.get(key) {
                    embedded(data, code, "a serialized function", true, context);
                }
            }
            if config.text().is_some() {
                embedded(data, config, "a serialized function", true, context);
            }
        }
        "Lambda" => legacy_function(data, config, context),
        "TorchModuleWrapper" => torch_module(data, config, context),
        "TFOpLambda" | "TensorFlowOpLayer" => operation(data, config, context),
        "TFSMLayer" => {
            if let Some(path) = config.text_of("filepath") {
                opens(data, config, class, path, true, context);
            }
        }
        _ if LOOKUPS.contains(&class) => {
            for key in ["vocabulary", "merges", "idf_weights"] {
                if let Some(path) = config.text_of(key) {
                    opens(data, config, class, path, false, context);
                }
            }
        }
        _ => {}
    }
}

/// The modules, functions and classes that an object names.
fn reference(
    data: &Data,
    value: &Json,
    class: &str,
    config: Option<&Json>,
    context: &mut Context<'_>,
) {
    let is_function = class == "function";
    let name = if is_function { config.and_then(Json::text).unwrap_or_default() } else { class };
    // A type specification has the class that is looked up under a key of its own.
    let name =
        if class == "__typespec__" { value.text_of("spec_name").unwrap_or(name) } else { name };
    let module = value.text_of("module");
    let registered = value.text_of("registered_name");
    let full = match module {
        Some(module) => format!("{module}.{name}"),
        None => registered.unwrap_or(name).to_owned(),
    };
    let (check, tier) = match references::judge(module, name, registered) {
        Place::Keras => return,
        Place::Dangerous => (FOREIGN_MODULE, None),
        Place::Foreign => (FOREIGN_MODULE, None),
        Place::Own => (CUSTOM_OBJECT, Some(Tier::Strict)),
    };
    let mut observation = Observation::at(check, value.start).naming("$CALLEE", full);
    observation.tier = tier;
    context.observe(data, observation);
}

/// The functions of a Lambda layer as Keras 2 writes them: a list that begins with bytecode, and its type beside it.
fn legacy_function(data: &Data, config: &Json, context: &mut Context<'_>) {
    for (key, what) in [
        ("function", "the function of a Lambda layer"),
        ("output_shape", "the output shape of a Lambda layer"),
        ("mask", "the mask of a Lambda layer"),
    ] {
        let Some(function) = config.get(key) else { continue };
        let kind = config.text_of(&format!("{key}_type"));
        if kind == Some("function") {
            continue;
        }
        if let Some(code) = function.items().first().filter(|code| code.text().is_some()) {
            embedded(data, code, what, kind == Some("lambda"), context);
        } else if function.text().is_some() && kind != Some("raw") {
            embedded(data, function, what, kind == Some("lambda"), context);
        }
    }
}

/// Tells of bytecode in a text, or in a list that begins with one. `is_called` says that the loader takes it for code,
/// whatever it holds.
fn embedded(
    data: &Data,
    code: &Json,
    what: &'static str,
    is_called: bool,
    context: &mut Context<'_>,
) {
    let code = code.items().first().unwrap_or(code);
    let Some(text) = code.text() else { return };
    let bytes = decode(text).filter(|bytes| marshal::is_code(bytes)).or_else(|| {
        // Older writers put the bytes themselves into the text.
        let bytes: Option<Vec<u8>> =
            text.chars().map(|one| u8::try_from(u32::from(one)).ok()).collect();
        bytes.filter(|bytes| marshal::is_code(bytes))
    });
    let observation = Observation::at(EMBEDDED_CODE, code.start).naming("$WHAT", what);
    let Some(bytes) = bytes else {
        if is_called {
            let observation = observation.naming("$NAMES", "code that pyguard cannot read");
            context.observe(data, observation.in_tier(Tier::Strict));
        }
        return;
    };
    let read = marshal::read(&bytes);
    let mut names = read.names;
    names.extend(read.texts.iter().filter(|text| !text.is_empty()).map(|text| format!("'{text}'")));
    let names = if names.is_empty() { "no names".to_owned() } else { names.join(", ") };
    context.outline(data, code.start, 1, || {
        let end = if read.is_whole { "" } else { " (not read to its end)" };
        format!("bytecode of {} bytes uses {names}{end}", bytes.len())
    });
    context.observe(data, observation.over(text.len() as u64).naming("$NAMES", names.as_str()));
}

/// An operation of TensorFlow that is a layer: by the name of a function, or as the node of a graph.
fn operation(data: &Data, config: &Json, context: &mut Context<'_>) {
    let function = config.text_of("function");
    let node = config.get("node_def").and_then(|node| node.text_of("op"));
    let callee = function
        .filter(|function| references::is_dangerous_function(function))
        .or_else(|| node.filter(|node| is_harmful_operator(node)));
    if let Some(callee) = callee {
        let callee = format!("tensorflow.{callee}");
        context
            .observe(data, Observation::at(FOREIGN_MODULE, config.start).naming("$CALLEE", callee));
    }
}

/// A module of PyTorch that is pickled in the configuration.
fn torch_module(data: &Data, config: &Json, context: &mut Context<'_>) {
    let Some(module) = config.get("module") else { return };
    let Some(text) = module.text() else { return };
    let observation = Observation::at(TORCH_MODULE, module.start).over(text.len() as u64);
    context.observe(data, observation.naming("$BYTES", text.len().to_string()));
    if let Some(bytes) = decode(text) {
        context.nested("module.pt", &Data::of(bytes), &Nobody);
    }
}

/// A file or address that a layer opens while it is loaded.
fn opens(
    data: &Data,
    config: &Json,
    class: &str,
    path: &str,
    is_loaded_as_code: bool,
    context: &mut Context<'_>,
) {
    let mut observation =
        Observation::at(OPENS_FILE, config.start).naming("$CLASS", class).naming("$PATH", path);
    let is_outside = paths::reach(path, context.neighbours()) == paths::Reach::Outside;
    if !is_outside && !is_loaded_as_code {
        observation = observation.in_tier(Tier::Strict);
    }
    context.observe(data, observation);
}

/// Base64 as Python's `codecs` reads it: line breaks and other characters are passed over, padding may be missing.
fn decode(text: &str) -> Option<Vec<u8>> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let engine = GeneralPurpose::new(&alphabet::STANDARD, config);
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let mut digits: Vec<u8> =
        text.bytes().take_while(|byte| *byte != b'=').filter(is_digit).collect();
    if digits.len() % 4 == 1 {
        digits.pop();
    }
    if digits.is_empty() { None } else { engine.decode(digits).ok() }
}
