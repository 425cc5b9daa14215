//! MXNet symbols: graphs in JSON.
//!
//! Source: `src/nnvm/legacy_json_util.cc` and `src/operator/custom` of MXNet, `python/mxnet/operator.py`.

use pyguard_finding::Tier;

use crate::core::{Context, Data, Fault, Json, JsonNumber, Observation, Probe};

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
    data.at_most(MAX_LENGTH, "a symbol in JSON")?;
    let graph = Json::read(data, context)?;
    if graph.get("arg_nodes").is_none() && graph.get("heads").is_none() {
        return Ok(());
    }
    Reading { data, context }.graph(&graph, 0)
}

struct Reading<'a, 'b> {
    data: &'a Data,
    context: &'a mut Context<'b>,
}

impl Reading<'_, '_> {
    fn graph(&mut self, graph: &Json, depth: u8) -> Result<(), Fault> {
        let nodes = graph.get("nodes").map_or(&[][..], Json::items);
        self.context.step(nodes.len() as u64, 0)?;
        for node in nodes.iter().filter(|node| !node.entries().is_empty()) {
            self.node(node);
            self.indices(node, "inputs", nodes.len(), "an input");
            for inner in node.get("subgraphs").into_iter().flat_map(Json::items) {
                if depth >= MAX_DEPTH {
                    let what =
                        format!("has subgraphs inside each other, more than {MAX_DEPTH} deep");
                    return Err(Fault::limit(inner.start, what));
                }
                self.graph(inner, depth + 1)?;
            }
        }
        self.indices(graph, "heads", nodes.len(), "a head");
        self.indices(graph, "arg_nodes", nodes.len(), "an argument");
        Ok(())
    }

    fn node(&mut self, node: &Json) {
        let operator = node.text_of("op").unwrap_or_default();
        let attribute = |name: &str| {
            let objects =
                ["attrs", "attr", "param"].into_iter().filter_map(|place| node.get(place));
            objects.filter_map(|object| object.text_of(name)).next()
        };
        self.context.outline(self.data, node.start, 1, || {
            format!("{operator} {}", node.text_of("name").unwrap_or_default())
        });
        let observation = match operator {
            "_Native" | "_NDArray" => {
                let pointer = attribute("info");
                let tier = if pointer.is_some() { Tier::Default } else { Tier::Strict };
                Observation::at(NATIVE, node.start)
                    .in_tier(tier)
                    .naming("$OP", operator)
                    .naming("$POINTER", pointer.unwrap_or("left out"))
            }
            "Custom" => {
                let class = attribute("op_type").unwrap_or("without a name");
                Observation::at(CUSTOM, node.start).naming("$CLASS", class)
            }
            _ => return,
        };
        self.context.observe(self.data, observation.over(node.written()));
    }

    /// Checks numbers of nodes: alone, or first in a list.
    fn indices(&mut self, owner: &Json, field: &str, count: usize, what: &str) {
        for entry in owner.get(field).into_iter().flat_map(Json::items) {
            let Some(index) = entry.items().first().unwrap_or(entry).number() else { continue };
            let is_node = match index {
                JsonNumber::Whole(index) => usize::try_from(index).is_ok_and(|index| index < count),
                JsonNumber::Other(index) => index >= 0.0,
            };
            if is_node {
                continue;
            }
            let text = format!("{what} is node {}, of {count}", index.value());
            let observation = Observation::at(INDEX, entry.start).naming("$WHAT", text);
            self.context.observe(self.data, observation);
            return;
        }
    }
}
