//! What repairs wrote.
