use std::io::Write;

use anyhow::{Result, bail};
use pyguard_engine::is_named;
use pyguard_rules::export;
use serde::Serialize;

use crate::args::{ListFormat, RulesArguments, RulesCommand};
use crate::exit::Exit;

pub(crate) fn run(arguments: &RulesArguments) -> Result<Exit> {
    let rules = pyguard_builtin::rules();
    let mut out = std::io::stdout().lock();
    match &arguments.command {
        RulesCommand::List { format: ListFormat::Json } => {
            let infos: Vec<_> = rules.iter().map(|rule| &*rule.info).collect();
            pyguard_report::visible_json::write(&Listing { version: 1, rules: infos }, &mut out)?;
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
    rules: Vec<&'a pyguard_finding::RuleInfo>,
}
