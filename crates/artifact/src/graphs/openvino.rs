//! OpenVINO: models in XML with weights beside them, and descriptions of kernels for GPUs.
//!
//! Source: the page "Operation Sets and OpenVINO IR" of its documentation, and `src/frontends/ir`.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::paths;

/// A document type with entities, which no writer of models needs.
pub(super) const ENTITY: &str = "openvino-xml-entity";
/// Weights that lie behind the end of their file.
pub(super) const WEIGHTS: &str = "openvino-weights-out-of-range";
/// Layers that only a library of somebody else has.
pub(super) const EXTENSION: &str = "openvino-extension-layer";
/// Source code of a kernel that lies outside the folder.
pub(super) const KERNEL: &str = "openvino-kernel-path-escape";

/// Longest model that is read (bytes).
const MAX_LENGTH: u64 = 32 << 20;
/// Names of layers that are told in one observation.
const MAX_NAMES: usize = 20;

/// Whether the data is a model, or describes kernels.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let head = probe.head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(probe.head);
    let has = |text: &[u8]| memchr::memmem::find(head, text).is_some();
    head.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
        && ((has(b"<net ") && (has(b"<layers") || has(b"version="))) || has(b"<CustomLayer"))
}

/// Reads one.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.whole(MAX_LENGTH, "a model in XML")?;
    let text = String::from_utf8_lossy(&bytes);
    let mut reader = Reader::from_str(&text);
    let mut reading =
        Reading { data, weights: weights_beside(context), foreign: Vec::new(), first: 0, context };
    let result = loop {
        let at = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::Eof) => break Ok(()),
            Ok(Event::Start(element) | Event::Empty(element)) => {
                reading.context.step(1, at)?;
                reading.element(&element, at);
            }
            Ok(Event::DocType(kind)) => reading.document_type(&kind, at),
            Ok(_) => {}
            Err(error) => {
                break Err(Fault::malformed(
                    reader.error_position(),
                    format!("is no XML: {error}"),
                ));
            }
        }
    };
    reading.conclude();
    result
}

/// How many bytes the file with the weights has.
fn weights_beside(context: &Context<'_>) -> Option<u64> {
    let name = context.name().rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".xml")?;
    context.neighbours().open(&format!("{stem}.bin")).map(|data| data.len())
}

struct Reading<'a, 'b> {
    data: &'a Data,
    context: &'a mut Context<'b>,
    weights: Option<u64>,
    foreign: Vec<String>,
    /// Where the first foreign layer stands.
    first: u64,
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok()??;
    let value = found.normalized_value(XmlVersion::Implicit1_0).map(|value| value.into_owned());
    Some(value.unwrap_or_else(|_| found.value.to_string()))
}

impl Reading<'_, '_> {
    fn document_type(&mut self, kind: &str, at: u64) {
        let has_entity = kind.contains("<!ENTITY");
        if has_entity || kind.contains("SYSTEM") || kind.contains("PUBLIC") {
            let shown: String = kind.trim().chars().take(200).collect();
            let observation =
                Observation::at(ENTITY, at).over(kind.len() as u64).naming("$DOCTYPE", shown);
            self.context.observe(self.data, observation);
        }
    }

    fn element(&mut self, element: &BytesStart<'_>, at: u64) {
        match element.local_name().as_ref() {
            "layer" => self.layer(element, at),
            "data" => self.weights(element, at),
            "Source" => {
                if let Some((path, reason)) = attribute(element, "filename")
                    .and_then(|path| paths::escape(&path).map(|reason| (path, reason)))
                {
                    let observation =
                        Observation::at(KERNEL, at).naming("$PATH", path).naming("$REASON", reason);
                    self.context.observe(self.data, observation);
                }
            }
            _ => {}
        }
    }

    fn layer(&mut self, element: &BytesStart<'_>, at: u64) {
        let kind = attribute(element, "type").unwrap_or_default();
        let version = attribute(element, "version").unwrap_or_default();
        self.context.outline(self.data, at, 1, || {
            format!("{} ({version} {kind})", attribute(element, "name").unwrap_or_default())
        });
        let is_own = version.is_empty()
            || ["opset", "experimental", "ie_internal_opset", "type_relaxed_opset", "util"]
                .iter()
                .any(|prefix| version.starts_with(prefix));
        if !is_own {
            if self.foreign.is_empty() {
                self.first = at;
            }
            if self.foreign.len() < MAX_NAMES && !self.foreign.contains(&kind) {
                self.foreign.push(kind);
            }
        }
    }

    fn weights(&mut self, element: &BytesStart<'_>, at: u64) {
        let number = |name| attribute(element, name).map(|text| text.trim().parse::<u64>());
        let (Some(offset), Some(size)) = (number("offset"), number("size")) else { return };
        let end = offset
            .clone()
            .ok()
            .zip(size.clone().ok())
            .and_then(|(offset, size)| offset.checked_add(size));
        let what = match (end, self.weights) {
            (None, _) => "an offset and a size that are no numbers of bytes".to_owned(),
            (Some(end), Some(available)) if end > available => {
                format!("bytes up to {end} of a file of {available}")
            }
            _ => return,
        };
        self.context.observe(self.data, Observation::at(WEIGHTS, at).naming("$WHAT", what));
    }

    fn conclude(&mut self) {
        if !self.foreign.is_empty() {
            let observation =
                Observation::at(EXTENSION, self.first).naming("$LAYERS", self.foreign.join(", "));
            self.context.observe(self.data, observation);
        }
    }
}
