use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use pyguard_finding::{ExplainLevel, Severity, Tier};
use pyguard_report::Format;

/// Finds what an attacker could use in AI/ML code.
#[derive(Debug, Parser)]
#[command(name = "pyguard", version, about, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Scan files and folders.
    Check(CheckArguments),
    /// Scan files and folders again whenever they change.
    Watch(WatchArguments),
    /// Run the tests of rule files (`# ruleid:` and `# ok:` comments).
    Test(TestArguments),
    /// List or export rules.
    Rules(RulesArguments),
    /// Say what a rule is about.
    Explain(ExplainArguments),
    /// Say what was repaired, and why.
    Fixes(FixesArguments),
    /// Put files back as they were before a repair.
    Rollback(RollbackArguments),
    /// Take secrets and personal data out of files.
    Redact(RedactArguments),
    /// Look for secrets and personal data in what a Git repository held once.
    History(HistoryArguments),
    /// Show and clean notebooks.
    Notebook(NotebookArguments),
    /// Show what is inside a model file, without loading it.
    Artifact(ArtifactArguments),
    /// Show or remove what earlier checks kept.
    Cache(CacheArguments),
}

/// What is scanned, and with which rules.
#[derive(Debug, Args)]
pub(crate) struct ScanArguments {
    /// Files and folders to scan.
    #[arg(default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,
    /// Rule file, folder of rule files, or `builtin`; replaces the built-in rules. May be repeated.
    #[arg(long, value_name = "PATH|builtin")]
    pub(crate) config: Vec<String>,
    /// How sure a rule must be to be shown: default, strict or audit.
    #[arg(long)]
    pub(crate) tier: Option<Tier>,
    /// Only these codes or rule ids, in whatever tier they are; `AIML07` stands for all codes that begin so.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Not these codes or rule ids.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Files and folders to leave out, as in a .gitignore. May be repeated.
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,
    /// Number of threads [default: all cores].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
    /// Neither use nor keep what earlier checks found out.
    #[arg(long)]
    pub(crate) no_cache: bool,
}

/// Looks again whenever a file changes, and tells what is new and what is gone. Ends with Ctrl-C.
#[derive(Debug, Args)]
pub(crate) struct WatchArguments {
    #[command(flatten)]
    pub(crate) scan: ScanArguments,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) scan: ScanArguments,
    /// text, json, sarif or github.
    #[arg(long)]
    pub(crate) format: Option<Format>,
    /// Write the report to a file.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Lowest severity that makes the exit code 1: low, medium, high or critical.
    #[arg(long, value_name = "SEVERITY")]
    pub(crate) fail_on: Option<Severity>,
    /// Only findings in lines, and in cells of notebooks, that changed since this branch and a revision of Git parted.
    #[arg(long, value_name = "REVISION", conflicts_with_all = ["fix", "diff"])]
    pub(crate) diff_base: Option<String>,
    /// Repair what can be repaired without changing what the program does; `--fix=ask` asks about each repair.
    #[arg(
        long,
        value_name = "all|ask",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "all",
        conflicts_with = "diff",
        hide_possible_values = true
    )]
    pub(crate) fix: Option<FixMode>,
    /// Show the repairs as a patch; nothing is written.
    #[arg(long)]
    pub(crate) diff: bool,
    /// Also repairs that may change what the program does.
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,
    /// Only repairs of these codes or rule ids.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) fix_only: Vec<String>,
    /// Say beside each edit, in a comment, which check it is for.
    #[arg(long)]
    pub(crate) fix_comments: bool,
    /// Explain each finding: beginner, intermediate or expert (text only).
    #[arg(long, value_name = "LEVEL", hide_possible_values = true)]
    pub(crate) explain: Option<Level>,
    /// Show the time by phase and the ten most costly rules.
    #[arg(long)]
    pub(crate) stats: bool,
    /// Leave times out, so that equal scans give equal bytes.
    #[arg(long)]
    pub(crate) no_timing: bool,
}

