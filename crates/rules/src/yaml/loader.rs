use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::limits::{Budget, MAX_DEPTH, MAX_SIZE};
use super::mapping::MappingFrame;
use super::position::Lines;
use super::style::{block_header, skip_properties};
use super::{Node, Span, Value, YamlError, scalar, wording};

/// Reads a file of one YAML document. A file of nothing but comments is a [`Value::Null`].
///
/// # Errors
/// When the text is no YAML, has several documents, a key twice, a tag that we don't know, or goes past a limit: see
/// [`MAX_SIZE`], [`MAX_DEPTH`], [`super::MAX_NODES`], [`super::MAX_COPIED_NODES`].
pub fn parse(text: &str) -> Result<Node, YamlError> {
    if text.len() > MAX_SIZE {
        let message = format!("the file has {} bytes; at most {MAX_SIZE} are read", text.len());
        return Err(YamlError { line: 1, col: 1, message });
    }
    let lines = Lines::new(text);
    read(text, &lines).map_err(|stop| {
        let (line, col) = lines.line_and_column(stop.at);
        YamlError { line, col, message: stop.message }
    })
}

/// An error before its line is known.
#[derive(Debug)]
pub(super) struct Stop {
    at: usize,
    message: String,
}

impl Stop {
    fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }

    pub(super) fn at_span(span: Span, message: impl Into<String>) -> Self {
        Self::new(span.start, message)
    }
}

fn read(text: &str, lines: &Lines<'_>) -> Result<Node, Stop> {
    refuse_unprintable(text)?;
    let mut loader = Loader::new(text, lines);
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            Stop::new(lines.byte(error.marker().index()), wording::reword(error.info()))
        })?;
        if event == Event::StreamEnd {
            break;
        }
        let start = lines.byte(span.start.index());
        loader.event(event, start, lines.byte(span.end.index()).max(start))?;
    }
    let nothing = loader.node(Value::Null, 0, 0);
    Ok(loader.root.unwrap_or(nothing))
}

/// ruamel.yaml reads no file with such characters, and the scanner only finds some of them.
fn refuse_unprintable(text: &str) -> Result<(), Stop> {
    let is_wrong = |character: char| match character {
        '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        _ => character < '\u{a0}',
    };
    match text.char_indices().find(|&(_, character)| is_wrong(character)) {
        Some((at, character)) => {
            let message = format!(
                "the character U+{:04X} can't stand in YAML; write it as an escape in double quotes",
                u32::from(character)
            );
            Err(Stop::new(at, message))
        }
        None => Ok(()),
    }
}

/// A list or mapping whose end is not reached.
#[derive(Debug)]
struct Frame {
    kind: FrameKind,
    anchor: usize,
    start: usize,
    /// Where its last part ended.
    end: usize,
}

#[derive(Debug)]
enum FrameKind {
    Sequence(Vec<Node>),
    Mapping(MappingFrame),
}

/// What an anchor stands for.
#[derive(Debug)]
enum Anchored {
    /// Still being read: an alias to it would never end.
    Open,
    Node {
        node: Node,
        size: Size,
    },
}

#[derive(Debug)]
struct Loader<'t> {
    text: &'t str,
    lines: &'t Lines<'t>,
    frames: Vec<Frame>,
    anchors: HashMap<usize, Anchored>,
    budget: Budget,
    root: Option<Node>,
    has_document: bool,
    /// Where the last token ended.
    last_end: usize,
}

impl<'t> Loader<'t> {
    fn new(text: &'t str, lines: &'t Lines<'t>) -> Self {
        Self {
            text,
            lines,
            frames: Vec::new(),
            anchors: HashMap::new(),
            budget: Budget::new(),
            root: None,
            has_document: false,
            last_end: 0,
        }
    }

    fn event(&mut self, event: Event<'_>, start: usize, end: usize) -> Result<(), Stop> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(is_explicit) => self.document(is_explicit, start, end),
            Event::Alias(anchor) => self.alias(anchor, start, end),
            Event::Scalar(value, style, anchor, tag) => {
                self.scalar(&value, (style, tag.as_deref()), anchor, start, end)
            }
            Event::SequenceStart(anchor, tag) => {
                collection_tag(tag.as_deref(), "seq").map_err(|wrong| Stop::new(start, wrong))?;
                self.open(FrameKind::Sequence(Vec::new()), anchor, start, end)
            }
            Event::MappingStart(anchor, tag) => {
                collection_tag(tag.as_deref(), "map").map_err(|wrong| Stop::new(start, wrong))?;
                self.open(FrameKind::Mapping(MappingFrame::default()), anchor, start, end)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(start, end),
        }
    }

