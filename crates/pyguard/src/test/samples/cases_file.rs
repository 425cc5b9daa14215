//! Reading `<id>.cases.yaml`: recipes of samples, and texts that hold them.

use pyguard_finding::Severity;
use pyguard_rules::yaml::{self, Node, SourceExcerpt, Span, Value, nearest};
use serde_json::Map;

use super::document::{Document, Expected};
use super::fill::{fill, indented};
use super::matrix::{Matrix, Sample, kind_names};
use super::notebook::{Cell, CellKind, Notebook, Output};
use super::recipe::{Mistake, Recipe};

const KEYS: [&str; 8] = ["samples", "name", "lead", "wrap", "repeat", "matrix", "fires", "silent"];
const CASE_KEYS: [&str; 9] =
    ["in", "why", "text", "cells", "metadata", "count", "values", "tier", "severity"];
const CELL_KEYS: [&str; 10] =
    ["code", "markdown", "raw", "stream", "stderr", "error", "result", "html", "json", "metadata"];

/// The name that values are given to where neither the cases nor the rule say one.
const NAME: &str = "TOKEN";

/// A file of cases, with its documents made.
#[derive(Debug)]
pub(super) struct CasesFile {
    /// By name, in file order.
    pub(super) samples: Vec<(String, Recipe)>,
    /// `None` where samples are not placed in documents.
    pub(super) matrix: Option<Matrix>,
    /// Those that fire, then those that do not, each in file order.
    pub(super) documents: Vec<Document>,
}

/// The rule that cases are for.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'r> {
    pub(super) id: &'r str,
    /// The environment variable that its values belong in.
    pub(super) environment: Option<&'r str>,
    /// Whether its values are made until none looks like a placeholder.
    pub(super) judged: bool,
}

/// What is wrong, and where.
struct Complaint {
    place: Place,
    message: String,
}

enum Place {
    Node(Span),
    Point(usize, usize),
}

impl Complaint {
    fn at(node: &Node, message: impl Into<String>) -> Self {
        Self { place: Place::Node(node.span), message: message.into() }
    }
}

type Read<T> = Result<T, Complaint>;

/// Reads cases and makes their documents.
///
/// # Errors
/// What is wrong first, with the line that it stands in.
pub(super) fn read(path: &str, text: &str, about: About<'_>) -> Result<CasesFile, String> {
    let root = yaml::parse(text).map_err(|error| error.excerpt(path, text).to_string())?;
    let mut reader = Reader { text, about, samples: Vec::new() };
    reader.file(&root).map_err(|complaint| {
        let Complaint { place, message } = complaint;
        match place {
            Place::Node(span) => SourceExcerpt::of(path, text, span, message),
            Place::Point(line, column) => SourceExcerpt::at(path, text, (line, column), message),
        }
        .to_string()
    })
}

struct Reader<'t> {
    text: &'t str,
    about: About<'t>,
    samples: Vec<(String, Recipe)>,
}

