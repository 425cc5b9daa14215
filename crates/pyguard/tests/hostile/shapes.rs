//! Python that nests or goes on without end.

use std::fmt::Write as _;

/// A statement that is harmless but for its shape; `leaf` stands at its innermost place.
#[derive(Clone)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) source: String,
}

fn assigned(name: &'static str, before: &str, times: usize, after: &str) -> Shape {
    let source = format!("x = {}leaf{}\n", before.repeat(times), after.repeat(times));
    Shape { name, source }
}

/// `head` at ever deeper indentation, one space a level.
fn blocks(name: &'static str, head: &str, times: usize) -> Shape {
    let mut source = String::new();
    for depth in 0..times {
        let _ = writeln!(source, "{:depth$}{head}", "");
    }
    let _ = writeln!(source, "{:times$}leaf()", "");
    Shape { name, source }
}

/// Nested compound statements with two lines a level.
fn double_blocks(name: &'static str, heads: [&str; 2], times: usize) -> Shape {
    let mut source = String::new();
    for depth in 0..times {
        let [outer, inner] = [depth * 2, depth * 2 + 1];
        let _ = write!(source, "{:outer$}{}\n{:inner$}{}\n", "", heads[0], "", heads[1]);
    }
    let _ = writeln!(source, "{:1$}leaf()", "", times * 2);
    Shape { name, source }
}

/// Several of them in one statement, from the first to the last piece.
fn joined(name: &'static str, head: &str, piece: &str, times: usize, tail: &str) -> Shape {
    Shape { name, source: format!("{head}{}{tail}\n", piece.repeat(times)) }
}

/// Every shape, named for what stands in it.
pub(crate) fn all() -> Vec<Shape> {
    let mut shapes = expressions();
    shapes.extend(texts());
    shapes.extend(statements());
    shapes.extend(hidden_from_a_scan_of_brackets());
    shapes
}

fn expressions() -> Vec<Shape> {
    vec![
        assigned("parentheses", "(", 10_000, ")"),
        assigned("lists", "[", 10_000, "]"),
        assigned("sets", "{", 10_000, "}"),
        assigned("dicts", "{1:", 10_000, "}"),
        assigned("calls-in-calls", "f(", 10_000, ")"),
        assigned("keyword-calls-in-calls", "f(k=", 10_000, ")"),
        assigned("comprehensions", "[y for y in ", 10_000, "]"),
        assigned("unclosed-lists", "[", 100_000, ""),
        assigned("unclosed-parentheses-in-lines", "(\n", 100_000, ""),
        assigned("closed-only", "", 100_000, ")"),
        assigned("pluses", "1 + ", 100_000, ""),
        assigned("pluses-without-spaces", "1+", 100_000, ""),
        assigned("matrix-products", "a @ ", 100_000, ""),
        assigned("powers", "a ** ", 100_000, ""),
        assigned("comparisons", "1 < ", 100_000, ""),
        assigned("is-not", "1 is not ", 100_000, ""),
        assigned("ands", "a and ", 100_000, ""),
        assigned("ands-and-ors", "a and b or ", 100_000, ""),
        assigned("nots", "not ", 100_000, ""),
        assigned("nots-with-tabs", "not\t", 100_000, ""),
        joined("nots-in-lines", "x = (", "not\n", 100_000, "leaf)"),
        joined("nots-with-continued-lines", "x = ", "not\\\n", 100_000, "leaf"),
        assigned("minuses", "-", 100_000, ""),
        assigned("tildes-and-pluses", "~+", 100_000, ""),
        assigned("conditionals", "a if b else ", 100_000, ""),
        assigned("conditionals-with-tabs", "a\tif\tb\telse\t", 100_000, ""),
        assigned("conditionals-without-spaces", "0if 0else ", 100_000, ""),
        assigned("lambdas", "lambda: ", 100_000, ""),
        assigned("lambdas-without-spaces", "lambda:", 100_000, ""),
        assigned("lambdas-with-parameters", "lambda a, b: ", 100_000, ""),
        assigned("awaits", "await ", 100_000, ""),
        assigned("yields", "(yield ", 10_000, ")"),
        assigned("walruses", "(a := ", 10_000, ")"),
        assigned("stars", "*", 100_000, ""),
        assigned("chained-calls", "", 20_000, ".f()"),
        assigned("attributes", "", 100_000, ".a"),
        assigned("subscripts", "", 100_000, "[0]"),
        assigned("calls-of-calls", "", 100_000, "()"),
        assigned("slices", "a[", 10_000, ":]"),
        assigned("tuples-with-commas", "0,(", 10_000, ")"),
        joined("clauses-of-a-comprehension", "x = [y ", "for y in z if y ", 20_000, "]"),
        joined("elements", "x = [", "-0.5, 1e-7, ", 100_000, "]"),
        joined("arguments", "x = f(", "a, ", 100_000, "leaf)"),
    ]
}

fn texts() -> Vec<Shape> {
    vec![
        joined("added-texts", "x = ", "'a' + ", 100_000, "'leaf'"),
        joined("joined-texts", "x = ", "'a' ", 100_000, "'leaf'"),
        joined("added-texts-in-lines", "x = (", "'a' +\n", 100_000, "'leaf')"),
        joined("megabyte-format-text", "x = f'", "{leaf}, ", 130_000, "'"),
        joined("megabyte-text", "x = '", "aaaaaaaa", 130_000, "'"),
        joined("unclosed-text", "x = '''", "unsafe(0)\n", 100_000, ""),
        assigned("format-texts-in-format-texts", "f'{", 5_000, "}'"),
        assigned("format-texts-of-both-quotes", "f'{f\"{", 5_000, "}\"}'"),
        joined("format-specs", "x = f'", "{a:", 10_000, "'"),
        joined("continued-lines", "x = 1", " + \\\n 1", 100_000, ""),
        joined("doubled-constants", "a = 'hello'\n", "a = a + a\n", 100, "x = len(a)"),
        joined("huge-numbers", "a = 9", "**9", 20, "\nx = a"),
    ]
}

