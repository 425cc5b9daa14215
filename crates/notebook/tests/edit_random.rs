//! Random edits of random notebooks.

#![allow(clippy::unwrap_used, clippy::panic, reason = "clippy does not see that this is test code")]

mod common;

use std::fmt::Write as _;
use std::ops::Range;

use common::edit::range;
use proptest::prelude::*;
use proptest::sample::Index;
use pyguard_notebook::{EditError, edit, read};
use serde_json::Value;

fn character() -> impl Strategy<Value = char> {
    prop_oneof![
        8 => proptest::char::range('a', 'z'),
        4 => Just('\n'),
        4 => proptest::sample::select(" \t[]{}'\"\\/,:#%?é€😀\u{2028}\u{85}\u{c}\u{7f}\0\u{feff}".chars().collect::<Vec<_>>()),
        1 => any::<char>().prop_map(|character| if character == '\r' { '\n' } else { character }),
    ]
}

fn text(longest: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(character(), 0..longest).prop_map(String::from_iter)
}

/// Makes every line that is not empty a comment, so that any text is Python and none of it is taken off or blanked.
fn comment_out(text: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines.map(|line| if line == "\n" { line.to_owned() } else { format!("#{line}") }).collect()
}

/// What a cell's source is in the module.
fn module_text(source: &str) -> String {
    if source.ends_with('\n') { source.to_owned() } else { format!("{source}\n") }
}

/// An edit of one cell's module text.
type CellEdit = (Range<usize>, String);

/// Edits between random places, with text that leaves every line empty or a comment.
fn cell_edits(module: &str, seeds: &[(Index, Index, String)], is_last_cell: bool) -> Vec<CellEdit> {
    let places: Vec<usize> =
        module.char_indices().map(|(at, _)| at).chain([module.len()]).collect();
    let mut ends: Vec<usize> =
        seeds.iter().flat_map(|(from, to, _)| [*from.get(&places), *to.get(&places)]).collect();
    ends.sort_unstable();
    let starts_line = |at: usize| at == 0 || module[..at].ends_with('\n');
    let mut edits = Vec::new();
    for (ends, (.., text)) in ends.chunks(2).zip(seeds) {
        let range = ends[0]..ends[1];
        if range.is_empty() && range.end == module.len() && !is_last_cell {
            // This place belongs to the next cell.
            continue;
        }
        let goes_on = !starts_line(range.end);
        let mut text = text.replace('\n', "\n#");
        if starts_line(range.start) && (goes_on || !text.is_empty()) {
            text.insert(0, '#');
        }
        if !goes_on && text.ends_with("\n#") {
            text.pop();
        }
        edits.push((range, text));
    }
    edits
}

fn apply(text: &str, edits: &[CellEdit]) -> String {
    let mut text = text.to_owned();
    for (range, replacement) in edits.iter().rev() {
        text.replace_range(range.clone(), replacement);
    }
    text
}

/// The source that is read as `module`, if there is one: without the last line break where it had none before.
fn source_of(module: &str, before: &str) -> Option<String> {
    let body = module.strip_suffix('\n')?;
    let has_last_break = before.ends_with('\n') || body.ends_with('\n');
    Some(if has_last_break { module } else { body }.to_owned())
}

/// Whether a cell's text is read as it is: a backslash at its end would join it to the next cell.
fn is_read_whole(text: &str) -> bool {
    !text.strip_suffix('\n').unwrap_or(text).ends_with('\\')
}

/// How a whole notebook is written.
#[derive(Debug, Clone)]
struct Style {
    newline: &'static str,
    indent: &'static str,
    after_comma: &'static str,
    is_ascii: bool,
    has_mark: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let layout = prop_oneof![
        (
            proptest::sample::select(vec!["\n", "\r\n"]),
            proptest::sample::select(vec![" ", "  ", "    ", "\t"]),
            Just(""),
        ),
        (Just(""), Just(""), proptest::sample::select(vec!["", " "])),
    ];
    (layout, any::<bool>(), any::<bool>()).prop_map(
        |((newline, indent, after_comma), is_ascii, has_mark)| Style {
            newline,
            indent,
            after_comma,
            is_ascii,
            has_mark,
        },
    )
}

