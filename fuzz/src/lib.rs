//! What the targets share: a file is looked through under one of the names that its family has, and must neither panic nor
//! take more memory than ten times its size and 64 MiB.

use std::alloc::System;

use cap::Cap;
use pyguard_artifact::{Data, Nobody, inspect};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Memory for any file (bytes).
const BASE: usize = 64 << 20;
/// How many times its size a file may take.
const RATIO: usize = 10;

/// Looks through a file: the first byte picks its name, the others are its content.
///
/// # Panics
/// When a reader does; memory over the limit aborts.
pub fn look(names: &[&str], input: &[u8]) {
    let Some((first, content)) = input.split_first() else { return };
    let name = names[usize::from(*first) % names.len()];
    let limit = ALLOCATOR.allocated() + content.len() * RATIO + BASE;
    ALLOCATOR.set_limit(limit).expect("it is above what is allocated");
    let seen = inspect(&Data::of(content.to_vec()), name, &Nobody, true);
    drop(seen);
    ALLOCATOR.set_limit(usize::MAX).expect("it is above what is allocated");
}
