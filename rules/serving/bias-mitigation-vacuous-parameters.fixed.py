import numpy as np
import tensorflow.compat.v1 as tf
from aif360.algorithms import inprocessing as inp
from aif360.algorithms.inprocessing import AdversarialDebiasing
from aif360.algorithms.inprocessing import PrejudiceRemover
from aif360.algorithms.preprocessing import DisparateImpactRemover
from aif360.algorithms.preprocessing import DisparateImpactRemover as DIR
from aif360.sklearn.inprocessing import AdversarialDebiasing as SkDebiasing
from fairlearn import reductions as red
from fairlearn.preprocessing import CorrelationRemover
from fairlearn.reductions import BoundedGroupLoss, DemographicParity, EqualizedOdds, ExponentiatedGradient, ZeroOneLoss
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline

from company.fair import DemographicParity as OwnParity

NO_REPAIR = 0.0
LOOSE = 1

# ---- reported -------------------------------------------------------------


def fit_fair(X, y, sex):
    # ruleid: bias-mitigation-vacuous-parameters
    constraint = DemographicParity()
    return ExponentiatedGradient(LogisticRegression(), constraint).fit(X, y, sensitive_features=sex)


# ruleid: bias-mitigation-vacuous-parameters
mitigator = ExponentiatedGradient(LogisticRegression(), EqualizedOdds())

# ruleid: bias-mitigation-vacuous-parameters
ratio = red.ErrorRateParity(
    ratio_bound=0.8,
    # converges faster
)

# ruleid: bias-mitigation-vacuous-parameters
pipe = make_pipeline(CorrelationRemover(sensitive_feature_ids=["sex"]), LogisticRegression())

# ruleid: bias-mitigation-vacuous-parameters
repaired = DisparateImpactRemover().fit_transform(None)

# ruleid: bias-mitigation-vacuous-parameters
positional = DIR(1.0, sensitive_attribute="race")


class Trainer:
    # ruleid: bias-mitigation-vacuous-parameters
    constraint = red.TruePositiveRateParity()

    def __init__(self, sess):
        # ruleid: bias-mitigation-vacuous-parameters
        self.model = AdversarialDebiasing([{"sex": 0}], [{"sex": 1}], "clf", sess)

    def remover(self, eta=25.0):
        # ruleid: bias-mitigation-vacuous-parameters
        return PrejudiceRemover(sensitive_attr="sex") if eta else None


# ruleid: bias-mitigation-vacuous-parameters
removers = {c: PrejudiceRemover(1.0, c) for c in ("sex", "race")}

# ruleid: bias-mitigation-vacuous-parameters
make = lambda ids: CorrelationRemover(sensitive_feature_ids=ids)


def train(scope, session=None):
    with tf.Session() as sess:
        # ruleid: bias-mitigation-vacuous-parameters
        model = inp.AdversarialDebiasing(
            privileged_groups=[{"sex": 1}],
            unprivileged_groups=[{"sex": 0}],
            scope_name=scope,
            sess=session or sess,
        )
    return model


# ruleid: bias-mitigation-vacuous-parameters
def sk_model(prot_attr, estimator=SkDebiasing(prot_attr="sex")):
    return estimator


async def fit_async(loop, X, y, sex):
    try:
        from fairlearn.reductions import FalsePositiveRateParity as Fpr
    except ImportError:
        return None
    # ruleid: bias-mitigation-vacuous-parameters
    return await loop.run_in_executor(None, ExponentiatedGradient(Ridge(), Fpr()).fit, X, y)


def describe():
    bound = 1.0
    # ruleid: bias-mitigation-vacuous-parameters
    return f"constraint: {DemographicParity()}"


# ---- not reported ---------------------------------------------------------

# ok: bias-mitigation-vacuous-parameters
tight = DemographicParity(difference_bound=0.05)

# ok: bias-mitigation-vacuous-parameters
default = EqualizedOdds()

# ok: bias-mitigation-vacuous-parameters
loss = BoundedGroupLoss(ZeroOneLoss(), upper_bound=1)

# ok: bias-mitigation-vacuous-parameters
ridge = Ridge(alpha=0)

# ok: bias-mitigation-vacuous-parameters
partly = DisparateImpactRemover(repair_level=0.8)

# ok: bias-mitigation-vacuous-parameters
own = OwnParity(difference_bound=1.0)

# ok: bias-mitigation-vacuous-parameters
sweep = [DIR(level) for level in np.linspace(0.0, 1.0, 5)]

# ok: bias-mitigation-vacuous-parameters
slack_only = red.ErrorRateParity(ratio_bound=0.8, ratio_bound_slack=0.02)


def compare(sess):
    # ok: bias-mitigation-vacuous-parameters
    plain = AdversarialDebiasing([{"sex": 0}], [{"sex": 1}], scope_name="plain", sess=sess, debias=False)
    fair = AdversarialDebiasing([{"sex": 0}], [{"sex": 1}], scope_name="fair", sess=sess, debias=True)
    return plain, fair


def compare_reversed(sess):
    fair = AdversarialDebiasing([{"sex": 0}], [{"sex": 1}], scope_name="fair", sess=sess, debias=True)
    # ok: bias-mitigation-vacuous-parameters
    plain = AdversarialDebiasing([{"sex": 0}], [{"sex": 1}], scope_name="plain", sess=sess, debias=False)
    return fair, plain


def configured(cfg):
    # ok: bias-mitigation-vacuous-parameters
    return PrejudiceRemover(eta=cfg.eta)


# ok: bias-mitigation-vacuous-parameters
DOC = "DemographicParity(difference_bound=1.0) is no constraint at all"
