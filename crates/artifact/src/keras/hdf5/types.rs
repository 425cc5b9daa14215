use super::bytes::Block;
use crate::core::Fault;

/// What an element is (IV.A.2.d).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Datatype {
    pub(super) class: u8,
    /// Bytes of an element.
    pub(super) size: u64,
    /// First byte of the class's own bits.
    bits: u8,
}

/// Classes of datatypes.
pub(super) mod class {
    pub(in super::super) const STRING: u8 = 3;
    pub(in super::super) const OPAQUE: u8 = 5;
    pub(in super::super) const VARIABLE: u8 = 9;
}

impl Datatype {
    /// Reads the fixed part of a datatype message.
    pub(super) fn read(block: &mut Block<'_>) -> Result<Self, Fault> {
        let class = block.u8()? & 0x0F;
        let bits = block.u8()?;
        block.take(2)?;
        Ok(Self { class, size: u64::from(block.u32()?), bits })
    }

    /// What people call it.
    pub(super) fn name(self) -> String {
        let bits = self.size.saturating_mul(8);
        match self.class {
            0 if self.bits & 8 != 0 => format!("int{bits}"),
            0 => format!("uint{bits}"),
            1 => format!("float{bits}"),
            class::STRING => format!("string of {} bytes", self.size),
            class::OPAQUE => format!("opaque of {} bytes", self.size),
            6 => format!("compound of {} bytes", self.size),
            7 => "reference".to_owned(),
            8 => "enumeration".to_owned(),
            class::VARIABLE if self.bits & 0x0F == 1 => "string".to_owned(),
            class::VARIABLE => "sequence".to_owned(),
            10 => format!("array of {} bytes", self.size),
            _ => format!("class {}", self.class),
        }
    }
}

/// How many elements there are along each axis (IV.A.2.b); `None` where there is no element at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dataspace {
    pub(super) dimensions: Option<Vec<u64>>,
}

impl Dataspace {
    /// Reads a dataspace message.
    pub(super) fn read(block: &mut Block<'_>) -> Result<Self, Fault> {
        let version = block.u8()?;
        let rank = block.u8()?;
        block.u8()?;
        let kind = block.u8()?;
        if version == 1 {
            block.take(4)?;
        } else if kind == 2 {
            return Ok(Self { dimensions: None });
        }
        let dimensions = (0..rank).map(|_| block.length()).collect::<Result<_, _>>()?;
        Ok(Self { dimensions: Some(dimensions) })
    }

    /// How many elements there are; as many as fit in the type where it is more.
    pub(super) fn count(&self) -> u64 {
        let Some(dimensions) = &self.dimensions else { return 0 };
        if dimensions.contains(&0) {
            return 0;
        }
        dimensions.iter().fold(1, |count, size| u64::saturating_mul(count, *size))
    }
}
