//! Arguments, keys and elements.

use ruff_python_ast::{Expr, ExprCall, ExprDict, ExprRef};
use ruff_text_size::{Ranged, TextRange};

use crate::layout::Elements;
use crate::{Change, Code, Unfit};

pub(crate) fn arguments<'c, 'a>(code: &'c Code<'c, 'a>, call: &ExprCall) -> Elements<'c, 'a> {
    let positional = call.arguments.args.iter().map(Ranged::range);
    let keywords = call.arguments.keywords.iter().map(Ranged::range);
    Elements::new(code, call.arguments.range(), positional.chain(keywords).collect())
}

/// Where the value of an argument stands.
fn given(call: &ExprCall, name: &str, position: Option<usize>) -> Option<TextRange> {
    let by_name = call.arguments.find_keyword(name).map(|keyword| keyword.value.range());
    by_name.or_else(|| {
        let position = position?;
        let before = call.arguments.args.get(..position)?;
        let argument = call.arguments.args.get(position)?;
        let is_certain = !before.iter().chain([argument]).any(Expr::is_starred_expr);
        is_certain.then(|| argument.range())
    })
}

pub(crate) fn set_argument(
    code: &Code<'_, '_>,
    call: &ExprCall,
    name: &str,
    position: Option<usize>,
    value: &str,
    add: bool,
) -> Result<Vec<Change>, Unfit> {
    if let Some(range) = given(call, name, position) {
        if code.slice(range) == value {
            return Unfit::because(format!("{name} is {value} already"));
        }
        return Ok(vec![Change::replace(range, value)]);
    }
    if !add {
        return Unfit::because(format!("the argument {name} is not given"));
    }
    if call.arguments.keywords.iter().any(|keyword| keyword.arg.is_none()) {
        return Unfit::because(format!("{name} may be among the arguments given by **"));
    }
    if position.is_some() && call.arguments.args.iter().any(Expr::is_starred_expr) {
        return Unfit::because(format!("{name} may be among the arguments given by *"));
    }
    if let [Expr::Generator(generator)] = &call.arguments.args[..]
        && !generator.parenthesized
    {
        return Unfit::because("its only argument is a generator without parentheses");
    }
    Ok(arguments(code, call).add(&format!("{name}={value}")))
}

pub(crate) fn remove_argument(
    code: &Code<'_, '_>,
    call: &ExprCall,
    name: &str,
    position: Option<usize>,
) -> Result<Vec<Change>, Unfit> {
    let mut all: Vec<TextRange> = call
        .arguments
        .args
        .iter()
        .map(Ranged::range)
        .chain(call.arguments.keywords.iter().map(Ranged::range))
        .collect();
    all.sort_by_key(|range| range.start());
    let target = match call.arguments.find_keyword(name) {
        Some(keyword) => keyword.range(),
        None => {
            let last = call.arguments.args.len().checked_sub(1);
            match position.filter(|position| Some(*position) == last) {
                Some(position) if !call.arguments.args.iter().any(Expr::is_starred_expr) => {
                    call.arguments.args[position].range()
                }
                _ => return Unfit::because(format!("the argument {name} can't be taken out here")),
            }
        }
    };
    let index = all.iter().position(|range| *range == target).unwrap_or(usize::MAX);
    Ok(vec![arguments(code, call).remove(index)?])
}

/// The dotted name of a function, by what the file imports; its text where it is none.
fn qualified(code: &Code<'_, '_>, callee: &Expr) -> String {
    let text = code.slice(callee.range());
    let (first, rest) =
        text.split_once('.').map_or((text, None), |(first, rest)| (first, Some(rest)));
    let imported = code.facts.and_then(|facts| facts.imports().get(first, callee.start()));
    match (imported, rest) {
        (Some(imported), Some(rest)) => format!("{}.{rest}", imported.segments.join(".")),
        (Some(imported), None) => imported.segments.join("."),
        (None, _) => text.strip_prefix("builtins.").unwrap_or(text).to_owned(),
    }
}

