/// Names longer than this are no slip of the finger, and measuring them takes time (characters).
const LONGEST: usize = 64;

/// The known name that someone may have meant: of those that differ least the first, rather one of
/// the same length, if they differ by at most a third of their characters. Case, and `_` for `-`,
/// make no difference.
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let name = folded(name)?;
    let distances = known.into_iter().filter_map(|candidate| {
        let letters = folded(candidate)?;
        let longer = letters.len().max(name.len());
        let distance = distance(&name, &letters);
        (distance <= (longer / 3).max(1) && distance < name.len())
            .then_some(((distance, longer - letters.len().min(name.len())), candidate))
    });
    distances.min_by_key(|(rank, _)| *rank).map(|(_, candidate)| candidate)
}

fn folded(name: &str) -> Option<Vec<char>> {
    let letters: Vec<char> = name.chars().take(LONGEST + 1).collect();
    let fold = |letter: char| if letter == '_' { '-' } else { letter.to_ascii_lowercase() };
    (letters.len() <= LONGEST).then(|| letters.into_iter().map(fold).collect())
}

/// Characters to insert, delete, replace or swap with their neighbour.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, &from) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &to) in right.iter().enumerate() {
            let replaced = last[column] + usize::from(from != to);
            let mut best = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0
                && column > 0
                && left[row - 1] == to
                && right[column - 1] == from
                && from != to;
            if swapped {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const KNOWN: [&str; 6] = ["pattern", "patterns", "pattern-either", "id", "message", "fail-on"];

    #[test]
    fn slips_are_recognised() {
        for (slip, meant) in [
            ("patern", "pattern"),
            ("pattersn", "patterns"),
            ("pattern_either", "pattern-either"),
            ("FAIL_ON", "fail-on"),
            ("mesage", "message"),
            ("idd", "id"),
        ] {
            assert_eq!(nearest(slip, KNOWN), Some(meant), "{slip}");
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for word in ["", "x", "zz", "severity", "confidence", &"pattern".repeat(1000)] {
            assert_eq!(nearest(word, KNOWN), None, "{word}");
        }
    }
}
