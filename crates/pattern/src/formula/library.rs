//! Patterns that were compiled when the program was built. A text is looked up here before it is parsed, so that a run
//! parses only the patterns of its user's own rules; what is not here is compiled as ever.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::requirement::Needs;
use super::{Leaf, LeafPattern};
use crate::regex::Known;
use crate::{Language, Options, PatternError, Regex};

/// The bytes of a [`LibraryBuilder`]: how many rows, then for each the hash of its key and where its entry begins, by hash;
/// then the entries.
struct Library {
    rows: &'static [[u8; ROW]],
    entries: &'static [u8],
    /// Equal expressions share what is built of them.
    regexes: Mutex<FxHashMap<usize, Regex>>,
}

/// Bytes of a row.
const ROW: usize = 12;
/// Set in the numbers of patterns of the library; others are counted from 0.
const OF_LIBRARY: u32 = 1 << 31;

static LIBRARY: OnceLock<Library> = OnceLock::new();

/// Makes compiled patterns known; the first library stays.
pub fn install(bytes: &'static [u8]) {
    let library = || {
        let (count, rest) = bytes.split_first_chunk::<4>()?;
        let (rows, entries) = rest.split_at_checked(u32::from_le_bytes(*count) as usize * ROW)?;
        Some(Library { rows: rows.as_chunks().0, entries, regexes: Mutex::default() })
    };
    if let Some(library) = library() {
        // Where there is one already, nothing is lost but time.
        let _ = LIBRARY.set(library);
    }
}

#[derive(Serialize, Deserialize)]
struct PackedPattern<'b> {
    text: &'b str,
    /// Where they are not the default.
    options: Option<Options>,
    needs: &'b [u8],
    tree: &'b [u8],
}

#[derive(Serialize, Deserialize)]
struct PackedRegex<'b> {
    source: &'b str,
    known: Known,
}

/// What a key is of, so that a pattern and an expression of the same text differ.
const PATTERN: u8 = 0;
const REGEX: u8 = 1;

/// How many rows are passed over at first.
const NEAR: usize = 16;

/// As much of a count as a hash is of all hashes.
#[expect(clippy::cast_possible_truncation, reason = "at most the count")]
fn share(hash: u64, count: usize) -> usize {
    ((u128::from(hash) * count as u128) >> u64::BITS) as usize
}

/// FNV-1a: the same on every machine.
fn hash(kind: u8, text: &str) -> u64 {
    std::iter::once(kind).chain(text.bytes()).fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

fn hash_of(row: &[u8; ROW]) -> u64 {
    row.first_chunk().map_or(0, |hash| u64::from_le_bytes(*hash))
}

/// The first row that is not before a hash. Hashes are spread evenly, so it is near where the hash says: less is read of the
/// program than by halves of it all.
fn first(rows: &[[u8; ROW]], hash: u64) -> usize {
    let is_before = |row: &[u8; ROW]| hash_of(row) < hash;
    let (mut low, mut step) = (share(hash, rows.len()), NEAR);
    let mut high = low;
    while low > 0 && !is_before(&rows[low - 1]) {
        low = low.saturating_sub(step);
        step *= 2;
    }
    step = NEAR;
    while high < rows.len() && is_before(&rows[high]) {
        high = (high + step).min(rows.len());
        step *= 2;
    }
    low + rows[low..high].partition_point(is_before)
}

impl Library {
    /// The rows of a hash, with their numbers.
    fn rows(&self, hash: u64) -> impl Iterator<Item = (usize, &'static [u8])> {
        let first = first(self.rows, hash);
        let same = self.rows[first..].iter().take_while(move |row| hash_of(row) == hash);
        let entry = |row: &[u8; ROW]| {
            let start = u32::from_le_bytes(*row.last_chunk()?) as usize;
            self.entries.get(start..)
        };
        (first..).zip(same).filter_map(move |(number, row)| Some((number, entry(row)?)))
    }
}

/// A Python pattern of the library.
pub(super) fn pattern(text: &str, options: &Options) -> Option<Leaf> {
    LIBRARY.get()?.rows(hash(PATTERN, text)).find_map(|(number, entry)| {
        let (packed, _) = postcard::take_from_bytes::<PackedPattern<'static>>(entry).ok()?;
        (packed.text == text && packed.options.unwrap_or_default() == *options).then(|| Leaf {
            id: OF_LIBRARY | u32::try_from(number).unwrap_or(u32::MAX),
            pattern: LeafPattern::Python(super::PythonLeaf::packed(packed.tree)),
            needs: OnceLock::from(Needs::packed(packed.needs)),
        })
    })
}

/// An expression of the library.
pub(crate) fn regex(source: &str) -> Option<Regex> {
    let library = LIBRARY.get()?;
    library.rows(hash(REGEX, source)).find_map(|(number, entry)| {
        let mut regexes = library.regexes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(regex) = regexes.get(&number).filter(|regex| regex.source() == source) {
            return Some(regex.clone());
        }
        let (packed, _) = postcard::take_from_bytes::<PackedRegex<'static>>(entry).ok()?;
        (packed.source == source).then(|| {
            let regex = Regex::with(source, packed.known);
            regexes.insert(number, regex.clone());
            regex
        })
    })
}

/// Writes a library.
#[derive(Debug, Default)]
pub struct LibraryBuilder {
    /// By hash, then in the order in which they came, each once.
    entries: BTreeMap<u64, Vec<Vec<u8>>>,
}

impl LibraryBuilder {
    /// Takes up a Python pattern.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn pattern(&mut self, text: &str, options: &Options) -> Result<(), PatternError> {
        let leaf = Leaf::parse(text, Language::Python, options)?;
        let LeafPattern::Python(pattern) = &leaf.pattern else { return Ok(()) };
        let Some(tree) = pattern.tree() else { return Ok(()) };
        let tree = postcard::to_allocvec(tree).map_err(unwritten)?;
        let needs = Needs::of(&leaf.clause());
        let options = Some(options).filter(|&options| *options != Options::default()).cloned();
        let packed = PackedPattern { text, options, needs: needs.bytes(), tree: &tree };
        self.add(hash(PATTERN, text), postcard::to_allocvec(&packed).map_err(unwritten)?);
        Ok(())
    }

    /// Takes up an expression.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn regex(&mut self, source: &str) -> Result<(), PatternError> {
        let regex = Regex::new(source).map_err(unwritten)?;
        let packed = PackedRegex { source, known: regex.facts().clone() };
        self.add(hash(REGEX, source), postcard::to_allocvec(&packed).map_err(unwritten)?);
        let asks = regex.asks().unwrap_or_default();
        asks.iter().try_for_each(|(regex, _)| self.regex(regex.source()))
    }

    fn add(&mut self, hash: u64, entry: Vec<u8>) {
        let same = self.entries.entry(hash).or_default();
        if !same.contains(&entry) {
            same.push(entry);
        }
    }

    /// The bytes for [`install`].
    pub fn finish(&self) -> Vec<u8> {
        let (mut rows, mut entries) = (Vec::new(), Vec::new());
        let mut count = 0_u32;
        for (hash, same) in &self.entries {
            for entry in same {
                count += 1;
                rows.extend(hash.to_le_bytes());
                rows.extend(u32::try_from(entries.len()).unwrap_or(u32::MAX).to_le_bytes());
                entries.extend(entry);
            }
        }
        [count.to_le_bytes().to_vec(), rows, entries].concat()
    }
}