impl Style {
    fn string(&self, text: &str) -> String {
        let mut out = serde_json::to_string(text).unwrap();
        if self.is_ascii {
            let escaped = out.chars().map(|character| match character {
                ' '..='~' => character.to_string(),
                _ => character
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .map(|unit| format!("\\u{unit:04x}"))
                    .collect(),
            });
            out = escaped.collect();
        }
        out
    }

    fn list(&self, level: usize, strings: &[String]) -> String {
        if strings.is_empty() {
            return "[]".to_owned();
        }
        let margin = [self.newline, &self.indent.repeat(level)].concat();
        let separator = [",", self.after_comma, &margin, self.indent].concat();
        let items: Vec<String> = strings.iter().map(|string| self.string(string)).collect();
        ["[", &margin, self.indent, &items.join(&separator), &margin, "]"].concat()
    }
}

#[derive(Debug, Clone)]
struct StyledCell {
    is_code: bool,
    shape: Shape,
    has_long_breaks: bool,
    source: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    One,
    List,
}

fn styled_cell() -> impl Strategy<Value = StyledCell> {
    let shape = proptest::sample::select(vec![Shape::One, Shape::List, Shape::List]);
    (proptest::bool::weighted(0.8), shape, proptest::bool::weighted(0.2), text(30)).prop_map(
        |(is_code, shape, has_long_breaks, source)| StyledCell {
            is_code,
            shape,
            has_long_breaks,
            source: comment_out(&source),
        },
    )
}

/// Writes a notebook. `is_bare` gives the lists of old versions, whose strings are lines without their breaks.
fn write_styled(style: &Style, is_bare: bool, cells: &[StyledCell]) -> String {
    let mut raw = String::from(if style.has_mark { "\u{feff}" } else { "" });
    let colon = format!("\":{}", if style.newline.is_empty() { style.after_comma } else { " " });
    let key = |key: &str| format!("\"{key}{colon}");
    write!(raw, "{{{}{}, {}[", key("nbformat"), if is_bare { 3 } else { 4 }, key("cells")).unwrap();
    for (index, cell) in cells.iter().enumerate() {
        let kind = if cell.is_code { "code" } else { "markdown" };
        let source = cell.source.replace('\n', if cell.has_long_breaks { "\r\n" } else { "\n" });
        let strings: Vec<String> = if is_bare && !source.is_empty() {
            source.split('\n').map(str::to_owned).collect()
        } else {
            source.split_inclusive('\n').map(str::to_owned).collect()
        };
        let source = match cell.shape {
            Shape::One => style.string(&source),
            Shape::List => style.list(2, &strings),
        };
        let comma = if index > 0 { "," } else { "" };
        write!(
            raw,
            "{comma}{}{{\"outputs\" :[ 1.50,{{}} ], {}\"{kind}\",{}{source}}}",
            style.newline,
            key("cell_type"),
            key("source"),
        )
        .unwrap();
    }
    let mark = if style.is_ascii { "\"\\u00e9\\/\"" } else { "\"é\\/\"" };
    write!(raw, "], \"metadata\":{{ \"é\\u0041\": [{mark} , -0.0e1]}}}}{}", style.newline).unwrap();
    if style.is_ascii { raw.replace("\"é\\u", "\"\\u00E9\\u") } else { raw }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The edited file is what writing the edited notebook anew in the same style gives, byte for byte.
    #[test]
    fn an_edited_file_is_the_file_of_the_edited_notebook(
        style in style(),
        is_bare in proptest::bool::weighted(0.2),
        cells in proptest::collection::vec(
            (styled_cell(), proptest::collection::vec((any::<Index>(), any::<Index>(), text(8)), 0..4)),
            1..5,
        ),
    ) {
        let (mut cells, seeds): (Vec<_>, Vec<_>) = cells.into_iter().unzip();
        for cell in &mut cells {
            if is_bare {
                // These would not be lists without line breaks.
                cell.has_long_breaks = false;
                cell.source = if cell.source.is_empty() { "#".to_owned() } else { cell.source.clone() };
            }
            // Without a line there is nothing to tell the line breaks from.
            cell.has_long_breaks &= module_text(&cell.source) == cell.source || cell.source.contains('\n');
        }
        // From this one an empty list can learn.
        cells.push(StyledCell { is_code: false, shape: Shape::List, has_long_breaks: false, source: "a\nb".to_owned() });
        let last_code = cells.iter().rposition(|cell| cell.is_code);
        let raw = write_styled(&style, is_bare, &cells);
        let notebook = read("random.ipynb", raw.as_str()).unwrap();
        prop_assert!(notebook.notices.is_empty(), "{:?}", notebook.notices);
        let mut after = cells.clone();
        let mut edits = Vec::new();
        let mut refused = None;
        let mut start = 0;
        for (index, seeds) in seeds.iter().enumerate().filter(|(index, _)| cells[*index].is_code) {
            let cell = &cells[index];
            let module = module_text(&cell.source);
            let cell_edits = cell_edits(&module, seeds, last_code == Some(index));
            let breaks = |end: usize| {
                let count = cell.source[..end.min(cell.source.len())].matches('\n').count();
                if cell.has_long_breaks { count } else { 0 }
            };
            for (range, text) in &cell_edits {
                let from = start + range.start + breaks(range.start);
                edits.push((from..start + range.end + breaks(range.end), text.clone()));
            }
            let edited = apply(&module, &cell_edits);
            if !is_read_whole(&module) || !is_read_whole(&edited) {
                return Ok(());
            }
            match source_of(&edited, &cell.source) {
                _ if cell_edits.is_empty() => {}
                Some(source) => after[index].source = source,
                None => refused = refused.or(Some(index + 1)),
            }
            start += module.len() + breaks(module.len());
        }
        let expected = match refused {
            None => Ok(write_styled(&style, is_bare, &after)),
            Some(cell) => Err(EditError::LastLineBreak { cell: u32::try_from(cell).unwrap() }),
        };
        let edits: Vec<_> =
            edits.iter().map(|(place, text)| (range(place.start, place.end), text.as_str())).collect();
        prop_assert_eq!(edit(&notebook.document, &edits), expected, "{:?}", raw);
    }
}

