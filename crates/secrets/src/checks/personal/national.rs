//! Numbers that states give to persons.

use super::digits::{digits, is_one_digit, luhn, verhoeff, weighted};

/// A number of the US Social Security Administration: areas that are given out, and not one that was printed in advertisements.
pub(super) fn is_us_ssn(value: &str) -> bool {
    let digits = digits(value);
    let part = |from: usize, count: usize| {
        digits.iter().skip(from).take(count).fold(0, |number, digit| number * 10 + digit)
    };
    let (area, group, serial) = (part(0, 3), part(3, 2), part(5, 4));
    let is_published = matches!(
        (area, group, serial),
        (78, 5, 1120)
            | (219, 9, 9999)
            | (457, 55, 5462)
            | (123, 45, 6789)
            | (987, 65, 4320..=4329)
            | (111, 11, 1111)
            | (111, 22, 3333)
            | (222, 33, 4444)
    );
    digits.len() == 9
        && !matches!(area, 0 | 666 | 900..)
        && group != 0
        && serial != 0
        && !is_published
        && !is_one_digit(&digits)
}

/// A number of the National Health Service in England: weights 10 to 2, remainder by 11. Numbers that begin with 999 are for tests.
pub(super) fn is_nhs_number(value: &str) -> bool {
    let digits = digits(value);
    let Some((&check, rest)) = digits.split_last() else { return false };
    let expected = match 11 - weighted(rest, (2..=10).rev()) % 11 {
        11 => 0,
        other => other,
    };
    digits.len() == 10
        && expected == check
        && !digits.starts_with(&[9, 9, 9])
        && !is_one_digit(&digits)
}

/// An Aadhaar number: twelve digits, the first from 2 to 9, with Verhoeff's checksum.
pub(super) fn is_aadhaar(value: &str) -> bool {
    let digits = digits(value);
    digits.len() == 12
        && digits.first().is_some_and(|&first| first > 1)
        && verhoeff(&digits)
        && !is_one_digit(&digits)
}

/// A national insurance number; prefixes that are not given out, and the one that HMRC prints, are none.
pub(super) fn is_nino(value: &str) -> bool {
    let compact: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let prefix = compact.get(..2).unwrap_or("");
    compact.len() == 9
        && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "QQ"].contains(&prefix)
        && !is_one_digit(&digits(&compact))
        && digits(&compact) != [1, 2, 3, 4, 5, 6]
}

/// A permanent account number; the fourth letter is the kind of holder.
pub(super) fn is_india_pan(value: &str) -> bool {
    let bytes = value.as_bytes();
    let letters = |range: std::ops::Range<usize>| {
        bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_uppercase))
    };
    bytes.len() == 10
        && letters(0..5)
        && letters(9..10)
        && bytes.get(5..9).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
        && bytes.get(3).is_some_and(|kind| b"ABCFGHJLPT".contains(kind))
        && !value.starts_with("ABCDE")
        && !value.starts_with("AAAAA")
}

/// A number of Brazil's register of taxpayers: two check digits by 11.
pub(super) fn is_cpf(value: &str) -> bool {
    let digits = digits(value);
    let is_checked = |count: u32| {
        let rest = weighted(&digits, (2..=count + 1).rev()) * 10 % 11;
        digits.get(count as usize) == Some(&if rest == 10 { 0 } else { rest })
    };
    digits.len() == 11
        && is_checked(9)
        && is_checked(10)
        && !is_one_digit(&digits)
        && digits.get(..9) != Some(&[1, 2, 3, 4, 5, 6, 7, 8, 9])
}

/// Spain's DNI or NIE: the letter is the number's remainder by 23.
pub(super) fn is_dni(value: &str) -> bool {
    const LETTERS: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let upper = value.to_ascii_uppercase();
    let number = match upper.chars().next() {
        Some('X') => upper.replacen('X', "0", 1),
        Some('Y') => upper.replacen('Y', "1", 1),
        Some('Z') => upper.replacen('Z', "2", 1),
        _ => upper.clone(),
    };
    let Some((digits, letter)) = number.split_at_checked(8) else { return false };
    let Ok(number) = digits.parse::<usize>() else { return false };
    let is_sample = [12_345_678, 0, 11_111_111, 99_999_999].contains(&number);
    !is_sample && letter.len() == 1 && LETTERS.get(number % 23) == letter.as_bytes().first()
}

