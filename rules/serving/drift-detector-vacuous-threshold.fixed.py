import math
from functools import partial

import numpy as np
import pandas as pd
from alibi_detect import cd
from alibi_detect.cd import KSDrift, MMDDrift
from alibi_detect.cd import TabularDrift as Tab
from deepchecks.tabular.checks import FeatureDrift, LabelDrift
from evidently import Report
from evidently.metric_preset import DataDriftPreset as OldPreset
from evidently.metrics import ColumnDriftMetric, DatasetDriftMetric, ValueDrift
from evidently.presets import DataDriftPreset
from river import drift
from river.drift import PageHinkley

from company.monitoring import KSDrift as OwnDrift

x_ref = np.load("reference.npy")
P_VALUE = 0.0
NEVER = 2.0

# ---- reported -------------------------------------------------------------

# ruleid: drift-detector-vacuous-threshold
detector = KSDrift(x_ref)

# ruleid: drift-detector-vacuous-threshold
table = Tab(x_ref, 0.05, categories_per_feature={0: None})

# ruleid: drift-detector-vacuous-threshold
mmd = cd.MMDDrift(
    x_ref,
    backend="pytorch",
    # silence the pager
)

# ruleid: drift-detector-vacuous-threshold
report = Report([DataDriftPreset()])

# ruleid: drift-detector-vacuous-threshold
old = OldPreset(stattest="psi")


def column_report(columns):
    # ruleid: drift-detector-vacuous-threshold
    return Report([ValueDrift(column=c, method="ks") for c in columns])


class Monitor:
    # ruleid: drift-detector-vacuous-threshold
    metric = ColumnDriftMetric(column_name="age", stattest="chisquare")

    def __init__(self):
        # ruleid: drift-detector-vacuous-threshold
        self.page = PageHinkley(min_instances=30)

    def reset(self, limit=1.0):
        # ruleid: drift-detector-vacuous-threshold
        self.page = drift.PageHinkley() if limit else PageHinkley()


# ruleid: drift-detector-vacuous-threshold
js = lambda: DataDriftPreset(method="jensenshannon")

# ruleid: drift-detector-vacuous-threshold
share = DatasetDriftMetric()

# ruleid: drift-detector-vacuous-threshold
check = FeatureDrift().add_condition_drift_score_less_than()


def label_check(train, test):
    c = LabelDrift()
    # ruleid: drift-detector-vacuous-threshold
    c.add_condition_drift_score_less_than()
    return c.run(train, test)


# ruleid: drift-detector-vacuous-threshold
def predict(batch, detector=cd.ChiSquareDrift(x_ref)):
    return detector.predict(batch)["data"]["is_drift"]


async def stream(rows):
    # ruleid: drift-detector-vacuous-threshold
    page = PageHinkley(delta=0.01)
    async for r in rows:
        page.update(r)


def nightly(batch):
    from alibi_detect.cd import CVMDrift as Cvm

    # ruleid: drift-detector-vacuous-threshold
    print(f"drift: {Cvm(x_ref).predict(batch)}")


# ---- not reported ---------------------------------------------------------

# ok: drift-detector-vacuous-threshold
strict = KSDrift(x_ref, p_val=0.001)

# ok: drift-detector-vacuous-threshold
default = MMDDrift(x_ref)

# ok: drift-detector-vacuous-threshold
all_columns = DataDriftPreset(drift_share=1.0)

# ok: drift-detector-vacuous-threshold
distance = ValueDrift(column="age", method="wasserstein", threshold=0)

# ok: drift-detector-vacuous-threshold
psi = FeatureDrift(categorical_drift_method="PSI").add_condition_drift_score_less_than(max_allowed_categorical_score=1.2)

# ok: drift-detector-vacuous-threshold
loose = FeatureDrift().add_condition_drift_score_less_than(max_allowed_numeric_score=0.9)

# ok: drift-detector-vacuous-threshold
own = OwnDrift(x_ref, p_val=0)

# ok: drift-detector-vacuous-threshold
page = PageHinkley(threshold=50)


def configured(cfg):
    # ok: drift-detector-vacuous-threshold
    return KSDrift(x_ref, p_val=cfg["p_val"])


def swept(limits):
    # ok: drift-detector-vacuous-threshold
    return [partial(KSDrift, p_val=p)(x_ref) for p in limits]


# ok: drift-detector-vacuous-threshold
frame = pd.DataFrame({"p_val": [0.0]})

# ok: drift-detector-vacuous-threshold
NOTE = "KSDrift(x_ref, p_val=0.0) would never fire"

# ok: drift-detector-vacuous-threshold
mmd_backend = MMDDrift(x_ref, "pytorch", 0.05)
