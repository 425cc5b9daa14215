/// Line magics that run the rest of their line as Python.
const RUNNERS: [&str; 9] =
    ["time", "timeit", "prun", "memit", "mprun", "lprun", "snakeviz", "heat", "debug"];

/// Options of these magics that take a value of their own: `%timeit -n 10 f()`.
const VALUED_OPTIONS: [&str; 12] =
    ["-n", "-r", "-p", "-l", "-s", "-T", "-D", "-f", "-m", "-t", "-i", "-u"];

/// What stands in place of the magic, so that the statement after it keeps its place.
const FILLER: &str = "pass;";

/// Uncovers the Python behind line magics: `%time m = f()` becomes `pass;  m = f()`, byte for byte as long.
pub(crate) fn uncover(text: &mut String) {
    if !text.contains('%') {
        return;
    }
    let mut out = String::with_capacity(text.len());
    let mut starts_statement = true;
    for line in text.split_inclusive('\n') {
        match statement_behind_magic(line).filter(|_| starts_statement) {
            Some(at) => {
                let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
                out.push_str(&line[..indentation]);
                out.push_str(FILLER);
                out.extend(std::iter::repeat_n(' ', at - indentation - FILLER.len()));
                out.push_str(&line[at..]);
            }
            None => out.push_str(line),
        }
        // A continued line is no place for a magic.
        starts_statement = !line.trim_end().ends_with(['\\', ',', '(', '[', '{']);
    }
    *text = out;
}

/// Where the Python of a line magic begins (bytes), when there is some.
fn statement_behind_magic(line: &str) -> Option<usize> {
    let magic = line.trim_start_matches([' ', '\t']).strip_prefix('%')?;
    let name_end = magic.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    if !RUNNERS.contains(&&magic[..name_end]) {
        return None;
    }
    let mut rest = magic[name_end..].trim_start_matches([' ', '\t']);
    while rest.starts_with('-') {
        let (option, after) = rest.split_once([' ', '\t'])?;
        rest = after.trim_start_matches([' ', '\t']);
        if VALUED_OPTIONS.contains(&option) {
            rest = rest.split_once([' ', '\t'])?.1.trim_start_matches([' ', '\t']);
        }
    }
    if rest.starts_with(['!', '%']) {
        // No statement can come before another line for IPython.
        return None;
    }
    let at = line.len() - rest.len();
    let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
    // `%` and a name of at least four letters leave room for the filler.
    (!rest.trim().is_empty() && at - indentation >= FILLER.len()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::uncover;

    fn uncovered(text: &str) -> String {
        let mut text = text.to_owned();
        uncover(&mut text);
        text
    }

    #[test]
    fn the_statement_keeps_its_place() {
        assert_eq!(uncovered("%time m = f(1)\n"), "pass; m = f(1)\n");
        let options = "%timeit -n 10 -q ".len() - "pass;".len();
        let expected = format!("  pass;{}f()\n", " ".repeat(options));
        assert_eq!(uncovered("  %timeit -n 10 -q f()\n"), expected);
        assert_eq!(uncovered("x = 1\n%prun g()"), "x = 1\npass; g()");
    }

    #[test]
    fn other_magics_and_lines_stay() {
        for text in [
            "%matplotlib inline\n",
            "%time\n",
            "x = a %time\n",
            "!ls %time x\n",
            "f(a,\n%time b)\n",
        ] {
            assert_eq!(uncovered(text), text);
        }
    }
}
