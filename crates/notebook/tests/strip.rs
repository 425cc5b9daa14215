//! Notebooks without what running them left in them.

#![allow(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use pyguard_notebook::{StripOptions, strip};
use serde_json::{Value, json};

fn stripped(notebook: &Value, options: &StripOptions) -> Value {
    let raw = serde_json::to_string_pretty(notebook).unwrap();
    let out = strip(&raw, options).unwrap();
    assert_eq!(strip(&out, options).unwrap(), out, "a second time changes nothing");
    serde_json::from_str(&out).unwrap()
}

fn cell(metadata: &Value, outputs: &Value, count: &Value) -> Value {
    json!({"cell_type": "code", "id": "a", "metadata": metadata, "execution_count": count, "outputs": outputs, "source": ["x = 1\n", "x"]})
}

fn notebook(cells: &[Value], metadata: &Value) -> Value {
    json!({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})
}

fn result() -> Value {
    json!([{"output_type": "execute_result", "execution_count": 3, "data": {"text/plain": ["1"]}, "metadata": {}}])
}

#[test]
fn outputs_counts_and_other_metadata_go() {
    let metadata = json!({"ExecuteTime": {"end_time": "x"}, "tags": ["a"], "scrolled": true});
    let before = notebook(
        &[cell(&metadata, &result(), &json!(3))],
        &json!({"widgets": {"state": {}}, "kernelspec": {"name": "python3"}, "papermill": {}}),
    );
    let after = notebook(
        &[cell(&json!({"tags": ["a"]}), &json!([]), &Value::Null)],
        &json!({"kernelspec": {"name": "python3"}}),
    );
    assert_eq!(stripped(&before, &StripOptions::default()), after);
}

#[test]
fn what_is_to_stay_stays() {
    let before = notebook(
        &[cell(&json!({"collapsed": false}), &result(), &json!(3))],
        &json!({"papermill": {}}),
    );
    let outputs = StripOptions { outputs: true, ..StripOptions::default() };
    let mut result = result();
    result[0]["execution_count"] = Value::Null;
    let after = notebook(&[cell(&json!({}), &result, &Value::Null)], &json!({}));
    assert_eq!(stripped(&before, &outputs), after);
    let all =
        StripOptions { outputs: true, counts: true, metadata: true, ..StripOptions::default() };
    assert_eq!(stripped(&before, &all), before);
    let key = StripOptions { keys: vec!["papermill".to_owned()], ..StripOptions::default() };
    assert_eq!(stripped(&before, &key)["metadata"], json!({"papermill": {}}));
}

#[test]
fn a_cell_can_keep_its_outputs() {
    for metadata in [json!({"tags": ["keep_output"]}), json!({"keep_output": true})] {
        let before = notebook(&[cell(&metadata, &result(), &Value::Null)], &json!({}));
        let after = stripped(&before, &StripOptions::default());
        assert_eq!(after["cells"][0]["outputs"][0]["data"], json!({"text/plain": ["1"]}));
    }
}

#[test]
fn nothing_to_do_changes_no_byte() {
    let raw = "{ \"cells\":[ {\"cell_type\" : \"code\",\"metadata\":{ },\"execution_count\": null,\n\"outputs\":[],\"source\":\"\\u00e9\"}],\r\n\"nbformat\":4}\n\n";
    assert_eq!(strip(raw, &StripOptions::default()).unwrap(), raw);
}

#[test]
fn old_notebooks_are_stripped_too() {
    let raw = r#"{"worksheets": [{"cells": [{"cell_type": "code", "prompt_number": 4, "outputs": [{"output_type": "pyout", "text": "1"}], "input": "1", "collapsed": false}]}], "nbformat": 3, "metadata": {"name": "x"}}"#;
    let out: Value = serde_json::from_str(&strip(raw, &StripOptions::default()).unwrap()).unwrap();
    let cell = &out["worksheets"][0]["cells"][0];
    assert_eq!(
        (&cell["outputs"], &cell["prompt_number"], &cell["input"]),
        (&json!([]), &Value::Null, &json!("1"))
    );
}

#[test]
fn what_is_no_notebook_is_refused() {
    for raw in ["[]", "{", "{\"cells\": [}", "x"] {
        assert!(strip(raw, &StripOptions::default()).is_err(), "{raw}");
    }
}

fn any_metadata() -> impl Strategy<Value = Value> {
    let key = prop::sample::select(vec![
        "tags",
        "scrolled",
        "ExecuteTime",
        "a\"b",
        "ä",
        "jupyter",
        "keep_output",
        "",
    ]);
    let value = prop_oneof![
        Just(json!(true)),
        Just(json!(["keep_output"])),
        Just(json!({"a": {"b": [1, "}"]}})),
        Just(json!("\\\" text")),
    ];
    prop::collection::hash_map(key, value, 0..5)
        .prop_map(|map| map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

proptest! {
    /// Sources, ids, other cells and the number of cells stay, in any layout; a second time changes nothing.
    #[test]
    fn all_else_stays(
        cells in prop::collection::vec((any_metadata(), 0_usize..3, any::<String>()), 0..5),
        metadata in any_metadata(),
        pretty in any::<bool>(),
    ) {
        let cells: Vec<Value> = cells
            .iter()
            .map(|(metadata, outputs, source)| {
                let outputs: Vec<Value> = (0..*outputs).map(|_| result()[0].clone()).collect();
                let mut cell = cell(metadata, &outputs.into(), &json!(1));
                cell["source"] = json!(source);
                cell
            })
            .collect();
        let before = notebook(&cells, &metadata);
        let raw = if pretty { serde_json::to_string_pretty(&before) } else { serde_json::to_string(&before) }.unwrap();
        let options = StripOptions::default();
        let out = strip(&raw, &options).unwrap();
        prop_assert_eq!(strip(&out, &options).unwrap(), out.clone());
        let after: Value = serde_json::from_str(&out).unwrap();
        prop_assert_eq!(after["cells"].as_array().unwrap().len(), cells.len());
        for (after, before) in after["cells"].as_array().unwrap().iter().zip(&cells) {
            prop_assert_eq!(&after["source"], &before["source"]);
            prop_assert_eq!(&after["id"], &before["id"]);
            prop_assert_eq!(&after["execution_count"], &Value::Null);
            for (key, value) in after["metadata"].as_object().unwrap() {
                prop_assert_eq!(value, &before["metadata"][key]);
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\[\\]{}\",:a-z0-9 \\\\]{0,200}") {
        let _ = strip(&text, &StripOptions::default());
        let _ = strip(&format!("{{\"cells\": [{{\"metadata\": {text}}}]}}"), &StripOptions::default());
    }
}
