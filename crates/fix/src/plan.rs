//! Which repairs of a file go together, and the text that they give.

use pyguard_finding::{Edit, Fix};

/// Whether two repairs may be applied in one go. They may share imports and equal insertions, nothing else.
pub fn go_together(left: &Fix, right: &Fix) -> bool {
    left.edits.iter().all(|one| right.edits.iter().all(|other| do_not_touch(one, other)))
}

fn do_not_touch(left: &Edit, right: &Edit) -> bool {
    if left.is_import && right.is_import {
        return left.from == left.to && right.from == right.to;
    }
    if left == right {
        return left.from == left.to;
    }
    if left.from == left.to || right.from == right.to {
        return left.to < right.from || right.to < left.from;
    }
    left.to <= right.from || right.to <= left.from
}

/// The repairs that are applied in one go, of all in order: each that goes together with those before it.
pub fn choose<'f>(fixes: impl IntoIterator<Item = &'f Fix>) -> Vec<usize> {
    let mut chosen: Vec<(usize, &Fix)> = Vec::new();
    for (index, fix) in fixes.into_iter().enumerate() {
        if !fix.edits.is_empty() && chosen.iter().all(|(_, other)| go_together(other, fix)) {
            chosen.push((index, fix));
        }
    }
    chosen.into_iter().map(|(index, _)| index).collect()
}

/// One stretch of the text replaced by another text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// First byte to replace (0-based).
    pub from: usize,
    /// One past the last byte to replace.
    pub to: usize,
    /// What stands there afterwards.
    pub text: String,
}

/// The edits of repairs that go together (see [`choose`]) as replacements in order; what several ask for is done once, and new
/// lines end as the text's lines do.
pub fn merge<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> Vec<Replacement> {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    // Imports come before other text at the same place, in the order of their texts, whatever asked for them; one more name of
    // the line that ends there before a line of its own.
    edits.sort_by_key(|edit| {
        (edit.from, edit.to, !edit.is_import, edit.text.starts_with('\n'), &edit.text)
    });
    edits.dedup_by(|later, earlier| later == earlier);
    let crlf = first_line_ends_with_crlf(text);
    let mut replacements: Vec<Replacement> = Vec::new();
    for edit in edits {
        let (from, to) = (edit.from as usize, edit.to as usize);
        let new = if crlf {
            edit.text.replace("\r\n", "\n").replace('\n', "\r\n")
        } else {
            edit.text.clone()
        };
        match replacements.last_mut() {
            Some(last) if last.from == from && last.to == to && from == to => {
                last.text.push_str(&new)
            }
            Some(last) if last.to > from => {}
            _ if text.get(from..to).is_none() => {}
            _ => replacements.push(Replacement { from, to, text: new }),
        }
    }
    replacements
}

/// The text with replacements applied that are in order and do not overlap.
pub fn apply(text: &str, replacements: &[Replacement]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    for replacement in replacements {
        out.push_str(text.get(kept..replacement.from).unwrap_or(""));
        out.push_str(&replacement.text);
        kept = replacement.to;
    }
    out.push_str(text.get(kept..).unwrap_or(""));
    out
}

fn first_line_ends_with_crlf(text: &str) -> bool {
    text.find('\n').is_some_and(|at| text[..at].ends_with('\r'))
}

#[cfg(test)]
mod tests {
    use pyguard_finding::Edit;
    use pyguard_source::Position;

    use super::{apply, merge};

    /// `import html, Pretty` was written: two repairs wanted an import at the end of the same line.
    #[test]
    fn a_name_of_a_line_comes_before_the_line_below() {
        let text = "from a import b\n";
        let at = |text: &str| Edit {
            from: 15,
            to: 15,
            start: Position::default(),
            end: Position::default(),
            text: text.to_owned(),
            is_import: true,
        };
        for edits in [[at("\nimport html"), at(", c")], [at(", c"), at("\nimport html")]] {
            assert_eq!(apply(text, &merge(text, &edits)), "from a import b, c\nimport html\n");
        }
    }
}
