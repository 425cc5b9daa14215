import glob
import importlib.util
import json
import os
import pickle
import pickle as pkl
import runpy
from pathlib import Path

import dill
import joblib
import kagglehub
import pandas as pd
import torch
from joblib import load as load_model

R = "/kaggle/input/folds"

with open("/kaggle/input/lgbm-folds/models.pkl", "rb") as f:
    # ruleid: kaggle-input-executed-or-unpickled
    models = pickle.load(f)
# ruleid: kaggle-input-executed-or-unpickled
scaler = joblib.load("../input/scalers/scaler.joblib")
# ruleid: kaggle-input-executed-or-unpickled
encoder = load_model(os.path.join(R, "encoder.joblib"))
# ruleid: kaggle-input-executed-or-unpickled
frame = pd.read_pickle("/kaggle/input/frames/train.pkl")
# ruleid: kaggle-input-executed-or-unpickled
state = torch.load(R + "/model.pt", map_location="cpu", weights_only=False)
# ruleid: kaggle-input-executed-or-unpickled
exec(open("/kaggle/input/utils/helpers.py").read())
# ruleid: kaggle-input-executed-or-unpickled
spec = importlib.util.spec_from_file_location("helpers", "../input/utils/helpers.py")
# ruleid: kaggle-input-executed-or-unpickled
runpy.run_path("/kaggle/input/utils/train.py")
# ruleid: kaggle-input-executed-or-unpickled
folds = [joblib.load(p) for p in glob.glob("/kaggle/input/folds/*.pkl")]

folder = kagglehub.dataset_download("owner/name")
# ruleid: kaggle-input-executed-or-unpickled
features = pd.read_pickle(folder + "/features.pkl")
# ruleid: kaggle-input-executed-or-unpickled
session = dill.load(open(os.path.join(folder, "session.dill"), "rb"))


class Ensemble:
    def read(self):
        path = Path("/kaggle/input/ensemble") / "model.pkl"
        # ruleid: kaggle-input-executed-or-unpickled
        return pkl.loads(path.read_bytes())


def fold(i):
    # ruleid: kaggle-input-executed-or-unpickled
    return joblib.load(f"../input/folds/fold{i}.pkl")


# ok: kaggle-input-executed-or-unpickled
train = pd.read_csv("/kaggle/input/titanic/train.csv")
# ok: kaggle-input-executed-or-unpickled
rows = pd.read_parquet("../input/rows/rows.parquet")
# ok: kaggle-input-executed-or-unpickled
config = json.load(open("/kaggle/input/config/config.json"))
# ok: kaggle-input-executed-or-unpickled
weights = torch.load("/kaggle/input/model/model.pt", weights_only=True)
# ok: kaggle-input-executed-or-unpickled
own = joblib.load("/kaggle/working/model.joblib")
# ok: kaggle-input-executed-or-unpickled
cache = pickle.load(open("input/cache.pkl", "rb"))
# ok: kaggle-input-executed-or-unpickled
print("/kaggle/input/folds/models.pkl")
# ok: kaggle-input-executed-or-unpickled
names = os.listdir("/kaggle/input")
# ok: kaggle-input-executed-or-unpickled
pickle.dump(train, open("/kaggle/working/train.pkl", "wb"))
# ok: kaggle-input-executed-or-unpickled
exec("print('/kaggle')")
