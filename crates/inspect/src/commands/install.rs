//! Commands that install packages.

use super::program::behind_options;
use super::shell::{Command, Word};

/// Options of pip and uv that take a value of their own.
const PIP_VALUED: &str = "-r --requirement -c --constraint -t --target -i --index-url --extra-index-url -f \
    --find-links --trusted-host --prefix --root --python-version --platform --abi --implementation --timeout --retries \
    --proxy --cache-dir --log --progress-bar --global-option --install-option --config-settings -C --no-binary \
    --only-binary --upgrade-strategy --src --report --cert --client-cert --python -p --exists-action --index \
    --default-index --allow-insecure-host --hash --no-build-isolation-package -P --upgrade-package";

/// The same of conda.
const CONDA_VALUED: &str =
    "-c --channel -n --name -p --prefix --file --solver --override-channels-file";

/// An installation.
pub(super) struct Install<'a> {
    pub(super) manager: Manager,
    /// What stands behind `install`.
    arguments: &'a [Word],
}

/// Who installs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manager {
    Pip,
    /// `python -m pip`
    PipModule,
    Uv,
    Conda,
}

impl<'a> Install<'a> {
    /// The installation that a command is.
    pub(super) fn of(command: &'a Command) -> Option<Self> {
        let name = command.name();
        let arguments = command.arguments();
        let after = |from: usize, valued: &str, word: &str| {
            let at = behind_options(arguments, from, valued);
            arguments.get(at).filter(|one| one.text == word).map(|_| at + 1)
        };
        let is_pip = name
            .strip_prefix("pip")
            .is_some_and(|version| version.bytes().all(|one| one.is_ascii_digit() || one == b'.'));
        let (manager, at) = if is_pip {
            (Manager::Pip, after(0, PIP_VALUED, "install")?)
        } else if name == "uv" {
            (Manager::Uv, after(after(0, "", "pip")?, PIP_VALUED, "install")?)
        } else if matches!(name, "conda" | "mamba" | "micromamba") {
            (Manager::Conda, after(0, "", "install")?)
        } else if command.is_python() {
            let module = arguments.iter().position(|word| word.text == "-m")?;
            arguments.get(module + 1).filter(|word| word.text == "pip")?;
            (Manager::PipModule, after(module + 2, PIP_VALUED, "install")?)
        } else {
            return None;
        };
        Some(Self { manager, arguments: arguments.get(at..)? })
    }

    /// What is installed, with those of `-e`.
    pub(super) fn targets(&self) -> Vec<&'a Word> {
        let mut targets = self.requirements();
        targets.extend(self.values(&["-e", "--editable"]));
        targets
    }

    /// What is installed by name, URL or path.
    pub(super) fn requirements(&self) -> Vec<&'a Word> {
        let valued = if self.manager == Manager::Conda { CONDA_VALUED } else { PIP_VALUED };
        let takes_value = |word: &Word| {
            valued.split_ascii_whitespace().any(|option| option == word.text)
                || matches!(word.text.as_str(), "-e" | "--editable")
        };
        let mut found = Vec::new();
        let mut words = self.arguments.iter();
        while let Some(word) = words.next() {
            if takes_value(word) {
                words.next();
            } else if !word.text.starts_with('-') {
                found.push(word);
            }
        }
        found
    }

    /// The words that are values of some options.
    pub(super) fn values(&self, options: &[&str]) -> Vec<&'a Word> {
        self.options(options).into_iter().map(|(_, value)| value).collect()
    }

    /// Some options with the words that have their values: both are the same word in `--option=value`.
    pub(super) fn options(&self, options: &[&str]) -> Vec<(&'a Word, &'a Word)> {
        let mut found = Vec::new();
        for (at, word) in self.arguments.iter().enumerate() {
            let (name, is_joined) = match word.text.split_once('=') {
                Some((name, _)) => (name, true),
                None => (word.text.as_str(), false),
            };
            if !options.contains(&name) {
                continue;
            }
            let value = if is_joined { Some(word) } else { self.arguments.get(at + 1) };
            found.extend(value.map(|value| (word, value)));
        }
        found
    }

    /// Whether an option is there.
    pub(super) fn has(&self, option: &str) -> bool {
        self.arguments.iter().any(|word| word.text == option)
    }

    /// Whether pip compares what it gets with digests.
    pub(super) fn is_by_hash(&self) -> bool {
        self.arguments.iter().any(|word| {
            word.text == "--require-hashes"
                || word.text.contains("--hash=")
                || word.text == "--hash"
        })
    }
}

/// A value without the option before it.
pub(super) fn value(word: &Word) -> &str {
    match word.text.split_once('=') {
        Some((option, value)) if option.starts_with('-') => value,
        _ => &word.text,
    }
}

/// The host of a URL, without port and login; `None` where it is filled in.
pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = match host.strip_prefix('[') {
        Some(address) => address.split(']').next()?,
        None => host.split(':').next()?,
    };
    (!host.is_empty() && !host.contains(['{', '$', '<'])).then_some(host)
}

/// Whether a host is this machine.
pub(super) fn is_local(host: &str) -> bool {
    matches!(host, "localhost" | "0.0.0.0" | "::1" | "host.docker.internal")
        || host.starts_with("127.")
        || host.ends_with(".localhost")
}

/// The name of a required package as PyPI compares it; empty where it is none.
pub(super) fn package(requirement: &str) -> String {
    let is_name = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    let name = requirement.split(|character| !is_name(character)).next().unwrap_or("");
    name.to_ascii_lowercase().replace(['_', '.'], "-")
}
