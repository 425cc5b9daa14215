"""XGBoost, LightGBM and CatBoost in their own formats and by pickle and joblib."""

import pickle

import joblib
import numpy

from ._shared import Library

LIBRARY = Library("boosting", "numpy")


def data():
    chance = numpy.random.default_rng(7)
    x = chance.normal(size=(60, 3))
    return x, (x[:, 0] > 0).astype(int)


def xgboost_model(kind="classifier"):
    import xgboost

    shape = {"n_estimators": 2, "max_depth": 2, "n_jobs": 1, "random_state": 7}
    return {"classifier": xgboost.XGBClassifier, "regressor": xgboost.XGBRegressor}[kind](**shape).fit(*data())


def lightgbm_model():
    import lightgbm

    return lightgbm.LGBMClassifier(n_estimators=2, num_leaves=3, n_jobs=1, random_state=7, verbose=-1, deterministic=True).fit(*data())


def catboost_model():
    import catboost

    return catboost.CatBoostClassifier(iterations=2, depth=2, thread_count=1, random_seed=7, verbose=False, allow_writing_files=False).fit(*data())


XGBOOST = ("xgboost",)
for name, what in (("booster.json", "JSON"), ("booster.ubj", "universal binary JSON")):
    LIBRARY.add(f"xgboost-{name}", f"an XGBoost model as {what}", lambda path: xgboost_model().get_booster().save_model(path), XGBOOST)
LIBRARY.add("xgboost-estimator.json", "an XGBoost estimator as JSON", lambda path: xgboost_model("regressor").save_model(path), XGBOOST)
LIBRARY.add("xgboost-classifier.pkl", "an XGBoost classifier by pickle", lambda path: path.write_bytes(pickle.dumps(xgboost_model())), XGBOOST)
LIBRARY.add("xgboost-booster.pkl", "an XGBoost booster by pickle", lambda path: path.write_bytes(pickle.dumps(xgboost_model().get_booster())), XGBOOST)
LIBRARY.add("xgboost-regressor.joblib", "an XGBoost regressor by joblib", lambda path: joblib.dump(xgboost_model("regressor"), path), XGBOOST)
LIBRARY.add("xgboost-config.json", "the configuration of an XGBoost booster", lambda path: path.write_text(xgboost_model().get_booster().save_config()), XGBOOST)

LIGHTGBM = ("lightgbm",)
LIBRARY.add("lightgbm-booster.txt", "a LightGBM model as text", lambda path: lightgbm_model().booster_.save_model(path), LIGHTGBM)
LIBRARY.add("lightgbm-classifier.pkl", "a LightGBM classifier by pickle", lambda path: path.write_bytes(pickle.dumps(lightgbm_model())), LIGHTGBM)
LIBRARY.add("lightgbm-booster.pkl", "a LightGBM booster by pickle", lambda path: path.write_bytes(pickle.dumps(lightgbm_model().booster_)), LIGHTGBM)
LIBRARY.add("lightgbm-classifier.joblib", "a LightGBM classifier by joblib, compressed", lambda path: joblib.dump(lightgbm_model(), path, compress=3), LIGHTGBM)

CATBOOST = ("catboost",)
for form in ("cbm", "json", "onnx"):
    LIBRARY.add(f"catboost.{form}", f"a CatBoost model, {form}", lambda path, form=form: catboost_model().save_model(str(path), format=form), CATBOOST)
LIBRARY.add("catboost-classifier.pkl", "a CatBoost classifier by pickle", lambda path: path.write_bytes(pickle.dumps(catboost_model())), CATBOOST)
LIBRARY.add("catboost-classifier.joblib", "a CatBoost classifier by joblib", lambda path: joblib.dump(catboost_model(), path), CATBOOST)


@LIBRARY.artifact("pipeline-with-xgboost.pkl", "a pipeline of scikit-learn around XGBoost", ("xgboost", "scikit-learn"))
def mixed(path):
    import xgboost
    from sklearn import pipeline, preprocessing

    model = pipeline.make_pipeline(preprocessing.StandardScaler(), xgboost.XGBClassifier(n_estimators=1, max_depth=2, n_jobs=1))
    path.write_bytes(pickle.dumps(model.fit(*data())))
