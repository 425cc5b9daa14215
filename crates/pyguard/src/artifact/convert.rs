//! `pyguard artifact convert`: a state dictionary of PyTorch as safetensors.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use pyguard_artifact::{Data, NotPlain, PlainTensor, PlainTensors, plain_tensors};
use pyguard_report::{count, escape};
use serde_json::{Map, Value, json};

use crate::args::ConvertArguments;
use crate::exit::Exit;

/// Where data begins in a safetensors file, so that numbers stand at places that their size divides (bytes).
const ALIGNMENT: usize = 8;
/// Longest header that readers of safetensors take (bytes).
const MAX_HEADER: usize = 100_000_000;

pub(super) fn run(arguments: &ConvertArguments) -> Result<Exit> {
    let ConvertArguments { file, output } = arguments;
    let shown = file.to_string_lossy();
    let data = Data::open(file).with_context(|| shown.clone().into_owned())?;
    let PlainTensors { tensors, others } =
        plain_tensors(&data).map_err(|error| anyhow!("{shown} {error}; nothing was written"))?;
    let output = output.clone().unwrap_or_else(|| file.with_extension("safetensors"));
    if output.exists() {
        bail!("{} is there already; nothing was written", output.display());
    }
    write(&tensors, &output)?;
    let tensors = count(tensors.len(), "tensor");
    let place = output.to_string_lossy().into_owned();
    let mut out = std::io::stdout().lock();
    writeln!(out, "wrote {tensors} to {}", escape::line(&place))?;
    if others > 0 {
        let others = count(others, "other value");
        writeln!(out, "left out {others}: safetensors holds nothing but tensors")?;
    }
    Ok(Exit::Clean)
}

/// Writes beside the place and moves it there when all is written.
fn write(tensors: &[PlainTensor], output: &Path) -> Result<()> {
    let mut name = output.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let file = File::create_new(&part).with_context(|| part.display().to_string())?;
    let written = write_into(tensors, BufWriter::new(file)).and_then(|()| {
        std::fs::rename(&part, output).with_context(|| output.display().to_string())
    });
    if written.is_err() {
        // What is half written helps nobody; that it can't be deleted is no other failure.
        let _ = std::fs::remove_file(&part);
    }
    written
}

/// The format: the length of a header in JSON (8 bytes, low byte first), the header, and the tensors one after another.
fn write_into(tensors: &[PlainTensor], mut out: impl Write) -> Result<()> {
    let mut header = Map::new();
    header.insert("__metadata__".to_owned(), json!({"format": "pt"}));
    let mut start = 0_u64;
    // The widest types first, as the library sorts them, so that all of them are aligned.
    let mut sorted: Vec<&PlainTensor> = tensors.iter().collect();
    sorted.sort_by(|left, right| (right.width, &left.name).cmp(&(left.width, &right.name)));
    for tensor in &sorted {
        let end = tensor.bytes().and_then(|bytes| start.checked_add(bytes));
        let end = end.context("the tensors are larger than a file can be")?;
        let entry =
            json!({"dtype": tensor.dtype, "shape": tensor.shape, "data_offsets": [start, end]});
        header.insert(tensor.name.clone(), entry);
        start = end;
    }
    let mut header = serde_json::to_vec(&Value::Object(header))?;
    header.resize(header.len().next_multiple_of(ALIGNMENT), b' ');
    if header.len() > MAX_HEADER {
        bail!("the names of the tensors take more than {MAX_HEADER} bytes");
    }
    out.write_all(&(header.len() as u64).to_le_bytes())?;
    out.write_all(&header)?;
    for tensor in sorted {
        tensor.write(&mut |bytes| out.write_all(bytes)).map_err(|error| match error {
            NotPlain::Read(error) => error.into(),
            other => anyhow!("{other}"),
        })?;
    }
    out.flush()?;
    Ok(())
}
