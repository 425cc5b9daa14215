/// The largest file that is read (bytes).
pub const MAX_SIZE: usize = 10 << 20;

/// How deep lists and mappings may be nested, aliases followed. Trees are walked recursively.
pub const MAX_DEPTH: usize = 200;

/// The most nodes that a tree may have, aliases followed.
pub const MAX_NODES: usize = 1_000_000;

/// The most nodes that are copied for anchors and aliases.
pub const MAX_COPIED_NODES: usize = 100_000;

/// The most bytes of text that are copied for anchors and aliases.
pub const MAX_COPIED_BYTES: usize = 10 << 20;

/// What is left of the limits while a file is read.
#[derive(Debug)]
pub(super) struct Budget {
    nodes: usize,
    copied_nodes: usize,
    copied_bytes: usize,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { nodes: MAX_NODES, copied_nodes: MAX_COPIED_NODES, copied_bytes: MAX_COPIED_BYTES }
    }

    pub(super) fn take_node(&mut self) -> Result<(), String> {
        take(&mut self.nodes, 1).ok_or_else(|| format!("more than {MAX_NODES} values in one file"))
    }

    pub(super) fn take_copy(&mut self, nodes: usize, bytes: usize) -> Result<(), String> {
        take(&mut self.copied_nodes, nodes)
            .and_then(|()| take(&mut self.copied_bytes, bytes))
            .ok_or_else(|| {
                format!(
                    "anchors and aliases make more than {MAX_COPIED_NODES} values \
                     or {MAX_COPIED_BYTES} bytes of this file"
                )
            })?;
        take(&mut self.nodes, nodes)
            .ok_or_else(|| format!("more than {MAX_NODES} values in one file"))
    }
}

fn take(left: &mut usize, amount: usize) -> Option<()> {
    *left = left.checked_sub(amount)?;
    Some(())
}
