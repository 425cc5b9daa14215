//! Samples in many kinds of documents, as they are and made harmless.

use pyguard_secrets::SurfaceKind;
use serde_json::{Map, Value, json};

use super::document::{Document, Expected};
use super::fill::{fill, indented};
use super::kinds::{FIRING, Kind, Place, SILENT};
use super::notebook::{Cell, CellKind, Notebook, Output};
use super::recipe::Recipe;

/// How samples are placed.
#[derive(Debug, Clone)]
pub(super) struct Matrix {
    /// The name that values are given to.
    pub(super) name: String,
    /// What must stand near them.
    pub(super) lead: Option<String>,
    /// What stands around each, with `‹value›`.
    pub(super) wrap: Option<String>,
    /// So many different values stand in each document.
    pub(super) repeat: usize,
    /// Kinds of documents; all for `None`.
    pub(super) only: Option<Vec<String>>,
    /// Kinds of documents that are left out.
    pub(super) except: Vec<String>,
}

/// All kinds by name.
pub(super) fn kind_names() -> impl Iterator<Item = &'static str> {
    FIRING.iter().chain(SILENT).map(|kind| kind.name)
}

/// A sample to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample<'s> {
    pub(super) rule: &'s str,
    pub(super) name: &'s str,
    pub(super) recipe: &'s Recipe,
    /// Whether values that look like placeholders are made again.
    pub(super) judged: bool,
}

impl Sample<'_> {
    /// The value with a number.
    pub(super) fn value(&self, index: usize) -> Result<String, String> {
        self.recipe.value(&[self.rule, self.name, &index.to_string()], self.judged)
    }
}

/// The documents of one sample. A rule for some parts of notebooks (`surfaces`, empty for all) is tried only in these.
pub(super) fn documents(
    matrix: &Matrix,
    sample: Sample<'_>,
    surfaces: &[SurfaceKind],
) -> Result<Vec<Document>, String> {
    let wanted = |kind: &Kind| {
        let named = |names: &[String]| names.iter().any(|name| name == kind.name);
        matrix.only.as_deref().is_none_or(named) && !named(&matrix.except)
    };
    let mut documents = Vec::new();
    // Each document has values of its own, so that more of them are tried. Those below 100 are the cases'.
    let mut index = 100;
    for kind in FIRING {
        let place = surfaces.is_empty() || surfaces.contains(&kind.place.surface());
        index += matrix.repeat;
        if place && wanted(kind) {
            documents.extend(Placing { matrix, sample, kind, index }.firing()?);
        }
    }
    for kind in SILENT.iter().filter(|kind| wanted(kind)) {
        index += 1;
        documents.extend(Placing { matrix, sample, kind, index }.silent()?);
    }
    Ok(documents)
}

/// One sample in one document.
struct Placing<'m> {
    matrix: &'m Matrix,
    sample: Sample<'m>,
    kind: &'m Kind,
    /// Of the first value.
    index: usize,
}

