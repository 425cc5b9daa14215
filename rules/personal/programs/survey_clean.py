"""Cleans the answers of a survey; what tells who answered is dropped before anything is written."""
import pandas as pd

COLUMNS = ["email", "phone", "age", "answer"]


def load(path):
    return pd.read_csv(path, usecols=COLUMNS)


def clean(frame):
    frame = frame.drop_duplicates("email")
    return frame.drop(columns=["email", "phone"])


def main():
    frame = clean(load("raw/answers.csv"))
    frame["age_band"] = pd.cut(frame["age"], [0, 18, 30, 45, 65, 120])
    # ok: personal-columns-written-plain
    frame.drop(columns="age").to_csv("out/answers.csv", index=False)
    print(frame["age_band"].value_counts())


if __name__ == "__main__":
    main()
