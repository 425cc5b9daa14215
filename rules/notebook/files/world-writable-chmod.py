import os
import stat
import subprocess
from os import chmod
from pathlib import Path

import s3fs

OPEN = 0o666
folder = Path("models")

# ruleid: world-writable-chmod
os.chmod("models", 0o777)

# ruleid: world-writable-chmod
chmod("data.csv", 0o666)

# ruleid: world-writable-chmod
folder.chmod(0o777)

# ruleid: world-writable-chmod
Path("run.sh").chmod(mode=0o757)

# ruleid: world-writable-chmod
os.chmod("rows.db", OPEN)

# ruleid: world-writable-chmod
os.chmod("run.sh", os.stat("run.sh").st_mode | stat.S_IWOTH)

# ruleid: world-writable-chmod
os.chmod("shared", stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)

# ruleid: world-writable-chmod
os.umask(0)

# ruleid: world-writable-chmod
os.system("chmod -R 777 outputs")

# ruleid: world-writable-chmod
subprocess.run(["chmod", "a+w", "outputs"], check=True)

# ruleid: world-writable-chmod
subprocess.check_call("mkdir -p out && chmod o+w out", shell=True)

# ruleid: world-writable-chmod
os.chmod("decimal", 511)

# ruleid: world-writable-chmod
os.chmod(
    # everybody trains here
    "runs",
    0o2777,
)


class Store:
    def __init__(self, root):
        self.root = Path(root)

    def open_up(self):
        for path in self.root.rglob("*"):
            # ruleid: world-writable-chmod
            path.chmod(0o777)


with open("pipe", "wb") as handle:
    # ruleid: world-writable-chmod
    os.fchmod(handle.fileno(), 0o646)

# ruleid: world-writable-chmod
[os.chmod(os.path.join("models", name), 0o666) for name in os.listdir("models")]


def publish(path):
    # ruleid: world-writable-chmod
    return os.popen(f"chmod ugo+rwx {path}").read()


# ok: world-writable-chmod
os.chmod("run.sh", 0o755)

# ok: world-writable-chmod
os.chmod("data.csv", 0o644)

# ok: world-writable-chmod
folder.chmod(0o775)

# ok: world-writable-chmod
os.chmod("drop", 0o1777)

# ok: world-writable-chmod
os.chmod("run.sh", os.stat("run.sh").st_mode & ~stat.S_IWOTH)

# ok: world-writable-chmod
os.chmod("run.sh", os.stat("run.sh").st_mode | stat.S_IXUSR)

# ok: world-writable-chmod
os.umask(0o077)

# ok: world-writable-chmod
os.system("chmod +x run.sh")

# ok: world-writable-chmod
subprocess.run(["chmod", "755", "outputs"], check=True)

# ok: world-writable-chmod
subprocess.run(["chmod", "u+w,g+w", "outputs"], check=True)


def current_mask():
    # ok: world-writable-chmod
    mask = os.umask(0)
    os.umask(mask)
    return mask


def configured(path, mode):
    # ok: world-writable-chmod
    os.chmod(path, mode)


# ok: world-writable-chmod
remote = s3fs.S3FileSystem().chmod("bucket/key", acl="private")

# ok: world-writable-chmod
os.makedirs("runs", mode=0o700, exist_ok=True)

# ok: world-writable-chmod
print("chmod 777 models")
# os.chmod("models", 0o777) is what to avoid