impl Placing<'_> {
    fn firing(&self) -> Result<Option<Document>, String> {
        let values = (0..self.matrix.repeat)
            .map(|more| self.sample.value(self.index + more))
            .collect::<Result<Vec<_>, _>>()?;
        let whole = self.wrapped(values.first().map_or("", String::as_str));
        let template = if whole.contains('\n') { self.kind.lines } else { Some(self.kind.text) };
        let quotes = |text: &str| text.contains('"') && text.contains('\'');
        let Some(template) = template else { return Ok(None) };
        let needs_quotes = template.contains("‹quoted›") || template.contains("‹bare›");
        if values.iter().any(|value| {
            let whole = self.wrapped(value);
            whole.contains(|c| self.kind.refuses.contains(c)) || (needs_quotes && quotes(&whole))
        }) {
            return Ok(None);
        }
        let mut written = Vec::new();
        let template = self.repeated(template);
        let mut left = values.iter();
        let text = self.fill(&template, &mut |key, indent| {
            if !matches!(key, "value" | "quoted" | "bare") {
                return None;
            }
            let value = left.next()?;
            written.push(indented(value, indent));
            let whole = indented(&self.wrapped(value), indent);
            Some(match key {
                "quoted" => quoted(&whole),
                "bare" if !is_bare(&whole) => quoted(&whole),
                _ => whole,
            })
        })?;
        let count = Some(written.len());
        Ok(Some(self.document(text, Expected { values: written, count, ..Expected::default() })))
    }

    fn silent(&self) -> Result<Option<Document>, String> {
        let value = self.sample.value(self.index)?;
        let prefix = self.sample.recipe.prefix();
        let length = value.chars().count();
        let first = |count: usize| value.chars().take(count).collect::<String>();
        let rest = length.saturating_sub(prefix.chars().count());
        let token = self.identifier();
        let mut changed = true;
        let text = self.fill(self.kind.text, &mut |key, _| {
            let value = match key {
                "variable" => format!("${{{}}}", self.matrix.name),
                "placeholder" => format!("{prefix}your-api-key-here"),
                "cut" => first(length * 2 / 3),
                "starred" => {
                    let last: Vec<char> = value.chars().rev().take(4).collect();
                    format!("{}********{}", first(4), last.iter().rev().collect::<String>())
                }
                "crossed" => format!("{prefix}{}", "x".repeat(rest)),
                "interpolated" => format!("{prefix}{{{token}}}"),
                "ellipsis" => format!("{prefix}…"),
                _ => return None,
            };
            // Several lines would end the text that they stand in.
            changed &= !value.contains('\n');
            Some(self.wrapped(&value))
        })?;
        Ok(changed.then(|| self.document(text, Expected::default())))
    }

    /// A template with the line of the value as often as there are values.
    fn repeated(&self, template: &str) -> String {
        let has_value =
            |line: &str| ["‹value›", "‹quoted›", "‹bare›"].iter().any(|value| line.contains(value));
        let mut lines = String::new();
        for line in template.split_inclusive('\n') {
            for copy in 0..self.matrix.repeat {
                if copy == 0 {
                    lines.push_str(line);
                } else if has_value(line) {
                    let own_name = format!("‹lower›_{copy}\"");
                    // A mapping has each key once; the last line of a cell ends without a break.
                    let line = line.replace("‹lower›\"", &own_name);
                    if !lines.ends_with('\n') {
                        lines.push('\n');
                    }
                    lines.push_str(&line);
                }
            }
        }
        lines
    }

    fn fill(
        &self,
        template: &str,
        value: &mut dyn FnMut(&str, &str) -> Option<String>,
    ) -> Result<String, String> {
        let template: String = match self.matrix.lead {
            Some(_) => template.to_owned(),
            None => {
                let lines = template.split_inclusive('\n');
                lines.filter(|line| !line.contains("‹lead›")).collect()
            }
        };
        let filled = fill(&template, &mut |key, indent| match key {
            "name" => Ok(self.matrix.name.clone()),
            "lower" => Ok(self.matrix.name.to_lowercase()),
            "identifier" => Ok(self.identifier()),
            "lead" => Ok(self.matrix.lead.clone().unwrap_or_default()),
            _ => value(key, indent).ok_or_else(|| format!("`{key}` stands for nothing")),
        });
        filled.map_err(|mistake| mistake.message)
    }

    fn identifier(&self) -> String {
        let letter = |c: char| if c.is_alphanumeric() { c } else { '_' };
        self.matrix.name.to_lowercase().chars().map(letter).collect()
    }

    fn wrapped(&self, value: &str) -> String {
        match &self.matrix.wrap {
            Some(wrap) => wrap.replace("‹value›", value),
            None => value.to_owned(),
        }
    }

    fn document(&self, text: String, expected: Expected) -> Document {
        let Kind { name: kind, place, .. } = *self.kind;
        let text = match place {
            Place::File(_) => text,
            _ => in_notebook(place, text).to_text(),
        };
        let title = format!("matrix {} in {kind} ({})", self.sample.name, place.file());
        Document { title, kind, file: place.file().to_owned(), text, expected }
    }
}

fn in_notebook(place: Place, text: String) -> Notebook {
    let mut metadata = Map::new();
    let shown = |mime, text| Output::Shown { mime, data: Value::String(text) };
    let cell = match place {
        Place::Stream => Cell::showing("connect()", Output::Stream { name: "stdout", text }),
        Place::Shown(mime) => Cell::showing("client", shown(mime, text)),
        Place::Error => Cell::showing("connect()", Output::Error(text)),
        Place::Markdown => Cell::new(CellKind::Markdown, text),
        Place::Raw => Cell::new(CellKind::Raw, text),
        Place::Metadata => {
            let parameters: Value = serde_json::from_str(&text).unwrap_or_default();
            metadata.insert("papermill".to_owned(), json!({"parameters": parameters}));
            Cell::new(CellKind::Code, "connect()")
        }
        Place::Code | Place::File(_) => Cell::new(CellKind::Code, text),
    };
    let before = Cell::new(CellKind::Code, "import service\n\nconnect = service.connect");
    Notebook { cells: vec![before, cell], metadata }
}

/// A value in the quotes that it does not hold.
fn quoted(value: &str) -> String {
    let quote = if value.contains('"') { '\'' } else { '"' };
    format!("{quote}{value}{quote}")
}

