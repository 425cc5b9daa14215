import hashlib
import hashlib as h
import hmac
import os
from hashlib import md5, sha256

import pandas as pd
import polars as pl
from pyspark.sql import functions as F

KEY = os.environ["PSEUDONYM_KEY"].encode()
SALT = os.environ["SALT"]
df = pd.read_csv("orders.csv")

# ruleid: weak-pseudonymisation
df["uid"] = df["email"].map(lambda e: hashlib.md5(e.encode()).hexdigest())

# ok: weak-pseudonymisation
df["uid"] = df["email"].map(lambda e: hmac.new(KEY, e.encode(), hashlib.sha256).hexdigest())

# ruleid: weak-pseudonymisation
df["who"] = df.phone.apply(lambda p: sha256(str(p).encode("utf-8")).hexdigest()[:12])

# ruleid: weak-pseudonymisation
df["person"] = df["Customer ID"].astype(str).map(lambda v: h.sha1(v.encode()).hexdigest())

# ok: weak-pseudonymisation
df["person"] = df["email"].map(lambda v: hashlib.sha256((SALT + v).encode()).hexdigest())


def to_hash(value):
    # ruleid: weak-pseudonymisation
    return md5(value.strip().lower().encode()).hexdigest()


df["ssn"] = df["ssn"].apply(to_hash)


def fingerprint(value):
    # ok: weak-pseudonymisation
    return md5(value.encode()).hexdigest()


df["doc"] = df["text"].apply(fingerprint)

df["row"] = df.apply(
    # ruleid: weak-pseudonymisation
    lambda r: hashlib.sha256(r["email"].encode()).hexdigest(),
    axis=1,
)

# ruleid: weak-pseudonymisation
ids = [hashlib.sha512(name.encode()).hexdigest() for name in df["full_name"]]

# ok: weak-pseudonymisation
digests = [hashlib.sha512(path.encode()).hexdigest() for path in df["file_path"]]

# ruleid: weak-pseudonymisation
df["ip"] = pd.util.hash_array(df["ip"].values)

# ok: weak-pseudonymisation
df["ip"] = pd.util.hash_array(df["ip"].values, hash_key=os.environ["HASH_KEY"])

# ruleid: weak-pseudonymisation
df["member"] = pd.util.hash_pandas_object(df["user_id"], index=False)

# ruleid: weak-pseudonymisation
df["u"] = df["user_id"].map(hash)

# ruleid: weak-pseudonymisation
frame = pl.scan_csv("orders.csv").with_columns(pl.col("email").hash().alias("uid"))

# ruleid: weak-pseudonymisation
events = df.withColumn("uid", F.sha2(F.col("email"), 256))

# ok: weak-pseudonymisation
events = df.withColumn("uid", F.sha2(F.concat(F.lit(SALT), F.col("email")), 256))

# ruleid: weak-pseudonymisation
events = df.select(F.md5("phone_number").alias("p"), "amount")


def anonymize(value):
    # ruleid: weak-pseudonymisation
    return hashlib.sha256(value.encode()).hexdigest()


class Exporter:
    def hash_email(self, user):
        # ruleid: weak-pseudonymisation
        return hashlib.md5(user.email.lower().encode()).hexdigest()

    def hash_email_with_key(self, user):
        # ok: weak-pseudonymisation
        return hashlib.blake2b(user.email.lower().encode(), key=KEY).hexdigest()

    def export(self, row):
        # ruleid: weak-pseudonymisation
        anon_id = hashlib.sha256(
            str(row["patient_id"]).encode()  # a number of ten digits
        ).hexdigest()
        return {"id": anon_id, "age": row["age"]}


def collect(request):
    # ruleid: weak-pseudonymisation
    visitor_hashed = hashlib.sha256(request.remote_addr.encode()).hexdigest() if request else None
    return visitor_hashed


def bucket(user_id):
    # ok: weak-pseudonymisation
    return int(hashlib.md5(user_id.encode()).hexdigest(), 16) % 100


def avatar(email):
    # ok: weak-pseudonymisation
    digest = hashlib.md5(email.strip().lower().encode()).hexdigest()
    return f"https://avatar.example/{digest}"


def check(path):
    with open(path, "rb") as f:
        # ok: weak-pseudonymisation
        return hashlib.sha256(f.read()).hexdigest()


class Point:
    def __hash__(self):
        # ok: weak-pseudonymisation
        return hash(self.name)


# ok: weak-pseudonymisation
df["model_key"] = df["model_name"].map(lambda m: hashlib.md5(m.encode()).hexdigest())

# ok: weak-pseudonymisation
df["n"] = df["email"].map(len)
