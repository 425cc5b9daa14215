//! Random patterns over random Python: nothing panics, and matches stand where they must.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::collections::HashSet;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use pyguard_pattern::{
    Bound, Clause, Conjunction, Evaluation, Formula, Language, Leaf, Match, Metavariable, Options,
    Regex, Source, TextWords, syntax,
};
use pyguard_python::{Facts, Module};
use ruff_python_ast::{Expr, Stmt};
use ruff_python_parser::Mode;
use ruff_text_size::Ranged;

/// Patterns as rules have them.
const PATTERNS: [&str; 40] = [
    "$S.recv_pyobj(...)",
    "$S.recv_serialized(..., deserialize=pickle.loads, ...)",
    "pickle.loads(await $S.recv(...), ...)",
    "pickle.loads($S.recv_multipart(...)[...], ...)",
    "pickle.loads($MSG, ...)",
    "$MSG = $S.recv(...)\n...\n",
    "$ID, $MSG = $S.recv_multipart(...)\n...\n",
    "$S.bind(\"=~/^tcp:\\/\\/(?!127\\.|localhost|\\[::1\\])/\")\n...\n",
    "class $C:\n    ...\n    def $INIT(...):\n        ...\n        $S.bind($ADDR)\n        ...\n    ...\n",
    "$T.artifacts[$K].get(...)",
    "for $K, $A in $T.artifacts.items():\n    ...\n",
    "{... for $K, $A in $T.artifacts.items()}",
    "[... for $A in $T.artifacts.values()]",
    "import clearml\n...\n",
    "$X.get(\"...\", ...)",
    "os.environ[\"CLEARML_BLOCK\"] = \"=~/^([tT]rue|TRUE|1|[yY]es|[oO]n)$/\"\n...\n",
    "torch.load(..., weights_only=False, ...)",
    "torch.hub.load($REPO, $MODEL, ..., trust_repo=True)",
    "requests.get($URL, verify=False)",
    "f\"...{$X}...\"",
    "\"...\" % $X",
    "\"$X\"",
    "$X = \"...\"",
    "def $F(..., $P: $T = $D, ...) -> $R:\n    ...\n",
    "@$APP.route(...)\ndef $F(...):\n    ...\n",
    "with open($P, \"wb\") as $H:\n    ...\n    pickle.dump(..., $H)\n",
    "try:\n    ...\nexcept $E as $N:\n    pass\n",
    "if $A == $A:\n    ...\nelse:\n    ...\n",
    "while True:\n    ...\n",
    "return $X",
    "lambda $X: ...",
    "$X if $C else $Y",
    "<... $X.secret ...>",
    "$F(..., $...ARGS)",
    "$A . ... .get()",
    "from $M import $N as $L",
    "del $X",
    "raise $E(...) from $C",
    "assert $X, ...",
    "$X += $Y",
];

/// Python of many kinds.
const PROGRAMS: [&str; 8] = [
    "import zmq, pickle\nfrom os import path as p\nctx = zmq.Context()\ns = ctx.socket(zmq.PULL)\ns.bind(\"tcp://*:5555\")\nmsg = s.recv()\npickle.loads(msg)\nident, body = s.recv_multipart()\npickle.loads(body)\nprint(pickle.loads(s.recv_multipart()[1]), f\"got {msg}\")\n",
    "class Server(Base, metaclass=Meta):\n    \"\"\"Döcs – 😀.\"\"\"\n    port: int = 80\n    def __init__(self, *args, key=None, **kw) -> None:\n        self.s = socket()\n        self.s.bind((\"0.0.0.0\", 80))\n        super().__init__(*args, **kw)\n\n    @app.route(\"/x\", methods=['GET'])\n    async def get(self, a, /, b: str = 'é', *, c):\n        async with open(a) as f, lock:\n            return await f.read()\n        yield a\n",
    "try:\n    x = torch.load('m.pt', weights_only=False)\nexcept (IOError, OSError) as e:\n    raise ValueError(\"no\" \"pe\") from e\nelse:\n    x += 1\nfinally:\n    del x, y[0]\n",
    "if a == a and b is not None or not c:\n    pass\nelif (n := len(v)) > 3:\n    print(n, file=sys.stderr)\nelse:\n    while True:\n        break\n",
    "out = {k: v for k, v in t.artifacts.items() if k}\nlst = [a for a in t.artifacts.values()]\ns = {*lst, 1, 2.5, 3j, 0x1F}\nf = lambda x, *y, z=1: x if z else y[1:2, ...]\nassert out, f\"{f(1)}{'é'}\"\nglobal q\nr = \"a\" + 'b' % (q,) @ z\n",
    "match command.split():\n    case [\"go\", direction] if direction:\n        go(direction)\n    case {\"x\": 1, **rest} | Point(x=0):\n        ...\n    case _:\n        return -1\nrequests.get(url, verify=False).json()['k']\n",
    "# comment é\nwith open(path, \"wb\") as h:\n    pickle.dump(model, h)\nwith (open('a') as a, open('b') as b):\n    f(((a)), (b.secret))\nfor i, in x: print((yield))\n",
    "from . import a as b, c\nfrom ..pkg.mod import *\nx: list[int]\ntype X = int\n(a.b\n .c(1)\n .get())\nprint(\"\"\"multi\nline\"\"\", rb'x', 'y')\n",
];

