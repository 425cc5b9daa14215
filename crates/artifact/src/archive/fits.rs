//! Names that don't fit: an ending that promises data, and content that is code.

use pyguard_finding::Tier;

use super::sniff::{self, Family};
use super::{NAME_DIFFERS, NAME_HIDES_CODE};
use crate::core::{Context, Kind, Observation, Probe};

/// What an ending promises.
struct Promise {
    endings: &'static [&'static str],
    /// As messages call it.
    text: &'static str,
    /// What such files really are.
    families: &'static [Family],
    /// Opening such a file runs nothing, with the library that it is made for.
    is_data: bool,
}

const fn data(
    endings: &'static [&'static str],
    text: &'static str,
    families: &'static [Family],
) -> Promise {
    Promise { endings, text, families, is_data: true }
}

const PROMISES: &[Promise] = &[
    data(&["safetensors"], "a safetensors file", &[Family::Safetensors]),
    data(&["gguf", "ggml"], "a GGUF file", &[Family::Gguf]),
    data(&["onnx"], "an ONNX model", &[]),
    data(&["h5", "hdf5"], "an HDF5 file", &[Family::Hdf5]),
    data(&["keras"], "a Keras model", &[Family::Zip, Family::Hdf5]),
    data(&["tflite"], "a TensorFlow Lite model", &[Family::TfLite]),
    data(&["npy"], "a NumPy array", &[Family::Numpy]),
    data(&["npz"], "NumPy arrays", &[Family::Zip, Family::Numpy]),
    data(&["json", "jsonl", "yaml", "yml", "toml", "xml"], "a configuration", &[]),
    data(&["csv", "tsv", "txt", "md"], "text", &[]),
    data(&["png", "jpg", "jpeg", "gif", "webp", "bmp"], "an image", &[Family::Image]),
    data(&["wav", "mp3", "flac", "ogg", "mp4"], "sound or video", &[Family::Media]),
    data(&["parquet"], "a Parquet file", &[Family::Parquet]),
    data(&["pdf"], "a document", &[Family::Pdf]),
    data(&["skops"], "a skops file", &[Family::Zip]),
    data(&["mlmodel", "pte", "ubj", "cbm", "msgpack"], "a model", &[]),
    Promise {
        endings: &["pkl", "pickle", "joblib"],
        text: "a pickle",
        families: &[Family::Pickle, Family::Zip, Family::Compressed],
        is_data: false,
    },
    Promise {
        endings: &["pt", "pth", "ckpt"],
        text: "a PyTorch file",
        families: &[Family::Pickle, Family::Zip, Family::Compressed, Family::Hdf5],
        is_data: false,
    },
];

/// Tells when a name promises another kind of file than the content is.
pub(crate) fn fits(told: &[&'static Kind], probe: &Probe<'_>, context: &mut Context<'_>) {
    let Some((_, ending)) = probe.name.rsplit_once('.') else { return };
    let Some(promise) = PROMISES.iter().find(|promise| promise.endings.contains(&ending)) else {
        return;
    };
    let head = probe.head.get(..sniff::ENOUGH).unwrap_or(probe.head);
    let Some(family) = sniff::family(head, probe.data.len()) else { return };
    if promise.families.contains(&family) {
        return;
    }
    let observation = |check| {
        Observation::at(check, 0)
            .naming("$NAME", probe.name)
            .naming("$PROMISE", promise.text)
            .naming("$CONTENT", family.text())
    };
    match family {
        // Shell scripts are text, and some are kept under such names.
        Family::Script if promise.families.is_empty() => {}
        Family::Executable | Family::Script => {
            context.observe(probe.data, observation(NAME_HIDES_CODE))
        }
        Family::Pickle if promise.is_data => {
            context.observe(probe.data, observation(NAME_HIDES_CODE))
        }
        // What lies in a zip decides; its reader asks `zip_holds_code`.
        Family::Zip if told.iter().any(|kind| kind.name == "Zip archive") => {}
        // A page saved instead of the file says nothing but that the download failed.
        _ if ends_as_text(ending) => {}
        _ => context.observe(probe.data, observation(NAME_DIFFERS).in_tier(Tier::Strict)),
    }
}

fn ends_as_text(ending: &str) -> bool {
    matches!(
        ending,
        "txt" | "md" | "xml" | "json" | "jsonl" | "yaml" | "yml" | "toml" | "csv" | "tsv"
    )
}

/// What a zip's name promises, where that is data of another kind: `None` where zips have such names.
pub(super) fn zip_under(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let (_, ending) = lower.rsplit_once('.')?;
    let promise = PROMISES.iter().find(|promise| promise.endings.contains(&ending))?;
    (promise.is_data && !promise.families.contains(&Family::Zip)).then_some(promise.text)
}
