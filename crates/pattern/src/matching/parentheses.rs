//! The parentheses around an expression, seen from the text: tokens are asked only where it does not tell.

use pyguard_python::Facts;
use pyguard_source::{TextRange, TextSize};
use ruff_python_ast::token::{TokenKind, parentheses_iterator};
use ruff_python_ast::{Expr, ExprRef};
use ruff_text_size::Ranged;

use self::Seen::{Nothing, Pair, Unclear};

/// What stands right around a span.
enum Seen {
    /// No pair of parentheses, or that of a call.
    Nothing,
    Pair(TextRange),
    /// A comment may stand between, or a character that the parser reads in its own way.
    Unclear,
}

/// An expression's span with the parentheses around it, but not those of the call that it is the argument of.
pub(super) fn with_parentheses(facts: &Facts<'_>, code: &Expr) -> TextRange {
    let mut range = code.range();
    // Semgrep's tree keeps no parentheses around these.
    if matches!(code, Expr::Yield(_) | Expr::YieldFrom(_)) || facts.is_in_escape(range.start()) {
        return range;
    }
    loop {
        match around(facts.text(), range) {
            Nothing => return range,
            Pair(pair) => range = pair,
            Unclear => return by_tokens(facts, code),
        }
    }
}

fn around(text: &str, range: TextRange) -> Seen {
    let (from, to) = (range.start().to_usize(), range.end().to_usize());
    let (Some(before), Some(after)) = (text.get(..from), text.get(to..)) else { return Unclear };
    let Some(before) = code_before(before) else { return Unclear };
    let Some(callee) = before.strip_suffix('(') else {
        return if before.ends_with(|c: char| c == '\\' || !c.is_ascii()) {
            Unclear
        } else {
            Nothing
        };
    };
    let rest = after.trim_start();
    if !rest.starts_with(')') {
        let is_unclear = |c: char| matches!(c, '#' | '\\') || !c.is_ascii();
        return if rest.starts_with(is_unclear) { Unclear } else { Nothing };
    }
    let start = TextSize::try_from(callee.len());
    let end = TextSize::try_from(to + (after.len() - rest.len()) + 1);
    match (is_call(callee), start, end) {
        (Some(false), Ok(start), Ok(end)) => Pair(TextRange::new(start, end)),
        (Some(true), ..) => Nothing,
        _ => Unclear,
    }
}

/// Whether a `(` after this is that of a call; `None` where that is not clear.
fn is_call(before: &str) -> Option<bool> {
    let before = before.trim_end_matches([' ', '\t']);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (rest, name) = before.split_at(before.trim_end_matches(is_part).len());
    if rest.ends_with(|c: char| !c.is_ascii()) {
        return None;
    }
    if name.is_empty() {
        return match rest.chars().next_back() {
            Some(')' | ']' | '}') => Some(true),
            Some('\n' | '\r') => begins_line_as_operand(rest).then_some(false),
            // A string that is called, a line that goes on.
            Some('"' | '\'' | '\\') => None,
            _ => Some(false),
        };
    }
    match name {
        // Names in some places.
        "case" | "match" | "type" => None,
        "False" | "None" | "True" | "and" | "as" | "assert" | "async" | "await" | "break"
        | "class" | "continue" | "def" | "del" | "elif" | "else" | "except" | "finally" | "for"
        | "from" | "global" | "if" | "import" | "in" | "is" | "lambda" | "nonlocal" | "not"
        | "or" | "pass" | "raise" | "return" | "try" | "while" | "with" | "yield" => Some(false),
        // `1if(x)else 2`
        _ if name.starts_with(|c: char| c.is_ascii_digit()) => None,
        _ => Some(true),
    }
}

/// Whether what begins the next line is certainly no part of what stands before it: there nothing does, or an operator.
fn begins_line_as_operand(before: &str) -> bool {
    code_before(before).is_some_and(|code| {
        let last = code.bytes().next_back();
        last.is_none_or(|byte| b"([{,;:=+-*/%&|<>^~@".contains(&byte))
    })
}

