use pyguard_finding::Tier;

use super::CHECKPOINT;
use super::binary::judge_asset;
use super::graph::{Graph, MAX_INPUTS, Node, Operators, is_asked_for, show};
use crate::core::{Context, Data, Fault, Observation, Probe};
use crate::graphs::textproto::{self, Entry};
use crate::paths;

/// Whether the data is a graph or a saved model in text.
pub(in crate::graphs) fn tells(probe: &Probe<'_>) -> bool {
    const FIRST: &[&str] = &[
        "node",
        "library",
        "versions",
        "version",
        "debug_info",
        "saved_model_schema_version",
        "meta_graphs",
        "meta_info_def",
        "graph_def",
        "saver_def",
        "collection_def",
        "signature_def",
        "asset_file_def",
        "object_graph_def",
    ];
    if probe.name == "saved_model.pbtxt" {
        return true;
    }
    if !textproto::begins_with_field(probe.head, FIRST) {
        return false;
    }
    let is_named =
        probe.ends_with(".pbtxt") || probe.ends_with(".pb") || probe.ends_with(".prototxt");
    let words: [&[u8]; 4] = [b"op:", b"meta_info_def", b"node_def", b"graph_def"];
    is_named || words.iter().any(|word| memchr::memmem::find(probe.head, word).is_some())
}

/// Reads one.
pub(in crate::graphs) fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let text = textproto::text_of(data)?;
    let (entries, fault) = textproto::parse(&text);
    let mut reading = Reading { data, context, operators: Operators::new() };
    if entries.iter().any(|entry| matches!(entry.name, "node" | "library")) {
        reading.graph(&entries);
    }
    reading.meta_graph(&entries);
    for entry in entries.iter().filter(|entry| entry.name == "meta_graphs") {
        reading.meta_graph(entry.fields());
    }
    show(&reading.operators, data, reading.context);
    fault.map_or(Ok(()), Err)
}

struct Reading<'a, 'b> {
    data: &'a Data,
    context: &'a mut Context<'b>,
    operators: Operators,
}

impl Reading<'_, '_> {
    fn meta_graph(&mut self, entries: &[Entry<'_>]) {
        for entry in entries {
            match entry.name {
                "graph_def" => self.graph(entry.fields()),
                "asset_file_def" => {
                    if let Some(path) = entry.field_text("filename") {
                        judge_asset(path, entry.at, entry.end - entry.at, self.data, self.context);
                    }
                }
                _ => {}
            }
        }
    }

    fn graph(&mut self, entries: &[Entry<'_>]) {
        let mut graph = Graph::default();
        self.nodes(entries, "node", &mut graph);
        graph.judge(self.data, self.context);
        let libraries = entries.iter().filter(|entry| entry.name == "library");
        let functions = libraries.flat_map(Entry::fields).filter(|entry| entry.name == "function");
        for function in functions {
            let signature = function.fields().iter().find(|entry| entry.name == "signature");
            let name = signature.and_then(|signature| signature.field_text("name"));
            let function_name = name.unwrap_or("a function").to_owned();
            let mut inner = Graph::of_function(function_name);
            self.nodes(function.fields(), "node_def", &mut inner);
            inner.judge(self.data, self.context);
        }
    }

    fn nodes(&mut self, entries: &[Entry<'_>], name: &str, graph: &mut Graph) {
        for entry in entries.iter().filter(|entry| entry.name == name) {
            let mut node = Node { at: entry.at, length: entry.end - entry.at, ..Node::default() };
            for field in entry.fields() {
                match (field.name, field.text()) {
                    ("name", Some(text)) => text.clone_into(&mut node.name),
                    ("op", Some(text)) => text.clone_into(&mut node.operator),
                    ("input", Some(text)) if node.inputs.len() < MAX_INPUTS => {
                        node.inputs.push(text.to_owned());
                    }
                    ("attr", None) => attribute(field, &mut node),
                    _ => {}
                }
            }
            graph.add(node, &mut self.operators);
        }
    }
}

fn attribute(entry: &Entry<'_>, node: &mut Node) {
    let Some(key) = entry.field_text("key").filter(|key| is_asked_for(key)) else { return };
    for value in entry.fields().iter().filter(|field| field.name == "value").flat_map(Entry::fields)
    {
        let texts = match value.name {
            "s" => value.text().into_iter().map(str::to_owned).collect(),
            "list" => texts_of(value, "s"),
            "tensor" => texts_of(value, "string_val"),
            _ => Vec::new(),
        };
        if key == "value" {
            node.constant = texts.into_iter().next();
        } else {
            node.texts.extend(texts.into_iter().map(|text| (key.to_owned(), text)));
        }
    }
}

fn texts_of(entry: &Entry<'_>, name: &str) -> Vec<String> {
    let fields = entry.fields().iter().filter(|field| field.name == name);
    fields.filter_map(|field| field.text().map(str::to_owned)).collect()
}

/// Whether the data is the file `checkpoint`, which names the newest checkpoint of a folder.
pub(in crate::graphs) fn tells_checkpoint(probe: &Probe<'_>) -> bool {
    textproto::begins_with_field(
        probe.head,
        &["model_checkpoint_path", "all_model_checkpoint_paths"],
    )
}

/// Reads it. Absolute paths are silent: training on another machine leaves them.
pub(in crate::graphs) fn read_checkpoint(
    data: &Data,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let text = textproto::text_of(data)?;
    let (entries, fault) = textproto::parse(&text);
    for entry in entries.iter().filter(|entry| entry.name.contains("model_checkpoint_path")) {
        let Some(path) = entry.text() else { continue };
        let reason = paths::escape(path);
        if let Some(reason) =
            reason.filter(|reason| !matches!(*reason, "is absolute" | "names a drive"))
        {
            let observation = Observation::at(CHECKPOINT, entry.at)
                .over(entry.end - entry.at)
                .in_tier(Tier::Strict)
                .naming("$PATH", path)
                .naming("$REASON", reason);
            context.observe(data, observation);
        }
    }
    fault.map_or(Ok(()), Err)
}
