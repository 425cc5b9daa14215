//! What a place means in the tree.

use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal, walk_node};
use ruff_python_ast::{AnyNodeRef, ExprCall, ExprRef, Stmt, StmtRef};
use ruff_text_size::{Ranged, TextRange};

use crate::{Code, Unfit};

/// The nodes that hold a range, from the innermost to the module.
pub(crate) fn around<'a>(
    code: &Code<'_, 'a>,
    range: TextRange,
) -> Result<Vec<AnyNodeRef<'a>>, Unfit> {
    let root = AnyNodeRef::from(code.module()?.syntax());
    if !root.range().contains_range(range) {
        return Unfit::because("the place lies outside the code");
    }
    let mut holders = Holders { range, nodes: Vec::new(), is_done: false };
    walk_node(&mut holders, root);
    holders.nodes.reverse();
    Ok(holders.nodes)
}

/// Collects the nodes that hold a range, from the module inwards. Of a block it looks at the one statement that may: to look at
/// all of them for each repair would take a time that grows with the square of the file's length.
struct Holders<'a> {
    range: TextRange,
    nodes: Vec<AnyNodeRef<'a>>,
    is_done: bool,
}

impl<'a> SourceOrderVisitor<'a> for Holders<'a> {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        if self.is_done || !node.range().contains_range(self.range) {
            return TraversalSignal::Skip;
        }
        self.nodes.push(node);
        TraversalSignal::Traverse
    }

    fn leave_node(&mut self, node: AnyNodeRef<'a>) {
        if self.nodes.last().is_some_and(|last| last.ptr_eq(node)) {
            self.is_done = true;
        }
    }

    fn visit_body(&mut self, body: &'a [Stmt]) {
        if let Some(statement) = holder(body, self.range) {
            self.visit_stmt(statement);
        }
    }
}

/// The first statement of a block that holds a range.
pub(crate) fn holder(block: &[Stmt], range: TextRange) -> Option<&Stmt> {
    let at = block.partition_point(|statement| statement.end() < range.end());
    block.get(at).filter(|statement| statement.range().contains_range(range))
}

/// The expression that stands at exactly this range, parentheses around it aside; of a statement that is one, or that assigns,
/// returns or awaits one, that one.
pub(crate) fn expression<'a>(code: &Code<'_, 'a>, range: TextRange) -> Result<ExprRef<'a>, Unfit> {
    let range = without_parentheses(code, range);
    let nodes = around(code, range)?;
    let exact = nodes.iter().filter(|node| trimmed(code, node.range()) == trimmed(code, range));
    if let Some(expression) = exact.clone().rev().find_map(|node| node.as_expr_ref()) {
        return Ok(expression);
    }
    let value = exact.filter_map(|node| node.as_stmt_ref()).find_map(|statement| match statement {
        StmtRef::Expr(node) => Some(&*node.value),
        StmtRef::Assign(node) => Some(&*node.value),
        StmtRef::AnnAssign(node) => node.value.as_deref(),
        StmtRef::AugAssign(node) => Some(&*node.value),
        StmtRef::Return(node) => node.value.as_deref(),
        _ => None,
    });
    value.map(ExprRef::from).ok_or_else(|| Unfit("what is reported is no expression".to_owned()))
}

/// The call at a range (see [`expression`]), an `await` around it aside.
pub(crate) fn call<'a>(code: &Code<'_, 'a>, range: TextRange) -> Result<&'a ExprCall, Unfit> {
    match expression(code, range)? {
        ExprRef::Call(call) => Ok(call),
        ExprRef::Await(node) => match &*node.value {
            ruff_python_ast::Expr::Call(call) => Ok(call),
            _ => Unfit::because("what is reported is no call"),
        },
        _ => Unfit::because("what is reported is no call"),
    }
}

/// The innermost call that holds a range.
pub(crate) fn call_around<'a>(
    code: &Code<'_, 'a>,
    range: TextRange,
) -> Result<&'a ExprCall, Unfit> {
    let nodes = around(code, range)?;
    nodes
        .into_iter()
        .find_map(|node| match node.as_expr_ref() {
            Some(ExprRef::Call(call)) => Some(call),
            _ => None,
        })
        .ok_or_else(|| Unfit("there is no call around it".to_owned()))
}

/// The innermost call that holds a range and more.
pub(crate) fn call_outside<'a>(
    code: &Code<'_, 'a>,
    range: TextRange,
) -> Result<&'a ExprCall, Unfit> {
    let inner = without_parentheses(code, range);
    let nodes = around(code, range)?;
    nodes
        .into_iter()
        .filter(|node| trimmed(code, node.range()) != trimmed(code, inner))
        .find_map(|node| match node.as_expr_ref() {
            Some(ExprRef::Call(call)) => Some(call),
            _ => None,
        })
        .ok_or_else(|| Unfit("there is no call around it".to_owned()))
}

/// The innermost statement that holds a range, with the block that it stands in.
pub(crate) fn statement<'a>(
    code: &Code<'_, 'a>,
    range: TextRange,
) -> Result<(&'a Stmt, &'a [Stmt]), Unfit> {
    let mut block = code.module()?.body();
    let mut found = None;
    while let Some(statement) = holder(block, range) {
        found = Some((statement, block));
        let mut inner = None;
        pyguard_python::for_each_block(statement, &mut |candidate| {
            if holder(candidate, range).is_some() {
                inner = Some(candidate);
            }
        });
        match inner {
            Some(inner) => block = inner,
            None => break,
        }
    }
    found.ok_or_else(|| Unfit("it stands in no statement".to_owned()))
}

fn trimmed(code: &Code<'_, '_>, range: TextRange) -> TextRange {
    let text = code.slice(range);
    let start = range.start() + crate::code::size(text.len() - text.trim_start().len());
    let end = range.end() - crate::code::size(text.len() - text.trim_end().len());
    if start <= end { TextRange::new(start, end) } else { range }
}

fn without_parentheses(code: &Code<'_, '_>, range: TextRange) -> TextRange {
    let mut tokens =
        code.tokens(range).iter().filter(|token| !token.kind().is_trivia()).collect::<Vec<_>>();
    use ruff_python_ast::token::TokenKind::{Lpar, Rpar};
    // `(a) + (b)` begins and ends with parentheses that are not around it; a tuple's own ones belong to it.
    while let [first, inner @ .., last] = &tokens[..] {
        if first.kind() != Lpar || last.kind() != Rpar || inner.is_empty() {
            break;
        }
        let mut depth = 0_i64;
        let closes_early = inner.iter().any(|token| {
            depth += i64::from(token.kind() == Lpar) - i64::from(token.kind() == Rpar);
            depth < 0
        });
        let candidate = TextRange::new(inner[0].start(), inner[inner.len() - 1].end());
        let is_whole = around(code, candidate).is_ok_and(|nodes| {
            nodes.iter().any(|node| node.is_expression() && node.range() == candidate)
        });
        if closes_early || !is_whole {
            break;
        }
        tokens = inner.to_vec();
    }
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => TextRange::new(first.start(), last.end()),
        _ => range,
    }
}
