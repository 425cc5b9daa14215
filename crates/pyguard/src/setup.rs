//! What the command line and the project's settings ask for.

use std::sync::Arc;

use anyhow::{Context, Result};
use pyguard_engine::config::{self, Config};
use pyguard_engine::{RuleSet, RunOptions, Selection, is_named};
use pyguard_finding::{ErrorKind, ScanError, Severity, Tier};
use pyguard_rules::Rule;

use crate::args::ScanArguments;
use crate::cache;
use crate::guard;
use crate::rule_files::RuleFiles;

/// A scan, ready to run.
pub(crate) struct Setup {
    pub(crate) rules: RuleSet,
    pub(crate) options: RunOptions,
    /// What is wrong with rules and settings.
    pub(crate) errors: Vec<ScanError>,
    /// Lowest severity that makes a run fail, as the settings have it.
    pub(crate) fail_on: Severity,
    /// The output that the settings ask for.
    pub(crate) format: Option<&'static str>,
}

impl Setup {
    pub(crate) fn of(arguments: ScanArguments) -> Result<Self> {
        let mut errors = Vec::new();
        let config = configuration(&mut errors)?;
        let sources = either(arguments.config, config.config.clone());
        let mut loaded = RuleFiles::load(&sources)?;
        errors.append(&mut loaded.errors);
        let selection = Selection {
            tier: arguments.tier.or(config.tier).unwrap_or(Tier::Default),
            select: either(arguments.select, config.select.clone()),
            ignore: either(arguments.ignore, config.ignore.clone()),
        };
        errors.extend(unknown_names(&loaded.rules, &selection));
        let mut chosen: Vec<Rule> =
            loaded.rules.into_iter().filter(|rule| selection.takes(rule)).collect();
        for rule in &mut chosen {
            override_severity(rule, &config);
        }
        let audit = selection.select.is_empty() && selection.tier == Tier::Audit;
        let mut rules = RuleSet::new(chosen).with_unused_suppressions(audit);
        let is_whole =
            sources.is_empty() && selection.select.is_empty() && selection.ignore.is_empty();
        if !is_whole {
            // Some of the built-in detectors are off, and what they know must not be shown all the same.
            rules = rules.with_guard(&guard::GUARD);
        }
        if selection.select.is_empty() {
            rules = rules.with_limit(selection.tier);
        }
        let fail_on = config.fail_on.unwrap_or(Severity::Low);
        let format = config.format;
        let options = RunOptions {
            paths: arguments.paths,
            exclude: arguments.exclude,
            jobs: arguments.jobs.map(usize::from).or(config.jobs),
            config,
            measure: false,
            cache: if arguments.no_cache { None } else { cache::of_user() },
        };
        Ok(Self { rules, options, errors, fail_on, format })
    }
}

/// What the command line says, else what the configuration says.
fn either(arguments: Vec<String>, configured: Vec<String>) -> Vec<String> {
    if arguments.is_empty() { configured } else { arguments }
}

fn configuration(errors: &mut Vec<ScanError>) -> Result<Config> {
    let here = std::env::current_dir().context("the current folder")?;
    match config::discover(&here) {
        Ok(found) => Ok(found.map(|(_, config)| config).unwrap_or_default()),
        Err(wrong) => {
            let path = wrong.path.strip_prefix(&here).unwrap_or(&wrong.path);
            let path = path.to_string_lossy().into_owned();
            errors.extend(wrong.errors.iter().map(|error| ScanError {
                path: path.clone(),
                line: error.line(),
                kind: ErrorKind::Config,
                message: error.to_string(),
            }));
            Ok(*wrong.config)
        }
    }
}

fn override_severity(rule: &mut Rule, config: &Config) {
    let configured =
        config.severity.get(&rule.info.id).or_else(|| config.severity.get(&rule.info.code));
    if let Some(severity) = configured {
        Arc::make_mut(&mut rule.info).severity = *severity;
    }
}

fn unknown_names(rules: &[Rule], selection: &Selection) -> Vec<ScanError> {
    selection
        .select
        .iter()
        .chain(&selection.ignore)
        .filter(|name| !rules.iter().any(|rule| is_named(rule, name)))
        .map(|name| ScanError {
            path: "--select/--ignore".to_owned(),
            line: None,
            kind: ErrorKind::Config,
            message: format!("no rule has the code or id `{name}`"),
        })
        .collect()
}
