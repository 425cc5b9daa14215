use rustc_hash::FxHashSet;

use super::attributes::{self, Attribute};
use super::bytes::File;
use super::dataset::Dataset;
use super::dense::{self, FractalHeap};
use super::groups::{self, Link, Target};
use super::header::{self, Message, kind};
use super::verdicts;
use crate::core::{Context, Fault, Nobody};

/// Longest path that is kept as it is (bytes).
const MAX_PATH: usize = 120;
/// Most objects of one file.
const MAX_OBJECTS: usize = 500_000;

/// Looks at all objects that the root group leads to, each once.
pub(super) fn walk(file: &File, root: u64, context: &mut Context<'_>) -> Result<(), Fault> {
    let mut pending = vec![("/".to_owned(), root)];
    let mut seen = FxHashSet::default();
    while let Some((path, address)) = pending.pop() {
        if !seen.insert(address) {
            continue;
        }
        if seen.len() > MAX_OBJECTS {
            return Err(Fault::limit(file.base, "has more than 500,000 HDF5 objects"));
        }
        let result = header::read(file, address);
        match result.and_then(|messages| object(file, &path, &messages, &mut pending, context)) {
            Ok(()) => {}
            Err(fault @ Fault::Limit { .. }) => return Err(fault),
            // One broken object does not hide the others.
            Err(fault) => context.fault(&file.data, fault),
        }
    }
    Ok(())
}

fn object(
    file: &File,
    path: &str,
    messages: &[Message],
    pending: &mut Vec<(String, u64)>,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let place = messages.first().map_or(file.base, |message| message.place);
    let bytes = messages.iter().map(|message| message.body.len() as u64 / 16 + 1).sum::<u64>();
    context.step(bytes, place)?;
    if let Some(dataset) = Dataset::read(file, messages, context)? {
        verdicts::dataset(file, path, &dataset, context);
    } else {
        context.outline(&file.data, place, depth(path), || format!("{path}: group"));
    }
    let first = pending.len();
    for message in messages {
        let result = match message.kind {
            kind::ATTRIBUTE => header::resolve(file, message)
                .map_or(Ok(()), |message| attribute(file, path, &message, context)),
            kind::ATTRIBUTE_INFO => dense_attributes(file, path, message, context),
            kind::LINK => groups::link(&mut message.block(file))
                .map(|link| visit(file, path, link, pending, context)),
            kind::LINK_INFO => dense_links(file, path, message, pending, context),
            kind::SYMBOL_TABLE => symbols(file, path, message, pending, context),
            _ => Ok(()),
        };
        match result {
            Ok(()) => {}
            Err(fault @ Fault::Limit { .. }) => return Err(fault),
            Err(fault) => context.fault(&file.data, fault),
        }
    }
    // The last one is looked at first.
    pending.get_mut(first..).unwrap_or_default().reverse();
    Ok(())
}

fn symbols(
    file: &File,
    path: &str,
    message: &Message,
    pending: &mut Vec<(String, u64)>,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let mut block = message.block(file);
    let (tree, heap) = (block.offset()?, block.offset()?);
    for link in groups::symbols(file, tree, heap, context)? {
        visit(file, path, link, pending, context);
    }
    Ok(())
}

fn dense_links(
    file: &File,
    path: &str,
    message: &Message,
    pending: &mut Vec<(String, u64)>,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let mut block = message.block(file);
    block.u8()?;
    if block.u8()? & 1 != 0 {
        block.take(8)?;
    }
    for (bytes, place) in in_heap(file, block.offset()?, block.offset()?, context)? {
        let mut block = file.cursor(bytes, place, "a link");
        let link = groups::link(&mut block)?;
        visit(file, path, link, pending, context);
    }
    Ok(())
}

fn dense_attributes(
    file: &File,
    path: &str,
    message: &Message,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let mut block = message.block(file);
    block.u8()?;
    if block.u8()? & 1 != 0 {
        block.take(2)?;
    }
    for (body, place) in in_heap(file, block.offset()?, block.offset()?, context)? {
        let message = Message { kind: kind::ATTRIBUTE, flags: 0, place, body };
        attribute(file, path, &message, context)?;
    }
    Ok(())
}

/// What a fractal heap holds, by the tree that lists it by name.
fn in_heap(
    file: &File,
    heap: u64,
    tree: u64,
    context: &mut Context<'_>,
) -> Result<Vec<(Vec<u8>, u64)>, Fault> {
    if file.is_undefined(heap) || file.is_undefined(tree) {
        return Ok(Vec::new());
    }
    let heap = FractalHeap::read(file, heap)?;
    let (kind, records) = dense::records(file, tree, context)?;
    let mut found = Vec::new();
    let mut total = 0_u64;
    for record in records {
        // Types 5 and 8: links by name begin with a hash, attributes by name with their heap ID.
        let id = match kind {
            5 => record.get(4..11),
            8 => record.get(..8),
            _ => None,
        };
        if let Some(id) = id {
            let Some((bytes, place)) = heap.object(id, context)? else { continue };
            total = total.saturating_add(bytes.len() as u64);
            context.step(bytes.len() as u64 / 16, place)?;
            if total > file.data.len() {
                let what = "has a heap whose objects take more bytes than the file";
                return Err(Fault::malformed(place, what));
            }
            found.push((bytes, place));
        }
    }
    Ok(found)
}

fn visit(
    file: &File,
    path: &str,
    link: Link,
    pending: &mut Vec<(String, u64)>,
    context: &mut Context<'_>,
) {
    let path = join(path, &link.name);
    match link.target {
        Target::Object(address) => pending.push((path, address)),
        Target::Path(_) | Target::File { .. } | Target::Custom(_) => {
            verdicts::link(file, &path, &link, context);
        }
    }
}

fn attribute(
    file: &File,
    path: &str,
    message: &Message,
    context: &mut Context<'_>,
) -> Result<(), Fault> {
    let Attribute { name, place, values } = attributes::read(file, message, context)?;
    for (number, value) in values.iter().enumerate() {
        context.outline(&file.data, place, depth(path).saturating_add(1), || {
            let text = value.up_to(0, 120).unwrap_or_default();
            let more = if value.len() > 120 { "…" } else { "" };
            format!("{name} = {}{more}", String::from_utf8_lossy(&text))
        });
        if value.len() < 2 || !verdicts::is_worth_a_look(value) {
            continue;
        }
        context.step(16, place)?;
        let inner = if number == 0 { name.clone() } else { format!("{name}[{number}]") };
        let inner = if path == "/" { inner } else { format!("{path}@{inner}") };
        context.nested(&inner, value, &Nobody);
    }
    Ok(())
}

fn join(path: &str, name: &str) -> String {
    let mut joined = path.trim_end_matches('/').to_owned();
    if joined.len() > MAX_PATH {
        "/…".clone_into(&mut joined);
    }
    joined.push('/');
    joined.push_str(name.get(..name.floor_char_boundary(MAX_PATH)).unwrap_or(name));
    joined
}

fn depth(path: &str) -> u8 {
    let steps = path.trim_matches('/').split('/').filter(|step| !step.is_empty()).count();
    u8::try_from(steps.min(8)).unwrap_or(8)
}
