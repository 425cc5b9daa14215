//! Draws what the benches measured: `pyguard-chart RESULTS FOLDER` reads the file that `--keep` writes and makes `speed.svg`
//! and `scaling.svg` in the folder. No figure stands in this program.

use std::path::Path;

use anyhow::{Context, Result, bail};

mod results;
mod scaling;
mod speed;

use results::Results;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [results, folder] = arguments.as_slice() else {
        bail!("usage: pyguard-chart RESULTS FOLDER");
    };
    let text = std::fs::read_to_string(results).with_context(|| format!("reading {results}"))?;
    let results: Results =
        serde_json::from_str(&text).with_context(|| format!("reading {results}"))?;
    let folder = Path::new(folder);
    write(&folder.join("speed.svg"), &speed::draw(&results)?)?;
    write(&folder.join("scaling.svg"), &scaling::draw(&results)?)
}

fn write(path: &Path, drawing: &str) -> Result<()> {
    std::fs::write(path, drawing).with_context(|| format!("writing {}", path.display()))
}
