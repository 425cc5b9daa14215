//! Random notebooks: every character leads back to its own place.

#![allow(clippy::unwrap_used, reason = "clippy does not see that this is test code")]

mod common;

use std::fmt::Write as _;

use proptest::prelude::*;
use pyguard_notebook::read;
use pyguard_source::TextSize;

/// A cell's text, cut into the strings of a list, each character with how it is written.
type Strings = Vec<Vec<(char, u8)>>;

#[derive(Debug, Clone)]
struct RandomCell {
    is_code: bool,
    is_list: bool,
    strings: Strings,
}

fn character() -> impl Strategy<Value = (char, u8)> {
    let common = prop_oneof![
        8 => proptest::char::range('a', 'z'),
        3 => Just('\n'),
        1 => Just('\r'),
        1 => Just('\t'),
        4 => proptest::sample::select(" ()[]{}'\"\\=.,:#%!?/+-é€😀\u{2028}\u{85}\u{c}\0\u{feff}".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    (common, 0..3_u8)
}

fn cell() -> impl Strategy<Value = RandomCell> {
    let strings = proptest::collection::vec(proptest::collection::vec(character(), 0..12), 1..6);
    (proptest::bool::weighted(0.8), any::<bool>(), strings)
        .prop_map(|(is_code, is_list, strings)| RandomCell { is_code, is_list, strings })
}

/// Makes every line a comment, so that any text is Python and none of it is taken off or blanked.
fn comment_out(mut cell: RandomCell) -> RandomCell {
    let mut previous = '\n';
    for string in &mut cell.strings {
        for (character, way) in std::mem::take(string) {
            let starts_line = previous == '\n' || previous == '\r' && character != '\n';
            string.extend(starts_line.then_some(('#', way)));
            string.push((character, way));
            previous = character;
        }
    }
    cell.strings.push(vec![('#', 0)]);
    cell
}

fn write_character(raw: &mut String, character: char, way: u8) {
    match (character, way) {
        (_, 1) => {
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(raw, "\\u{unit:04x}").unwrap();
            }
        }
        ('\n', _) => raw.push_str("\\n"),
        ('\r', _) => raw.push_str("\\r"),
        ('\t', _) => raw.push_str("\\t"),
        ('/', 2) => raw.push_str("\\/"),
        ('"' | '\\', _) => raw.extend(['\\', character]),
        ('\0'..' ', _) => write!(raw, "\\u{:04X}", u32::from(character)).unwrap(),
        _ => raw.push(character),
    }
}

/// A character of a code cell and where it starts in the raw file.
type Place = (char, usize);

/// Writes a notebook; also gives each code cell's number and characters.
fn write_notebook(cells: &[RandomCell], newline: &str) -> (String, Vec<(u32, Vec<Place>)>) {
    let mut raw = format!("{{{newline}\"cells\": [");
    let mut places = Vec::new();
    for (cell, number) in cells.iter().zip(1..) {
        let kind = if cell.is_code { "code" } else { "markdown" };
        let comma = if number > 1 { "," } else { "" };
        write!(raw, "{comma}{newline}{{\"cell_type\": \"{kind}\",{newline}\"source\": ").unwrap();
        raw.push_str(if cell.is_list { "[" } else { "\"" });
        let mut characters = Vec::new();
        for (index, string) in cell.strings.iter().enumerate() {
            if cell.is_list {
                raw.push_str(if index > 0 { "," } else { "" });
                raw.push_str(newline);
                raw.push('"');
            }
            for (character, way) in string {
                characters.push((*character, raw.len()));
                write_character(&mut raw, *character, *way);
            }
            raw.push_str(if cell.is_list { "\"" } else { "" });
        }
        raw.push_str(if cell.is_list { "]}" } else { "\"}" });
        if cell.is_code {
            places.push((number, characters));
        }
    }
    write!(raw, "{newline}]}}").unwrap();
    (raw, places)
}

/// 1-based line and column of an offset; lines end as they do for Python.
fn line_column(text: &str, offset: usize) -> (u32, u32) {
    let before = text[..offset].replace("\r\n", "\n");
    // Inside `\r\n` the line has not ended yet.
    let inside = text[offset..].starts_with('\n') && before.ends_with('\r');
    let before = if inside { &before[..before.len() - 1] } else { &before };
    let line = before.split(['\n', '\r']).count();
    let column = before.rsplit(['\n', '\r']).next().unwrap().chars().count() + usize::from(inside);
    (u32::try_from(line).unwrap(), u32::try_from(column + 1).unwrap())
}

fn newline() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["", "\n", "\r\n  ", "\n\t "])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_character_leads_back_to_its_place(
        cells in proptest::collection::vec(cell().prop_map(comment_out), 0..5),
        newline in newline(),
    ) {
        let (raw, places) = write_notebook(&cells, newline);
        let notebook = read("random.ipynb", raw.as_str()).unwrap();
        prop_assert!(notebook.notices.is_empty(), "{:?}", notebook.notices);
        let document = &notebook.document;
        let mut at = 0;
        for (number, characters) in places {
            let start = at;
            let text: String = characters.iter().map(|(character, _)| character).collect();
            for (character, offset) in characters {
                prop_assert!(document.text()[at..].starts_with(character));
                let position = document.position(TextSize::try_from(at).unwrap());
                prop_assert_eq!(position.cell, Some(number));
                prop_assert_eq!(position.offset as usize, at - start);
                prop_assert_eq!((position.line, position.char_col), line_column(&text, at - start));
                prop_assert_eq!((position.file_line, position.file_col), line_column(&raw, offset));
                at += character.len_utf8();
            }
            prop_assert!(document.text()[at..].starts_with('\n'));
            at += 1;
        }
        prop_assert_eq!(at, document.text().len());
    }

    #[test]
    fn what_is_left_of_a_cell_leads_back_to_its_place(
        cells in proptest::collection::vec(cell(), 0..5),
        newline in newline(),
    ) {
        let (raw, places) = write_notebook(&cells, newline);
        let notebook = read("random.ipynb", raw.as_str()).unwrap();
        prop_assert_eq!(notebook.cells.len(), cells.len());
        let document = &notebook.document;
        for span in document.cells() {
            let (_, characters) = places.iter().find(|(number, _)| *number == span.number).unwrap();
            let text = document.slice(span.range);
            for (in_cell, character) in text.char_indices() {
                let at = span.range.start() + TextSize::try_from(in_cell).unwrap();
                let position = document.position(at);
                prop_assert_eq!((position.line, position.char_col), line_column(text, in_cell));
                let here = (position.file_line, position.file_col);
                let is_found = character.is_whitespace() || characters
                    .iter()
                    .any(|(expected, offset)| *expected == character && line_column(&raw, *offset) == here);
                prop_assert!(is_found, "{:?} of {:?} is not at {:?}", character, text, here);
            }
        }
    }

    #[test]
    fn the_module_always_parses_and_no_statement_leaves_its_cell(
        sources in proptest::collection::vec(
            proptest::collection::vec(
                proptest::sample::select(vec![
                    "x", " = ", "1", "\n", "\n    ", "\\", "\\\n", "'", "'''", "\"", "f'{", "(", ")", "[", "]", "}",
                    "if x:", "else:", "def f(): ", "@d", "!ls ", "%time ", "%%time\n", "%%bash\n", "?", "#", ";",
                    ">>> ", "... ", "\r", "\r\n", "\u{c}", "\t", "lambda: ", ", ", "é", "await ", "\u{feff}", "\0",
                    "In [1]: ", "try: ", "match x:", "case 1: ",
                ]),
                0..10,
            ),
            0..5,
        ),
    ) {
        let sources: Vec<String> = sources.iter().map(|pieces| pieces.concat()).collect();
        let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
        common::assert_cells_stand_alone(&common::of_sources(&sources));
    }

    #[test]
    fn no_text_makes_it_panic(raw in "[\\[\\]{}\":,\\\\nu0-9a-f \n]{0,60}") {
        let _ = read("x", raw.as_str());
        let _ = read("x", format!("{{\"cells\": [{{\"cell_type\": \"code\", \"source\": {raw}}}]}}"));
    }
}
