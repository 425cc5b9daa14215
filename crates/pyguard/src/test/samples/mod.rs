//! Tests of rules with a detector: values are made from recipes and put into documents, so that no file of tests holds anything
//! that could be someone's. `<id>.cases.yaml` beside a rule has the recipes, and cases of its own.

mod cases_file;
mod checksums;
mod compare;
mod document;
mod fill;
mod generators;
mod kinds;
mod matrix;
mod notebook;
mod personal;
mod random;
mod recipe;
mod run;
mod scan;
mod write;

pub(super) use run::run;
