"""Small helpers around ffmpeg and sox."""
import asyncio
import shlex
import subprocess
from pathlib import Path


def to_wav(path, rate: int = 16000):
    target = Path(path).with_suffix(".wav")
    subprocess.run(["ffmpeg", "-i", str(path), "-ar", str(rate), str(target)], check=True)
    return target


def loudness(path):
    # ruleid: subprocess-shell-true-fstring
    text = subprocess.check_output(f"sox {path} -n stat 2>&1 | grep RMS", shell=True)
    return text.decode()


def loudness_quoted(path):
    line = f"sox {shlex.quote(path)} -n stat 2>&1 | grep RMS"
    return subprocess.check_output(line, shell=True).decode()


async def preview(path):
    # ruleid: subprocess-shell-true-fstring
    process = await asyncio.create_subprocess_shell("ffplay -autoexit " + path)
    return await process.wait()


class Archive:
    def __init__(self, folder):
        self.folder = folder

    def pack(self, name):
        # ruleid: subprocess-shell-true-fstring
        subprocess.run("zip -r %s.zip data" % name, shell=True, check=True)

    def list(self):
        return subprocess.run("ls | wc -l", shell=True, cwd=self.folder, check=True)


if __name__ == "__main__":
    print(to_wav("sample.mp3"))
