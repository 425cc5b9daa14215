//! Downloaded files that are run or unpickled later.

use super::files::{Files, executed, place};
use super::program::base_name;
use super::python::{PythonCall, Value};
use crate::{Observation, Subject};

/// Sees a downloaded file run by a later command.
pub(super) fn downloaded_file_run(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    let files = Files::of(commands);
    for (line, command) in commands.each() {
        let Some(file) = executed(line, command) else { continue };
        let (range, at) = place(line, command);
        if let Some(fetched) = files.unchecked(base_name(&file.text), at) {
            seen.push(
                Observation::at(range)
                    .naming("$FILE", fetched.name.as_str())
                    .naming("$URL", fetched.from.as_str()),
            );
        }
    }
}

/// Sees a file that a command downloaded given to a loader that unpickles it.
pub(super) fn downloaded_file_unpickled(subject: &Subject<'_>, seen: &mut Vec<Observation>) {
    let commands = subject.commands();
    let files = Files::of(commands);
    for call in &commands.calls {
        let Some(file) = unpickled(call) else { continue };
        if let Some(fetched) = files.unchecked(file, call.range.start().to_usize()) {
            seen.push(
                Observation::at(call.range)
                    .naming("$LOADER", call.name.as_str())
                    .naming("$FILE", fetched.name.as_str())
                    .naming("$URL", fetched.from.as_str()),
            );
        }
    }
}

/// The name of the file that a call unpickles.
fn unpickled(call: &PythonCall) -> Option<&str> {
    let parameter = match call.name.as_str() {
        "torch.load" if call.keyword("weights_only") != Some(&Value::True) => "f",
        "pickle.load" | "cPickle.load" | "_pickle.load" | "dill.load" | "cloudpickle.load"
        | "pickle.Unpickler" | "dill.Unpickler" => "file",
        "joblib.load" | "sklearn.externals.joblib.load" => "filename",
        "pandas.read_pickle" => "filepath_or_buffer",
        "numpy.load" if call.keyword("allow_pickle") == Some(&Value::True) => "file",
        name if call.last_name() == "load_model" && name.contains("keras") => {
            let file = call.argument(0, "filepath")?.file_name()?;
            let is_safe = call.keyword("safe_mode") == Some(&Value::True);
            let has_code = file.ends_with(".h5") || file.ends_with(".hdf5");
            return (has_code && !is_safe).then_some(file);
        }
        _ => return None,
    };
    call.argument(0, parameter)?.file_name()
}