/// Canada's social insurance number: nine digits with Luhn's checksum; 0 and 8 are not given out, 9 is for residents for a time.
pub(super) fn is_sin(value: &str) -> bool {
    let digits = digits(value);
    digits.len() == 9
        && !matches!(digits.first(), Some(0 | 8))
        && luhn(&digits)
        && !is_one_digit(&digits)
        && digits != [0, 4, 6, 4, 5, 4, 2, 8, 6]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number that begins so and whose last digits make it valid.
    fn completed(start: &str, digits: usize, holds: fn(&str) -> bool) -> String {
        (0..10_usize.pow(u32::try_from(digits).unwrap()))
            .map(|end| format!("{start}{end:0digits$}"))
            .find(|text| holds(text))
            .unwrap_or_else(|| panic!("nothing completes {start}"))
    }

    #[test]
    fn areas_that_are_given_out_are_us_numbers() {
        for valid in ["536-22-8726", "001-01-0001", "899 34 1208", "667123456"] {
            assert!(is_us_ssn(valid), "{valid}");
        }
        for invalid in [
            "000-12-3456",
            "666-12-3456",
            "900-12-3456",
            "536-00-8726",
            "536-22-0000",
            "078-05-1120",
            "219-09-9999",
            "123-45-6789",
            "987-65-4321",
            "12-34-5678",
        ] {
            assert!(!is_us_ssn(invalid), "{invalid}");
        }
    }

    #[test]
    fn check_digits_make_numbers_valid() {
        for (start, free, holds) in [
            ("943476591", 1, is_nhs_number as fn(&str) -> bool),
            ("401023213", 1, is_nhs_number),
            ("23456789012", 1, is_aadhaar),
            ("48291735620", 1, is_aadhaar),
            ("529982247", 2, is_cpf),
            ("390533447", 2, is_cpf),
            ("13069261", 1, is_sin),
            ("51938427", 1, is_sin),
        ] {
            let valid = completed(start, free, holds);
            // Every other last digit is wrong.
            let last = valid.chars().last().unwrap();
            for wrong in ('0'..='9').filter(|&digit| digit != last) {
                let changed = format!("{}{wrong}", &valid[..valid.len() - 1]);
                assert!(!holds(&changed), "{changed}");
            }
        }
    }

    #[test]
    fn published_and_reserved_numbers_are_none() {
        assert!(is_nhs_number(&completed("943476591", 1, is_nhs_number)));
        assert!(!is_nhs_number("999 000 0018"));
        assert!(!is_aadhaar("000000000000") && !is_aadhaar("234567890123"));
        assert!(
            !is_cpf("000.000.000-00") && !is_cpf("111.111.111-11") && !is_cpf("123.456.789-09")
        );
        assert!(!is_sin("046 454 286") && !is_sin("000 000 000"));
        assert!(
            is_nino("AB 12 34 57 C")
                && !is_nino("QQ123456C")
                && !is_nino("AB123456C")
                && !is_nino("GB123457C")
        );
        assert!(
            is_india_pan("BNZPM2501F")
                && !is_india_pan("ABCDE1234F")
                && !is_india_pan("BNZXM2501F")
        );
    }

    #[test]
    fn the_letter_of_a_spanish_number_is_its_remainder() {
        for valid in ["45872316Y", "X4562917H", "Z8314027P", "y2345671z"] {
            let upper = valid.to_ascii_uppercase();
            let fitting = "TRWAGMYFPDXBNJZSQVHLCKE"
                .chars()
                .filter(|letter| is_dni(&format!("{}{letter}", &upper[..8])));
            assert_eq!(fitting.count(), 1, "{valid}");
        }
        assert!(!is_dni("12345678Z") && !is_dni("00000000T") && !is_dni("4587231Y"));
    }
}
