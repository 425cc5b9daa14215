"""SciPy and statsmodels."""

import pickle

import numpy
import scipy
import scipy.interpolate
import scipy.sparse
import scipy.spatial
import scipy.stats

from ._shared import Library

LIBRARY = Library("scipy-statsmodels", "scipy", "numpy")
FORMS = ("csr", "csc", "coo", "bsr", "dia")


def matrix(form):
    return scipy.sparse.random_array((6, 5), density=0.3, format=form, rng=numpy.random.default_rng(7))


def dump(make):
    return lambda path: path.write_bytes(pickle.dumps(make()))


for form in FORMS:
    LIBRARY.add(f"sparse-{form}.npz", f"sparse matrix, {form}", lambda path, form=form: scipy.sparse.save_npz(path, matrix(form)))
LIBRARY.add("sparse.pkl", "sparse matrices of all forms", dump(lambda: [matrix(form) for form in (*FORMS, "lil", "dok")]))
LIBRARY.add("matrices.mat", "MATLAB file", lambda path: scipy.io.savemat(path, {"a": numpy.eye(3), "names": ["x", "y"], "cell": {"k": 1.0}}))
LIBRARY.add("matrix.mtx", "Matrix Market", lambda path: scipy.io.mmwrite(path, matrix("coo")))
LIBRARY.add("spline.pkl", "interpolations", dump(lambda: [scipy.interpolate.CubicSpline(range(5), [0, 1, 4, 9, 16]), scipy.interpolate.BSpline([0, 1, 2, 3], [1, 2], 1)]))
LIBRARY.add("tree.pkl", "a k-d tree and rotations", dump(lambda: [scipy.spatial.cKDTree(numpy.eye(4)), scipy.spatial.transform.Rotation.from_euler("z", 90, degrees=True)]))
LIBRARY.add("distribution.pkl", "a frozen distribution", dump(lambda: scipy.stats.norm(0, 1)))


def data():
    chance = numpy.random.default_rng(7)
    x = chance.normal(size=(30, 2))
    return x, x @ [1.0, -2.0] + chance.normal(size=30) * 0.1


def fit(kind):
    def make():
        import statsmodels.api

        x, y = data()
        x = statsmodels.api.add_constant(x)
        if kind == "ols":
            return statsmodels.api.OLS(y, x).fit()
        if kind == "logit":
            return statsmodels.api.Logit((y > 0).astype(int), x[:, :1]).fit(disp=0)
        return statsmodels.api.GLM(numpy.exp(y / 4), x, family=statsmodels.api.families.Gamma(statsmodels.api.families.links.Log())).fit()

    return make


@LIBRARY.artifact("ols.pickle", "statsmodels, least squares, by save", also=("statsmodels",))
def least_squares(path):
    fit("ols")().save(str(path))


@LIBRARY.artifact("ols-remove-data.pickle", "statsmodels, least squares, without data", also=("statsmodels",))
def without_data(path):
    fit("ols")().save(str(path), remove_data=True)


for kind in ("logit", "glm"):
    LIBRARY.add(f"{kind}.pkl", f"statsmodels, {kind}, by pickle", dump(fit(kind)), also=("statsmodels",))


@LIBRARY.artifact("ols-formula.pkl", "statsmodels, least squares by a formula", also=("statsmodels", "pandas"))
def formula(path):
    import pandas
    import statsmodels.formula.api

    x, y = data()
    table = pandas.DataFrame({"y": y, "a": x[:, 0], "b": x[:, 1]})
    path.write_bytes(pickle.dumps(statsmodels.formula.api.ols("y ~ a + b", table).fit()))


@LIBRARY.artifact("arima.pkl", "statsmodels, ARIMA", also=("statsmodels",))
def arima(path):
    from statsmodels.tsa.arima.model import ARIMA

    ARIMA(data()[1], order=(1, 0, 0)).fit().save(str(path), remove_data=True)
