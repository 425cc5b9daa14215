use std::collections::BTreeMap;

use pyguard_engine::FoundValue;
use pyguard_history::{Entered, FoundBlob, Report};

/// A value with all blobs that hold it.
pub(super) struct Value<'r> {
    pub(super) found: &'r FoundValue,
    /// Each with the place of the value in it; the blob that came in first comes first.
    pub(super) blobs: Vec<(&'r FoundBlob<FoundValue>, &'r FoundValue)>,
}

impl Value<'_> {
    /// Whether the newest commit still has it.
    pub(super) fn is_in_head(&self) -> bool {
        self.blobs.iter().any(|(blob, _)| blob.in_head)
    }

    /// Where it came in, oldest first.
    pub(super) fn places(&self) -> Vec<(&Entered, &FoundValue)> {
        let mut places: Vec<(&Entered, &FoundValue)> = self
            .blobs
            .iter()
            .flat_map(|(blob, found)| blob.entered.iter().map(move |entered| (entered, *found)))
            .collect();
        places.sort_by_key(|(entered, _)| *entered);
        places
    }
}

/// What was found, by value: worst first, then by code, then as they came in.
pub(super) fn values(report: &Report<FoundValue>) -> Vec<Value<'_>> {
    let mut numbers: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut values: Vec<Value<'_>> = Vec::new();
    for blob in &report.found {
        for found in &blob.hits {
            let number = *numbers.entry((&found.rule, &found.value)).or_insert_with(|| {
                values.push(Value { found, blobs: Vec::new() });
                values.len() - 1
            });
            // A file may hold it in several lines: the first one is told.
            if let Some(value) = values.get_mut(number)
                && value.blobs.last().is_none_or(|(last, _)| last.blob != blob.blob)
            {
                value.blobs.push((blob, found));
            }
        }
    }
    values.sort_by(|left, right| {
        let key =
            |value: &Value<'_>| (std::cmp::Reverse(value.found.severity), value.found.code.clone());
        key(left).cmp(&key(right))
    });
    values
}
