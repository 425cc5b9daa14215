//! Tags that give names to values, and loops.

use super::ENDLESS_WORK;
use super::calls::Arguments;
use super::lexer::Kind;
use super::parser::{MANY, Parser};
use super::values::Value;

/// Variables that are remembered.
const MAX_VARIABLES: usize = 1_000;

impl Parser<'_> {
    /// A tag, behind its `{%`.
    pub(super) fn statement(&mut self) {
        match self.word() {
            Some("set") => {
                self.at += 1;
                self.assignment();
            }
            Some("for") => {
                let before = self.sights.len();
                self.rounds.push(1);
                self.loop_head();
                self.expressions();
                self.loop_begins(before);
            }
            Some("with") => {
                self.at += 1;
                let arguments = self.arguments(b'%');
                self.remember(arguments);
            }
            Some("macro") => {
                self.at += 2;
                if self.take(b'(') {
                    let arguments = self.arguments(b')');
                    self.remember(arguments);
                }
                self.expressions();
            }
            Some("endfor") => {
                self.rounds.pop();
                self.expressions();
            }
            _ => self.expressions(),
        }
    }

    /// `for name in list`: a list with one item is a way to give it a name.
    fn loop_head(&mut self) {
        let name = self.tokens.get(self.at + 1).map(|token| &token.kind);
        let word = self.tokens.get(self.at + 2).map(|token| &token.kind);
        if let (Some(Kind::Name(name)), Some(Kind::Name(word))) = (name, word)
            && word == "in"
        {
            self.at += 3;
            let value = self.expression();
            if let Some([item]) = value.items().as_deref() {
                self.set(name.clone(), item.clone());
            }
        }
    }

    /// Keeps what arguments are by default, or in a block.
    fn remember(&mut self, arguments: Arguments) {
        for (name, value) in arguments.named {
            self.set(name, value);
        }
    }

    fn set(&mut self, name: String, value: Value) {
        if self.variables.len() < MAX_VARIABLES || self.variables.contains_key(&name) {
            self.variables.insert(name, value);
        }
    }

    /// Counts rounds of all loops around this place.
    fn loop_begins(&mut self, before: usize) {
        let rounds = self.rounds.iter().fold(1, |product: i64, one| product.saturating_mul(*one));
        let was_told = self
            .sights
            .get(before..)
            .is_some_and(|new| new.iter().any(|sight| sight.check == ENDLESS_WORK));
        if rounds >= MANY && !was_told {
            self.see(ENDLESS_WORK, self.at.saturating_sub(1), format!("{rounds} rounds of loops"));
        }
    }

    /// `set` with its value, or with a block as its value.
    fn assignment(&mut self) {
        let mut name = String::new();
        while let Some(token) = self.peek() {
            match &token.kind {
                Kind::Name(part) => name.push_str(part),
                Kind::Sign(b'.') => name.push('.'),
                _ => break,
            }
            self.at += 1;
        }
        let value = if self.take(b'=') {
            let value = self.expression();
            self.expressions();
            value
        } else {
            // A block is its value, which is not known here: `attr` with it is told where it is used.
            self.expressions();
            Value::Unknown
        };
        self.set(name, value);
    }
}
