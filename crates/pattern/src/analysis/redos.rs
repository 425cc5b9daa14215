//! r
/// r
pub fn is_redos(_text: &str) -> bool { false }
