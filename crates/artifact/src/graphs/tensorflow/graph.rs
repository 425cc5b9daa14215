use std::collections::BTreeMap;

use pyguard_finding::Tier;

use super::OPERATOR;
use super::operations::{Harm, harm, is_harmful};
use crate::core::{Context, Data, Observation};
use crate::paths;

/// A node of a graph, as far as it matters.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Where it stands and how many bytes it takes.
    pub(super) at: u64,
    pub(super) length: u64,
    pub(super) name: String,
    pub(super) operator: String,
    /// The first inputs.
    pub(super) inputs: Vec<String>,
    /// Texts in attributes that some check asks for: name and value.
    pub(super) texts: Vec<(String, String)>,
    /// The text that a constant holds.
    pub(super) constant: Option<String>,
}

/// Most inputs that are kept of a node.
pub(super) const MAX_INPUTS: usize = 4;
/// Most nodes and constants that are kept of one graph or function.
const MAX_KEPT: usize = 10_000;

/// Attributes that some check asks for.
pub(super) fn is_asked_for(attribute: &str) -> bool {
    matches!(
        attribute,
        "value" | "output_stream" | "debug_urls" | "memory_region_name" | "descriptor_source"
    )
}

/// The nodes of one graph or function, judged together because a path is a node of its own.
#[derive(Debug, Default)]
pub(super) struct Graph {
    /// Name of the function; empty for the graph itself.
    pub(super) function: String,
    harmful: Vec<(Node, Harm)>,
    constants: BTreeMap<String, String>,
}

/// How often operators occur, and where they do first.
pub(super) type Operators = BTreeMap<String, (u64, u64)>;

impl Graph {
    /// One that is a function of the library.
    pub(super) fn of_function(function: String) -> Self {
        Self { function, ..Self::default() }
    }

    pub(super) fn add(&mut self, node: Node, operators: &mut Operators) {
        let counted = operators.len() < MAX_KEPT || operators.contains_key(&node.operator);
        if counted {
            operators.entry(node.operator.clone()).or_insert((0, node.at)).0 += 1;
        }
        if let Some(harm) = harm(&node.operator) {
            if self.harmful.len() < MAX_KEPT {
                self.harmful.push((node, harm));
            }
        } else if let Some(text) = node.constant.filter(|_| self.constants.len() < MAX_KEPT) {
            self.constants.insert(node.name, text);
        }
    }

    /// Judges it, when all nodes are known.
    pub(super) fn judge(&self, data: &Data, context: &mut Context<'_>) {
        for (node, harm) in &self.harmful {
            let path = node.inputs.iter().find_map(|input| self.constants.get(output_of(input)));
            let leaving = path.is_some_and(|path| paths::escape(path).is_some());
            let (what, tier, path) = match harm {
                Harm::Does(what) => (*what, None, path),
                Harm::Saver(what) if !self.is_saver(node) || leaving => {
                    let is_start =
                        node.name.contains("checkpoint_initializer") && *what == "reads files";
                    (*what, is_start.then_some(Tier::Strict), path)
                }
                Harm::Saver(_) => continue,
                Harm::Attribute(name, what) => {
                    let texts = node.texts.iter().filter(|text| text.0 == *name);
                    let found = texts.map(|text| &text.1).find(|text| is_harmful(name, text));
                    let Some(value) = found else { continue };
                    (*what, None, Some(value))
                }
            };
            let place = if self.function.is_empty() { "the graph" } else { &self.function };
            let mut observation = Observation::at(OPERATOR, node.at)
                .over(node.length)
                .naming("$OP", &node.operator)
                .naming("$WHAT", what)
                .naming("$NODE", &node.name)
                .naming("$WHERE", place)
                .naming("$PATH", path.map_or("a path that it computes", String::as_str));
            if let Some(tier) = tier {
                observation = observation.in_tier(tier);
            }
            context.observe(data, observation);
        }
    }

    /// Whether a node that saves or restores stands where TensorFlow's own savers put it.
    fn is_saver(&self, node: &Node) -> bool {
        if self.function.is_empty() {
            let rest = node.name.strip_prefix("save");
            let in_scope =
                rest.is_some_and(|rest| rest.starts_with(['/', '_']) && rest.contains('/'));
            return in_scope || node.name.starts_with("StatefulPartitionedCall");
        }
        let function = self.function.to_ascii_lowercase();
        ["save", "restore", "checkpoint"].iter().any(|word| function.contains(word))
    }
}

/// Lists operators.
pub(super) fn show(operators: &Operators, data: &Data, context: &mut Context<'_>) {
    for (operator, (count, at)) in operators {
        context.outline(data, *at, 0, || format!("operator {operator} × {count}"));
    }
}

/// The node that an input comes from: without its mark and output.
fn output_of(input: &str) -> &str {
    let input = input.trim_start_matches('^');
    input.split(':').next().unwrap_or(input)
}
