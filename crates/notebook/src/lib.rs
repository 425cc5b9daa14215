//! Notebooks: cells joined into one module, with a way back to cell and line. Jupyter's files are read by [`read`], notebooks
//! that are written as Python or Markdown by [`read_script`].
//!
//! The module holds what IPython would run: the code cells in order, without the ones that are another language
//! (`%%html`; those for a program, such as `%%bash`, stay as they are), without what does not parse, and with prompts and common indentation taken off. What a person
//! may have left in the file, on the other hand, can stand anywhere in it: [`texts`] gives all that can be read.

mod arrange;
mod cell;
mod depth;
mod edit;
mod error;
mod escape;
mod faults;
mod json;
mod kernel;
mod line_count;
mod line_magic;
mod magic;
mod module;
mod notice;
mod outline;
mod prompt;
mod read;
mod script;
mod source;
mod strip;
mod syntax;
mod texts;

pub use arrange::arrange;
pub use cell::{Cell, CellKind};
pub use edit::{EditError, edit};
pub use error::NotebookError;
pub use faults::{FormatFault, faults};
pub use notice::{Notice, NoticeKind};
pub use read::{Notebook, read};
pub use script::{is_literate, read_script, script_texts};
pub use strip::{StripOptions, strip};
pub use texts::{CellLayout, Layout, NotebookTexts, OutputLayout, texts};
