"""Scores. In prose: precision_score(y_pred, y_test) is the wrong order."""
import mlflow
import numpy as np
import sklearn
import sklearn.metrics as skm
import wandb
from sklearn import metrics
from sklearn.metrics import (
    ConfusionMatrixDisplay,
    accuracy_score,
    average_precision_score,
    classification_report,
    confusion_matrix,
    f1_score,
    log_loss,
    matthews_corrcoef,
    mean_squared_error,
    precision_score,
    r2_score,
    recall_score,
    roc_auc_score,
)
from sklearn.metrics import recall_score as recall
from sklearn.model_selection import cross_val_predict

# ruleid: metric-arguments-swapped
print(precision_score(y_test, y_pred))


def log(model, X_test, y_test):
    y_pred = model.predict(X_test)
    # ruleid: metric-arguments-swapped
    mlflow.log_metric("recall", recall(y_test, y_pred, average="macro"))
    # ruleid: metric-arguments-swapped
    return {"r2": r2_score(y_test, model.predict(X_test))}


def curves(clf, X_val, y_val):
    # ruleid: metric-arguments-swapped
    auc = roc_auc_score(y_val, clf.predict_proba(X_val)[:, 1])
    # ruleid: metric-arguments-swapped
    fpr, tpr, _ = metrics.roc_curve(y_val, clf.decision_function(X_val))
    return auc, fpr, tpr


class Evaluator:
    def __init__(self, y_true):
        self.y_true = y_true

    def report(self, predictions):
        # ruleid: metric-arguments-swapped
        return classification_report(
            self.y_true,
            predictions,
            # readable names
            target_names=["ok", "fraud"],
            digits=3,
        )

    async def matrix(self, preds):
        # ruleid: metric-arguments-swapped
        tn, fp, fn, tp = skm.confusion_matrix(self.y_true, preds).ravel()
        return tp / (tp + fn)


def unnamed(model, data, target):
    out = model.predict(data)
    # ruleid: metric-arguments-swapped
    wandb.log({"precision": sklearn.metrics.precision_score(target, out)})
    margin = model.decision_function(data)
    # ruleid: metric-arguments-swapped
    wandb.log({"ap": average_precision_score(target, margin)})


def crossed(model, X, y):
    guess = cross_val_predict(model, X, y)
    # ruleid: metric-arguments-swapped
    return confusion_matrix(y, guess)


# ruleid: metric-arguments-swapped
scores = [recall_score(y_true, y_hat) for y_hat, y_true in batches]

# ruleid: metric-arguments-swapped
better = lambda y_pred, y_val: r2_score(y_val, y_pred) > 0.9

# ruleid: metric-arguments-swapped
title = f"MAPE {metrics.mean_absolute_percentage_error(y_test, y_pred):.2%}"

# ruleid: metric-arguments-swapped
ConfusionMatrixDisplay.from_predictions(y_test, y_pred, cmap="Blues")


def keras_style(net, x_test, y_test):
    # ruleid: metric-arguments-swapped
    assert recall_score(y_test, np.argmax(net.predict(x_test), axis=1)) > 0.8
    # ruleid: metric-arguments-swapped
    return log_loss(y_test, y_proba) if net else 0.0


def frame(df):
    # ruleid: metric-arguments-swapped
    return recall_score(df["fraud_pred"] if False else y_pred, df["label"]) + recall_score(df["label"], y_pred_bin)


# ---- silent ---------------------------------------------------------------------------------------------------------
def silent(model, X_test, y_test, y_pred, a, b):
    # ok: metric-arguments-swapped
    precision_score(y_test, y_pred)
    # ok: metric-arguments-swapped
    recall_score(y_true=y_test, y_pred=y_pred)
    # ok: metric-arguments-swapped
    recall_score(y_pred=y_pred, y_true=y_test)
    # ok: metric-arguments-swapped
    accuracy_score(y_pred, y_test)
    # ok: metric-arguments-swapped
    f1_score(y_pred, y_test)
    # ok: metric-arguments-swapped
    mean_squared_error(y_pred, y_test)
    # ok: metric-arguments-swapped
    matthews_corrcoef(y_pred, y_test)
    # ok: metric-arguments-swapped
    r2_score(y_test, model.predict(X_test))
    # ok: metric-arguments-swapped
    roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])
    # ok: metric-arguments-swapped
    confusion_matrix(a, b)
    # ok: metric-arguments-swapped
    confusion_matrix(y_pred, y_pred_old)
    # ok: metric-arguments-swapped
    precision_score(y_test, y_test_pred)
    # ok: metric-arguments-swapped
    return "recall_score(y_pred, y_test)"


class Metrics:
    def recall_score(self, y_pred, y_true):
        return (y_pred == y_true).mean()


# ok: metric-arguments-swapped
Metrics().recall_score(y_pred, y_test)


def torch_order(criterion, y_pred, y_true, loss_fn):
    # ok: metric-arguments-swapped
    return criterion(y_pred, y_true) + loss_fn.log_loss(y_pred, y_true)
