//! The stages of a run: each file by itself, then data through all of them.

use std::time::Instant;

use pyguard_cache::{Digest, Packs};
use pyguard_finding::Report;
use pyguard_secrets::Masks;
use pyguard_source::Document;
use rayon::prelude::*;

use super::file::{FileResult, scan_file};
use super::merge::{add_flows, merge};
use super::{Overlay, Progress, RunOptions, Session};
use crate::cached::{Cached, Hider, Identity, KnownGroups, Seen};
use crate::discovery::File;
use crate::flows::{FileFacts, Found, Origin, Scope, program_flows};
use crate::read::document;
use crate::ruleset::{RuleSet, is_name_of};
use crate::scan::Kept;

impl Session {
    /// Scans the files.
    pub(crate) fn scan(
        &self,
        rules: &RuleSet,
        options: &RunOptions,
        overlay: &Overlay,
        progress: &dyn Progress,
    ) -> Report {
        let start = Instant::now();
        let Self { pool, files, errors, discovered } = self;
        // One file is looked at as fast as its place in the cache is found.
        let is_cached = overlay.is_empty() && !options.measure && files.len() > 1;
        let cache = options.cache.as_ref().filter(|_| is_cached);
        let cached = cache.and_then(|cache| Cached::open(cache, rules));
        let stages = Stages { rules, options, overlay, files, cached };
        progress.started(files.len());
        let (results, seen) = pool.install(|| stages.files(progress));
        let started = Instant::now();
        let (results, flows) = pool.install(|| stages.hide_and_follow(results, seen));
        let mut report = merge(rules, results, errors.clone());
        add_flows(&mut report, flows, files, options);
        report.stats.phases.push(("flows", started.elapsed()));
        report.stats.rules = rules.rules().len();
        report.stats.elapsed = start.elapsed() + *discovered;
        if options.measure {
            report.stats.phases.insert(0, ("discover", *discovered));
        } else {
            report.stats.phases.clear();
        }
        report
    }
}

/// Files scanned in one run beyond which its detectors give up their memory before data is followed, which takes most.
const MANY: usize = 1000;

struct Stages<'s> {
    rules: &'s RuleSet,
    options: &'s RunOptions,
    overlay: &'s Overlay,
    files: &'s [File],
    cached: Option<Cached<'s>>,
}

impl<'s> Stages<'s> {
    /// Each file by itself.
    fn files(&self, progress: &dyn Progress) -> (Vec<FileResult>, Vec<Option<Seen>>) {
        // Big files first in the queue of each thread would need their sizes; small chunks balance well enough.
        let each = self.files.par_iter().with_max_len(8).map(|file| {
            let scanned = self.file(file);
            progress.advanced();
            scanned
        });
        each.unzip()
    }

    fn file(&self, file: &File) -> (FileResult, Option<Seen>) {
        let Some(cached) = &self.cached else { return (self.scan(file), None) };
        let (mut seen, known) = cached.look(file);
        let result = known.unwrap_or_else(|| {
            let result = self.scan(file);
            cached.note(file, &mut seen, &result);
            result
        });
        (result, Some(seen))
    }

    fn scan(&self, file: &File) -> FileResult {
        scan_file(file, self.rules, self.options, self.overlay, self.files.len() == 1)
    }