/// Pieces that mutations put in.
const PIECES: [&str; 48] = [
    "$X",
    "$_",
    "$...A",
    "...",
    "<...",
    "...>",
    "$",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "=",
    "==",
    ":=",
    ".",
    "*",
    "**",
    "\"",
    "'",
    "\"\"\"",
    "f\"",
    "{$X}",
    "\\",
    "\n",
    "\n    ",
    "    ",
    "\t",
    "\r",
    "#",
    "é",
    "😀",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "def f(",
    "class ",
    "lambda ",
    " for x in ",
    " if ",
    "else:",
    "async ",
    "await ",
    "\"=~/a|(b/\"",
    "0",
];

type Edit = (Index, u8, &'static str);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    proptest::collection::vec((any::<Index>(), 0..4_u8, select(&PIECES[..])), 0..6)
}

/// Puts pieces in, takes characters out, cuts and doubles.
fn mutate(base: &str, edits: &[Edit]) -> String {
    let mut text: Vec<char> = base.chars().collect();
    for (at, kind, piece) in edits {
        let at = at.index(text.len() + 1);
        match kind {
            0 | 1 => drop(text.splice(at..at, piece.chars())),
            2 => drop(text.drain(at..(at + piece.len()).min(text.len()))),
            _ => {
                let end = (at + 3 * piece.len()).min(text.len());
                let copy = text[at..end].to_vec();
                drop(text.splice(end..end, copy));
            }
        }
    }
    text.into_iter().collect()
}

fn pattern_text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => (select(&PATTERNS[..]), edits()).prop_map(|(base, edits)| mutate(base, &edits)),
        1 => select(&PATTERNS[..]).prop_map(str::to_owned),
        1 => proptest::collection::vec(select(&PIECES[..]), 0..12).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
        1 => expression(true),
    ]
}

fn program_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => (select(&PROGRAMS[..]), edits()).prop_map(|(base, edits)| mutate(base, &edits)),
        1 => select(&PROGRAMS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
        2 => program(),
    ]
}

fn program() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![3 => expression(false), 1 => expression(false).prop_map(|value| format!("v = {value}"))],
        1..4,
    )
    .prop_map(|lines| lines.join("\n") + "\n")
}