/// What a check finds out is kept in the user's folder for caches, or in the folder that PYGUARD_CACHE_DIR names (nowhere, where that is
/// empty), so that files that have not changed are not looked at again.
#[derive(Debug, Args)]
pub(crate) struct CacheArguments {
    #[command(subcommand)]
    pub(crate) command: CacheCommand,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum CacheCommand {
    /// Say where the cache is and how large.
    Stats,
    /// Remove all that is kept.
    Clean,
}

/// Every value that is found is replaced by `REDACTED`; all other bytes stay. `pyguard rollback` puts the values back.
#[derive(Debug, Args)]
pub(crate) struct RedactArguments {
    /// Files and folders.
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) detectors: DetectorArguments,
    /// Only values in these parts of notebooks: source, output, error, metadata. Other files are sources.
    #[arg(long, value_name = "PARTS", value_delimiter = ',', hide_possible_values = true)]
    pub(crate) only: Vec<RedactPart>,
    /// Equal values get equal words (`REDACTED-email-address-1f3a9c20`), by a hash with the key in this file; a file that is not
    /// there is made with a random key.
    #[arg(long, value_name = "KEYFILE")]
    pub(crate) pseudonyms: Option<PathBuf>,
    /// Say what would be taken out; nothing is written.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Files and folders to leave out, as in a .gitignore. May be repeated.
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,
    /// Number of threads [default: all cores].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
}

/// Which values are looked for.
#[derive(Debug, Args)]
pub(crate) struct DetectorArguments {
    /// secrets, personal or all.
    #[arg(long, default_value = "all", hide_possible_values = true)]
    pub(crate) kind: ValueKind,
    /// How sure a rule must be: default, strict or audit.
    #[arg(long, default_value = "default")]
    pub(crate) tier: Tier,
    /// Only what these codes or rule ids find, in whatever tier they are.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Not what these codes or rule ids find.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// Rule file (Semgrep YAML, gitleaks TOML), folder of rule files, or `builtin`; replaces the built-in rules. May be repeated.
    #[arg(long, value_name = "PATH|builtin")]
    pub(crate) config: Vec<String>,
}

/// Every file that any commit brought in is looked at once, with the commits that brought it in. A second run looks only at what is
/// new.
#[derive(Debug, Args)]
pub(crate) struct HistoryArguments {
    /// Revisions as Git understands them: `main`, `v1..v2`, `^old` [default: all references, HEAD and stashes].
    pub(crate) revisions: Vec<String>,
    /// The repository.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub(crate) repository: PathBuf,
    /// Also what no reference leads to: commits that were amended or pushed away, files that were staged.
    #[arg(long, conflicts_with = "revisions")]
    pub(crate) unreachable: bool,
    #[command(flatten)]
    pub(crate) detectors: DetectorArguments,
    /// text or json.
    #[arg(long, default_value = "text")]
    pub(crate) format: ListFormat,
    /// Neither use nor keep what earlier runs looked at.
    #[arg(long)]
    pub(crate) no_state: bool,
    /// Number of threads [default: all cores].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
}

/// What kind of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ValueKind {
    /// Tokens, keys, passwords.
    Secrets,
    /// Data about persons.
    Personal,
    /// Both.
    All,
}

/// A part of a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum RedactPart {
    /// Sources of cells.
    Source,
    /// What cells gave out.
    Output,
    /// Tracebacks.
    Error,
    /// Metadata and attachments.
    Metadata,
}

