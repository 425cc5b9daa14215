import pandas as pd
from sklearn.tree import DecisionTreeClassifier


def features(frame):
    return frame[["income", "religion", "rooms"]]


def fit(X, y):
    # ruleid: special-category-feature
    return DecisionTreeClassifier(max_depth=4).fit(X, y)


people = pd.read_parquet("people.parquet")
fit(features(people), people["moved"])


class Data:
    def __init__(self, frame):
        self.X = frame[["ethnic_group", "visits"]]
        self.y = frame["returned"]


data = Data(people)
# ruleid: special-category-feature
DecisionTreeClassifier().fit(data.X, data.y)
# ok: special-category-feature
DecisionTreeClassifier().fit(people[["visits"]], data.y)