/// One-line Python expressions that are no generator; with `pattern`, with metavariables and `...`.
fn expression(pattern: bool) -> BoxedStrategy<String> {
    let atoms = vec![
        "a",
        "b",
        "os",
        "v",
        "foo_1",
        "é",
        "1",
        "0x1f",
        "1.5",
        "2j",
        "True",
        "None",
        "\"\"",
        "'a b'",
        "b'foo'",
        "'é😀'",
        "f'{a}b'",
        "f\"x{b}{v.k}\"",
        "\"it's\"",
        "'foo'",
        "'''q'''",
        "()",
        "[]",
        "{}",
    ];
    let placeholders = vec!["$X", "$Y", "...", "\"...\"", "\"$X\"", "\"=~/fo+/\"", "$_"];
    let atom = if pattern {
        prop_oneof![2 => select(atoms), 1 => select(placeholders)].boxed()
    } else {
        select(atoms).boxed()
    };
    atom.prop_map(str::to_owned)
        .prop_recursive(4, 24, 4, |inner| {
            let list = proptest::collection::vec(inner.clone(), 0..4);
            let operators = vec![
                "+", "-", "*", "/", "//", "%", "**", "@", "<<", "&", "|", "==", "!=", "<", "in",
                "not in", "is", "and", "or",
            ];
            prop_oneof![
                (select(vec!["f", "os.system", "a.b", "v"]), list.clone()).prop_map(
                    |(function, arguments)| format!("{function}({})", arguments.join(", "))
                ),
                (inner.clone(), inner.clone())
                    .prop_map(|(one, other)| format!("f(({one}), k={other})")),
                (inner.clone(), inner.clone())
                    .prop_map(|(one, other)| format!("f(*({one}), **({other}))")),
                inner.clone().prop_map(|value| format!("({value}).attr")),
                inner.clone().prop_map(|value| format!("({value}).method(1)")),
                (inner.clone(), inner.clone()).prop_map(|(one, other)| format!("({one})[{other}]")),
                (inner.clone(), inner.clone()).prop_map(|(one, other)| format!("a[{one}:{other}]")),
                (inner.clone(), select(operators), inner.clone())
                    .prop_map(|(left, operator, right)| format!("({left}) {operator} ({right})")),
                (select(vec!["-", "~", "not ", "await "]), inner.clone())
                    .prop_map(|(operator, value)| format!("{operator}({value})")),
                list.clone().prop_map(|values| format!("[{}]", values.join(", "))),
                list.clone()
                    .prop_map(|values| format!("({},)", values.join(", ")).replace("(,)", "()")),
                (inner.clone(), inner.clone())
                    .prop_map(|(one, other)| format!("{{{one}: {other}, **a}}")),
                (inner.clone(), inner.clone())
                    .prop_map(|(one, other)| format!("{{{one}, {other}}}")),
                inner.clone().prop_map(|value| format!("lambda x, *y, z=1: {value}")),
                (inner.clone(), inner.clone(), inner.clone())
                    .prop_map(|(yes, test, no)| format!("({yes}) if ({test}) else ({no})")),
                (inner.clone(), inner.clone())
                    .prop_map(|(element, iter)| format!("[({element}) for x in ({iter}) if x]")),
                (inner.clone(), inner)
                    .prop_map(|(key, iter)| format!("{{x: ({key}) for x, y in ({iter})}}")),
            ]
        })
        .boxed()
}

/// Lines before and after an instance, and by what `os.system` is replaced in it.
const SETTINGS: [(&str, &str, &str); 7] = [
    ("", "", "os.system"),
    ("import os as o\n", "", "o.system"),
    ("from os import system as run\n", "", "run"),
    ("from os import *\n", "", "system"),
    ("v = 'foo'\nb = 1\n", "", "os.system"),
    ("v = 'fo' 'o'\nw = v + ' bar'\n", "print(w)\n", "os.system"),
    ("import os\nv = os.system\n", "v(1)\n", "v"),
];

/// A text that a pattern may match.
fn instance(pattern: &str, system: &str) -> String {
    pattern
        .replace("\"...\"", "f'q {w}'")
        .replace("\"$X\"", "'s'")
        .replace("\"=~/fo+/\"", "'a foo'")
        .replace("...", "1, x=w")
        .replace("$X", "foo.x")
        .replace("$Y", "'y z'")
        .replace("$V", "v.w")
        .replace("$_", "w()")
        .replace("os.system", system)
}

fn leaf(text: &str, language: Language) -> Option<Leaf> {
    Leaf::parse(text, language, &Options::default()).ok()
}

/// Calls `look` with what a formula matches in a text.
fn matching<T>(formula: &Formula, text: &str, look: impl FnOnce(&[Match<'_>]) -> T) -> T {
    let module = Module::parse_text(text, Mode::Module);
    let facts = Facts::new(&module, text);
    let source = Source::new(TextWords::new(text), Some(&facts));
    let options = Options::default();
    let evaluation = Evaluation::new(source.into());
    let found = evaluation.run(&[(formula, &options)]);
    look(found.first().map_or(&[], |(_, found)| found))
}

fn check_span(text: &str, from: usize, to: usize) -> Result<(), TestCaseError> {
    prop_assert!(from <= to && to <= text.len(), "{from}..{to} in {} bytes", text.len());
    prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to), "{from}..{to}");
    Ok(())
}

