use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS_A_DAY: u64 = 86_400;

/// The last second of the year 9999: later years have no four digits and would not sort.
const LATEST: u64 = 253_402_300_799;

/// A moment in UTC, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    seconds: u64,
}

impl Moment {
    pub(crate) fn now() -> Self {
        // A clock before 1970 is wrong anyway; ids stay unique by their number.
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_secs());
        Self::at(seconds)
    }

    fn at(seconds: u64) -> Self {
        Self { seconds: seconds.min(LATEST) }
    }

    /// As in an id: `20261125T224501Z`.
    pub(crate) fn compact(self) -> String {
        let (year, month, day) = self.date();
        let (hour, minute, second) = self.time();
        format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
    }

    /// As in a record: `2026-11-25T22:45:01Z`.
    pub(crate) fn readable(self) -> String {
        let (year, month, day) = self.date();
        let (hour, minute, second) = self.time();
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }

    fn time(self) -> (u64, u64, u64) {
        let second = self.seconds % SECONDS_A_DAY;
        (second / 3600, second / 60 % 60, second % 60)
    }

    fn date(self) -> (u64, u64, u64) {
        let (year, month, day) = civil((self.seconds / SECONDS_A_DAY).cast_signed());
        (year.cast_unsigned(), month.cast_unsigned(), day.cast_unsigned())
    }
}

/// Year, month (1 to 12) and day (1 to 31) of a day, given in days since 1970-01-01, in the Gregorian calendar.
///
/// As Howard Hinnant's `civil_from_days`: years are counted from March, so that the leap day is the last of its year.
#[must_use]
pub fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days.saturating_add(719_468);
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn moments_are_what_a_calendar_says() {
        for (seconds, readable) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_078_012_800, "2004-02-29T00:00:00Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
            (1_795_646_701, "2026-11-25T22:45:01Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (u64::MAX, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(Moment::at(seconds).readable(), readable);
            let compact: String =
                readable.chars().filter(|character| !"-:".contains(*character)).collect();
            assert_eq!(Moment::at(seconds).compact(), compact);
        }
    }
}
