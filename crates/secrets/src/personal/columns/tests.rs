use proptest::prelude::*;

use super::vocabulary::KINDS;
use super::{
    ColumnKind, Kinds, is_masked_or_synthetic, kind_of_column, may_name_columns, personal_columns,
    words,
};
use crate::personal::table::tables;

#[test]
fn names_are_known_in_all_ways_to_write_them() {
    use ColumnKind as Kind;
    for (name, kind) in [
        ("first_name", Kind::FirstName),
        ("firstName", Kind::FirstName),
        ("First Name", Kind::FirstName),
        ("FIRST-NAME", Kind::FirstName),
        ("customerFirstName", Kind::FirstName),
        ("c_first_name", Kind::FirstName),
        ("Vorname", Kind::FirstName),
        ("prénom", Kind::FirstName),
        ("prenom_client", Kind::FirstName),
        ("Surname", Kind::LastName),
        ("apellidos", Kind::LastName),
        ("cognome", Kind::LastName),
        ("full_name", Kind::FullName),
        ("PatientName", Kind::FullName),
        ("E-Mail", Kind::Email),
        ("email_2", Kind::Email),
        ("EmailAddress", Kind::Email),
        ("correo_electronico", Kind::Email),
        ("phoneNumber", Kind::Phone),
        ("Téléphone", Kind::Phone),
        ("TÉLÉPHONE", Kind::Phone),
        ("home_phone", Kind::Phone),
        ("street_address", Kind::Street),
        ("Straße", Kind::Street),
        ("strasse", Kind::Street),
        ("Address1", Kind::Street),
        ("ZIP", Kind::PostalCode),
        ("postal_code", Kind::PostalCode),
        ("PLZ", Kind::PostalCode),
        ("SSN", Kind::SocialSecurity),
        ("numero_de_securite_sociale", Kind::SocialSecurity),
        ("social_insurance", Kind::SocialSecurity),
        ("national_id", Kind::NationalId),
        ("nino", Kind::NationalId),
        ("NI_Number", Kind::NationalId),
        ("PAN", Kind::Pan),
        ("panNumber", Kind::Pan),
        ("DNI", Kind::NationalId),
        ("codice_fiscale", Kind::TaxId),
        ("CPF", Kind::TaxId),
        ("DOB", Kind::DateOfBirth),
        ("dateOfBirth", Kind::DateOfBirth),
        ("fecha_nacimiento", Kind::DateOfBirth),
        ("data_di_nascita", Kind::DateOfBirth),
        ("passport_no", Kind::Passport),
        ("IBAN", Kind::Iban),
        ("creditCardNumber", Kind::Card),
        ("número de tarjeta", Kind::Card),
        ("salary", Kind::Salary),
        ("Gehalt", Kind::Salary),
        ("diagnosis", Kind::Diagnosis),
        ("patient_id", Kind::PatientNumber),
        ("MRN", Kind::PatientNumber),
        ("ip_address", Kind::Ip),
        ("IPv4", Kind::Ip),
        ("clientIP", Kind::Ip),
        ("mac_address", Kind::Mac),
        ("lat", Kind::Latitude),
        ("Longitude", Kind::Longitude),
        ("gps", Kind::Coordinates),
        ("lat_lng", Kind::Coordinates),
        ("homeLocation", Kind::Coordinates),
        ("user_id", Kind::UserId),
        ("CustomerID", Kind::UserId),
        ("Geschlecht", Kind::Gender),
    ] {
        assert_eq!(kind_of_column(name), Some(kind), "{name} {:?}", words(name));
    }
}

#[test]
fn names_that_mean_other_things_are_none() {
    for name in [
        "",
        "name",
        "address",
        "sin",
        "span",
        "pan_angle",
        "card",
        "id",
        "first",
        "last",
        "mac",
        "mobile",
        "long",
        "nom",
        "nome",
        "nombre",
        "drugName",
        "feature_name",
        "column_name",
        "file_name",
        "model_name",
        "email_domain",
        "has_email",
        "is_phone_valid",
        "email_count",
        "phone_model",
        "ip_count",
        "zip_file",
        "salary_in_usd",
        "mean_salary",
        "hashed_email",
        "email_hash",
        "ssn_masked",
        "gender_encoded",
        "user_agent",
        "street_lights",
        "diagnosis_count",
        "birth_rate",
        "surname_length",
        "card_type",
        "passport_photo",
        "latency",
        "platform",
        "accuracy",
        "loss",
        "address_line_length",
        "description",
        "gmail",
        "💥",
        "_",
        "123",
    ] {
        assert_eq!(kind_of_column(name), None, "{name}");
    }
}