fn check_ranges(formula: &Formula, text: &str) -> Result<(), TestCaseError> {
    matching(formula, text, |found| {
        for found in found {
            check_span(text, found.range.start().to_usize(), found.range.end().to_usize())?;
            for (_, bound) in found.bindings.iter() {
                let range = bound.range();
                check_span(text, range.start().to_usize(), range.end().to_usize())?;
            }
        }
        Ok(())
    })
}

/// The words of a text: letters, digits, `_` and everything that is not ASCII.
fn words(text: &str) -> HashSet<&str> {
    text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '_').collect()
}

fn holds(clause: &Clause, text: &str, words: &HashSet<&str>) -> bool {
    match clause {
        Clause::Word(word) => words.contains(&**word),
        Clause::Text(part) => text.contains(&**part),
        Clause::All(parts) => parts.iter().all(|part| holds(part, text, words)),
        Clause::Any(parts) => parts.iter().any(|part| holds(part, text, words)),
    }
}

fn formula() -> impl Strategy<Value = Option<Formula>> {
    let parts = proptest::collection::vec((pattern_text(), 0..6_u8, 0..3_u8), 1..4);
    (parts, 0..3_u8).prop_map(|(parts, shape)| {
        let mut made = Vec::new();
        for (text, role, language) in parts {
            let language = match (shape, language) {
                (0, _) | (_, 0) => Language::Python,
                (_, 1) => Language::Generic,
                _ => Language::Regex,
            };
            made.push((Formula::Leaf(leaf(&text, language)?), role));
        }
        Some(match shape {
            0 => made.swap_remove(0).0,
            1 => Formula::Any(made.into_iter().map(|(part, _)| part).collect::<Vec<_>>().into()),
            _ => {
                let mut all = Conjunction::default();
                for (index, (part, role)) in made.into_iter().enumerate() {
                    match role {
                        0 if index > 0 => all.negatives.push(part),
                        1 if index > 0 => all.negatives.push(Formula::Inside(Box::new(part))),
                        2 | 3 => all.positives.push(Formula::Inside(Box::new(part))),
                        _ => all.positives.push(part),
                    }
                }
                Formula::All(Box::new(all))
            }
        })
    })
}

fn check_requirement(formula: &Formula, text: &str) -> Result<(), TestCaseError> {
    let hit = matching(formula, text, |found| !found.is_empty());
    if hit {
        let clause = formula.clause();
        prop_assert!(holds(&clause, text, &words(text)), "{clause:?} in {text:?}");
        let held = TextWords::new(text);
        prop_assert!(formula.requirement().may_hold_in(&held), "{clause:?} in {text:?}");
    }
    Ok(())
}

/// Expression statements of a text that need nothing around them, by their spans.
fn statements(text: &str) -> Vec<(usize, usize)> {
    let module = Module::parse_text(text, Mode::Module);
    let spans = module.body().iter().filter_map(|statement| match statement {
        Stmt::Expr(statement) => Some((statement.start().to_usize(), statement.end().to_usize())),
        _ => None,
    });
    spans.collect()
}

fn check_own_statements(text: &str) -> Result<(), TestCaseError> {
    for (from, to) in statements(text) {
        let own = &text[from..to];
        let parsed = Leaf::parse(own, Language::Python, &Options::default());
        prop_assert!(parsed.is_ok(), "{own:?}: {parsed:?}");
        let ranges = matching(&Formula::Leaf(parsed.unwrap()), text, |found| {
            found
                .iter()
                .map(|found| (found.range.start().to_usize(), found.range.end().to_usize()))
                .collect::<Vec<_>>()
        });
        prop_assert!(ranges.contains(&(from, to)), "{own:?} at {from}..{to}: {ranges:?}");
    }
    Ok(())
}

/// A regular expression in the part of the syntax that PCRE and the `regex` crate share.
fn plain_regex() -> BoxedStrategy<String> {
    let atom = prop_oneof![
        4 => select(vec!["a", "b", "Z", "0", "9", "_", " ", "-", "=", ":", "&", "~", "\\.", "\\[", "\\]", "\\\\", "\\n", "\\-", "\\/"]),
        3 => select(vec!["\\w", "\\d", "\\s", "\\W", "\\D", "\\S", "\\b", "\\B", ".", "^", "$"]),
        3 => select(vec!["[a-z]", "[^a-z]", "[\\w.]", "[^\\w]", "[\\d_-]", "[^\\s\\d]", "[ab0]", "[\\]a]", "[\\[a]", "[[:alpha:]]", "[\\\\a]", "[\\W]", "[^\\S]", "[a\\Db]", "[^\\Wa]"]),
    ];
    atom.prop_map(str::to_owned)
        .prop_recursive(4, 20, 3, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
                (inner.clone(), inner.clone()).prop_map(|(one, other)| format!("{one}|{other}")),
                inner.clone().prop_map(|part| format!("({part})")),
                inner.clone().prop_map(|part| format!("(?:{part})")),
                (inner, select(vec!["*", "+", "?", "*?", "{1,2}"]))
                    .prop_map(|(part, times)| format!("(?:{part}){times}")),
            ]
        })
        .boxed()
}

