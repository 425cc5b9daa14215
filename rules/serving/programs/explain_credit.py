"""Explains the credit model: dashboard for the risk team, Captum for the neural baseline, fairness table."""

import os
import sys
from functools import partial

import joblib
import pandas as pd
import torch
from captum.insights import AttributionVisualizer
from captum.insights.attr_vis.features import GeneralFeature
from explainerdashboard import ClassifierExplainer, ExplainerDashboard, ExplainerHub
from fairlearn.metrics import MetricFrame, selection_rate
from fairlearn.reductions import DemographicParity, EqualizedOdds, ExponentiatedGradient
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, precision_score, recall_score

FEATURES = ["income", "age", "debt"]


def load() -> tuple:
    frame = pd.read_parquet("credit.parquet")
    return frame[FEATURES], frame["repaid"], frame["sex"]


def dashboards(model, X, y, public: bool) -> None:
    explainer = ClassifierExplainer(model, X, y)
    if not public:
        ExplainerDashboard(explainer, title="Credit").run(port=8050, host="127.0.0.1")
        return
    board = ExplainerDashboard(explainer, title="Credit")
    hub = ExplainerHub([board], title="Risk")
    # ruleid: explanation-dashboard-open-to-network
    hub.run(port=int(os.environ.get("PORT", 8050)))


def protected_hub(boards: list) -> None:
    logins = [["risk", os.environ["BOARD_PASSWORD"]]]
    ExplainerHub(boards, logins=logins).run(port=8051)


def saliency(net: torch.nn.Module, batches) -> None:
    viz = AttributionVisualizer(
        models=[net],
        classes=["no", "yes"],
        features=[GeneralFeature("customer", FEATURES)],
        dataset=batches,
    )
    if "--notebook" in sys.argv:
        viz.render()
    else:
        # ruleid: captum-insights-exposed-or-debug
        viz.serve(port=8600, bind_all=True)


def fair_model(X, y, sex):
    plain = LogisticRegression(max_iter=500).fit(X, y)
    strict = ExponentiatedGradient(LogisticRegression(), EqualizedOdds(difference_bound=0.02))
    strict.fit(X, y, sensitive_features=sex)
    # ruleid: bias-mitigation-vacuous-parameters
    loose = ExponentiatedGradient(LogisticRegression(), DemographicParity(difference_bound=1))
    loose.fit(X, y, sensitive_features=sex)
    return {"plain": plain, "strict": strict, "loose": loose}


def fairness_table(models: dict, X, y, sex) -> pd.DataFrame:
    metrics = {
        "accuracy": accuracy_score,
        "selection": selection_rate,
        # ruleid: fairness-metric-zero-division-as-perfect
        "precision": partial(precision_score, zero_division=1),
        "recall": partial(recall_score, zero_division=0),
    }
    rows = {}
    for name, model in models.items():
        frame = MetricFrame(metrics=metrics, y_true=y, y_pred=model.predict(X), sensitive_features=sex)
        rows[name] = frame.difference()
    return pd.DataFrame(rows).T


if __name__ == "__main__":
    X, y, sex = load()
    print(fairness_table(fair_model(X, y, sex), X, y, sex))
    dashboards(joblib.load("credit.joblib"), X, y, public="--public" in sys.argv)
