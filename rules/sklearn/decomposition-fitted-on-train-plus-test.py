"""Projections. In prose: PCA().fit(np.vstack([X_train, X_test]))."""
import matplotlib.pyplot as plt
import numpy as np
import numpy
import pandas as pd
import scipy.sparse as sp
import sklearn.decomposition as skd
import umap
from scipy.sparse import vstack
from sklearn import manifold
from sklearn.decomposition import NMF, PCA, TruncatedSVD
from sklearn.decomposition import KernelPCA as KPCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.preprocessing import StandardScaler

both = np.vstack([X_train, X_test])
# ruleid: decomposition-fitted-on-train-plus-test
Z = PCA(n_components=20).fit_transform(both)
clf = LogisticRegression().fit(Z[: len(X_train)], y_train)


def frames(train, test, target):
    everything = pd.concat([train, test], ignore_index=True)
    svd = TruncatedSVD(50)
    # ruleid: decomposition-fitted-on-train-plus-test
    svd.fit(everything)
    model = LogisticRegression()
    model.fit(svd.transform(train), target)
    return model


def direct(train_x, test_x, target):
    pca = PCA(0.95)
    # ruleid: decomposition-fitted-on-train-plus-test
    pca.fit(np.concatenate((train_x, test_x), axis=0))
    return LogisticRegression().fit(pca.transform(train_x), target)


def sparse(X_train, X_test, y_train):
    # ruleid: decomposition-fitted-on-train-plus-test
    W = NMF(10).fit_transform(vstack([X_train, X_test]))
    clf = LogisticRegression()
    clf.fit(W[: X_train.shape[0]], y_train)
    return clf


def sparse_alias(train_docs, test_docs, topics):
    stack = sp.vstack((train_docs, test_docs), format="csr")
    lda = skd.LatentDirichletAllocation()
    # ruleid: decomposition-fitted-on-train-plus-test
    features = lda.fit_transform(stack)
    scores = cross_val_score(LogisticRegression(), features[: len(topics)], topics)
    return scores


class Embedder:
    def __init__(self):
        self.model = LogisticRegression()

    def fit(self, X_train, y_train, X_valid):
        rows = numpy.vstack((X_train, X_valid))
        reducer = umap.UMAP(n_neighbors=5)
        # ruleid: decomposition-fitted-on-train-plus-test
        emb = reducer.fit_transform(rows)
        self.model.fit(emb[: len(X_train)], y_train)
        return self

    async def fit_kernel(self, X_train, y_train, X_holdout):
        # ruleid: decomposition-fitted-on-train-plus-test
        kernel = KPCA(kernel="rbf").fit(np.r_[X_train, X_holdout])
        return self.model.fit(kernel.transform(X_train), y_train)


def three_parts(df_train, df_val, df_test, target):
    full = pd.concat((df_train, df_val, df_test))
    # ruleid: decomposition-fitted-on-train-plus-test
    comps = skd.FastICA(8).fit_transform(full)
    if len(comps):
        LogisticRegression().fit(comps[: len(df_train)], target)


def manifolds(X_train, y_train, X_test):
    # ruleid: decomposition-fitted-on-train-plus-test
    points = manifold.Isomap(n_components=2).fit_transform(
        # one space for all rows
        np.concatenate([X_train, X_test]),
    )
    clf = LogisticRegression().fit(points[: len(X_train)], y_train)
    plt.scatter(points[:, 0], points[:, 1])
    return clf


def swapped(X_tr, X_te, y_tr):
    Xall = np.vstack([X_tr, X_te])
    p = skd.SparsePCA(4)
    # ruleid: decomposition-fitted-on-train-plus-test
    Xall = p.fit_transform(Xall)
    for c in (0.1, 1.0):
        LogisticRegression(C=c).fit(Xall[: len(X_tr)], y_tr)


def nested(X_train, X_test, y_train):
    def run():
        # ruleid: decomposition-fitted-on-train-plus-test
        red = umap.UMAP().fit(np.vstack([X_train, X_test]))
        model = LogisticRegression().fit(red.transform(X_train), y_train)
        return model

    return run


