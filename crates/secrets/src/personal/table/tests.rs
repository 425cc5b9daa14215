use proptest::prelude::*;

use super::budget::Budget;
use super::{MAX_COLUMNS, MAX_ROWS, Table, tables, tables_within};

/// Reads a text, and checks what holds for all: ranges lie in the text, in order, without overlap, and no reader ran out of steps.
fn checked(text: &str) -> Vec<Table> {
    let mut budget = Budget::new(text.len());
    let found = tables_within(text, &mut budget);
    assert!(budget.steps_left() > 0, "{} bytes", text.len());
    let mut end = 0;
    for table in &found {
        assert!(end <= table.range.start && table.range.start < table.range.end);
        end = table.range.end;
        assert!(text.get(table.range.clone()).is_some());
        assert!(table.columns.len() <= MAX_COLUMNS);
        let mut places = Vec::new();
        for column in &table.columns {
            assert!(column.cells.len() <= MAX_ROWS);
            assert!(column.name_range.is_empty() || text.get(column.name_range.clone()).is_some());
            places.extend(column.cells.iter().cloned());
        }
        places.sort_unstable_by_key(|cell| cell.start);
        for cell in &places {
            assert!(
                table.range.start <= cell.start && cell.end <= table.range.end,
                "{cell:?} {:?}",
                table.range
            );
            assert!(text.get(cell.clone()).is_some_and(|cell| !cell.is_empty()));
        }
        assert!(places.windows(2).all(|pair| pair[0].end <= pair[1].start), "{table:?}");
    }
    assert!(end <= text.len());
    found
}

#[test]
fn hostile_texts_take_linear_time() {
    const BYTES: usize = 1 << 20;
    for (begin, unit) in [
        ("", "<table>"),
        ("", "<table a=\""),
        ("", "<table><tr><td colspan=1000 rowspan=65534>x"),
        ("<table>", "<tr><td rowspan=9>x<td>"),
        ("<table><tr>", "<th>x"),
        ("", "<"),
        ("", "{"),
        ("", "[{'"),
        ("", "[{'a':"),
        ("", "[{'a': '"),
        ("", "{'a': ["),
        ("", "{\"a\": 1}\n"),
        ("", "{\"a\": 1\n"),
        ("", "[{\"a\": [1, 2, {\"b\": \n"),
        ("[{'a': 1}", "    \n"),
        ("[{'a': ", "(("),
        ("", "{ \t\n"),
        ("", "a,b\n"),
        ("", "a,\"b\n"),
        ("", "a,b\nc,\"d\"\"\n"),
        ("", "\"a\",\"b\n"),
        ("", ",;\t|\n"),
        ("a,b\nc,\"", "x"),
        ("a", ",a"),
        ("", "a |"),
        ("", "|a|\n|-|-|\n"),
        ("", "|-|-|\n"),
        ("", "a | b\n---|---\n"),
        ("", "  a  b\n0 1  2\n\n"),
        ("", "  a  b  \\\n0 1  2   \n\n"),
        ("  a  b  \\\n0 1  2   \n\n", "  a  b  \\\n\n"),
        ("", "  a\nb\n"),
        ("", " a"),
        ("", "a "),
        ("", "insert "),
        ("", "insert into t (a"),
        ("", "insert into t values ("),
        ("", "insert into t (a) values ('"),
        ("insert into t (a) values ", "(1),"),
        ("", "insert into t (a) values (1);\n"),
        ("create table t (a int", ", b(c"),
        ("create table t (a int);", "insert into t values (1);"),
        ("", "copy t (a) from stdin;\n"),
        ("copy t (a, b) from stdin;\n", "1\t2\n"),
        ("", "create table `"),
        ("insert", " -- \n"),
        ("", "insert/*"),
        ("", "\n"),
        ("", "é "),
        ("", "                                a\n                               bb\n"),
    ] {
        let text = begin.to_owned() + &unit.repeat(BYTES / unit.len());
        for text in [text.replace('\n', "\r\n"), text] {
            let mut budget = Budget::new(text.len());
            tables_within(&text, &mut budget);
            assert!(budget.steps_left() > 0, "{begin:?} {unit:?}");
            checked(&text);
        }
    }
}

