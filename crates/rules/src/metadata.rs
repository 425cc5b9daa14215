use pyguard_finding::{Explanation, RuleDocs, RuleInfo, Severity, Tier};

use crate::load::{Complaint, string, strings};
use crate::yaml::{Node, Value};

/// What a rule says about itself; rules that are not ours may leave most of it out.
pub(crate) fn read(rule: &Node, id: &str) -> Result<RuleInfo, Complaint> {
    let severity =
        rule.get("severity").ok_or_else(|| Complaint::at(rule, "the key `severity` is missing"))?;
    let message =
        rule.get("message").ok_or_else(|| Complaint::at(rule, "the key `message` is missing"))?;
    let metadata = rule.get("metadata");
    let field = |key: &str| metadata.and_then(|metadata| metadata.get(key));
    let text = |key: &str| field(key).and_then(Node::as_str).map(str::to_owned);
    let list = |key: &str| match field(key) {
        Some(node) => strings(node, &format!("`metadata.{key}`")),
        None => Ok(Vec::new()),
    };
    let tier = match field("tier") {
        Some(node) => Some(
            string(node, "`tier`")?
                .parse::<Tier>()
                .map_err(|_| Complaint::at(node, "`tier` is default, strict or audit"))?,
        ),
        None => None,
    };
    let explain = |level: &str| {
        let level = field("explain").and_then(|explain| explain.get(level));
        level.and_then(Node::as_str).unwrap_or("").trim().to_owned()
    };
    let docs = RuleDocs {
        name: text("name").unwrap_or_else(|| id.to_owned()),
        message: string(message, "`message`")?.trim().to_owned(),
        cwe: list("cwe")?,
        owasp: list("owasp")?,
        atlas: list("atlas")?,
        technology: list("technology")?,
        references: list("references")?,
        explain: Explanation {
            beginner: explain("beginner"),
            intermediate: explain("intermediate"),
            expert: explain("expert"),
        },
        fix: field("fix").map(crate::repair::read_advice).transpose()?,
        since: text("since"),
        seed: text("seed"),
    };
    Ok(RuleInfo {
        id: id.to_owned(),
        code: text("code").unwrap_or_else(|| id.to_owned()),
        tier,
        severity: string(severity, "`severity`")?.parse::<Severity>().map_err(|_| {
            Complaint::at(
                severity,
                "`severity` is LOW, MEDIUM, HIGH, CRITICAL, or INFO, WARNING, ERROR",
            )
        })?,
        confidence: confidence(field("confidence"))?,
        supersedes: list("supersedes")?,
        superseded_by: list("superseded-by")?,
        hides: list("hides")?,
        docs: docs.into(),
    })
}

/// A number from 0 to 1, or Semgrep's words.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "values from 0 to 1"
)]
fn confidence(node: Option<&Node>) -> Result<f32, Complaint> {
    let Some(node) = node else { return Ok(0.5) };
    let value = match &node.value {
        Value::Float(value) => *value as f32,
        Value::Integer(value) => *value as f32,
        Value::String(word) => match word.to_ascii_uppercase().as_str() {
            "HIGH" => 0.9,
            "MEDIUM" => 0.7,
            "LOW" => 0.4,
            // Semgrep's own schema wants a text here.
            _ => word.parse().unwrap_or(f32::NAN),
        },
        _ => f32::NAN,
    };
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err(Complaint::at(node, "`confidence` is a number from 0 to 1, or LOW, MEDIUM, HIGH"))
    }
}
