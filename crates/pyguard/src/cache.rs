//! `pyguard cache`: where what checks find out is kept.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use pyguard_cache::{Cache, Contents};
use pyguard_report::escape;

use crate::args::{CacheArguments, CacheCommand};
use crate::exit::Exit;

/// Names the folder of the cache; there is none where it is empty.
const FOLDER: &str = "PYGUARD_CACHE_DIR";

/// The cache that checks use.
pub(crate) fn of_user() -> Option<Cache> {
    match std::env::var_os(FOLDER) {
        Some(folder) if folder.is_empty() => None,
        Some(folder) => Some(Cache::at(PathBuf::from(folder))),
        None => Cache::of_user(),
    }
}

pub(crate) fn run(arguments: &CacheArguments) -> Result<Exit> {
    let cache = of_user().context("there is no folder for a cache")?;
    let (told, contents) = match arguments.command {
        CacheCommand::Stats => ("", cache.contents()),
        CacheCommand::Clean => ("removed: ", cache.clean()?),
    };
    let Contents { shelves, bytes } = contents;
    let folder = escape::line(&cache.folder().to_string_lossy()).into_owned();
    let results = if shelves == 1 { "1 set" } else { &format!("{shelves} sets") };
    let size = megabytes(bytes);
    writeln!(std::io::stdout().lock(), "{folder}: {told}{results} of results, {size} MB")?;
    Ok(Exit::Clean)
}

#[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
fn megabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e6)
}