#[test]
fn no_more_is_kept_than_said() {
    let text = "a,b\n".to_owned() + &"1,2\n".repeat(MAX_ROWS + 5) + "\nrest";
    let found = checked(&text);
    assert_eq!(found[0].columns[0].cells.len(), MAX_ROWS);
    assert_eq!(found[0].range.end, text.len() - 6);

    let wide = |cell: &str| vec![cell; 100_000].join(",");
    let found = checked(&[wide("a"), wide("1")].join("\n"));
    assert_eq!(found[0].columns.len(), MAX_COLUMNS);

    let wide = |cell: &str| format!("<tr>{}</tr>", format!("<{cell}>x</{cell}>").repeat(20_000));
    let found = checked(&format!("<table>{}{}</table>", wide("th"), wide("td")));
    assert_eq!(found[0].columns.len(), MAX_COLUMNS);

    let keys: Vec<String> = (0..20_000).map(|key| format!("'k{key}': 1")).collect();
    let found = checked(&format!("[{{{}}}]", keys.join(", ")));
    assert_eq!(found[0].columns.len(), MAX_COLUMNS);
}

#[test]
fn a_line_of_many_bytes_is_passed_over() {
    let text = "x".repeat(3 << 20) + "\na,b\n1,2\n";
    assert_eq!(checked(&text).len(), 1);
}

#[test]
fn tables_of_different_kinds_stand_in_one_text() {
    let text = "a,b\n1,2\n\n<table><tr><th>c<tr><td>x, y</table>\n\n[{'d': 1}, {'d': 2}]\n\n| e |\n|---|\n| 1 |\n\n  f  g\n0 1  2\n";
    let names: Vec<String> = checked(text)
        .iter()
        .map(|table| table.columns.iter().map(|column| column.name.as_str()).collect())
        .collect();
    assert_eq!(names, ["ab", "c", "d", "e", "fg"]);
}

#[test]
fn a_larger_table_holds_smaller_ones() {
    let text = "k,v\n1,\"[{'a': 1}, {'a': 2}]\"\n2,x\n";
    let found = checked(text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].columns[0].name, "k");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        checked(&text);
    }

    #[test]
    fn texts_of_tables_pieces_are_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        checked(&pieces.concat());
    }

    #[test]
    fn values_of_csv_come_back(rows in prop::collection::vec(prop::collection::vec("[a-zé]{1,8}", 3), 1..20)) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        let text = format!("one,two,three\n{}\n", lines.join("\n"));
        let found = tables(&text);
        prop_assert_eq!(found.len(), 1);
        for (at, column) in found[0].columns.iter().enumerate() {
            let cells: Vec<&str> = column.cells.iter().map(|cell| &text[cell.clone()]).collect();
            let written: Vec<&str> = rows.iter().map(|row| row[at].as_str()).collect();
            prop_assert_eq!(cells, written);
        }
    }

    #[test]
    fn values_of_frames_come_back(rows in prop::collection::vec(prop::collection::vec("[a-zé]{1,12}", 3), 1..20)) {
        let header = format!("    {:>14} {:>14} {:>14}\n", "one", "two", "three");
        let lines: String = rows.iter().enumerate()
            .map(|(at, row)| format!("{at:<4}{:>14} {:>14} {:>14}\n", row[0], row[1], row[2]))
            .collect();
        let text = header + &lines;
        let found = tables(&text);
        prop_assert_eq!(found.len(), 1);
        for (at, column) in found[0].columns.iter().skip(1).enumerate() {
            let cells: Vec<&str> = column.cells.iter().map(|cell| &text[cell.clone()]).collect();
            let written: Vec<&str> = rows.iter().map(|row| row[at].as_str()).collect();
            prop_assert_eq!(cells, written);
        }
    }
}

const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\r\n",
    ",",
    "a",
    "é",
    "  b",
    "1",
    "\"",
    "'",
    "|",
    "---",
    "+",
    "<table>",
    "<tr>",
    "<td>",
    "<th colspan=2>",
    "<td rowspan=3>",
    "</table>",
    "</tr>",
    "&amp;",
    "[",
    "{",
    "{'a': ",
    "[{\"k\": ",
    "}",
    "]",
    ":",
    "\\",
    "#",
    "│",
    "  ",
    "0  1",
    "...",
    ";",
    "\t",
    "(",
    ")",
    "<!--",
    "-->",
    "\u{85}",
    "\u{3000}",
    "\0",
    "name,mail\n",
    "INSERT INTO t (a, b) VALUES ",
    "CREATE TABLE t (a int, b text);",
    "INSERT INTO t VALUES ",
    "COPY t (a, b) FROM stdin;\n",
    "(1, 'x'), ",
    "1\tx\n",
    "--",
    "/*",
    "  x  y\n0 1  2\n",
];
