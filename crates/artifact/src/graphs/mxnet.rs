//! MXNet symbols: graphs in JSON.
//!
//! Source: `src/nnvm/legacy_json_util.cc` and `src/operator/custom` of MXNet, `python/mxnet/operator.py`.

use pyguard_finding::Tier;

use super::json::{self, Object};
use crate::core::{Context, Data, Fault, Observation, Probe};

/// An operator whose code is at an address that the file gives.
pub(super) const NATIVE: &str = "mxnet-native-operator-pointer";
/// An operator that is a Python class.
pub(super) const CUSTOM: &str = "mxnet-custom-operator";
/// A number that points beyond the nodes.
pub(super) const INDEX: &str = "mxnet-node-out-of-range";

/// Longest symbol that is read (bytes).
const MAX_LENGTH: u64 = 8 << 20;
/// How deep subgraphs may lie inside each other.
const MAX_DEPTH: u8 = 16;

/// Whether the data is a symbol.
pub(super) fn tells(probe: &Probe<'_>) -> bool {
    let has = |text: &[u8]| memchr::memmem::find(probe.head, text).is_some();
    let is_symbol = probe.first_visible() == Some(b'{') && has(b"\"nodes\"") && has(b"\"op\"");
    is_symbol && (has(b"\"inputs\"") || has(b"\"name\""))
}

/// Reads it.
pub(super) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.whole(MAX_LENGTH, "a symbol in JSON")?;
    let graph = json::file(&bytes)?;
    if !graph.contains_key("arg_nodes") && !graph.contains_key("heads") {
        return Ok(());
    }
    Reading { bytes: &bytes, data, context }.graph(&graph, 0)
}

struct Reading<'a, 'b> {
    bytes: &'a [u8],
    data: &'a Data,
    context: &'a mut Context<'b>,
}

impl Reading<'_, '_> {
    fn graph(&mut self, graph: &Object<'_>, depth: u8) -> Result<(), Fault> {
        let nodes = json::list(graph.get("nodes"));
        self.context.step(nodes.len() as u64, 0)?;
        for piece in &nodes {
            let Some(node) = json::object(piece) else { continue };
            self.node(&node, json::place(self.bytes, piece), piece.get().len() as u64);
            self.indices(&node, "inputs", nodes.len(), "an input");
            for inner in json::list(node.get("subgraphs")) {
                if depth >= MAX_DEPTH {
                    let what =
                        format!("has subgraphs inside each other, more than {MAX_DEPTH} deep");
                    return Err(Fault::limit(json::place(self.bytes, inner), what));
                }
                if let Some(inner) = json::object(inner) {
                    self.graph(&inner, depth + 1)?;
                }
            }
        }
        self.indices(graph, "heads", nodes.len(), "a head");
        self.indices(graph, "arg_nodes", nodes.len(), "an argument");
        Ok(())
    }

    fn node(&mut self, node: &Object<'_>, at: u64, length: u64) {
        let operator = json::text(node.get("op")).unwrap_or_default();
        let attribute = |name: &str| {
            let places = ["attrs", "attr", "param"].into_iter();
            let objects = places.filter_map(|place| json::object(node.get(place)?));
            objects.filter_map(|object| json::text(object.get(name))).next()
        };
        self.context.outline(self.data, at, 1, || {
            format!("{operator} {}", json::text(node.get("name")).unwrap_or_default())
        });
        let observation = match operator.as_str() {
            "_Native" | "_NDArray" => {
                let pointer = attribute("info");
                let tier = if pointer.is_some() { Tier::Default } else { Tier::Strict };
                Observation::at(NATIVE, at)
                    .in_tier(tier)
                    .naming("$OP", operator)
                    .naming("$POINTER", pointer.unwrap_or_else(|| "left out".to_owned()))
            }
            "Custom" => {
                let class = attribute("op_type").unwrap_or_else(|| "without a name".to_owned());
                Observation::at(CUSTOM, at).naming("$CLASS", class)
            }
            _ => return,
        };
        self.context.observe(self.data, observation.over(length));
    }

    /// Checks numbers of nodes: alone, or first in a list.
    fn indices(&mut self, owner: &Object<'_>, field: &str, count: usize, what: &str) {
        for entry in json::list(owner.get(field)) {
            let first = json::list(Some(&entry)).first().copied().unwrap_or(entry);
            let Some(index) = json::number(first) else { continue };
            if usize::try_from(index).map_or(true, |index| index >= count) {
                let at = json::place(self.bytes, entry);
                let text = format!("{what} is node {index}, of {count}");
                self.context.observe(self.data, Observation::at(INDEX, at).naming("$WHAT", text));
                return;
            }
        }
    }
}
