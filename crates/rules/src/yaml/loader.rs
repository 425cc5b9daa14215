use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::limits::{Budget, MAX_DEPTH, MAX_SIZE};
use super::mapping::MappingFrame;
use super::padding::Padded;
use super::position::Lines;
use super::size::Size;
use super::style::{block_header, closing_bracket, skip_properties};
use super::{Node, Span, Value, YamlError, tag, wording};

/// Reads a file of one YAML document. A file of nothing but comments is a [`Value::Null`].
///
/// # Errors
/// When the text is no YAML, has several documents, a key twice, a tag that we don't know, or goes
/// past a limit: see [`MAX_SIZE`], [`MAX_DEPTH`], [`super::MAX_NODES`],
/// [`super::MAX_COPIED_NODES`].
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
    let mut padded = Padded::new(text);
    loop {
        match attempt(text, &padded, lines) {
            Err(Failure::Dedent { character, .. }) if padded.pad(character) => {}
            Err(Failure::Dedent { stop, .. } | Failure::Stop(stop)) => return Err(stop),
            Ok(node) => return Ok(node),
        }
    }
}

#[derive(Debug)]
enum Failure {
    Stop(Stop),
    /// A line in brackets that should be indented more, and its first character in the padded text.
    Dedent {
        stop: Stop,
        character: usize,
    },
}

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

fn attempt(text: &str, padded: &Padded<'_>, lines: &Lines<'_>) -> Result<Node, Failure> {
    let byte = |character| lines.byte(padded.original(character));
    let mut loader = Loader::new(text, lines);
    let mut parser = Parser::new_from_str(&padded.text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let character = error.marker().index();
            let stop = Stop::new(byte(character), wording::reword(error.info()));
            if wording::is_dedent(error.info()) {
                Failure::Dedent { stop, character }
            } else {
                Failure::Stop(stop)
            }
        })?;
        if event == Event::StreamEnd {
            break;
        }
        let start = byte(span.start.index());
        loader.event(event, start, byte(span.end.index()).max(start))?;
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
                "the character U+{:04X} can't stand here; write it as an escape in double quotes",
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
                tag::check_collection(tag.as_deref(), "seq")
                    .map_err(|wrong| Stop::new(start, wrong))?;
                self.open(FrameKind::Sequence(Vec::new()), anchor, start, end)
            }
            Event::MappingStart(anchor, tag) => {
                tag::check_collection(tag.as_deref(), "map")
                    .map_err(|wrong| Stop::new(start, wrong))?;
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
        let value =
            tag::scalar_value(text, is_plain, tag).map_err(|wrong| Stop::new(start, wrong))?;
        let has_properties = anchor != 0 || tag.is_some();
        let (start, end) =
            self.extent(text.is_empty() && is_plain, style, has_properties, start, end);
        self.last_end = self.last_end.max(end);
        let node = self.node(value, start, end);
        self.anchor(anchor, &node)?;
        self.push(node, is_plain && text == "<<", end)
    }

    /// Where a scalar really stands. The scanner leaves out the head of a block, unless there is an
    /// anchor or tag, and gives nothing the place of what follows.
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

    fn open(
        &mut self,
        kind: FrameKind,
        anchor: usize,
        start: usize,
        end: usize,
    ) -> Result<(), Stop> {
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
        let bracket = if end > start { closing_bracket(self.text, start) } else { None };
        let end = bracket.map_or(frame.end, |at| at + 1);
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

#[cfg(test)]
mod tests;