pub(crate) fn rename(
    code: &Code<'_, '_>,
    call: &ExprCall,
    from: Option<&str>,
    to: &str,
    arguments: Option<usize>,
) -> Result<Vec<Change>, Unfit> {
    let callee = code.slice(call.func.range());
    if from.is_some_and(|from| from != qualified(code, &call.func)) {
        return Unfit::because(format!("it is a call of {callee}"));
    }
    if callee == to {
        return Unfit::because(format!("it is a call of {to} already"));
    }
    let given = call.arguments.args.len() + call.arguments.keywords.len();
    if arguments.is_some_and(|arguments| arguments != given) {
        return Unfit::because(format!("the call has {given} arguments"));
    }
    Ok(vec![Change::replace(call.func.range(), to)])
}

fn items<'c, 'a>(code: &'c Code<'c, 'a>, dict: &ExprDict) -> Elements<'c, 'a> {
    let ranges = dict.items.iter().map(|item| match &item.key {
        Some(key) => TextRange::new(key.start(), item.value.end()),
        None => item.range(),
    });
    Elements::new(code, dict.range(), ranges.collect())
}

fn key_at(dict: &ExprDict, key: &str) -> Option<usize> {
    dict.items.iter().position(|item| match &item.key {
        Some(Expr::StringLiteral(literal)) => literal.value.to_str() == key,
        _ => false,
    })
}

pub(crate) fn dictionary<'a>(expression: ExprRef<'a>) -> Result<&'a ExprDict, Unfit> {
    match expression {
        ExprRef::Dict(dict) => Ok(dict),
        _ => Unfit::because("it is no dictionary display"),
    }
}

pub(crate) fn set_key(
    code: &Code<'_, '_>,
    dict: &ExprDict,
    key: &str,
    value: &str,
) -> Result<Vec<Change>, Unfit> {
    if let Some(index) = key_at(dict, key) {
        let range = dict.items[index].value.range();
        if code.slice(range) == value {
            return Unfit::because(format!("the key {key} is {value} already"));
        }
        return Ok(vec![Change::replace(range, value)]);
    }
    Ok(items(code, dict).add(&format!("\"{key}\": {value}")))
}

pub(crate) fn remove_key(
    code: &Code<'_, '_>,
    dict: &ExprDict,
    key: &str,
) -> Result<Vec<Change>, Unfit> {
    match key_at(dict, key) {
        Some(index) => Ok(vec![items(code, dict).remove(index)?]),
        None => Unfit::because(format!("the key {key} is not there")),
    }
}

/// Removes one element of the list, tuple, set or call around it.
pub(crate) fn remove_element(code: &Code<'_, '_>, range: TextRange) -> Result<Vec<Change>, Unfit> {
    let nodes = crate::target::around(code, range)?;
    for node in nodes {
        let (brackets, elements): (TextRange, Vec<TextRange>) = match node.as_expr_ref() {
            Some(ExprRef::List(list)) => {
                (list.range(), list.elts.iter().map(Ranged::range).collect())
            }
            Some(ExprRef::Set(set)) => (set.range(), set.elts.iter().map(Ranged::range).collect()),
            Some(ExprRef::Tuple(tuple)) if tuple.parenthesized && tuple.elts.len() > 2 => {
                (tuple.range(), tuple.elts.iter().map(Ranged::range).collect())
            }
            Some(ExprRef::Call(call)) => (
                call.arguments.range(),
                call.arguments
                    .args
                    .iter()
                    .map(Ranged::range)
                    .chain(call.arguments.keywords.iter().map(Ranged::range))
                    .collect(),
            ),
            _ => continue,
        };
        let mut sorted = elements;
        sorted.sort_by_key(|element| element.start());
        if let Some(index) = sorted
            .iter()
            .position(|element| element.contains_range(range) || range.contains_range(*element))
        {
            if sorted.len() == 1
                && node.as_expr_ref().is_some_and(|one| matches!(one, ExprRef::Set(_)))
            {
                return Unfit::because("an empty set has no display");
            }
            return Ok(vec![Elements::new(code, brackets, sorted).remove(index)?]);
        }
    }
    Unfit::because("it is no element of a list or call")
}