#[test]
fn phrases_are_found_as_they_are_written() {
    for (kind, phrases) in KINDS {
        for phrase in phrases.lines().map(str::trim) {
            assert!(!phrase.is_empty());
            for name in [
                phrase.to_owned(),
                phrase.replace(' ', "_"),
                phrase.to_uppercase().replace(' ', "_"),
                phrase.replace(' ', "-"),
                format!("{}_2", phrase.replace(' ', "_")),
            ] {
                let found = kind_of_column(&name);
                assert!(found == Some(*kind), "{name} {found:?}");
                assert!(may_name_columns(&name, &|named| named.contains(*kind)), "{name}");
            }
        }
    }
}

#[test]
fn texts_without_such_names_are_refused() {
    let code = "import torch\nfor x, y in loader:\n    loss = criterion(model(x), y)\n";
    assert!(!may_name_columns(code, &|_| true));
}

#[test]
fn a_text_names_the_kinds_whose_phrases_it_holds() {
    let named = |text: &str| {
        let kinds = std::cell::Cell::new(Kinds::default());
        may_name_columns(text, &|named| {
            kinds.set(named);
            false
        });
        let kinds = kinds.get();
        let wanted = [ColumnKind::FirstName, ColumnKind::Email, ColumnKind::Phone];
        wanted.map(|kind| kinds.contains(kind))
    };
    assert_eq!(named("first__Name, firstly, emailing, mails"), [true, false, false]);
    assert_eq!(named("the first, the name; customerEmail"), [false, true, false]);
    // A letter may have an accent that its phrase has not, or a tag stand in between.
    assert_eq!(named("email; tél\u{e8}phone, PR\u{c8}NOM_2"), [true; 3]);
    assert_eq!(named("email; \u{fc}ber tel\u{e9}"), [false, true, false]);
    assert_eq!(named("<table><th>email</th><th>ph<b>one</b></th>"), [true; 3]);
    assert_eq!(named("email \u{2014} sehr schon"), [false, true, false]);
}

#[test]
fn values_of_nobody_are_known() {
    use ColumnKind as Kind;
    let digest = blake3::hash(b"x").to_hex().to_string();
    for (kind, value) in [
        (Kind::FirstName, ""),
        (Kind::FirstName, "NaN"),
        (Kind::FirstName, "None"),
        (Kind::FirstName, "***"),
        (Kind::FirstName, "A****r"),
        (Kind::FirstName, "XXXX"),
        (Kind::FirstName, "[REDACTED]"),
        (Kind::FirstName, "REDACTED_1"),
        (Kind::FirstName, "name_1"),
        (Kind::FirstName, "Test"),
        (Kind::FirstName, "12.5"),
        (Kind::FirstName, "3"),
        (Kind::FirstName, "<first name>"),
        (Kind::FirstName, "last_name"),
        (Kind::LastName, "Doe"),
        (Kind::FullName, "John Doe"),
        (Kind::FullName, "Jane Doe"),
        (Kind::FullName, "Max Mustermann"),
        (Kind::FullName, "Customer 12"),
        (Kind::FullName, "Person A"),
        (Kind::Email, "user1@example.com"),
        (Kind::Email, "user1@mailhost.dev"),
        (Kind::Email, "amber@mail.example"),
        (Kind::Email, "amber@host.test"),
        (Kind::Email, "test.user@mailhost.dev"),
        (Kind::Email, "noreply@mailhost.dev"),
        (Kind::Email, "a***@mailhost.dev"),
        (Kind::Email, "yes"),
        (Kind::Email, digest.as_str()),
        (Kind::Email, &digest[..20]),
        (Kind::Phone, "12"),
        (Kind::Phone, "1234567890"),
        (Kind::Phone, "XXX-XXX-1234"),
        (Kind::Phone, "Android"),
        (Kind::Street, "Pave"),
        (Kind::Street, "123 Main St"),
        (Kind::PostalCode, "00000"),
        (Kind::PostalCode, "archive.zip"),
        (Kind::DateOfBirth, "1970-01-01"),
        (Kind::DateOfBirth, "42"),
        (Kind::Salary, "0.728557"),
        (Kind::Salary, "-1.2"),
        (Kind::Salary, "low"),
        (Kind::Diagnosis, "M"),
        (Kind::Diagnosis, "1"),
        (Kind::Diagnosis, "benign"),
        (Kind::UserId, "17"),
        (Kind::UserId, "user_17"),
        (Kind::UserId, "u0017"),
        (Kind::UserId, "u17"),
        (Kind::PatientNumber, "ward 17204"),
        (Kind::Ip, "10.0.0.1"),
        (Kind::Ip, "127.0.0.1"),
        (Kind::Ip, "203.0.113.9"),
        (Kind::Ip, "2001:db8::1"),
        (Kind::Ip, "5.2"),
        (Kind::Mac, "00:11:22:33:44:55"),
        (Kind::Mac, "ff:ff:ff:ff:ff:ff"),
        (Kind::Latitude, "37.88"),
        (Kind::Latitude, "95.12345"),
        (Kind::Pan, "-12.3456789"),
        (Kind::Pan, "left"),
        (Kind::Pan, "ZQVPB41027"),
        (Kind::Coordinates, "52.5, 13.4"),
        (Kind::Coordinates, "95.12345, 13.40512"),
        (Kind::Coordinates, "52.52017"),
        (Kind::Coordinates, "POINT"),
        (Kind::Gender, "1"),
    ] {
        // A digest is known when it is whole, or when it is cut off and says so.
        let value = if value.len() == 20 && digest.starts_with(value) {
            format!("{value}...")
        } else {
            value.to_owned()
        };
        assert!(is_masked_or_synthetic(kind, &value), "{kind:?} {value}");
    }
    // Area numbers that are never assigned, and ascending digits.
    assert!(is_masked_or_synthetic(Kind::SocialSecurity, &["666", "41", "7392"].join("-")));
    let ascending: String = ('1'..='9').collect();
    assert!(is_masked_or_synthetic(Kind::SocialSecurity, &ascending));
    assert!(is_masked_or_synthetic(Kind::Card, &"4".repeat(16)));
    assert!(is_masked_or_synthetic(Kind::Phone, &["212", "555", "0173"].join("-")));
}