fn statements() -> Vec<Shape> {
    let mut doubling = "a0 = 'hello'\n".to_owned();
    for n in 1..100 {
        let _ = writeln!(doubling, "a{n} = a{0} + a{0}", n - 1);
    }
    doubling.push_str("unsafe(a99)\n");
    let mut circle = "from b import a\n".to_owned();
    circle
        .push_str("class A(B): pass\nclass B(A): pass\nb = a\na = b\nunsafe(a)\nunsafe(A().f())\n");
    vec![
        blocks("ifs", "if leaf:", 2_000),
        blocks("whiles", "while leaf:", 2_000),
        blocks("fors", "for leaf in leaf:", 2_000),
        blocks("withs", "with leaf as leaf:", 2_000),
        blocks("tries", "try:", 2_000),
        blocks("functions", "def f(a=leaf):", 2_000),
        blocks("async-functions", "async def f():", 2_000),
        blocks("classes", "class C(leaf):", 2_000),
        double_blocks("matches", ["match leaf:", "case leaf:"], 1_000),
        double_blocks("classes-with-methods", ["class C:", "def f(self):"], 1_000),
        joined("elifs", "if a:\n pass\n", "elif a:\n pass\n", 50_000, "else:\n leaf()"),
        joined("excepts", "try:\n pass\n", "except E:\n pass\n", 20_000, ""),
        joined("cases", "match a:\n", " case 1:\n  pass\n", 20_000, ""),
        joined("or-patterns", "match a:\n case 1", " | 1", 50_000, ":\n  leaf()"),
        joined("list-patterns", "match a:\n case ", "[", 10_000, ""),
        joined("class-patterns", "match a:\n case ", "A(", 10_000, ""),
        joined("decorators", "", "@leaf\n", 50_000, "def f(): pass"),
        joined("decorators-in-decorators", "@", "f(", 10_000, "leaf"),
        joined("assignments-in-one", "", "a = ", 100_000, "leaf"),
        joined("statements-in-one-line", "", "a; ", 100_000, "leaf"),
        joined("dotted-import", "import a", ".a", 100_000, ""),
        joined("imported-names", "from a import b", ", b", 100_000, ""),
        joined("globals", "def f():\n global a", ", a", 100_000, ""),
        joined("deletions", "del a", ", a", 100_000, ""),
        joined("parameters", "def f(a", ", a", 50_000, "): pass"),
        joined("context-managers", "with a", ", a", 50_000, ": pass"),
        joined("annotations", "x: ", "list[", 10_000, "leaf"),
        joined("type-parameters", "def f[T", ", T", 50_000, "](): pass"),
        joined("redefinitions", "", "def f(): return f()\n", 20_000, ""),
        joined("empty-lines", "", "\n", 1_000_000, ""),
        joined("ever-less-indented", "if a:\n", "  b\n c\n", 20_000, ""),
        Shape { name: "doubling", source: doubling },
        Shape { name: "circles", source: circle },
    ]
}

/// Depth that brackets and operators don't show to someone who does not read format texts as Python 3.12 does: the
/// quotes in them make what follows look like a text or a comment.
fn hidden_from_a_scan_of_brackets() -> Vec<Shape> {
    let deep = "(".repeat(100_000);
    let closed = ")".repeat(100_000);
    let behind = |prefix: &str| format!("{prefix}\nx = {deep}leaf{closed}\n");
    let beside = |prefix: &str| format!("x = {prefix} + {deep}leaf{closed}\n");
    vec![
        Shape { name: "behind-a-quote-in-a-format-text", source: beside(r#"f"{'"'}""#) },
        Shape { name: "behind-a-hash-in-a-format-text", source: beside(r##"f"{f"#"}""##) },
        Shape { name: "behind-three-quotes-in-a-format-text", source: behind(r#"f"{'''"'''}""#) },
        Shape { name: "behind-a-raw-format-text", source: beside(r#"rf"\{'\"'}""#) },
        Shape { name: "behind-a-continued-text", source: beside("'\\\n'") },
        Shape { name: "behind-a-carriage-return", source: format!("# \rx = {deep}leaf{closed}\n") },
        Shape { name: "behind-a-question-mark", source: beside("? '") },
        Shape { name: "behind-a-bracket-that-nothing-opened", source: beside("1))))]]]}}") },
        Shape {
            name: "a-million-minuses",
            source: format!("x = f\"{{'\"'}}\" + {}leaf\n", "-".repeat(1_000_000)),
        },
        Shape {
            name: "a-million-lists",
            source: format!("x = f\"{{f\"#\"}}\" + {}leaf\n", "[".repeat(1_000_000)),
        },
        assigned("a-million-lambdas", "lambda a,b:", 1_000_000, ""),
        assigned("a-million-conditionals", "0if 0else ", 1_000_000, ""),
        assigned("a-million-nots", "not\t", 1_000_000, ""),
        joined("a-million-nots-in-lines", "x = (", "not\n", 1_000_000, "leaf)"),
        assigned("in-format-texts", "f'{f\"#{", 5_000, "}\"}'"),
    ]
}