    fn document(&mut self, is_explicit: bool, start: usize, end: usize) -> Result<(), Stop> {
        if self.has_document {
            let message = "a second document begins here; a file holds one";
            return Err(Stop::new(start, message));
        }
        self.has_document = true;
        if is_explicit {
            self.refuse_old_version(start)?;
            self.last_end = end;
        }
        Ok(())
    }

    /// `yes` and `010` mean something else in YAML 1.1.
    fn refuse_old_version(&self, end: usize) -> Result<(), Stop> {
        let head = self.text.get(..end).unwrap_or("");
        let wanted = |line: &&str| line.trim_start_matches('\u{feff}').starts_with("%YAML");
        match head.split('\n').find(wanted) {
            Some(line) if line.split_whitespace().nth(1) != Some("1.2") => {
                let at = head.find("%YAML").unwrap_or(0);
                Err(Stop::new(at, "only YAML 1.2 is read; leave this line out"))
            }
            _ => Ok(()),
        }
    }

    fn alias(&mut self, anchor: usize, start: usize, end: usize) -> Result<(), Stop> {
        self.last_end = end;
        let node = match self.anchors.get(&anchor) {
            Some(Anchored::Node { node, size }) => {
                if self.frames.len() + size.depth > MAX_DEPTH {
                    return Err(Stop::new(start, wording::too_deep()));
                }
                self.budget
                    .take_copy(size.nodes, size.bytes)
                    .map_err(|message| Stop::new(start, message))?;
                node.clone()
            }
            _ => {
                let message = "this alias stands inside its own anchor, so it would never end";
                return Err(Stop::new(start, message));
            }
        };
        self.push(node, false, end)
    }

    fn scalar(
        &mut self,
        text: &str,
        (style, tag): (ScalarStyle, Option<&Tag>),
        anchor: usize,
        start: usize,
        end: usize,
    ) -> Result<(), Stop> {
        self.budget.take_node().map_err(|message| Stop::new(start, message))?;
        let is_plain = style == ScalarStyle::Plain;
        let value = scalar_value(text, is_plain, tag).map_err(|wrong| Stop::new(start, wrong))?;
        let has_properties = anchor != 0 || tag.is_some();
        let (start, end) = self.extent(text.is_empty() && is_plain, style, has_properties, start, end);
        self.last_end = self.last_end.max(end);
        let node = self.node(value, start, end);
        self.anchor(anchor, &node)?;
        self.push(node, is_plain && text == "<<", end)
    }

    /// Where a scalar really stands. The scanner leaves out the head of a block, unless there is an anchor or tag, and
    /// gives nothing the place of what follows.
    fn extent(
        &self,
        is_nothing: bool,
        style: ScalarStyle,
        has_properties: bool,
        start: usize,
        end: usize,
    ) -> (usize, usize) {
        if has_properties {
            return (skip_properties(self.text, start, end), end);
        }
        if is_nothing {
            return (start, start);
        }
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            return (block_header(self.text, self.last_end, start).unwrap_or(start), end);
        }
        (start, end)
    }

    fn open(&mut self, kind: FrameKind, anchor: usize, start: usize, end: usize) -> Result<(), Stop> {
        self.budget.take_node().map_err(|message| Stop::new(start, message))?;
        if self.frames.len() >= MAX_DEPTH {
            return Err(Stop::new(start, wording::too_deep()));
        }
        if anchor != 0 {
            self.anchors.insert(anchor, Anchored::Open);
        }
        self.last_end = self.last_end.max(end);
        self.frames.push(Frame { kind, anchor, start, end });
        Ok(())
    }

    fn close(&mut self, start: usize, end: usize) -> Result<(), Stop> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        // Blocks end where something else begins; brackets are part of what they close.
        let has_bracket = end > start && matches!(self.text.as_bytes().get(start), Some(b']' | b'}'));
        let end = if has_bracket { end } else { frame.end };
        self.last_end = self.last_end.max(end);
        let value = match frame.kind {
            FrameKind::Sequence(items) => Value::Sequence(items),
            FrameKind::Mapping(mapping) => mapping.finish(),
        };
        let node = self.node(value, frame.start, end);
        self.anchor(frame.anchor, &node)?;
        self.push(node, false, end)
    }

    fn push(&mut self, node: Node, is_merge: bool, end: usize) -> Result<(), Stop> {
        let Some(frame) = self.frames.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        frame.end = frame.end.max(end);
        match &mut frame.kind {
            FrameKind::Sequence(items) => {
                items.push(node);
                Ok(())
            }
            FrameKind::Mapping(mapping) => mapping.push(node, is_merge),
        }
    }

    fn anchor(&mut self, anchor: usize, node: &Node) -> Result<(), Stop> {
        if anchor == 0 {
            return Ok(());
        }
        let size = Size::of(node);
        self.budget
            .take_copy(size.nodes, size.bytes)
            .map_err(|message| Stop::at_span(node.span, message))?;
        self.anchors.insert(anchor, Anchored::Node { node: node.clone(), size });
        Ok(())
    }

    fn node(&self, value: Value, start: usize, end: usize) -> Node {
        let (line, col) = self.lines.line_and_column(start);
        Node { value, span: Span { start, end, line, col } }
    }
}

