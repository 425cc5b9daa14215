//! Tables that pandas and others print. The frames in `tables/` are what pandas 3 wrote, with values made of names of things.

use pyguard_secrets::personal::table::{Column, Table, tables};

const FIRST: [&str; 3] = ["Amber", "Birch", "Cedar"];

fn only(text: &str) -> Table {
    let mut found = tables(text);
    assert_eq!(found.len(), 1, "{found:?}\n{text}");
    found.remove(0)
}

fn column<'t>(table: &'t Table, name: &str) -> &'t Column {
    let found = table.columns.iter().find(|column| column.name == name);
    assert!(found.is_some(), "{name}: {:?}", names(table));
    found.unwrap_or(&table.columns[0])
}

fn cells<'t>(text: &'t str, table: &Table, name: &str) -> Vec<&'t str> {
    column(table, name).cells.iter().map(|cell| &text[cell.clone()]).collect()
}

fn names(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.name.as_str()).collect()
}

#[test]
fn a_frame_is_read_with_its_row_labels() {
    let text = include_str!("tables/head.txt");
    let table = only(text);
    assert_eq!(names(&table), ["", "first_name", "last_name", "email", "age"]);
    assert_eq!(cells(text, &table, "first_name")[..3], FIRST);
    assert_eq!(cells(text, &table, "email")[0], "amber.harborview@mailhost.dev");
    assert_eq!(cells(text, &table, "age"), ["31", "42", "27", "58", "39"]);
    assert_eq!(cells(text, &table, ""), ["0", "1", "2", "3", "4"]);
    assert_eq!(&text[column(&table, "email").name_range.clone()], "email");
    assert_eq!(table.range, 0..text.trim_end().len());
}

#[test]
fn rows_left_out_are_no_cells() {
    let text = include_str!("tables/cut-rows.txt");
    let table = only(text);
    assert_eq!(cells(text, &table, "first_name").len(), 10);
    assert!(!cells(text, &table, "email").contains(&"..."));
}

#[test]
fn columns_left_out_are_no_columns() {
    let text = include_str!("tables/cut-columns.txt");
    let table = only(text);
    assert_eq!(names(&table), ["", "first_name", "last_name", "postal_code", "date_of_birth"]);
    assert_eq!(cells(text, &table, "postal_code"), ["40312", "40319", "40326"]);
}

#[test]
fn a_wrapped_frame_is_one_table() {
    let text = include_str!("tables/wrapped.txt");
    let table = only(text);
    assert_eq!(
        names(&table),
        [
            "",
            "first_name",
            "last_name",
            "email",
            "age",
            "street",
            "city",
            "postal_code",
            "date_of_birth"
        ]
    );
    assert_eq!(cells(text, &table, "street")[2], "5 Oak Hollow Road");
    assert_eq!(cells(text, &table, "date_of_birth").len(), 3);
}

#[test]
fn row_labels_may_have_names() {
    let text = include_str!("tables/two-labels.txt");
    let table = only(text);
    assert_eq!(names(&table), ["age", "last_name", "first_name", "email"]);
    assert_eq!(cells(text, &table, "last_name")[1], "Harborview");
    assert_eq!(cells(text, &table, "age")[0], "27");

    let text = include_str!("tables/label-is-email.txt");
    let table = only(text);
    assert_eq!(names(&table), ["email", "first_name", "last_name", "age"]);
    assert_eq!(cells(text, &table, "email")[2], "cedar.stone@mailhost.dev");
}

#[test]
fn the_lower_of_two_headers_names_the_columns() {
    let text = include_str!("tables/two-headers.txt");
    assert_eq!(names(&only(text)), ["", "first_name", "last_name", "email", "age"]);
    let text = include_str!("tables/two-headers-html.txt");
    let table = only(text);
    assert_eq!(names(&table), ["", "first_name", "last_name", "email", "age"]);
    assert_eq!(cells(text, &table, "age"), ["31", "42"]);
}

#[test]
fn names_may_hold_blanks() {
    let text = include_str!("tables/blanks-in-names.txt");
    let table = only(text);
    assert_eq!(names(&table), ["", "First Name", "Last Name", "E-Mail", "age"]);
    assert_eq!(cells(text, &table, "First Name"), FIRST);
}

#[test]
fn frames_without_row_labels_are_read() {
    let text = include_str!("tables/no-labels.txt");
    let table = only(text);
    assert_eq!(names(&table), ["first_name", "last_name", "email", "age"]);
    assert_eq!(cells(text, &table, "last_name"), ["Harborview", "Lakemoor"]);
}

#[test]
fn html_tables_are_read() {
    let text = include_str!("tables/html.txt");
    let table = only(text);
    assert_eq!(names(&table), ["", "first_name", "last_name", "email", "age"]);
    assert_eq!(cells(text, &table, "first_name"), FIRST[..2]);
    assert!(text[table.range].ends_with("</table>"));
}

