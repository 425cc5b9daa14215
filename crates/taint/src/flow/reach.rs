use crate::program::{FunctionId, Graph};
use crate::rules::Rules;

/// Which functions rules are about.
#[derive(Debug)]
pub(crate) struct Reach<'g> {
    pub(crate) graph: &'g Graph,
    /// By place of the function in the graph.
    sinks: Vec<Rules>,
    useful: Vec<Rules>,
}

impl<'g> Reach<'g> {
    /// Of rules with sinks in these functions.
    pub(crate) fn new(graph: &'g Graph, sinks: &[(FunctionId, Rules)]) -> Self {
        let sinks = graph.all_callers_by_rule(sinks);
        let useful = graph.all_used_by_rule(sinks.clone());
        Self { graph, sinks, useful }
    }

    /// The rules of which a sink may be reached by calls from a function.
    pub(crate) fn sinks(&self, function: FunctionId) -> Rules {
        self.graph.place(function).map_or(Rules::NONE, |place| self.sinks[place])
    }

    /// The rules whose data, where it comes out of a function, may come to one from which a sink may be reached.
    pub(crate) fn useful(&self, function: FunctionId) -> Rules {
        self.graph.place(function).map_or(Rules::NONE, |place| self.useful[place])
    }
}