fn ascii_text() -> impl Strategy<Value = String> {
    let characters = "aabbZ09_ -=:&~.[]\\/\n\t\u{b}\r\u{8}".chars().collect::<Vec<_>>();
    proptest::collection::vec(select(characters), 0..10).prop_map(|text| text.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn patterns_parse_or_point_into_their_text(text in pattern_text()) {
        if let Err(error) = syntax::parse(&text) {
            prop_assert!(error.offset <= text.len(), "{} in {} bytes", error.offset, text.len());
        }
    }

    #[test]
    fn matches_lie_in_the_text(pattern in pattern_text(), text in program_text()) {
        if let Some(leaf) = leaf(&pattern, Language::Python) {
            check_ranges(&Formula::Leaf(leaf), &text)?;
        }
    }

    #[test]
    fn matches_of_formulas_lie_in_the_text(formula in formula(), text in program_text()) {
        if let Some(formula) = formula {
            check_ranges(&formula, &text)?;
        }
    }

    #[test]
    fn an_expression_matches_itself(text in program()) {
        check_own_statements(&text)?;
    }

    #[test]
    fn a_metavariable_binds_the_argument(value in expression(false), other in expression(false)) {
        let text = format!("sink({value}, {other}, key={value})\n");
        let formula = Formula::Leaf(leaf("sink($X, $Y, key=$Z)", Language::Python).unwrap());
        let module = Module::parse_text(&text, Mode::Module);
        let Some(Stmt::Expr(statement)) = module.body().first() else { panic!("{text}") };
        prop_assume!(module.faults().next().is_none());
        prop_assert!(matches!(&*statement.value, Expr::Call(_)));
        let bound = matching(&formula, &text, |found| {
            let bound = |found: &Match<'_>, name| {
                let bound: Option<&Bound<'_>> = found.bindings.get(Metavariable::new(name));
                bound.map(|bound| bound.text(&text).to_owned())
            };
            found
                .iter()
                .map(|found| ["$X", "$Y", "$Z"].map(|name| bound(found, name)))
                .collect::<Vec<_>>()
        });
        let wanted = [Some(value.clone()), Some(other), Some(value)];
        prop_assert!(bound.contains(&wanted), "{:?}", bound);
    }

    #[test]
    fn what_matches_holds_what_the_formula_requires(formula in formula(), text in program_text()) {
        if let Some(formula) = formula {
            check_requirement(&formula, &text)?;
        }
    }

    #[test]
    fn a_text_holds_what_its_own_statements_require(text in program()) {
        for (from, to) in statements(&text) {
            if let Some(leaf) = leaf(&text[from..to], Language::Python) {
                check_requirement(&Formula::Leaf(leaf), &text)?;
            }
        }
    }

    #[test]
    fn an_instance_of_a_pattern_holds_what_it_requires(
        pattern in expression(true),
        statement in any::<bool>(),
        setting in select(SETTINGS.to_vec()),
    ) {
        let pattern = if statement { format!("$V = {pattern}") } else { pattern };
        let text = format!("{}{}\n{}", setting.0, instance(&pattern, setting.2), setting.1);
        if let Some(leaf) = leaf(&pattern, Language::Python) {
            let formula = Formula::Leaf(leaf);
            check_ranges(&formula, &text)?;
            check_requirement(&formula, &text)?;
        }
    }

    #[test]
    fn any_text_as_a_regex_is_fine(text in any::<String>(), on in any::<String>()) {
        if let Ok(regex) = Regex::new(&text) {
            let _ = regex.required_literals();
            let _ = regex.is_match(&on);
            let _ = regex.is_match_at_start(&on);
            let _ = regex.matches(&on);
            let _ = regex.replace(&on, &text, None);
        }
    }

    #[test]
    fn regex_pieces_in_any_order_are_fine(
        pieces in proptest::collection::vec(
            select(vec![
                "\\Q", "\\E", "\\", "[", "]", "[^", "[:", ":]", "[[:alpha:]]", "(?=", "(?!", "(?<=", "(?<n>", "\\1",
                "(?i)", "(?:", "(", ")", "|", "*", "+", "?", "{2}", "{", "}", "\\h", "\\Z", "\\b", "&&", "~~", "--", "a", "é",
                "😀", "\\x", "\\u", "\\p{L}", "#", " ", "\n", "(?x)", "$", "^", "(?>", "\\K", "\\G", "\\R", "++",
            ]),
            0..8,
        ),
        on in any::<String>(),
    ) {
        if let Ok(regex) = Regex::new(&pieces.concat()) {
            let _ = regex.required_literals();
            let _ = regex.is_match_at_start(&on);
            for groups in regex.matches(&on).unwrap_or_default() {
                for (from, to) in groups.into_iter().flatten() {
                    check_span(&on, from, to)?;
                }
            }
        }
    }

    #[test]
    fn plain_regexes_mean_the_same(source in plain_regex(), text in ascii_text()) {
        let ours = Regex::new(&source);
        let theirs = regex::bytes::RegexBuilder::new(&source).multi_line(true).unicode(false).build().unwrap();
        prop_assert!(ours.is_ok(), "{ours:?}");
        prop_assert_eq!(ours.unwrap().is_match(&text), Ok(theirs.is_match(text.as_bytes())));
    }

    #[test]
    fn a_start_matches_with_and_without_an_engine(
        source in plain_regex(),
        not in plain_regex(),
        text in ascii_text(),
        caseless in any::<bool>(),
    ) {
        let flags = if caseless { "(?i)" } else { "" };
        let build = |source: &str| {
            let anchored = format!(r"{flags}\A(?:{source})");
            regex::RegexBuilder::new(&anchored).multi_line(true).build().unwrap()
        };
        let expected = build(&source).is_match(&text);
        let regex = Regex::known(&format!("{flags}{source}"));
        for _ in 0..2 {
            prop_assert_eq!(regex.is_match_at_start(&text), Ok(expected));
            // Builds an engine.
            let _ = regex.is_match(&text);
        }
        let both = Regex::known(&format!("{flags}^(?!{not})(?:{source})"));
        let expected = expected && !build(&not).is_match(&text);
        prop_assert_eq!(both.is_match_at_start(&text), Ok(expected));
    }

    #[test]
    fn a_regex_that_matches_finds_its_literals(source in plain_regex(), text in ascii_text()) {
        let regex = Regex::new(&source).unwrap();
        if let (Ok(true), Some(literals)) = (regex.is_match(&text), regex.required_literals()) {
            prop_assert!(literals.iter().any(|literal| text.contains(literal.as_str())), "{literals:?}");
        }
    }
}

