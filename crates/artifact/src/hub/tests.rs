use crate::core::{Data, Neighbours, Nobody, inspect};

/// An `MLmodel` lies beside it.
struct Beside;

impl Neighbours for Beside {
    fn exists(&self, name: &str) -> bool {
        name == "MLmodel"
    }

    fn open(&self, _name: &str) -> Option<Data> {
        None
    }
}

fn checks_beside(name: &str, text: &str, neighbours: &dyn Neighbours) -> Vec<(&'static str, u64)> {
    let seen = inspect(&Data::of(text.as_bytes().to_vec()), name, neighbours, true);
    seen.observations.iter().map(|one| (one.check, one.offset)).collect()
}

fn checks(name: &str, text: &str) -> Vec<(&'static str, u64)> {
    checks_beside(name, text, &Nobody)
}

#[test]
fn a_template_is_told_at_its_place_in_the_json() {
    let text = "{\n\"chat_template\": \"\\n\\u00e9{{ x.__class__ }}\"}";
    let at = text.find("__class__").expect("there") as u64;
    assert_eq!(checks("tokenizer_config.json", text), [("chat-template-code-injection", at)]);
    let list = r#"{"chat_template": [{"name": "default", "template": "{{ x['__init__'] }}"}]}"#;
    assert_eq!(checks("chat_template.json", list).len(), 1);
    assert_eq!(checks("tool_use.jinja", "{{ x.__class__ }}").len(), 1);
    assert!(checks("notes.txt", "{{ x.__class__ }}").is_empty());
    assert!(checks("config.json", "{ // a comment\n}").is_empty());
    assert_eq!(checks("adapter_config.json", "{ // a comment\n}")[0].0, "artifact-malformed");
}

#[test]
fn configurations_that_have_code_run_are_told() {
    let first = |name: &str, text: &str| checks(name, text).first().map(|(check, _)| *check);
    let config = |text: &str| first("config.json", text);
    assert_eq!(
        config(r#"{"_attn_implementation_internal": "example/kernels"}"#),
        Some("config-loads-remote-kernel")
    );
    assert_eq!(config(r#"{"_attn_implementation": "flash_attention_2"}"#), None);
    assert_eq!(
        config(r#"{"auto_map": {"AutoModel": "example/other--modeling.Model"}}"#),
        Some("config-names-remote-code")
    );
    assert_eq!(
        config(r#"{"keypoint_detector_config": {"trust_remote_code": true}}"#),
        Some("config-trusts-remote-code")
    );
    assert_eq!(
        config(r#"{"decoder": {"_target_": "os.system", "command": "echo pyguard"}}"#),
        Some("config-instantiates-dangerous-callable")
    );
    // Archives read `_target_` near the start of YAML files as well.
    let hydra = checks("config.yaml", "a:\n  _target_: builtins.exec\n");
    assert!(hydra.iter().any(|(check, _)| *check == "config-instantiates-dangerous-callable"));
    assert_eq!(
        first("config.yaml", "# class_path: os.system\ntarget: eval\npath: os.html\n"),
        None
    );
    assert_eq!(
        first("modules.json", r#"[{"type": "os.system", "path": ""}]"#),
        Some("config-imports-foreign-class")
    );
    assert_eq!(
        first(
            "modules.json",
            r#"[{"type": "sentence_transformers.models.Pooling", "path": "../x"}]"#
        ),
        Some("config-path-leaves-folder")
    );
}

#[test]
fn shards_outside_are_told_once() {
    let text = r#"{"weight_map": {"a": "../x.safetensors", "b": "../x.safetensors", "c": "d/y.safetensors"}}"#;
    assert_eq!(checks("model.safetensors.index.json", text).len(), 1);
    let pickle = r#"{"weight_map": {"a": "x.bin"}}"#;
    assert_eq!(checks("model.safetensors.index.json", pickle).len(), 1);
    assert!(checks("pytorch_model.bin.index.json", pickle).is_empty());
}

#[test]
fn environments_of_models_are_told() {
    for line in [
        "--extra-index-url http://pkgs.example.net/simple",
        "--index-url=https://pkgs.example.net/simple",
        "--trusted-host pkgs.example.net",
        "- --find-links https://pkgs.example.net",
        "git+https://example.com/a/b.git@main",
        "acme @ https://example.com/acme.whl",
        "acme@git+ssh://git@example.com/a.git",
        "file:///tmp/acme.whl",
        "-e git+https://example.com/a.git#egg=a",
        "-i https://pkgs.example.net/simple",
    ] {
        assert_eq!(checks_beside("requirements.txt", line, &Beside).len(), 1, "{line}");
        assert!(checks("requirements.txt", line).is_empty(), "{line}");
    }
    for line in [
        "--extra-index-url https://download.pytorch.org/whl/cu121",
        "acme @ git+https://example.com/a.git@0123456789012345678901234567890123456789",
        "# --index-url https://pkgs.example.net",
        "torch==2.3.1+cu121",
        "-r requirements.txt",
        "acme[extra]>=1; python_version < '3.9'",
    ] {
        assert!(checks_beside("requirements.txt", line, &Beside).is_empty(), "{line}");
    }
    assert_eq!(
        checks("MLmodel", "flavors:\n  python_function:\n    loader_module: evil_loader\n").len(),
        1
    );
    assert!(checks("MLmodel", "    code: code\n    loader_module: my_loader\n").is_empty());
    assert!(checks("MLmodel", "    code: null\n    loader_module: mlflow.sklearn\n").is_empty());
}

proptest::proptest! {
    #[test]
    fn any_text_ends(name in 0..7_usize, text in "[{\\[\"a-z_:./\\\\,\\]} \n-]{0,200}") {
        let names = ["config.json", "modules.json", "model_index.json", "MLmodel", "requirements.txt",
            "hparams.yaml", "a.index.json"];
        checks_beside(names[name], &text, &Beside);
    }
}
