"""Makes the table of visits ready for partners: no names, no addresses."""
import argparse
import hashlib
import hmac
import os

import pandas as pd

KEY = os.environ.get("PSEUDONYM_KEY", "").encode()


def keyed(value):
    return hmac.new(KEY, str(value).encode(), hashlib.sha256).hexdigest()[:16]


def hash_email(email):
    # ruleid: weak-pseudonymisation
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()


def checksum(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def prepare(path, strong):
    visits = pd.read_csv(path)
    if strong:
        visits["patient"] = visits["patient_id"].map(keyed)
        visits["contact"] = visits["email"].map(keyed)
    else:
        # ruleid: weak-pseudonymisation
        visits["patient"] = visits["patient_id"].map(lambda p: hashlib.md5(str(p).encode()).hexdigest())
        visits["contact"] = visits["email"].map(hash_email)
        # ruleid: weak-pseudonymisation
        visits["ip"] = pd.util.hash_array(visits["ip"].to_numpy())
    visits["ward"] = visits["ward"].map(lambda w: hashlib.md5(w.encode()).hexdigest()[:6])
    return visits.drop(columns=["patient_id", "email", "name"], errors="ignore")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    parser.add_argument("--out", default="visits-shared.csv")
    parser.add_argument("--strong", action="store_true")
    args = parser.parse_args()
    table = prepare(args.path, args.strong)
    table.to_csv(args.out, index=False)
    print(len(table), "rows", checksum(args.out))


if __name__ == "__main__":
    main()