#[test]
fn html_row_labels_reach_over_rows() {
    let text = include_str!("tables/two-labels-html.txt");
    let table = only(text);
    assert_eq!(names(&table), ["dept", "age", "first_name", "last_name", "email"]);
    assert_eq!(cells(text, &table, "first_name"), ["Amber", "Birch", "Cedar", "Dahlia"]);
    assert_eq!(cells(text, &table, "dept"), ["A", "B"]);
}

#[test]
fn html_of_all_kinds_gives_bytes() {
    let text = "é <TABLE><tr><td>N&auml;me<td><b>E</b>-mail\r\n<tr><td> Stra&szlig;e ü <!-- x --><td>\r\n<a href='mailto:x'>x@mailhost.dev</a> </table>";
    let table = only(text);
    assert_eq!(names(&table), ["Näme", "E -mail"]);
    assert_eq!(cells(text, &table, "Näme"), ["Stra&szlig;e ü"]);
    assert_eq!(cells(text, &table, "E -mail"), ["x@mailhost.dev"]);
}

#[test]
fn the_inner_of_two_nested_html_tables_holds_the_data() {
    let text =
        "<table><tr><td><table><tr><th>a</th></tr><tr><td>1</td></tr></table></td></tr></table>";
    assert_eq!(names(&only(text)), ["a"]);
}

#[test]
fn csv_is_read() {
    let text = include_str!("tables/csv.txt");
    let table = only(text);
    assert_eq!(names(&table), ["", "first_name", "last_name", "email", "age"]);
    assert_eq!(cells(text, &table, "last_name"), ["Harborview", "Lakemoor"]);
    for delimiter in ["\t", ";", "|", ", "] {
        let text = text.replace(',', delimiter).replace('\n', "\r\n");
        let table = only(&text);
        assert_eq!(cells(&text, &table, "last_name"), ["Harborview", "Lakemoor"]);
        assert_eq!(cells(&text, &table, "age"), ["31", "42"]);
    }
}

#[test]
fn csv_may_be_quoted_and_stand_in_python() {
    let text = "data = \"\"\"city,\"full name\"\nBay,\"Stone, Cedar\"\nCape,\"two\nlines\"\n\"\"\"\nx, y = 1, 2\n";
    let table = only(text);
    assert_eq!(names(&table), ["city", "full name"]);
    assert_eq!(cells(text, &table, "full name"), ["Stone, Cedar", "two\nlines"]);
    assert_eq!(&text[table.range.start..table.range.start + 4], "city");
}

#[test]
fn csv_ends_with_its_text() {
    let text = "a,b\n1,2";
    assert_eq!(cells(text, &only(text), "b"), ["2"]);
    let text = "a,b\n1,";
    assert_eq!(cells(text, &only(text), "a"), ["1"]);
}

#[test]
fn bars_are_read() {
    let markdown =
        "text\n\n| **Name** | E-mail |\n|:--|--:|\n| Amber | a\\|b |\n| Birch | c |\n\nmore | text";
    let psql = " Name  | E-mail \n-------+--------\n Amber | a\\|b\n Birch | c\n(2 rows)\n";
    let spark = "+-----+------+\n| Name|E-mail|\n+-----+------+\n|Amber|  a\\|b|\n|Birch|     c|\n+-----+------+\nonly showing top 2 rows\n";
    let polars = "shape: (2, 2)\n┌───────┬────────┐\n│ Name  ┆ E-mail │\n│ ---   ┆ ---    │\n╞═══════╪════════╡\n│ Amber ┆ a\\|b   │\n│ Birch ┆ c      │\n└───────┴────────┘\n";
    for text in [markdown, psql, spark, polars] {
        let table = only(text);
        assert_eq!(names(&table), ["Name", "E-mail"]);
        assert_eq!(cells(text, &table, "Name"), ["Amber", "Birch"], "{text}");
        assert_eq!(cells(text, &table, "E-mail"), ["a\\|b", "c"]);
    }
}

#[test]
fn records_are_read() {
    for text in [
        include_str!("tables/records.txt"),
        include_str!("tables/json-columns.txt"),
        include_str!("tables/json-lines.txt"),
    ] {
        let table = only(text);
        assert_eq!(names(&table), ["first_name", "last_name", "email", "age"]);
        assert_eq!(cells(text, &table, "first_name"), FIRST[..2]);
        assert_eq!(cells(text, &table, "age"), ["31", "42"]);
        assert_eq!(table.range.end, text.trim_end().trim_end_matches(']').len());
    }
}

