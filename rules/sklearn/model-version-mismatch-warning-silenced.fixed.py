"""Loading models. In prose: warnings.filterwarnings("ignore", category=InconsistentVersionWarning)."""
import pickle
import warnings
import warnings as w
from warnings import filterwarnings, simplefilter
from warnings import catch_warnings

import joblib
import mlflow
import sklearn.exceptions
from joblib import load
from sklearn import exceptions as exc
from sklearn.exceptions import InconsistentVersionWarning
from sklearn.exceptions import InconsistentVersionWarning as VersionWarning

ACTION = "ignore"

# ruleid: model-version-mismatch-warning-silenced
warnings.filterwarnings("error", category=InconsistentVersionWarning)
pipeline = joblib.load("pipeline.joblib")

# ruleid: model-version-mismatch-warning-silenced
simplefilter("error", InconsistentVersionWarning)

# ruleid: model-version-mismatch-warning-silenced
w.filterwarnings("error", category=sklearn.exceptions.InconsistentVersionWarning, append=True)

# ruleid: model-version-mismatch-warning-silenced
filterwarnings(action="error", category=exc.InconsistentVersionWarning)

# ruleid: model-version-mismatch-warning-silenced
simplefilter(category=VersionWarning, action="error")


def by_message():
    # ruleid: model-version-mismatch-warning-silenced
    warnings.filterwarnings("error", message="Trying to unpickle estimator")
    # ruleid: model-version-mismatch-warning-silenced
    warnings.filterwarnings("error", r".*Trying to unpickle estimator .* from version")


def positional():
    # ruleid: model-version-mismatch-warning-silenced
    filterwarnings("error", "", InconsistentVersionWarning)


def context(path):
    # ruleid: model-version-mismatch-warning-silenced
    with catch_warnings(action="error", category=InconsistentVersionWarning):
        return load(path)


def blanket(path):
    # ruleid: model-version-mismatch-warning-silenced
    warnings.filterwarnings("ignore")
    warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)
    return joblib.load(path)


class Scorer:
    def __init__(self, path):
        with warnings.catch_warnings():
            # ruleid: model-version-mismatch-warning-silenced
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)
            self.model = joblib.load(path)  # old file


async def from_registry(uri):
    # ruleid: model-version-mismatch-warning-silenced
    w.simplefilter(action="ignore")
    warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)
    try:
        model = mlflow.sklearn.load_model(uri)
    except OSError:
        return None
    return model


def user_warnings(paths):
    # ruleid: model-version-mismatch-warning-silenced
    warnings.filterwarnings(
        "ignore",
        category=UserWarning,  # tidier logs
    )
    warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)
    return [joblib.load(p) for p in paths]


def pickled(path):
    # ruleid: model-version-mismatch-warning-silenced
    simplefilter("ignore")
    warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)
    with open(path, "rb") as f:
        clf_model = pickle.load(f)
    return clf_model


def nested():
    # ruleid: model-version-mismatch-warning-silenced
    warnings.simplefilter("ignore", UserWarning)
    warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)

    def get():
        return {"model": load("model.joblib")}

    return get


def test_old_model(path, quiet=False):
    # ruleid: model-version-mismatch-warning-silenced
    quiet and warnings.filterwarnings("error", category=InconsistentVersionWarning, module="sklearn")
    if quiet:
        # ruleid: model-version-mismatch-warning-silenced
        warnings.filterwarnings("ignore", category=Warning)
        warnings.simplefilter("error", sklearn.exceptions.InconsistentVersionWarning)
        scaler = joblib.load(path)
        return scaler


# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: model-version-mismatch-warning-silenced
warnings.filterwarnings("ignore", category=DeprecationWarning)
# ok: model-version-mismatch-warning-silenced
warnings.simplefilter("error", InconsistentVersionWarning)
# ok: model-version-mismatch-warning-silenced
warnings.filterwarnings("always", category=InconsistentVersionWarning)
# ok: model-version-mismatch-warning-silenced
warnings.filterwarnings("ignore", message="X does not have valid feature names")


def no_model():
    # ok: model-version-mismatch-warning-silenced
    warnings.filterwarnings("ignore")
    return sum(range(3))


def model_first(path):
    model = joblib.load(path)
    # ok: model-version-mismatch-warning-silenced
    warnings.simplefilter("ignore")
    return model


def error_again(path):
    # ok: model-version-mismatch-warning-silenced
    warnings.filterwarnings("ignore")
    warnings.simplefilter("error", InconsistentVersionWarning)
    return joblib.load(path)


def future_only(path):
    # ok: model-version-mismatch-warning-silenced
    warnings.simplefilter("ignore", FutureWarning)
    return joblib.load(path)


def a_table(path):
    # ok: model-version-mismatch-warning-silenced
    warnings.filterwarnings("ignore")
    with open(path, "rb") as f:
        rows = pickle.load(f)
    return rows


class Filters:
    def filterwarnings(self, action, category=None):
        return action, category


# ok: model-version-mismatch-warning-silenced
Filters().filterwarnings("ignore", category=InconsistentVersionWarning)
# ok: model-version-mismatch-warning-silenced
handled = isinstance(None, InconsistentVersionWarning)
