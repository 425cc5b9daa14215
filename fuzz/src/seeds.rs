//! Seeds: the fixtures, hostile and harmless ones, each for the parsers of the kinds that it is.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pyguard_artifact::{Data, Nobody, inspect};

use crate::{EVERYTHING, NAMES, folder, parsers};

/// Longest seed (bytes).
const LONGEST: u64 = 256 << 10;

/// Writes the seeds of each parser to a folder of its name, and prints the parsers with the numbers of their seeds. A parser
/// without a fixture of its own (what lies in archives only) gets all.
pub(crate) fn write(fixtures: &str, seeds: &str) -> io::Result<()> {
    let mut of_parser: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut all = Vec::new();
    for path in files(Path::new(fixtures))? {
        let data = fs::read(&path)?;
        if data.len() as u64 >= LONGEST {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let number = all.len();
        let seen = inspect(&Data::of(data.clone()), &name, &Nobody, false);
        for (_, kind) in seen.kinds.iter().filter(|(member, _)| member.is_empty()) {
            of_parser.entry(folder(kind)).or_default().push(number);
        }
        all.push([&[name_number(&name)], data.as_slice()].concat());
    }
    of_parser.insert(EVERYTHING.to_owned(), (0..all.len()).collect());
    for (parser, _) in parsers() {
        let numbers = of_parser.entry(parser.clone()).or_insert_with(|| (0..all.len()).collect());
        numbers.dedup();
        let place = Path::new(seeds).join(&parser);
        fs::create_dir_all(&place)?;
        for number in &*numbers {
            fs::write(place.join(format!("seed-{number:05}")), &all[*number])?;
        }
        println!("{parser}\t{}", numbers.len());
    }
    Ok(())
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "py") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The name in the list that is the same, or has the same ending.
fn name_number(name: &str) -> u8 {
    let ending = |name: &str| name.rsplit_once('.').map(|(_, ending)| ending.to_owned());
    let same = NAMES.iter().position(|known| *known == name);
    let alike = || NAMES.iter().position(|known| ending(known) == ending(name));
    same.or_else(alike).and_then(|number| u8::try_from(number).ok()).unwrap_or(0)
}
