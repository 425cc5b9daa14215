//! Markdown with code blocks that are run: Quarto (`{python}`), and files with Jupytext's header (`python`, or
//! `{code-cell}` as MyST writes it).

use std::ops::Range;

use super::lines::{has_extension, lines, without_blank_ends};
use super::{Form, Mark, Script, ScriptCell};
use crate::CellKind;
use crate::kernel::is_python;

/// Languages whose blocks Jupytext makes cells of; blocks of others are Markdown.
const RUN: &str = "python python3 ipython ipython3 bash sh script perl ruby R r julia javascript js html latex sql";

/// Which blocks are cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flavour {
    Quarto,
    Jupytext,
    Myst,
}

pub(super) fn read(path: &str, raw: &str) -> Option<Script> {
    let header = front_matter(raw);
    let flavour = if has_extension(path, &["qmd"]) {
        Flavour::Quarto
    } else {
        of_jupytext(raw.get(header.clone())?)?
    };
    let mut cells = Vec::new();
    let mut text = header.end;
    let mut fence: Option<Fence> = None;
    for (place, line) in lines(raw, header.end..raw.len()) {
        match &fence {
            Some(open) if open.is_closed_by(line) => {
                if let Some(block) = &open.block {
                    cells.extend(markdown(raw, flavour, text..open.start));
                    cells.push(code(raw, flavour, block, open.start..place.end, place.start));
                    text = place.end;
                }
                fence = None;
            }
            Some(_) => {}
            None => fence = Fence::open(flavour, &place, line),
        }
    }
    if let Some(Fence { block: Some(block), start, .. }) = &fence {
        // A block without an end goes to the end.
        cells.extend(markdown(raw, flavour, text..*start));
        cells.push(code(raw, flavour, block, *start..raw.len(), raw.len()));
    } else {
        cells.extend(markdown(raw, flavour, text..raw.len()));
    }
    let has_code = cells.iter().any(|cell| cell.kind == CellKind::Code);
    has_code.then_some(Script { form: Form::Fences, cells, comments: Vec::new() })
}

/// Whether a text begins as Jupytext's Markdown does. The start of the file is enough.
pub(super) fn is_of_jupytext(head: &str) -> bool {
    head.starts_with("---") && head.get(front_matter(head)).and_then(of_jupytext).is_some()
}

/// The block of YAML at the start of a file with the lines around it; empty if there is none.
fn front_matter(raw: &str) -> Range<usize> {
    let start = raw.len() - raw.trim_start_matches('\u{feff}').len();
    let mut all = lines(raw, start..raw.len());
    if all.next().is_none_or(|(_, line)| line.trim_end() != "---") {
        return start..start;
    }
    let end = all.find(|(_, line)| matches!(line.trim_end(), "---" | "..."));
    start..end.map_or(start, |(place, _)| place.end)
}

fn of_jupytext(header: &str) -> Option<Flavour> {
    let mut lines = header.lines().map(str::trim);
    lines.clone().find(|line| line.starts_with("jupytext:"))?;
    let is_myst = lines.any(|line| line.starts_with("format_name:") && line.contains("myst"));
    Some(if is_myst { Flavour::Myst } else { Flavour::Jupytext })
}

/// A block of code that has begun.
struct Fence {
    start: usize,
    mark: char,
    length: usize,
    /// What it is, if it is a cell.
    block: Option<Block>,
}

/// A cell of code.
struct Block {
    /// None for Python.
    language: Option<String>,
    /// Where its first line begins.
    body: usize,
}

impl Fence {
    fn open(flavour: Flavour, place: &Range<usize>, line: &str) -> Option<Self> {
        let text = line.trim_end();
        let indentation = text.len() - text.trim_start_matches(' ').len();
        let text = text.trim_start_matches(' ');
        let mark = text.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let info = text.trim_start_matches(mark);
        let length = text.len() - info.len();
        if indentation > 3 || length < 3 || mark == '`' && info.contains('`') {
            return None;
        }
        let language = if indentation == 0 { language(flavour, info.trim()) } else { None };
        let block = language.map(|language| Block {
            language: Some(language).filter(|language| !is_python(language)),
            body: place.end,
        });
        Some(Self { start: place.start, mark, length, block })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let text = line.trim();
        text.chars().count() >= self.length && text.chars().all(|one| one == self.mark)
    }
}

/// The language of a block that is run.
fn language(flavour: Flavour, info: &str) -> Option<String> {
    let word = |text: &str| {
        let end = text.find(|one: char| !one.is_alphanumeric() && !"+-#".contains(one));
        text.get(..end.unwrap_or(text.len())).filter(|word| !word.is_empty()).map(str::to_owned)
    };
    match flavour {
        // `{{python}}` and `{.python}` only show code.
        Flavour::Quarto => word(info.strip_prefix('{')?),
        Flavour::Myst => {
            let rest = info.strip_prefix("{code-cell}")?;
            Some(word(rest.trim()).unwrap_or_else(|| "python".to_owned()))
        }
        Flavour::Jupytext => {
            let is_inactive = info.contains(".noeval") || info.contains("active=\"\"");
            let is_run = |word: &String| RUN.split(' ').any(|language| language == word);
            word(info).filter(|word| !is_inactive && is_run(word))
        }
    }
}

fn code(raw: &str, flavour: Flavour, block: &Block, whole: Range<usize>, end: usize) -> ScriptCell {
    let mut source = block.body..end.max(block.body);
    if flavour == Flavour::Myst {
        source.start = behind_options(raw, source.clone());
    }
    ScriptCell {
        kind: CellKind::Code,
        is_language_outside: block.language.is_some(),
        language: block.language.clone(),
        raw: whole,
        source,
        mark: Mark::None,
    }
}

/// Where the options of a MyST cell end: lines such as `:tags: [hide-input]`, or a block of YAML.
fn behind_options(raw: &str, source: Range<usize>) -> usize {
    let mut all = lines(raw, source.clone());
    let Some((place, first)) = all.next() else { return source.start };
    if first.trim_end() == "---" {
        let end = all.find(|(_, line)| line.trim_end() == "---");
        return end.map_or(source.start, |(place, _)| place.end);
    }
    if !first.starts_with(':') {
        return source.start;
    }
    let last = all.take_while(|(_, line)| line.starts_with(':')).last();
    last.map_or(place.end, |(last, _)| last.end)
}

/// The Markdown between two cells of code. Jupytext ends a cell at two blank lines.
fn markdown(raw: &str, flavour: Flavour, part: Range<usize>) -> Vec<ScriptCell> {
    let mut parts = Vec::new();
    let mut start = part.start;
    let mut blank = 0;
    for (place, line) in lines(raw, part.clone()) {
        if !line.trim().is_empty() {
            if blank >= 2 && flavour != Flavour::Quarto {
                parts.push(start..place.start);
                start = place.start;
            }
            blank = 0;
        } else {
            blank += 1;
        }
    }
    parts.push(start..part.end);
    let filled = parts.into_iter().map(|part| without_blank_ends(raw, part));
    filled
        .filter(|part| !part.is_empty())
        .map(|part| ScriptCell {
            kind: CellKind::Markdown,
            language: None,
            raw: part.clone(),
            source: part,
            mark: Mark::None,
            is_language_outside: false,
        })
        .collect()
}
