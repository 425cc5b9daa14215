//! Facts about one Python module, computed once a file and only when asked for: what names mean through imports,
//! which names have constant values, where the scopes are.

mod constants;
mod escapes;
mod flow;
mod imports;
mod module;
pub mod nesting;
mod scopes;

pub use constants::{Constant, literal_content};
pub use escapes::{ESCAPE_WORDS, may_have_escapes};
pub use imports::{Imported, Imports};
pub use module::{Facts, Module, SyntaxFault, TooDeep};
pub use scopes::{Binding, Scope, ScopeId, ScopeKind, Scopes, for_each_block};
