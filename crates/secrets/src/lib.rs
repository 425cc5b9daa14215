//! Secrets and personal data in texts.
//!
//! A *detector* is a rule's list of *forms*: what a value looks like and what it must stand beside. [`Detectors`] holds those
//! of all rules: one pass over a text finds the keywords of all forms (`candidates`), a form looks only around its own
//! keywords, and what it finds is judged by its checks (`checks`), by what no secret looks like (`placeholder`) and by what
//! stands around it (`context`). Values leave this crate only as ranges; [`masked`] is how a person may see one.

mod assignment;
mod charset;
mod checks;
mod compiled;
mod context;
mod counts;
mod detectors;
mod entropy;
mod error;
mod finder;
mod grams;
mod mask;
mod natural;
pub mod personal;
mod placeholder;
mod runs;
mod shapes;
mod spec;
mod text;
mod validate;

pub use checks::{Check, PersonalCheck};
pub use detectors::{Detection, Detectors};
pub use entropy::entropy;
pub use error::DetectorError;
pub use mask::{Masks, covered, masked};
pub use placeholder::is_placeholder;
pub use spec::{
    AllowSpec, DetectorKind, DetectorSpec, FormSpec, NeedSpec, RaiseSpec, Rating, Shape, Within,
};
pub use text::{Part, Surface, SurfaceKind, Text};