#[test]
fn values_that_may_be_real_are_known() {
    use ColumnKind as Kind;
    let join = |parts: &[&str], separator: &str| parts.join(separator);
    for (kind, value) in [
        (Kind::FirstName, "Amber".to_owned()),
        (Kind::FirstName, "Zoë-Fern".to_owned()),
        (Kind::LastName, "O'Ridge".to_owned()),
        (Kind::FullName, "Amber Harborview".to_owned()),
        (Kind::UserId, "u4821".to_owned()),
        (Kind::SocialSecurity, join(&["930", "614", "295"], " ")),
        (Kind::PatientNumber, join(&["730", "614", "2958"], " ")),
        (Kind::Pan, join(&["ZQVPB", "4102", "K"], "")),
        (Kind::Coordinates, "52.52017, 13.40512".to_owned()),
        (Kind::Coordinates, "(-33.86851 151.20932)".to_owned()),
        (Kind::Email, "amber.harborview@mailhost.dev".to_owned()),
        (Kind::Phone, join(&["+49", "30", "7402", "118"], " ")),
        (Kind::Phone, join(&["3074", "02118", ".0"], "")),
        (Kind::Street, "3 Oak Hollow Road".to_owned()),
        (Kind::Street, "Eichenweg 4".to_owned()),
        (Kind::PostalCode, "40312".to_owned()),
        (Kind::PostalCode, "SW7 2QX".to_owned()),
        (Kind::SocialSecurity, join(&["219", "41", "7392"], "-")),
        (Kind::NationalId, join(&["7304", "1183", "K"], "")),
        (Kind::TaxId, join(&["73", "041", "18329"], "/")),
        (Kind::Passport, join(&["C7", "30411", "83"], "")),
        (Kind::DateOfBirth, "1961-02-11".to_owned()),
        (Kind::DateOfBirth, "11.02.1961".to_owned()),
        (Kind::DateOfBirth, "Feb 11, 1961".to_owned()),
        (Kind::DateOfBirth, "2/11/61".to_owned()),
        (Kind::DateOfBirth, "1961-02-11 00:00:00".to_owned()),
        (Kind::Iban, join(&["DE", "73", "2041", "1832", "9470", "2211", "03"], " ")),
        (Kind::Card, join(&["4073", "2041", "1832", "9471"], " ")),
        (Kind::Salary, "59166.5".to_owned()),
        (Kind::Salary, "€ 59,166".to_owned()),
        (Kind::Diagnosis, "Type 2 diabetes".to_owned()),
        (Kind::Diagnosis, "E11.9".to_owned()),
        (Kind::PatientNumber, join(&["P", "730411"], "-")),
        (Kind::UserId, "73041".to_owned()),
        (Kind::UserId, "aharborview".to_owned()),
        (Kind::Ip, join(&["84", "17", "203", "9"], ".")),
        (Kind::Mac, join(&["3c", "22", "fb", "07", "91", "a4"], ":")),
        (Kind::Latitude, "52.51893".to_owned()),
        (Kind::Longitude, "-121.40217".to_owned()),
        (Kind::Gender, "Female".to_owned()),
    ] {
        assert!(!is_masked_or_synthetic(kind, &value), "{kind:?} {value}");
    }
}

