use std::cell::OnceCell;
use std::ops::Range;

use pyguard_finding::Tier;
use rayon::prelude::*;
use regex_automata::Input;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::assignment::{self, Assignment};
use crate::checks::Verdict;
use crate::compiled::{Around, Compiled, Form, Judged, Look};
use crate::context::Context;
use crate::finder::Finder;
use crate::personal::columns::{is_masked_or_synthetic, may_name_columns, personal_columns};
use crate::personal::table::tables;
use crate::placeholder::is_placeholder;
use crate::shapes::{Shapes, Window};
use crate::{DetectorKind, DetectorSpec, Part, Rating, Text, Within, entropy};

/// How much further than around one keyword a window reaches, so that the keywords in it need none of their own (bytes).
const STRIDE: usize = 512;
/// A text larger than this is searched in pieces of this size (bytes).
const CHUNK: usize = 4 << 20;
/// How much of a part is looked through for tables (bytes).
const TABLES: usize = 1 << 20;
/// Most values of one detector that are told apart for `distinct`.
const MAX_DISTINCT: usize = 10_000;

/// The detectors of all rules, as one.
#[derive(Debug)]
pub struct Detectors {
    detectors: Vec<Compiled>,
    /// Detector and form, by the number that listeners use.
    forms: Vec<(usize, usize)>,
    /// By keyword: the forms that wait for it.
    listeners: Vec<Vec<Listener>>,
    shapes: Shapes,
    /// Forms for the cells of tables.
    of_tables: Vec<usize>,
    finder: Option<Finder>,
    limit: Option<Tier>,
}

#[derive(Debug, Clone)]
struct Listener {
    form: usize,
    /// How the keyword must be written; in any case for `None`.
    exact: Option<Box<str>>,
}

/// A value that a detector found.
#[derive(Debug, Clone, PartialEq)]
pub struct Detection {
    /// Number of the detector.
    pub detector: usize,
    /// Number of its form.
    pub form: usize,
    /// The value (bytes in the text).
    pub value: Range<usize>,
    /// Where the finding differs from its rule.
    pub rating: Rating,
    /// What the value says of itself.
    pub note: Option<String>,
    /// Where its table starts (bytes in the text), for values that are cells: they are one finding.
    pub table: Option<usize>,
}

impl Detectors {
    /// Makes one of many. Findings of a tier louder than `limit` are left out.
    /// What is wrong in one ([`DetectorSpec::check`]) finds nothing.
    pub fn new<'s>(specs: impl IntoIterator<Item = &'s DetectorSpec>, limit: Option<Tier>) -> Self {
        let mut detectors = Vec::new();
        let mut forms = Vec::new();
        let mut everywhere = Vec::new();
        let mut of_tables = Vec::new();
        let mut keywords: Vec<String> = Vec::new();
        let mut listeners: Vec<Vec<Listener>> = Vec::new();
        let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
        for (detector, spec) in specs.into_iter().enumerate() {
            let compiled = Compiled::new(spec);
            for (at, form) in compiled.forms.iter().enumerate() {
                // What would be left out in the end need not be looked for.
                if limit.is_some_and(|limit| form.spec.is_louder_than(limit)) {
                    continue;
                }
                let number = forms.len();
                forms.push((detector, at));
                match form.look {
                    Look::Columns(_) => of_tables.push(number),
                    _ if form.keywords.is_empty() => everywhere.push(number),
                    _ => {}
                }
                for keyword in &form.keywords {
                    let lower = keyword.to_ascii_lowercase();
                    let at = *numbers.entry(lower.clone()).or_insert_with(|| {
                        keywords.push(lower);
                        listeners.push(Vec::new());
                        listeners.len() - 1
                    });
                    let exact = (!form.spec.caseless).then(|| keyword.as_str().into());
                    if let Some(list) = listeners.get_mut(at) {
                        list.push(Listener { form: number, exact });
                    }
                }
            }
            detectors.push(compiled);
        }
        let finder = Finder::new(&keywords);
        let shapes = Shapes::new(everywhere.into_iter().filter_map(|number: usize| {
            let &(detector, form) = forms.get(number)?;
            let compiled: &Compiled = detectors.get(detector)?;
            Some((number, compiled.forms.get(form)?))
        }));
        Self { detectors, forms, listeners, shapes, of_tables, finder, limit }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.finder.is_none() && self.shapes.is_empty() && self.of_tables.is_empty()
    }

    /// All values in a text, in order, none overlapping another. `takes` tells which detectors are for it.
    pub fn scan(&self, text: Text<'_>, takes: &dyn Fn(usize) -> bool) -> Vec<Detection> {
        let mut scan = Scan {
            detectors: self,
            text,
            takes: self
                .detectors
                .iter()
                .enumerate()
                .map(|(number, compiled)| {
                    takes(number)
                        && compiled.path.as_ref().is_none_or(|regex| regex.is_match(text.path))
                })
                .collect(),
            context: Context::new(text),
            covered: vec![0; self.forms.len()],
            assignment: (usize::MAX, None),
            seen: FxHashSet::default(),
            found: Vec::new(),
        };
        for part in text.parts {
            let Some(stretch) = text.text.get(part.range.clone()) else { continue };
            for &form in &self.shapes.unbounded {
                scan.look_at_all(form, part);
            }
            for window in self.shapes.windows(text.text, part.range.clone()) {
                scan.look_at_shapes(&window, part);
            }
            scan.look_at_tables(stretch, part);
            for (keyword, range) in self.candidates(stretch) {
                let range = part.range.start + range.start..part.range.start + range.end;
                for listener in self.listeners.get(keyword).into_iter().flatten() {
                    scan.hear(listener, &range, part);
                }
            }
        }
        scan.finish()
    }

    /// All keywords in a text with their numbers, in order of their ends. A large text is searched by all threads.
    fn candidates(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let bytes = text.as_bytes();
        if bytes.len() <= CHUNK {
            return finder.hits(bytes);
        }
        let overlap = finder.longest();
        let chunks: Vec<Vec<(usize, Range<usize>)>> = (0..bytes.len().div_ceil(CHUNK))
            .into_par_iter()
            .map(|number| {
                let start = number * CHUNK;
                let end = (start + CHUNK + overlap).min(bytes.len());
                let hits = finder.hits(bytes.get(start..end).unwrap_or_default()).into_iter();
                // What starts in the next chunk is found there.
                let own = hits.filter(|(_, range)| range.start < CHUNK);
                own.map(|(keyword, range)| (keyword, start + range.start..start + range.end))
                    .collect()
            })
            .collect();
        chunks.into_iter().flatten().collect()
    }
}