#[test]
fn real_patterns_parse() {
    for pattern in PATTERNS {
        assert!(syntax::parse(pattern).is_ok(), "{pattern}: {:?}", syntax::parse(pattern));
    }
}

#[test]
fn real_expressions_match_themselves() {
    for text in PROGRAMS {
        // An expression over several lines needs the parentheses around it.
        if !text.contains("(a.b\n") {
            check_own_statements(text).unwrap();
        }
    }
}

fn check_each(texts: &[&str]) {
    let failures: Vec<_> =
        texts.iter().filter_map(|text| check_own_statements(&format!("{text}\n")).err()).collect();
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn a_parenthesis_after_a_sign_that_is_not_ascii_is_refused() {
    assert!(syntax::parse("€(").is_err());
}

#[test]
fn strings_with_escapes_match_themselves() {
    check_each(&[r#"f("x\ny")"#, r"f('it\'s')", r"f(b'a\x00')", r"f(r'\d', '\d')"]);
}

#[test]
fn joined_strings_match_themselves() {
    check_each(&["f('foo' 'bar')"]);
}

#[test]
fn a_generator_as_an_argument_matches_itself() {
    check_each(&["f(x for x in y)"]);
}

#[test]
#[ignore = "formula/requirement.rs asks for the normalized name, the text has it as written"]
fn names_that_python_normalizes_match_themselves() {
    check_each(&["f(ﬁ)"]);
}
