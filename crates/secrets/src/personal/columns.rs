//! Columns that hold personal data: by their names, and by values that are neither masked nor made up.
//!
//! A name counts only if all of its words are known: those of a kind (`first name`), and such as only say whose it is or which
//! (`customer`, `primary`). So `email` and `customer_email_2` count, `email_domain`, `drug_name` and `has_phone` do not. Names
//! that mean other things as well in programs (`name`, `address`, `card`, `id`, `sin`) are never enough.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table::{Column, Table};
pub use named::{Kinds, may_name_columns};
use value::looks_real;
use vocabulary::{KINDS, QUALIFIERS};

mod named;
mod shape;
mod value;
mod vocabulary;

/// Longest name of a column that is looked at (bytes).
const MAX_NAME: usize = 80;
/// Most words of a kind.
const MAX_WORDS: usize = 5;

/// What personal data a column holds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Given and middle names.
    FirstName,
    /// Family names.
    LastName,
    /// Names of persons in one piece.
    FullName,
    /// E-mail addresses.
    Email,
    /// Telephone and fax numbers.
    Phone,
    /// Streets and postal addresses.
    Street,
    /// Postal codes.
    PostalCode,
    /// Numbers of social insurance.
    SocialSecurity,
    /// Numbers of persons, identity cards and driving licences.
    NationalId,
    /// Numbers of taxpayers.
    TaxId,
    /// Permanent account numbers of Indian taxpayers, and primary ones of payment cards: both are called PAN.
    Pan,
    /// Dates of birth.
    DateOfBirth,
    /// Numbers of passports.
    Passport,
    /// Bank accounts.
    Iban,
    /// Numbers of payment cards.
    Card,
    /// What persons earn.
    Salary,
    /// What patients suffer from.
    Diagnosis,
    /// Numbers of patients and of their records.
    PatientNumber,
    /// Internet addresses of machines.
    Ip,
    /// Hardware addresses.
    Mac,
    /// Degrees of latitude.
    Latitude,
    /// Degrees of longitude.
    Longitude,
    /// Degrees of latitude and longitude together.
    Coordinates,
    /// Numbers and names of users, customers and employees.
    UserId,
    /// Gender.
    Gender,
}

impl ColumnKind {
    /// The kind that rules call by this name: `first-name`, `date-of-birth`.
    pub fn named(name: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::from(name)).ok()
    }
}

/// Kinds by their words with blanks between them.
static PHRASES: LazyLock<FxHashMap<String, ColumnKind>> = LazyLock::new(|| {
    let phrases = KINDS.iter().flat_map(|(kind, phrases)| {
        phrases.lines().map(|line| (words(line.trim()).join(" "), *kind))
    });
    phrases.filter(|(phrase, _)| !phrase.is_empty()).collect()
});

/// What a column holds, by its name alone.
pub fn kind_of_column(name: &str) -> Option<ColumnKind> {
    if name.len() > MAX_NAME {
        return None;
    }
    // Some write words without a seam, or with a change of case inside (`IPv4`).
    kind_of_words(&words(name)).or_else(|| kind_of_words(&words(&name.to_lowercase())))
}

fn kind_of_words(words: &[String]) -> Option<ColumnKind> {
    // The longest phrase first: an `email address` is no address.
    (1..=words.len().min(MAX_WORDS)).rev().find_map(|length| {
        words.windows(length).enumerate().find_map(|(start, phrase)| {
            let kind = PHRASES.get(&phrase.join(" "))?;
            let mut others = words.iter().take(start).chain(words.iter().skip(start + length));
            others.all(|word| is_qualifier(word)).then_some(*kind)
        })
    })
}

/// Whether a value under a column of a kind is none of a person: masked, hashed, empty, a stock example, or not of that kind at all.
pub fn is_masked_or_synthetic(kind: ColumnKind, value: &str) -> bool {
    kind_of_column(value).is_some() || !looks_real(kind, value)
}

/// The columns of a table whose names say a kind, and of whose cells at least one is real, with their places in the table.
/// A table of statistics has none: what it says about a column is of no single person.
pub fn personal_columns(table: &Table, text: &str) -> Vec<(usize, ColumnKind)> {
    let kinds: Vec<(usize, ColumnKind)> = table
        .columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| Some((at, kind_of_column(&column.name)?)))
        .collect();
    if kinds.is_empty() || is_statistic(table, text) {
        return Vec::new();
    }
    let is_real = |column: &Column, kind: ColumnKind| {
        let mut cells = column.cells.iter().filter_map(|cell| text.get(cell.clone()));
        cells.any(|cell| !is_masked_or_synthetic(kind, cell))
    };
    kinds
        .into_iter()
        .filter(|(at, kind)| table.columns.get(*at).is_some_and(|column| is_real(column, *kind)))
        .collect()
}

/// Whether the first column names statistics (`describe`) or the other columns (`corr`).
fn is_statistic(table: &Table, text: &str) -> bool {
    let Some((labels, others)) = table.columns.split_first() else { return false };
    let labels = labels.cells.iter().take(16).filter_map(|cell| text.get(cell.clone()));
    let names = |label: &str| others.iter().take(64).any(|column| column.name == label);
    let measures =
        |label: &str| matches!(label, "mean" | "std" | "50%" | "unique" | "max" | "median");
    let count = labels.clone().filter(|label| names(label) || measures(label)).count();
    count >= 2 || (count == 1 && labels.count() == 1)
}

fn is_qualifier(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || QUALIFIERS.contains(&word)
}

/// The words of a name: parts between other characters and at a change of case, in lower case and without accents.
fn words(name: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut before = ' ';
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let begins = !before.is_alphanumeric()
            || before.is_ascii_digit() != character.is_ascii_digit()
            || (character.is_uppercase()
                && (before.is_lowercase()
                    || characters.peek().is_some_and(|next| next.is_lowercase())));
        if character.is_alphanumeric() {
            match found.last_mut().filter(|_| !begins) {
                Some(word) => word.extend(folded(character)),
                None => found.push(folded(character).collect()),
            }
        }
        before = character;
    }
    found
}

/// A letter in lower case without its accent, as it is written where there is none on the keyboard.
fn folded(character: char) -> impl Iterator<Item = char> {
    let lower = character.to_lowercase().next().unwrap_or(character);
    let (first, second) = match lower {
        'ä' | 'æ' => ('a', Some('e')),
        'ö' | 'œ' => ('o', Some('e')),
        'ü' => ('u', Some('e')),
        'ß' => ('s', Some('s')),
        'á' | 'à' | 'â' | 'ã' => ('a', None),
        'é' | 'è' | 'ê' | 'ë' => ('e', None),
        'í' | 'ì' | 'î' | 'ï' => ('i', None),
        'ó' | 'ò' | 'ô' | 'õ' => ('o', None),
        'ú' | 'ù' | 'û' => ('u', None),
        'ç' => ('c', None),
        'ñ' => ('n', None),
        other => (other, None),
    };
    [Some(first), second].into_iter().flatten()
}

#[cfg(test)]
mod tests;
