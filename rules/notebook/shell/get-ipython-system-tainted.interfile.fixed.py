import requests
from IPython import get_ipython
import shlex


def newest():
    return requests.get("https://api.example.com/latest", timeout=10).json()["file"]


def unpack(path):
    # ruleid: get-ipython-system-tainted
    get_ipython().system(f"unzip {shlex.quote(str(path))} -d data")


class Job:
    def __init__(self):
        self.path = requests.get("https://api.example.com/job", timeout=10).text

    def run(self):
        # ruleid: get-ipython-system-tainted
        return get_ipython().getoutput("file " + shlex.quote(str(self.path)))


unpack(newest())
Job().run()
# ruleid: get-ipython-system-tainted
get_ipython().system(f"ls -l {shlex.quote(str(newest()))}")
# ok: get-ipython-system-tainted
get_ipython().system("ls -l data")
