//! Each shape between two findings, beside a file with another one.

use crate::run::{Folder, PATIENCE};
use crate::shapes::{Shape, all};

/// Rules that look deep and far: for one that looks at single nodes no shape is a burden.
pub(crate) const RULES: &str = r"
rules:
  - id: unsafe-call
    languages: [python]
    severity: ERROR
    message: $X is unsafe
    pattern: unsafe($X)
  - id: deep
    languages: [python]
    severity: WARNING
    message: a leaf deep in $Y
    pattern: $Y = <... leaf ...>
  - id: leaf-in-block
    languages: [python]
    severity: WARNING
    message: a call in a block
    patterns:
      - pattern: leaf()
      - pattern-inside: |
          if $A:
            ...
      - pattern-not-inside: |
          class $C:
            ...
  - id: constant
    languages: [python]
    severity: WARNING
    message: a constant
    patterns:
      - pattern: unsafe($X)
      - metavariable-regex: {metavariable: $X, regex: hello}
  - id: number
    languages: [python]
    severity: WARNING
    message: a number
    patterns:
      - pattern: $Y = $X
      - metavariable-comparison: {metavariable: $X, comparison: $X > 5}
  - id: method
    languages: [python]
    severity: WARNING
    message: a call on anything
    pattern: $A. ... .leaf(...)
  - id: used-after
    languages: [python]
    severity: WARNING
    message: both
    pattern: |
      unsafe($X)
      ...
      unsafe($Y)
";

fn survives(name: &str) {
    let shape = all().into_iter().find(|shape| shape.name == name).unwrap();
    let Shape { source, .. } = shape;
    let folder = Folder::new(RULES);
    folder.write("src/good.py", "unsafe(1)\n");
    folder.write("src/odd.py", format!("unsafe(1)\n{source}\nunsafe(2)\n"));
    let report = folder.check_with(&[], PATIENCE);
    assert_eq!(report.lines("unsafe-call", "src/good.py"), [1]);
    assert!(report.size < 1 << 20, "{} bytes of output", report.size);
    // Either the file was looked at in full, or the report says that it was not, and that this is no fault of ours.
    let kinds = report.error_kinds("src/odd.py");
    if kinds.is_empty() {
        let last = source.lines().count() as u64 + 3;
        let lines = report.lines("unsafe-call", "src/odd.py");
        assert!(
            lines.contains(&1) && lines.iter().any(|&line| line + 1 >= last),
            "{lines:?}, not {last}"
        );
        assert_eq!(report.code, 1);
    } else {
        assert!(
            kinds.iter().all(|kind| ["limit", "syntax"].contains(kind)),
            "{:#}",
            report.json["errors"]
        );
        assert_eq!(report.code, 3);
    }
}

macro_rules! survives {
    ($($test:ident: $name:literal,)+) => {
        $(#[test]
        fn $test() {
            survives($name);
        })+

        #[test]
        fn every_shape_is_tried() {
            let mut tried = vec![$($name),+];
            let mut known: Vec<&str> = all().iter().map(|shape| shape.name).collect();
            tried.sort_unstable();
            known.sort_unstable();
            assert_eq!(tried, known);
        }
    };
}

survives! {
    parentheses: "parentheses",
    lists: "lists",
    sets: "sets",
    dicts: "dicts",
    calls_in_calls: "calls-in-calls",
    keyword_calls_in_calls: "keyword-calls-in-calls",
    comprehensions: "comprehensions",
    unclosed_lists: "unclosed-lists",
    unclosed_parentheses_in_lines: "unclosed-parentheses-in-lines",
    closed_only: "closed-only",
    pluses: "pluses",
    pluses_without_spaces: "pluses-without-spaces",
    matrix_products: "matrix-products",
    powers: "powers",
    comparisons: "comparisons",
    is_not: "is-not",
    ands: "ands",
    ands_and_ors: "ands-and-ors",
    nots: "nots",
    nots_with_tabs: "nots-with-tabs",
    nots_in_lines: "nots-in-lines",
    nots_with_continued_lines: "nots-with-continued-lines",
    minuses: "minuses",
    tildes_and_pluses: "tildes-and-pluses",
    conditionals: "conditionals",
    conditionals_with_tabs: "conditionals-with-tabs",
    conditionals_without_spaces: "conditionals-without-spaces",
    lambdas: "lambdas",
    lambdas_without_spaces: "lambdas-without-spaces",
    lambdas_with_parameters: "lambdas-with-parameters",
    awaits: "awaits",
    yields: "yields",
    walruses: "walruses",
    stars: "stars",
    chained_calls: "chained-calls",
    attributes: "attributes",
    subscripts: "subscripts",
    calls_of_calls: "calls-of-calls",
    slices: "slices",
    tuples_with_commas: "tuples-with-commas",
    clauses_of_a_comprehension: "clauses-of-a-comprehension",
    elements: "elements",
    arguments: "arguments",
    added_texts: "added-texts",
    joined_texts: "joined-texts",
    added_texts_in_lines: "added-texts-in-lines",
    megabyte_format_text: "megabyte-format-text",
    megabyte_text: "megabyte-text",
    unclosed_text: "unclosed-text",
    format_texts_in_format_texts: "format-texts-in-format-texts",
    format_texts_of_both_quotes: "format-texts-of-both-quotes",
    format_specs: "format-specs",
    continued_lines: "continued-lines",
    doubled_constants: "doubled-constants",
    huge_numbers: "huge-numbers",
    ifs: "ifs",
    whiles: "whiles",
    fors: "fors",
    withs: "withs",
    tries: "tries",
    functions: "functions",
    async_functions: "async-functions",
    classes: "classes",
    matches: "matches",
    classes_with_methods: "classes-with-methods",
    elifs: "elifs",
    excepts: "excepts",
    cases: "cases",
    or_patterns: "or-patterns",
    list_patterns: "list-patterns",
    class_patterns: "class-patterns",
    decorators: "decorators",
    decorators_in_decorators: "decorators-in-decorators",
    assignments_in_one: "assignments-in-one",
    statements_in_one_line: "statements-in-one-line",
    dotted_import: "dotted-import",
    imported_names: "imported-names",
    globals: "globals",
    deletions: "deletions",
    parameters: "parameters",
    context_managers: "context-managers",
    annotations: "annotations",
    type_parameters: "type-parameters",
    redefinitions: "redefinitions",
    empty_lines: "empty-lines",
    ever_less_indented: "ever-less-indented",
    in_format_texts: "in-format-texts",
    doubling: "doubling",
    circles: "circles",
    behind_a_quote_in_a_format_text: "behind-a-quote-in-a-format-text",
    behind_a_hash_in_a_format_text: "behind-a-hash-in-a-format-text",
    behind_three_quotes_in_a_format_text: "behind-three-quotes-in-a-format-text",
    behind_a_raw_format_text: "behind-a-raw-format-text",
    behind_a_continued_text: "behind-a-continued-text",
    behind_a_carriage_return: "behind-a-carriage-return",
    behind_a_question_mark: "behind-a-question-mark",
    behind_a_bracket_that_nothing_opened: "behind-a-bracket-that-nothing-opened",
    a_million_minuses: "a-million-minuses",
    a_million_lists: "a-million-lists",
    a_million_lambdas: "a-million-lambdas",
    a_million_conditionals: "a-million-conditionals",
    a_million_nots: "a-million-nots",
    a_million_nots_in_lines: "a-million-nots-in-lines",
}
