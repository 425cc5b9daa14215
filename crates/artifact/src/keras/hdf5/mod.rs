//! HDF5 files: groups, links, attributes and datasets, told from the metadata; values are not read.
//!
//! Written after the HDF5 File Format Specification 3.0; roman numbers in comments are its sections.

mod attributes;
mod bytes;
mod dataset;
mod dense;
mod groups;
mod header;
mod superblock;
mod types;
mod verdicts;
mod walk;

#[cfg(test)]
mod tests;

use crate::core::{Context, Data, Fault, Kind, Probe};

pub(super) const KIND: Kind = Kind { name: "HDF5 file", tells, read };

fn tells(probe: &Probe<'_>) -> bool {
    if probe.head.starts_with(superblock::SIGNATURE) {
        return true;
    }
    // Files with a user block are rare; only names and sizes that promise HDF5 are worth the reads further in.
    let is_promised = [".h5", ".hdf5", ".keras", ".he5", ".h5ad", ".hdf", ".weights"]
        .iter()
        .any(|extension| probe.ends_with(extension));
    let in_head = [512, 1024, 2048].iter().any(|at| {
        probe.head.get(*at..).is_some_and(|rest| rest.starts_with(superblock::SIGNATURE))
    });
    in_head || is_promised && superblock::place(probe.data).is_some()
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let Some(at) = superblock::place(data) else {
        return Err(Fault::malformed(0, "has no HDF5 superblock"));
    };
    let (file, root) = superblock::read(data, at)?;
    walk::walk(&file, root, context)
}
