use std::io::Write;

use anyhow::{Result, bail};
use pyguard_engine::is_named;
use pyguard_finding::{Explanation, FixAdvice, RuleInfo, Severity, Tier};
use pyguard_rules::export;
use serde::Serialize;

use crate::args::{ListFormat, RulesArguments, RulesCommand};
use crate::exit::Exit;

pub(crate) fn run(arguments: &RulesArguments) -> Result<Exit> {
    let rules = pyguard_builtin::rules();
    let mut out = std::io::stdout().lock();
    match &arguments.command {
        RulesCommand::List { format: ListFormat::Json } => {
            let rules = rules.iter().map(|rule| ListedRule::of(&rule.info)).collect();
            pyguard_report::visible_json::write(&Listing { version: 1, rules }, &mut out)?;
        }
        RulesCommand::List { format: ListFormat::Text } => {
            for rule in &rules {
                let info = &rule.info;
                let tier = info.tier.map_or("-", |tier| tier.as_str());
                writeln!(
                    out,
                    "{:<9} {:<8} {:<8} {:<46} {}",
                    info.code, info.severity, tier, info.id, info.docs.name
                )?;
            }
        }
        RulesCommand::Export { codes } => {
            if let Some(unknown) =
                codes.iter().find(|code| !rules.iter().any(|rule| is_named(rule, code)))
            {
                bail!("no rule has the code or id `{unknown}`; see `pyguard rules list`");
            }
            let chosen = rules
                .iter()
                .filter(|rule| codes.is_empty() || codes.iter().any(|code| is_named(rule, code)));
            write!(out, "{}", export(chosen))?;
        }
    }
    Ok(Exit::Clean)
}

#[derive(Serialize)]
struct Listing<'a> {
    version: u32,
    rules: Vec<ListedRule<'a>>,
}

/// A rule as `rules list` tells it: what is known of it and what it tells its readers, side by side.
#[derive(Serialize)]
struct ListedRule<'a> {
    id: &'a str,
    code: &'a str,
    name: &'a str,
    message: &'a str,
    tier: Option<Tier>,
    severity: Severity,
    confidence: f32,
    cwe: &'a [String],
    owasp: &'a [String],
    atlas: &'a [String],
    technology: &'a [String],
    references: &'a [String],
    explain: &'a Explanation,
    fix: Option<&'a FixAdvice>,
    since: Option<&'a str>,
    seed: Option<&'a str>,
    supersedes: &'a [String],
    superseded_by: &'a [String],
    hides: &'a [String],
}

impl<'a> ListedRule<'a> {
    fn of(info: &'a RuleInfo) -> Self {
        let docs = &*info.docs;
        Self {
            id: &info.id,
            code: &info.code,
            name: &docs.name,
            message: &docs.message,
            tier: info.tier,
            severity: info.severity,
            confidence: info.confidence,
            cwe: &docs.cwe,
            owasp: &docs.owasp,
            atlas: &docs.atlas,
            technology: &docs.technology,
            references: &docs.references,
            explain: &docs.explain,
            fix: docs.fix.as_ref(),
            since: docs.since.as_deref(),
            seed: docs.seed.as_deref(),
            supersedes: &info.supersedes,
            superseded_by: &info.superseded_by,
            hides: &info.hides,
        }
    }
}
