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
    // Those that lie in no other one, by start.
    let mut bodies: Vec<TextRange> = Vec::new();
    for body in functions.iter().filter_map(|(_, node)| body_of(*node)) {
        if bodies.last().is_none_or(|last| !last.contains_range(body)) {
            bodies.push(body);
        }
    }
    let is_in_function = |range: TextRange| {
        let begun = bodies.partition_point(|body| body.start() <= range.start());
        let last = begun.checked_sub(1).and_then(|last| bodies.get(last));
        last.is_some_and(|body| body.contains_range(range))
    };
    let is_of_module = |marks: &Marks| marks.iter().any(|mark| !is_in_function(mark.range));
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

#[cfg(test)]
mod tests {
    use pyguard_python::Module;
    use smallvec::SmallVec;

    use super::*;
    use crate::marks::Mark;

    /// The names of the functions that are worth a walk (`-` for the module), where sources are `src()` and sinks `sink(…)`.
    fn walked(text: &str) -> Vec<String> {
        let module = Module::parse_text(text, ruff_python_parser::Mode::Module);
        let file = File::new(0, &module, text);
        let marks = |name: &str| {
            let mark = |(at, found): (usize, &str)| {
                let [start, length] =
                    [at, found.len()].map(|size| u32::try_from(size).unwrap().into());
                Mark { entry: 0, range: TextRange::at(start, length), bindings: SmallVec::new() }
            };
            Marks::new(text.match_indices(name).map(mark).collect())
        };
        let marks =
            FileMarks { sources: marks("src("), sinks: marks("sink("), ..FileMarks::default() };
        let functions = functions_to_walk(&file, &marks);
        functions.iter().map(|one| file.name_of(one.number).unwrap_or("-").to_owned()).collect()
    }

    #[test]
    fn a_function_needs_a_source_and_a_sink() {
        let text = "def a():\n    src()\ndef b():\n    sink(1)\nclass C:\n    def c(self):\n        sink(src())\n";
        assert_eq!(walked(text), ["c"]);
    }

    #[test]
    fn variables_of_the_module_are_seen_in_functions() {
        assert_eq!(walked("KEY = src()\ndef a():\n    sink(KEY)\ndef b():\n    pass\n"), ["a"]);
        assert_eq!(walked("KEY = src()\nsink(KEY)\ndef a():\n    src()\n"), ["-"]);
    }

    #[test]
    fn defaults_and_decorators_are_code_of_the_module() {
        assert_eq!(walked("def a(key=src()):\n    sink(key)\n"), ["a"]);
        assert_eq!(walked("@sink(1)\ndef a(key=src()):\n    pass\n"), ["-", "a"]);
    }

    #[test]
    fn a_function_inside_another_is_part_of_it() {
        let text = "def a():\n    key = src()\n    def b():\n        sink(key)\n    b()\n";
        assert_eq!(walked(text), ["a"]);
    }
}
