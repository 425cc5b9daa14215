//! The formats, seen from outside.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod escape;
mod github;
mod json;
mod parts;
mod properties;
mod sample;
mod sarif;
mod text;
