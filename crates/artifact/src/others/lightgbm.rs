//! Models of LightGBM: a text file that holds lines of keys and values, and a block of them for each tree.

use super::{INCONSISTENT, OUT_OF_BOUNDS, SIZE_LIE};
use crate::core::{Context, Data, Fault, Kind, Observation, Probe, Reader};

pub(super) const KIND: Kind = Kind { name: "LightGBM model", tells, read };

/// Longest line (bytes); trees with a million leaves have lines of some megabytes.
const MAX_LINE: u64 = 64 << 20;

fn tells(probe: &Probe<'_>) -> bool {
    probe.is_text()
        && (probe.head.starts_with(b"tree\n") || probe.head.starts_with(b"tree\r\n"))
        && memchr::memmem::find(probe.head, b"\nversion=").is_some()
}

#[derive(Default)]
struct Tree {
    at: u64,
    number: u64,
    leaves: Option<u64>,
    left: Vec<i64>,
    right: Vec<i64>,
    features: Vec<i64>,
    values: u64,
}

#[derive(Default)]
struct Model {
    tree: Option<Tree>,
    trees: u64,
    /// Sizes of the blocks, as the head says, with the place of that line.
    sizes: (u64, Vec<u64>),
    /// Where the blocks begin.
    starts: Vec<u64>,
    max_feature: Option<i64>,
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut reader = Reader::over(data);
    let mut model = Model::default();
    loop {
        let at = reader.position();
        let Some(line) = line(&mut reader, data)? else { break };
        context.step(1 + line.len() as u64 / 64, at)?;
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end();
        if line == "end of trees" {
            model.close(data, context);
            model.starts.push(at);
            break;
        }
        let Some((key, value)) = line.split_once('=') else { continue };
        model.line(at, key, value, data, context);
    }
    model.close(data, context);
    model.end(data, context);
    Ok(())
}

/// The next line; `None` at the end.
fn line(reader: &mut Reader, data: &Data) -> Result<Option<Vec<u8>>, Fault> {
    let start = reader.position();
    let mut line = Vec::new();
    loop {
        let ahead = reader.peek(16 << 10)?;
        if ahead.is_empty() {
            return Ok(if start < data.len() { Some(line) } else { None });
        }
        let end = memchr::memchr(b'\n', ahead);
        line.extend_from_slice(ahead.get(..end.unwrap_or(ahead.len())).unwrap_or_default());
        let taken = end.map_or(ahead.len(), |end| end + 1) as u64;
        reader.skip(taken, "a line")?;
        if end.is_some() {
            return Ok(Some(line));
        }
        if line.len() as u64 > MAX_LINE {
            return Err(Fault::limit(start, "holds a line of more than 64 MiB"));
        }
    }
}

fn numbers(text: &str) -> impl Iterator<Item = i64> {
    text.split_ascii_whitespace().map(|number| number.parse().unwrap_or(i64::MAX))
}

impl Model {
    fn line(&mut self, at: u64, key: &str, value: &str, data: &Data, context: &mut Context<'_>) {
        if key == "Tree" {
            self.close(data, context);
            self.starts.push(at);
            self.tree = Some(Tree { at, number: self.trees, ..Tree::default() });
            self.trees += 1;
            return;
        }
        let Some(tree) = &mut self.tree else {
            match key {
                "tree_sizes" => {
                    let sizes = numbers(value).map(|size| u64::try_from(size).unwrap_or(u64::MAX));
                    self.sizes = (at, sizes.collect());
                }
                "max_feature_idx" => self.max_feature = value.trim().parse().ok(),
                _ => {}
            }
            return;
        };
        match key {
            "num_leaves" => tree.leaves = Some(value.trim().parse().unwrap_or(u64::MAX)),
            "left_child" => tree.left = numbers(value).collect(),
            "right_child" => tree.right = numbers(value).collect(),
            "split_feature" => tree.features = numbers(value).collect(),
            "leaf_value" => tree.values = value.split_ascii_whitespace().count() as u64,
            _ => {}
        }
    }

    fn close(&mut self, data: &Data, context: &mut Context<'_>) {
        let Some(tree) = self.tree.take() else { return };
        let number = tree.number;
        let leaves = tree.leaves.unwrap_or(0);
        context.outline(data, tree.at, 1, || format!("tree {number}: {leaves} leaves"));
        if leaves > data.len() {
            let observation = Observation::at(SIZE_LIE, tree.at)
                .naming("$WHAT", format!("tree {number}"))
                .naming("$COUNT", leaves.to_string());
            context.observe(data, observation);
            return;
        }
        if let Some(what) = self.flaw(&tree, leaves) {
            let what = format!("tree {number}: {what}");
            context.observe(data, Observation::at(OUT_OF_BOUNDS, tree.at).naming("$WHAT", what));
        }
    }

    fn flaw(&self, tree: &Tree, leaves: u64) -> Option<String> {
        let inner = leaves.saturating_sub(1);
        if tree.values < leaves {
            return Some(format!("it has {leaves} leaves and {} values", tree.values));
        }
        if (tree.left.len() as u64) < inner || (tree.right.len() as u64) < inner {
            return Some(format!("it has {inner} inner nodes and children for fewer"));
        }
        let mut seen = vec![false; usize::try_from(inner).unwrap_or(0)];
        let count = usize::try_from(inner).unwrap_or(0);
        for (node, child) in
            tree.left.iter().take(count).chain(tree.right.iter().take(count)).enumerate()
        {
            // A leaf is written as the complement of its number.
            let (place, most) = if *child < 0 { (!*child, leaves) } else { (*child, inner) };
            if u64::try_from(place).unwrap_or(u64::MAX) >= most {
                return Some(format!("child {child} of inner node {} is not there", node % count));
            }
            if *child >= 0 {
                let place = usize::try_from(place).ok().and_then(|place| seen.get_mut(place));
                match place {
                    Some(seen) if !*seen && *child != 0 => *seen = true,
                    _ => return Some(format!("inner node {child} has more than one parent")),
                }
            }
        }
        let most = self.max_feature?;
        let feature = tree.features.iter().find(|feature| **feature > most || **feature < 0)?;
        Some(format!("it splits by feature {feature}, and the last one is {most}"))
    }

    fn end(&self, data: &Data, context: &mut Context<'_>) {
        let (at, sizes) = &self.sizes;
        let Some(first) = self.starts.first().filter(|_| !sizes.is_empty()) else { return };
        let total = sizes.iter().fold(0_u64, |total, size| total.saturating_add(*size));
        if first.saturating_add(total) > data.len() {
            let observation = Observation::at(SIZE_LIE, *at)
                .naming("$WHAT", "the trees")
                .naming("$COUNT", total.to_string());
            context.observe(data, observation);
            return;
        }
        // The last start is where the trees end.
        let mut expected = *first;
        let mut is_wrong = sizes.len() as u64 != self.trees;
        for (number, start) in self.starts.iter().enumerate() {
            is_wrong |= *start != expected;
            expected = expected.saturating_add(sizes.get(number).copied().unwrap_or(0));
        }
        if is_wrong {
            let what = format!(
                "tree_sizes has {} sizes that do not fit the {} trees that follow",
                sizes.len(),
                self.trees
            );
            context.observe(data, Observation::at(INCONSISTENT, *at).naming("$WHAT", what));
        }
    }
}