struct Scan<'d, 't> {
    detectors: &'d Detectors,
    text: Text<'t>,
    takes: Vec<bool>,
    context: Context<'t>,
    /// By form: up to where keywords have been looked around.
    covered: Vec<usize>,
    /// The end of the last keyword with its assignment.
    assignment: (usize, Option<Assignment>),
    /// Form and start of values that have been judged.
    seen: FxHashSet<(usize, usize)>,
    found: Vec<Found>,
}

struct Found {
    form: usize,
    part: usize,
    detection: Detection,
}

impl<'d> Scan<'d, '_> {
    fn hear(&mut self, listener: &Listener, keyword: &Range<usize>, part: &Part) {
        let text = self.text.text;
        if let Some(exact) = &listener.exact
            && text.get(keyword.clone()) != Some(exact)
        {
            return;
        }
        let number = listener.form;
        let Some((compiled, form)) = self.form_for(number, part) else { return };
        match &form.look {
            // They are looked for in tables, not where a keyword stands.
            Look::Columns(_) => {}
            Look::Assigned { name, value, quoted } => {
                if self.assignment.0 != keyword.end {
                    self.assignment = (keyword.end, assignment::read(text, keyword, &part.range));
                }
                let Some(found) = self.assignment.1.clone() else { return };
                let looks_right = (found.quoted || !(*quoted && part.surface.code))
                    && !self.seen.contains(&(number, found.value.start))
                    && value.is_whole(self.text.slice(found.value.clone()))
                    && {
                        let lead = self.text.slice(found.lead.clone());
                        // `service.api.key` in files of properties.
                        name.is_match(lead)
                            || (lead.contains('.') && name.is_match(&lead.replace('.', "_")))
                    };
                if looks_right {
                    let whole = found.lead.start..found.value.end;
                    self.judge(number, (compiled, form), part, found.value, whole);
                }
            }
            Look::Around(around) => {
                let (before, after) = around.reach();
                if self.covered.get(number).is_some_and(|&covered| keyword.start < covered) {
                    return;
                }
                if let Some(covered) = self.covered.get_mut(number) {
                    // The window ends with the part.
                    *covered = part.range.end.min(keyword.start + STRIDE);
                }
                let start = part.range.start.max(keyword.start.saturating_sub(before));
                let end = part.range.end.min(keyword.end + STRIDE + after);
                let window = text.ceil_char_boundary(start)..text.floor_char_boundary(end);
                let until = self.covered.get(number).copied().unwrap_or(window.end);
                self.look_in(number, (compiled, form), part, window, until);
            }
        }
    }

    fn look_at_all(&mut self, number: usize, part: &Part) {
        if let Some(form) = self.form_for(number, part) {
            self.look_in(number, form, part, part.range.clone(), part.range.end);
        }
    }

    fn look_at_shapes(&mut self, window: &Window, part: &Part) {
        for &number in &self.detectors.shapes.bounded {
            if let Some(form) = self.form_for(number, part) {
                self.look_in(number, form, part, window.range.clone(), window.until);
            }
        }
    }

    fn look_at_tables(&mut self, stretch: &str, part: &Part) {
        // Code makes tables, it holds none; and of a long one the first rows tell what it is.
        let stretch = stretch.get(..stretch.floor_char_boundary(TABLES)).unwrap_or(stretch);
        if part.surface.code {
            return;
        }
        let of_tables = self.detectors.of_tables.iter();
        let forms: Vec<_> =
            of_tables.filter_map(|&number| Some((number, self.form_for(number, part)?))).collect();
        let holds_values: Vec<OnceCell<bool>> = forms.iter().map(|_| OnceCell::new()).collect();
        let may_hold = |named| {
            let mut wanted = forms.iter().zip(&holds_values);
            wanted.any(|((_, (_, form)), holds_values)| match &form.look {
                Look::Columns(wanted) if wanted.may_be_among(named) => {
                    *holds_values.get_or_init(|| wanted.may_be_in(stretch))
                }
                _ => false,
            })
        };
        if forms.is_empty() || !may_name_columns(stretch, &may_hold) {
            return;
        }
        for table in tables(stretch) {
            let columns = personal_columns(&table, stretch);
            if columns.is_empty() {
                continue;
            }
            for (number, (compiled, form)) in &forms {
                let Look::Columns(wanted) = &form.look else { continue };
                let before = self.found.len();
                for (kind, column) in wanted.chosen(&table, &columns) {
                    for cell in &column.cells {
                        let text = stretch.get(cell.clone()).unwrap_or("");
                        let fits = !is_masked_or_synthetic(kind, text)
                            && wanted.value.as_ref().is_none_or(|value| value.is_whole(text));
                        if fits {
                            let cell = part.range.start + cell.start..part.range.start + cell.end;
                            self.judge(*number, (compiled, form), part, cell.clone(), cell);
                        }
                    }
                }
                for found in self.found.iter_mut().skip(before) {
                    found.detection.table = Some(part.range.start + table.range.start);
                }
            }
        }
    }

    /// A form, if it is for this text and part.
    fn form_for(&self, number: usize, part: &Part) -> Option<(&'d Compiled, &'d Form)> {
        let &(detector, form) = self.detectors.forms.get(number)?;
        let compiled = self.detectors.detectors.get(detector)?;
        let surfaces = &compiled.surfaces;
        let is_for = self.takes.get(detector) == Some(&true)
            && (surfaces.is_empty() || surfaces.contains(&part.surface.kind));
        is_for.then_some(()).and_then(|()| Some((compiled, compiled.forms.get(form)?)))
    }

    /// Judges the matches in a window that start before `until`.
    fn look_in(
        &mut self,
        number: usize,
        (compiled, form): (&'d Compiled, &'d Form),
        part: &Part,
        window: Range<usize>,
        until: usize,
    ) {
        let Look::Around(Around { regex, group, .. }) = &form.look else { return };
        // `^` and `$` are the ends of the part: what stands after it belongs to something else.
        let start = part.range.start;
        let Some(stretch) = self.text.text.get(part.range.clone()) else { return };
        let span = window.start - start..window.end - start;
        // Whether a word ends where the window does is told by the character behind it.
        let first = stretch.floor_char_boundary(span.start.saturating_sub(1));
        let last = stretch.ceil_char_boundary(stretch.len().min(span.end + 1));
        let Some(regex) = regex.get(stretch.get(first..last).unwrap_or("")) else { return };
        let input = Input::new(stretch).span(span);
        let in_text = |range: Range<usize>| range.start + start..range.end + start;
        for captures in regex.captures_iter(input) {
            let Some(whole) = captures.get_group(0) else { continue };
            // Further on a match may end only because the window does; it has a keyword of its own.
            if whole.start + start >= until {
                break;
            }
            let value = match group {
                Some(group) => captures.get_group(*group),
                None => captures.iter().skip(1).flatten().find(|group| !group.is_empty()),
            };
            let value = in_text(value.unwrap_or(whole).range());
            self.judge(number, (compiled, form), part, value, in_text(whole.range()));
        }
    }

    fn judge(
        &mut self,
        number: usize,
        (compiled, form): (&Compiled, &Form),
        part: &Part,
        value: Range<usize>,
        whole: Range<usize>,
    ) {
        let Some(&(detector, form_number)) = self.detectors.forms.get(number) else { return };
        if value.is_empty() || !self.seen.insert((number, value.start)) {
            return;
        }
        let spec = &form.spec;
        let all = self.text;
        let text = all.slice(value.clone());
        if spec.entropy.is_some_and(|least| entropy(text) < least) {
            return;
        }
        let is_secret = compiled.kind == DetectorKind::Secret;
        let is_cut_off = || {
            let after = self.text.text.get(value.end..).unwrap_or("");
            // More dots pad the tokens of some services.
            (after.starts_with("...") && !after.starts_with("....")) || after.starts_with('…')
        };
        if is_secret && !spec.placeholders && (is_placeholder(text) || is_cut_off()) {
            return;
        }
        // What stands right beside a value is soon known; a check may load the telephone numbers of the world.
        let is_near = |within: Within| matches!(within, Within::Bytes(_));
        if !self.has_needs(number, form, &value, is_near) {
            return;
        }
        let mut rating = spec.rating;
        let mut note = None;
        for check in &spec.checks {
            match check.judge(text) {
                Verdict::Good(told) => note = told.or(note),
                Verdict::Doubtful => match spec.weak {
                    Some(weak) => rating = rating.with(weak),
                    None => return,
                },
                Verdict::Bad => return,
            }
        }
        let line = self.text.slice(self.text.line(value.start));
        let judged =
            Judged { value: text, whole: self.text.slice(whole), line, path: self.text.path };
        if compiled.allow.iter().any(|allow| allow.lets_pass(&judged)) {
            return;
        }
        if !self.has_needs(number, form, &value, |within| !is_near(within)) {
            return;
        }
        if let (Some(raise), Some(regex)) = (&spec.raise, &form.raise)
            && self.context.has(number << 8 | 0xff, regex, raise.within, &value)
        {
            rating = rating.with(raise.rating);
        }
        if rating.tier.is_some_and(|tier| self.detectors.limit.is_some_and(|limit| tier > limit)) {
            return;
        }
        let detection = Detection { detector, form: form_number, value, rating, note, table: None };
        self.found.push(Found { form: number, part: part.range.start, detection });
    }

    /// Whether all that must stand so near to a value does, and nothing that must not.
    fn has_needs(
        &mut self,
        number: usize,
        form: &Form,
        value: &Range<usize>,
        is_asked: impl Fn(Within) -> bool,
    ) -> bool {
        let needs = form.spec.needs.iter().zip(&form.needs).enumerate();
        needs.filter(|(_, (need, _))| is_asked(need.within)).all(|(at, (need, regex))| {
            self.context.has(number << 8 | at, regex, need.within, value) != need.absent
        })
    }

    /// Leaves out values of which there are too few, and of overlapping ones all but the most telling.
    fn finish(mut self) -> Vec<Detection> {
        self.drop_rare();
        let precedence = |found: &Detection| {
            self.detectors.detectors.get(found.detector).map_or(0, |compiled| compiled.precedence)
        };
        let mut found: Vec<Detection> =
            self.found.into_iter().map(|found| found.detection).collect();
        // The most telling first; of equal ones the longer, then the earlier, then the rule that comes first.
        found.sort_by_key(|one| {
            (
                std::cmp::Reverse(precedence(one)),
                std::cmp::Reverse(one.value.len()),
                // Of two forms of one rule the one that is surer; a form without a tier has its rule's.
                one.rating.tier,
                one.value.start,
                one.detector,
            )
        });
        let mut kept: std::collections::BTreeMap<usize, Detection> =
            std::collections::BTreeMap::new();
        for one in found {
            let before = kept.range(..one.value.end).next_back();
            if before.is_none_or(|(_, other)| other.value.end <= one.value.start) {
                kept.insert(one.value.start, one);
            }
        }
        kept.into_values().collect()
    }

    fn drop_rare(&mut self) {
        let wanted = |found: &Found| {
            let &(detector, form) = self.detectors.forms.get(found.form)?;
            Some(self.detectors.detectors.get(detector)?.forms.get(form)?.spec.distinct)
        };
        let mut values: FxHashMap<(usize, usize), FxHashSet<&str>> = FxHashMap::default();
        for found in self.found.iter().filter(|found| wanted(found).is_some_and(|count| count > 1))
        {
            let known = values.entry((found.form, found.part)).or_default();
            if known.len() < MAX_DISTINCT {
                known.insert(self.text.slice(found.detection.value.clone()));
            }
        }
        let keep: Vec<bool> = self
            .found
            .iter()
            .map(|found| {
                let known =
                    values.get(&(found.form, found.part)).map_or(usize::MAX, FxHashSet::len);
                wanted(found).is_none_or(|count| known >= count as usize)
            })
            .collect();
        let mut keep = keep.into_iter();
        self.found.retain(|_| keep.next().unwrap_or(true));
    }
}

impl Rating {
    /// This one, changed where the other says something.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            tier: other.tier.or(self.tier),
            severity: other.severity.or(self.severity),
            confidence: other.confidence.or(self.confidence),
        }
    }
}
