//! Files that a notebook fetches, checks, writes and uses, in the order of its cells.

use pyguard_source::TextRange;
use rustc_hash::FxHashMap;

use super::collected::{Commands, Form, Line};
use super::program::{base_name, behind_options};
use super::python::PythonCall;
use super::shell::{Command, Direction, Word};

/// A file that came from elsewhere.
#[derive(Debug)]
pub(super) struct Fetched {
    /// Its name without folders.
    pub(super) name: String,
    /// Where it came from, as it is written.
    pub(super) from: String,
    /// Where it was fetched, in the texts of the notebook (bytes).
    pub(super) at: usize,
}

/// What happened to files.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// By name, each in the order of the file.
    fetched: FxHashMap<String, Vec<Fetched>>,
    /// Where digests or signatures were checked (bytes of the texts).
    checks: Vec<usize>,
}

impl Files {
    pub(super) fn of(commands: &Commands) -> Self {
        let mut files = Self::default();
        let mut fetched = Vec::new();
        for (line, command) in commands.each() {
            let at = line.range(&command.range).start().to_usize();
            if line.is_shell() {
                if is_check(command) {
                    files.checks.push(at);
                }
                for (name, from) in fetched_by(command) {
                    fetched.push(Fetched { name, from, at });
                }
            }
        }
        for call in &commands.calls {
            let at = call.range.start().to_usize();
            if call.name.starts_with("hashlib.") || call.name.starts_with("blake3") {
                files.checks.push(at);
            }
            if let Some((name, from)) = fetched_by_python(call) {
                fetched.push(Fetched { name, from, at });
            }
        }
        fetched.sort_by_key(|one| one.at);
        for one in fetched {
            files.fetched.entry(one.name.clone()).or_default().push(one);
        }
        files.checks.sort_unstable();
        files
    }

    /// The last file of a name that was fetched before a place (bytes of the texts) and not checked until there.
    pub(super) fn unchecked(&self, name: &str, at: usize) -> Option<&Fetched> {
        let all = self.fetched.get(name)?;
        let before = all.partition_point(|one| one.at < at);
        let file = all.get(before.checked_sub(1)?)?;
        let next = self.checks.partition_point(|check| *check < file.at);
        let is_checked = self.checks.get(next).is_some_and(|check| *check < at);
        (!is_checked).then_some(file)
    }
}

fn is_check(command: &Command) -> bool {
    let is_digest =
        command.is_one_of("sha256sum sha512sum sha1sum sha384sum shasum md5sum b2sum b3sum cksum");
    is_digest && (command.has_letter('c') || command.has_option("--check"))
        || command.is_one_of("gpg gpgv cosign minisign signify")
        || command.is_one_of("openssl") && command.operands().any(|word| word.text == "dgst")
}

/// Names and origins of the files that a command writes.
fn fetched_by(command: &Command) -> Vec<(String, String)> {
    let name = command.name();
    let urls: Vec<&Word> = command.operands().filter(|word| is_url(&word.text)).collect();
    let first = urls.first().map_or("", |url| url.text.as_str());
    let named = |letter: char, long: &str| {
        valued(command, letter).or_else(|| command.values_of(long).first().copied())
    };
    let into = command.redirections.iter().find_map(|one| {
        let writes = matches!(one.direction, Direction::To | Direction::Append);
        writes.then_some(one.target.text.as_str())
    });
    let by_url = || -> Vec<(String, String)> {
        let known = urls.iter().filter(|url| !base_name(&url.text).contains(['{', '$']));
        known.map(|url| (base_name(&url.text).to_owned(), url.text.clone())).collect()
    };
    let output = match name {
        "wget" => named('O', "--output-document"),
        "curl" => named('o', "--output"),
        "aria2c" => named('o', "--out"),
        "gdown" => named('O', "--output"),
        "kaggle" if command.operands().any(|word| word.text == "download") => named('f', "--file"),
        _ => return Vec::new(),
    };
    match output.filter(|output| *output != "-").or(into) {
        Some(file) => {
            let operand = command.operands().next().map_or("", |word| word.text.as_str());
            let from = if name == "kaggle" {
                "Kaggle"
            } else if first.is_empty() {
                operand
            } else {
                first
            };
            let is_known = !file.starts_with("/dev/") && !base_name(file).contains(['{', '$']);
            if is_known { vec![(base_name(file).to_owned(), from.to_owned())] } else { Vec::new() }
        }
        None if name == "wget" && output.is_none() || name == "aria2c" => by_url(),
        None if name == "curl"
            && (command.has_letter('O') || command.has_option("--remote-name")) =>
        {
            by_url()
        }
        None => Vec::new(),
    }
}

/// The value of a short option, also of one at the end of others (`-qO file`), or with its value in the same word (`-O-`).
fn valued(command: &Command, letter: char) -> Option<&str> {
    let arguments = command.arguments();
    arguments.iter().enumerate().find_map(|(at, word)| {
        let letters = word.text.strip_prefix('-')?;
        let (before, value) = letters.split_once(letter)?;
        if !before.bytes().all(|one| one.is_ascii_alphabetic()) {
            return None;
        }
        if value.is_empty() {
            arguments.get(at + 1).map(|word| word.text.as_str())
        } else {
            Some(value)
        }
    })
}

fn is_url(text: &str) -> bool {
    ["http://", "https://", "ftp://"].iter().any(|scheme| text.starts_with(scheme))
}

fn fetched_by_python(call: &PythonCall) -> Option<(String, String)> {
    let (url, file) = match call.name.as_str() {
        "urllib.request.urlretrieve" | "urllib.urlretrieve" => {
            (call.argument(0, "url"), call.argument(1, "filename"))
        }
        "gdown.download" => (call.argument(0, "url"), call.argument(1, "output")),
        "gdown.cached_download" => (call.argument(0, "url"), call.argument(1, "path")),
        "wget.download" => (call.argument(0, "url"), call.argument(1, "out")),
        _ => return None,
    };
    let name = file?.file_name()?;
    let from = match url {
        Some(super::python::Value::Text(url)) => url.as_str(),
        _ => "another host",
    };
    Some((name.to_owned(), from.to_owned()))
}

/// The file that a command runs.
pub(super) fn executed<'a>(line: &Line, command: &'a Command) -> Option<&'a Word> {
    if line.form == Form::Magic {
        return command.is_one_of("run").then(|| command.operands().next())?;
    }
    if !line.is_shell() {
        return None;
    }
    let inline = if command.is_shell() {
        "-c -s"
    } else if command.is_python() {
        "-c -m"
    } else if command.is_one_of("source .") {
        ""
    } else if command.is_one_of("perl Rscript node ruby php") {
        "-e -r --eval"
    } else {
        return by_path(command);
    };
    let arguments = command.arguments();
    let mut options = arguments.iter().take_while(|word| word.text.starts_with('-'));
    if options.any(|word| inline.split(' ').any(|one| one == word.text)) {
        return None;
    }
    arguments.get(behind_options(arguments, 0, "-W -X -O"))
}

/// A program that is started by its path.
fn by_path(command: &Command) -> Option<&Word> {
    let (_, at) = command.program()?;
    command.words.get(at).filter(|word| word.text.contains('/') && !word.text.starts_with("/usr/"))
}

/// The range of a command that uses a file.
pub(super) fn place(line: &Line, command: &Command) -> (TextRange, usize) {
    let range = line.range(&command.range);
    (range, range.start().to_usize())
}
