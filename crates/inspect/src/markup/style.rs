//! Styles that hide cells or lay something over the page.

/// What a style does to the reader's view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Veil {
    /// Hides the source or the outputs of cells.
    Hides,
    /// Lies over the whole page.
    Covers,
}

/// Names of classes that stand for cells and their parts, as selectors end with them.
const PARTS: [&str; 13] = [
    ".jp-Cell",
    ".jp-InputArea",
    ".jp-Cell-inputWrapper",
    ".jp-CodeCell",
    ".jp-OutputArea",
    "div.input",
    "div.input_area",
    "div.cell",
    ".output_area",
    ".code_cell",
    ".input_area",
    ".jp-Notebook",
    ".cell-output",
];

/// Styles longer than this (bytes) belong to libraries.
const MAX_LENGTH: usize = 256 * 1024;

/// What the rules of a `<style>` do, and the selector that does it. `is_there` says whether something on the page has a class or
/// an id: what has none of those that a rule is for lies over nothing.
pub(crate) fn of_sheet(sheet: &str, is_there: &dyn Fn(&str) -> bool) -> Option<(Veil, String)> {
    if sheet.len() > MAX_LENGTH {
        return None;
    }
    let sheet = without_comments(sheet);
    let (mut selector, mut start) = ("", 0);
    for (at, brace) in sheet.match_indices(['{', '}']) {
        let piece = sheet.get(start..at).unwrap_or("");
        start = at + 1;
        if brace == "{" {
            // In a block, such as one of `@media`, declarations may come before a selector.
            selector = piece.rsplit(';').next().unwrap_or("").trim();
        } else if let Some(veil) = of_rule(std::mem::take(&mut selector), piece, is_there) {
            return Some(veil);
        }
    }
    None
}

fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text
}

fn of_rule(
    selectors: &str,
    declarations: &str,
    is_there: &dyn Fn(&str) -> bool,
) -> Option<(Veil, String)> {
    if selectors.is_empty() {
        return None;
    }
    if covers(declarations) && selectors.split(',').any(|one| is_for_some(one, is_there)) {
        return Some((Veil::Covers, selectors.to_owned()));
    }
    let target = selectors.split(',').map(str::trim).find(|selector| {
        let last = selector.rsplit([' ', '>', '+', '~']).next().unwrap_or("");
        let class = last.strip_prefix("div").filter(|class| class.starts_with('.'));
        // The source of Markdown is hidden once it is drawn, in Jupyter's own sheets too.
        let is_of_text =
            [".text_cell", ".jp-MarkdownCell"].iter().any(|one| selector.contains(one));
        // Anything else in it, such as `:empty`, narrows it down to a few.
        !is_of_text && PARTS.iter().any(|part| last == *part || class == Some(part))
    })?;
    hides(declarations).then(|| (Veil::Hides, target.to_owned()))
}

/// Beginnings of the names that Jupyter gives to parts of its page.
const JUPYTER: [&str; 7] = ["jp-", "lm-", "p-", "cm-", "jupyter", "notebook", "code_cell"];

/// Whether a selector is for something that may be on the page: all of the last part's classes and ids are there.
fn is_for_some(selector: &str, is_there: &dyn Fn(&str) -> bool) -> bool {
    let last = selector.trim().rsplit([' ', '>', '+', '~']).next().unwrap_or("");
    let named = last.split(':').next().unwrap_or("").split(['.', '#']).skip(1);
    named
        .map(|name| name.split('[').next().unwrap_or(""))
        .filter(|name| !name.is_empty())
        .all(|name| JUPYTER.iter().any(|own| name.starts_with(own)) || is_there(name))
}

fn declared(declarations: &str) -> impl Iterator<Item = (String, String)> + '_ {
    declarations.split(';').filter_map(|one| {
        let (name, value) = one.split_once(':')?;
        let value = value.trim().trim_end_matches("!important").trim_end();
        Some((name.trim().to_ascii_lowercase(), value.to_ascii_lowercase()))
    })
}

/// Whether declarations make something invisible.
pub(crate) fn hides(declarations: &str) -> bool {
    declared(declarations).any(|(name, value)| match name.as_str() {
        "display" => value == "none",
        "visibility" => value == "hidden" || value == "collapse",
        "opacity" => value.parse::<f64>().is_ok_and(|value| value == 0.0),
        "height" | "max-height" => matches!(value.as_str(), "0" | "0px"),
        _ => false,
    })
}

/// Whether declarations lay something over the whole window.
pub(crate) fn covers(declarations: &str) -> bool {
    let (mut is_fixed, mut is_above, mut extent) = (false, false, 0);
    for (name, value) in declared(declarations) {
        match (name.as_str(), value.as_str()) {
            ("position", "fixed") => is_fixed = true,
            ("z-index", value) => is_above = !value.starts_with('-'),
            ("inset", "0" | "0px") => extent += 4,
            ("width", "100%" | "100vw") | ("height", "100%" | "100vh") => extent += 2,
            ("top" | "left" | "right" | "bottom", "0" | "0px") => extent += 1,
            _ => {}
        }
    }
    is_fixed && is_above && extent >= 4
}

#[cfg(test)]
mod tests {
    use super::{Veil, covers, of_sheet};

    #[test]
    fn only_whole_parts_of_cells_are_hidden() {
        let veil = |sheet: &str| of_sheet(sheet, &|_| true).map(|(veil, _)| veil);
        for sheet in [
            "div.input{display:none}",
            "/* a */ p {color:red} .jp-Cell .jp-InputArea { color: red; display : none !important; }",
            "@media screen { .code_cell { opacity: 0 } }",
            "a, div.jp-OutputArea{visibility:hidden}",
        ] {
            assert_eq!(veil(sheet), Some(Veil::Hides), "{sheet}");
        }
        for sheet in [
            ".dataframe tbody tr th {vertical-align: top;}",
            ".jp-OutputArea-prompt:empty {display: none}",
            ".text_cell.rendered .input_area {display: none}",
            "div.input .prompt {display:none}",
            "div.input{color:red} p{display:none}",
            "}{;;}",
        ] {
            assert_eq!(veil(sheet), None, "{sheet}");
        }
    }

    #[test]
    fn what_is_not_on_the_page_covers_nothing() {
        let cover = "{position:fixed;top:0;left:0;right:0;bottom:0;z-index:990}";
        let veil = |selector: &str| {
            let sheet = format!("p{{color:red}} {selector}{cover}");
            of_sheet(&sheet, &|name| name == "shade").map(|(veil, _)| veil)
        };
        for selector in [
            ".shade",
            "div.out #shade",
            ".dropdown-backdrop, .shade",
            "body::before",
            "*",
            ".jp-Notebook",
            "div[data-a]",
        ] {
            assert_eq!(veil(selector), Some(Veil::Covers), "{selector}");
        }
        for selector in [".dropdown-backdrop", ".bootstrap .dropdown-backdrop", ".shade.open"] {
            assert_eq!(veil(selector), None, "{selector}");
        }
    }

    #[test]
    fn a_cover_fills_the_window() {
        assert!(covers("position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999"));
        assert!(!covers("position:fixed; right: 5px; z-index: 2"));
    }
}
