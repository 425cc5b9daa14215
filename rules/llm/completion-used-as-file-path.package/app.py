from .files import save, save_log
from .model import ask_json


def build(spec):
    for entry in ask_json("Files for: " + spec):
        save(entry["path"], entry["content"])
    save_log("build.log", spec)
