import joblib


def folder():
    return "/kaggle/input/folds"


def read(path):
    # ruleid: kaggle-input-executed-or-unpickled
    return joblib.load(path)


read("../input/folds/first.pkl")
# ruleid: kaggle-input-executed-or-unpickled
model = joblib.load(folder() + "/model.pkl")
