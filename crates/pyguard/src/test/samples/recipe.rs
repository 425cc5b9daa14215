//! Recipes of values: literal text and `{generators}`, so that no file of tests holds a value that could be someone's.

use super::generators::Generator;
use super::random::Random;

/// How often a value is made again because it looks like a placeholder.
const TRIES: usize = 50;

/// A recipe, read.
#[derive(Debug, Clone)]
pub(super) struct Recipe {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Literal(String),
    Made(Generator),
}

/// What is wrong with a text of ours, and at which of its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) offset: usize,
    pub(super) message: String,
}

impl Mistake {
    pub(super) fn new(offset: usize, message: impl Into<String>) -> Self {
        Self { offset, message: message.into() }
    }

    /// The same mistake, told of a longer text.
    pub(super) fn moved(self, by: usize) -> Self {
        Self { offset: self.offset + by, ..self }
    }
}

impl Recipe {
    /// Reads a recipe: `{{` and `}}` are braces, anything else in braces is a generator.
    pub(super) fn parse(text: &str) -> Result<Self, Mistake> {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some(brace) = ["{{", "}}"].into_iter().find(|brace| rest.starts_with(brace)) {
                literal.extend(brace.chars().take(1));
                at += 2;
            } else if rest.starts_with('}') {
                return Err(Mistake::new(at, "`}` closes nothing; a brace is written `}}`"));
            } else if rest.starts_with('{') {
                let end = closing(rest).ok_or_else(|| {
                    Mistake::new(at, "`{` is never closed; a brace is written `{{`")
                })?;
                let body = rest.get(1..end).unwrap_or("");
                let made = Generator::parse(body).map_err(|mistake| mistake.moved(at + 1))?;
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(std::mem::take(&mut literal)));
                }
                pieces.push(Piece::Made(made));
                at += end + 1;
            } else {
                let length = rest.find(['{', '}']).unwrap_or(rest.len());
                literal.push_str(rest.get(..length).unwrap_or(""));
                at += length;
            }
        }
        if !literal.is_empty() {
            pieces.push(Piece::Literal(literal));
        }
        Ok(Self { pieces })
    }

    /// The literal text that all its values begin with.
    pub(super) fn prefix(&self) -> &str {
        match self.pieces.first() {
            Some(Piece::Literal(text)) => text,
            _ => "",
        }
    }

    /// Whether nothing of it is made.
    pub(super) fn is_literal(&self) -> bool {
        !self.pieces.iter().any(|piece| matches!(piece, Piece::Made(_)))
    }

    /// Makes one value.
    pub(super) fn make(&self, random: &mut Random) -> Result<String, String> {
        let mut made = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) => made.push_str(text),
                Piece::Made(generator) => {
                    let text = generator.make(&made, random)?;
                    made.push_str(&text);
                }
            }
        }
        Ok(made)
    }

    /// The value of a seed; with `judged` one that is no placeholder by chance.
    ///
    /// # Errors
    /// When none can be made.
    pub(super) fn value(&self, seed: &[&str], judged: bool) -> Result<String, String> {
        for attempt in 0..TRIES {
            let attempt = attempt.to_string();
            let seed: Vec<&str> = seed.iter().copied().chain([attempt.as_str()]).collect();
            let value = self.make(&mut Random::new(&seed))?;
            if !judged || !pyguard_secrets::is_placeholder(&value) {
                return Ok(value);
            }
        }
        Err(format!(
            "each of {TRIES} values of this recipe looks like a placeholder, which detectors drop"
        ))
    }
}

/// The brace that closes the one a text begins with.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => continue,
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The parts of a text between `|` outside braces.
pub(super) fn alternatives(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                parts.extend(text.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(text.get(start..));
    parts
}

#[cfg(test)]
mod tests {
    use super::{Mistake, Recipe};

    fn value(recipe: &str) -> String {
        Recipe::parse(recipe).unwrap().value(&["rule", recipe], false).unwrap()
    }

    fn mistake(recipe: &str) -> Mistake {
        Recipe::parse(recipe).unwrap_err()
    }

    #[test]
    fn text_and_braces_stay() {
        assert_eq!(value("a}}b{{c"), "a}b{c");
        assert_eq!(value(""), "");
        let made = value("{{{hex:4}}}");
        assert_eq!((made.len(), &made[..1], &made[5..]), (6, "{", "}"), "{made}");
        assert!(value("zq_{digits:4}-é").starts_with("zq_"));
    }

    #[test]
    fn a_prefix_is_what_all_values_begin_with() {
        let prefix = |recipe: &str| Recipe::parse(recipe).unwrap().prefix().to_owned();
        assert_eq!(prefix("zq_{hex:4}x"), "zq_");
        assert_eq!(prefix("{hex:4}x"), "");
        assert!(Recipe::parse("zq_").unwrap().is_literal());
        assert!(!Recipe::parse("zq_{hex:4}").unwrap().is_literal());
    }

    #[test]
    fn mistakes_say_where() {
        assert_eq!(mistake("ab{hex:4").offset, 2);
        assert_eq!(mistake("ab}").offset, 2);
        let unknown = mistake("ab{hexx:4}");
        assert_eq!(unknown, Mistake::new(3, "no generator `hexx`; did you mean `hex`?"));
        let inner = mistake("x{base64-of(a{nothing-like-it:1})}");
        assert_eq!(inner, Mistake::new(14, "no generator `nothing-like-it`"));
        assert_eq!(mistake("{hex:many}").message, "`hex` is followed by a count: `{hex:20}`");
        assert_eq!(mistake("{hex:0}").message, "a count is a number from 1 to 4096");
        assert_eq!(mistake("{uuid:4}").message, "`uuid` has no argument");
        assert_eq!(mistake("{jwt:[1]}").message, "`jwt` is followed by a JSON object of claims");
        assert_eq!(mistake("{bech32:x}").offset, 1);
        assert_eq!(mistake("{pem:DSS }").offset, 1);
    }

    #[test]
    fn values_that_look_like_placeholders_are_made_again() {
        // One digit of ten values in a row is a run.
        let recipe = Recipe::parse("zq_{one-of:xxxxxxxx|k9Jx2mQpL7}").unwrap();
        let all = (0..20).map(|index| recipe.value(&[&index.to_string()], true).unwrap());
        assert!(all.into_iter().all(|value| value == "zq_k9Jx2mQpL7"));
        let never = Recipe::parse("zq_{one-of:xxxxxxxx|changeme}").unwrap();
        assert!(never.value(&["x"], true).unwrap_err().contains("placeholder"));
    }

    #[test]
    fn values_are_the_same_in_every_run() {
        assert_eq!(value("zq_{base62:30}"), value("zq_{base62:30}"));
    }
}
