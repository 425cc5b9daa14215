//! Reads the rule files below `rules/` and writes them as compact blocks, so that a run parses neither YAML nor patterns.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pyguard_pattern::LibraryBuilder;
use pyguard_rules::{Sets, pack_rule, pack_set};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(&folder)
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .filter(|path| {
            let path = path.to_string_lossy();
            !path.ends_with(".test.yaml") && !path.ends_with(".cases.yaml")
        })
        .collect();
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let shown = file.strip_prefix(&folder)?.to_string_lossy().into_owned();
        texts.push((shown, std::fs::read_to_string(&file)?));
    }
    let (sets, errors) = pyguard_rules::load_sets(&texts, &Sets::default());
    if let Some((_, error)) = errors.first() {
        return Err(error.to_string().into());
    }
    let sets = Arc::new(sets);
    let mut rules = Vec::new();
    for (shown, text) in texts {
        let loaded = pyguard_rules::load(&shown, &text, &sets);
        if let Some(error) = loaded.errors.first() {
            return Err(error.to_string().into());
        }
        rules.extend(loaded.rules);
    }
    rules.sort_by(|left, right| {
        (&left.info.code, &left.info.id).cmp(&(&right.info.code, &right.info.id))
    });
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut library = LibraryBuilder::default();
    sets.iter().try_for_each(|set| pack_set(set, &mut library))?;
    rules.iter().try_for_each(|rule| pack_rule(rule.spec(), &mut library))?;
    std::fs::write(out.join("patterns.bin"), library.finish())?;
    let head = (sets.iter().collect::<Vec<_>>(), rules.len());
    let mut packed = postcard::to_allocvec(&head)?;
    for rule in &rules {
        packed.extend(postcard::to_allocvec(&(rule.spec(), &rule.requirement))?);
    }
    std::fs::write(out.join("rules.bin"), packed)?;
    Ok(())
}