fn personal(text: &str) -> Vec<ColumnKind> {
    let found = tables(text);
    found.iter().flat_map(|table| personal_columns(table, text)).map(|(_, kind)| kind).collect()
}

#[test]
fn tables_of_persons_are_told() {
    use ColumnKind as Kind;
    for text in [
        include_str!("../../../tests/tables/head.txt"),
        include_str!("../../../tests/tables/html.txt"),
        include_str!("../../../tests/tables/csv.txt"),
        include_str!("../../../tests/tables/json-lines.txt"),
        include_str!("../../../tests/tables/two-headers.txt"),
    ] {
        assert_eq!(personal(text), [Kind::FirstName, Kind::LastName, Kind::Email], "{text}");
    }
    assert_eq!(
        personal(include_str!("../../../tests/tables/wrapped.txt")),
        [
            Kind::FirstName,
            Kind::LastName,
            Kind::Email,
            Kind::Street,
            Kind::PostalCode,
            Kind::DateOfBirth
        ]
    );
    let text = "id,full_name,email\n1,***,x\n2,***,amber.harborview@mailhost.dev\n";
    assert_eq!(personal(text), [Kind::Email]);
}

#[test]
fn tables_of_other_things_are_not() {
    for text in [
        include_str!("../../../tests/tables/describe.txt"),
        include_str!("../../../tests/tables/correlation.txt"),
        include_str!("../../../tests/tables/dtypes.txt"),
        // What scikit-learn's `classification_report` prints.
        "              precision    recall  f1-score   support\n\n           0       0.91      0.88      0.90       120\n           1       0.87      0.90      0.88       103\n\n    accuracy                           0.89       223\n",
        "epoch | train_loss | val_loss | lr\n------+------------+----------+------\n    1 |     0.6931 |   0.6892 | 1e-3\n    2 |     0.5101 |   0.5417 | 1e-3\n",
        "epoch,loss,accuracy\n1,0.69,0.51\n2,0.50,0.74\n",
        "0.1,0.2,0.3\n0.4,0.5,0.6\n",
        "<table border=\"1\" class=\"dataframe\"><thead><tr><th></th><th>model_name</th><th>accuracy</th></tr></thead><tbody><tr><th>0</th><td>bert-base</td><td>0.91</td></tr></tbody></table>",
        "user_id,item_id,rating\n1,17,4\n2,9,5\n",
        "    longitude  latitude  salary\n0     -122.23     37.88   0.842\n1     -122.22     37.86   0.131\n",
        "first_name,email\nuser_1,user1@example.com\nREDACTED,user2@example.com\n",
        "from forms import first_name, email\nfrom views import last_name, phone\n",
        "[{'first_name': 'VARCHAR', 'email': 'TEXT'}]",
    ] {
        assert_eq!(personal(text), [], "{text}");
    }
}

proptest! {
    #[test]
    fn any_name_and_value_is_judged(name in "\\PC{0,90}", value in "\\PC{0,220}") {
        let kind = kind_of_column(&name);
        prop_assert!(kind.is_none_or(|kind| may_name_columns(&name, &|named| named.contains(kind))));
        for (kind, _) in KINDS {
            is_masked_or_synthetic(*kind, &value);
        }
    }

    #[test]
    fn kinds_of_names_are_told_however_they_are_written(
        which in any::<prop::sample::Index>(),
        seams in prop::collection::vec("[_ .\\-/:\u{2013}\u{1f600}]{0,3}", 8),
        cases in prop::collection::vec(0..4, 8),
        around in ("[a-z]{0,2}[_ A-Z,]{0,2}", "[_ A-Z0-9,\u{4e00}]{0,3}"),
    ) {
        let phrases: Vec<&str> = KINDS.iter().flat_map(|(_, phrases)| phrases.lines()).collect();
        let mut name = String::new();
        for ((word, seam), case) in which.get(&phrases).split_whitespace().zip(seams).zip(cases) {
            let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            name += &seam;
            name += &match case {
                0 => word.to_owned(),
                1 => word.to_uppercase(),
                2 => word.replace('e', "\u{e9}").replace('o', "\u{d6}"),
                _ => first.to_uppercase() + rest,
            };
        }
        for name in [name.clone(), format!("{}{name}{}", around.0, around.1)] {
            let kind = kind_of_column(&name);
            let text = format!("email\t{name}\tb");
            let names = |kind| may_name_columns(&text, &|named| named.contains(kind));
            prop_assert!(kind.is_none_or(names), "{} {:?}", name, kind);
        }
    }

    #[test]
    fn values_of_their_letters_are_judged(value in "[0-9a-fEX@.:+\\- /,é]{0,40}") {
        for (kind, _) in KINDS {
            is_masked_or_synthetic(*kind, &value);
        }
    }
}
