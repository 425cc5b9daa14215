"""Unbalanced classes. In prose: SMOTE().fit_resample(X, y) before train_test_split(X, y)."""
import imblearn
import imblearn.over_sampling as ios
import pandas as pd
import sklearn.model_selection as ms
from imblearn.combine import SMOTEENN
from imblearn.over_sampling import ADASYN, SMOTE, RandomOverSampler
from imblearn.over_sampling import BorderlineSMOTE as Borderline
from imblearn.pipeline import Pipeline, make_pipeline
from imblearn.under_sampling import RandomUnderSampler
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import StratifiedKFold, cross_val_score, cross_validate, train_test_split
from sklearn.model_selection import train_test_split as split
from sklearn.utils import resample

df = pd.read_csv("transactions.csv")
X, y = df.drop(columns="fraud"), df["fraud"]

# ruleid: resampling-before-split
X_res, y_res = SMOTE(random_state=0).fit_resample(X, y)
X_train, X_test, y_train, y_test = train_test_split(X_res, y_res)


def with_variable(features, target):
    ros = RandomOverSampler(sampling_strategy=0.5)
    # ruleid: resampling-before-split
    features, target = ros.fit_resample(features, target)
    return split(features, target, test_size=0.2, stratify=target)


def old_name(data, labels):
    smote = ios.SMOTE()
    # ruleid: resampling-before-split
    data_bal, labels_bal = smote.fit_sample(data, labels)
    a, b, c, d = ms.train_test_split(data_bal, labels_bal, random_state=1)
    return a, b, c, d


def scored(data, labels):
    # ruleid: resampling-before-split
    data, labels = ADASYN().fit_resample(data, labels)
    scores = cross_val_score(RandomForestClassifier(), data, labels, cv=5)
    return scores.mean()


def scored_in_return(data, labels):
    # ruleid: resampling-before-split
    balanced, target = imblearn.over_sampling.SVMSMOTE().fit_resample(data, labels)
    return cross_val_score(RandomForestClassifier(), balanced, target, scoring="recall").mean()


class Experiment:
    def __init__(self, data, labels):
        self.data, self.labels = data, labels

    def run(self):
        # ruleid: resampling-before-split
        data, labels = (
            SMOTEENN(random_state=7)  # both over and under
            .fit_resample(self.data, self.labels)
        )
        if len(data) > 1000:
            self.report = cross_validate(RandomForestClassifier(), data, labels)
        return self.report

    def folds(self):
        sampler = Borderline(k_neighbors=3)
        # ruleid: resampling-before-split
        data, labels = sampler.fit_resample(self.data, self.labels)
        for tr, te in StratifiedKFold(5).split(data, labels):
            RandomForestClassifier().fit(data[tr], labels[tr]).score(data[te], labels[te])


async def arrays(frame):
    # ruleid: resampling-before-split
    Z, t = SMOTE().fit_resample(frame.values, frame.index)
    parts = train_test_split(Z.astype("float32"), t)
    return parts


def tuple_target(frame, target):
    # ruleid: resampling-before-split
    Z, t = RandomOverSampler().fit_resample(frame, target)
    try:
        return {"parts": 4, "data": frame, "t": t} if not len(Z) else None
    finally:
        first, second = train_test_split(Z)


def by_hand(frame):
    minority = frame[frame.fraud == 1]
    # ruleid: resampling-before-split
    more = resample(minority, replace=True, n_samples=5000, random_state=0)
    both = pd.concat([frame[frame.fraud == 0], more])
    return train_test_split(both.drop(columns="fraud"), both.fraud)


def by_hand_two_steps(frame):
    # ruleid: resampling-before-split
    up = resample(frame.query("fraud == 1"), n_samples=4000)
    balanced = pd.concat([frame.query("fraud == 0"), up], ignore_index=True)
    features = balanced.drop(columns="fraud")
    x1, x2, y1, y2 = train_test_split(features, balanced.fraud)
    return x1, x2, y1, y2


def by_hand_tuple(frame):
    # ruleid: resampling-before-split
    up = resample(frame.query("fraud == 1"), replace=True)
    balanced = pd.concat((up, frame))
    train, test = train_test_split(balanced, test_size=0.3)
    return train, test


def nested(frame, target):
    def inner():
        over = SMOTE()
        # ruleid: resampling-before-split
        a, b = over.fit_resample(frame, target)
        with open("log.txt", "w") as log:
            parts = train_test_split(a, b)
            log.write(str(len(parts)))

    return inner


if __name__ == "__main__":
    sm = SMOTE()
    # ruleid: resampling-before-split
    Xs, ys = sm.fit_resample(df[["amount", "age"]], df.fraud)
    xs_tr, xs_te = train_test_split(Xs, test_size=0.2)


# ---- silent ---------------------------------------------------------------------------------------------------------
def split_first(data, labels):
    X_tr, X_te, y_tr, y_te = train_test_split(data, labels, stratify=labels)
    # ok: resampling-before-split
    X_tr, y_tr = SMOTE(random_state=0).fit_resample(X_tr, y_tr)
    # a second split of the train part only
    return train_test_split(X_tr, y_tr)


def train_name(X_train, y_train):
    # ok: resampling-before-split
    X_bal, y_bal = SMOTE().fit_resample(X_train, y_train)
    return train_test_split(X_bal, y_bal)


def under(data, labels):
    # ok: resampling-before-split
    data, labels = RandomUnderSampler().fit_resample(data, labels)
    return train_test_split(data, labels)


def in_pipeline(data, labels):
    # ok: resampling-before-split
    model = make_pipeline(SMOTE(), RandomForestClassifier())
    return cross_val_score(model, data, labels)


def in_pipeline_class(data, labels):
    # ok: resampling-before-split
    model = Pipeline([("over", SMOTE()), ("rf", RandomForestClassifier())])
    parts = train_test_split(data, labels)
    return model.fit(parts[0], parts[2])


def no_split(data, labels):
    # ok: resampling-before-split
    data, labels = SMOTE().fit_resample(data, labels)
    return RandomForestClassifier().fit(data, labels)


def other_variable(data, labels):
    # ok: resampling-before-split
    data_res, labels_res = SMOTE().fit_resample(data, labels)
    return train_test_split(data, labels), data_res, labels_res


def down(frame):
    # ok: resampling-before-split
    fewer = resample(frame[frame.fraud == 0], replace=False, n_samples=500)
    both = pd.concat([fewer, frame[frame.fraud == 1]])
    return train_test_split(both)


def bootstrap(frame):
    # ok: resampling-before-split
    sample = resample(frame, n_samples=100)
    return sample.mean()


class Sampler:
    def fit_resample(self, a, b):
        return a, b


def own(data, labels):
    # ok: resampling-before-split
    data, labels = Sampler().fit_resample(data, labels)
    return train_test_split(data, labels)
