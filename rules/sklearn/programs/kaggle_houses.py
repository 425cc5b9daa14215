"""House prices: train.csv and test.csv as downloaded from the competition."""
import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.decomposition import PCA, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error, r2_score
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, StandardScaler


def read():
    train = pd.read_csv("train.csv", index_col="Id")
    test = pd.read_csv("test.csv", index_col="Id")
    target = np.log1p(train.pop("SalePrice"))
    return train, test, target


def encode(train, test):
    for col in train.select_dtypes("object"):
        enc = LabelEncoder()
        train[col] = enc.fit_transform(train[col].fillna("none"))
        test[col] = test[col].map(dict(zip(enc.classes_, range(len(enc.classes_))))).fillna(-1)
    return train, test


def scale(X_train, X_test):
    imputer = SimpleImputer(strategy="median")
    X_train = imputer.fit_transform(X_train)
    # ruleid: fit-called-on-test-data
    X_test = imputer.fit_transform(X_test)
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    X_test = scaler.transform(X_test)
    return X_train, X_test


def reduce(train_x, test_x, target):
    stacked = np.vstack([train_x, test_x])
    pca = PCA(n_components=30)
    # ruleid: decomposition-fitted-on-train-plus-test
    pca.fit(stacked)
    ridge = Ridge(alpha=3.0)
    ridge.fit(pca.transform(train_x), target)
    return ridge.predict(pca.transform(test_x))


def describe(train, test):
    tfidf = TfidfVectorizer(min_df=3)
    docs = tfidf.fit_transform(train["Description"])
    svd = TruncatedSVD(8).fit(docs)
    return svd.transform(docs), svd.transform(tfidf.transform(test["Description"]))


def single_split(features, target):
    # ruleid: transformer-fitted-before-split
    features = MinMaxScaler().fit_transform(features)
    x1, x2, y1, y2 = train_test_split(features, target, test_size=0.2, random_state=1)
    model = xgb.XGBRegressor(n_estimators=400, learning_rate=0.05)
    model.fit(x1, y1, eval_set=[(x2, y2)], verbose=False)
    y_hat = model.predict(x2)
    print("rmse", mean_squared_error(y_hat, y2) ** 0.5)
    return model


def folds(features, target):
    oof = np.zeros(len(target))
    for tr, te in KFold(5, shuffle=True, random_state=0).split(features):
        scaler = StandardScaler().fit(features[tr])
        model = Ridge().fit(scaler.transform(features[tr]), target[tr])
        oof[te] = model.predict(scaler.transform(features[te]))
    # ruleid: metric-arguments-swapped
    print("R2 with the wrong order", r2_score(oof_pred, target) if (oof_pred := oof) is not None else None)
    print("R2", r2_score(target, oof))


def main():
    train, test, target = read()
    train, test = encode(train, test)
    X_train, X_test = scale(train, test)
    folds(X_train, target.to_numpy())
    single_split(X_train, target)
    prices = np.expm1(reduce(X_train, X_test, target))
    pd.DataFrame({"Id": test.index, "SalePrice": prices}).to_csv("submission.csv", index=False)


if __name__ == "__main__":
    main()