impl Reader<'_> {
    fn file(&mut self, root: &Node) -> Read<CasesFile> {
        check_keys(root, &KEYS, "a file of cases")?;
        if let Some(samples) = root.get("samples") {
            for (key, recipe) in mapping(samples, "`samples`")? {
                let name = string(key, "a sample's name")?.to_owned();
                let text = string(recipe, "a recipe")?;
                let made = Recipe::parse(text).map_err(|mistake| self.in_text(recipe, mistake))?;
                let sample = self.sample(&name, &made);
                sample.value(0).map_err(|message| Complaint::at(recipe, message))?;
                self.samples.push((name, made));
            }
        }
        let mut documents = Vec::new();
        for (list, fires) in [("fires", true), ("silent", false)] {
            let Some(node) = root.get(list) else { continue };
            for (number, case) in (1..).zip(sequence(node, &format!("`{list}`"))?) {
                let mut document = self.case(case, fires)?;
                document.title = format!("{list} {number} ({})", document.file);
                documents.push(document);
            }
        }
        let matrix = self.matrix(root)?;
        Ok(CasesFile { samples: std::mem::take(&mut self.samples), matrix, documents })
    }

    fn sample<'s>(&'s self, name: &'s str, recipe: &'s Recipe) -> Sample<'s> {
        Sample { rule: self.about.id, name, recipe, judged: self.about.judged }
    }

    fn matrix(&self, root: &Node) -> Read<Option<Matrix>> {
        let text = |key: &str| {
            let node = root.get(key);
            node.map(|node| string(node, &format!("`{key}`")).map(str::to_owned)).transpose()
        };
        let wrap = text("wrap")?;
        if let (Some(node), Some(wrap)) = (root.get("wrap"), &wrap)
            && !wrap.contains("‹value›")
        {
            return Err(Complaint::at(node, "`wrap` holds a `‹value›`"));
        }
        let name = text("name")?.or(self.about.environment.map(str::to_owned));
        let mut matrix = Matrix {
            name: name.unwrap_or_else(|| NAME.to_owned()),
            lead: text("lead")?,
            wrap,
            repeat: root.get("repeat").map(whole).transpose()?.unwrap_or(1).clamp(1, 99),
            only: None,
            except: Vec::new(),
        };
        let Some(node) = root.get("matrix") else { return Ok(Some(matrix)) };
        match &node.value {
            Value::Bool(on) => return Ok(on.then_some(matrix)),
            Value::Mapping(_) => check_keys(node, &["only", "except"], "`matrix`")?,
            _ => return Err(Complaint::at(node, "`matrix` is true, false or a mapping")),
        }
        matrix.only = node.get("only").map(kinds).transpose()?;
        matrix.except = node.get("except").map(kinds).transpose()?.unwrap_or_default();
        Ok(Some(matrix))
    }

    fn case(&self, node: &Node, fires: bool) -> Read<Document> {
        check_keys(node, &CASE_KEYS, "a case")?;
        let name = node.get("in").ok_or_else(|| Complaint::at(node, "the key `in` is missing"))?;
        let name = string(name, "`in`")?;
        let mut values = Vec::new();
        let (file, text) = match (node.get("text"), node.get("cells")) {
            (Some(text), None) if name != "notebook" => {
                (name.to_owned(), self.filled(text, &mut values)?)
            }
            (None, Some(cells)) if name == "notebook" => {
                let notebook = Notebook {
                    cells: sequence(cells, "`cells`")?
                        .iter()
                        .map(|cell| self.cell(cell, &mut values))
                        .collect::<Read<_>>()?,
                    metadata: self.metadata(node, &mut values)?,
                };
                ("notebook.ipynb".to_owned(), notebook.to_text())
            }
            _ => {
                let message = "a case has a `text`, or is `in: notebook` and has `cells`";
                return Err(Complaint::at(node, message));
            }
        };
        if file.contains(['/', '\\']) {
            return Err(Complaint::at(node, "`in` is the name of a file, without folders"));
        }
        let mut expected = Expected::default();
        if fires {
            expected = self.expected(node, values)?;
        } else {
            let told = ["count", "values", "tier", "severity"];
            if let Some(key) = told.into_iter().find(|key| node.get(key).is_some()) {
                let message = format!("`{key}` is for cases that fire");
                return Err(Complaint::at(node, message));
            }
            if node.get("why").is_none() {
                return Err(Complaint::at(node, "a silent case says `why` nothing is found"));
            }
        }
        Ok(Document { title: String::new(), kind: "case", file, text, expected })
    }

    fn expected(&self, node: &Node, mut values: Vec<String>) -> Read<Expected> {
        if let Some(told) = node.get("values") {
            values.clear();
            for value in sequence(told, "`values`")? {
                let text = self.filled(value, &mut Vec::new())?;
                values.push(text);
            }
        }
        // Each value is told once, however often it stands there.
        let mut different: Vec<String> = Vec::new();
        for value in values {
            if !different.contains(&value) {
                different.push(value);
            }
        }
        let expected = Expected {
            values: different,
            count: node.get("count").map(whole).transpose()?,
            tier: level(node, "tier")?,
            severity: level::<Severity>(node, "severity")?,
        };
        if !expected.fires() {
            return Err(Complaint::at(node, "a case that fires mentions a sample: `‹name›`"));
        }
        Ok(expected)
    }

    fn cell(&self, node: &Node, values: &mut Vec<String>) -> Read<Cell> {
        check_keys(node, &CELL_KEYS, "a cell")?;
        let kinds =
            [("code", CellKind::Code), ("markdown", CellKind::Markdown), ("raw", CellKind::Raw)];
        let mut sources = kinds.iter().filter_map(|(key, kind)| Some((node.get(key)?, *kind)));
        let (Some((source, kind)), None) = (sources.next(), sources.next()) else {
            return Err(Complaint::at(node, "a cell has one of `code`, `markdown` and `raw`"));
        };
        let mut cell = Cell::new(kind, self.filled(source, values)?);
        for (key, value) in mapping(node, "a cell")? {
            let text = |values: &mut Vec<String>| self.filled(value, values);
            cell.outputs.push(match key.as_str() {
                Some("stream") => Output::Stream { name: "stdout", text: text(values)? },
                Some("stderr") => Output::Stream { name: "stderr", text: text(values)? },
                Some("error") => Output::Error(text(values)?),
                Some("result") => Output::Shown { mime: "text/plain", data: text(values)?.into() },
                Some("html") => Output::Shown { mime: "text/html", data: text(values)?.into() },
                Some("json") => {
                    Output::Shown { mime: "application/json", data: self.json(value, values)? }
                }
                _ => continue,
            });
        }
        if !cell.outputs.is_empty() && kind != CellKind::Code {
            return Err(Complaint::at(node, "only cells with `code` have outputs"));
        }
        cell.metadata = self.metadata(node, values)?;
        Ok(cell)
    }

    fn metadata(
        &self,
        node: &Node,
        values: &mut Vec<String>,
    ) -> Read<Map<String, serde_json::Value>> {
        let Some(metadata) = node.get("metadata") else { return Ok(Map::new()) };
        match self.json(metadata, values)? {
            serde_json::Value::Object(map) => Ok(map),
            _ => Err(Complaint::at(metadata, "`metadata` is a mapping")),
        }
    }

    /// YAML as JSON, with its texts filled in.
    fn json(&self, node: &Node, values: &mut Vec<String>) -> Read<serde_json::Value> {
        Ok(match &node.value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(on) => (*on).into(),
            Value::Integer(number) => (*number).into(),
            Value::Float(number) => (*number).into(),
            Value::String(_) => self.filled(node, values)?.into(),
            Value::Sequence(items) => {
                items.iter().map(|item| self.json(item, values)).collect::<Read<_>>()?
            }
            Value::Mapping(entries) => {
                let mut map = Map::new();
                for (key, value) in entries {
                    let key = string(key, "a key")?.to_owned();
                    map.insert(key, self.json(value, values)?);
                }
                map.into()
            }
        })
    }

    /// A text with its samples filled in; adds them to `values` as they stand there.
    fn filled(&self, node: &Node, values: &mut Vec<String>) -> Read<String> {
        let filled = fill(string(node, "this")?, &mut |key, indent| {
            let value = indented(&self.mentioned(key)?, indent);
            values.push(value.clone());
            Ok(value)
        });
        filled.map_err(|mistake| self.in_text(node, mistake))
    }

    /// The value that `‹key›` stands for: a sample, a sample and which of its values, or a recipe.
    fn mentioned(&self, key: &str) -> Result<String, String> {
        let numbered = key
            .rsplit_once(' ')
            .and_then(|(name, number)| Some((name, number.parse::<usize>().ok()?)));
        let (name, number) = numbered.unwrap_or((key, 1));
        for (name, number) in [(key, 1), (name, number)] {
            if let Some((name, recipe)) = self.samples.iter().find(|(known, _)| known == name) {
                return self.sample(name, recipe).value(number.min(99));
            }
        }
        let recipe = Recipe::parse(key).map_err(|mistake| mistake.message)?;
        if recipe.is_literal() {
            let known = self.samples.iter().map(|(name, _)| name.as_str());
            let hint = nearest(name, known)
                .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return Err(format!("no sample `{name}`, and nothing to make{hint}"));
        }
        recipe.value(&[self.about.id, key], false)
    }

    fn in_text(&self, node: &Node, mistake: Mistake) -> Complaint {
        let (line, column) = yaml::position_in_scalar(self.text, node, mistake.offset);
        Complaint { place: Place::Point(line, column), message: mistake.message }
    }
}

