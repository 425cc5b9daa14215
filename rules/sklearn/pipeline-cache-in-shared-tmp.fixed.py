"""Cached pipelines. In prose: Memory(location="/tmp/sk_cache")."""
import os
import os.path as osp
import tempfile
from os.path import join
from pathlib import Path
from tempfile import gettempdir, mkdtemp

import joblib
import joblib as jl
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import make_pipeline as imb_pipeline
from joblib import Memory
from joblib import Memory as Cache
from sklearn.cluster import FeatureAgglomeration
from sklearn.decomposition import PCA
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.svm import SVC

CACHE = "/tmp/sk_cache"

# ruleid: pipeline-cache-in-shared-tmp
memory = Memory(location=tempfile.mkdtemp(prefix="pipeline-cache-"), verbose=0)
clf = make_pipeline(PCA(20), SVC(), memory=memory)

# ruleid: pipeline-cache-in-shared-tmp
positional = jl.Memory(tempfile.mkdtemp(prefix="pipeline-cache-"), mmap_mode="r")

# ruleid: pipeline-cache-in-shared-tmp
old = Cache(cachedir=tempfile.mkdtemp(prefix="pipeline-cache-"))


def direct():
    # ruleid: pipeline-cache-in-shared-tmp
    return Pipeline([("pca", PCA()), ("svc", SVC())], memory=tempfile.mkdtemp(prefix="pipeline-cache-"))


def per_user(user):
    # ruleid: pipeline-cache-in-shared-tmp
    return make_pipeline(PCA(), SVC(), memory=tempfile.mkdtemp(prefix="pipeline-cache-"))


def joined():
    # ruleid: pipeline-cache-in-shared-tmp
    return Memory(tempfile.mkdtemp(prefix="pipeline-cache-"), verbose=0).cache(sum)


def variable():
    where = join(gettempdir(), "agglo")
    # ruleid: pipeline-cache-in-shared-tmp
    return FeatureAgglomeration(n_clusters=32, memory=tempfile.mkdtemp(prefix="pipeline-cache-"))


class Features:
    # ruleid: pipeline-cache-in-shared-tmp
    memory = joblib.Memory(tempfile.mkdtemp(prefix="pipeline-cache-"))

    # ruleid: pipeline-cache-in-shared-tmp
    @Memory(tempfile.mkdtemp(prefix="pipeline-cache-")).cache
    def embed(text):
        return len(text)

    def build(self, steps):
        folder = Path("/tmp") / "pipe"
        # ruleid: pipeline-cache-in-shared-tmp
        return Pipeline(
            steps,
            # survives a restart
            memory=tempfile.mkdtemp(prefix="pipeline-cache-"),
        )


# ruleid: pipeline-cache-in-shared-tmp
balanced = imb_pipeline(SMOTE(), SVC(), memory=tempfile.mkdtemp(prefix="pipeline-cache-"))

# ruleid: pipeline-cache-in-shared-tmp
clf.set_params(memory=tempfile.mkdtemp(prefix="pipeline-cache-"), svc__C=10)

# ruleid: pipeline-cache-in-shared-tmp
models = [make_pipeline(PCA(n), SVC(), memory=tempfile.mkdtemp(prefix="pipeline-cache-")) for n in (8, 16)]

# ruleid: pipeline-cache-in-shared-tmp
make = lambda steps: Pipeline(steps, memory=tempfile.mkdtemp(prefix="pipeline-cache-"))


def windows():
    # ruleid: pipeline-cache-in-shared-tmp
    return Memory(tempfile.mkdtemp(prefix="pipeline-cache-"), verbose=0) if os.name == "nt" else None


# ruleid: pipeline-cache-in-shared-tmp
async def fit(X, y, memory=Memory(tempfile.mkdtemp(prefix="pipeline-cache-"))):
    return make_pipeline(PCA(), SVC(), memory=memory).fit(X, y)


# ---- silent ---------------------------------------------------------------------------------------------------------
# ok: pipeline-cache-in-shared-tmp
private = Memory(location=tempfile.mkdtemp(prefix="sk_cache"), verbose=0)
# ok: pipeline-cache-in-shared-tmp
home = Memory(os.path.expanduser("~/.cache/sk"))
# ok: pipeline-cache-in-shared-tmp
nothing = Memory(location=None)
# ok: pipeline-cache-in-shared-tmp
relative = Pipeline([("svc", SVC())], memory="tmp/cache")
# ok: pipeline-cache-in-shared-tmp
project = make_pipeline(PCA(), SVC(), memory="/srv/project/tmp/cache")
# ok: pipeline-cache-in-shared-tmp
log = joblib.dump(clf, "/tmp/model.joblib")


def silent(cache_dir, runner):
    # ok: pipeline-cache-in-shared-tmp
    a = Memory(cache_dir, verbose=0)
    where = mkdtemp()
    # ok: pipeline-cache-in-shared-tmp
    b = Memory(os.path.join(where, "cache"))
    with tempfile.TemporaryDirectory(dir="/tmp") as d:
        # ok: pipeline-cache-in-shared-tmp
        c = Pipeline([("svc", SVC())], memory=d)
    # ok: pipeline-cache-in-shared-tmp
    runner.configure(memory="/tmp/sk_cache")
    # ok: pipeline-cache-in-shared-tmp
    print("Memory('/tmp/sk_cache')")
    # ok: pipeline-cache-in-shared-tmp
    return a, b, c, Memory("/tmpfs-private/me")


class Replay:
    def __init__(self, memory):
        self.memory = memory


# ok: pipeline-cache-in-shared-tmp
Replay(memory="/tmp/replay")
