import subprocess


def run(command):
    # ruleid: completion-run-as-shell-command
    return subprocess.run(command, shell=True, capture_output=True, text=True).stdout


def run_argv(argv):
    # ok: completion-run-as-shell-command
    return subprocess.run(["git", *argv], capture_output=True, text=True).stdout
