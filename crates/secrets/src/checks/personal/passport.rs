/// Whether two lines are those that machines read in a passport (ICAO 9303, part 4): the check digits of number, birth, expiry and all
/// together hold, and the state is a real one.
pub(super) fn are_lines(value: &str) -> bool {
    let mut lines = value
        .split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '<'))
        .filter(|line| line.len() == 44);
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return false };
    // UTO is the state of ICAO's examples.
    if !first.starts_with('P') || first.get(2..5) == Some("UTO") {
        return false;
    }
    let part = |range: std::ops::Range<usize>| second.get(range).unwrap_or("");
    let checks = [
        (part(0..9).to_owned(), 9),
        (part(13..19).to_owned(), 19),
        (part(21..27).to_owned(), 27),
        (format!("{}{}{}", part(0..10), part(13..20), part(21..43)), 43),
    ];
    checks.iter().all(|(text, at)| {
        second.get(*at..at + 1).and_then(|digit| digit.parse().ok()) == Some(check(text))
    })
}

/// Weights 7, 3 and 1 in turn; letters count from 10, fillers nothing.
fn check(text: &str) -> u32 {
    let values = text.chars().map(|c| c.to_digit(36).unwrap_or(0));
    values.zip([7, 3, 1].into_iter().cycle()).map(|(value, weight)| value * weight).sum::<u32>()
        % 10
}

#[cfg(test)]
mod tests {
    use super::{are_lines, check};

    fn lines(state: &str, number: &str, born: &str, expires: &str) -> String {
        let personal = "<".repeat(14);
        let (a, b, c) = (check(number), check(born), check(expires));
        let all = check(&format!("{number}{a}{born}{b}{expires}{c}{personal}0"));
        let name = format!("P<{state}MUSTER<<ALEX");
        format!("{name:<<44}\n{number}{a}{state}{born}{b}F{expires}{c}{personal}0{all}")
    }

    #[test]
    fn check_digits_are_those_of_icao() {
        // Example of ICAO 9303, part 3: the number 520727 as a date has the check digit 3.
        assert_eq!(check("520727"), 3);
        let valid = lines("D<<", "C01X00T47", "640812", "270228");
        assert!(are_lines(&valid), "{valid}");
        assert!(!are_lines(&lines("UTO", "C01X00T47", "640812", "270228")));
        assert!(!are_lines(&valid.replace("640812", "640813")));
        assert!(!are_lines("P<D<<"));
    }
}
