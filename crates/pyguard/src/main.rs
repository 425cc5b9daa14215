//! The pyguard command line.

fn main() {}