/// What a copy costs.
#[derive(Debug, Default)]
struct Size {
    nodes: usize,
    bytes: usize,
    depth: usize,
}

impl Size {
    fn of(node: &Node) -> Self {
        let mut size = Self { nodes: 1, ..Self::default() };
        match &node.value {
            Value::String(text) => size.bytes += text.len(),
            Value::Sequence(items) => items.iter().for_each(|item| size.add(item)),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    size.add(key);
                    size.add(value);
                }
            }
            _ => return size,
        }
        if node.as_str().is_none() {
            size.depth += 1;
        }
        size
    }

    fn add(&mut self, part: &Node) {
        let part = Self::of(part);
        self.nodes += part.nodes;
        self.bytes += part.bytes;
        self.depth = self.depth.max(part.depth);
    }
}

const CORE: &str = "tag:yaml.org,2002:";

fn scalar_value(text: &str, is_plain: bool, tag: Option<&Tag>) -> Result<Value, String> {
    let Some(tag) = tag else {
        return if is_plain { scalar::resolve(text) } else { Ok(Value::String(text.to_owned())) };
    };
    let full = format!("{}{}", tag.handle, tag.suffix);
    if full == "!" {
        return scalar_value(text, is_plain, None);
    }
    match full.strip_prefix(CORE) {
        // `!!merge <<`
        Some("merge") if text == "<<" => Ok(Value::String(text.to_owned())),
        Some(suffix) => scalar::tagged(suffix, text),
        None => Err(scalar::unknown_tag(&full)),
    }
}

