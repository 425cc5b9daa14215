use toml_span::Value;

use super::Config;
use super::read::Reader;

/// The words of the key `format`.
pub const FORMATS: [&str; 4] = ["text", "json", "sarif", "github"];

/// A key of the configuration, for readers of the documentation.
#[derive(Debug)]
pub struct KeyDoc {
    /// The key.
    pub name: &'static str,
    /// What kind of value it takes.
    pub kind: &'static str,
    /// What counts without it, as a person would say it.
    pub default: &'static str,
    /// A value, written in TOML.
    pub example: &'static str,
    /// What it does: one or two sentences.
    pub help: &'static str,
    /// Reads it. Here, so that no key can be read without being documented, nor the other way
    /// round.
    pub(super) read: fn(&mut Reader<'_>, &Value<'_>, &mut Config),
}

/// All keys, in the order of the documentation.
pub fn keys() -> &'static [KeyDoc] {
    &KEYS
}

static KEYS: [KeyDoc; 10] = [
    KeyDoc {
        name: "config",
        kind: "list of texts",
        default: "[\"builtin\"]",
        example: r#"["builtin", "security/rules"]"#,
        help: "Rule files, folders of rule files, or `builtin` for the built-in rules.",
        read: |reader, value, config| config.config = reader.rule_sources(value),
    },
    KeyDoc {
        name: "tier",
        kind: "`default`, `strict` or `audit`",
        default: "\"default\"",
        example: r#""strict""#,
        help: "How sure a rule must be to be shown. Each tier includes the ones before it.",
        read: |reader, value, config| config.tier = reader.tier(value),
    },
    KeyDoc {
        name: "select",
        kind: "list of texts",
        default: "all rules of the tier",
        example: r#"["AIML07", "NB0301"]"#,
        help: "Only these codes or rule ids, in whatever tier they are; `AIML07` stands for all \
               codes that begin so.",
        read: |reader, value, config| config.select = reader.codes(value, "select"),
    },
    KeyDoc {
        name: "ignore",
        kind: "list of texts",
        default: "[]",
        example: r#"["AIML112"]"#,
        help: "Codes or rule ids that are off.",
        read: |reader, value, config| config.ignore = reader.codes(value, "ignore"),
    },
    KeyDoc {
        name: "fail-on",
        kind: "`low`, `medium`, `high` or `critical`",
        default: "\"low\"",
        example: r#""high""#,
        help: "The lowest severity that makes the exit code 1.",
        read: |reader, value, config| config.fail_on = reader.severity(value),
    },
    KeyDoc {
        name: "exclude",
        kind: "list of texts",
        default: "[]",
        example: r#"["vendor/", "*_generated.py"]"#,
        help: "Files and folders to leave out, as in a .gitignore in the folder of this \
               configuration.",
        read: |reader, value, config| config.exclude = reader.globs(value, "exclude"),
    },
    KeyDoc {
        name: "jobs",
        kind: "whole number",
        default: "all cores",
        example: "4",
        help: "Number of threads.",
        read: |reader, value, config| config.jobs = reader.jobs(value),
    },
    KeyDoc {
        name: "format",
        kind: "`text`, `json`, `sarif` or `github`",
        default: "\"text\"",
        example: r#""sarif""#,
        help: "How the report is written.",
        read: |reader, value, config| config.format = reader.format(value),
    },
    KeyDoc {
        name: "per-file-ignores",
        kind: "table from file patterns to lists of texts",
        default: "{}",
        example: r#"{ "tests/**" = ["AIML071"], "*.ipynb" = ["NB0301"] }"#,
        help: "Codes or rule ids that are off in some files. Patterns are as in `exclude`.",
        read: |reader, value, config| config.per_file_ignores = reader.per_file_ignores(value),
    },
    KeyDoc {
        name: "severity",
        kind: "table from codes to severities",
        default: "{}",
        example: r#"{ AIML071 = "critical", unpinned-model = "low" }"#,
        help: "Codes or rule ids whose findings are more or less severe in this project.",
        read: |reader, value, config| config.severity = reader.severities(value),
    },
];
