//! Random notebooks with the repairs of outputs and metadata: sources stay, findings go, and once is enough.

#![expect(clippy::unwrap_used, reason = "a test that can't go on fails")]

use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::*;
use pyguard_engine::{RuleSet, check_text, repair_text};
use pyguard_finding::{Applicability, Finding};
use pyguard_rules::BodySpec;
use serde_json::{Value, json};

/// The rules with a check of notebooks.
fn rules() -> &'static RuleSet {
    static RULES: OnceLock<RuleSet> = OnceLock::new();
    RULES.get_or_init(|| {
        let all = pyguard_builtin::rules().into_iter();
        let rules: Vec<_> =
            all.filter(|rule| matches!(rule.spec().body, BodySpec::Notebook(_))).collect();
        assert!(rules.len() > 20, "{} rules", rules.len());
        RuleSet::new(rules)
    })
}

fn source() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "x = 1",
        "print('größe \\u0041 \"quoted\"')\n",
        "import os\n\nos.getcwd()",
        "!ls {x}",
        "%%bash\nls -l\n",
        "# Title\n\ntext <b>bold</b>",
        "x +=",
        "",
    ])
    .prop_map(str::to_owned)
}

fn output() -> impl Strategy<Value = Value> {
    let html = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "<p>plain</p>",
        "<img src=x onerror=alert(1)>",
        "<iframe src=\"https://example.com\"></iframe>",
        "<meta http-equiv=refresh content=\"0;url=https://example.com\">",
        "<div>größe \\ \"</div>",
    ]);
    let media = (html, any::<bool>(), any::<bool>()).prop_map(|(html, with_plain, as_list)| {
        let value = if as_list { json!([html, "\n"]) } else { json!(html) };
        let mut data = json!({ "text/html": value });
        if with_plain {
            data["text/plain"] = json!("<object>");
        }
        data
    });
    let script = Just(json!({ "application/javascript": "alert(1)" }));
    let drawing = Just(json!({
        "image/svg+xml": "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "text/plain": "<drawing>",
    }));
    let shown = prop_oneof![4 => media, 1 => script, 1 => drawing];
    prop_oneof![
        4 => (shown, 0_u32..4).prop_map(|(data, count)| match count {
            0 => json!({ "output_type": "display_data", "data": data, "metadata": {} }),
            count => json!({
                "output_type": "execute_result", "execution_count": count, "data": data, "metadata": {},
            }),
        }),
        1 => prop::sample::select(vec!["epoch 1\n", "\u{1b}[31mred\u{1b}[0m", "\u{1b}[2J\u{1b}[1;1Hgone", "\u{1b}]52;c;eA==\u{7}"])
            .prop_map(|text| json!({ "output_type": "stream", "name": "stdout", "text": text })),
        1 => Just(json!({
            "output_type": "error", "ename": "ValueError", "evalue": "no",
            "traceback": ["Traceback", "ValueError: no"],
        })),
    ]
}

fn cell() -> impl Strategy<Value = Value> {
    let code = (
        source(),
        prop::collection::vec(output(), 0..4),
        prop::option::of(1_u32..5),
        any::<bool>(),
    )
        .prop_map(|(source, outputs, count, as_list)| {
            let lines: Vec<&str> = source.split_inclusive('\n').collect();
            let source = if as_list { json!(lines) } else { json!(source) };
            json!({
                "cell_type": "code", "execution_count": count, "metadata": {"tags": ["a"]},
                "outputs": outputs, "source": source,
            })
        });
    let markdown = source()
        .prop_map(|text| json!({ "cell_type": "markdown", "metadata": {}, "source": text }));
    prop_oneof![4 => code, 1 => markdown]
}

/// A notebook as text, indented in one of the ways in which programs write it.
fn notebook() -> impl Strategy<Value = String> {
    let state = json!({"a": {"model_module": "@jupyter-widgets/controls", "model_name": "HTMLModel",
        "model_module_version": "2.0.0", "state": {"value": "<img src=x onerror=alert(1)>"}}});
    let widgets = json!({"application/vnd.jupyter.widget-state+json": {"state": state, "version_major": 2, "version_minor": 0}});
    (prop::collection::vec(cell(), 0..6), any::<bool>(), any::<bool>()).prop_map(
        move |(cells, has_widgets, is_wide)| {
            let mut metadata =
                json!({"kernelspec": {"name": "python3", "display_name": "Python 3"}});
            if has_widgets {
                metadata["widgets"] = widgets.clone();
            }
            let whole =
                json!({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4});
            if is_wide { format!("{whole:#}\n") } else { whole.to_string() }
        },
    )
}

/// What must not change: the kind and the source of each cell, as the file has it.
fn sources(text: &str) -> Vec<(Value, Value)> {
    let notebook: Value = serde_json::from_str(text).unwrap();
    let cells = notebook["cells"].as_array().unwrap().iter();
    cells.map(|cell| (cell["cell_type"].clone(), cell["source"].clone())).collect()
}

fn repairable(text: &str) -> Vec<Finding> {
    let path = Path::new("random.ipynb");
    let found = check_text(text.to_owned(), path, rules()).unwrap().findings.into_iter();
    found
        .filter(|finding| {
            finding.fix.as_ref().is_some_and(|fix| fix.applicability != Applicability::Manual)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn outputs_are_repaired_and_sources_stay(before in notebook()) {
        let path = Path::new("random.ipynb");
        let repaired = repair_text(before.clone().into_bytes(), path, rules()).unwrap();
        prop_assert!(repaired.converged);
        let after = String::from_utf8(repaired.bytes).unwrap();
        prop_assert_eq!(sources(&after), sources(&before));
        let refused: Vec<&str> =
            repaired.refused.iter().map(|one| one.finding.fingerprint.as_str()).collect();
        for finding in repairable(&after) {
            prop_assert!(
                refused.contains(&finding.fingerprint.as_str()),
                "{} is still there in {}", finding.rule.id, after
            );
        }
        if repairable(&before).is_empty() {
            prop_assert_eq!(&after, &before);
        }
        let again = repair_text(after.clone().into_bytes(), path, rules()).unwrap();
        prop_assert_eq!(String::from_utf8(again.bytes).unwrap(), after);
    }
}
