//! Text files of model folders: tokenizer and model configurations, chat templates, shard indexes, MLflow models.

use crate::core::Kind;

/// Its kinds.
pub(crate) const KINDS: &[Kind] = &[];

/// Its checks.
pub(crate) const CHECKS: &[&str] = &[];
