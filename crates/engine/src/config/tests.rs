//! What a configuration does, from files on disk.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use pyguard_finding::{Severity, Tier};
use tempfile::TempDir;

use super::{Config, ConfigError, ConfigErrors, discover, keys, load};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn write(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn own(text: &str) -> Result<Config, ConfigErrors> {
    let folder = folder();
    write(&folder, "pyguard.toml", text);
    load(&folder.path().join("pyguard.toml")).map(Option::unwrap)
}

/// The messages of a wrong configuration, with their places.
fn complaints(text: &str) -> Vec<String> {
    let told = |error: &ConfigError| match error {
        ConfigError::Wrong { line, col, message, .. } => format!("{line}:{col} {message}"),
        ConfigError::Unreadable { .. } => error.to_string(),
    };
    own(text).unwrap_err().errors.iter().map(told).collect()
}

fn found(start: &Path) -> Option<String> {
    let (path, _) = discover(start).unwrap()?;
    Some(path.file_name().unwrap().to_str().unwrap().to_owned())
}

#[test]
fn every_key_is_read() {
    let folder = folder();
    let text = r#"
config = ["builtin", "rules/own.yaml", "../shared"]
tier = "strict"
select = ["AIML07", "torch-load"]
ignore = ["NB0301"]
fail-on = "high"
exclude = ["vendor/", "*.ipynb"]
jobs = 3
format = "sarif"

[per-file-ignores]
"tests/**" = ["AIML071", "AIML072"]
"*.ipynb" = ["NB0101"]

[severity]
AIML071 = "critical"
own-rule = "low"
"#;
    write(&folder, "pyguard.toml", text);
    let (path, config) = discover(folder.path()).unwrap().unwrap();
    let at = |name: &str| folder.path().join(name);
    assert_eq!(path, at("pyguard.toml"));
    let shared = folder.path().parent().unwrap().join("shared");
    let expected =
        ["builtin".into(), at("rules/own.yaml"), shared].map(|path| path.display().to_string());
    assert_eq!(config.config, expected);
    assert_eq!(config.tier, Some(Tier::Strict));
    assert_eq!(config.select, ["AIML07", "torch-load"]);
    assert_eq!(config.ignore, ["NB0301"]);
    assert_eq!(config.fail_on, Some(Severity::High));
    assert_eq!(config.exclude.patterns(), ["vendor/", "*.ipynb"]);
    assert!(config.exclude.matches(&at("a/vendor"), true));
    assert!(config.exclude.matches(&at("a/vendor/b.py"), false));
    assert!(!config.exclude.matches(Path::new("/elsewhere/b.ipynb"), false));
    assert_eq!(config.jobs, Some(3));
    assert_eq!(config.format, Some("sarif"));
    let ignored = |name: &str| config.ignored_in(&at(name)).collect::<Vec<_>>();
    assert_eq!(ignored("tests/a/b.py"), ["AIML071", "AIML072"]);
    assert_eq!(ignored("tests/a.ipynb"), ["AIML071", "AIML072", "NB0101"]);
    assert_eq!(ignored("src/a.py"), [""; 0]);
    assert_eq!(config.severity["AIML071"], Severity::Critical);
    assert_eq!(config.severity["own-rule"], Severity::Low);
}

#[test]
fn the_documented_examples_are_accepted() {
    for key in keys() {
        let config = own(&format!("{} = {}", key.name, key.example));
        let config = config.unwrap_or_else(|errors| panic!("{errors}"));
        assert_ne!(config, Config::default(), "{} does nothing", key.name);
        assert!(key.help.ends_with('.') && !key.kind.is_empty() && !key.default.is_empty());
    }
}

/// The fields of a default configuration are what there is to set.
#[test]
fn every_setting_is_documented() {
    let debug = format!("{:#?}", Config::default());
    let fields = debug
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| !line.starts_with(' '));
    let fields: Vec<String> = fields
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.replace('_', "-"))
        .collect();
    let names: Vec<&str> = keys().iter().map(|key| key.name).collect();
    assert_eq!(fields, names);
}

#[test]
fn mistakes_are_all_told_and_the_rest_counts() {
    let text = r#"
teir = "strict"
fail-on = "hihg"
exclude = "vendor"
select = ["AIML071", 7, "A, B"]
jobs = 0
ignore = ["NB0301"]

[per-file-ignores]
"a[" = ["X"]
"b" = "X"

[severity]
AIML071 = 1
"#;
    let errors = own(text).unwrap_err();
    assert_eq!(errors.config.ignore, ["NB0301"]);
    assert_eq!(errors.config.select, ["AIML071"]);
    assert_eq!(errors.config.fail_on, None);
    assert_eq!(
        complaints(text),
        [
            "2:1 unknown key `teir`; did you mean `tier`?",
            "3:12 unknown severity `hihg`: use critical, high, medium or low; did you mean `high`?",
            "4:12 `exclude` is a list of texts, not a text; put it in brackets",
            "5:22 `select` is a list of texts; this is a whole number",
            "5:26 this is no code or rule id; write each one by itself",
            "6:8 `jobs` is a whole number from 1 to 1024, not 0",
            "10:2 this is no file pattern: unclosed character class; missing ']'",
            "11:8 `b` is a list of texts, not a text; put it in brackets",
            "14:11 a severity is one of critical, high, medium or low, not a whole number",
        ]
    );
}

