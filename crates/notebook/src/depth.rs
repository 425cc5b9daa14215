use ruff_python_ast::token::TokenKind;
use ruff_python_parser::Mode;
use ruff_python_parser::lexer::lex;

/// Python's own tokenizer takes 200 brackets, its compiler a few thousand operators. Deeper trees overflow the stack
/// of whoever walks or drops them.
const MAX_DEPTH: u32 = 1000;

/// Whether the syntax tree of a cell may be too deep to be walked with recursion.
///
/// Counts what can make a tree deeper: an upper bound, so that it never has to build the tree.
pub(crate) fn is_too_deep(text: &str) -> bool {
    if text.len() <= MAX_DEPTH as usize {
        return false;
    }
    let mut lexer = lex(text, Mode::Ipython);
    let mut indentation = 0_u32;
    // What is open: the token that closes it, and the depth that everything between two commas in it starts from.
    let mut open: Vec<(TokenKind, u32)> = Vec::new();
    let mut depth = 0_u32;
    // The parser may go on inside an expression that a line left open, such as a lambda's parameters.
    let mut carried = 0_u32;
    loop {
        let kind = lexer.next_token();
        if let Some(closer) = closer_of(kind) {
            depth += 1;
            open.push((closer, depth));
        } else if let Some((_, base)) = open.pop_if(|(closer, _)| *closer == kind) {
            // A chain of calls or subscripts gets one level deeper with each of its brackets.
            depth = base;
        } else {
            match kind {
                TokenKind::EndOfFile => return false,
                TokenKind::Indent => indentation += 1,
                TokenKind::Dedent => indentation = indentation.saturating_sub(1),
                TokenKind::Newline => {
                    if !open.is_empty() {
                        carried = depth;
                        open.clear();
                    }
                    depth = carried;
                }
                TokenKind::Semi if open.is_empty() => depth = carried,
                TokenKind::Comma => depth = open.last().map_or(carried, |(_, base)| *base),
                TokenKind::Name
                | TokenKind::Int
                | TokenKind::Float
                | TokenKind::Complex
                | TokenKind::String
                | TokenKind::FStringMiddle
                | TokenKind::TStringMiddle
                | TokenKind::Comment
                | TokenKind::NonLogicalNewline => {}
                _ => depth += 1,
            }
        }
        if depth + indentation > MAX_DEPTH {
            return true;
        }
    }
}

/// What ends the part of an expression that a token opens; for a lambda, its parameters.
fn closer_of(kind: TokenKind) -> Option<TokenKind> {
    match kind {
        TokenKind::Lpar => Some(TokenKind::Rpar),
        TokenKind::Lsqb => Some(TokenKind::Rsqb),
        TokenKind::Lbrace => Some(TokenKind::Rbrace),
        TokenKind::FStringStart => Some(TokenKind::FStringEnd),
        TokenKind::TStringStart => Some(TokenKind::TStringEnd),
        TokenKind::Lambda => Some(TokenKind::Colon),
        _ => None,
    }
}
