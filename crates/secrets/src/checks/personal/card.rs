use super::digits::{digits, is_one_digit, luhn};

/// First digits of numbers that payment services publish for tests; what follows in them are zeros, ones and runs.
const TEST_STARTS: [&str; 23] = [
    "411111", "424242", "400000", "400005", "401288", "422222", "555555", "510510", "520082",
    "222300", "222100", "378282", "371449", "378734", "601111", "601100", "305693", "385200",
    "353011", "356600", "620000", "360000", "650000",
];

/// Whether a number is one of a payment card: issuer, length and checksum (ISO/IEC 7812).
pub(super) fn is_card(value: &str) -> bool {
    let digits = digits(value);
    let first =
        |count: usize| digits.iter().take(count).fold(0, |number, digit| number * 10 + digit);
    let length = digits.len();
    let is_issued = match (first(1), first(2), first(3), first(4)) {
        (4, ..) => matches!(length, 13 | 16 | 19),
        (_, 51..=55, ..) | (_, _, _, 2221..=2720) => length == 16,
        (_, 34 | 37, ..) => length == 15,
        (_, _, _, 6011) | (_, _, 644..=649, _) | (_, 65, ..) => length == 16,
        (_, _, _, 3528..=3589) => length == 16,
        (_, 62, ..) => (16..=19).contains(&length),
        (_, 36 | 38 | 39, ..) | (_, _, 300..=305, _) => length == 14,
        _ => false,
    };
    is_issued && luhn(&digits) && !is_test_number(&digits)
}

fn is_test_number(digits: &[u32]) -> bool {
    let text: String = digits.iter().filter_map(|&digit| char::from_digit(digit, 10)).collect();
    let mut different = digits.to_vec();
    different.sort_unstable();
    different.dedup();
    is_one_digit(digits)
        || different.len() <= 3
        || TEST_STARTS.iter().any(|start| text.starts_with(start))
        || ["12345678", "00000000", "11111111"].iter().any(|run| text.contains(run))
}

#[cfg(test)]
mod tests {
    use super::is_card;

    /// A number with these first digits and its check digit.
    fn with_check(start: &str) -> String {
        (0..10)
            .map(|digit| format!("{start}{digit}"))
            .find(|text| super::luhn(&super::digits(text)))
            .unwrap()
    }

    #[test]
    fn issuers_and_lengths_are_known() {
        for start in [
            "453277128903456",
            "54127503698412",
            "53178264093517",
            "23104758296314",
            "34706195823417",
            "37659240187635",
            "60118426735908",
            "64935172860492",
            "35307164928350",
            "62258137409263",
            "3620481759306",
            "49172630458",
        ] {
            let length = if start.starts_with("49") {
                12
            } else if start.starts_with("34") || start.starts_with("37") {
                14
            } else if start.starts_with("36") {
                13
            } else {
                15
            };
            let padded: String = start.chars().chain("729364".chars()).take(length).collect();
            assert!(is_card(&with_check(&padded)), "{padded}");
        }
    }

    #[test]
    fn test_numbers_and_other_numbers_are_none() {
        for number in [
            "4111 1111 1111 1111",
            "4242424242424242",
            "5555555555554444",
            "378282246310005",
            "6011111111111117",
            "4000056655665556",
            "0000000000000000",
            "1234567890123456",
            "20240101120000",
            "9999999999999995",
            "4532771289034560",
            "453277128903456",
        ] {
            assert!(!is_card(number), "{number}");
        }
    }
}
