//! Texts that every match of an expression must hold.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};

/// Most texts in one choice that files are asked for.
const MAX_LITERALS: usize = 32;
/// Most texts in one choice that a short text is asked for: it costs less than to build an engine.
const MAX_FOLDED: usize = 128;
/// Shortest text that is worth a search.
const MIN_LENGTH: usize = 2;
/// Most letters of a class that are told apart.
const MAX_LETTERS: usize = 4;

/// A choice of texts of which each match holds at least one; the best such choice that can be seen.
pub(super) fn literals(hir: &Hir) -> Option<Vec<String>> {
    choice(hir, MAX_LITERALS)
}

fn choice(hir: &Hir, most: usize) -> Option<Vec<String>> {
    let found = match hir.kind() {
        HirKind::Literal(_) => exact(hir)?,
        HirKind::Capture(capture) => return choice(&capture.sub, most),
        HirKind::Repetition(repetition) if repetition.min > 0 => {
            return choice(&repetition.sub, most);
        }
        HirKind::Concat(parts) => {
            let choices =
                parts.iter().filter_map(|part| choice(part, most)).chain(runs(parts, most));
            return choices.max_by_key(|choice| shortest(choice));
        }
        HirKind::Alternation(parts) => {
            let choices: Option<Vec<Vec<String>>> =
                parts.iter().map(|part| choice(part, most)).collect();
            choices?.concat()
        }
        _ => return None,
    };
    is_of_use(&found, most).then_some(found)
}

/// All texts of an expression that matches whole texts only, where there are few. It is about lines: what it matches may be
/// followed by others.
pub(super) fn whole_texts(hir: &Hir) -> Option<Vec<String>> {
    let HirKind::Concat(parts) = hir.kind() else { return None };
    let [first, middle @ .., last] = &parts[..] else { return None };
    let is_start = matches!(first.kind(), HirKind::Look(Look::Start | Look::StartLF));
    let is_end = matches!(last.kind(), HirKind::Look(Look::End | Look::EndLF));
    if !is_start || !is_end {
        return None;
    }
    middle.iter().try_fold(vec![String::new()], |texts, part| joined(&texts, &exact(part)?))
}

/// [`literals`] in lower case, of which a match in a text of ASCII holds at least one in any case.
pub(super) fn folded_literals(hir: &Hir) -> Option<Vec<String>> {
    choice(&folded(hir), MAX_FOLDED)
}

/// An expression with one letter in lower case where it has a letter in either case.
fn folded(hir: &Hir) -> Hir {
    match hir.kind() {
        HirKind::Literal(literal) => Hir::literal(literal.0.to_ascii_lowercase()),
        HirKind::Class(Class::Unicode(class)) => {
            let letters = class.iter().flat_map(|range| range.start()..=range.end());
            let few: Vec<char> = letters.take(MAX_LETTERS + 1).collect();
            let ascii = few.iter().filter(|letter| letter.is_ascii());
            let lower: Vec<ClassUnicodeRange> = ascii
                .map(char::to_ascii_lowercase)
                .map(|letter| ClassUnicodeRange::new(letter, letter))
                .collect();
            if few.len() > MAX_LETTERS || lower.is_empty() {
                return hir.clone();
            }
            Hir::class(Class::Unicode(ClassUnicode::new(lower)))
        }
        HirKind::Capture(capture) => folded(&capture.sub),
        HirKind::Repetition(repetition) => {
            let mut repetition = repetition.clone();
            *repetition.sub = folded(&repetition.sub);
            Hir::repetition(repetition)
        }
        HirKind::Concat(parts) => Hir::concat(parts.iter().map(folded).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.iter().map(folded).collect()),
        _ => hir.clone(),
    }
}

/// Bytes below 128 that a match can begin with, as bits, where it can't be empty.
pub(super) fn first_bytes(hir: &Hir) -> Option<u128> {
    if hir.properties().minimum_len()? == 0 {
        return None;
    }
    let mut bytes = 0;
    add_first_bytes(hir, &mut bytes);
    Some(bytes)
}