/// Whether a value means itself without quotes, in YAML, shells and files of settings.
fn is_bare(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '+'))
        && value.chars().all(|c| c.is_ascii_alphanumeric() || "_-.:/+=@%,~".contains(c))
        && !value.ends_with(':')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Matrix, Sample, documents, kind_names};
    use crate::test::samples::document::Document;
    use crate::test::samples::recipe::Recipe;

    fn matrix() -> Matrix {
        Matrix {
            name: "ZQ_TOKEN".to_owned(),
            lead: None,
            wrap: None,
            repeat: 1,
            only: None,
            except: Vec::new(),
        }
    }

    fn of(matrix: &Matrix, recipe: &str) -> (Vec<Document>, Vec<Document>) {
        let recipe = Recipe::parse(recipe).unwrap();
        let sample = Sample { rule: "zq", name: "token", recipe: &recipe, judged: true };
        let all = documents(matrix, sample, &[]).unwrap();
        all.into_iter().partition(|document| document.expected.fires())
    }

    /// How often a value stands in a document, as its reader sees it.
    fn count(document: &Document, value: &str) -> usize {
        let value = match document.file.ends_with(".ipynb") {
            true => serde_json::to_string(value).unwrap().trim_matches('"').to_owned(),
            false => value.to_owned(),
        };
        document.text.matches(&value).count()
    }

    #[test]
    fn kinds_have_names_of_their_own() {
        let names: Vec<&str> = kind_names().collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }

    #[test]
    fn documents_hold_the_value_once() {
        for recipe in
            ["zq_{base62:30}", "it's {base62:20}", "{base62:20} \"x\"", "a#b$c,d&{hex:20}"]
        {
            let (firing, silent) = of(&matrix(), recipe);
            assert!(firing.len() >= 14 && silent.len() >= 12, "{recipe}: {}", firing.len());
            for document in &firing {
                let [value] = &document.expected.values[..] else { panic!("{document:?}") };
                // An exception's text stands in its traceback too.
                let times = if document.kind == "traceback" { 2 } else { 1 };
                assert_eq!(count(document, value), times, "{recipe} {}", document.text);
            }
            assert!(firing.iter().chain(&silent).all(|document| !document.text.contains('‹')));
        }
    }

    #[test]
    fn values_of_several_lines_are_placed_where_they_can_stand() {
        let (firing, _) = of(&matrix(), "{pem:RSA }");
        assert!(firing.len() >= 12, "{}", firing.len());
        for document in firing.iter().filter(|document| !document.file.ends_with(".ipynb")) {
            let [value] = &document.expected.values[..] else { panic!("{document:?}") };
            assert_eq!(count(document, value), 1, "{}", document.text);
        }
        let yaml = firing.iter().find(|document| document.kind == "yaml").unwrap();
        assert!(yaml.expected.values[0].lines().skip(1).all(|line| line.starts_with("    ")));
    }

    #[test]
    fn documents_are_what_their_names_say() {
        let (firing, silent) = of(&matrix(), "zq_{base62:30}");
        for document in firing.iter().chain(&silent) {
            let text = &document.text;
            if document.file.ends_with(".json") || document.file.ends_with(".ipynb") {
                serde_json::from_str::<serde_json::Value>(text).unwrap();
            } else if document.file.ends_with("ml") && document.kind != "template" {
                let yaml =
                    document.file.ends_with("toml") || pyguard_rules::yaml::parse(text).is_ok();
                assert!(yaml, "{text}");
            }
        }
    }

    #[test]
    fn mutations_hold_no_whole_value() {
        let recipe = Recipe::parse("zq_{base62:30}").unwrap();
        let sample = Sample { rule: "zq", name: "token", recipe: &recipe, judged: true };
        let (_, silent) = of(&matrix(), "zq_{base62:30}");
        for (at, document) in silent.iter().enumerate() {
            for index in 0..200 {
                assert!(!document.text.contains(&sample.value(index).unwrap()), "{at}");
            }
        }
        let find = |kind: &str| silent.iter().find(|document| document.kind == kind).unwrap();
        assert!(find("crossed").text.contains(&format!("zq_{}\"", "x".repeat(30))));
        assert!(find("interpolated").text.contains("f\"zq_{zq_token}\""));
        assert!(find("actions").text.contains("${{ secrets.ZQ_TOKEN }}"));
    }

    #[test]
    fn a_lead_stands_in_every_document_and_a_wrap_around_every_value() {
        let wide = Matrix {
            lead: Some("square".to_owned()),
            wrap: Some("https://u:‹value›@db".to_owned()),
            ..matrix()
        };
        let (firing, silent) = of(&wide, "{base62:20}");
        assert!(firing.iter().chain(&silent).all(|document| document.text.contains("square")));
        assert!(firing.iter().all(|document| {
            document.text.contains(&format!("https://u:{}@db", document.expected.values[0]))
        }));
    }

    #[test]
    fn several_values_stand_in_a_document() {
        let (firing, _) = of(&Matrix { repeat: 3, ..matrix() }, "{base62:20}");
        assert!(firing.len() >= 20);
        for document in firing {
            let values: BTreeSet<&String> = document.expected.values.iter().collect();
            assert_eq!((values.len(), document.expected.count), (3, Some(3)), "{}", document.text);
            assert!(values.iter().all(|value| document.text.contains(*value)));
        }
    }

    #[test]
    fn kinds_are_chosen() {
        let only = Matrix { only: Some(vec!["json".to_owned(), "cut".to_owned()]), ..matrix() };
        let (firing, silent) = of(&only, "{base62:20}");
        assert_eq!((firing.len(), silent.len()), (1, 1));
        let except = Matrix { except: vec!["json".to_owned()], ..matrix() };
        assert_eq!(of(&except, "{base62:20}").0.len() + 1, of(&matrix(), "{base62:20}").0.len());
    }
}
