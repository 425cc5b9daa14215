//! What magics do to the names of a notebook.

/// What the magics of a cell do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct MagicNames {
    /// Names that get a value.
    pub(super) binds: Vec<String>,
    /// Names that are deleted (`*` for all), each with the 1-based line.
    pub(super) deletes: Vec<(String, u32)>,
    /// Names may come in that nobody sees.
    pub(super) is_open: bool,
    /// Names of another session come in, with the line (bytes from the start of the source).
    pub(super) restores: Option<std::ops::Range<usize>>,
}

/// Cell magics that give the notebook no names but the ones that options tell.
const CLOSED: &str = "HTML SVG ! bash bigquery capture cmd debug file html javascript js latex local markdown memit mprun \
    perl powershell prun pypy python python2 python3 ruby script sh spark sql svg sx system time timeit writefile \
    R heat lprun snakeviz skip configure pretty info cleanup delete logs";

/// Options of magics with the name of what comes out.
const OUT: [&str; 5] = ["-o", "--out", "--err", "--output", "--proc"];

/// Reads the magics of a code cell's source.
pub(super) fn read(source: &str) -> MagicNames {
    let mut names = MagicNames::default();
    let mut offset = 0;
    let mut is_first = true;
    for (line, number) in source.split_inclusive('\n').zip(1..) {
        let start = offset;
        offset += line.len();
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        if let Some(magic) = text.strip_prefix("%%").filter(|_| is_first) {
            cell_magic(magic, &mut names);
        } else if let Some(magic) = text.strip_prefix('%') {
            if line_magic(magic, number, &mut names) {
                let from = start + (line.len() - line.trim_start().len());
                names.restores.get_or_insert(from..from + text.len());
            }
        } else if is_autorestore(text) {
            let from = start + (line.len() - line.trim_start().len());
            names.restores.get_or_insert(from..from + text.len());
        }
        is_first = false;
    }
    names
}

/// `c.StoreMagics.autorestore = True`
fn is_autorestore(line: &str) -> bool {
    let Some((target, value)) = line.split_once('=') else { return false };
    let target = target.replace("get_ipython()", "");
    let is_setting = target.trim_end().ends_with("StoreMagics.autorestore");
    is_setting && !target.contains(['#', '"', '\'', '(']) && value.trim_start().starts_with("True")
}

fn cell_magic(magic: &str, names: &mut MagicNames) {
    let mut words = magic.split_ascii_whitespace();
    let name = words.next().unwrap_or("");
    let words: Vec<&str> = words.collect();
    if !CLOSED.split_ascii_whitespace().any(|closed| closed == name) {
        names.is_open = true;
    }
    match name {
        "capture" | "bigquery" => {
            names.binds.extend(words.iter().find(|word| !word.starts_with('-')).map(owned));
        }
        "sql" => names.binds.extend(
            words
                .iter()
                .zip(words.iter().skip(1))
                .find_map(|(name, mark)| (*mark == "<<").then(|| (*name).to_owned())),
        ),
        "timeit" => names.binds.extend(set_up(&words)),
        _ => {}
    }
    options(&words, names);
}

/// The names that the line of `%%timeit` binds before the measured code: `%%timeit -n 1 x = f(); y = 2`.
fn set_up(words: &[&str]) -> Vec<String> {
    let line = words.join(" ");
    let targets = line.split(';').filter_map(|one| one.split_once(" = ")).map(|(names, _)| names);
    let names = targets.flat_map(|names| names.split(','));
    // Before the first name there may be options.
    names.filter_map(|name| name.split_ascii_whitespace().next_back()).map(str::to_owned).collect()
}

/// Whether it brings in names of another session.
fn line_magic(magic: &str, line: u32, names: &mut MagicNames) -> bool {
    let mut words = magic.split_ascii_whitespace();
    let name = words.next().unwrap_or("");
    let words: Vec<&str> = words.collect();
    options(&words, names);
    match name {
        "store" if words.contains(&"-r") => {
            names.is_open = true;
            return true;
        }
        "config" if is_autorestore(&words.join(" ")) => return true,
        "aimport" => {
            names.binds.extend(words.iter().map(|word| {
                word.trim_matches([',', '-']).split('.').next().unwrap_or("").to_owned()
            }))
        }
        // Options behind the script's name are the script's.
        "run"
            if words
                .iter()
                .take_while(|word| word.starts_with('-'))
                .any(|word| !word.starts_with("--") && word.contains('i')) =>
        {
            names.is_open = true;
            return true;
        }
        "recall" | "rerun" => {
            names.is_open = true;
            return true;
        }
        "run" | "load" | "loadpy" | "pylab" | "macro" | "edit" | "sql" | "R" | "px" | "autopx" => {
            names.is_open = true;
        }
        "reset" if words.contains(&"-f") => names.deletes.push(("*".to_owned(), line)),
        "xdel" => {
            let name = words.iter().find(|word| !word.starts_with('-'));
            names.deletes.extend(name.map(|name| (owned(name), line)));
        }
        _ => {}
    }
    false
}

fn options(words: &[&str], names: &mut MagicNames) {
    let pairs = words.iter().zip(words.iter().skip(1));
    names
        .binds
        .extend(pairs.filter(|(option, _)| OUT.contains(option)).map(|(_, name)| owned(name)));
    let joined = words.iter().filter_map(|word| word.split_once('='));
    let joined = joined.filter(|(option, _)| OUT.contains(option));
    names.binds.extend(joined.map(|(_, name)| name.to_owned()));
}

fn owned(word: &&str) -> String {
    (*word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn magics_bind_what_their_options_name() {
        for (source, binds) in [
            ("%%capture out\nf()", vec!["out"]),
            ("%%capture --no-stderr out\n", vec!["out"]),
            ("%%bash --out listing\nls", vec!["listing"]),
            ("%%sql result <<\nselect 1", vec!["result"]),
            ("%%bigquery df --project p\nselect 1", vec!["df"]),
            ("\n%%R -o x\n1", vec!["x"]),
            ("x = 1\n%%capture out", vec![]),
            ("%%timeit -n 1 -r 3 g = jit(f); a, b = 1, 2\ng(a)", vec!["g", "a", "b"]),
            ("%%timeit -n 10\nx = 1", vec![]),
            ("%%timeit f(x=1) == 2\nf(1)", vec![]),
        ] {
            let names = read(source);
            assert_eq!(names.binds, binds, "{source}");
            assert!(!names.is_open, "{source}");
        }
    }

    #[test]
    fn unknown_cell_magics_and_scripts_may_bring_names() {
        for source in ["%%cython\ncdef f(): pass", "%run setup.py", "%pylab inline", "  %load x.py"]
        {
            assert!(read(source).is_open, "{source}");
        }
        for source in ["%matplotlib inline", "%store x", "%%time\nx = 1", "# %run x"] {
            assert!(!read(source).is_open, "{source}");
        }
    }

    #[test]
    fn other_sessions_are_told_with_their_line() {
        let source = "x = 1\n  %store -r y\n";
        let line = read(source).restores.map(|line| source[line].to_owned());
        assert_eq!(line.as_deref(), Some("%store -r y"));
        assert_eq!(read("%store y").restores, None);
        let deletes = read("%reset -f\nx = 1\n%xdel -n a").deletes;
        assert_eq!(deletes, [("*".to_owned(), 1), ("a".to_owned(), 3)]);
    }
}