/// A cell whose strings are cut anywhere, each character with how it is written.
#[derive(Debug, Clone)]
struct OddCell {
    is_code: bool,
    is_list: bool,
    strings: Vec<Vec<(char, u8)>>,
    separator: &'static str,
}

fn odd_cell() -> impl Strategy<Value = OddCell> {
    let strings = proptest::collection::vec(proptest::collection::vec(0..3_u8, 0..12), 0..8);
    let separator = proptest::sample::select(vec![",", ", ", ",\n", " ,\r\n\t", ",\n\n  "]);
    (proptest::bool::weighted(0.8), any::<bool>(), strings, separator, text(40)).prop_map(
        |(is_code, is_list, ways, separator, text)| {
            let text = comment_out(&text);
            let mut characters = text.chars();
            let mut strings: Vec<Vec<(char, u8)>> = ways
                .into_iter()
                .map(|ways| {
                    ways.into_iter()
                        .zip(characters.by_ref())
                        .map(|(way, character)| (character, way))
                        .collect()
                })
                .collect();
            strings.push(characters.map(|character| (character, 0)).collect());
            OddCell { is_code, is_list, strings, separator }
        },
    )
}

/// Where a cell stands in the file.
struct OddPlace {
    number: u32,
    source: String,
    /// Where each character stands.
    characters: Vec<Range<usize>>,
    value: Range<usize>,
}

fn write_character(raw: &mut String, character: char, way: u8) {
    match (character, way) {
        (_, 1) => {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(raw, "\\u{unit:04X}").unwrap();
            }
        }
        ('/', 2) => raw.push_str("\\/"),
        _ => raw.push_str(serde_json::to_string(&character).unwrap().trim_matches('"')),
    }
}

