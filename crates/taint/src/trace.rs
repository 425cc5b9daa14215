//! How data came to a place: steps, shared between everything that came the same way.

use std::rc::Rc;

use pyguard_source::TextRange;

/// What happens at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// Data comes in, at the rule's source with this number.
    Source(u32),
    /// It is assigned to what stands there.
    Assigned,
    /// It is passed to the function of this name.
    Passed(Rc<str>),
    /// The function of this name returns it.
    Returned(Rc<str>),
    /// It is kept in a field, global or container.
    Stored,
    /// A propagator of the rule takes it on.
    Propagated,
    /// It reaches the rule's sink with this number.
    Sink(u32),
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    Then { before: Trace, step: Step, length: u32 },
    /// Some steps, then others.
    Both { first: Trace, second: Trace, length: u32 },
}

/// Steps of a trace beyond which only the sink is added: a loop may lengthen it on every turn.
const MAX_STEPS: u32 = 64;

impl Trace {
    /// One more step.
    pub(crate) fn then(&self, step: Step) -> Self {
        if let Some(Node::Then { step: last, .. }) = self.0.as_deref()
            && *last == step
        {
            return self.clone();
        }
        if self.length() >= MAX_STEPS {
            return self.clone();
        }
        let length = self.length() + 1;
        Self(Some(Rc::new(Node::Then { before: self.clone(), step, length })))
    }

    /// The steps of `self`, then those of `rest`.
    pub(crate) fn followed_by(&self, rest: &Self) -> Self {
        let length = self.length() + rest.length();
        if rest.0.is_none() || length > MAX_STEPS {
            return self.clone();
        }
        if self.0.is_none() {
            return rest.clone();
        }
        Self(Some(Rc::new(Node::Both { first: self.clone(), second: rest.clone(), length })))
    }

    /// Number of steps.
    pub(crate) fn length(&self) -> u32 {
        match self.0.as_deref() {
            Some(Node::Then { length, .. } | Node::Both { length, .. }) => *length,
            None => 0,
        }
    }

    /// From the first to the last.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut todo = vec![self];
        while let Some(trace) = todo.pop() {
            match trace.0.as_deref() {
                Some(Node::Then { before, step, .. }) => {
                    steps.push(step.clone());
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
