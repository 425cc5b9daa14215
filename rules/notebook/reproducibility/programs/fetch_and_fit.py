"""Fetch two tables, join them, fit a forest and write the score."""

import json
import os
import random
import secrets
import urllib.request
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

CACHE = Path("cache")
HOUSES = "https://data.example/houses.csv"


def cached(name, address):
    target = CACHE / name
    if not target.exists():
        target.parent.mkdir(exist_ok=True)
        # the address comes from the settings
        urllib.request.urlretrieve(address, target)
    return target


def tables(settings):
    # ruleid: remote-data-without-hash
    houses = pd.read_csv(HOUSES)
    # ruleid: remote-data-without-hash
    streets = pd.read_json("https://data.example/streets.json")
    zones = pd.read_csv(cached("zones.csv", settings["zones"]))
    return houses.merge(streets, on="street").merge(zones, on="zone")


def seed(settings):
    if "seed" in settings:
        random.seed(settings["seed"])
        np.random.seed(settings["seed"])
        return settings["seed"]
    value = secrets.randbits(32)
    print("seed", value)
    np.random.seed(value)
    return value


def seed_of_the_process():
    # ruleid: seed-from-clock-or-pid
    random.seed(os.getpid())


def fit(frame):
    train, test = train_test_split(frame, test_size=0.25, random_state=0)
    model = RandomForestRegressor(n_estimators=100, random_state=0)
    model.fit(train.drop(columns="price"), train["price"])
    return r2_score(test["price"], model.predict(test.drop(columns="price")))


def main():
    settings = json.loads(Path("settings.json").read_text())
    used = seed(settings)
    score = fit(tables(settings))
    Path("score.json").write_text(json.dumps({"seed": used, "r2": score}))


if __name__ == "__main__":
    main()
