//! e
/// e
pub fn is_high_entropy(_text: &str) -> bool { false }