fn write_odd(cells: &[OddCell]) -> (String, Vec<OddPlace>) {
    let mut raw = String::from("{\n \"metadata\": {\"a\": [1.0, \"\\u0041\"]},\"cells\": [");
    let mut places = Vec::new();
    for (cell, number) in cells.iter().zip(1..) {
        let kind = if cell.is_code { "code" } else { "markdown" };
        let comma = if number > 1 { " ,\n" } else { "" };
        write!(raw, "{comma}{{\"outputs\": [{{\"text\": [\"\\/\"]}}] , \"source\": ").unwrap();
        let from = raw.len();
        raw.push_str(if cell.is_list { "[ " } else { "\"" });
        let mut characters = Vec::new();
        for (index, string) in cell.strings.iter().enumerate() {
            if cell.is_list {
                raw.push_str(if index > 0 { cell.separator } else { "" });
                raw.push('"');
            }
            for (character, way) in string {
                let start = raw.len();
                // A quotation mark must not be trimmed like those around it.
                match character {
                    '"' if *way != 1 => raw.push_str("\\\""),
                    _ => write_character(&mut raw, *character, *way),
                }
                characters.push(start..raw.len());
            }
            raw.push_str(if cell.is_list { "\"" } else { "" });
        }
        raw.push_str(if cell.is_list { " ]" } else { "\"" });
        let value = from..raw.len();
        let source = cell.strings.iter().flatten().map(|(character, _)| character).collect();
        if cell.is_code {
            places.push(OddPlace { number, source, characters, value });
        }
        write!(raw, ",\"cell_type\": \"{kind}\"}}").unwrap();
    }
    raw.push_str("]\n}\n");
    (raw, places)
}

