//! Shelves through their lives: written, read, cleared up.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use pyguard_cache::{Cache, Key, New, Shelf, digest, key_of};
use tempfile::TempDir;

const NAME: [u8; 32] = [7; 32];
const DAY: Duration = Duration::from_secs(86_400);

fn cache(folder: &TempDir) -> Cache {
    Cache::at(folder.path().join("cache"))
}

fn key(number: u32) -> Key {
    key_of(&[&number.to_le_bytes()])
}

/// Keeps one entry with a large part.
fn keep(cache: &Cache, number: u32, large: &[u8]) {
    let mut shelf = Shelf::open(cache, &NAME);
    let writer = shelf.writer();
    let place = writer.put(large);
    assert!(place.is_some());
    let new = New {
        key: key(number),
        content: digest(large),
        signature: None,
        found: vec![1, 2, 3],
        sealed: false,
        place,
    };
    shelf.save(writer, vec![new], Vec::new(), std::iter::empty()).unwrap();
}

fn large(shelf: &Shelf, number: u32) -> Option<Vec<u8>> {
    let place = shelf.get(&key(number))?.place?;
    shelf.packs([place].iter()).get(&place).map(<[u8]>::to_vec)
}

/// The files of the only shelf.
fn files(cache: &Cache) -> Vec<PathBuf> {
    let shelves: Vec<PathBuf> = fs::read_dir(cache.folder().join("shelves-1"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    assert_eq!(shelves.len(), 1);
    fs::read_dir(&shelves[0]).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn packs(cache: &Cache) -> Vec<PathBuf> {
    let is_pack = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "pack");
    files(cache).into_iter().filter(is_pack).collect()
}

fn age(path: &Path, age: Duration) {
    File::open(path).unwrap().set_modified(SystemTime::now() - age).unwrap();
}

#[test]
fn what_was_kept_is_there_however_often_more_comes() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    for number in 0..40 {
        keep(&cache, number, &[u8::try_from(number).unwrap(); 5000]);
        // What no index names is left for other runs a while.
        packs(&cache).iter().for_each(|path| age(path, DAY));
    }
    let shelf = Shelf::open(&cache, &NAME);
    assert_eq!(shelf.len(), 40);
    for number in 0..40 {
        assert_eq!(large(&shelf, number), Some(vec![u8::try_from(number).unwrap(); 5000]));
    }
    assert!(packs(&cache).len() <= 10, "{:?}", packs(&cache));
}

#[test]
fn what_came_in_the_place_of_something_takes_no_room() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    for number in 0..10u8 {
        keep(&cache, 0, &vec![number; 100_000]);
        packs(&cache).iter().for_each(|path| age(path, DAY));
    }
    keep(&cache, 1, b"last");
    assert_eq!(large(&Shelf::open(&cache, &NAME), 0), Some(vec![9; 100_000]));
    assert!(cache.contents().bytes < 250_000, "{:?}", cache.contents());
}

#[test]
fn a_run_that_is_going_on_keeps_its_files() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    let shelf = Shelf::open(&cache, &NAME);
    let writer = shelf.writer();
    writer.put(b"not named yet");
    keep(&cache, 0, b"another run");
    assert_eq!(packs(&cache).len(), 1);
    assert_eq!(files(&cache).len(), 3, "the index, a pack, and the one that is being written");
    drop(writer);
    assert_eq!(files(&cache).len(), 2);
}

#[test]
fn a_run_that_finds_nothing_new_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    let mut shelf = Shelf::open(&cache, &NAME);
    let writer = shelf.writer();
    shelf.save(writer, Vec::new(), Vec::new(), std::iter::empty()).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_nobody_names_goes_in_time() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    keep(&cache, 0, b"first");
    let stray = packs(&cache)[0].with_file_name("0123.pack");
    fs::write(&stray, "").unwrap();
    keep(&cache, 1, b"second");
    assert!(stray.exists());
    age(&stray, DAY);
    keep(&cache, 2, b"third");
    assert!(!stray.exists());
}

#[test]
fn a_shelf_that_nobody_used_for_a_month_goes() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    keep(&cache, 0, b"one");
    let index = files(&cache).into_iter().find(|path| path.ends_with("index")).unwrap();
    age(&index, 29 * DAY);
    cache.prune();
    assert_eq!(cache.contents().shelves, 1);
    age(&index, 31 * DAY);
    cache.prune();
    assert_eq!(cache.contents().shelves, 1, "once a day");
    age(&cache.folder().join("shelves-1/pruned"), 2 * DAY);
    cache.prune();
    assert_eq!(cache.contents().shelves, 0);
}

#[test]
fn cleaning_takes_only_what_is_ours() {
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    assert_eq!(cache.clean().unwrap().shelves, 0, "where there is none");
    keep(&cache, 0, b"one");
    let own = cache.folder().join("notes.txt");
    fs::write(&own, "").unwrap();
    assert_eq!(cache.clean().unwrap().shelves, 1);
    assert_eq!(cache.contents().bytes, 0);
    assert!(own.exists());
    keep(&cache, 1, b"two");
    assert_eq!(cache.contents().shelves, 1);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let cache = cache(&folder);
    keep(&cache, 0, b"one");
    for file in files(&cache) {
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077;
        assert_eq!(mode(&file), 0, "{}", file.display());
        assert_eq!(mode(file.parent().unwrap()), 0);
    }
}
