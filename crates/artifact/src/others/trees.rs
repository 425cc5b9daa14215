//! What all trees have in common, whatever file they are written in.

/// What is wrong with a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A node leads to one that is not there.
    Outside { node: usize, child: i64 },
    /// Two nodes lead to the same one, or one leads back to the root.
    Circle { node: usize, child: i64 },
}

/// Checks that children are nodes of the tree and that each node has one parent. `children` are pairs; a negative child is none.
pub(super) fn check(children: &[(i64, i64)]) -> Option<Flaw> {
    let count = children.len();
    let mut has_parent = vec![false; count];
    for (node, (left, right)) in children.iter().enumerate() {
        for child in [*left, *right].into_iter().filter(|child| *child != NONE) {
            let Some(place) = usize::try_from(child).ok().and_then(|at| has_parent.get_mut(at))
            else {
                return Some(Flaw::Outside { node, child });
            };
            if *place || child == 0 {
                return Some(Flaw::Circle { node, child });
            }
            *place = true;
        }
    }
    None
}

/// No child.
pub(super) const NONE: i64 = -1;

impl std::fmt::Display for Flaw {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Outside { node, child } => {
                write!(formatter, "node {node} leads to node {child}, which is not there")
            }
            Self::Circle { node, child } => {
                write!(
                    formatter,
                    "node {node} leads to node {child}, which has a place above or beside it already"
                )
            }
        }
    }
}
