import functools
from functools import partial

import fairlearn.metrics as flm
import numpy as np
import pandas as pd
import sklearn.metrics as skm
from fairlearn.metrics import MetricFrame, make_derived_metric
from fairlearn.metrics import MetricFrame as Frame
from sklearn.metrics import f1_score, fbeta_score, jaccard_score, log_loss, precision_score, recall_score

from company.metrics import precision_score as own_precision

IF_EMPTY = 1

# ---- reported -------------------------------------------------------------


def audit(y_true, y_pred, sex):
    mf = MetricFrame(
        # ruleid: fairness-metric-zero-division-as-perfect
        metrics={"precision": partial(precision_score, zero_division=1)},
        y_true=y_true, y_pred=y_pred, sensitive_features=sex,
    )
    return mf.difference()


def audit_lambda(y_true, y_pred, sex):
    # ruleid: fairness-metric-zero-division-as-perfect
    return Frame(metrics=lambda t, p: recall_score(t, p, zero_division=1.0), y_true=y_true, y_pred=y_pred, sensitive_features=sex)


def audit_variable(y_true, y_pred, race):
    metrics = {
        "count": len,
        # ruleid: fairness-metric-zero-division-as-perfect
        "f1": functools.partial(f1_score, zero_division=IF_EMPTY),  # no warnings
    }
    frame = flm.MetricFrame(metrics=metrics, y_true=y_true, y_pred=y_pred, sensitive_features=race)
    return frame.by_group


def audit_partial(y_true, y_pred, race):
    # ruleid: fairness-metric-zero-division-as-perfect
    precision = partial(skm.precision_score, zero_division=1, average="macro")
    return MetricFrame(metrics=precision, y_true=y_true, y_pred=y_pred, sensitive_features=race).ratio()


def strict_f2(y_true, y_pred):
    # ruleid: fairness-metric-zero-division-as-perfect
    return fbeta_score(y_true, y_pred, beta=2, zero_division=1)


def audit_function(y_true, y_pred, age):
    return MetricFrame(metrics=strict_f2, y_true=y_true, y_pred=y_pred, sensitive_features=age)


def safe_recall(y_true, y_pred):
    if len(y_true) == 0:
        return np.nan
    # ruleid: fairness-metric-zero-division-as-perfect
    return recall_score(y_true, y_pred, zero_division=1)


frames = [MetricFrame(metrics={"r": safe_recall, "n": len}, y_true=t, y_pred=p, sensitive_features=s) for t, p, s in ()]

# ruleid: fairness-metric-zero-division-as-perfect
gap = make_derived_metric(metric=partial(jaccard_score, zero_division=1), transform="difference")


def by_hand(df: pd.DataFrame):
    for gender, part in df.groupby("gender"):
        # ruleid: fairness-metric-zero-division-as-perfect
        print(f"{gender}: {precision_score(part.y, part.pred, zero_division=1):.2f}")


def by_values(df, groups):
    out = {}
    for group in groups:
        part = df[df.group == group]
        # ruleid: fairness-metric-zero-division-as-perfect
        out[group] = f1_score(part.y, part.pred, zero_division=1)
    return out


class Fairness:
    def scores(self, df, protected_values):
        # ruleid: fairness-metric-zero-division-as-perfect
        return {sex: skm.recall_score(*self.part(sex), zero_division=1) for sex in protected_values}

    def lowest(self, df, values):
        # ruleid: fairness-metric-zero-division-as-perfect
        return min([recall_score(df.y[df.sex == sex], df.pred[df.sex == sex], zero_division=1) for sex in values])


def applied(df):
    # ruleid: fairness-metric-zero-division-as-perfect
    return df.groupby("age_group").apply(lambda g: precision_score(g.y, g.pred, zero_division=1))


async def report(df, sensitive):
    for sensitive_value in sensitive:
        try:
            # ruleid: fairness-metric-zero-division-as-perfect
            yield precision_score(df.y, df[sensitive_value], average="binary", zero_division=1)
        except ValueError:
            continue


# ruleid: fairness-metric-zero-division-as-perfect
table = flm.MetricFrame(metrics={"p": lambda t, p: precision_score(t, p, zero_division=1)}, y_true=[], y_pred=[], sensitive_features=[])


def per_race(parts_by_race):
    for name, part in parts_by_race.items():
        # ruleid: fairness-metric-zero-division-as-perfect
        yield name, jaccard_score(part["y"], part["pred"], zero_division=1)


# ---- not reported ---------------------------------------------------------


def honest(y_true, y_pred, sex):
    mf = MetricFrame(
        # ok: fairness-metric-zero-division-as-perfect
        metrics={"precision": partial(precision_score, zero_division=np.nan)},
        y_true=y_true, y_pred=y_pred, sensitive_features=sex,
    )
    # ok: fairness-metric-zero-division-as-perfect
    return mf.difference(), precision_score(y_true, y_pred, zero_division=1)


# ok: fairness-metric-zero-division-as-perfect
zero = MetricFrame(metrics=partial(recall_score, zero_division=0), y_true=[], y_pred=[], sensitive_features=[])

# ok: fairness-metric-zero-division-as-perfect
warned = MetricFrame(metrics=partial(recall_score, zero_division="warn"), y_true=[], y_pred=[], sensitive_features=[])

# ok: fairness-metric-zero-division-as-perfect
default = MetricFrame(metrics=f1_score, y_true=[], y_pred=[], sensitive_features=[])

# ok: fairness-metric-zero-division-as-perfect
own = MetricFrame(metrics=partial(own_precision, zero_division=1), y_true=[], y_pred=[], sensitive_features=[])

# ok: fairness-metric-zero-division-as-perfect
overall = f1_score([0, 1], [0, 0], zero_division=1)


def folds(splits, model):
    for train, test in splits:
        # ok: fairness-metric-zero-division-as-perfect
        yield f1_score(test.y, model.fit(train).predict(test), zero_division=1)


def by_page(pages):
    for page in pages:
        # ok: fairness-metric-zero-division-as-perfect
        yield recall_score(page.y, page.pred, zero_division=1)


def loss_by_group(df):
    for group, part in df.groupby("group"):
        # ok: fairness-metric-zero-division-as-perfect
        yield group, log_loss(part.y, part.prob)


def configured(df, groups, empty):
    for group in groups:
        # ok: fairness-metric-zero-division-as-perfect
        yield precision_score(df.y, df.pred, zero_division=empty)


# ok: fairness-metric-zero-division-as-perfect
TEXT = "MetricFrame(metrics=partial(precision_score, zero_division=1))"
