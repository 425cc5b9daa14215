//! Personal data: where texts hold it in tables.

pub mod columns;
pub mod table;
