//! What is shown holds no secrets.

use pyguard_engine::Guard;

/// With the built-in detectors.
pub(crate) static GUARD: Guard = Guard::new(pyguard_builtin::rules);