    /// Hides what reports must not show, keeps what is new, and follows data through all files.
    fn hide_and_follow(
        self,
        mut results: Vec<FileResult>,
        mut seen: Vec<Option<Seen>>,
    ) -> (Vec<FileResult>, Found) {
        let has_values: Vec<bool> =
            results.iter().map(|result| !result.scanned.values.is_empty()).collect();
        let values =
            results.iter_mut().flat_map(|result| std::mem::take(&mut result.scanned.values));
        let masks = Masks::everywhere(values);
        let hider = Hider { masks: &masks, guard: self.rules.guard() };
        let each = self.files.iter().zip(&mut results).zip(&mut seen).zip(has_values);
        for (((file, result), seen), has_values) in each {
            let is_hidden = hider.hide(&mut result.scanned.findings) || has_values;
            if let (Some(cached), Some(seen)) = (&self.cached, seen) {
                cached.keep(file, seen, is_hidden);
            }
            let ignored: Vec<&str> = self.options.config.ignored_in(&file.path).collect();
            if !ignored.is_empty() {
                let findings = &mut result.scanned.findings;
                findings.retain(|one| !ignored.iter().any(|name| is_name_of(&one.rule, name)));
            }
        }
        let known = self.cached.as_ref().map(|one| KnownGroups::new(one, hider, self.files));
        let mut flows = self.flows(&mut results, &seen, known.as_ref());
        hider.hide(&mut flows.findings);
        let used = known.map(KnownGroups::into_used).unwrap_or_default();
        if let Some(cached) = self.cached {
            let seen: Vec<Seen> = seen.into_iter().flatten().collect();
            cached.save(&seen, &used);
        }
        (results, flows)
    }

    /// Data through all files.
    fn flows(
        &self,
        results: &mut [FileResult],
        seen: &[Option<Seen>],
        known: Option<&KnownGroups<'_, '_>>,
    ) -> Found {
        let content = |number: usize| seen[number].as_ref().and_then(Seen::content);
        let has_facts =
            |result: &FileResult| result.scanned.facts.is_some() || result.place.is_some();
        let taking_part: Vec<usize> =
            (0..results.len()).filter(|&number| has_facts(&results[number])).collect();
        let identity: Option<Vec<Identity<'_>>> = taking_part
            .iter()
            .map(|&number| Some((self.files[number].shown.as_str(), content(number)?)))
            .collect();
        let program = known.zip(identity.as_ref());
        if let Some(found) = program.and_then(|(known, identity)| known.program(identity)) {
            return found;
        }
        let places = results.iter().filter_map(|result| result.place.as_ref());
        let packs = self.cached.as_ref().map(|cached| cached.packs(places)).unwrap_or_default();
        let mut taken: Vec<(usize, Option<Kept>, Option<Box<Document>>)> = taking_part
            .into_iter()
            .map(|number| {
                let result = &mut results[number];
                (number, result.scanned.facts.take(), result.document.take())
            })
            .collect();
        let kept: Vec<FileFacts> = taken
            .par_iter_mut()
            .filter_map(|(number, kept, document)| {
                let file = &self.files[*number];
                let kept = kept.take().or_else(|| self.facts(file, &results[*number], &packs));
                self.file_facts(file, kept?, content(*number), document.take())
            })
            .collect();
        if results.iter().filter(|result| result.place.is_none()).count() > MANY {
            self.rules.detectors.rest();
        }
        let found = program_flows(self.rules, Scope::Program, kept, false, known);
        if let Some((known, identity)) = program {
            known.keep_program(identity);
        }
        found
    }

    /// What an earlier run kept of a file, or a look at the file where that is gone.
    fn facts(&self, file: &File, result: &FileResult, packs: &Packs) -> Option<Kept> {
        let known = result.place.as_ref().and_then(|place| Cached::facts(packs, place));
        known.or_else(|| self.scan(file).scanned.facts)
    }

    fn file_facts(
        &self,
        file: &File,
        kept: Kept,
        content: Option<Digest>,
        held: Option<Box<Document>>,
    ) -> Option<FileFacts> {
        let Kept { outline, marks } = kept;
        let origin = match (held, self.overlay.get(&file.path)) {
            (Some(document), _) => Origin::Held(document),
            (None, None) => Origin::Disk(file.path.clone(), file.kind?),
            (None, Some(bytes)) => {
                let read = document(bytes.clone(), &file.shown, file.kind?).ok()?;
                Origin::Held(Box::new(read.document))
            }
        };
        Some(FileFacts { shown: file.shown.clone(), content, outline, marks, origin })
    }
}
