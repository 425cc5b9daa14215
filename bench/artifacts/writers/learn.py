"""scikit-learn: estimators and pipelines by pickle and joblib, skops, and imbalanced-learn."""

import pickle
import zipfile

import joblib
import numpy
import sklearn
from sklearn import (
    calibration,
    cluster,
    compose,
    cross_decomposition,
    decomposition,
    discriminant_analysis,
    dummy,
    ensemble,
    feature_extraction,
    feature_selection,
    gaussian_process,
    impute,
    isotonic,
    kernel_approximation,
    kernel_ridge,
    linear_model,
    manifold,
    mixture,
    model_selection,
    multiclass,
    multioutput,
    naive_bayes,
    neighbors,
    neural_network,
    pipeline,
    preprocessing,
    random_projection,
    semi_supervised,
    svm,
    tree,
)

from ._shared import Library

LIBRARY = Library("scikit-learn", "scikit-learn", "joblib", "numpy")


def data():
    chance = numpy.random.default_rng(7)
    x = chance.normal(size=(24, 3))
    return x, (x[:, 0] + x[:, 1] > 0).astype(int)


TEXTS = ["a cat sat", "the dog ran", "cats and dogs", "os.system is a function"] * 3

ESTIMATORS = [
    linear_model.LinearRegression(),
    linear_model.LogisticRegression(),
    linear_model.RidgeCV(),
    linear_model.ElasticNet(),
    linear_model.SGDClassifier(random_state=7),
    linear_model.BayesianRidge(),
    linear_model.HuberRegressor(),
    linear_model.PoissonRegressor(),
    linear_model.RANSACRegressor(random_state=7),
    linear_model.Perceptron(random_state=7),
    tree.DecisionTreeClassifier(random_state=7),
    tree.ExtraTreeRegressor(random_state=7),
    ensemble.RandomForestClassifier(3, random_state=7),
    ensemble.GradientBoostingClassifier(n_estimators=3, random_state=7),
    ensemble.HistGradientBoostingRegressor(max_iter=3, random_state=7),
    ensemble.AdaBoostClassifier(n_estimators=3, random_state=7),
    ensemble.BaggingClassifier(n_estimators=2, random_state=7),
    ensemble.IsolationForest(n_estimators=3, random_state=7),
    ensemble.VotingClassifier([("a", naive_bayes.GaussianNB()), ("b", tree.DecisionTreeClassifier(max_depth=2, random_state=7))]),
    ensemble.StackingClassifier([("a", naive_bayes.GaussianNB())], cv=2),
    svm.SVC(probability=True, random_state=7),
    svm.LinearSVR(random_state=7),
    svm.OneClassSVM(),
    neighbors.KNeighborsClassifier(3),
    neighbors.RadiusNeighborsRegressor(5.0),
    neighbors.KernelDensity(),
    neighbors.LocalOutlierFactor(5, novelty=True),
    naive_bayes.GaussianNB(),
    naive_bayes.BernoulliNB(),
    neural_network.MLPClassifier((4,), max_iter=20, random_state=7),
    gaussian_process.GaussianProcessClassifier(random_state=7),
    gaussian_process.GaussianProcessRegressor(gaussian_process.kernels.RBF() + gaussian_process.kernels.WhiteKernel()),
    discriminant_analysis.LinearDiscriminantAnalysis(),
    discriminant_analysis.QuadraticDiscriminantAnalysis(),
    cluster.KMeans(2, n_init=1, random_state=7),
    cluster.DBSCAN(),
    cluster.AgglomerativeClustering(),
    cluster.Birch(n_clusters=2),
    cluster.MeanShift(),
    mixture.GaussianMixture(2, random_state=7),
    decomposition.PCA(2),
    decomposition.TruncatedSVD(2, random_state=7),
    decomposition.FastICA(2, random_state=7),
    decomposition.KernelPCA(2),
    manifold.Isomap(n_neighbors=4),
    cross_decomposition.PLSRegression(2),
    kernel_ridge.KernelRidge(),
    kernel_approximation.RBFSampler(n_components=4, random_state=7),
    random_projection.GaussianRandomProjection(2, random_state=7),
    preprocessing.StandardScaler(),
    preprocessing.KBinsDiscretizer(3, quantile_method="averaged_inverted_cdf"),
    preprocessing.PowerTransformer(),
    preprocessing.QuantileTransformer(n_quantiles=5),
    preprocessing.PolynomialFeatures(2),
    preprocessing.SplineTransformer(),
    preprocessing.FunctionTransformer(numpy.log1p),
    impute.SimpleImputer(),
    impute.KNNImputer(),
    feature_selection.SelectKBest(feature_selection.f_classif, k=2),
    feature_selection.RFE(linear_model.LogisticRegression(), n_features_to_select=2),
    calibration.CalibratedClassifierCV(naive_bayes.GaussianNB(), cv=2),
    multiclass.OneVsRestClassifier(linear_model.LogisticRegression()),
    semi_supervised.LabelPropagation(),
    dummy.DummyClassifier(),
    model_selection.GridSearchCV(linear_model.LogisticRegression(), {"C": [0.1, 1.0]}, cv=2),
    model_selection.RandomizedSearchCV(svm.SVC(), {"C": [0.1, 1.0, 10.0]}, n_iter=2, cv=2, random_state=7),
    compose.TransformedTargetRegressor(linear_model.Ridge(), func=numpy.log1p, inverse_func=numpy.expm1),
]


