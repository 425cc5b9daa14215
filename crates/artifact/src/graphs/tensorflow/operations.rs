/// What an operator of TensorFlow can do to the machine, whatever stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Harm {
    /// Always, as the end of a sentence that begins with the operator.
    Does(&'static str),
    /// Reads or writes a checkpoint: what savers do, and only they.
    Saver(&'static str),
    /// Only with an attribute that names a file or a host.
    Attribute(&'static str, &'static str),
}

/// What an operator can do.
///
/// Names: <https://github.com/tensorflow/tensorflow/tree/master/tensorflow/core/ops>.
pub(super) fn harm(operator: &str) -> Option<Harm> {
    const READS: &str = "reads files";
    const WRITES: &str = "writes files";
    const PYTHON: &str = "calls a Python function";
    const REMOTE: &str = "talks to another machine";
    Some(match operator {
        "ReadFile"
        | "WholeFileReader"
        | "WholeFileReaderV2"
        | "TextLineReader"
        | "TextLineReaderV2"
        | "FixedLengthRecordReader"
        | "FixedLengthRecordReaderV2"
        | "TFRecordReader"
        | "TFRecordReaderV2"
        | "LMDBReader"
        | "TextLineDataset"
        | "TFRecordDataset"
        | "TFRecordDatasetV2"
        | "FixedLengthRecordDataset"
        | "FixedLengthRecordDatasetV2"
        | "CSVDataset"
        | "CSVDatasetV2"
        | "ExperimentalCSVDataset"
        | "LMDBDataset"
        | "ExperimentalLMDBDataset"
        | "LoadDataset"
        | "ListSnapshotChunksDataset"
        | "SnapshotChunkDataset" => Harm::Does(READS),
        "MatchingFiles" | "MatchingFilesDataset" | "ExperimentalMatchingFilesDataset" => {
            Harm::Does("lists files")
        }
        "SqlDataset" | "ExperimentalSqlDataset" => Harm::Does("opens a database"),
        "WriteFile"
        | "CreateSummaryFileWriter"
        | "CreateSummaryDbWriter"
        | "DatasetToTFRecord"
        | "ExperimentalDatasetToTFRecord"
        | "SaveDataset"
        | "SaveDatasetV2"
        | "DistributedSave"
        | "SnapshotDatasetV2"
        | "SnapshotDataset" => Harm::Does(WRITES),
        "PyFunc" | "PyFuncStateless" | "EagerPyFunc" => Harm::Does(PYTHON),
        "RemoteCall"
        | "Rpc"
        | "TryRpc"
        | "RpcCall"
        | "RpcClient"
        | "RpcServer"
        | "RpcServerRegister"
        | "DataServiceDataset"
        | "DataServiceDatasetV2"
        | "DataServiceDatasetV3"
        | "DataServiceDatasetV4"
        | "BigQueryReader"
        | "GcsConfigureCredentials"
        | "FileSystemSetConfiguration" => Harm::Does(REMOTE),
        "Save" | "SaveV2" | "SaveSlices" | "MergeV2Checkpoints" => Harm::Saver(WRITES),
        "Restore" | "RestoreV2" | "RestoreSlice" => Harm::Saver(READS),
        "PrintV2" => Harm::Attribute("output_stream", "prints into a file"),
        "DebugIdentity"
        | "DebugIdentityV2"
        | "DebugIdentityV3"
        | "DebugNanCount"
        | "DebugNumericSummary"
        | "DebugNumericSummaryV2" => Harm::Attribute("debug_urls", "sends values away"),
        "ImmutableConst" => Harm::Attribute("memory_region_name", "maps a file into memory"),
        "DecodeProtoV2" | "EncodeProto" => Harm::Attribute("descriptor_source", "reads a file"),
        _ => return None,
    })
}

/// Whether an operator reads or writes files, calls Python or another machine, wherever it stands.
pub(crate) fn is_harmful_operator(operator: &str) -> bool {
    matches!(harm(operator), Some(Harm::Does(_) | Harm::Saver(_)))
}

/// Whether the value of such an attribute names a file or a host.
pub(super) fn is_harmful(attribute: &str, value: &str) -> bool {
    let value = value.trim();
    match attribute {
        "output_stream" => value.starts_with("file://"),
        "debug_urls" => value.starts_with("file://") || value.starts_with("grpc://"),
        "memory_region_name" => !value.is_empty() && !value.starts_with("memmapped_package://"),
        _ => !value.is_empty() && !value.starts_with("local://") && !value.starts_with("bytes://"),
    }
}
