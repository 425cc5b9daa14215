//! Models of XGBoost, in JSON and UBJSON, which have the same tree of keys.

use super::ubjson::UbjsonEvents;
use super::{INCONSISTENT, OUT_OF_BOUNDS, SIZE_LIE, trees};
use crate::core::{
    Context, Data, Fault, JsonEvent, JsonEvents, JsonNumber, JsonPayload, Kind, Observation, Probe,
};

pub(super) const JSON: Kind = Kind { name: "XGBoost model", tells: tells_json, read: read_json };
pub(super) const UBJSON: Kind =
    Kind { name: "XGBoost model", tells: tells_ubjson, read: read_ubjson };

/// Most numbers that are held of one tree.
const MAX_NODES: usize = 20_000_000;

fn tells_json(probe: &Probe<'_>) -> bool {
    probe.first_visible() == Some(b'{')
        && probe.is_text()
        && has(probe.head, b"\"learner\"")
        && (has(probe.head, b"\"gradient_booster\"")
            || has(probe.head, b"\"attributes\"")
            || has(probe.head, b"\"feature_names\""))
}

fn tells_ubjson(probe: &Probe<'_>) -> bool {
    probe.head.first() == Some(&b'{')
        && !probe.is_text()
        && has(probe.head.get(..200).unwrap_or(probe.head), b"learner")
}

fn has(bytes: &[u8], text: &[u8]) -> bool {
    memchr::memmem::find(bytes, text).is_some()
}

fn read_json(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut events = JsonEvents::over(data);
    let mut model = Model::default();
    while let Some(event) = events.next()? {
        context.step(1, events.payload.start)?;
        model.take(event, &mut events.payload, data, context)?;
    }
    model.end(data, context);
    Ok(())
}

fn read_ubjson(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut events = UbjsonEvents::over(data);
    let mut model = Model::default();
    loop {
        match events.next() {
            Ok(Some(event)) => {
                context.step(1, events.payload.start)?;
                model.take(event, &mut events.payload, data, context)?;
            }
            Ok(None) => break,
            Err(fault) => {
                if let Some((at, count)) = events.lie {
                    let observation = Observation::at(SIZE_LIE, at)
                        .naming("$WHAT", "a list or text")
                        .naming("$COUNT", count.to_string());
                    context.observe(data, observation);
                }
                return Err(fault);
            }
        }
    }
    model.end(data, context);
    Ok(())
}

/// What is known of the model so far.
#[derive(Default)]
struct Model {
    /// Keys that lead to where the reader is; lists have an empty one.
    path: Vec<String>,
    key: String,
    /// Which list of a tree the reader is in.
    filling: Filling,
    tree: Option<Tree>,
    trees: u64,
    /// Largest feature that a tree asks for, with the place of its tree.
    feature: Option<(f64, u64)>,
    features: Option<f64>,
    announced: Option<(u64, f64)>,
}

/// A list of a tree whose numbers are held.
#[derive(Default, Clone, Copy)]
enum Filling {
    #[default]
    Nothing,
    Left,
    Right,
    Features,
}

impl Filling {
    /// The list behind a key.
    fn of(key: Option<&String>) -> Self {
        match key.map(String::as_str) {
            Some("left_children") => Self::Left,
            Some("right_children") => Self::Right,
            Some("split_indices") => Self::Features,
            _ => Self::Nothing,
        }
    }
}

#[derive(Default)]
struct Tree {
    at: u64,
    depth: usize,
    left: Vec<f64>,
    right: Vec<f64>,
    features: Vec<f64>,
    nodes: Option<f64>,
}