def fitted(estimator):
    x, y = data()
    return sklearn.clone(estimator).fit(x, y)


def by_pickle(make, protocol=pickle.DEFAULT_PROTOCOL):
    return lambda path: path.write_bytes(pickle.dumps(make(), protocol=protocol))


for estimator in ESTIMATORS:
    name = type(estimator).__name__
    LIBRARY.add(f"{name}.pkl", f"fitted {name} by pickle", by_pickle(lambda estimator=estimator: fitted(estimator)))


def whole_pipeline():
    table = compose.ColumnTransformer(
        [
            ("numbers", pipeline.make_pipeline(impute.SimpleImputer(strategy="median"), preprocessing.StandardScaler()), [0, 1]),
            ("kinds", preprocessing.OneHotEncoder(handle_unknown="ignore"), [2]),
        ]
    )
    x, y = data()
    x[:, 2] = numpy.round(x[:, 2])
    return pipeline.Pipeline([("table", table), ("model", ensemble.RandomForestClassifier(2, max_depth=2, random_state=7))]).fit(x, y)


def text_pipeline():
    return pipeline.make_pipeline(feature_extraction.text.TfidfVectorizer(ngram_range=(1, 2)), linear_model.LogisticRegression()).fit(TEXTS, [0, 1, 1, 0] * 3)


MADE = {
    "pipeline": ("a pipeline over columns", whole_pipeline),
    "text-pipeline": ("a pipeline over texts, with a word that names a function", text_pipeline),
    "count-vectorizer": ("counts of words", lambda: feature_extraction.text.CountVectorizer(tokenizer=str.split, token_pattern=None).fit(TEXTS)),
    "dict-vectorizer": ("a DictVectorizer and a LabelEncoder", lambda: [feature_extraction.DictVectorizer().fit([{"a": 1}, {"b": "x"}]), preprocessing.LabelEncoder().fit(["x", "y"])]),
    "multi-output": ("several outputs", lambda: multioutput.MultiOutputClassifier(naive_bayes.GaussianNB()).fit(data()[0], numpy.column_stack([data()[1], 1 - data()[1]]))),
    "isotonic": ("isotonic regression", lambda: isotonic.IsotonicRegression().fit(range(10), numpy.arange(10.0))),
}
for name, (what, make) in MADE.items():
    LIBRARY.add(f"{name}.pkl", f"{what}, by pickle", by_pickle(make))
LIBRARY.add("pipeline-protocol-0.pkl", "a pipeline over columns, pickle protocol 0", by_pickle(whole_pipeline, 0))
LIBRARY.add("pipeline-protocol-2.sav", "a pipeline over columns, pickle protocol 2", by_pickle(whole_pipeline, 2))
for name, compress in (("0.joblib", 0), ("3.joblib", 3), ("zlib.z", ("zlib", 6)), ("gzip.gz", ("gzip", 3)), ("bz2.bz2", ("bz2", 3)), ("xz.xz", ("xz", 3)), ("lzma.lzma", ("lzma", 3)), ("3.pkl", 3), ("0.model", 0)):
    LIBRARY.add(f"pipeline-compress-{name}", f"a pipeline over columns by joblib, compress={compress}", lambda path, compress=compress: joblib.dump(whole_pipeline(), path, compress=compress))
LIBRARY.add("arrays.joblib", "arrays in their own frames by joblib", lambda path: joblib.dump({"x": data()[0], "y": data()[1], "f": numpy.asfortranarray(data()[0]), "o": numpy.array(["a", None], dtype=object)}, path))
LIBRARY.add("forest.joblib", "a forest by joblib", lambda path: joblib.dump(fitted(ensemble.RandomForestRegressor(3, random_state=7)), path))
LIBRARY.add("search.joblib", "a grid search with its results by joblib", lambda path: joblib.dump(fitted(model_selection.GridSearchCV(pipeline.make_pipeline(preprocessing.MinMaxScaler(), svm.SVC()), {"svc__C": [0.1, 1.0]}, cv=2)), path))


def by_skops(make, **options):
    def write(path):
        import skops.io

        skops.io.dump(make(), path, **options)

    return write


LIBRARY.add("pipeline.skops", "pipeline by skops, compressed", by_skops(whole_pipeline, compression=zipfile.ZIP_DEFLATED, compresslevel=9), also=("skops",))
for name, make in (("text-pipeline", text_pipeline), ("forest", lambda: fitted(ensemble.RandomForestClassifier(2, random_state=7))), ("scaler", lambda: fitted(preprocessing.StandardScaler()))):
    LIBRARY.add(f"{name}.skops", f"{name} by skops", by_skops(make), also=("skops",))


@LIBRARY.artifact("imbalanced-pipeline.pkl", "a pipeline of imbalanced-learn", also=("imbalanced-learn",))
def imbalanced(path):
    import imblearn.over_sampling
    import imblearn.pipeline

    model = imblearn.pipeline.make_pipeline(imblearn.over_sampling.RandomOverSampler(random_state=7), linear_model.LogisticRegression())
    path.write_bytes(pickle.dumps(model.fit(*data())))
