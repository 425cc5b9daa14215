//! What is promised of writing and rolling back. Single parts have their tests beside them.

mod concurrent;
mod contents;
mod disks;
mod force;
mod hostile;
mod kill;
mod links;
mod meanwhile;
mod power;
mod project;
mod records;
mod refused;
mod rollback;
mod stop;
