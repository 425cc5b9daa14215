"""Extracts. df[["email", "ssn"]].to_csv("people.csv") here is prose."""
import hashlib
import os
from pathlib import Path

import pandas as pd
import polars as pl
from pandas import DataFrame, read_csv
from pandas import read_excel as read_sheet

OUT = "out/people.csv"

# --- firing ---------------------------------------------------------------------------------------

df = pd.read_csv("src.csv", usecols=["email", "ssn", "score"])
# ruleid: personal-columns-written-plain
df.drop(columns=["email", "ssn"]).to_csv("out/people.csv")


def constant_path(source):
    members = read_csv(source, usecols=["first_name", "city", "Last Name"])
    # ruleid: personal-columns-written-plain
    members.drop(columns=["first_name", "Last Name"]).to_csv(OUT, index=False)


def exploded(source):
    staff = read_sheet(
        source,
        names=["employee_name", "team", "salary"],
    )
    # ruleid: personal-columns-written-plain
    staff.drop(columns=["employee_name", "salary"]).to_excel(
        "reports/staff.xlsx",  # for the board
        index=False,
    )


def selection(customers):
    # ruleid: personal-columns-written-plain
    customers[["customer_email", "phone_number", "plan"]].to_json("export/customers.json", orient="records")


def chosen_when_writing(customers):
    # ruleid: personal-columns-written-plain
    customers.to_csv("export/customers.csv", columns=["id", "full_name", "address"])


def on_the_drive(rows):
    patients = pd.DataFrame(rows, columns=["patient_name", "date_of_birth", "diagnosis"])
    # ruleid: personal-columns-written-plain
    patients.to_csv("/content/drive/MyDrive/patients.csv")


def databricks():
    accounts = DataFrame({"iban": [], "passport": [], "balance": []})
    # ruleid: personal-columns-written-plain
    accounts.to_parquet("/dbfs/tables/accounts.parquet")


class Extract:
    def bucket(self, frame, day):
        chosen = frame[["email", "zip_code", "basket"]]
        # ruleid: personal-columns-written-plain
        chosen.drop(columns=["email", "zip_code"]).to_parquet(f"s3://analytics-share/{day}.parquet")

    def path(self, frame):
        chosen = frame[["dob", "surname"]].copy()
        # ruleid: personal-columns-written-plain
        chosen.to_pickle(Path("cache/people.pkl"))


def worked_on_before(users):
    users["email"] = users["email"].str.lower()
    users["age"] = 2025 - users["date_of_birth"].dt.year
    # ruleid: personal-columns-written-plain
    users.to_csv("clean/users.csv")


def from_query(con):
    rows = pd.read_sql("SELECT id, full_name, email FROM customers WHERE active", con)
    # ruleid: personal-columns-written-plain
    rows.to_feather("data/customers.feather")


def renamed(raw):
    raw.columns = ["id", "mobile", "home_address"]
    # ruleid: personal-columns-written-plain
    raw.to_csv("data/contacts.csv")


def in_polars(path):
    cards = pl.read_parquet(path, columns=["card_number", "phone"])
    # ruleid: personal-columns-written-plain
    cards.write_csv("data/cards.csv")


async def asynchronous(rows):
    leads = pd.DataFrame({"e-mail": [r.mail for r in rows], "full_name": [r.name for r in rows]})
    # ruleid: personal-columns-written-plain
    return leads.to_csv("leads.csv", mode="a", header=not os.path.exists("leads.csv"))


def in_a_loop(parts):
    for part in parts:
        small = part[["ssn", "tax_id"]]
        # ruleid: personal-columns-written-plain
        small.to_csv(f"out/{part.name}.csv")


# --- silent ---------------------------------------------------------------------------------------

scores = pd.read_csv("src.csv", usecols=["email", "ssn", "score"])
# ok: personal-columns-written-plain
scores.drop(columns=["email", "ssn"]).to_csv("out/scores.csv")


def dropped(source):
    frame = pd.read_csv(source, usecols=["email", "ssn", "score"])
    frame = frame.drop(columns=["email", "ssn"])
    # ok: personal-columns-written-plain
    frame.to_csv("out/scores.csv")


def hashed(source):
    frame = pd.read_csv(source, usecols=["email", "phone"])
    for column in ("email", "phone"):
        frame[column] = frame[column].map(lambda v: hashlib.sha256(v.encode()).hexdigest())
    # ok: personal-columns-written-plain
    frame.to_csv("out/keys.csv")


def pseudonyms(source, pseudonymise):
    frame = pd.read_csv(source, usecols=["email", "phone"])
    frame = pseudonymise(frame)
    # ok: personal-columns-written-plain
    frame.to_csv("out/keys.csv")


def one_identifier(source):
    frame = pd.read_csv(source, usecols=["email", "score"])
    # ok: personal-columns-written-plain
    frame.to_csv("out/scores.csv")


def used_twice(frame):
    frame["email"] = frame["email"].str.lower()
    frame["domain"] = frame["email"].str.split("@").str[1]
    # ok: personal-columns-written-plain
    frame.to_csv("out/scores.csv")


def no_identifiers(source):
    frame = pd.read_csv(source, usecols=["ip_address", "region", "score"])
    # ok: personal-columns-written-plain
    frame.to_csv("out/scores.csv")


def derived(source):
    frame = pd.read_csv(source, usecols=["has_email", "is_phone", "n_first_name"])
    # ok: personal-columns-written-plain
    frame.to_csv("out/flags.csv")


def to_text(source):
    frame = pd.read_csv(source, usecols=["email", "ssn"])
    # ok: personal-columns-written-plain
    return frame.to_csv()


def temporary(source):
    frame = pd.read_csv(source, usecols=["email", "ssn"])
    # ok: personal-columns-written-plain
    frame.to_csv("/tmp/people.csv")


def where_the_caller_says(source, path):
    frame = pd.read_csv(source, usecols=["email", "ssn"])
    # ok: personal-columns-written-plain
    frame.to_csv(path)


def protected(source):
    frame = pd.read_csv(source, usecols=["email", "ssn"])
    # ok: personal-columns-written-plain
    frame.to_csv("/srv/protected/people.csv")


def counted(source):
    frame = pd.read_csv(source, usecols=["diagnosis", "zip_code"])
    frame = frame.groupby("zip_code").count()
    # ok: personal-columns-written-plain
    frame.to_csv("out/counts.csv")


def removed_in_place(frame):
    people = frame[["email", "phone", "score"]]
    people.drop(columns=["email", "phone"], inplace=True)
    # ok: personal-columns-written-plain
    people.to_csv("out/scores.csv")


# ok: personal-columns-written-plain
labels = {"email": "E-mail", "phone": "Phone"}