#[derive(Debug, Args)]
pub(crate) struct TestArguments {
    /// Folder with rule files and their annotated cases.
    pub(crate) folder: PathBuf,
    /// Write the `.fixed` files as the repairs give them; read what changed.
    #[arg(long)]
    pub(crate) accept: bool,
    /// Also write the documents that detector rules are tried on to a new folder, with `expected.json` saying what they hold. The
    /// values in them are made up, but look like real secrets and personal data.
    #[arg(long, value_name = "NEW FOLDER")]
    pub(crate) write: Option<PathBuf>,
    /// text or json.
    #[arg(long, default_value = "text")]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    #[command(subcommand)]
    pub(crate) command: RulesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// List the built-in rules.
    List {
        /// text or json.
        #[arg(long, default_value = "text")]
        format: ListFormat,
    },
    /// Write the built-in rules as plain Semgrep YAML.
    Export {
        /// Only these codes or rule ids.
        #[arg(value_name = "CODES")]
        codes: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// Code or id of a built-in rule.
    pub(crate) code: String,
    /// For whom: beginner, intermediate or expert.
    #[arg(long, default_value = "intermediate")]
    pub(crate) level: Level,
}

#[derive(Debug, Args)]
pub(crate) struct FixesArguments {
    #[command(subcommand)]
    pub(crate) command: FixesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FixesCommand {
    /// List the runs that repaired something, newest first.
    List {
        #[command(flatten)]
        project: ProjectArguments,
        /// text or json.
        #[arg(long, default_value = "text")]
        format: ListFormat,
    },
    /// Show each repair of a run, and what is in its files now.
    Show {
        /// Id of the run, or how it begins [default: the newest].
        run: Option<String>,
        #[command(flatten)]
        project: ProjectArguments,
        /// text or json.
        #[arg(long, default_value = "text")]
        format: ListFormat,
    },
}

#[derive(Debug, Args)]
pub(crate) struct RollbackArguments {
    /// Id of the run, or how it begins [default: the newest].
    pub(crate) run: Option<PathBuf>,
    /// Only these files, and those below these folders.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Also restore files that were changed or deleted since; what is in them now is kept.
    #[arg(long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) project: ProjectArguments,
}

#[derive(Debug, Args)]
pub(crate) struct ProjectArguments {
    /// Folder with the records [default: the project of the current folder].
    #[arg(long, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ListFormat {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum FixMode {
    All,
    Ask,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Level {
    Beginner,
    Intermediate,
    Expert,
}

impl From<Level> for ExplainLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Beginner => Self::Beginner,
            Level::Intermediate => Self::Intermediate,
            Level::Expert => Self::Expert,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct NotebookArguments {
    #[command(subcommand)]
    pub(crate) command: NotebookCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum NotebookCommand {
    /// Sort the cells of a notebook so that each comes after those that give its names.
    Reorder(ReorderArguments),
    /// Show the cells of a notebook, with what is found in each.
    Show(ShowArguments),
    /// Take out what running a notebook left in it.
    Strip(StripArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ArtifactArguments {
    #[command(subcommand)]
    pub(crate) command: ArtifactCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ArtifactCommand {
    /// Show what a model file holds and what it would run, with what is found in it.
    Show(ArtifactShowArguments),
    /// Write the tensors of a PyTorch state dictionary as safetensors, without running anything of it.
    Convert(ConvertArguments),
}

/// Only a dictionary of plain tensors is converted, as `torch.save(model.state_dict(), …)` writes it. Tensors that share their
/// numbers are written each for itself.
#[derive(Debug, Args)]
pub(crate) struct ConvertArguments {
    /// The PyTorch file.
    pub(crate) file: PathBuf,
    /// Where to write; beside the file, with the extension `safetensors`, where it is not said. Nothing is overwritten.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ArtifactShowArguments {
    /// The model file.
    pub(crate) file: PathBuf,
    /// How sure a rule must be: default, strict or audit.
    #[arg(long, default_value = "default")]
    pub(crate) tier: Tier,
}

/// Text stays with the code below it, and each cell sees the values that it saw before; only a name that nothing above gives is
/// taken from below. What cells do to files and other things outside is not seen.
#[derive(Debug, Args)]
pub(crate) struct ReorderArguments {
    /// The notebook.
    pub(crate) file: PathBuf,
    /// Write the cells in the new order; `pyguard rollback` puts them back.
    #[arg(long)]
    pub(crate) write: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArguments {
    /// The notebook.
    pub(crate) file: PathBuf,
    /// How sure a rule must be: default, strict or audit.
    #[arg(long, default_value = "default")]
    pub(crate) tier: Tier,
}

/// Outputs, execution counts, and metadata that does not say how the notebook is to be shown or run. All other bytes stay; a cell
/// with `keep_output` among its tags keeps its outputs. `pyguard rollback` puts everything back.
#[derive(Debug, Args)]
pub(crate) struct StripArguments {
    /// Notebooks and folders; `-` reads standard input and writes standard output, as a filter of Git does.
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// What stays: outputs, counts, metadata.
    #[arg(long, value_name = "PARTS", value_delimiter = ',', hide_possible_values = true)]
    pub(crate) keep: Vec<Kept>,
    /// More keys of metadata that stay, of the notebook and of cells.
    #[arg(long, value_name = "KEYS", value_delimiter = ',')]
    pub(crate) keep_keys: Vec<String>,
    /// Only say which notebooks would change; exit code 1 if there are any.
    #[arg(long)]
    pub(crate) check: bool,
    /// Files and folders to leave out, as in a .gitignore. May be repeated.
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,
}

/// What `notebook strip` can leave in a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kept {
    /// What cells gave out.
    Outputs,
    /// Execution counts.
    Counts,
    /// All metadata.
    Metadata,
}
