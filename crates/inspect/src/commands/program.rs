//! Which program a command runs, with which flags and arguments.

use super::shell::{Command, Word};

/// Programs that run the program behind them, with their options that take a value of their own, and how many arguments
/// of theirs stand before it.
const WRAPPERS: [(&str, &str, usize); 14] = [
    ("sudo", "-u -g -h -p -C -r -t -U -D -R -T", 0),
    ("doas", "-u -C", 0),
    ("env", "-u -C -S", 0),
    ("time", "-o -f", 0),
    ("nohup", "", 0),
    ("nice", "-n", 0),
    ("ionice", "-c -n -p", 0),
    ("exec", "-a", 0),
    ("command", "", 0),
    ("builtin", "", 0),
    ("setsid", "", 0),
    ("stdbuf", "-i -o -e", 0),
    ("timeout", "-s -k", 1),
    ("xvfb-run", "-s -n -e -f", 0),
];

/// Shells.
const SHELLS: &str = "sh bash zsh dash ksh ash fish";

impl Command {
    /// The program's name without its folder, and its position among the words. What only says how a program is run
    /// (`sudo -u x`, `env A=1`, `time`) is passed over.
    pub(crate) fn program(&self) -> Option<(&str, usize)> {
        let mut at = 0;
        loop {
            let word = self.words.get(at)?;
            let name = base_name(&word.text);
            let Some((_, valued, arguments)) = WRAPPERS.iter().find(|(known, ..)| *known == name)
            else {
                return Some((name, at));
            };
            let next = behind_options(&self.words, at + 1, valued);
            let next =
                self.words.get(next..)?.iter().take_while(|word| is_setting(&word.text)).count()
                    + next
                    + arguments;
            if next >= self.words.len() {
                return Some((name, at));
            }
            at = next;
        }
    }

    /// The name of the program, empty where there is none.
    pub(crate) fn name(&self) -> &str {
        self.program().map_or("", |(name, _)| name)
    }

    /// Whether its program is one of these names, one space apart.
    pub(crate) fn is_one_of(&self, names: &str) -> bool {
        let name = self.name();
        !name.is_empty() && names.split(' ').any(|one| one == name)
    }

    /// What stands behind the program.
    pub(crate) fn arguments(&self) -> &[Word] {
        let at = self.program().map_or(self.words.len(), |(_, at)| at + 1);
        self.words.get(at..).unwrap_or_default()
    }

    /// The arguments that are no options.
    pub(crate) fn operands(&self) -> impl Iterator<Item = &Word> {
        self.arguments().iter().filter(|word| !word.text.starts_with('-') || word.text == "-")
    }

    /// Whether a short option is on, alone or with others (`-rf`).
    pub(crate) fn has_letter(&self, letter: char) -> bool {
        self.arguments().iter().any(|word| {
            word.text.strip_prefix('-').is_some_and(|letters| {
                !letters.starts_with('-') && letters.contains(letter) && letters.len() < 8
            })
        })
    }

    /// Whether an option is there as a whole word, or with `=` and its value.
    pub(crate) fn has_option(&self, option: &str) -> bool {
        self.arguments().iter().any(|word| {
            word.text
                .strip_prefix(option)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        })
    }

    /// The values of an option, from `--option value` and `--option=value`.
    pub(crate) fn values_of(&self, option: &str) -> Vec<&str> {
        let arguments = self.arguments();
        let mut values = Vec::new();
        for (at, word) in arguments.iter().enumerate() {
            match word.text.strip_prefix(option) {
                Some("") => values.extend(arguments.get(at + 1).map(|next| next.text.as_str())),
                Some(rest) => values.extend(rest.strip_prefix('=')),
                None => {}
            }
        }
        values
    }

    /// Whether the program is a shell.
    pub(crate) fn is_shell(&self) -> bool {
        self.is_one_of(SHELLS)
    }

    /// Whether the program is Python.
    pub(crate) fn is_python(&self) -> bool {
        let name = self.name();
        is_python(name) || self.words.iter().any(|word| word.text == "{sys.executable}")
    }
}

/// The text that a command hands to a shell: of `bash -c`, `eval`.
pub(crate) fn handed_script(command: &Command) -> Option<&Word> {
    let arguments = command.arguments();
    if command.is_one_of("eval") {
        return arguments.first();
    }
    if !command.is_shell() && !command.is_one_of("su") {
        return None;
    }
    let takes_text = |word: &Word| {
        word.text.strip_prefix('-').is_some_and(|letters| {
            letters.ends_with('c') && letters.bytes().all(|byte| byte.is_ascii_lowercase())
        })
    };
    let at = arguments.iter().position(takes_text)?;
    arguments.get(at + 1)
}

/// Whether a program's name is one of Python's.
pub(crate) fn is_python(name: &str) -> bool {
    name.strip_prefix("python")
        .or_else(|| name.strip_prefix("pypy"))
        .is_some_and(|version| version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
}

/// What stands behind the last `/`, also of a URL, whose query does not count.
pub(crate) fn base_name(path: &str) -> &str {
    let path =
        if path.contains("://") { path.split(['?', '#']).next().unwrap_or(path) } else { path };
    path.trim_end_matches('/').rsplit('/').next().unwrap_or(path)
}

/// The position of the first word that is no option and no value of one; `valued` are options with values.
pub(crate) fn behind_options(words: &[Word], from: usize, valued: &str) -> usize {
    let mut at = from;
    while let Some(word) = words.get(at).filter(|word| word.text.starts_with('-')) {
        at += 1;
        if word.text == "--" {
            break;
        }
        if valued.split(' ').any(|option| option == word.text) {
            at += 1;
        }
    }
    at.min(words.len())
}

fn is_setting(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}

#[cfg(test)]
mod tests {
    use super::base_name;
    use crate::commands::shell::{Dialect, read};

    fn program(text: &str) -> (String, usize) {
        let script = read(text, Dialect::Notebook);
        let (name, at) = script.commands[0].program().unwrap();
        (name.to_owned(), at)
    }

    #[test]
    fn the_program_is_behind_what_runs_it() {
        for (text, name, at) in [
            ("pip install x", "pip", 0),
            ("/usr/bin/pip3 install x", "pip3", 0),
            ("sudo -E -u root apt-get install x", "apt-get", 4),
            ("env A=1 B=2 python x.py", "python", 3),
            ("time nohup nice -n 5 bash x", "bash", 5),
            ("timeout -k 5 10 curl x", "curl", 4),
            ("A=1 sudo env B=1 sh", "sh", 3),
            ("sudo", "sudo", 0),
            ("sudo -i", "sudo", 0),
        ] {
            assert_eq!(program(text), (name.to_owned(), at), "{text}");
        }
    }

    #[test]
    fn options_are_found() {
        let script = read("rm -rf --one-file-system -x 3 --to=a --to b -- c", Dialect::Shell);
        let command = &script.commands[0];
        assert!(command.has_letter('r') && command.has_letter('f') && !command.has_letter('o'));
        assert!(command.has_option("--one-file-system") && !command.has_option("--one"));
        assert_eq!(command.values_of("--to"), ["a", "b"]);
    }

    #[test]
    fn urls_have_base_names() {
        assert_eq!(base_name("https://example.com/a/b.sh?x=/y"), "b.sh");
        assert_eq!(base_name("./a/b/"), "b");
        assert_eq!(base_name("x"), "x");
    }
}
