//! Parses every Python file below the given folders on all cores and does nothing else: the yardstick of `bench/speed.py`.

#![allow(clippy::print_stdout, reason = "a program for a bench")]

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyguard_python::Module;
use pyguard_source::{Document, DocumentKind};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "py" || extension == "pyi")
            {
                files.push(path);
            }
        }
    }
    let next = AtomicUsize::new(0);
    let statements = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let Ok(text) = std::fs::read_to_string(path) else { continue };
                    let module = Module::parse(&Document::new("", DocumentKind::Python, text));
                    statements.fetch_add(module.body().len(), Ordering::Relaxed);
                }
            });
        }
    });
    println!("{} files, {} top-level statements", files.len(), statements.into_inner());
}
