use std::time::Duration;

use pyguard_report::escape;
use similar::{Algorithm, TextDiff};

/// A record may hold texts that were made to be slow to compare; past this the difference is right, but not the shortest.
const PATIENCE: Duration = Duration::from_millis(500);

/// Lines that stay the same and are shown around a change.
const CONTEXT: usize = 2;

/// What changed, as lines to print: removed ones with `-`, new ones with `+`, `...` where equal lines are left out.
pub(crate) fn lines(before: &str, after: &str) -> Vec<String> {
    let diff = TextDiff::configure()
        .algorithm(Algorithm::Myers)
        .timeout(PATIENCE)
        .diff_lines(before, after);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(CONTEXT) {
        if !lines.is_empty() {
            lines.push("...".to_owned());
        }
        for change in group.iter().flat_map(|operation| diff.iter_changes(operation)) {
            let text = change.value().trim_end_matches('\n').trim_end_matches('\r');
            lines.push(format!("{}{}", change.tag(), escape::block(text)));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn removed_and_new_lines_are_marked() {
        let before = "a\nload(x)\nb\n";
        let after = "a\nsafe_load(x)\nb\n";
        assert_eq!(lines(before, after), [" a", "-load(x)", "+safe_load(x)", " b"]);
        assert_eq!(lines("x", "y"), ["-x", "+y"]);
        assert_eq!(lines("", "import json\r\n"), ["+import json"]);
        assert!(lines("x\n", "x\n").is_empty());
    }

    #[test]
    fn equal_lines_far_from_changes_are_left_out() {
        let before = "1\n2\n3\n4\n5\n6\n7\n8\n";
        let after = "one\n2\n3\n4\n5\n6\n7\neight\n";
        let expected = ["-1", "+one", " 2", " 3", "...", " 6", " 7", "-8", "+eight"];
        assert_eq!(lines(before, after), expected);
    }

    #[test]
    fn nothing_in_a_text_reaches_the_terminal() {
        let shown = lines("\u{1b}[2Jx\n", "a\rb\u{202e}\n").join("\n");
        assert_eq!(shown, "-\\u{1b}[2Jx\n+a\n+b\\u{202e}");
    }
}
