use std::collections::BTreeMap;
use std::rc::Rc;

use pyguard_source::{TextRange, TextSize};
use rustc_hash::{FxHashMap, FxHashSet};

use super::analysis::{Analysis, Walk};
use super::callable::Closure;
use super::env::Env;
use crate::marks::FileMarks;
use crate::program::{ClassId, File, FunctionId};
use crate::rules::Rules;
use crate::trace::{Step, StepKind};
use crate::value::{Taints, Value};

/// Walks one function.
pub(crate) struct Walker<'x, 'w, 'p> {
    pub(crate) analysis: &'x mut Analysis<'w, 'p>,
    pub(crate) file: &'w File<'p>,
    pub(crate) marks: Rc<FileMarks>,
    /// Which kinds of marks there are in the function.
    pub(crate) has: Has,
    /// The rules for which data from a source is of use here.
    pub(crate) useful: Rules,
    /// The function, or the one that the closure stands in.
    pub(crate) function: FunctionId,
    /// Whether parameters stand for whatever is passed.
    pub(crate) symbolic: bool,
    /// The class whose method it is.
    pub(crate) class: Option<ClassId>,
    /// Variables here and now.
    pub(crate) env: Env<'p>,
    /// Variables of the function around a closure.
    pub(crate) outer: Option<Env<'p>>,
    /// For a module: what each variable was ever assigned.
    pub(crate) assigned: FxHashMap<u64, Value<'p>>,
    /// Where each name of the function is first bound; filled when first asked for.
    pub(crate) first_bindings: Option<FxHashMap<&'p str, TextSize>>,
    /// Only what the expression itself holds counts, not results of calls in it.
    pub(crate) bare: bool,
    /// The expression around the one that is looked at.
    pub(crate) around: Option<TextRange>,
    /// What a call was just given: its place, and the data in callee and arguments.
    pub(crate) given: Option<(TextRange, Taints)>,
    /// For each `and` and `or` that was evaluated: what variables hold where all its operands were.
    pub(crate) all_operands: FxHashMap<TextRange, Env<'p>>,
    pub(crate) loops: Vec<Loop<'p>>,
    /// For each `try` around: what variables may hold when something in it raises.
    pub(crate) raised: Vec<Env<'p>>,
    /// For each `finally` around: what variables may hold where the function returns inside.
    pub(crate) finals: Vec<Env<'p>>,
    /// Whether a call was made since a statement began.
    pub(crate) called: bool,
    pub(crate) returns: Value<'p>,
    /// Variables where the function returns.
    pub(crate) exit: Env<'p>,
    /// The class whose body is being walked.
    pub(crate) class_body: Option<ClassId>,
    /// Parameters of the closure: they hide the variables around it.
    pub(crate) shadowed: FxHashSet<&'p str>,
    pub(crate) parameters: Vec<&'p str>,
    /// Parameters that were assigned anew, so that changes to them are none to what was passed.
    pub(crate) rebound: FxHashSet<&'p str>,
    /// What is known of names that no variable here holds.
    pub(crate) free: FxHashMap<&'p str, Free>,
    pub(crate) sinks: BTreeMap<(u32, u32), Taints>,
    /// Functions defined in it, for a look at each with the variables at the end.
    pub(crate) closures: Vec<Rc<Closure<'p>>>,
    /// Closures being walked, to stop recursion.
    pub(crate) active: Vec<u32>,
    /// The rules for which the code is inside a sanitizer's match.
    pub(crate) sanitized: Rules,
    /// Variables of functions around that the closure assigned (`nonlocal`).
    pub(crate) nonlocals: Vec<(&'p str, Value<'p>)>,
}

/// Kinds of marks that a function has: most have none, and then no expression is to be looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Has {
    pub(crate) sources: bool,
    pub(crate) sinks: bool,
    pub(crate) sanitizers: bool,
    pub(crate) propagators: bool,
}

/// Where a name that no local variable holds leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Free {
    /// A local variable of which nothing is known.
    Local,
    /// A variable of a function around.
    Outer,
    /// A name of the module, or a built-in one.
    Module,
}

/// What `break` and `continue` of a loop lead to.
#[derive(Debug)]
pub(crate) struct Loop<'p> {
    pub(crate) breaks: Env<'p>,
    pub(crate) continues: Env<'p>,
}

impl<'x, 'w, 'p> Walker<'x, 'w, 'p> {
    pub(crate) fn new(analysis: &'x mut Analysis<'w, 'p>, file: &'w File<'p>, walk: Walk) -> Self {
        let Walk { function, parameters: symbolic } = walk;
        let useful = analysis.useful(function);
        let marks = analysis.marks(file.number);
        let class = analysis.program.class_of(function);
        let range = analysis.program.range_of(function);
        let has = Has {
            sources: marks.sources.touch(range),
            sinks: marks.sinks.touch(range),
            sanitizers: marks.sanitizers.touch(range),
            propagators: marks.propagators.touch(range),
        };
        Self {
            analysis,
            file,
            marks,
            has,
            useful,
            function,
            symbolic,
            class,
            env: Env::default(),
            outer: None,
            assigned: FxHashMap::default(),
            first_bindings: None,
            bare: false,
            around: None,
            given: None,
            all_operands: FxHashMap::default(),
            loops: Vec::new(),
            raised: Vec::new(),
            finals: Vec::new(),
            called: false,
            returns: Value::default(),
            exit: Env::unreachable(),
            class_body: None,
            shadowed: FxHashSet::default(),
            parameters: Vec::new(),
            rebound: FxHashSet::default(),
            free: FxHashMap::default(),
            sinks: BTreeMap::new(),
            closures: Vec::new(),
            active: Vec::new(),
            sanitized: Rules::NONE,
            nonlocals: Vec::new(),
        }
    }

    /// Whether data is followed further than Semgrep CE does.
    pub(crate) fn deep(&self) -> bool {
        self.analysis.rule.options.interfile
    }

    pub(crate) fn step(&self, range: TextRange, kind: StepKind) -> Step {
        Step { file: self.file.number, range, kind }
    }
}