def from_files(target):
    train_df, test_df = pd.read_csv("train.csv"), pd.read_csv("test.csv")
    merged = pd.concat([train_df, test_df])
    # ruleid: decomposition-fitted-on-train-plus-test
    reduced = PCA(2).fit_transform(merged)
    with open("weights.txt", "w") as f:
        m = LogisticRegression().fit(reduced[: len(train_df)], target)
        f.write(str(m.coef_))


def scored(X_train, X_test, y_train):
    inc = skd.IncrementalPCA(3)
    # ruleid: decomposition-fitted-on-train-plus-test
    z = inc.fit_transform(np.concatenate((X_train, X_test)))
    s = cross_val_score(LogisticRegression(), z[: len(X_train)], y_train)
    return s.mean()


def in_return(X_train, X_test, y_train, model):
    t = TruncatedSVD(n_components=9)
    # ruleid: decomposition-fitted-on-train-plus-test
    t.fit(vstack((X_train, X_test)))
    return model.fit(t.transform(X_train), y_train)


if __name__ == "__main__":
    factor = skd.FactorAnalysis(5)
    # ruleid: decomposition-fitted-on-train-plus-test
    print(factor.fit(both).components_)
    clf.fit(factor.transform(X_train), y_train)


def exploded(X_train, X_test, y_train):
    # ruleid: decomposition-fitted-on-train-plus-test
    both = PCA(n_components=8).fit_transform(
        np.concatenate([X_train, X_test]),
    )
    n = len(X_train)
    clf = LogisticRegression()
    clf.fit(both[:n], y_train)
    return clf.predict(both[n:])


# ---- silent ---------------------------------------------------------------------------------------------------------
def right(X_train, y_train, X_test, y_test):
    # ok: decomposition-fitted-on-train-plus-test
    pca = PCA(n_components=20).fit(X_train)
    clf = LogisticRegression().fit(pca.transform(X_train), y_train)
    return clf.score(pca.transform(X_test), y_test)


def plotted(X_train, X_test):
    # ok: decomposition-fitted-on-train-plus-test
    xy = PCA(2).fit_transform(np.vstack([X_train, X_test]))
    plt.scatter(xy[:, 0], xy[:, 1])


def shards(train_a, train_b, y_train):
    rows = np.vstack([train_a, train_b])
    # ok: decomposition-fitted-on-train-plus-test
    z = PCA(2).fit_transform(rows)
    return LogisticRegression().fit(z, y_train)


def unclear(a, b, target):
    # ok: decomposition-fitted-on-train-plus-test
    z = PCA(2).fit_transform(np.vstack([a, b]))
    return LogisticRegression().fit(z, target)


def other_rows(X_train, X_test, y_train):
    stack = np.vstack([X_train, X_test])
    # ok: decomposition-fitted-on-train-plus-test
    z = PCA(2).fit_transform(X_train)
    print(stack.shape)
    return LogisticRegression().fit(z, y_train)


def scaler(X_train, X_test, y_train):
    # ok: decomposition-fitted-on-train-plus-test
    z = StandardScaler().fit_transform(np.vstack([X_train, X_test]))
    return LogisticRegression().fit(z[: len(X_train)], y_train)


def fitted_before(X_train, X_test, y_train):
    LogisticRegression().fit(X_train, y_train)
    # ok: decomposition-fitted-on-train-plus-test
    return PCA(2).fit_transform(np.vstack([X_train, X_test]))


def unsupervised(X_train, X_test):
    p = PCA(2)
    # ok: decomposition-fitted-on-train-plus-test
    p.fit(np.vstack([X_train, X_test]))
    return p.explained_variance_


def transform_only(pca, X_train, X_test, y_train):
    # ok: decomposition-fitted-on-train-plus-test
    z = pca.transform(np.vstack([X_train, X_test]))
    return LogisticRegression().fit(z[: len(X_train)], y_train)


class Press:
    def fit(self, rows, labels=None):
        return self


def own(X_train, X_test, y_train):
    # ok: decomposition-fitted-on-train-plus-test
    Press().fit(np.vstack([X_train, X_test]))
    return Press().fit(X_train, y_train)
