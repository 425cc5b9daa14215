/// Lengths of bank account numbers by country, of the registry of ISO 13616.
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 \
    GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 \
    MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 \
    SD18 SO23 NI28 MN20 RU33 FK18 DJ27 BI27 OM23 YE30";

/// Numbers that the registry and banks print as examples.
const SAMPLES: [&str; 10] = [
    "DE89370400440532013000",
    "GB29NWBK60161331926819",
    "FR1420041010050500013M02606",
    "NL91ABNA0417164300",
    "ES9121000418450200051332",
    "IT60X0542811101000000123456",
    "CH9300762011623852957",
    "AT611904300234573201",
    "BE68539007547034",
    "GB82WEST12345698765432",
];

/// Whether a text is the number of a bank account: country, length and the remainder 1 by 97.
pub(super) fn is_iban(value: &str) -> bool {
    let compact: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let Some((start, rest)) = compact.split_at_checked(4) else { return false };
    let country = start.get(..2).unwrap_or("");
    let length = LENGTHS.split_whitespace().find_map(|entry| entry.strip_prefix(country));
    if length.and_then(|length| length.parse().ok()) != Some(compact.len())
        || SAMPLES.contains(&compact.as_str())
    {
        return false;
    }
    let mut digits = rest.chars().chain(start.chars()).map(|c| c.to_digit(36));
    let remainder = digits.try_fold(0, |sum, digit| {
        let digit = digit?;
        Some(if digit < 10 { sum * 10 + digit } else { sum * 100 + digit } % 97)
    });
    let zeros = rest.chars().filter(|&c| c == '0').count();
    remainder == Some(1) && zeros * 4 < rest.len() * 3
}

#[cfg(test)]
mod tests {
    use super::is_iban;

    /// A number of a country with these characters and its check digits.
    fn with_check(country: &str, rest: &str) -> String {
        (2..99)
            .map(|check| format!("{country}{check:02}{rest}"))
            .find(|text| is_iban(text))
            .unwrap()
    }

    #[test]
    fn numbers_with_their_check_digits_are_valid() {
        for (country, rest) in [
            ("DE", "500105175407324931"),
            ("FR", "30006000011234567890189"),
            ("GB", "BUKB20201555555"),
            ("NL", "INGB0001234567"),
            ("CH", "00762011623852951"),
            ("PL", "109010140000071219812874"),
        ] {
            let rest: String = if country == "GB" {
                "BUKB20201555553219".chars().take(18).collect()
            } else {
                rest.to_owned()
            };
            let valid = with_check(country, &rest);
            let spaced: String = valid
                .chars()
                .enumerate()
                .flat_map(|(at, c)| (at > 0 && at % 4 == 0).then_some(' ').into_iter().chain([c]))
                .collect();
            assert!(is_iban(&spaced), "{spaced}");
        }
    }

    #[test]
    fn samples_and_wrong_numbers_are_none() {
        for number in [
            "DE89 3704 0044 0532 0130 00",
            "GB29NWBK60161331926819",
            "DE00000000000000000000",
            "ZZ68539007547034",
            "DE8937040044053201300",
            "",
            "É",
        ] {
            assert!(!is_iban(number), "{number}");
        }
    }
}
