//! Names of columns that say that they hold personal data.
