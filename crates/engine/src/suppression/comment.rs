use pyguard_rules::Rule;
use pyguard_source::{TextRange, TextSize};

/// What one comment silences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Directive {
    kind: Kind,
    /// Codes and rule ids; empty for all.
    names: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `# pyguard: ignore`.
    Line,
    /// `# pyguard: ignore-file`.
    File,
    /// `# nosemgrep`.
    Semgrep,
    /// `# nosec` (bandit).
    Nosec,
    /// `# noqa` (flake8, ruff).
    Noqa,
}

impl Directive {
    pub(super) fn is_for_file(&self) -> bool {
        self.kind == Kind::File
    }

    /// Whether it is a word of our own, so that one without effect is worth a report: others serve other tools.
    pub(super) fn is_ours(&self) -> bool {
        matches!(self.kind, Kind::Line | Kind::File)
    }

    pub(super) fn names(&self, rule: &Rule) -> bool {
        if self.names.is_empty() {
            return true;
        }
        self.names.iter().any(|name| {
            rule.info.id == *name
                || rule.info.code.eq_ignore_ascii_case(name)
                || (self.kind == Kind::Semgrep && name.rsplit('.').next() == Some(&rule.info.id))
        })
    }
}

/// Whether a text may hold a suppression comment: most files hold none, and this is one quick look.
pub(super) fn may_hold_any(text: &str) -> bool {
    ["nosem", "nosec", "noqa", "NOQA", "pyguard:"]
        .iter()
        .any(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())
}

/// From each `#` to its line's end.
pub(super) fn ranges(text: &str) -> Vec<TextRange> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(at) = line.find('#') {
            let end = start + line.trim_end().len();
            if let (Ok(from), Ok(to)) = (TextSize::try_from(start + at), TextSize::try_from(end)) {
                ranges.push(TextRange::new(from, to.max(from)));
            }
        }
        start += line.len();
    }
    ranges
}

/// The directives of a comment, which begins with `#`. Several may follow each other: `# noqa: E501  # nosec`.
pub(super) fn directives(comment: &str) -> Vec<Directive> {
    comment.split('#').filter_map(|part| directive(part.trim())).collect()
}

fn directive(text: &str) -> Option<Directive> {
    if let Some(rest) = text.strip_prefix("pyguard:") {
        let rest = rest.trim_start();
        let (kind, rest) = match rest.strip_prefix("ignore-file") {
            Some(rest) => (Kind::File, rest),
            None => (Kind::Line, rest.strip_prefix("ignore")?),
        };
        let names = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((names, _reason)) => list(names),
            None => Vec::new(),
        };
        return Some(Directive { kind, names });
    }
    let (kind, rest) = keyword(text)?;
    let names = match rest.trim_start().strip_prefix(':') {
        Some(names) => list(names),
        None if kind == Kind::Nosec => list(rest),
        None => Vec::new(),
    };
    Some(Directive { kind, names })
}

fn keyword(text: &str) -> Option<(Kind, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let kind = match word.to_ascii_lowercase().as_str() {
        "nosemgrep" | "nosem" => Kind::Semgrep,
        "nosec" => Kind::Nosec,
        "noqa" => Kind::Noqa,
        _ => return None,
    };
    Some((kind, rest))
}

fn list(names: &str) -> Vec<String> {
    names
        .split(|c: char| c == ',' || c.is_whitespace())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}
