use super::Data;

/// What lies beside a file or a member: in its folder or archive. Formats that consist of several files ask here.
pub trait Neighbours {
    /// Whether something of that name lies there; `/` separates folders below.
    fn exists(&self, name: &str) -> bool;
    /// What lies there.
    fn open(&self, name: &str) -> Option<Data>;
    /// Whether the way to what lies there goes over a link that leaves the folder.
    fn leaves(&self, _name: &str) -> bool {
        false
    }
}

/// Nothing lies beside it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Neighbours for Nobody {
    fn exists(&self, _name: &str) -> bool {
        false
    }

    fn open(&self, _name: &str) -> Option<Data> {
        None
    }
}
