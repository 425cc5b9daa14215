use super::reader::Reader;
use super::tree::{Direction, Redirection, Word};

/// Operators, the longest first.
const OPERATORS: [(&str, Direction); 11] = [
    ("<<<", Direction::Text),
    ("<<-", Direction::Document),
    ("<<", Direction::Document),
    ("<&", Direction::Duplicate),
    ("<>", Direction::From),
    ("<", Direction::From),
    (">>", Direction::Append),
    (">&", Direction::Duplicate),
    (">|", Direction::To),
    (">", Direction::To),
    ("&>", Direction::To),
];

/// A here-document.
pub(super) struct Document {
    delimiter: String,
    /// Whether tabs before its lines do not count.
    is_indented: bool,
}

impl Reader<'_> {
    /// Reads a redirection, if one stands here.
    pub(super) fn redirection(&mut self) -> Option<Redirection> {
        let rest = self.text.get(self.at..self.to)?;
        let digits = rest.bytes().take(9).take_while(u8::is_ascii_digit).count();
        let rest = rest.get(digits..)?;
        if rest.starts_with("<(") || rest.starts_with(">(") {
            return None;
        }
        let (operator, direction) =
            OPERATORS.into_iter().find(|(operator, _)| rest.starts_with(operator))?;
        if operator == "&>" && digits > 0 {
            return None;
        }
        self.at += digits + operator.len();
        // `&>>` appends.
        let direction = if operator == "&>" && self.peek() == Some(b'>') {
            self.at += 1;
            Direction::Append
        } else {
            direction
        };
        self.skip_blanks();
        let target = match self.peek() {
            Some(byte) if !self.ends_word(byte) => self.word(),
            _ => Word { range: self.at..self.at, ..Word::default() },
        };
        if direction == Direction::Document {
            let delimiter = target.text.clone();
            self.documents.push(Document { delimiter, is_indented: operator == "<<-" });
        }
        Some(Redirection { direction, target })
    }

    /// Skips the here-documents that begin at this line.
    pub(super) fn skip_documents(&mut self) {
        for document in std::mem::take(&mut self.documents) {
            loop {
                let Some(rest) = self.text.get(self.at..self.to).filter(|rest| !rest.is_empty())
                else {
                    return;
                };
                let line = rest.split_inclusive('\n').next().unwrap_or(rest);
                self.at += line.len();
                let line = line.trim_end_matches(['\n', '\r']);
                let line = if document.is_indented { line.trim_start_matches('\t') } else { line };
                if line == document.delimiter {
                    break;
                }
            }
        }
    }
}