fn mapping<'n>(node: &'n Node, what: &str) -> Read<&'n [(Node, Node)]> {
    node.as_mapping().ok_or_else(|| Complaint::at(node, format!("{what} is a mapping")))
}

fn sequence<'n>(node: &'n Node, what: &str) -> Read<&'n [Node]> {
    node.as_sequence().ok_or_else(|| Complaint::at(node, format!("{what} is a list")))
}

fn string<'n>(node: &'n Node, what: &str) -> Read<&'n str> {
    node.as_str().ok_or_else(|| {
        Complaint::at(node, format!("{what} is a text, not {}; put it in quotes", node.kind()))
    })
}

fn whole(node: &Node) -> Read<usize> {
    match node.value {
        Value::Integer(number) => usize::try_from(number).ok(),
        _ => None,
    }
    .ok_or_else(|| Complaint::at(node, "this is a whole number"))
}

fn level<L: std::str::FromStr>(node: &Node, key: &str) -> Read<Option<L>> {
    let Some(value) = node.get(key) else { return Ok(None) };
    let level = string(value, &format!("`{key}`"))?.parse().ok();
    level.map(Some).ok_or_else(|| Complaint::at(value, format!("there is no such `{key}`")))
}

/// Names of kinds of documents.
fn kinds(node: &Node) -> Read<Vec<String>> {
    let items = match &node.value {
        Value::String(_) => std::slice::from_ref(node),
        _ => sequence(node, "this")?,
    };
    items
        .iter()
        .map(|item| {
            let name = string(item, "a kind of document")?;
            if kind_names().any(|known| known == name) {
                return Ok(name.to_owned());
            }
            let hint = match nearest(name, kind_names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("there are {}", kind_names().collect::<Vec<_>>().join(", ")),
            };
            Err(Complaint::at(item, format!("no kind of document `{name}`; {hint}")))
        })
        .collect()
}

