"""Sets a machine up. open(".env", "w").write("API_KEY=prose-is-no-code-77") here is prose.

!echo "API_KEY=prose-is-no-code-77" > .env
"""
import getpass
import json
import os
import subprocess
from os.path import expanduser
from pathlib import Path

import dotenv
import toml
import yaml
from dotenv import set_key
from IPython import get_ipython

KAGGLE_KEY = "m4de-up-kaggle-value-01"

# --- firing ---------------------------------------------------------------------------------------

with open(".env", "w") as f:
    # ruleid: secret-file-written-by-cell
    f.write("MODEL=small\nOPENAI_API_KEY=m4de-up-value-number-02\n")

with open("config/.env.local", encoding="utf-8") as f:
    known = f.read()

with open("config/.env.staging", encoding="utf-8", mode="w") as f:
    # ruleid: secret-file-written-by-cell
    f.write("""
    REGION=eu
    API_TOKEN: 'm4de-up-value-number-16'
    """)

with open("config/.env.production", "a", encoding="utf-8") as settings:
    # ruleid: secret-file-written-by-cell
    print("DB_PASSWORD=Tr0ub4dor-prod", file=settings)

with open("kaggle.json", "w") as out:
    # ruleid: secret-file-written-by-cell
    json.dump({"username": "trainer", "key": "m4de-up-kaggle-value-03"}, out)

with open(os.path.join("/root", ".kaggle", "kaggle.json"), "w") as out:
    # ruleid: secret-file-written-by-cell
    json.dump(
        {
            "username": "trainer",  # the shared account
            "key": KAGGLE_KEY,
        },
        out,
    )

token = {"username": "trainer", "key": "m4de-up-kaggle-value-04"}
with open(os.path.expanduser("~/.kaggle/kaggle.json"), "w") as out:
    # ruleid: secret-file-written-by-cell
    out.write(json.dumps(token))

with open(expanduser("~/.netrc"), "a") as netrc:
    # ruleid: secret-file-written-by-cell
    netrc.write("machine git.corp.test login ml password Tr0ub4dor-netrc\n")


def save_git_login():
    target = "/root/.git-credentials"
    with open(target, "w") as out:
        # ruleid: secret-file-written-by-cell
        out.write("https://ml:" "Tr0ub4dor-g1t" "@git.corp.test\n")


def streamlit_secrets():
    # ruleid: secret-file-written-by-cell
    Path(".streamlit/secrets.toml").write_text('db_password = "Tr0ub4dor-toml"\n')


def path_variable(home):
    target = Path(home) / ".pypirc"
    # ruleid: secret-file-written-by-cell
    target.write_text("[pypi]\nusername = ml\npassword = Tr0ub4dor-index\n")


class Setup:
    folder = Path("app")

    def write(self):
        # ruleid: secret-file-written-by-cell
        (self.folder / "secrets.json").write_text(json.dumps({"api_key": "m4de-up-value-number-05"}))

    def write_yaml(self):
        with (self.folder / "credentials.yaml").open("w") as out:
            # ruleid: secret-file-written-by-cell
            yaml.safe_dump({"user": "ml", "password": "Tr0ub4dor-yaml"}, out)


handle = open(".env", "w")
# ruleid: secret-file-written-by-cell
handle.writelines(["DEBUG=1\n", "SECRET_KEY=m4de-up-value-number-06\n"])
handle.close()

with open("secrets.toml", "w") as out:
    # ruleid: secret-file-written-by-cell
    toml.dump({"token": "m4de-up-value-number-07"}, out)

# ruleid: secret-file-written-by-cell
set_key(".env", "OPENAI_API_KEY", "m4de-up-value-number-08")

# ruleid: secret-file-written-by-cell
os.system("echo 'HF_TOKEN=m4de-up-value-number-09' >> .env")

# ruleid: secret-file-written-by-cell
subprocess.run("printf 'API_KEY=m4de-up-value-number-10\n' | tee app/.env", shell=True, check=True)

# ruleid: secret-file-written-by-cell
get_ipython().system("echo WANDB_API_KEY=m4de-up-value-number-11 > /content/.env && ls -la")

with open(".env", "wb") as raw:
    # ruleid: secret-file-written-by-cell
    raw.write("AWS_SECRET_ACCESS_KEY=m4de-up-value-number-12".encode("utf-8"))

# --- silent ---------------------------------------------------------------------------------------

with open(".env", "w") as f:
    # ok: secret-file-written-by-cell
    f.write(f"OPENAI_API_KEY={getpass.getpass()}\n")

with open(".env", "w") as f:
    # ok: secret-file-written-by-cell
    f.write("OPENAI_API_KEY=your_openai_api_key_1234\nDEBUG=1\n")

with open(".env.example", "w") as f:
    # ok: secret-file-written-by-cell
    f.write("OPENAI_API_KEY=m4de-up-value-number-13\n")

with open(".env", "w") as f:
    # ok: secret-file-written-by-cell
    f.write("MAX_TOKENS=4096\nTOKENIZER=bert-base-uncased-v2\nTOKEN_URL=https://login.corp.test/v2/token\n")

with open(".env", "w") as f:
    # ok: secret-file-written-by-cell
    f.write("API_KEY_FILE=/run/secrets/key-01.txt\nSECRET_NAME=prod-key-2024\n")

with open("kaggle.json", "w") as out:
    # ok: secret-file-written-by-cell
    json.dump({"username": os.environ["KAGGLE_USERNAME"], "key": os.environ["KAGGLE_KEY"]}, out)

with open("kaggle.json", "w") as out:
    # ok: secret-file-written-by-cell
    json.dump({"username": "<username>", "key": "<your key 123>"}, out)

with open("metrics.json", "w") as out:
    # ok: secret-file-written-by-cell
    json.dump({"key": "m4de-up-run-name-01", "loss": 0.3}, out)

with open("README.md", "w") as out:
    # ok: secret-file-written-by-cell
    out.write("Set OPENAI_API_KEY=m4de-up-value-number-14 first.\n")

with open(".env") as settings:
    # ok: secret-file-written-by-cell
    loaded = dict(line.strip().split("=", 1) for line in settings)

with open("settings.toml", "w") as out:
    # ok: secret-file-written-by-cell
    toml.dump({"token": "pad_token_2"}, out)

# ok: secret-file-written-by-cell
set_key(".env", "OPENAI_API_KEY", getpass.getpass())

# ok: secret-file-written-by-cell
set_key(".env", "MODEL_NAME", "gpt-4.1-mini-2025")

# ok: secret-file-written-by-cell
os.system("echo 'HF_TOKEN=$HF_TOKEN' >> .env")

# ok: secret-file-written-by-cell
os.system("echo 'CUDA_VISIBLE_DEVICES=0' >> .env")

with open("ca.pem", "w") as out:
    # ok: secret-file-written-by-cell
    out.write("-----BEGIN CERTIFICATE-----\n")


class Report:
    def write(self, text):
        return text


# ok: secret-file-written-by-cell
Report().write("OPENAI_API_KEY=m4de-up-value-number-15")

# ok: secret-file-written-by-cell
Path("notes.txt").write_text("password = Tr0ub4dor-notes1")
