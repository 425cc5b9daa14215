//! Random programs, made of pieces of the rules' cases, with the repairs of random rules: nothing is lost.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::*;
use pyguard_engine::{RuleSet, repair_text};
use pyguard_python::{Module, for_each_block};
use pyguard_rules::Rule;
use pyguard_source::{Document, DocumentKind};
use ruff_python_ast::Stmt;
use ruff_text_size::Ranged;

/// Pieces of the cases: one statement at the top of a file with the comments above it, and the imports of that file.
struct Piece {
    imports: String,
    code: String,
}

fn pieces() -> &'static [Piece] {
    static PIECES: OnceLock<Vec<Piece>> = OnceLock::new();
    PIECES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
        let mut pieces = Vec::new();
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let path = entry.unwrap().into_path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !name.ends_with(".py") || name.contains(".fixed.") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let document = Document::new("piece.py", DocumentKind::Python, text.as_str());
            let module = Module::parse(&document);
            if module.faults().next().is_some() || text.contains('\r') {
                continue;
            }
            let is_import = |one: &&Stmt| matches!(one, Stmt::Import(_) | Stmt::ImportFrom(_));
            let lines: Vec<&str> =
                module.body().iter().filter(is_import).map(|one| &text[one.range()]).collect();
            let imports = lines
                .iter()
                .filter(|line| !line.contains("__future__"))
                .fold(String::new(), |all, line| all + line + "\n");
            let mut end = 0;
            for statement in module.body() {
                let start = end;
                end = statement.end().to_usize();
                end += text[end..].find('\n').map_or(text.len() - end, |at| at + 1);
                let code = text[start..end].to_owned();
                if !is_import(&statement) && code.contains("ruleid") {
                    pieces.push(Piece { imports: imports.clone(), code });
                }
            }
        }
        assert!(pieces.len() > 500, "{} pieces", pieces.len());
        pieces
    })
}

fn all_rules() -> &'static [String] {
    static IDS: OnceLock<Vec<String>> = OnceLock::new();
    IDS.get_or_init(|| pyguard_builtin::rules().iter().map(|rule| rule.info.id.clone()).collect())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    WithMark,
    Latin1,
}

#[derive(Debug, Clone)]
struct Program {
    text: String,
    encoding: Encoding,
    crlf: bool,
}

impl Program {
    fn bytes(&self) -> Vec<u8> {
        let text = if self.crlf { self.text.replace('\n', "\r\n") } else { self.text.clone() };
        match self.encoding {
            Encoding::Utf8 => text.into_bytes(),
            Encoding::WithMark => format!("\u{feff}{text}").into_bytes(),
            Encoding::Latin1 => {
                format!("# -*- coding: latin-1 -*-{}{text}", if self.crlf { "\r\n" } else { "\n" })
                    .chars()
                    .map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?'))
                    .collect()
            }
        }
    }
}

fn program() -> impl Strategy<Value = Program> {
    let piece = (any::<prop::sample::Index>(), "[ -~é]{0,12}");
    let encoding =
        prop_oneof![Just(Encoding::Utf8), Just(Encoding::WithMark), Just(Encoding::Latin1)];
    (prop::collection::vec(piece, 1..6), encoding, any::<bool>()).prop_map(
        |(chosen, encoding, crlf)| {
            let pieces = pieces();
            let mut text = String::from("\"\"\"A progräm.\"\"\"\n");
            let mut imports = BTreeSet::new();
            for (index, _) in &chosen {
                imports.insert(index.get(pieces).imports.as_str());
            }
            imports.iter().for_each(|lines| text.push_str(lines));
            for (index, comment) in &chosen {
                text.push_str(&format!("# {comment}\n{}\n", index.get(pieces).code));
            }
            Program { text, encoding, crlf }
        },
    )
}

fn chosen_rules(seed: u64) -> RuleSet {
    let mut state = seed | 1;
    let kept: BTreeSet<&String> = all_rules()
        .iter()
        .filter(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state >> 62 != 0
        })
        .collect();
    let rules: Vec<Rule> =
        pyguard_builtin::rules().into_iter().filter(|rule| kept.contains(&rule.info.id)).collect();
    RuleSet::new(rules)
}

fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// A comment without the characters that turn the direction of text: taking them out of a comment is what one repair is for.
fn without_controls(comment: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    comment.replace(turns, "")
}

/// Comments in order, and the names of all functions and classes, and how many statements there are.
fn contents(text: &str) -> (usize, Vec<String>, Vec<String>, usize) {
    let document = Document::new("program.py", DocumentKind::Python, text);
    let module = Module::parse(&document);
    let comments = pyguard_fix::comments(&module, text);
    let mut names = Vec::new();
    let mut statements = 0;
    let mut waiting: Vec<&Stmt> = module.body().iter().collect();
    while let Some(statement) = waiting.pop() {
        statements += 1;
        match statement {
            Stmt::FunctionDef(node) => names.push(node.name.to_string()),
            Stmt::ClassDef(node) => names.push(node.name.to_string()),
            _ => {}
        }
        for_each_block(statement, &mut |block| waiting.extend(block));
    }
    names.sort();
    let comments = comments.into_iter().map(|(_, comment)| without_controls(comment)).collect();
    (module.faults().count(), comments, names, statements)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(program in program(), seed in any::<u64>()) {
        let rules = chosen_rules(seed);
        let before = program.bytes();
        let worker = std::thread::Builder::new().stack_size(64 << 20);
        let bytes = before.clone();
        let repaired = worker
            .spawn(move || repair_text(bytes, Path::new("program.py"), &rules).unwrap())
            .unwrap()
            .join()
            .unwrap();
        prop_assert!(repaired.converged);
        let (old, new) = (decoded(&before), decoded(&repaired.bytes));
        let (old_faults, old_comments, old_names, old_statements) = contents(&old);
        let (new_faults, new_comments, new_names, new_statements) = contents(&new);
        prop_assert!(new_faults <= old_faults);
        prop_assert_eq!(&old_names, &new_names);
        // Only a repair that says so takes a statement away.
        prop_assert!(new_statements + repaired.applied.len() >= old_statements);
        if repaired.applied.iter().all(|one| one.finding.rule.id != "invisible-unicode-in-prompt-source") {
            let mut left = new_comments.iter();
            for comment in &old_comments {
                prop_assert!(left.any(|other| other == comment), "lost: {}", comment);
            }
        }
        prop_assert_eq!(repaired.bytes.starts_with("\u{feff}".as_bytes()), program.encoding == Encoding::WithMark);
        prop_assert_eq!(std::str::from_utf8(&repaired.bytes).is_ok(), std::str::from_utf8(&before).is_ok());
        if program.crlf {
            prop_assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
        } else {
            prop_assert!(!new.contains('\r'));
        }
    }
}
