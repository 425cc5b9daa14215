import importlib.util
import os
import pickle
import runpy
import subprocess
import sys
from pathlib import Path
from sys import path as search_path

import joblib
import numpy as np
import pandas as pd
import torch
from google.colab import drive

drive.mount("/content/drive")
TEAM = "/content/drive/Shareddrives/team"
name = os.environ.get("MODEL", "base")

# ruleid: shared-drive-code-or-pickle
sys.path.insert(0, "/content/drive/Shareddrives/team/lib")

# ruleid: shared-drive-code-or-pickle
sys.path.append("/content/drive/Shared drives/team/lib")

# ruleid: shared-drive-code-or-pickle
search_path.append("/content/drive/.shortcut-targets-by-id/1a2b/lib")

# ruleid: shared-drive-code-or-pickle
exec(open("/content/drive/Shareddrives/team/setup.py").read())

# ruleid: shared-drive-code-or-pickle
scaler = joblib.load("/dbfs/FileStore/shared_uploads/someone/scaler.joblib")

with open("/content/drive/Shareddrives/team/model.pkl", "rb") as handle:
    # ruleid: shared-drive-code-or-pickle
    model = pickle.load(handle)

# ruleid: shared-drive-code-or-pickle
table = pd.read_pickle(f"/dbfs/mnt/lake/{name}.pkl")

# ruleid: shared-drive-code-or-pickle
sys.path.insert(0, f"{TEAM}/lib")

# ruleid: shared-drive-code-or-pickle
frame = pd.read_pickle(os.path.join(TEAM, "frames", name + ".pkl"))

# ruleid: shared-drive-code-or-pickle
state = torch.load("/content/drive/Shareddrives/team/m.pt", weights_only=False)


def helpers():
    # ruleid: shared-drive-code-or-pickle
    spec = importlib.util.spec_from_file_location("helpers", "/Workspace/Shared/lib/helpers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Team:
    def load(self):
        # ruleid: shared-drive-code-or-pickle
        return pickle.load(open("/dbfs/mnt/models/team.pkl", "rb"))


# ruleid: shared-drive-code-or-pickle
settings = runpy.run_path("/content/drive/Shareddrives/team/settings.py")

# ruleid: shared-drive-code-or-pickle
subprocess.run(["python", "/content/drive/Shareddrives/team/prepare.py"], check=True)

# ruleid: shared-drive-code-or-pickle
os.system("bash /content/drive/Shareddrives/team/setup.sh")

sys.path.insert(
    # the helpers of the team
    0, "src",
)

# ruleid: shared-drive-code-or-pickle
sys.path.extend(
    [
        # the helpers of the team
        "/Workspace/Shared/lib",
        "src",
    ],
)

# ruleid: shared-drive-code-or-pickle
words = np.load("/content/drive/Shareddrives/team/words.npy", allow_pickle=True)

# ok: shared-drive-code-or-pickle
sys.path.insert(0, "src")

# ok: shared-drive-code-or-pickle
sys.path.append("/content/drive/MyDrive/lib")

# ok: shared-drive-code-or-pickle
csv = pd.read_csv("/content/drive/Shareddrives/team/rows.csv")

# ok: shared-drive-code-or-pickle
parquet = pd.read_parquet(f"{TEAM}/rows.parquet")

# ok: shared-drive-code-or-pickle
weights = torch.load("/content/drive/Shareddrives/team/m.pt", weights_only=True)

# ok: shared-drive-code-or-pickle
own = joblib.load("/content/drive/MyDrive/scaler.joblib")

# ok: shared-drive-code-or-pickle
local = joblib.load("models/scaler.joblib")

# ok: shared-drive-code-or-pickle
joblib.dump(own, "/content/drive/Shareddrives/team/scaler.joblib")

# ok: shared-drive-code-or-pickle
listing = os.listdir("/content/drive/Shareddrives/team")

# ok: shared-drive-code-or-pickle
disk = joblib.load("/mnt/data/scaler.joblib")

# ok: shared-drive-code-or-pickle
os.system("cp /content/drive/Shareddrives/team/rows.csv .")

with open("/content/drive/Shareddrives/team/notes.txt") as handle:
    # ok: shared-drive-code-or-pickle
    notes = handle.read()

# ok: shared-drive-code-or-pickle
print("sys.path.append('/content/drive/Shareddrives/team/lib')")


def load(path):
    # ok: shared-drive-code-or-pickle
    return joblib.load(path)
# joblib.load("/content/drive/Shareddrives/x") is what to avoid