#[test]
fn a_mistake_is_shown_with_its_line() {
    let folder = folder();
    write(&folder, "pyguard.toml", "# é\nfail_on = \"high\"\n");
    let errors = discover(folder.path()).unwrap_err().to_string();
    let lines: Vec<&str> = errors.lines().collect();
    assert_eq!(lines[0], "unknown key `fail_on`; did you mean `fail-on`?");
    assert!(lines[1].starts_with(" --> ") && lines[1].ends_with("pyguard.toml:2:1"), "{errors}");
    assert_eq!(lines[2..], ["  |", "2 | fail_on = \"high\"", "  | ^^^^^^^"]);
}

#[test]
fn text_that_is_no_toml_is_shown_with_its_line() {
    let told = complaints("tier = \"strict\"\nselect = [\n");
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("3:1 ") || told[0].starts_with("2:"), "{told:?}");
    assert_eq!(complaints("a = 1\na = 2"), ["2:1 duplicate key: `a`"]);
    assert!(complaints("[tool.pyguard]\ntier = \"audit\"")[0].contains("without `[tool.pyguard]`"));
}

#[test]
fn the_nearest_file_counts_and_ours_before_the_projects() {
    let folder = folder();
    write(&folder, "pyproject.toml", "[tool.pyguard]\ntier = \"audit\"\n");
    write(&folder, "a/pyproject.toml", "[tool.ruff]\nselect = []\n");
    write(&folder, "a/b/c.py", "");
    let below = folder.path().join("a/b");
    assert_eq!(found(&below).as_deref(), Some("pyproject.toml"));
    assert_eq!(discover(&below.join("c.py")).unwrap().unwrap().1.tier, Some(Tier::Audit));
    write(&folder, "a/pyguard.toml", "");
    assert_eq!(discover(&below).unwrap().unwrap().1, Config::default());
    write(&folder, "pyguard.toml", "tier = \"strict\"");
    assert_eq!(found(folder.path()).as_deref(), Some("pyguard.toml"));
    assert_eq!(found(&below.join("../..")).as_deref(), Some("pyguard.toml"));
}

#[test]
fn mistakes_in_a_project_file_keep_their_place() {
    let folder = folder();
    write(&folder, "pyproject.toml", "[project]\nname = \"é\"\n[tool.pyguard]\njobs = true\n");
    let errors = discover(folder.path()).unwrap_err();
    assert!(errors.to_string().contains("pyproject.toml:4:8\n"), "{errors}");
    write(&folder, "pyproject.toml", "[tool]\npyguard = 1\n");
    let errors = discover(folder.path()).unwrap_err();
    assert!(errors.to_string().starts_with("`tool.pyguard` is a table, not a whole number"));
}

#[test]
fn a_broken_project_file_matters_only_in_our_table() {
    let folder = folder();
    write(&folder, "pyguard.toml", "tier = \"strict\"");
    write(&folder, "a/pyproject.toml", "[project\nname = é\n");
    let below = folder.path().join("a");
    assert_eq!(found(&below).as_deref(), Some("pyguard.toml"));

    let date = "[tool.other]\nsince = 2024-01-01 # é\n[tool.pyguard]\ntier = \"audit\"\n\
                [tool.pyguard.severity]\nX = \"nope\"\n[tool.pyguards]\ny = é\n";
    write(&folder, "a/pyproject.toml", date);
    let errors = discover(&below).unwrap_err();
    assert_eq!(errors.config.tier, Some(Tier::Audit));
    assert!(errors.to_string().contains("unknown severity `nope`"), "{errors}");
    assert!(errors.to_string().contains(":6:6\n"), "{errors}");

    write(&folder, "a/pyproject.toml", "[tool.pyguard]\ntier = audit\n");
    assert!(discover(&below).unwrap_err().to_string().contains("2 | tier = audit"));
}

#[test]
fn files_that_are_no_text_are_told() {
    let folder = folder();
    fs::write(folder.path().join("pyguard.toml"), b"\xff\xfe").unwrap();
    let errors = discover(folder.path()).unwrap_err().to_string();
    assert!(errors.ends_with("it is no UTF-8 text"), "{errors}");
    let missing = load(&folder.path().join("other.toml")).unwrap_err().to_string();
    assert!(missing.starts_with("the configuration cannot be read: "), "{missing}");
}

/// Pieces that mean something in a configuration.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "tier",
        "jobs",
        "select",
        "per-file-ignores",
        "severity",
        "config",
        "exclude",
        "[tool.pyguard]",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        " = ",
        "\"",
        "'",
        "\"\"\"",
        "\n",
        "\n",
        ",",
        ".",
        "1",
        "-1",
        "é",
        "\"strict\"",
        "[\"a\"]",
        "{a = 1}",
        "\"a[\"",
        "true",
        "1.5",
        "2024-01-01",
        "#",
        "\\",
        "\\u00",
        "\r\n",
        "\u{feff}",
    ]);
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof![any::<String>(), soup()]) {
        let folder = folder();
        for name in ["pyguard.toml", "pyproject.toml"] {
            write(&folder, name, &text);
            if let Err(errors) = load(&folder.path().join(name)) {
                prop_assert!(!errors.errors.is_empty());
                prop_assert!(!errors.to_string().is_empty());
            }
        }
    }
}