/// Adds what a match can begin with; whether it may be empty, so that what follows it counts too.
fn add_first_bytes(hir: &Hir, bytes: &mut u128) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => {
            let first = literal.0.first().filter(|byte| byte.is_ascii());
            *bytes |= first.map_or(0, |byte| 1 << byte);
            literal.0.is_empty()
        }
        HirKind::Class(Class::Unicode(class)) => {
            for range in class.iter() {
                for byte in range.start()..=range.end().min('\x7F') {
                    *bytes |= 1 << byte as u32;
                }
            }
            false
        }
        HirKind::Class(Class::Bytes(_)) => {
            *bytes = u128::MAX;
            false
        }
        HirKind::Capture(capture) => add_first_bytes(&capture.sub, bytes),
        HirKind::Repetition(repetition) => {
            add_first_bytes(&repetition.sub, bytes) || repetition.min == 0
        }
        HirKind::Concat(parts) => parts.iter().all(|part| add_first_bytes(part, bytes)),
        HirKind::Alternation(parts) => {
            // Each of them counts, also behind one that may be empty.
            let empty = parts.iter().filter(|part| add_first_bytes(part, bytes));
            empty.count() > 0
        }
    }
}

/// Characters beyond ASCII of which every match holds at least one; the fewest that can be seen.
pub(super) fn characters(hir: &Hir) -> Option<ClassUnicode> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).ok()?;
            let rare = text.chars().find(|letter| !letter.is_ascii())?;
            Some(ClassUnicode::new([ClassUnicodeRange::new(rare, rare)]))
        }
        HirKind::Class(Class::Unicode(class)) => {
            class.iter().all(|range| !range.start().is_ascii()).then(|| class.clone())
        }
        HirKind::Capture(capture) => characters(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => characters(&repetition.sub),
        HirKind::Concat(parts) => {
            let count = |class: &ClassUnicode| class.iter().map(|range| range.len()).sum::<usize>();
            parts.iter().filter_map(characters).min_by_key(count)
        }
        HirKind::Alternation(parts) => {
            parts.iter().map(characters).try_fold(ClassUnicode::empty(), |mut all, part| {
                all.union(&part?);
                Some(all)
            })
        }
        _ => None,
    }
}

/// Texts of letters that stand beside each other. Groups are left apart: a constant is often put together where they begin.
fn runs(parts: &[Hir], most: usize) -> Vec<Vec<String>> {
    let mut runs = Vec::new();
    let mut run: Vec<String> = Vec::new();
    for part in parts {
        let is_plain = matches!(part.kind(), HirKind::Literal(_) | HirKind::Class(_));
        let mut texts = if is_plain { exact(part).unwrap_or_default() } else { Vec::new() };
        // A letter in either case: there would be many texts of a word, and little is won by any of them.
        if let [one, other] = &texts[..]
            && one.eq_ignore_ascii_case(other)
        {
            texts.clear();
        }
        let longer = if run.is_empty() { None } else { joined(&run, &texts) };
        run = match longer {
            Some(longer) if !longer.is_empty() => longer,
            _ => {
                runs.push(std::mem::replace(&mut run, texts.clone()));
                texts
            }
        };
    }
    runs.push(run);
    runs.retain(|run| !run.is_empty() && is_of_use(run, most));
    runs
}

/// All texts that an expression matches, where there are few.
fn exact(hir: &Hir) -> Option<Vec<String>> {
    let texts = match hir.kind() {
        HirKind::Empty => vec![String::new()],
        HirKind::Literal(literal) => vec![String::from_utf8(literal.0.to_vec()).ok()?],
        HirKind::Capture(capture) => exact(&capture.sub)?,
        HirKind::Class(Class::Unicode(class)) => {
            let count: usize = class.iter().map(|range| range.len()).sum();
            if count > MAX_LETTERS {
                return None;
            }
            let letters = class.iter().flat_map(|range| range.start()..=range.end());
            letters.map(String::from).collect()
        }
        HirKind::Repetition(repetition) if repetition.min == 0 && repetition.max == Some(1) => {
            let mut texts = exact(&repetition.sub)?;
            texts.push(String::new());
            texts
        }
        HirKind::Concat(parts) => parts
            .iter()
            .try_fold(vec![String::new()], |texts, part| joined(&texts, &exact(part)?))?,
        HirKind::Alternation(parts) => {
            let texts: Option<Vec<Vec<String>>> = parts.iter().map(exact).collect();
            texts?.concat()
        }
        _ => return None,
    };
    (texts.len() <= MAX_LITERALS).then_some(texts)
}

