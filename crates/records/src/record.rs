use serde::{Deserialize, Serialize};

use crate::files::read;
use crate::folder::Folder;
use crate::marks::{Done, RolledBackMark};
use crate::place::Place;
use crate::run::RunSummary;
use crate::store::Store;
use crate::{FileRecord, RecordsError, Run, RunId, RunState};

/// The only version there is so far.
const VERSION: u32 = 1;

/// The largest record that is written or read (bytes).
const MAX_RECORD: u64 = 64 << 20;

/// `run.json`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    version: u32,
    id: String,
    time: String,
    tool: String,
    arguments: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rollback_of: Option<String>,
    files: Vec<FileRecord>,
}

/// What every version begins with.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Record {
    pub(crate) fn new(
        id: &RunId,
        time: String,
        run: crate::NewRun,
        rollback_of: Option<&RunId>,
        files: Vec<FileRecord>,
    ) -> Self {
        Self {
            version: VERSION,
            id: id.to_string(),
            time,
            tool: run.tool,
            arguments: run.arguments,
            rollback_of: rollback_of.map(RunId::to_string),
            files,
        }
    }

    pub(crate) fn files(&self) -> &[FileRecord] {
        &self.files
    }

    /// The bytes of `run.json`.
    pub(crate) fn to_json(&self) -> Result<Vec<u8>, RecordsError> {
        let json = serde_json::to_vec_pretty(self)
            .map_err(|error| RecordsError::io("write", "run.json".as_ref(), error.into()))?;
        if json.len() as u64 > MAX_RECORD {
            return Err(RecordsError::TooLarge { bytes: json.len(), limit: MAX_RECORD });
        }
        Ok(json)
    }
}

impl Store {
    /// Reads a run, and believes nothing of it that could do harm.
    pub(crate) fn load(&self, folder: &Folder, id: &RunId) -> Result<Run, RecordsError> {
        let broken = |reason: String| RecordsError::broken(id, reason);
        let run_folder = folder.run(id);
        let (json, _) = read(&run_folder.record(), MAX_RECORD)
            .map_err(|reason| broken(format!("run.json cannot be read: {reason}")))?;
        let parse_error =
            |error: serde_json::Error| broken(format!("run.json is no record: {error}"));
        let Version { version } = serde_json::from_slice(&json).map_err(parse_error)?;
        if version != VERSION {
            return Err(broken(format!("version {version} of the record is not known")));
        }
        let record: Record = serde_json::from_slice(&json).map_err(parse_error)?;
        if record.id != id.to_string() {
            return Err(broken(format!("the record is that of another run, `{}`", record.id)));
        }
        let strange = |file: &&FileRecord| Place::of_record(self.root(), &file.path).is_none();
        if let Some(file) = record.files.iter().find(strange) {
            return Err(broken(format!("`{}` is no path that is ever recorded", file.path)));
        }
        let rollback_of = match record.rollback_of.as_deref().map(RunId::parse) {
            Some(None) => return Err(broken("it says to be the rollback of no run".to_owned())),
            other => other.flatten(),
        };
        let mut files = record.files;
        let done = Done::read(&run_folder);
        let is_done = done.is_some();
        for mark in done.into_iter().flat_map(|done| done.not_written) {
            if let Some(file) = files.get_mut(mark.file) {
                file.not_written = Some(mark.reason);
            }
        }
        let rolled_back = RolledBackMark::read(&run_folder);
        let summary = RunSummary {
            id: id.clone(),
            time: record.time,
            tool: record.tool,
            arguments: record.arguments,
            rollback_of,
            state: state(&files, is_done, rolled_back.as_ref()),
            rolled_back: rolled_back.map(|mark| mark.time),
            files: files.iter().filter(|file| file.not_written.is_none()).count(),
            fixes: files
                .iter()
                .filter(|file| file.not_written.is_none())
                .map(|file| file.fixes.len())
                .sum(),
        };
        Ok(Run { summary, files })
    }
}

fn state(files: &[FileRecord], is_done: bool, rolled_back: Option<&RolledBackMark>) -> RunState {
    let mut written =
        (0..).zip(files).filter(|(_, file)| file.not_written.is_none()).map(|(number, _)| number);
    match rolled_back {
        Some(mark) if written.all(|number| mark.files.contains(&number)) => RunState::RolledBack,
        Some(mark) if !mark.files.is_empty() => RunState::PartlyRolledBack,
        _ if is_done => RunState::Done,
        _ => RunState::Unfinished,
    }
}
