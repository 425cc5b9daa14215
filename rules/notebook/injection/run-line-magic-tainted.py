import shlex

import ipywidgets as widgets
import IPython
import requests
from flask import Flask, request
from google.colab import files
from IPython import get_ipython

folder = widgets.Text()
depth = widgets.IntSlider()
app = Flask(__name__)
ip = get_ipython()

# ruleid: run-line-magic-tainted
get_ipython().run_line_magic("sx", f"ls {folder.value}")
# ruleid: run-line-magic-tainted
ip.run_line_magic("run", folder.value)
# ruleid: run-line-magic-tainted
ip.run_cell_magic("bash", "", "ls " + folder.value)
# ruleid: run-line-magic-tainted
ip.run_cell_magic("time", folder.value, "pass")
# ruleid: run-line-magic-tainted
ip.magic("load " + folder.value)
# ruleid: run-line-magic-tainted
IPython.get_ipython().run_line_magic("timeit", "f(%s)" % input("argument: "))
# ruleid: run-line-magic-tainted
ip.run_line_magic(folder.value, "")
ip.run_line_magic(
    "system",
    # ruleid: run-line-magic-tainted
    f"head {folder.value}",  # first lines
)
# ruleid: run-line-magic-tainted
out = ip.run_line_magic(magic_name="sx", line="du -s {}".format(folder.value))
# ruleid: run-line-magic-tainted
listing = [ip.run_line_magic("sx", "wc " + name) for name in files.upload()]
# ruleid: run-line-magic-tainted
ip.run_line_magic("cd", requests.get("https://example.com/where").text)


@app.route("/run")
def run():
    # ruleid: run-line-magic-tainted
    get_ipython().run_line_magic("run", request.args["script"])
    return "done"


def listing_of(path):
    # ruleid: run-line-magic-tainted
    return get_ipython().run_line_magic("sx", f"ls -l {path}")


def profile(expression, shell):
    # ruleid: run-line-magic-tainted
    shell.run_line_magic("prun", "-q " + expression)


class Panel:
    def __init__(self):
        self.shell = get_ipython()
        self.box = widgets.Text()
        self.box.observe(self.changed, names="value")

    def changed(self, change):
        # ruleid: run-line-magic-tainted
        self.shell.run_cell_magic("script", "sh", change["new"])


@widgets.interact(pattern="*.csv")
def find(pattern):
    # ruleid: run-line-magic-tainted
    ip.run_line_magic("sx", f"find . -name {pattern}")
    # ok: run-line-magic-tainted
    ip.run_line_magic("sx", f"find . -name {shlex.quote(pattern)}")


def repeat(number: int):
    # ok: run-line-magic-tainted
    get_ipython().run_line_magic("timeit", f"-n {number} f()")


def show(style):
    # ok: run-line-magic-tainted
    get_ipython().run_line_magic("matplotlib", style)


def load(path):
    # ok: run-line-magic-tainted
    get_ipython().run_line_magic("load_ext", "autoreload")
    return path


# ok: run-line-magic-tainted
ip.run_line_magic("matplotlib", "inline")
# ok: run-line-magic-tainted
ip.run_line_magic("sx", f"head -n {depth.value} log.txt")
# ok: run-line-magic-tainted
ip.run_line_magic("sx", "ls " + shlex.quote(folder.value))
# ok: run-line-magic-tainted
ip.run_line_magic("timeit", f"-n {int(folder.value)} f()")
# ok: run-line-magic-tainted
ip.run_cell_magic("bash", "", "ls /content")
# ok: run-line-magic-tainted
ip.run_line_magic("matplotlib", {"i": "inline", "w": "widget"}[folder.value])
# ok: run-line-magic-tainted
ip.register_magic_function(folder.value)
# ok: run-line-magic-tainted
wand.magic(folder.value)
# ok: run-line-magic-tainted
ip.run_line_magic("sql", folder.value)
# ok: run-line-magic-tainted
print("ip.run_line_magic('sx', folder.value)")