fn collection_tag(tag: Option<&Tag>, own: &str) -> Result<(), String> {
    let Some(tag) = tag else { return Ok(()) };
    let full = format!("{}{}", tag.handle, tag.suffix);
    match full.strip_prefix(CORE) {
        Some(suffix) if suffix == own => Ok(()),
        Some(suffix) => Err(scalar::unknown_tag(&format!("!!{suffix}"))),
        None if full == "!" => Ok(()),
        None => Err(scalar::unknown_tag(&full)),
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::yaml::{Node, Value};

    fn error(text: &str) -> (usize, usize, String) {
        let error = parse(text).unwrap_err();
        (error.line, error.col, error.message)
    }

    /// A tree as JSON-like text.
    fn shown(node: &Node) -> String {
        match &node.value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Integer(value) => value.to_string(),
            Value::Float(value) => format!("{value:?}"),
            Value::String(text) => format!("{text:?}"),
            Value::Sequence(items) => {
                format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", "))
            }
            Value::Mapping(entries) => {
                let entries = entries.iter().map(|(key, value)| format!("{}: {}", shown(key), shown(value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
        }
    }

    fn tree(text: &str) -> String {
        shown(&parse(text).unwrap())
    }

    #[test]
    fn a_rule_file_is_read() {
        let text = "\
# comment
rules:
  - id: one
    languages: [python, 'py']
    pattern: |
      foo(...)
        bar
    message: >-
      two
      lines
    metadata: {confidence: 0.5, cwe: \"CWE-1: \\\"x\\\"\", on: yes}
";
        assert_eq!(
            tree(text),
            r#"{"rules": [{"id": "one", "languages": ["python", "py"], "#.to_owned()
                + r#""pattern": "foo(...)\n  bar\n", "message": "two lines", "#
                + r#""metadata": {"confidence": 0.5, "cwe": "CWE-1: \"x\"", "on": "yes"}}]}"#
        );
    }

    #[test]
    fn quoted_and_block_scalars_are_strings() {
        assert_eq!(tree("[1, '1', \"true\", ! 12]"), r#"[1, "1", "true", 12]"#);
        assert_eq!(tree("- |\n  1\n- >-\n  null\n"), r#"["1\n", "null"]"#);
    }

    #[test]
    fn nothing_is_null() {
        for text in ["", "# only a comment\n", "---\n", "\u{feff}"] {
            assert_eq!(tree(text), "null", "{text:?}");
        }
    }

    #[test]
    fn spans_cut_the_nodes_out_of_the_text() {
        let text = "\u{feff}ключ: &a !!str 'é b'\nlist:\n  - x  # no\n  - {k: v}\nblock: &b |-\n  x\nempty:\nlast: >\n 'y\n";
        let root = parse(text).unwrap();
        let cut = |node: &Node| text[node.span.start..node.span.end].to_owned();
        let of = |key: &str| cut(root.get(key).unwrap());
        assert_eq!(of("ключ"), "'é b'");
        assert_eq!(of("list"), "- x  # no\n  - {k: v}");
        assert_eq!(of("block"), "|-\n  x\n");
        assert_eq!(of("empty"), "");
        assert_eq!(of("last"), ">\n 'y\n");
        assert_eq!(cut(&root.get("list").unwrap().as_sequence().unwrap()[1]), "{k: v}");
        let span = root.get("ключ").unwrap().span;
        assert_eq!((span.line, span.col), (1, 16));
        let span = root.get("last").unwrap().span;
        assert_eq!((span.line, span.col), (8, 7));
    }

    #[test]
    fn the_head_of_a_block_is_found_past_comments() {
        let text = "a: # c | d\n  | # e > f\n  x\n? |\n  k\n: >\n  v\n";
        let root = parse(text).unwrap();
        assert_eq!(&text[root.get("a").unwrap().span.start..][..4], "| # ");
        let (key, value) = &root.as_mapping().unwrap()[1];
        assert_eq!(&text[key.span.start..][..3], "|\n ");
        assert_eq!(&text[value.span.start..][..3], ">\n ");
    }

    #[test]
    fn a_key_twice_is_an_error_that_names_both_places() {
        let twice = |key: &str, line, col| {
            format!("the key `{key}` stands twice; first in line {line}, column {col}")
        };
        assert_eq!(error("a: 1\nb:\n  c: 1\n  'c': 2\n"), (4, 3, twice("c", 3, 3)));
        assert_eq!(error("1: a\n'1': b\n"), (2, 1, twice("1", 1, 1)));
        assert_eq!(error("{true: a, True: b}"), (1, 11, twice("true", 1, 2)));
        assert_eq!(tree("{1: a, 1.0: b}"), r#"{1: "a", 1.0: "b"}"#);
        assert_eq!(error("? [a]\n: b").2, "a key is a single word or text, no list or mapping");
    }

    #[test]
    fn several_documents_are_an_error() {
        let message = "a second document begins here; a file holds one".to_owned();
        assert_eq!(error("a: 1\n---\nb: 2\n"), (2, 1, message.clone()));
        assert_eq!(error("a: 1\n...\nb: 2\n"), (3, 1, message));
        assert_eq!(tree("---\na: 1\n...\n"), r#"{"a": 1}"#);
    }

    #[test]
    fn aliases_repeat_their_anchor() {
        assert_eq!(tree("- &a [1, x]\n- *a\n- &a 2\n- *a\n"), r#"[[1, "x"], [1, "x"], 2, 2]"#);
        let root = parse("- &a {k: v}\n- *a\n").unwrap();
        let items = root.as_sequence().unwrap();
        assert_eq!(items[0].get("k").unwrap().span, items[1].get("k").unwrap().span);
        assert_eq!(
            error("a: *b").2,
            "no anchor of this name stands above; quote a text that begins with `*`"
        );
    }

    #[test]
    fn merge_keys_fill_in_what_is_missing() {
        assert_eq!(
            tree("- &x {a: 1, b: 2}\n- <<: *x\n  b: 3\n"),
            r#"[{"a": 1, "b": 2}, {"b": 3, "a": 1}]"#
        );
        assert_eq!(
            tree("- &x {a: 1, b: 2}\n- &z {b: 5, c: 6}\n- k: 0\n  <<: [*x, *z]\n  l: 1\n"),
            r#"[{"a": 1, "b": 2}, {"b": 5, "c": 6}, {"k": 0, "l": 1, "a": 1, "b": 2, "c": 6}]"#
        );
        assert_eq!(tree("<<: {<<: {a: 1}, b: 2}"), r#"{"b": 2, "a": 1}"#);
        assert_eq!(tree("'<<': {a: 1}"), r#"{"<<": {"a": 1}}"#);
        assert_eq!(tree("[<<]"), r#"["<<"]"#);
        let wrong = "`<<` takes a mapping or a list of mappings".to_owned();
        assert_eq!(error("<<: 1"), (1, 5, wrong.clone()));
        assert_eq!(error("<<: [{}, 1]"), (1, 10, wrong));
        assert!(error("<<: {}\n<<: {}\n").2.contains("stands twice"));
    }

    #[test]
    fn cycles_say_so() {
        let message = "this alias stands inside its own anchor, so it would never end".to_owned();
        assert_eq!(error("a: &a [*a]"), (1, 8, message.clone()));
        assert_eq!(error("a: &a {b: *a}"), (1, 11, message.clone()));
        assert_eq!(error("- &a\n  k: {<<: *a}\n"), (2, 11, message));
    }

    #[test]
    fn laughs_are_cut_off() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..30 {
            let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
            text.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
        }
        assert!(error(&text).2.starts_with("anchors and aliases make more than 100000 values"));
        let long = format!("- &a {}\n{}", "x".repeat(1 << 20), "- *a\n".repeat(2000));
        assert!(error(&long).2.starts_with("anchors and aliases make more than"));
        let merges = format!("- &a {{{}}}\n{}", key_list(1000), "- <<: *a\n".repeat(1000));
        assert!(error(&merges).2.starts_with("anchors and aliases make more than"));
    }

    fn key_list(count: usize) -> String {
        (0..count).map(|number| format!("k{number}: v")).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn depth_is_limited() {
        let message = "lists and mappings are nested more than 200 deep";
        for unit in ["[", "{a: ", "- ", "? ", "[[a], "] {
            for count in [201, 300, 100_000] {
                assert_eq!(error(&unit.repeat(count)).2, message, "{unit} {count}");
            }
        }
        let fits = format!("{}{}", "[".repeat(200), "]".repeat(200));
        assert!(parse(&fits).is_ok());
        let half = format!("{}{}", "[".repeat(120), "]".repeat(120));
        let through_alias = format!("- &a {half}\n- {}*a{}\n", "[".repeat(100), "]".repeat(100));
        assert_eq!(error(&through_alias).2, message);
    }

    #[test]
    fn size_is_limited() {
        assert!(error(&"#".repeat((10 << 20) + 1)).2.contains("at most 10485760 are read"));
        let many = format!("[{}]", "a,".repeat(1_100_000));
        assert_eq!(error(&many).2, "more than 1000000 values in one file");
    }

    #[test]
    fn characters_that_are_no_text_are_refused() {
        for (text, name) in [("a: \u{1b}[31m", "U+001B"), ("a: \0", "U+0000"), ("a: '\u{7f}'", "U+007F")] {
            let (_, col, message) = error(text);
            assert!(message.contains(name) && col >= 4, "{message}");
        }
        assert_eq!(tree(r#"a: "\e[31m \u263a""#), "{\"a\": \"\\u{1b}[31m ☺\"}");
    }

    #[test]
    fn tags_and_versions() {
        assert_eq!(tree("a: !!str 1\nb: !!seq [x]\nc: !!map {}\n"), r#"{"a": "1", "b": ["x"], "c": {}}"#);
        assert!(error("a: !foo x").2.contains("`!foo`"));
        assert!(error("a: !!python/object:os.system {}").2.contains("`!!python/object:os.system`"));
        assert!(error("%YAML 1.1\n---\na: yes\n").2.contains("YAML 1.2"));
        assert_eq!(tree("%YAML 1.2\n---\na: yes\n"), r#"{"a": "yes"}"#);
    }

    #[test]
    fn mistakes_are_told_in_words_that_help() {
        for (text, place, words) in [
            ("pattern: foo(x: int)", (1, 15), "write it as a block below `|`"),
            ("a: @x", (1, 4), "quote a text that begins with `@`"),
            ("a: *", (1, 4), "`*` and `&` begin the name of an anchor"),
            ("a: 'b", (1, 4), "never closed"),
            ("a: \"\\d\"", (1, 4), "in single quotes"),
            ("a: [1, 2", (1, 9), "lacks a `,` or its closing `]`"),
            ("a: {b: 1", (1, 9), "lacks a `,` or its closing `}`"),
            ("a: }", (1, 4), "closes nothing"),
            ("a:\n\t- b", (2, 2), "use spaces"),
            ("- a\nb: c", (2, 1), "check the indentation"),
            ("key: - a", (1, 6), "can't begin in the same line"),
        ] {
            let (line, col, message) = error(text);
            assert_eq!((line, col), place, "{text}: {message}");
            assert!(message.contains(words), "{text}: {message}");
        }
    }
}