/// The sources of all cells, and the notebook without them.
fn take_sources(raw: &str) -> (Vec<String>, Value) {
    let mut value: Value = serde_json::from_str(raw).unwrap();
    let mut sources = Vec::new();
    for cell in value["cells"].as_array_mut().unwrap() {
        sources.push(match cell["source"].take() {
            Value::String(source) => source,
            Value::Array(strings) => {
                strings.iter().map(|string| string.as_str().unwrap()).collect()
            }
            other => panic!("{other}"),
        });
    }
    (sources, value)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the layout, only what stands between the characters beside the edits changes.
    #[test]
    fn nothing_changes_outside_of_the_edits(
        mut cells in proptest::collection::vec(odd_cell(), 1..5),
        which in any::<Index>(),
        seeds in proptest::collection::vec((any::<Index>(), any::<Index>(), text(8)), 1..4),
    ) {
        cells[0].is_code = true;
        let (raw, places) = write_odd(&cells);
        let index = which.index(places.len());
        let OddPlace { number, source, characters, value } = &places[index];
        let start: usize = places[..index].iter().map(|place| module_text(&place.source).len()).sum();
        let module = module_text(source);
        let edits = cell_edits(&module, &seeds, index + 1 == places.len());
        let edited = apply(&module, &edits);
        if !is_read_whole(&module) || !is_read_whole(&edited) {
            return Ok(());
        }
        let notebook = read("random.ipynb", raw.as_str()).unwrap();
        let ranges: Vec<_> = edits
            .iter()
            .map(|(place, text)| (range(start + place.start, start + place.end), text.as_str()))
            .collect();
        let found = edit(&notebook.document, &ranges);
        let Some(expected) = source_of(&edited, source) else {
            prop_assert_eq!(found, Err(EditError::LastLineBreak { cell: *number }));
            return Ok(());
        };
        let edited = found.unwrap();
        let (sources_before, rest_before) = take_sources(&raw);
        let (mut sources, rest) = take_sources(&edited);
        prop_assert_eq!(rest, rest_before);
        let found = std::mem::replace(&mut sources[*number as usize - 1], source.clone());
        prop_assert_eq!(found, if edits.is_empty() { source.clone() } else { expected });
        prop_assert_eq!(sources, sources_before);
        let Some(((first, _), (last, _))) = edits.first().zip(edits.last()) else { return Ok(()) };
        let character_at = |at: usize| source[..at.min(source.len())].chars().count();
        // A line that goes at the end of a cell may take the line break before it.
        let takes_end = last.end > source.len();
        let kept_before = character_at(first.start).saturating_sub(usize::from(takes_end));
        let before = kept_before.checked_sub(1).map_or(value.start, |kept| characters[kept].end);
        let after = characters.get(character_at(last.end)).map_or(value.end, |next| next.start);
        prop_assert_eq!(&edited[..before], &raw[..before]);
        prop_assert!(edited.ends_with(&raw[after..]), "{} {}", raw, edited);
    }

    /// Lines that are put into cells with indentation or prompts get them, and the others keep theirs.
    #[test]
    fn whole_lines_fit_indentation_and_prompts(
        prefix in proptest::sample::select(vec!["    ", "\t", ">>> ", "  >>> ", "In [3]: "]),
        lines in proptest::collection::vec(proptest::sample::select(vec!["a", "b = '\"é'", "", "# c"]), 0..6),
        new in proptest::collection::vec(proptest::sample::select(vec!["d", "e = \"\\\\\"", "# f", ""]), 0..4),
        ends in (any::<Index>(), any::<Index>()),
        is_list in any::<bool>(),
    ) {
        let lines: Vec<&str> = ["first"].into_iter().chain(lines).chain(["last"]).collect();
        let of_lines = |lines: &[&str]| {
            let is_blank = |line: &str| line.is_empty() && prefix.trim().is_empty();
            let prefixed: Vec<String> = lines
                .iter()
                .map(|line| if is_blank(line) { String::new() } else { format!("{prefix}{line}") })
                .collect();
            let mut source = prefixed.join("\n");
            if lines == [""] {
                source.clear();
            } else if lines.last() == Some(&"") {
                source.push('\n');
            }
            let list: Vec<&str> = source.split_inclusive('\n').collect();
            let value = if is_list { Value::from(list) } else { Value::from(source.as_str()) };
            common::version4(&[common::code(value)])
        };
        let (one, other) = (ends.0.index(lines.len() + 1), ends.1.index(lines.len() + 1));
        let replaced = one.min(other)..one.max(other);
        let offset = |line: usize| lines[..line].iter().map(|line| line.len() + 1).sum::<usize>();
        let text: String = new.iter().flat_map(|line| [*line, "\n"]).collect();
        let mut after = lines.clone();
        after.splice(replaced.clone(), new.iter().copied());
        let raw = of_lines(&lines);
        let notebook = read("random.ipynb", raw.as_str()).unwrap();
        let module: String = lines.iter().flat_map(|line| [*line, "\n"]).collect();
        prop_assert_eq!(notebook.document.text(), module);
        let place = range(offset(replaced.start), offset(replaced.end));
        let found = edit(&notebook.document, &[(place, text.as_str())]);
        if after.is_empty() {
            prop_assert_eq!(found, Err(EditError::LastLineBreak { cell: 1 }));
        } else {
            prop_assert_eq!(found, Ok(of_lines(&after)));
        }
    }

    /// With code of any kind an edit works or is refused; what it writes is read as the edited text.
    #[test]
    fn any_edit_of_any_code_is_right_or_refused(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..12),
        new in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..4),
        ends in (any::<Index>(), any::<Index>()),
        is_list in any::<bool>(),
    ) {
        let source = pieces.concat();
        let list: Vec<&str> = source.split_inclusive('\n').collect();
        let value = if is_list { Value::from(list) } else { Value::from(source.as_str()) };
        let cells = ["y = 1", "%%html\nls"].map(common::code);
        let raw = common::version4(&[cells[0].clone(), common::code(value), cells[1].clone(), cells[0].clone()]);
        let notebook = read("random.ipynb", raw.as_str()).unwrap();
        let module = notebook.document.text();
        let places: Vec<usize> = module.char_indices().map(|(at, _)| at).chain([module.len()]).collect();
        let (one, other) = (*ends.0.get(&places), *ends.1.get(&places));
        let (from, to) = (one.min(other), one.max(other));
        let text = new.concat();
        if let Ok(edited) = edit(&notebook.document, &[(range(from, to), text.as_str())]) {
            let again = read("random.ipynb", edited.as_str()).unwrap();
            let expected = [&module[..from], &text, &module[to..]].concat();
            // The line breaks may be those of the cell.
            prop_assert_eq!(again.document.text().replace('\r', ""), expected.replace('\r', ""));
            let (sources, rest) = take_sources(&edited);
            let (sources_before, rest_before) = take_sources(&raw);
            prop_assert_eq!(rest, rest_before);
            prop_assert_eq!(&sources[2], &sources_before[2]);
        }
    }
}

const PIECES: [&str; 30] = [
    "x", " = ", "1", "\n", "\n", "\n    ", "\\\n", "'", "'''", "(", ")", "if x:", "else:", "!ls ",
    "%time ", "%%time\n", "%%bash\n", "?", "#", ">>> ", "\n>>> ", "\n... ", "\r", "\r\n", "    ",
    "\t", "é", "\u{feff}", "\0", "In [1]: ",
];
