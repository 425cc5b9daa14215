use similar::{DiffOp, capture_diff_slices};

/// Above this many lines that differ on both sides, all between the first and the last difference counts as changed: the time
/// to compare them grows with their product.
const MOST: usize = 20_000;

/// Which lines of `now` are not in `before`, in the order of the lines. How lines end does not count.
pub(super) fn changed_lines(before: &str, now: &str) -> Vec<bool> {
    let (before, now): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let same = |left: &mut dyn Iterator<Item = (&&str, &&str)>| {
        left.take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut before.iter().zip(&now));
    let most = before.len().min(now.len()) - start;
    let end = same(&mut before.iter().rev().zip(now.iter().rev()).take(most));
    let mut changed = vec![false; now.len()];
    let old = before.get(start..before.len() - end).unwrap_or_default();
    let new = now.get(start..now.len() - end).unwrap_or_default();
    let marks = changed.get_mut(start..now.len() - end).unwrap_or_default();
    if old.len().min(new.len()) > MOST {
        marks.fill(true);
        return changed;
    }
    for operation in capture_diff_slices(similar::Algorithm::Myers, old, new) {
        let range = match operation {
            DiffOp::Insert { new_index, new_len, .. }
            | DiffOp::Replace { new_index, new_len, .. } => new_index..new_index + new_len,
            DiffOp::Equal { .. } | DiffOp::Delete { .. } => continue,
        };
        marks.get_mut(range).unwrap_or_default().fill(true);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::changed_lines;

    #[test]
    fn lines_that_were_not_there_are_changed() {
        for (before, now, changed) in [
            ("a\nb\nc\n", "a\nx\nc\n", "-x-"),
            ("a\nb\n", "a\r\nb\r\n", "--"),
            ("a\nb\n", "b\n", "-"),
            ("", "a\nb", "xx"),
            ("a\n", "", ""),
            ("a\na\n", "a\na\na\n", "--x"),
            ("a\nb\nc\nd\n", "x\na\nb\nc\ne\nd\ny\n", "x---x-x"),
        ] {
            let marks = changed_lines(before, now);
            let marks: String = marks.iter().map(|on| if *on { 'x' } else { '-' }).collect();
            assert_eq!(marks, changed, "{before:?} {now:?}");
        }
    }
}
