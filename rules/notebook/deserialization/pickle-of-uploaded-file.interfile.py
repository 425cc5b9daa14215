import io
import pickle

import ipywidgets as widgets
import joblib
from google.colab import files


def ask():
    sent = files.upload()
    return list(sent.values())[0]


def restore(data):
    # ruleid: pickle-of-uploaded-file
    return joblib.load(io.BytesIO(data))


model = restore(ask())


class Panel:
    def __init__(self):
        self.box = widgets.FileUpload()
        self.content = None

    def take(self, _):
        self.content = self.box.value[0]["content"]

    def restore(self):
        # ruleid: pickle-of-uploaded-file
        return pickle.loads(self.content)


def own(path):
    with open(path, "rb") as handle:
        # ok: pickle-of-uploaded-file
        return pickle.load(handle)


own("baseline.pkl")