/// Each text of one choice followed by each of another, where these are few.
fn joined(left: &[String], right: &[String]) -> Option<Vec<String>> {
    (left.len() * right.len() <= MAX_LITERALS).then(|| {
        left.iter()
            .flat_map(|left| right.iter().map(move |right| format!("{left}{right}")))
            .collect()
    })
}

fn is_of_use(choice: &[String], most: usize) -> bool {
    choice.len() <= most && shortest(choice) >= MIN_LENGTH
}

fn shortest(choice: &[String]) -> usize {
    choice.iter().map(String::len).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{characters, literals, whole_texts};

    fn of(regex: &str) -> Option<Vec<String>> {
        literals(&regex_syntax::parse(regex).unwrap())
    }

    #[test]
    fn alternatives_inside_an_expression_are_a_choice() {
        assert_eq!(of("^(.*/)?(health|ready)/?$"), Some(vec!["health".into(), "ready".into()]));
        assert_eq!(of("(hf_|api_org_)[a-z]{3}"), Some(vec!["hf_".into(), "api_org_".into()]));
    }

    #[test]
    fn letters_beside_others_are_a_choice() {
        assert_eq!(of(r"\{[^{}!]+![ra]\}"), Some(vec!["!a}".into(), "!r}".into()]));
    }

    #[test]
    fn what_may_be_absent_is_not_required() {
        assert_eq!(of("(abc)?[0-9]*"), None);
        assert_eq!(of("abc|[0-9]+"), None);
        assert_eq!(of("(?i)abc"), None);
        assert_eq!(of("ab(bc)?d"), Some(vec!["ab".into()]));
    }

    #[test]
    fn characters_beyond_ascii_of_which_one_is_needed() {
        let of = |regex: &str| {
            let found = characters(&regex_syntax::parse(regex).unwrap())?;
            Some(found.iter().map(|range| (range.start(), range.end())).collect::<Vec<_>>())
        };
        assert_eq!(
            of(r"[\x{200B}\x{2060}-\x{2064}]+|a\x{FEFF}{2,}"),
            Some(vec![
                ('\u{200B}', '\u{200B}'),
                ('\u{2060}', '\u{2064}'),
                ('\u{FEFF}', '\u{FEFF}')
            ])
        );
        assert_eq!(of("[é-ü]*(x[à-ü]?é|fö)"), Some(vec![('é', 'é'), ('ö', 'ö')]));
        for regex in [r"[\x{200B}]*|a", "[^a]", "(?i)k", "é?", "abc"] {
            assert_eq!(of(regex), None, "{regex}");
        }
    }

    #[test]
    fn literals_in_any_case() {
        let of = |regex: &str| super::folded_literals(&regex_syntax::parse(regex).unwrap());
        assert_eq!(of("(?i)^\\w*(quote|Sanitiz)k"), Some(vec!["quote".into(), "sanitiz".into()]));
        assert_eq!(of("x[AB]{2}Cd"), Some(vec!["cd".into()]));
        assert_eq!(of("[AB]c"), Some(vec!["ac".into(), "bc".into()]));
    }

    #[test]
    fn bytes_that_a_match_begins_with() {
        let of = |regex: &str| super::first_bytes(&regex_syntax::parse(regex).unwrap());
        let bits = |bytes: &[u8]| bytes.iter().fold(0_u128, |bits, byte| bits | 1 << byte);
        assert_eq!(of("^_*(run|_?call)$"), Some(bits(b"_rc")));
        assert_eq!(of("k|é?(?i)x"), Some(bits(b"kxX")));
        assert_eq!(of("a*"), None);
        assert_eq!(of("a*$|b"), None);
    }

    #[test]
    fn texts_that_are_matched_whole() {
        let whole = |regex: &str| whole_texts(&regex_syntax::parse(regex).unwrap());
        assert_eq!(
            whole("^(run|_?arun)$"),
            Some(vec!["run".into(), "_arun".into(), "arun".into()])
        );
        assert_eq!(whole("^run"), None);
        assert_eq!(whole("run$"), None);
        assert_eq!(whole("^(.*[.])?run$"), None);
        assert_eq!(whole("^a|b$"), None);
    }
}
