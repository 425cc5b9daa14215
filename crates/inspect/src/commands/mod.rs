//! What a notebook makes a shell and the magics of IPython do.

mod ai;
mod cells;
mod collected;
mod downloaded;
mod files;
mod git_url;
mod index;
mod install;
mod persistence;
mod pinning;
mod privilege;
mod program;
mod python;
mod remote_script;
mod removal;
mod reverse_shell;
mod scripts;
mod server;
mod setting;
pub(crate) mod shell;
mod trace;
mod vcs;

pub(crate) use collected::Commands;

use crate::check::Check;

/// The checks of this module.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "download-piped-to-shell", run: remote_script::download_piped_to_shell },
    Check { name: "downloaded-file-run", run: downloaded::downloaded_file_run },
    Check { name: "shell-over-network", run: reverse_shell::shell_over_network },
    Check { name: "removal-of-root-or-variable", run: removal::removal_of_root_or_variable },
    Check { name: "writefile-of-startup-file", run: persistence::writefile_of_startup_file },
    Check { name: "shell-writes-startup-file", run: persistence::shell_writes_startup_file },
    Check { name: "jupyter-without-login", run: server::jupyter_without_login },
    Check { name: "secret-in-trace", run: trace::secret_in_trace },
    Check { name: "downloaded-file-unpickled", run: downloaded::downloaded_file_unpickled },
    Check { name: "git-url-with-credential", run: git_url::git_url_with_credential },
    Check { name: "second-index", run: index::second_index },
    Check { name: "install-without-tls", run: index::install_without_tls },
    Check { name: "unpinned-install-in-call", run: index::unpinned_install_in_call },
    Check { name: "install-of-branch", run: vcs::install_of_branch },
    Check { name: "install-without-version", run: pinning::install_without_version },
    Check { name: "install-by-shell", run: pinning::install_by_shell },
    Check { name: "install-of-copyleft", run: pinning::install_of_copyleft },
    Check { name: "script-from-outside", run: scripts::script_from_outside },
    Check { name: "extension-from-outside", run: scripts::extension_from_outside },
    Check { name: "command-as-root", run: privilege::command_as_root },
    Check { name: "ai-output-as-html", run: ai::ai_output_as_html },
];
