//! How data came to a place: steps, shared between everything that came the same way.

use std::rc::Rc;

use pyguard_source::TextRange;

use crate::program::FunctionId;

/// What happens at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Data comes in, at the rule's source with this number.
    Source(u32),
    /// It is assigned to what stands there.
    Assigned,
    /// It is passed to this function.
    Passed(FunctionId),
    /// This function returns it.
    Returned(FunctionId),
    /// It comes through a function of another file that has no name there; not told.
    Through,
    /// It is kept in a field, global or container.
    Stored,
    /// A propagator of the rule takes it on.
    Propagated,
    /// It reaches the rule's sink with this number.
    Sink(u32),
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Number of the file in the program.
    pub file: u32,
    /// Where it happens.
    pub range: TextRange,
    /// What happens.
    pub kind: StepKind,
}

/// Steps in order, put together without copying.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trace(Option<Rc<Node>>);

#[derive(Debug)]
enum Node {
    /// Some steps, then one.
    Then { before: Trace, step: Step, size: Size },
    /// Some steps, then others.
    Both { first: Trace, second: Trace, size: Size },
}

/// How long a trace is.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    steps: u32,
    /// Steps into functions and out of them.
    hops: u32,
}

/// Steps of a trace beyond which only those are added that lead to other functions: a loop may lengthen it on every turn.
const MAX_STEPS: u32 = 64;
/// Steps into functions and out of them beyond which data is not followed in a large program: each is a guess about what is
/// called. A published vulnerability was seen behind fourteen.
const MAX_HOPS: u32 = 16;

impl Trace {
    fn size(&self) -> Size {
        match self.0.as_deref() {
            Some(Node::Then { size, .. } | Node::Both { size, .. }) => *size,
            None => Size::default(),
        }
    }

    /// One more step.
    pub(crate) fn then(&self, step: Step) -> Self {
        if let Some(Node::Then { step: last, .. }) = self.0.as_deref()
            && *last == step
        {
            return self.clone();
        }
        let Size { steps, hops } = self.size();
        let is_hop = matches!(step.kind, StepKind::Passed(..) | StepKind::Returned(..));
        if steps >= MAX_STEPS && !is_hop && step.kind != StepKind::Through {
            return self.clone();
        }
        let size = Size { steps: steps + 1, hops: hops + u32::from(is_hop) };
        Self(Some(Rc::new(Node::Then { before: self.clone(), step, size })))
    }

    /// The steps of `self`, then those of `rest`.
    pub(crate) fn followed_by(&self, rest: &Self) -> Self {
        if rest.0.is_none() {
            return self.clone();
        }
        if self.0.is_none() {
            return rest.clone();
        }
        let (first, second) = (self.size(), rest.size());
        let size = Size { steps: first.steps + second.steps, hops: first.hops + second.hops };
        Self(Some(Rc::new(Node::Both { first: self.clone(), second: rest.clone(), size })))
    }

    /// Number of steps.
    pub(crate) fn length(&self) -> u32 {
        self.size().steps
    }

    /// Whether so many more steps into functions and out of them are followed in a large program.
    pub(crate) fn may_hop(&self, more: u32) -> bool {
        self.size().hops + more <= MAX_HOPS
    }

    /// Steps into functions and out of them.
    pub(crate) fn hops(&self) -> u32 {
        self.size().hops
    }

    /// From the first to the last.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut todo = vec![self];
        while let Some(trace) = todo.pop() {
            match trace.0.as_deref() {
                Some(Node::Then { before, step, .. }) => {
                    steps.push(*step);
                    todo.push(before);
                }
                Some(Node::Both { first, second, .. }) => {
                    todo.push(first);
                    todo.push(second);
                }
                None => {}
            }
        }
        steps.reverse();
        steps
    }
}
