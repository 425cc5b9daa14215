//! Texts that are put together from constants and values: f-strings, `+`, `%` and `format`.

use ruff_python_ast::{
    AnyNodeRef, ConversionFlag, Expr, ExprRef, FStringPart, InterpolatedStringElement, Operator,
};
use ruff_text_size::{Ranged, TextRange};

use crate::{TextPattern, Unfit};

/// A value in a text.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) range: TextRange,
    /// The constant text before it, as far as it is known.
    pub(crate) before: String,
}

/// The values that a text is put together from, in order.
///
/// # Errors
/// When it is no such text, or a value is formatted in a way that a changed value would not survive.
pub(crate) fn parts(expression: ExprRef<'_>) -> Result<Vec<Part>, Unfit> {
    let mut found = Vec::new();
    let mut before = String::new();
    collect(expression, true, &mut before, &mut found)?;
    if found.is_empty() {
        return Unfit::because("no value is put into a text here");
    }
    Ok(found)
}

/// Whether an expression is itself a value that a text around it is put together from.
pub(crate) fn is_part(nodes: &[AnyNodeRef<'_>], range: TextRange) -> bool {
    let mut around = nodes.iter().filter(|node| node.range() != range);
    let is_format = |call: &ruff_python_ast::ExprCall| match &*call.func {
        Expr::Attribute(attribute) => {
            attribute.attr.as_str() == "format" && attribute.value.is_string_literal_expr()
        }
        _ => false,
    };
    match around.find(|node| {
        !matches!(
            node,
            AnyNodeRef::ExprTuple(_) | AnyNodeRef::Arguments(_) | AnyNodeRef::Keyword(_)
        )
    }) {
        Some(AnyNodeRef::InterpolatedElement(hole)) => {
            hole.conversion == ConversionFlag::None && hole.format_spec.is_none()
        }
        Some(AnyNodeRef::ExprBinOp(node)) => {
            node.op == Operator::Mod && node.left.is_string_literal_expr()
        }
        Some(AnyNodeRef::ExprCall(call)) => is_format(call),
        _ => false,
    }
}

fn collect(
    expression: ExprRef<'_>,
    is_whole: bool,
    before: &mut String,
    found: &mut Vec<Part>,
) -> Result<(), Unfit> {
    match expression {
        ExprRef::StringLiteral(literal) => before.push_str(literal.value.to_str()),
        ExprRef::FString(text) => {
            for part in text.value.iter() {
                match part {
                    FStringPart::Literal(literal) => before.push_str(literal),
                    FStringPart::FString(text) => {
                        for element in &text.elements {
                            interpolated(element, before, found)?;
                        }
                    }
                }
            }
        }
        ExprRef::BinOp(node) if node.op == Operator::Add => {
            collect(ExprRef::from(&*node.left), false, before, found)?;
            collect(ExprRef::from(&*node.right), false, before, found)?;
        }
        ExprRef::BinOp(node) if node.op == Operator::Mod => {
            let Expr::StringLiteral(literal) = &*node.left else {
                return Unfit::because("the text with the % signs is not written here");
            };
            let pieces: Vec<&str> = literal.value.to_str().split("%s").collect();
            let values: Vec<&Expr> = match &*node.right {
                Expr::Tuple(tuple) => tuple.elts.iter().collect(),
                Expr::Dict(_) => return Unfit::because("the values come from a dictionary"),
                value => vec![value],
            };
            let is_plain = pieces.iter().all(|piece| !piece.replace("%%", "").contains('%'));
            if !is_plain
                || pieces.len() != values.len() + 1
                || values.iter().any(|value| value.is_starred_expr())
            {
                return Unfit::because("its values are formatted, or not all there");
            }
            for (piece, value) in pieces.iter().zip(&values) {
                before.push_str(piece);
                push(value.range(), value, before, found);
            }
            before.push_str(pieces.last().unwrap_or(&""));
        }
        ExprRef::Call(call) => return formatted(call, is_whole, before, found),
        _ if is_whole => return Unfit::because("the text is not put together here"),
        other => {
            found.push(Part { range: other.range(), before: std::mem::take(before) });
        }
    }
    Ok(())
}

fn interpolated(
    element: &InterpolatedStringElement,
    before: &mut String,
    found: &mut Vec<Part>,
) -> Result<(), Unfit> {
    match element {
        InterpolatedStringElement::Literal(literal) => before.push_str(&literal.value),
        InterpolatedStringElement::Interpolation(hole) => {
            if hole.conversion != ConversionFlag::None
                || hole.format_spec.is_some()
                || hole.debug_text.is_some()
            {
                return Unfit::because("a value in the text is formatted");
            }
            push(hole.expression.range(), &hole.expression, before, found);
        }
    }
    Ok(())
}

/// `"…{}…".format(…)`; any other call is a value.
fn formatted(
    call: &ruff_python_ast::ExprCall,
    is_whole: bool,
    before: &mut String,
    found: &mut Vec<Part>,
) -> Result<(), Unfit> {
    let template = match &*call.func {
        Expr::Attribute(attribute) if attribute.attr.as_str() == "format" => {
            match &*attribute.value {
                Expr::StringLiteral(literal) => Some(literal.value.to_str()),
                _ => None,
            }
        }
        _ => None,
    };
    let Some(template) = template else {
        if let Expr::Attribute(attribute) = &*call.func
            && ["encode", "strip"].contains(&attribute.attr.as_str())
        {
            return collect(ExprRef::from(&*attribute.value), is_whole, before, found);
        }
        if is_whole {
            return Unfit::because("the text is not put together here");
        }
        found.push(Part { range: call.range(), before: std::mem::take(before) });
        return Ok(());
    };
    let arguments = &call.arguments;
    let is_spread = arguments.args.iter().any(Expr::is_starred_expr)
        || arguments.keywords.iter().any(|keyword| keyword.arg.is_none());
    if template.contains([':', '!', '[', '.'])
        && template.contains('{')
        && has_specification(template)
        || is_spread
    {
        return Unfit::because("its values are formatted, or not all there");
    }
    // Which argument goes where is not looked at: what stands before a hole stands before all of them.
    let holes: Vec<&str> = template.split('{').collect();
    let shared = holes[..holes.len().saturating_sub(1)]
        .iter()
        .find(|text| text.ends_with(['"', '\'']))
        .or(holes.first())
        .copied()
        .unwrap_or("");
    for value in
        arguments.args.iter().chain(arguments.keywords.iter().map(|keyword| &keyword.value))
    {
        before.push_str(shared);
        push(value.range(), value, before, found);
    }
    Ok(())
}

fn has_specification(template: &str) -> bool {
    template.split('{').skip(1).any(|rest| {
        rest.split_once('}').is_none_or(|(field, _)| field.contains([':', '!', '[', '.']))
    })
}

fn push(range: TextRange, value: &Expr, before: &mut String, found: &mut Vec<Part>) {
    match value {
        // A constant is no value from elsewhere.
        Expr::StringLiteral(literal) => before.push_str(literal.value.to_str()),
        Expr::NumberLiteral(_) | Expr::BooleanLiteral(_) => before.push('0'),
        _ => found.push(Part { range, before: std::mem::take(before) }),
    }
}

/// Which values are left as they are.
#[derive(Debug)]
pub(crate) struct Left<'r> {
    /// Those whose code this finds.
    pub(crate) unless: Option<&'r TextPattern>,
    /// It must not stand between quotes, nor begin the text.
    pub(crate) outside_quotes: bool,
}

impl Left<'_> {
    /// The parts to change, with their code.
    ///
    /// # Errors
    /// When one stands where a changed value would mean something else.
    pub(crate) fn chosen<'c>(
        &self,
        parts: Vec<Part>,
        code: &dyn Fn(TextRange) -> &'c str,
    ) -> Result<Vec<(TextRange, &'c str)>, Unfit> {
        let mut chosen = Vec::new();
        let mut all_before = String::new();
        for (index, part) in parts.iter().enumerate() {
            all_before.push_str(&part.before);
            let text = code(part.range);
            if let Some(unless) = self.unless
                && unless.is_in(text)?
            {
                continue;
            }
            let is_quoted = all_before.matches('\'').count() % 2 == 1
                || all_before.matches('"').count() % 2 == 1;
            if self.outside_quotes && (is_quoted || index == 0 && all_before.trim().is_empty()) {
                return Unfit::because("a value begins the text or stands between quotes in it");
            }
            chosen.push((part.range, text));
        }
        if chosen.is_empty() {
            return Unfit::because("no value is put into a text here");
        }
        Ok(chosen)
    }
}
