"""First cell of the course's notebooks, as a script."""
import getpass
import json
import os
from pathlib import Path

from huggingface_hub import login

KAGGLE = Path.home() / ".kaggle"


def ask(name):
    if name not in os.environ:
        os.environ[name] = getpass.getpass(f"{name}: ")
    return os.environ[name]


def kaggle():
    KAGGLE.mkdir(exist_ok=True)
    key = getpass.getpass("Kaggle key: ")
    with open(KAGGLE / "kaggle.json", "w") as out:
        json.dump({"username": input("Kaggle user: "), "key": key}, out)
    os.chmod(KAGGLE / "kaggle.json", 0o600)
    # ruleid: secret-echoed-after-getpass
    print(f"saved {key} for later")


def course_server():
    with open(".env", "w") as out:
        out.write("COURSE_URL=https://course.corp.test\n")
        # ruleid: secret-file-written-by-cell
        out.write("COURSE_PASSWORD=spring-term-26\n")


def show():
    for name in ("HF_TOKEN", "WANDB_API_KEY"):
        print(name, "set" if os.environ.get(name) else "missing")
    for name, value in os.environ.items():
        if name.startswith("COLAB_"):
            print(name, value)
    print(sorted(os.environ))


def main():
    login(ask("HF_TOKEN"))
    kaggle()
    course_server()
    show()
    # ruleid: environ-dump-in-output
    os.system("printenv")


if __name__ == "__main__":
    main()