impl Model {
    fn take(
        &mut self,
        event: JsonEvent,
        payload: &mut JsonPayload,
        data: &Data,
        context: &mut Context<'_>,
    ) -> Result<(), Fault> {
        let at = payload.start;
        match event {
            JsonEvent::Key => self.key = std::mem::take(&mut payload.text).into_string(),
            JsonEvent::ObjectStart | JsonEvent::ListStart => {
                let is_object = event == JsonEvent::ObjectStart;
                let key = std::mem::take(&mut self.key);
                let is_tree = is_object
                    && key.is_empty()
                    && self.path.last().is_some_and(|last| last == "trees");
                self.path.push(key);
                self.filling = Filling::of(self.path.last());
                if is_tree {
                    self.trees += 1;
                    self.tree = Some(Tree { at, depth: self.path.len(), ..Tree::default() });
                }
            }
            JsonEvent::ObjectEnd | JsonEvent::ListEnd => {
                if self.tree.as_ref().is_some_and(|tree| tree.depth == self.path.len())
                    && let Some(tree) = self.tree.take()
                {
                    self.check(&tree, data, context);
                }
                self.path.pop();
                self.filling = Filling::of(self.path.last());
                self.key.clear();
            }
            JsonEvent::Number => return self.number(payload.number, at),
            JsonEvent::Text => {
                let number = payload.text.as_str().trim().parse::<f64>().ok();
                match (self.key.as_str(), &mut self.tree) {
                    ("num_nodes", Some(tree)) => tree.nodes = number,
                    ("num_feature", None) => self.features = number,
                    ("num_trees", None) => self.announced = number.map(|number| (at, number)),
                    _ => {}
                }
                self.key.clear();
            }
            JsonEvent::Bool(_) | JsonEvent::Null => self.key.clear(),
        }
        Ok(())
    }

    fn number(&mut self, number: JsonNumber, at: u64) -> Result<(), Fault> {
        let Some(tree) = &mut self.tree else { return Ok(()) };
        let list = match self.filling {
            Filling::Left => &mut tree.left,
            Filling::Right => &mut tree.right,
            Filling::Features => &mut tree.features,
            Filling::Nothing => return Ok(()),
        };
        if list.len() >= MAX_NODES {
            return Err(Fault::limit(at, "has a tree of more than 20 million nodes"));
        }
        list.push(number.value());
        Ok(())
    }

    fn check(&mut self, tree: &Tree, data: &Data, context: &mut Context<'_>) {
        let number = self.trees - 1;
        context.outline(data, tree.at, 1, || format!("tree {number}: {} nodes", tree.left.len()));
        if tree.left.len() != tree.right.len() {
            let what = format!(
                "tree {number} has {} left and {} right children",
                tree.left.len(),
                tree.right.len()
            );
            context.observe(data, Observation::at(OUT_OF_BOUNDS, tree.at).naming("$WHAT", what));
            return;
        }
        let whole = |number: f64| if number == number.trunc() { number as i64 } else { i64::MAX };
        let children: Vec<_> = tree
            .left
            .iter()
            .zip(&tree.right)
            .map(|(left, right)| (whole(*left), whole(*right)))
            .collect();
        if let Some(flaw) = trees::check(&children) {
            let what = format!("tree {number}: {flaw}");
            context.observe(data, Observation::at(OUT_OF_BOUNDS, tree.at).naming("$WHAT", what));
        }
        if let Some(nodes) = tree.nodes.filter(|nodes| *nodes != children.len() as f64) {
            let what = format!("tree {number} announces {nodes} nodes and has {}", children.len());
            // More nodes than there are values for: the reader goes beyond the lists.
            let check = if nodes > children.len() as f64 { OUT_OF_BOUNDS } else { INCONSISTENT };
            context.observe(data, Observation::at(check, tree.at).naming("$WHAT", what));
        }
        for (feature, (left, _)) in tree.features.iter().zip(&children) {
            if *left != trees::NONE && self.feature.is_none_or(|(most, _)| *feature > most) {
                self.feature = Some((*feature, tree.at));
            }
        }
    }

    /// What can only be told behind the last tree.
    fn end(&self, data: &Data, context: &mut Context<'_>) {
        if let (Some((feature, at)), Some(features)) = (self.feature, self.features)
            && features > 0.0
            && feature >= features
        {
            let what = format!("a tree splits by feature {feature}, and the model has {features}");
            context.observe(data, Observation::at(OUT_OF_BOUNDS, at).naming("$WHAT", what));
        }
        if let Some((at, announced)) =
            self.announced.filter(|(_, count)| *count != self.trees as f64)
        {
            let what = format!("it announces {announced} trees and has {}", self.trees);
            context.observe(data, Observation::at(INCONSISTENT, at).naming("$WHAT", what));
        }
    }
}
