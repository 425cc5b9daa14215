//! Check digits.

/// The decimal digits of a text, everything else left out.
pub(super) fn digits(value: &str) -> Vec<u32> {
    value.chars().filter_map(|c| c.to_digit(10)).collect()
}

/// The checksum of ISO/IEC 7812 (Luhn).
pub(super) fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, &digit)| match (at % 2, digit) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// The checksum of Verhoeff (1969), which finds all errors of one digit and all swaps of neighbours.
pub(super) fn verhoeff(digits: &[u32]) -> bool {
    const PERMUTATION: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let permuted = |digit: u32, times: usize| {
        (0..times).fold(digit, |digit, _| PERMUTATION.get(digit as usize).copied().unwrap_or(digit))
    };
    let sum = digits
        .iter()
        .rev()
        .enumerate()
        .fold(0, |sum, (at, &digit)| product(sum, permuted(digit, at % 8)));
    !digits.is_empty() && sum == 0
}

/// The product of the dihedral group of ten elements: rotations 0 to 4, reflections 5 to 9.
fn product(left: u32, right: u32) -> u32 {
    match (left < 5, right < 5) {
        (true, true) => (left + right) % 5,
        (true, false) => (left + right - 5) % 5 + 5,
        (false, true) => (left - 5 + 5 - right) % 5 + 5,
        (false, false) => (left - 5 + 5 - (right - 5)) % 5,
    }
}

/// The sum of digits times weights.
pub(super) fn weighted(digits: &[u32], weights: impl IntoIterator<Item = u32>) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Whether all digits are the same.
pub(super) fn is_one_digit(digits: &[u32]) -> bool {
    digits.iter().all(|digit| Some(digit) == digits.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_numbers_hold() {
        // ISO/IEC 7812's own example and the example of Verhoeff's check digit: 236 with 3.
        assert!(luhn(&digits("79927398713")));
        assert!(!luhn(&digits("79927398710")));
        assert!(verhoeff(&digits("2363")));
        assert!(!verhoeff(&digits("2364")));
        assert!(!luhn(&[]) && !verhoeff(&[]));
    }

    #[test]
    fn every_error_of_one_digit_is_found() {
        let (card, number) = (digits("79927398713"), digits("2363"));
        for (valid, holds) in [(card, luhn as fn(&[u32]) -> bool), (number, verhoeff)] {
            for at in 0..valid.len() {
                for wrong in (0..10).filter(|&digit| digit != valid[at]) {
                    let mut changed = valid.clone();
                    changed[at] = wrong;
                    assert!(!holds(&changed), "{changed:?}");
                }
            }
        }
    }
}