fn unwritten(error: impl std::fmt::Display) -> PatternError {
    PatternError::new(0, error.to_string())
}

#[cfg(test)]
mod tests {
    use super::LibraryBuilder;
    use crate::formula::{Leaf, LeafPattern, PythonLeaf};
    use crate::{Language, Options, Regex};

    const PATTERNS: [&str; 12] = [
        "os.system($CMD, ..., shell=True, **$KW)",
        "$X. ... .launch($...ARGS)",
        "a < $B <= c is not None not in d",
        "not -x @ y // 2 or z and ~w",
        "f\"...{$X}\"",
        "$F(\"=~/^a.*b$/i\", b'...', 1.5, 2j, 0x10)",
        "($X: torch.Tensor)",
        "<... $X[1:$Y, ...] ...>",
        "@app.route(...)\nasync def $F(..., *, $P: str = 'x', **$K) -> int:\n    ...\n    return $P",
        "class $C($B, metaclass=M):\n    $A: int = 1\n    $A += 2",
        "try:\n    import a.$B as c\nexcept $E as e:\n    raise $E from None\nfinally:\n    del x, y",
        "for $I, $J in zip(...):\n    with open($P) as f, $Q:\n        [x for x in {**$D, 'k': v} if x]",
    ];

    #[test]
    fn the_first_row_of_a_hash_is_found_wherever_it_is() {
        let even = (0..500_u64).map(|number| number * (u64::MAX / 500));
        let uneven = (0..500_u64).map(|number| number / 3);
        for hashes in [even.collect::<Vec<_>>(), uneven.collect(), vec![u64::MAX; 40], vec![]] {
            let row = |hash: &u64| {
                let mut row = [0; super::ROW];
                row[..8].copy_from_slice(&hash.to_le_bytes());
                row
            };
            let rows: Vec<_> = hashes.iter().map(row).collect();
            let asked = hashes.iter().flat_map(|hash| [hash.saturating_sub(1), *hash]);
            for hash in asked.chain([0, 170, u64::MAX]) {
                let first = hashes.partition_point(|other| *other < hash);
                assert_eq!(super::first(&rows, hash), first, "{hash}");
            }
        }
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let options = Options { symbolic_propagation: true, ..Options::default() };
        let mut builder = LibraryBuilder::default();
        for text in PATTERNS {
            builder.pattern(text, &Options::default()).unwrap();
        }
        builder.pattern(PATTERNS[0], &options).unwrap();
        builder.pattern(PATTERNS[0], &options).unwrap();
        builder.regex("^(run|arun)$").unwrap();
        super::install(builder.finish().leak());

        let mut ids = std::collections::HashSet::new();
        for (text, options) in PATTERNS
            .map(|text| (text, Options::default()))
            .into_iter()
            .chain([(PATTERNS[0], options)])
        {
            let found = super::pattern(text, &options).unwrap();
            assert!(ids.insert(found.id), "{text}");
            let parsed = PythonLeaf::parsed(crate::syntax::parse(text).unwrap());
            let LeafPattern::Python(tree) = &found.pattern else { panic!("{text}") };
            assert_eq!(tree.tree(), parsed.tree(), "{text}");
            let again = Leaf::parse(text, Language::Python, &options).unwrap();
            assert_eq!(again.id, found.id);
            let needs = super::Needs::of(&found.clause());
            assert_eq!(found.needs.get(), Some(&needs), "{text}");
        }
        assert!(super::pattern("os.system($CMD)", &Options::default()).is_none());
        let (found, fresh) = (Regex::known("^(run|arun)$"), Regex::new("^(run|arun)$").unwrap());
        assert_eq!(found.whole_texts().unwrap(), ["run", "arun"]);
        assert_eq!(found.whole_texts(), fresh.whole_texts());
        assert!(
            found.is_match_at_start("run").unwrap() && !found.is_match_at_start("rune").unwrap()
        );
    }
}
