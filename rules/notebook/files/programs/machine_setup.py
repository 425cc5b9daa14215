"""Sets up a new machine of the team: shell, IPython, git, credentials."""

import configparser
import os
import shutil
import stat
import subprocess
from pathlib import Path

import boto3

HOME = Path.home()
STARTUP = "import numpy as np\nimport pandas as pd\n"


def shell():
    # ruleid: writes-startup-or-hook-file
    with open(os.path.expanduser("~/.bashrc"), "a") as rc:
        rc.write("export OMP_NUM_THREADS=4\n")


def shell_of_the_project():
    Path("env.sh").write_text("export OMP_NUM_THREADS=4\n")


def ipython():
    folder = HOME / ".ipython" / "profile_default" / "startup"
    folder.mkdir(parents=True, exist_ok=True)
    # ruleid: writes-startup-or-hook-file
    (folder / "10-imports.py").write_text(STARTUP)


def hooks():
    # ruleid: writes-startup-or-hook-file
    shutil.copy("tools/pre-commit", ".git/hooks/pre-commit")
    mode = os.stat(".git/hooks/pre-commit").st_mode
    os.chmod(".git/hooks/pre-commit", mode | stat.S_IXUSR)


def hooks_by_config():
    subprocess.run(["git", "config", "core.hooksPath", "tools/hooks"], check=True)


def profiles():
    config = configparser.ConfigParser()
    # ruleid: reads-credential-files
    config.read(os.path.expanduser("~/.aws/credentials"))
    return config.sections()


def profiles_by_sdk():
    return boto3.Session().available_profiles


def public_key():
    return (HOME / ".ssh" / "id_ed25519.pub").read_text()


def private_key():
    # ruleid: reads-credential-files
    return (HOME / ".ssh" / "id_ed25519").read_text()


def scratch():
    os.makedirs("/scratch/team", exist_ok=True)
    # ruleid: world-writable-chmod
    os.chmod("/scratch/team", stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)


def scratch_of_the_group():
    os.makedirs("/scratch/team", exist_ok=True)
    shutil.chown("/scratch/team", group="ml")
    os.chmod("/scratch/team", 0o2770)


def main():
    shell_of_the_project()
    hooks_by_config()
    scratch_of_the_group()
    print(public_key(), profiles_by_sdk())


if __name__ == "__main__":
    main()
