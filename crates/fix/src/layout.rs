//! Elements between brackets: arguments, keys of a dictionary, elements of a list.

use ruff_python_ast::token::TokenKind;
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::code::size;
use crate::{Change, Code, Unfit};

/// A bracketed list of elements.
pub(crate) struct Elements<'c, 'a> {
    code: &'c Code<'c, 'a>,
    /// With the brackets.
    brackets: TextRange,
    /// In order, with the parentheses around them.
    elements: Vec<TextRange>,
}

/// What follows an element: its comma, if there is one, and whether a line ends before the next element or bracket.
struct After {
    comma: Option<TextRange>,
    breaks_line: bool,
}

impl<'c, 'a> Elements<'c, 'a> {
    /// `elements` are the ranges of the trees; parentheses around them are added here.
    pub(crate) fn new(
        code: &'c Code<'c, 'a>,
        brackets: TextRange,
        mut elements: Vec<TextRange>,
    ) -> Self {
        elements.sort_by_key(|range| range.start());
        let mut before = brackets.start() + TextSize::new(1);
        let mut whole = Vec::with_capacity(elements.len());
        for (index, element) in elements.iter().enumerate() {
            let after = elements
                .get(index + 1)
                .map_or(brackets.end() - TextSize::new(1), |next| next.start());
            let range = with_parentheses(code, *element, before, after);
            before = range.end();
            whole.push(range);
        }
        Self { code, brackets, elements: whole }
    }

    /// Adds an element after the last, in the layout of the others.
    pub(crate) fn add(&self, text: &str) -> Vec<Change> {
        let Some(&last) = self.elements.last() else {
            return vec![Change::insert(self.brackets.start() + TextSize::new(1), text)];
        };
        let After { comma, breaks_line } = self.after(last);
        let end = comma.map_or(last.end(), |comma| comma.end());
        match self.code.indentation(last.start()).filter(|_| breaks_line) {
            Some(indentation) => {
                let line_end = self.code.line_end(end);
                match comma {
                    Some(_) => vec![Change::insert(line_end, format!("\n{indentation}{text},"))],
                    None if line_end == end => {
                        vec![Change::insert(end, format!(",\n{indentation}{text}"))]
                    }
                    None => vec![
                        Change::insert(end, ","),
                        Change::insert(line_end, format!("\n{indentation}{text}")),
                    ],
                }
            }
            None => match comma {
                Some(_) => vec![Change::insert(end, format!(" {text},"))],
                None => vec![Change::insert(end, format!(", {text}"))],
            },
        }
    }

    /// Removes an element with its comma; comments stay.
    pub(crate) fn remove(&self, index: usize) -> Result<Change, Unfit> {
        let Some(&element) = self.elements.get(index) else {
            return Unfit::because("there is no such element");
        };
        if self.code.has_comment(element) {
            return Unfit::because("a comment stands inside what would be removed");
        }
        let After { comma, .. } = self.after(element);
        let end = comma.map_or(element.end(), |comma| comma.end());
        let next = self.elements.get(index + 1);
        let line_end = self.code.line_end(end);
        let rest = self.code.slice(TextRange::new(end, line_end)).trim();
        let before_bracket = self.brackets.end() - TextSize::new(1);
        if self.code.indentation(element.start()).is_some() && line_end < before_bracket {
            // Alone on its lines, maybe with a comment behind it, which then stands alone.
            if rest.is_empty() {
                let lines =
                    TextRange::new(self.code.line_start(element.start()), self.code.next_line(end));
                return Ok(Change::remove(lines));
            }
            if rest.starts_with('#') {
                let blank = self.blank(end);
                return Ok(Change::remove(TextRange::new(element.start(), end + blank)));
            }
        }
        if let Some(next) = next {
            let gap = TextRange::new(end, next.start());
            let upto =
                if self.code.has_comment(gap) { end + self.blank(end) } else { next.start() };
            return Ok(Change::remove(TextRange::new(element.start(), upto)));
        }
        let from = index
            .checked_sub(1)
            .and_then(|before| self.elements.get(before))
            .map(|before| before.end());
        match from {
            Some(from) if !self.code.has_comment(TextRange::new(from, element.start())) => {
                Ok(Change::remove(TextRange::new(from, element.end())))
            }
            _ => Ok(Change::remove(TextRange::new(element.start(), end))),
        }
    }

    fn blank(&self, from: TextSize) -> TextSize {
        let rest = self.code.slice(TextRange::new(from, self.brackets.end()));
        size(rest.len() - rest.trim_start_matches([' ', '\t']).len())
    }

    fn after(&self, element: TextRange) -> After {
        let next = self
            .elements
            .iter()
            .find(|other| other.start() >= element.end())
            .map_or(self.brackets.end() - TextSize::new(1), |next| next.start())
            // The parentheses of a call are those of the generator that is its only argument.
            .max(element.end());
        let tokens = self.code.tokens(TextRange::new(element.end(), next));
        let comma = tokens.iter().find(|token| token.kind() == TokenKind::Comma).map(Ranged::range);
        let breaks_line = tokens.iter().any(|token| token.kind() == TokenKind::NonLogicalNewline);
        After { comma, breaks_line }
    }
}

/// The range with the parentheses around it that lie between two bounds.
pub(crate) fn with_parentheses(
    code: &Code<'_, '_>,
    range: TextRange,
    from: TextSize,
    to: TextSize,
) -> TextRange {
    let mut opening = code
        .tokens(TextRange::new(from.min(range.start()), range.start()))
        .iter()
        .rev()
        .filter(|token| !token.kind().is_trivia())
        .take_while(|token| token.kind() == TokenKind::Lpar);
    let mut whole = range;
    let closing = code
        .tokens(TextRange::new(range.end(), to.max(range.end())))
        .iter()
        .filter(|token| !token.kind().is_trivia())
        .take_while(|token| token.kind() == TokenKind::Rpar);
    for close in closing {
        let Some(open) = opening.next() else { break };
        whole = TextRange::new(open.start(), close.end());
    }
    whole
}
