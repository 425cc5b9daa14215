use super::digits::digits;

/// Areas of numbers that are free for the caller.
const FREE: [u32; 7] = [800, 833, 844, 855, 866, 877, 888];

/// A telephone number of the North American plan that may be a person's: no service code, no number for fiction (555-01xx), none that
/// is free for the caller.
pub(super) fn is_us_phone(value: &str) -> bool {
    let mut digits = digits(value);
    if digits.len() == 11 && digits.first() == Some(&1) {
        digits.remove(0);
    }
    let part = |from: usize, count: usize| {
        digits.iter().skip(from).take(count).fold(0, |number, digit| number * 10 + digit)
    };
    let (area, exchange, line) = (part(0, 3), part(3, 3), part(6, 4));
    let is_service = |number: u32| number % 100 == 11;
    let is_fiction = exchange == 555
        || matches!((area, exchange, line), (123, ..) | (_, 123, 4567) | (_, 456, 7890));
    digits.len() == 10
        && area >= 200
        && exchange >= 200
        && !is_service(area)
        && !is_service(exchange)
        && !FREE.contains(&area)
        && !is_fiction
        && area / 10 % 10 != 9
}

/// An international number (E.164) that is valid in its country's plan.
pub(super) fn is_international(value: &str) -> bool {
    let Ok(number) = phonenumber::parse(None, value) else { return false };
    if number.code().value() == 1 {
        return is_us_phone(value);
    }
    let national = number.national().value().to_string();
    let is_example = ["1234567", "0000000", "5555555"].iter().any(|run| national.contains(run));
    !is_example && phonenumber::is_valid(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fiction_and_services_are_nobodys() {
        for number in ["212-736-5000", "(415) 273-9164", "+1 646 321 0098", "1.303.492.2345"] {
            assert!(is_us_phone(number), "{number}");
        }
        for other in [
            "212-555-0134",
            "911-736-5000",
            "212-411-5000",
            "800-273-9164",
            "123-456-7890",
            "112-736-5000",
            "212-136-5000",
            "273-9164",
        ] {
            assert!(!is_us_phone(other), "{other}");
        }
    }

    #[test]
    fn plans_of_countries_are_known() {
        for number in
            ["+49 30 901820 34", "+44 20 7946 1821", "+33 1 42 68 53 00", "+91 98204 51736"]
        {
            assert!(is_international(number), "{number}");
        }
        for other in [
            "+120 340",
            "+49 1",
            "+999 123 456 789",
            "+1 212 555 0134",
            "+49 30 1234567",
            "4930901820",
        ] {
            assert!(!is_international(other), "{other}");
        }
    }
}
