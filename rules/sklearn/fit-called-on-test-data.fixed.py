"""Scaling. In prose: sc.fit_transform(X_test) is wrong."""
import numpy as np
import sklearn.preprocessing as skp
import xgboost as xgb
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, StandardScaler
from sklearn.preprocessing import RobustScaler as Robust

X_train, X_test, y_train, y_test = train_test_split(X, y)
sc = StandardScaler()
X_train = sc.fit_transform(X_train)
# ruleid: fit-called-on-test-data
X_test = sc.transform(X_test)


def text(train_texts, test_texts, x_train, x_test):
    vec = TfidfVectorizer(min_df=2)
    a = vec.fit_transform(x_train)
    # ruleid: fit-called-on-test-data
    b = vec.transform(x_test).toarray()
    return a, b


def two_steps(x_train, x_test):
    scaler = MinMaxScaler()
    scaler.fit(x_train)
    out = [scaler.transform(x_train)]
    # ruleid: fit-called-on-test-data
    scaler.fit(x_test)
    out.append(scaler.transform(x_test))
    return out


def fresh_object(x_train, x_test):
    a = StandardScaler().fit_transform(x_train)
    # ruleid: fit-called-on-test-data
    b = StandardScaler().fit_transform(x_test)
    return a, b


def fresh_after_variable(x_train, x_test):
    rob = Robust()
    a = rob.fit_transform(x_train)
    # ruleid: fit-called-on-test-data
    return a, Robust().fit_transform(x_test)


class Preprocessor:
    def __init__(self):
        self.pca = PCA(16)
        self.imputer = SimpleImputer()

    def run(self, X_train, X_test):
        X_train = self.imputer.fit_transform(X_train)
        # ruleid: fit-called-on-test-data
        X_test = self.imputer.transform(X_test)
        self.pca.fit(X_train)
        # ruleid: fit-called-on-test-data
        return self.pca.transform(X_train), self.pca.transform(X_test)

    async def labels(self, train_df, test_df):
        enc = LabelEncoder()
        train_df["city"] = enc.fit_transform(train_df["city"])
        # ruleid: fit-called-on-test-data
        test_df["city"] = enc.transform(test_df["city"])


def estimator(X_tr, X_train, y_train, X_holdout, y_holdout):
    clf = xgb.XGBClassifier()
    clf.fit(X_train, y_train, eval_set=[(X_holdout, y_holdout)])
    print(clf.score(X_holdout, y_holdout))
    # ruleid: fit-called-on-test-data
    clf.fit(X_holdout, y_holdout)
    return clf


def exploded(train_data, test_data):
    norm = skp.MaxAbsScaler()
    train_data = norm.fit_transform(train_data)
    # ruleid: fit-called-on-test-data
    test_data = norm.transform(
        test_data,  # same columns
    )
    return train_data, test_data


def per_column(X_train, X_test, cols):
    for c in cols:
        enc = LabelEncoder()
        X_train[c] = enc.fit_transform(X_train[c])
        # ruleid: fit-called-on-test-data
        X_test[c] = enc.transform(X_test[c])


def pipeline(X_train, y_train, X_test, y_test):
    pipe = make_pipeline(StandardScaler(), LogisticRegression())
    pipe.fit(X_train, y_train)
    # ruleid: fit-called-on-test-data
    return pipe.fit(X_test, y_test).score(X_test, y_test)


def wrapped(X_train, X_test):
    s = StandardScaler().fit(X_train)
    # ruleid: fit-called-on-test-data
    return np.hstack([s.transform(X_test), np.ones((len(X_test), 1))])


if __name__ == "__main__":
    with open("scaled.npy", "wb") as f:
        sc.fit(X_train)
        # ruleid: fit-called-on-test-data
        np.save(f, sc.transform(X_test.values))

both = {
    "train": sc.fit_transform(X_train),
    # ruleid: fit-called-on-test-data
    "test": sc.transform(X_test),
}


# ---- silent ---------------------------------------------------------------------------------------------------------
def right(X_train, X_test):
    s = StandardScaler()
    X_train = s.fit_transform(X_train)
    # ok: fit-called-on-test-data
    X_test = s.transform(X_test)
    return X_train, X_test


def evaluation_set(X_train, y_train, X_test, y_test):
    model = xgb.XGBClassifier()
    # ok: fit-called-on-test-data
    model.fit(X_train, y_train, eval_set=[(X_test, y_test)])
    # ok: fit-called-on-test-data
    return model.predict(X_test)


def only_test(X_test):
    # ok: fit-called-on-test-data
    return MinMaxScaler().fit_transform(X_test)


def another_class(X_train, X_test):
    a = StandardScaler().fit_transform(X_train)
    # ok: fit-called-on-test-data
    return a, PCA(2).fit_transform(X_test)


def refit_train(X_train, X_valid):
    s = StandardScaler().fit(X_train)
    # ok: fit-called-on-test-data
    return s.fit_transform(X_train), s.transform(X_valid)


def search(X_train, y_train, X_test):
    grid = GridSearchCV(LogisticRegression(), {"C": [1, 10]})
    # ok: fit-called-on-test-data
    grid.fit(X_train, y_train)
    # ok: fit-called-on-test-data
    return grid.predict(X_test)


def all_data(X, X_train):
    s = StandardScaler().fit(X_train)
    # ok: fit-called-on-test-data
    return s.fit_transform(X)


def latest(X_train, latest_rows, testimonials):
    v = TfidfVectorizer()
    v.fit(X_train)
    # ok: fit-called-on-test-data
    v.fit(testimonials)
    # ok: fit-called-on-test-data
    return v.fit_transform(latest_rows)


def other_object(x_train, x_test):
    a = StandardScaler()
    a.fit(x_train)
    shirt = Tailor()
    # ok: fit-called-on-test-data
    return shirt.fit(x_test)


class Tailor:
    def fit(self, body):
        return body
