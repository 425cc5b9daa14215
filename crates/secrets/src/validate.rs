use crate::compiled::parse;
use crate::{AllowSpec, DetectorError, DetectorSpec, FormSpec, Shape};

impl DetectorSpec {
    /// Checks all that is written in a detector; one that passes works.
    ///
    /// # Errors
    /// The first mistake.
    pub fn check(&self) -> Result<(), DetectorError> {
        self.forms.iter().try_for_each(FormSpec::check)?;
        self.allow.iter().flat_map(AllowSpec::expressions).chain(&self.path).try_for_each(is_regex)
    }
}

impl FormSpec {
    /// Checks a form by itself.
    ///
    /// # Errors
    /// The first mistake.
    pub fn check(&self) -> Result<(), DetectorError> {
        if let Some(short) = self.keywords.iter().find(|word| word.len() < 2) {
            return Err(DetectorError::ShortKeyword(short.clone()));
        }
        let shape: Vec<&String> = match &self.shape {
            Shape::Regex(text, _) => vec![text],
            Shape::Assigned { name, value, .. } => vec![name, value],
            Shape::Columns { named, value, .. } => named.iter().chain(value).collect(),
        };
        let needs = self.needs.iter().map(|need| &need.regex);
        let raise = self.raise.iter().map(|raise| &raise.regex);
        shape.into_iter().chain(needs).chain(raise).try_for_each(is_regex)
    }
}

impl AllowSpec {
    fn expressions(&self) -> impl Iterator<Item = &String> {
        self.values.iter().chain(&self.matches).chain(&self.lines).chain(&self.paths)
    }
}

fn is_regex(text: impl AsRef<str>) -> Result<(), DetectorError> {
    parse(text.as_ref()).map(|_| ())
}
