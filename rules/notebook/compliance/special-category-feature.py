import lightgbm as lgb
import pandas as pd
import xgboost as xgb
from fairlearn.metrics import MetricFrame
from fairlearn.reductions import DemographicParity, ExponentiatedGradient
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

df = pd.read_csv("people.csv")
clf = LogisticRegression()
FEATURES = ["income", "religion", "tenure"]

X = df[["income", "race", "zip"]]
# ruleid: special-category-feature
clf.fit(X, df["loan_default"])

X_small = df[["income", "tenure"]]
# ok: special-category-feature
clf.fit(X_small, df["loan_default"])
# ok: special-category-feature
mf = MetricFrame(metrics=accuracy_score, y_true=df["y"], y_pred=clf.predict(X_small), sensitive_features=df["race"])

# ruleid: special-category-feature
RandomForestClassifier(n_estimators=300).fit(df[["visits", "hiv_status"]], df["readmitted"])

# a list with a name
# ruleid: special-category-feature
clf.fit(df[FEATURES], df["churn"])


def train(frame):
    X = frame.loc[:, ["age_of_account", "ethnicity", "balance"]]
    y = frame["accepted"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
    model = make_pipeline(StandardScaler(), LogisticRegression())
    # ruleid: special-category-feature
    model.fit(X_train, y_train)
    return model.score(X_test, y_test)


def boost(frame):
    columns = ["income", "sexual_orientation"]
    # ruleid: special-category-feature
    train_set = lgb.Dataset(frame[columns], label=frame["clicked"])
    return lgb.train({"objective": "binary"}, train_set)


def boost_more(frame):
    # ruleid: special-category-feature
    return xgb.train({}, xgb.DMatrix(frame[["union_member", "wage"]], label=frame["raise"]))


class Trainer:
    def __init__(self, frame):
        self.frame = frame
        self.model = RandomForestClassifier()

    def run(self):
        numeric = ["income", "debt"]
        social = ["disability", "children"]
        X = self.frame[numeric + social]
        self.model.fit(
            # ruleid: special-category-feature
            X.fillna(0),  # few gaps
            self.frame["rent_paid"],
        )


# ruleid: special-category-feature
scores = cross_val_score(clf, pd.get_dummies(df[["race", "priors"]]), df["two_year_recid"], cv=5)

search = GridSearchCV(clf, {"C": [0.1, 1, 10]})
# ruleid: special-category-feature
search.fit(X=df.filter(items=["political_views", "minutes"]), y=df["shared"])


def credit(frame):
    y = frame["credit_risk"]
    X = frame[["gender", "income", "duration"]]
    # ruleid: special-category-feature
    return clf.fit(X, y)


def height(frame):
    y = frame["height"]
    X = frame[["gender", "age", "weight"]]
    # ok: special-category-feature
    return clf.fit(X, y)


def hiring(frame):
    # ruleid: special-category-feature
    return [m.fit(frame[["age", "degree"]], frame["hired"]) for m in (clf, RandomForestClassifier())]


def fair(frame):
    X = frame[["race", "income"]]
    # ok: special-category-feature
    return ExponentiatedGradient(clf, DemographicParity()).fit(X, frame["y"], sensitive_features=frame["race"])


def encode(frame):
    # ok: special-category-feature
    return OneHotEncoder().fit(frame[["race"]], None)


def describe(frame):
    # ok: special-category-feature
    return frame[["race", "income"]].groupby("race").mean()


def dropped(frame):
    X = frame[["race", "income", "debt"]].drop(columns=["race"])
    # ok: special-category-feature
    return clf.fit(X, frame["y"])


def drivers(frame):
    # ok: special-category-feature
    return clf.fit(frame[["race_time", "grid", "trace"]], frame["position"])


def named(frame):
    # ok: special-category-feature
    return clf.fit(frame[["embrace", "generic_name"]], frame["y"])


async def nightly(load):
    frame = await load()
    # ruleid: special-category-feature
    return clf.partial_fit(frame[["genetic_marker", "dose"]], frame["response"])


def grouped(frame, groups=df["race"]):
    # ok: special-category-feature
    return groups.value_counts()
