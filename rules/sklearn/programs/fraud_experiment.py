# coding: utf-8
# Fraud detection baseline, exported from a notebook.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import make_pipeline as make_imb_pipeline
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (
    accuracy_score,
    classification_report,
    confusion_matrix,
    precision_score,
    recall_score,
    roc_auc_score,
)
from sklearn.model_selection import StratifiedKFold, cross_val_score, train_test_split
from sklearn.preprocessing import StandardScaler

df = pd.read_csv("creditcard.csv")
print(df.shape)
print(df["Class"].value_counts(normalize=True))

# ## Look at the data
sns.histplot(df["Amount"], log_scale=True)
plt.savefig("amount.png")

# ## Scale the two columns that are not components
scaler = StandardScaler()
# ruleid: transformer-fitted-before-split
df["Amount"] = scaler.fit_transform(df[["Amount"]])
df = df.drop(columns="Time")

X = df.drop(columns="Class")
y = df["Class"]

# ## Balance
smote = SMOTE(random_state=42)
# ruleid: resampling-before-split
X_res, y_res = smote.fit_resample(X, y)
print(pd.Series(y_res).value_counts())

X_train, X_test, y_train, y_test = train_test_split(X_res, y_res, test_size=0.2, random_state=42)

# ## Models
models = {
    "logreg": LogisticRegression(max_iter=1000),
    "forest": RandomForestClassifier(n_estimators=200, n_jobs=-1),
}
results = []
for name, model in models.items():
    model.fit(X_train, y_train)
    y_pred = model.predict(X_test)
    results.append(
        {
            "model": name,
            "accuracy": accuracy_score(y_pred, y_test),
            # ruleid: metric-arguments-swapped
            "precision": precision_score(y_pred, y_test),
            # ruleid: metric-arguments-swapped
            "recall": recall_score(y_pred, y_test),
            "auc": roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]),
        }
    )
    # ruleid: metric-arguments-swapped
    print(classification_report(y_pred, y_test, digits=4))
    print(confusion_matrix(y_test, y_pred))

table = pd.DataFrame(results).set_index("model").round(4)
print(table)

# ## The right way, for comparison
pipe = make_imb_pipeline(StandardScaler(), SMOTE(random_state=42), LogisticRegression(max_iter=1000))
folds = StratifiedKFold(5, shuffle=True, random_state=42)
honest = cross_val_score(pipe, X, y, cv=folds, scoring="recall")
print("recall in cross-validation: %.3f +- %.3f" % (honest.mean(), honest.std()))

X_tr, X_te, y_tr, y_te = train_test_split(X, y, stratify=y, random_state=0)
X_bal, y_bal = smote.fit_resample(X_tr, y_tr)
forest = RandomForestClassifier(n_estimators=200).fit(X_bal, y_bal)
print("recall on untouched rows:", recall_score(y_te, forest.predict(X_te)))
print("share of positives:", np.mean(y_te))
