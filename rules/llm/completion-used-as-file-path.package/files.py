from pathlib import Path

BASE = Path("workspace").resolve()


def save(name, text):
    # ruleid: completion-used-as-file-path
    (BASE / name).write_text(text)


def save_log(name, text):
    # ok: completion-used-as-file-path
    (BASE / name).write_text(text)
