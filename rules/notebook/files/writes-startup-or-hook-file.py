import os
import shutil
import site
import subprocess
import urllib.request
from os.path import expanduser, join
from pathlib import Path
from pathlib import Path as P

import torch

src = "import plots"
HOME = os.path.expanduser("~")

# ruleid: writes-startup-or-hook-file
Path("~/.ipython/profile_default/startup/0.py").expanduser().write_text(src)

# ruleid: writes-startup-or-hook-file
with open(expanduser("~/.bashrc"), "a") as rc:
    rc.write("export CUDA_VISIBLE_DEVICES=0\n")

# ruleid: writes-startup-or-hook-file
open(f"{HOME}/.jupyter/jupyter_server_config.py", mode="w").write("c.ServerApp.open_browser = False")

# ruleid: writes-startup-or-hook-file
shutil.copy("hook.py", ".git/hooks/pre-commit")

# ruleid: writes-startup-or-hook-file
(P.home() / ".ssh" / "authorized_keys").write_text("ssh-ed25519 placeholder")

target = join(HOME, ".zshrc")
# ruleid: writes-startup-or-hook-file
with open(target, "a") as rc:
    rc.write(src)

startup = Path.home() / ".ipython/profile_default/startup"
# ruleid: writes-startup-or-hook-file
(startup / "50-tools.py").write_text(src)

# ruleid: writes-startup-or-hook-file
Path(site.getsitepackages()[0], "tools.pth").write_text("/srv/tools\n")

# ruleid: writes-startup-or-hook-file
open(os.path.join(site.getusersitepackages(), "sitecustomize.py"), "w").write(src)


def install(text):
    # ruleid: writes-startup-or-hook-file
    with open("/usr/lib/python3/dist-packages/sitecustomize.py", "w") as out:
        out.write(text)


class Autostart:
    def enable(self):
        # ruleid: writes-startup-or-hook-file
        shutil.copy2("app.desktop", os.path.expanduser("~/.config/autostart/app.desktop"))


# ruleid: writes-startup-or-hook-file
urllib.request.urlretrieve("https://example.org/rc", "/root/.profile")

# ruleid: writes-startup-or-hook-file
os.system("echo 'export PATH=$PATH:/opt/bin' >> ~/.bashrc")

# ruleid: writes-startup-or-hook-file
subprocess.run("cp tools.py ~/.ipython/profile_default/startup/", shell=True, check=True)

# ruleid: writes-startup-or-hook-file
os.symlink("/srv/hooks/post-merge", ".git/hooks/post-merge")

for name in ("a", "b"):
    # ruleid: writes-startup-or-hook-file
    Path("/etc/cron.d", name).write_text("* * * * * root true\n")

# ruleid: writes-startup-or-hook-file
Path(
    # for every Python on this machine
    "/usr/lib/python3/site-packages/paths.pth",
).write_text(
    "/srv/lib\n",
)

# ok: writes-startup-or-hook-file
Path("startup/0.py").write_text(src)

# ok: writes-startup-or-hook-file
torch.save({}, "checkpoints/model.pth")

# ok: writes-startup-or-hook-file
with open("weights/model.pth", "wb") as out:
    torch.save({}, out)

# ok: writes-startup-or-hook-file
rc = open(expanduser("~/.bashrc")).read()

# ok: writes-startup-or-hook-file
aliases = Path("~/.ipython/profile_default/startup/0.py").expanduser().read_text()

# ok: writes-startup-or-hook-file
shutil.copy(expanduser("~/.bashrc"), "backup/bashrc")

# ok: writes-startup-or-hook-file
os.system("cat ~/.bashrc")

# ok: writes-startup-or-hook-file
Path(".github/workflows/hooks.yml").write_text("on: push\n")

# ok: writes-startup-or-hook-file
Path("profile.py").write_text(src)

# ok: writes-startup-or-hook-file
open("docs/jupyter_config.py", "w").write(src)

# ok: writes-startup-or-hook-file
os.environ["PATH"] += ":/opt/bin"


def save(path, text):
    # ok: writes-startup-or-hook-file
    Path(path).write_text(text)


# ok: writes-startup-or-hook-file
print("Path('~/.ssh/authorized_keys').write_text(key)")

# ok: writes-startup-or-hook-file
os.system("echo done >> run.log")
# open("~/.bashrc", "a") is what to avoid
