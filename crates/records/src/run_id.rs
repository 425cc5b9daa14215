use std::fmt;

use crate::clock::Moment;

/// The name of a run: when it began, in UTC, and a number that tells runs of the same second apart, as in
/// `20261125T224501Z-1`. Ids sort by time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunId {
    time: String,
    number: u32,
}

/// Digits, `T` and `Z` of the time: `20261125T224501Z`.
const TIME_SHAPE: &[u8] = b"00000000T000000Z";

/// More runs in one second than there can be.
const MAX_NUMBER: u32 = 999_999;

impl RunId {
    /// Reads an id. `None` for every other text, so that an id is always a harmless name of a folder.
    pub fn parse(text: &str) -> Option<Self> {
        let (time, digits) = text.split_once('-')?;
        let is_time = time.len() == TIME_SHAPE.len()
            && time.bytes().zip(TIME_SHAPE).all(|(byte, shape)| match shape {
                b'0' => byte.is_ascii_digit(),
                letter => byte == *letter,
            });
        let is_number = digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_time || !is_number || digits.starts_with('0') {
            return None;
        }
        Some(Self { time: time.to_owned(), number: digits.parse().ok()? })
    }

    /// Whether a text can be the beginning of an id; every other text names something else.
    pub fn is_prefix(text: &str) -> bool {
        let is_shaped = text.bytes().zip(TIME_SHAPE).all(|(byte, shape)| match shape {
            b'0' => byte.is_ascii_digit(),
            letter => byte == *letter,
        });
        !text.is_empty()
            && is_shaped
            && match text.get(TIME_SHAPE.len()..) {
                None | Some("" | "-") => true,
                Some(_) => Self::parse(text).is_some(),
            }
    }

    pub(crate) fn first(moment: Moment) -> Self {
        Self { time: moment.compact(), number: 1 }
    }

    /// The next id of the same second.
    pub(crate) fn next(&self) -> Option<Self> {
        (self.number < MAX_NUMBER)
            .then(|| Self { time: self.time.clone(), number: self.number + 1 })
    }
}

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.time, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::RunId;

    #[test]
    fn an_id_is_the_text_it_was_read_from() {
        for text in ["20261125T224501Z-1", "20261125T224501Z-10", "00000000T000000Z-999999"] {
            assert_eq!(RunId::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_id_is_not_read() {
        for text in [
            "",
            "20261125T224501Z",
            "20261125T224501Z-",
            "20261125T224501Z-0",
            "20261125T224501Z-01",
            "20261125T224501Z-+1",
            "20261125T224501Z-1000000",
            "20261125T224501Z-1/..",
            "2026-1125T224501Z-1",
            "..",
            "20261125t224501z-1",
        ] {
            assert_eq!(RunId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn ids_sort_by_time_and_then_by_number() {
        let read = |text| RunId::parse(text).unwrap();
        assert!(read("20261125T224501Z-2") < read("20261125T224501Z-10"));
        assert!(read("20261125T224501Z-10") < read("20261125T224502Z-1"));
    }

    #[test]
    fn the_beginning_of_an_id_is_told_from_a_path() {
        for text in ["2", "20261125", "20261125T2245", "20261125T224501Z", "20261125T224501Z-12"] {
            assert!(RunId::is_prefix(text), "{text}");
        }
        for text in ["", "src", "2a.py", "20261125.py", "20261125T224501Z-1.py", "./2026"] {
            assert!(!RunId::is_prefix(text), "{text}");
        }
    }
}
