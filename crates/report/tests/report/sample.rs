//! One report with everything a format must cope with.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use pyguard_finding::{
    Applicability, Edit, ErrorKind, Explanation, Finding, Fix, FixAdvice, Report, RuleDocs,
    RuleInfo, ScanError, Severity, Stats, Tier, TraceStep,
};
use pyguard_report::{Format, Options};
use pyguard_source::{CellSpan, Document, DocumentKind, RawLine, Surface, TextRange, TextSize};

pub(crate) fn render(format: Format, report: &Report, options: Options) -> String {
    let mut out = Vec::new();
    pyguard_report::write(format, report, &options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

pub(crate) fn report(findings: Vec<Finding>, errors: Vec<ScanError>) -> Report {
    let stats = Stats {
        files: 214,
        bytes: 1_234_567,
        lines: 40_321,
        rules: 96,
        elapsed: Duration::from_micros(812_345),
        ..Stats::default()
    };
    Report { findings, errors, stats }
}

pub(crate) fn full() -> Report {
    let findings =
        vec![flow(), multi_line(), long(), minified(), notebook(), whole_file_name(), hostile()];
    report(findings, errors())
}

/// A flow with a trace and a safe fix, on a line with a tab and wide characters.
pub(crate) fn flow() -> Finding {
    let text = "import yaml\n\ndef load(path):\n\tnamen = \"設定 é\"; return yaml.load(open(path))  # 読む\n";
    let document = Document::new("src/config.py", DocumentKind::Python, text);
    let mut finding = at(&document, "yaml.load(open(path))", pickle());
    let call = find(&document, "yaml.load");
    finding.metavars =
        BTreeMap::from([("$PATH".into(), "path".into()), ("$F".into(), "yaml.load".into())]);
    finding.fix =
        Some(Fix::new(Applicability::Safe, vec![edit(&document, call, "yaml.safe_load")]));
    let step = |needle: &str, message: &str| TraceStep {
        path: "src/config.py".into(),
        start: document.position(find(&document, needle).start()),
        message: message.into(),
    };
    finding.trace =
        vec![step("path):", "`path` comes in from outside"), step("open(", "the file is opened")];
    finding
}

pub(crate) fn multi_line() -> Finding {
    let text = "model = load(\n    name,\r\n    trust_remote_code=True,\n)\n";
    let document = Document::new("./src/model.py", DocumentKind::Python, text);
    let pickle = pickle();
    let docs = RuleDocs {
        name: "Model code from the hub is run".into(),
        fix: Some(FixAdvice {
            applicability: Applicability::Manual,
            how: "Pin a revision that you have read.".into(),
            why: String::new(),
            example: None,
        }),
        ..RuleDocs::clone(&pickle.docs)
    };
    let rule = RuleInfo {
        id: "remote-code".into(),
        code: "AIML071".into(),
        severity: Severity::Medium,
        tier: Some(Tier::Strict),
        confidence: 0.8,
        docs: docs.into(),
        ..(*pickle).clone()
    };
    at(&document, "load(\n    name,\r\n    trust_remote_code=True,\n)", Arc::new(rule))
}

/// More lines than a frame shows, by a rule that is not ours.
fn long() -> Finding {
    let body: String = (1..=40).map(|number| format!("    step({number})\n")).collect();
    let document =
        Document::new("src/long.py", DocumentKind::Python, format!("\ndef train():\n{body}"));
    let rule = RuleInfo {
        severity: Severity::Low,
        ..RuleInfo::plain("python.lang.long-function", "The function is long.")
    };
    at(&document, format!("def train():\n{body}").trim_end(), Arc::new(rule))
}

fn minified() -> Finding {
    let text = format!("{}eval(x);{}", "a=1;".repeat(500), "b=2;".repeat(500));
    at(&Document::new("src/min.py", DocumentKind::Python, text), "eval(x)", pickle())
}

/// A finding in cell 7 of a notebook, with a fix that spells JSON escapes in the raw file.
pub(crate) fn notebook() -> Finding {
    let raw = "{\"cells\": [\n  \"import pickle\\n\",\n  \"a = \\\"é\\\"\\n\",\n  \"b = pickle.load(f)\"\n]}\n";
    let text = "import pickle\na = \"é\"\nb = pickle.load(f)\n";
    let line = |text_start: &str, raw_start: &str| RawLine {
        start: TextSize::try_from(text.find(text_start).unwrap()).unwrap(),
        raw_offset: u32::try_from(raw.find(raw_start).unwrap()).unwrap(),
    };
    let cell = CellSpan {
        number: 7,
        range: TextRange::up_to(TextSize::try_from(text.len()).unwrap()),
        lines: vec![line("import", "import"), line("a =", "a ="), line("b =", "b =")],
        is_command: false,
    };
    let document = Document::notebook("notebooks/übung 1.ipynb", text, raw, vec![cell]);
    let mut finding = at(&document, "pickle.load(f)", pickle());
    let call = find(&document, "pickle.load(f)");
    finding.fix = Some(Fix::new(
        Applicability::Unsafe,
        vec![edit(&document, call, "load_checked(\n    f,\n)")],
    ));
    finding
}

/// The same finding in another part of the notebook.
pub(crate) fn in_part(cell: Option<u32>, surface: Surface) -> Finding {
    let mut finding = notebook();
    finding.fix = None;
    for position in [&mut finding.start, &mut finding.end] {
        (position.cell, position.surface) = (cell, Some(surface));
    }
    finding
}

/// A finding without length or text, at a place that was not found.
fn whole_file_name() -> Finding {
    let document = Document::new("src/empty.py", DocumentKind::Python, "");
    let mut finding = at(&document, "", pickle());
    finding.fingerprint = "0".repeat(16);
    finding
}

/// Tries to forge output by path, snippet, message and metavariable.
pub(crate) fn hostile() -> Finding {
    let text = "x = 1\nif access != \"user\u{202e} \u{2066}# admin\u{2069} \u{2066}\": \
                \u{1b}[2J\u{9b}1mpickle.load(f)\u{200b}\n";
    let document = Document::new(
        "src/a,b:c%\n::error file=x::forged\u{1b}[31m\u{202e}.py",
        DocumentKind::Python,
        text,
    );
    let mut finding = at(&document, "pickle.load(f)", pickle());
    finding.message =
        "100 % bad\r\n::error file=x.py::forged\n##[error]forged [click](https://evil.example) \
                       \u{1b}]0;title\u{7}\u{2028}"
            .into();
    finding.metavars = BTreeMap::from([("$X".into(), "\u{202e}f\u{e0041}".into())]);
    finding
}

pub(crate) fn errors() -> Vec<ScanError> {
    let error = |path: &str, line, kind, message: &str| ScanError {
        path: path.into(),
        line,
        kind,
        message: message.into(),
    };
    vec![
        error(".pyguard.toml", Some(3), ErrorKind::Config, "unknown key `sevrity`"),
        error("data/huge.py", None, ErrorKind::Limit, "larger than 10 MB"),
        error("src/broken.py", Some(14), ErrorKind::Syntax, "expected `)`,\nfound end of file"),
        error(
            "src/evil\u{1b}[2J\n.py",
            None,
            ErrorKind::Read,
            "no access: \u{202e}gnissim\r\n::error::forged",
        ),
    ]
}

fn pickle() -> Arc<RuleInfo> {
    let docs = RuleDocs {
        name: "Loader that runs code from the file".into(),
        message: "`$F` runs any code that the file holds.".into(),
        cwe: vec![
            "CWE-502: Deserialization of Untrusted Data".into(),
            "CWE-79: Cross-site Scripting".into(),
        ],
        owasp: vec!["ML06:2023".into(), "LLM05:2025".into()],
        atlas: vec!["AML.T0010".into()],
        technology: vec!["pickle".into(), "pyyaml".into()],
        references: vec![
            "Some book, page 3".into(),
            "https://docs.python.org/3/library/pickle.html".into(),
        ],
        explain: Explanation {
            beginner: "Whoever can change the file can run code on your machine.".into(),
            intermediate: "The loader calls constructors that the file names.".into(),
            expert: "`REDUCE` calls any importable callable.".into(),
        },
        fix: Some(FixAdvice {
            applicability: Applicability::Safe,
            how: "Use the loader that only builds plain data.".into(),
            why: String::new(),
            example: None,
        }),
        since: Some("0.1.0".into()),
        seed: None,
    };
    Arc::new(RuleInfo {
        id: "unsafe-load".into(),
        code: "AIML071".into(),
        tier: Some(Tier::Default),
        severity: Severity::Critical,
        confidence: 0.97,
        supersedes: Vec::new(),
        superseded_by: Vec::new(),
        hides: Vec::new(),
        docs: docs.into(),
    })
}

fn at(document: &Document, needle: &str, rule: Arc<RuleInfo>) -> Finding {
    let range = find(document, needle);
    Finding {
        message: format!(
            "`{}` runs any code that the file holds, with the rights of whoever starts the program; nobody notices.",
            needle.lines().next().unwrap_or("")
        ),
        path: document.path().into(),
        start: document.position(range.start()),
        end: document.position(range.end()),
        bytes: None,
        snippet: document.text()[document.full_lines(range)].into(),
        metavars: BTreeMap::new(),
        fix: None,
        unfit: None,
        trace: Vec::new(),
        fingerprint: format!("{:016x}", u32::from(range.start()) + 7),
        rule,
    }
}

fn find(document: &Document, needle: &str) -> TextRange {
    let from = document.text().find(needle).unwrap();
    let size = |value: usize| TextSize::try_from(value).unwrap();
    TextRange::new(size(from), size(from + needle.len()))
}

fn edit(document: &Document, range: TextRange, text: &str) -> Edit {
    Edit {
        from: range.start().into(),
        to: range.end().into(),
        start: document.position(range.start()),
        end: document.position(range.end()),
        text: text.into(),
        is_import: false,
    }
}