#[test]
fn records_in_programs_are_read() {
    let text = "df = pd.DataFrame({'first': ['Amber', \"Bir'ch\"],  # two\n  'when': [Timestamp('2001-02-03'), None], 'deep': {'email': u'x\\'y'}})\n";
    let table = only(text);
    assert_eq!(cells(text, &table, "first"), ["Amber", "Bir'ch"]);
    assert_eq!(cells(text, &table, "when"), ["2001-02-03", "None"]);
    assert_eq!(cells(text, &table, "email"), ["x\\'y"]);
    let text = "rows = [\n    {'a': 1, 'b': fake.name()},\n    {'a': 2, 'c': 'x'},\n    oops, {\n]";
    let table = only(text);
    assert_eq!(cells(text, &table, "a"), ["1", "2"]);
    assert_eq!(cells(text, &table, "b"), [""; 0]);
    assert_eq!(cells(text, &table, "c"), ["x"]);
}

#[test]
fn an_api_answer_holds_its_inner_list() {
    let text = "{\"page\": 1,\n \"data\": [\n  {\"email\": \"a\"},\n  {\"email\": \"b\"}\n ]\n}\n";
    assert_eq!(cells(text, &only(text), "email"), ["a", "b"]);
}

#[test]
fn what_is_no_table_gives_none() {
    for text in [
        "",
        "\n\n",
        "{}",
        "<table>",
        "a = {'b': 1}\nc = {'d': 2}\n",
        "for name in names:\n    print(name)\n    total += 1\n",
        include_str!("tables/dtypes.txt"),
        "Epoch 1/2\n10/10 - 1s - loss: 0.5\nEpoch 2/2\n",
        "---\ntitle: x\n---\n",
        "x = a | b\ny = c | d\n",
    ] {
        assert_eq!(tables(text), [], "{text}");
    }
}

#[test]
fn rows_of_an_insert_are_a_table_with_its_columns() {
    let text = "INSERT INTO public.\"People\" (id, [e mail], `note`) VALUES\n  (1, 'a@b.dev', NULL), -- first\n  (2, N'c@d.dev', 'it''s (fine), \\'yes\\'');\n";
    let table = only(text);
    assert_eq!(names(&table), ["id", "e mail", "note"]);
    assert_eq!(cells(text, &table, "id"), ["1", "2"]);
    assert_eq!(cells(text, &table, "e mail"), ["a@b.dev", "c@d.dev"]);
    assert_eq!(cells(text, &table, "note"), ["it''s (fine), \\'yes\\'"]);
    assert_eq!(table.range, 0..text.len() - 2);
}

#[test]
fn inserts_for_one_table_that_follow_each_other_are_one() {
    let text = "insert into people (id, mail) values (1, 'a');\ninsert into people (id, mail) values (2, 'b');\ninsert into shops (id, mail) values (7, 'c');\nreplace into people (mail) values ('d');\n";
    let found = tables(text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(cells(text, &found[0], "mail"), ["a", "b"]);
    assert_eq!(cells(text, &found[1], "mail"), ["c"]);
    assert_eq!(cells(text, &found[2], "mail"), ["d"]);
}

#[test]
fn rows_without_names_have_those_of_the_table_that_was_made() {
    let text = "CREATE TABLE IF NOT EXISTS `people` (\n  `id` int(11) NOT NULL DEFAULT '0',\n  price decimal(10, 2) DEFAULT (1), -- gross\n  `mail` varchar(80),\n  PRIMARY KEY (`id`)\n);\nINSERT INTO `people` VALUES (1, 2.50, 'a'), (2, 3, lower('B'));\nINSERT INTO other VALUES (1, 2, 'c');\n";
    let table = only(text);
    assert_eq!(names(&table), ["id", "price", "mail"]);
    assert_eq!(cells(text, &table, "price"), ["2.50", "3"]);
    assert_eq!(cells(text, &table, "mail"), ["a", "lower('B')"]);
}

#[test]
fn lines_of_a_copy_are_rows() {
    let text = "COPY public.people (id, mail, note) FROM stdin;\n1\ta@b.dev\t\\N\n2\tc@d.dev\tok\n\\.\n\nSELECT 1;\n";
    let table = only(text);
    assert_eq!(cells(text, &table, "mail"), ["a@b.dev", "c@d.dev"]);
    assert_eq!(cells(text, &table, "note"), ["ok"]);
    assert!(text[table.range.clone()].ends_with("ok"));
}

#[test]
fn rows_of_another_length_than_the_list_of_columns_are_not_read() {
    for text in [
        "INSERT INTO people (id, mail) VALUES (1, 'a', 'b');\n",
        "INSERT INTO people (id, mail) SELECT id, mail FROM others;\n",
        "INSERT INTO people VALUES (1, 'a');\n",
        "COPY people (id, mail) FROM stdin WITH CSV;\n1,a\n",
        "We insert into the list (a, b) what the values say.\n",
        "INSERT INTO people (id, mail) VALUES (1, 'a",
    ] {
        assert_eq!(tables(text), [], "{text}");
    }
}
