"""Scaling. In prose: X = StandardScaler().fit_transform(X); train_test_split(X, y)."""
import pandas as pd
import sklearn.model_selection as ms
import sklearn.preprocessing
from sklearn import preprocessing
from sklearn.impute import KNNImputer, SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_score, train_test_split
from sklearn.model_selection import train_test_split as tts
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, Normalizer, PolynomialFeatures, StandardScaler
from sklearn.preprocessing import RobustScaler as Robust

df = pd.read_csv("customers.csv")
X, y = df.drop(columns="churn"), df.churn

# ruleid: transformer-fitted-before-split
X_scaled = StandardScaler().fit_transform(X)
X_train, X_test, y_train, y_test = train_test_split(X_scaled, y, random_state=0)


def with_object(features, target):
    scaler = MinMaxScaler(feature_range=(0, 1))
    # ruleid: transformer-fitted-before-split
    features = scaler.fit_transform(features)
    return train_test_split(features, target, test_size=0.2)


def two_calls(features, target):
    rob = Robust()
    rob.fit(features)
    # ruleid: transformer-fitted-before-split
    scaled = rob.transform(features)
    a, b, c, d = tts(scaled, target)
    return a, b, c, d


def columns(frame, cols):
    sc = preprocessing.StandardScaler()
    # ruleid: transformer-fitted-before-split
    frame[cols] = sc.fit_transform(frame[cols])
    train, rest = train_test_split(frame, test_size=0.3)
    return train, rest


def columns_then_drop(frame):
    imp = SimpleImputer(strategy="median")
    # ruleid: transformer-fitted-before-split
    frame[["age", "income"]] = imp.fit_transform(frame[["age", "income"]])
    features = frame.drop(columns="churn")
    labels = frame["churn"]
    a, b, c, d = train_test_split(features, labels, stratify=labels)
    return LogisticRegression().fit(a, c).score(b, d)


class Study:
    def __init__(self, frame):
        self.frame = frame
        self.imputer = KNNImputer()

    def frames(self):
        # ruleid: transformer-fitted-before-split
        full = pd.DataFrame(KNNImputer(n_neighbors=3).fit_transform(self.frame), columns=self.frame.columns)
        return train_test_split(full, test_size=0.25)

    def folds(self, target):
        # ruleid: transformer-fitted-before-split
        data = (
            sklearn.preprocessing.QuantileTransformer(n_quantiles=100)
            # heavy tails
            .fit_transform(self.frame)
        )
        for tr, te in KFold(5).split(data, target):
            yield LogisticRegression().fit(data[tr], target[tr]).score(data[te], target[te])


async def sliced(frame, target):
    # ruleid: transformer-fitted-before-split
    Z = preprocessing.PowerTransformer().fit_transform(frame.values)
    parts = ms.train_test_split(Z[:, :5], target)
    return parts


def located(frame, numeric):
    # ruleid: transformer-fitted-before-split
    frame.loc[:, numeric] = StandardScaler().fit_transform(frame.loc[:, numeric])
    if len(frame) > 100:
        a, b = train_test_split(frame)
        return a, b


def nested(frame, target):
    def prepare():
        from sklearn.preprocessing import MaxAbsScaler

        # ruleid: transformer-fitted-before-split
        scaled = MaxAbsScaler().fit_transform(frame)
        with open("log.txt", "w") as log:
            a, b, c, d = train_test_split(scaled, target)
            log.write(str(a.shape))
        return a, b, c, d

    return prepare


def with_target(frame, churned):
    enc = preprocessing.TargetEncoder()
    # ruleid: transformer-fitted-before-split
    coded = enc.fit_transform(frame[["city"]], churned)
    a, b, c, d = train_test_split(coded, churned, shuffle=True)
    return a, b, c, d


def discretised(frame, churned):
    # ruleid: transformer-fitted-before-split
    bins = preprocessing.KBinsDiscretizer(n_bins=8).fit_transform(frame)
    try:
        parts = train_test_split(bins.toarray(), churned)
    except ValueError:
        parts = None
    return parts


def typed(frame: pd.DataFrame, churned):
    # ruleid: transformer-fitted-before-split
    scaled: "np.ndarray" = MinMaxScaler().fit_transform(frame)
    return train_test_split(scaled, churned)


if __name__ == "__main__":
    imputer = SimpleImputer()
    # ruleid: transformer-fitted-before-split
    filled = imputer.fit_transform(X)
    frame = pd.DataFrame(filled, columns=X.columns)
    tr, te = train_test_split(frame, test_size=0.1)


# ---- silent ---------------------------------------------------------------------------------------------------------
def split_first(features, target):
    a, b, c, d = train_test_split(features, target)
    s = StandardScaler()
    # ok: transformer-fitted-before-split
    a = s.fit_transform(a)
    # a second split, of the train part only
    return train_test_split(a, c)


def label_encoder(features, labels):
    # ok: transformer-fitted-before-split
    coded = LabelEncoder().fit_transform(labels)
    return train_test_split(features, coded)


def stateless(features, target):
    # ok: transformer-fitted-before-split
    unit = Normalizer().fit_transform(features)
    # ok: transformer-fitted-before-split
    poly = PolynomialFeatures(2).fit_transform(features)
    return train_test_split(unit, target), train_test_split(poly, target)


def train_name(X_train, y_train):
    # ok: transformer-fitted-before-split
    scaled = StandardScaler().fit_transform(X_train)
    return train_test_split(scaled, y_train)


def pipeline(features, target):
    # ok: transformer-fitted-before-split
    model = make_pipeline(StandardScaler(), LogisticRegression())
    return cross_val_score(model, features, target)


def no_split(features, target):
    # ok: transformer-fitted-before-split
    scaled = StandardScaler().fit_transform(features)
    return LogisticRegression().fit(scaled, target)


def other_variable(features, target):
    # ok: transformer-fitted-before-split
    plotted = StandardScaler().fit_transform(features)
    print(plotted.mean())
    return train_test_split(features, target)


def scaled_target(features, y):
    s = StandardScaler()
    # ok: transformer-fitted-before-split
    y = s.fit_transform(y.reshape(-1, 1))
    return train_test_split(features, y)


def split_before_scale(features, target):
    parts = train_test_split(features, target)
    # ok: transformer-fitted-before-split
    scaled = StandardScaler().fit_transform(features)
    return parts, scaled


class Scaler:
    def fit_transform(self, rows):
        return rows


def own(features, target):
    # ok: transformer-fitted-before-split
    scaled = Scaler().fit_transform(features)
    return train_test_split(scaled, target)
