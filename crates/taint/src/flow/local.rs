//! Which functions are worth a walk where data does not leave the function that it is in.

use pyguard_source::TextRange;
use ruff_text_size::Ranged;

use crate::marks::{FileMarks, Marks};
use crate::program::{File, FunctionId, FunctionNode};

/// The functions of a file in which data of a source may reach a sink if each is walked by itself, as it is without `interfile`.
/// Beside what a function holds it sees variables of the module.
pub fn functions_to_walk(file: &File<'_>, marks: &FileMarks) -> Vec<FunctionId> {
    let functions: Vec<(u32, FunctionNode<'_>)> = (0..file.function_count())
        .filter_map(|number| Some((number, file.function(number)?)))
        .collect();
    let bodies: Vec<TextRange> = functions.iter().filter_map(|(_, node)| body_of(*node)).collect();
    let is_of_module = |marks: &Marks| {
        marks.iter().any(|mark| !bodies.iter().any(|body| body.contains_range(mark.range)))
    };
    let has_global_source = is_of_module(&marks.sources);
    let is_worth_it = |node: FunctionNode<'_>| match node {
        FunctionNode::Module(_) => has_global_source && is_of_module(&marks.sinks),
        FunctionNode::Def(def) => {
            marks.sinks.touch(def.range())
                && (has_global_source || marks.sources.touch(def.range()))
        }
    };
    let worth_it = functions.into_iter().filter(|(_, node)| is_worth_it(*node));
    worth_it.map(|(number, _)| FunctionId { file: file.number, number }).collect()
}

/// What a function's own code is: defaults and decorators are evaluated by the code around it.
fn body_of(node: FunctionNode<'_>) -> Option<TextRange> {
    let FunctionNode::Def(def) = node else { return None };
    let (first, last) = (def.body.first()?, def.body.last()?);
    Some(TextRange::new(first.start(), last.end()))
}