fn check_keys(node: &Node, known: &[&str], what: &str) -> Read<()> {
    for (key, _) in mapping(node, what)? {
        let name = key.as_str().unwrap_or("");
        if !known.contains(&name) {
            let hint = nearest(name, known.iter().copied())
                .map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return Err(Complaint::at(key, format!("unknown key `{name}`{hint}")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{About, CasesFile, read};

    const ABOUT: About<'static> = About { id: "zq", environment: Some("ZQ_TOKEN"), judged: true };

    fn cases(text: &str) -> CasesFile {
        read("zq.cases.yaml", text, ABOUT).unwrap_or_else(|error| panic!("{error}"))
    }

    /// The message and the line that it points at.
    fn mistake(text: &str) -> (String, usize) {
        let error = read("zq.cases.yaml", text, ABOUT).unwrap_err();
        let mut lines = error.lines();
        let message = lines.next().unwrap().to_owned();
        let place = lines.next().unwrap().rsplit(':').nth(1).unwrap().parse().unwrap();
        (message, place)
    }

    #[test]
    fn a_sample_is_the_same_everywhere_in_a_case() {
        let read = cases(
            "samples: {token: 'zq_{base62:20}'}\nfires:\n  - in: a.sh\n    text: 'x ‹token› ‹token› ‹token 2›'\n",
        );
        let document = &read.documents[0];
        assert_eq!(
            (document.title.as_str(), document.expected.values.len()),
            ("fires 1 (a.sh)", 2)
        );
        let words: Vec<&str> = document.text.split(' ').collect();
        assert!(words[1] == words[2] && words[2] != words[3], "{words:?}");
        let matrix = read.matrix.unwrap();
        assert_eq!((matrix.name.as_str(), matrix.repeat), ("ZQ_TOKEN", 1));
    }

    #[test]
    fn a_notebook_is_a_list_of_parts() {
        let read = cases(
            "samples: {token: 'zq_{base62:20}'}
matrix: {except: [comment, markdown]}
fires:
  - in: notebook
    cells:
      - code: print(client)
        stream: \"Client(token='‹token›')\"
      - markdown: 'my key is ‹token 2›'
      - code: 1/0
        error: 'ValueError: bad token ‹token 3›'
      - code: x
        html: '<td>‹token 4›</td>'
        json: {a: ['‹token 5›', 1]}
        metadata: {tags: ['‹token 6›']}
    metadata: {widgets: {state: '‹token 7›'}}
    values: ['‹token›']
    count: 3
    tier: strict
    severity: high
silent:
  - in: a.py
    why: too short
    text: 'x = \"‹zq_{base62:4}›\"'
",
        );
        let [fires, silent] = &read.documents[..] else { panic!("{read:?}") };
        assert_eq!(fires.text.matches("zq_").count(), 8, "{}", fires.text);
        assert_eq!((fires.expected.values.len(), fires.expected.count), (1, Some(3)));
        assert!(fires.expected.tier.is_some() && fires.expected.severity.is_some());
        assert!(!silent.expected.fires() && silent.title == "silent 1 (a.py)");
        assert_eq!(read.matrix.unwrap().except, ["comment", "markdown"]);
    }

    #[test]
    fn values_of_several_lines_keep_the_indentation_of_their_line() {
        let read = cases(
            "samples: {key: '{pem:EC }'}\nfires:\n  - in: a.yaml\n    text: |\n      key: |\n        ‹key›\n      x: 1\n",
        );
        let document = &read.documents[0];
        assert!(pyguard_rules::yaml::parse(&document.text).is_ok(), "{}", document.text);
        assert!(document.text.contains(&document.expected.values[0]));
    }

    #[test]
    fn mistakes_say_where_and_what_was_meant() {
        for (text, message, line) in [
            ("samples: {a: x}\nfire: []", "unknown key `fire`; did you mean `fires`?", 2),
            ("samples:\n  a: 'x{hexx:3}'", "no generator `hexx`; did you mean `hex`?", 2),
            (
                "samples:\n  a: 'xxxx{hex:4}'",
                "each of 50 values of this recipe looks like a placeholder, which detectors drop",
                2,
            ),
            ("samples: {a: 3}", "a recipe is a text, not a whole number; put it in quotes", 1),
            ("matrix:\n  except: [jsn]", "no kind of document `jsn`; did you mean `json`?", 2),
            ("wrap: x", "`wrap` holds a `‹value›`", 1),
            ("fires:\n  - text: x", "the key `in` is missing", 2),
            ("fires:\n  - {in: a.py, text: x}", "a case that fires mentions a sample: `‹name›`", 2),
            (
                "fires:\n  - {in: notebook, text: x}",
                "a case has a `text`, or is `in: notebook` and has `cells`",
                2,
            ),
            (
                "fires:\n  - in: notebook\n    cells: [{stream: x}]",
                "a cell has one of `code`, `markdown` and `raw`",
                3,
            ),
            (
                "fires:\n  - in: notebook\n    cells: [{raw: x, stream: y}]",
                "only cells with `code` have outputs",
                3,
            ),
            ("silent:\n  - {in: a.py, text: x}", "a silent case says `why` nothing is found", 2),
            (
                "silent:\n  - {in: a.py, text: x, why: y, count: 1}",
                "`count` is for cases that fire",
                2,
            ),
            ("fires:\n  - {in: a.py, text: x, tier: loud}", "there is no such `tier`", 2),
            (
                "samples: {token: 'a{hex:20}'}\nfires:\n  - in: a.py\n    text: |\n      x\n      ‹tokne›\n",
                "no sample `tokne`, and nothing to make; did you mean `token`?",
                6,
            ),
            ("fires:\n  - in: a.py\n    text: '‹x'", "`‹` is never closed by a `›`", 3),
            ("- a", "a file of cases is a mapping", 1),
        ] {
            assert_eq!(mistake(text), (message.to_owned(), line), "{text}");
        }
        let (message, _) = mistake("matrix: {only: [something-else]}");
        assert!(message.starts_with("no kind of document `something-else`; there are constant,"));
    }
}
