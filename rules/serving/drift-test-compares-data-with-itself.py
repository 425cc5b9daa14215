import numpy as np
import pandas as pd
import scipy.stats
from deepchecks.tabular import Suite
from deepchecks.tabular.checks import FeatureDrift
from deepchecks.tabular.suites import data_integrity, train_test_validation
from evidently import Report
from evidently.presets import DataDriftPreset
from evidently.report import Report as OldReport
from evidently.test_suite import TestSuite
from scipy import stats
from scipy.spatial.distance import jensenshannon
from scipy.spatial.distance import jensenshannon as js
from scipy.stats import ks_2samp, mannwhitneyu, wasserstein_distance

from company.stats import ks_2samp as own_ks

reference = pd.read_parquet("reference.parquet")
current = pd.read_parquet("today.parquet")

# ---- reported -------------------------------------------------------------

# ruleid: drift-test-compares-data-with-itself
result = Report([DataDriftPreset()]).run(reference_data=current, current_data=current)

# ruleid: drift-test-compares-data-with-itself
stat, p = ks_2samp(current["age"], current["age"])

# ruleid: drift-test-compares-data-with-itself
drifted = [c for c in reference.columns if stats.ks_2samp(current[c], current[c], method="asymp").pvalue < 0.05]


def distance(live):
    # ruleid: drift-test-compares-data-with-itself
    return wasserstein_distance(live.values, live.values)


class Gate:
    def __init__(self, frame):
        self.frame = frame
        self.report = OldReport(metrics=[])

    def check(self, frame):
        # ruleid: drift-test-compares-data-with-itself
        return mannwhitneyu(self.frame, self.frame).pvalue

    def legacy(self):
        report = OldReport(metrics=[DataDriftPreset()])
        # ruleid: drift-test-compares-data-with-itself
        report.run(
            current_data=self.frame,
            reference_data=self.frame,  # same week
        )
        return report.as_dict()


# ruleid: drift-test-compares-data-with-itself
alarm = "drift" if js(reference["p"], reference["p"], base=2) > 0.1 else "ok"

# ruleid: drift-test-compares-data-with-itself
print(f"KS: {scipy.stats.ks_2samp(data1=reference.age, data2=reference.age)}")


async def positional(ds):
    # ruleid: drift-test-compares-data-with-itself
    return await train_test_validation().run(ds, ds)


def suite_run(train, test):
    suite = train_test_validation(n_samples=1000)
    # ruleid: drift-test-compares-data-with-itself
    with open("drift.html", "w") as f, suite.run(train_dataset=test, test_dataset=test) as r:
        r.save_as_html(f)


# ruleid: drift-test-compares-data-with-itself
feature = lambda ds: FeatureDrift().run(ds, ds)

# ruleid: drift-test-compares-data-with-itself
anderson = stats.anderson_ksamp([reference["income"], reference["income"]])


def tests(batch):
    t = TestSuite(tests=[])
    # ruleid: drift-test-compares-data-with-itself
    t.run(reference_data=batch["x"], current_data=batch["x"])
    return t


def new_positional(batch):
    # ruleid: drift-test-compares-data-with-itself
    snapshot = Report([DataDriftPreset()]).run(batch, batch)
    # ruleid: drift-test-compares-data-with-itself
    return snapshot, stats.energy_distance(u_values=batch.a, v_values=batch.a)


# ---- not reported ---------------------------------------------------------

# ok: drift-test-compares-data-with-itself
good = Report([DataDriftPreset()]).run(reference_data=reference, current_data=current)

# ok: drift-test-compares-data-with-itself
by_week = ks_2samp(current[current["week"] == 1]["age"], current[current["week"] == 2]["age"])

# ok: drift-test-compares-data-with-itself
columns = ks_2samp(current["age"], current["income"])

# ok: drift-test-compares-data-with-itself
samples = ks_2samp(current["age"].sample(100), current["age"].sample(100))

# ok: drift-test-compares-data-with-itself
drawn = wasserstein_distance(np.random.rand(10), np.random.rand(10))

# ok: drift-test-compares-data-with-itself
own = own_ks(current, current)

# ok: drift-test-compares-data-with-itself
paired = stats.spearmanr(current, current)

# ok: drift-test-compares-data-with-itself
alone = Report([DataDriftPreset()]).run(current_data=current)

# ok: drift-test-compares-data-with-itself
integrity = data_integrity().run(current)


def test_distance_of_equal_samples(x):
    # ok: drift-test-compares-data-with-itself
    d = wasserstein_distance(x, x)
    assert d == 0


# ok: drift-test-compares-data-with-itself
assert jensenshannon(reference, reference) < 1e-9


class Job:
    def run(self, reference_data, current_data):
        return reference_data is current_data


# ok: drift-test-compares-data-with-itself
Job().run(reference_data=current, current_data=current)

# ok: drift-test-compares-data-with-itself
TEXT = "ks_2samp(x, x) always gives p = 1"
