//! What a zip is for, told by its members.

use super::super::paths;
use super::entry::Entry;

/// Who reads the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Flavour {
    /// `torch.save`.
    Torch,
    /// `torch.jit.save`, also for phones.
    TorchScript,
    /// `torch.package`.
    TorchPackage,
    /// `torch.export.save` and AOTInductor.
    TorchExport,
    /// TorchServe.
    Serve,
    Keras,
    /// NumPy arrays.
    Numpy,
    Skops,
    /// A file with a name that models have.
    NamedModel,
    Other,
}

impl Flavour {
    /// As people call it.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Torch => "PyTorch archive",
            Self::TorchScript => "TorchScript archive",
            Self::TorchPackage => "torch.package archive",
            Self::TorchExport => "torch.export archive",
            Self::Serve => "TorchServe archive",
            Self::Keras => "Keras archive",
            Self::Numpy => "NumPy archive",
            Self::Skops => "skops archive",
            Self::NamedModel => "model archive",
            Self::Other => "zip archive",
        }
    }

    /// Whether a machine learning library wrote it, whose habits are known.
    pub(super) fn is_model(self) -> bool {
        self != Self::Other
    }

    /// Whether PyTorch's own zip reader loads it.
    pub(super) fn is_torch(self) -> bool {
        matches!(self, Self::Torch | Self::TorchScript | Self::TorchPackage | Self::TorchExport)
    }

    /// By the members, then by the file's name.
    pub(super) fn of(entries: &[Entry], file: &str) -> Self {
        let mut seen = Seen::default();
        for entry in entries {
            seen.add(&entry.header.text());
        }
        seen.flavour(entries.len(), file)
    }
}

#[derive(Debug, Default)]
struct Seen {
    pickle: bool,
    constants: bool,
    code: bool,
    package: bool,
    export: bool,
    serve: bool,
    config: bool,
    metadata: bool,
    schema: bool,
    arrays: usize,
}

impl Seen {
    fn add(&mut self, name: &str) {
        let lower = name.to_ascii_lowercase();
        let base = paths::base(&lower);
        let depth = lower.matches('/').count();
        self.pickle |= base == "data.pkl" && depth <= 1;
        self.constants |= matches!(base, "constants.pkl" | "bytecode.pkl") && depth <= 1;
        self.code |= lower.contains("code/") && lower.ends_with(".py");
        self.package |= lower.ends_with(".data/extern_modules");
        self.export |= base == "archive_format" || base == "serialized_exported_program.json";
        self.serve |= lower == "mar-inf/manifest.json";
        self.config |= lower == "config.json";
        self.metadata |= lower == "metadata.json" || lower == "model.weights.h5";
        self.schema |= lower == "schema.json";
        self.arrays += usize::from(lower.ends_with(".npy"));
    }

    fn flavour(&self, count: usize, file: &str) -> Flavour {
        if self.serve {
            Flavour::Serve
        } else if self.package {
            Flavour::TorchPackage
        } else if self.export {
            Flavour::TorchExport
        } else if self.constants || (self.pickle && self.code) {
            Flavour::TorchScript
        } else if self.pickle {
            Flavour::Torch
        } else if self.config && self.metadata {
            Flavour::Keras
        } else if self.schema {
            Flavour::Skops
        } else if self.arrays == count && count > 0 {
            Flavour::Numpy
        } else if is_model_name(file) {
            Flavour::NamedModel
        } else {
            Flavour::Other
        }
    }
}

/// Whether files of that name are models.
pub(in super::super) fn is_model_name(file: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "pt",
        "pth",
        "pt2",
        "ptl",
        "pte",
        "ts",
        "ckpt",
        "bin",
        "mar",
        "nemo",
        "keras",
        "npz",
        "npy",
        "skops",
        "h5",
        "hdf5",
        "safetensors",
        "gguf",
        "onnx",
        "tflite",
        "pkl",
        "pickle",
        "joblib",
        "model",
        "mlmodel",
        "mlpackage",
        "th",
    ];
    let ending = paths::base(file).rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// Whether a member is the raw numbers of a tensor: it is read as that and as nothing else.
pub(super) fn is_storage(name: &str) -> bool {
    let mut parts = name.rsplit('/');
    let (Some(base), Some(folder)) = (parts.next(), parts.next()) else { return false };
    let is_number = !base.is_empty() && base.bytes().all(|byte| byte.is_ascii_digit());
    let is_weight = base.starts_with("weight_") || base.starts_with("tensor_");
    (matches!(folder, "data" | "tensors" | "constants") && (is_number || is_weight))
        || (folder == "weights" && is_weight)
        || (folder == ".data" && base.ends_with(".storage"))
        || name.contains("/data/constants/tensor_")
}
