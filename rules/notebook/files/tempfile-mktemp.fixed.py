import os
import pickle
import subprocess
import tempfile

import joblib
import numpy as np
import pandas as pd
import torch

# ruleid: tempfile-mktemp
p = tempfile.NamedTemporaryFile(suffix=".pkl", delete=False).name

# ruleid: tempfile-mktemp
plain = tempfile.NamedTemporaryFile(delete=False).name

# ruleid: tempfile-mktemp
named = tempfile.NamedTemporaryFile(suffix=".npy", prefix="features-", delete=False).name

# ruleid: tempfile-mktemp
placed: str = tempfile.NamedTemporaryFile(dir="/scratch", delete=False).name

exploded = dict(
    # ruleid: tempfile-mktemp
    table=tempfile.mktemp(
        # read by the next step
        ".csv",
    ),
)

# ruleid: tempfile-mktemp
longer = tempfile.NamedTemporaryFile(suffix=".csv", prefix="rows", dir="/scratch", delete=False).name


def save(array):
    # ruleid: tempfile-mktemp
    np.save(tempfile.NamedTemporaryFile(suffix=".npy", delete=False).name, array)


def folder():
    # ruleid: tempfile-mktemp
    os.mkdir(tempfile.mktemp(prefix="run"))


class Cache:
    # ruleid: tempfile-mktemp
    path = tempfile.NamedTemporaryFile(suffix="-cache", prefix="model", delete=False).name

    def write(self, data):
        with open(self.path, "wb") as out:
            out.write(data)


# ruleid: tempfile-mktemp
with open(tempfile.NamedTemporaryFile(delete=False).name, "w") as out:
    out.write("done")

# ruleid: tempfile-mktemp
names = [tempfile.NamedTemporaryFile(suffix=f"-{n}.pt", delete=False).name for n in range(3)]


def spill(data, path=None):
    # ruleid: tempfile-mktemp
    path = path or tempfile.NamedTemporaryFile(prefix="spill", delete=False).name
    with open(path, "wb") as out:
        out.write(data)


with open("/tmp/model.pkl", "wb") as out:
    pickle.dump({"a": 1}, out)
with open("/tmp/model.pkl", "rb") as handle:
    # ruleid: tempfile-mktemp
    model = pickle.load(handle)

joblib.dump([1], "/tmp/scaler.joblib")
# ruleid: tempfile-mktemp
scaler = joblib.load("/tmp/scaler.joblib")

STATE = "/dev/shm/state.pt"
torch.save({}, STATE)
# ruleid: tempfile-mktemp
state = torch.load(STATE, weights_only=False)


def run(text):
    with open("/tmp/job.sh", "w") as script:
        script.write(text)
    # ruleid: tempfile-mktemp
    subprocess.run(["bash", "/tmp/job.sh"], check=True)


pd.DataFrame({"a": [1]}).to_pickle("/tmp/frame.pkl")
# ruleid: tempfile-mktemp
frame = pd.read_pickle("/tmp/frame.pkl")

# ok: tempfile-mktemp
safe = tempfile.NamedTemporaryFile(suffix=".pkl", delete=False).name

# ok: tempfile-mktemp
handle, path = tempfile.mkstemp(".pkl")

# ok: tempfile-mktemp
with tempfile.TemporaryDirectory() as scratch:
    joblib.dump([1], os.path.join(scratch, "x"))
    copy = joblib.load(os.path.join(scratch, "x"))

pd.DataFrame({"a": [1]}).to_csv("/tmp/rows.csv")
# ok: tempfile-mktemp
rows = pd.read_csv("/tmp/rows.csv")

torch.save({}, "/tmp/weights.pt")
# ok: tempfile-mktemp
weights = torch.load("/tmp/weights.pt", weights_only=True)

joblib.dump([1], "models/scaler.joblib")
# ok: tempfile-mktemp
kept = joblib.load("models/scaler.joblib")

with open("/tmp/log.txt", "w") as out:
    out.write("x")
with open("/tmp/log.txt") as log:
    # ok: tempfile-mktemp
    lines = log.readlines()

# ok: tempfile-mktemp
other = joblib.load("/tmp/never-written-here.joblib")


class Files:
    def mktemp(self, suffix):
        return suffix


# ok: tempfile-mktemp
mine = Files().mktemp(".pkl")

# ok: tempfile-mktemp
where = tempfile.gettempdir()

# ok: tempfile-mktemp
note = "tempfile.mktemp('.pkl')"


def test_folder(tmp_path_factory):
    # ok: tempfile-mktemp
    return tmp_path_factory.mktemp("data")
# tempfile.mktemp() is what to avoid