/// A text without the blanks and comments at its end; `None` where a `#` may be part of a string.
fn code_before(mut text: &str) -> Option<&str> {
    loop {
        let code = text.trim_end();
        if !text[code.len()..].contains(['\n', '\r']) {
            return Some(code);
        }
        let line = code.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        // A string that began before the end of the line ended there too, since what follows is code.
        let after_strings = code[line..].rfind(['"', '\'']).map_or(line, |at| line + at + 1);
        match code[after_strings..].find('#') {
            Some(at) => text = &code[..after_strings + at],
            None if code[line..].contains('#') => return None,
            None => return Some(code),
        }
    }
}

fn by_tokens(facts: &Facts<'_>, code: &Expr) -> TextRange {
    let tokens = facts.tokens();
    let mut range = code.range();
    for parentheses in parentheses_iterator(ExprRef::from(code), None, tokens) {
        let opener = tokens.before(parentheses.start()).iter().rev().find(|token| {
            !matches!(token.kind(), TokenKind::Comment | TokenKind::NonLogicalNewline)
        });
        let belongs_to_call = opener.is_some_and(|token| {
            matches!(
                token.kind(),
                TokenKind::Name
                    | TokenKind::Rpar
                    | TokenKind::Rsqb
                    | TokenKind::Rbrace
                    | TokenKind::String
                    | TokenKind::FStringEnd
            )
        });
        if belongs_to_call {
            break;
        }
        range = parentheses;
    }
    range
}

#[cfg(test)]
mod tests {
    use pyguard_python::Module;
    use ruff_python_ast::visitor::{self, Visitor};
    use ruff_python_parser::Mode;

    use super::*;

    struct All<'a>(Vec<&'a Expr>);

    impl<'a> Visitor<'a> for All<'a> {
        fn visit_expr(&mut self, expression: &'a Expr) {
            self.0.push(expression);
            visitor::walk_expr(self, expression);
        }
    }

    #[test]
    fn text_and_tokens_tell_the_same() {
        let text = r##"
x = (a)
y = ((b)  )
f(c)
f ( (d) )
f(  # ( comment
    e
)
# (
e1 = """
# ( """  # (
(e2)
e3 = f(
    "#("  # (
    # it's (
    # (

    (e4)
)
e5 = (  # it's
    e6)
g = (  # comment
    h
)
i = (
    # (
    (j)
)
(k)
return_(l)
z = 1 if(m)else 2
z = 1if(m)else 2
print(not(n), [(o)], {(p): (q)}, r[(s)], (t)(u), "v"(w), f"{(x)}"(y))
match(z)
match (aa):
    case (bb): pass
type(cc)
(dd
 )
é(ee)
ff = gg\
(hh)
ii = (\
jj)
kk = (ll if (mm) else(nn))
lambda:(oo)
qq(
    (q1), # (
    (q2)
    (q3),
    [
        (q4) +
        (q5)
    ]
)
r1 = r2
(r3)
if r4:
    (r5)
def f():
    yield(pp)
    await(qq)
    return(rr), (ss)
@(tt)
class U((vv), metaclass=(ww)): pass
"##;
        let module = Module::parse_text(text, Mode::Module);
        let facts = Facts::new(&module, text);
        let mut all = All(Vec::new());
        all.visit_body(module.body());
        assert!(all.0.len() > 60, "most of it parses");
        let mut wrapped = 0;
        for code in all.0 {
            if matches!(code, Expr::Yield(_)) {
                continue;
            }
            let range = with_parentheses(&facts, code);
            assert_eq!(range, by_tokens(&facts, code), "{}", &text[code.range()]);
            wrapped += usize::from(range != code.range());
        }
        assert!(wrapped > 20, "{wrapped}");
    }
}
