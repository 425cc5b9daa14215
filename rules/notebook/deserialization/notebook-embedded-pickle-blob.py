"""Objects that travel as text. pickle.loads(base64.b64decode("gAS")) is only named here."""
import base64
import binascii
import codecs
import gzip
import hashlib
import io
import json
import pickle
import pickle as pkl
import zlib
from base64 import b64decode as decode
from pickle import loads

import cloudpickle
import dill
import joblib
import pandas as pd
import torch

MODEL = "gASVfwAAAAAAAAB9lCiMBGNvZWaUXZQoRz/gAAAAAAAARz/0AAAAAAAAR8AAAAAAAAAAZYwJaW50ZXJjZXB0lEc/5mZmZmZmZowHY2xhc3Nlc5RdlCiMA2hhbZSMBHNwYW2UZYwIZmVhdHVyZXOUXZQojANsZW6UjAVsaW5rc5SMBGNhcHOUZXUu"
OLD = "gAJ9cQAoWAQAAABjb2VmcQFdcQIoRz/gAAAAAAAARz/0AAAAAAAAR8AAAAAAAAAAZVgJAAAAaW50ZXJjZXB0cQNHP+ZmZmZmZmZYBwAAAGNsYXNzZXNxBF1xBShYAwAAAGhhbXEGWAQAAABzcGFtcQdlWAgAAABmZWF0dXJlc3EIXXEJKFgDAAAAbGVucQpYBQAAAGxpbmtzcQtYBAAAAGNhcHNxDGV1Lg=="
PACKED = "eJxrYJlazwABtVM0eliS81PTpsRO0XC3fwARdbf/AmUcgKpL7eHMzCtJLUpOLSiZ4m7/LA0MetiTcxKLi1OLQbp7mDMSc6f0sBQXAKnUHo601MSS0iKYXE5q3pQe1pzMvOxioJrkxILiKamlegDmKS2b"
ZIPPED = "H4sIAAAAAAACA2tgmVrPAAG1UzR6WJLzU9OmxE7RcLd/ABF1t/8CZRyAqkvt4czMK0ktSk4tKJnibv8sDQx62JNzEouLU4tBunuYMxJzp/SwFBcAqdQejrTUxJLSIphcTmrelB7WnMy87GKgmuTEguIpqaV6APK+RmiKAAAA"
DIGITS = "8004957f000000000000007d94288c04636f6566945d9428473fe0000000000000473ff400000000000047c000000000000000658c09696e7465726365707494473fe66666666666668c07636c6173736573945d94288c0368616d948c047370616d94658c086665617475726573945d94288c036c656e948c056c696e6b73948c04636170739465752e"
WRAPPED = """
gASVfwAAAAAAAAB9lCiMBGNvZWaUXZQoRz/gAAAAAAAARz/0AAAAAAAAR8AA
AAAAAAAAZYwJaW50ZXJjZXB0lEc/5mZmZmZmZowHY2xhc3Nlc5RdlCiMA2hh
bZSMBHNwYW2UZYwIZmVhdHVyZXOUXZQojANsZW6UjAVsaW5rc5SMBGNhcHOU
ZXUu
"""
JOINED = (
    "gASVfwAAAAAAAAB9lCiMBGNvZWaUXZQoRz/gAAAAAAAARz/0AAAAAAAAR8AAAAAAAAAAZY"
    "wJaW50ZXJjZXB0lEc/5mZmZmZmZowHY2xhc3Nlc5RdlCiMA2hhbZSMBHNwYW2UZYwIZmVh"
    "dHVyZXOUXZQojANsZW6UjAVsaW5rc5SMBGNhcHOUZXUu"
)

# ruleid: notebook-embedded-pickle-blob
model = pickle.loads(base64.b64decode(MODEL))

# ruleid: notebook-embedded-pickle-blob
model = pkl.loads(base64.b64decode("gASVfwAAAAAAAAB9lCiMBGNvZWaUXZQoRz/gAAAAAAAARz/0AAAAAAAAR8AAAAAAAAAAZYwJaW50ZXJjZXB0lEc/5mZmZmZmZowHY2xhc3Nlc5RdlCiMA2hhbZSMBHNwYW2UZYwIZmVhdHVyZXOUXZQojANsZW6UjAVsaW5rc5SMBGNhcHOUZXUu"))

# ruleid: notebook-embedded-pickle-blob
model = loads(decode(OLD), encoding="latin1")

# ruleid: notebook-embedded-pickle-blob
model = pickle.loads(zlib.decompress(base64.b64decode(PACKED)))

# ruleid: notebook-embedded-pickle-blob
model = cloudpickle.loads(gzip.decompress(base64.b64decode(ZIPPED)))

# ruleid: notebook-embedded-pickle-blob
model = dill.loads(bytes.fromhex(DIGITS))

# ruleid: notebook-embedded-pickle-blob
model = pickle.loads(binascii.unhexlify(DIGITS))

# ruleid: notebook-embedded-pickle-blob
model = joblib.load(io.BytesIO(base64.b64decode(WRAPPED)))

# ruleid: notebook-embedded-pickle-blob
frame = pd.read_pickle(io.BytesIO(base64.b64decode(JOINED)))

# ruleid: notebook-embedded-pickle-blob
state = torch.load(io.BytesIO(base64.b64decode(MODEL)), weights_only=False)

# ruleid: notebook-embedded-pickle-blob
model = pickle.loads(codecs.decode(MODEL.encode(), "base64"))

# ruleid: notebook-embedded-pickle-blob
model = pickle.loads(b'\x80\x04\x95\x7f\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x04coef\x94]\x94(G?\xe0\x00\x00\x00\x00\x00\x00G?\xf4\x00\x00\x00\x00\x00\x00G\xc0\x00\x00\x00\x00\x00\x00\x00e\x8c\tintercept\x94G?\xe6ffffff\x8c\x07classes\x94]\x94(\x8c\x03ham\x94\x8c\x04spam\x94e\x8c\x08features\x94]\x94(\x8c\x03len\x94\x8c\x05links\x94\x8c\x04caps\x94eu.')

buffer = io.BytesIO(base64.b64decode(MODEL))
buffer.seek(0)
# ruleid: notebook-embedded-pickle-blob
model = pickle.load(buffer)


def restored():
    text = "gASVfwAAAAAAAAB9lCiMBGNvZWaUXZQoRz/gAAAAAAAARz/0AAAAAAAAR8AAAAAAAAAAZYwJaW50ZXJjZXB0lEc/5mZmZmZmZowHY2xhc3Nlc5RdlCiMA2hhbZSMBHNwYW2UZYwIZmVhdHVyZXOUXZQojANsZW6UjAVsaW5rc5SMBGNhcHOUZXUu"
    data = base64.b64decode(
        text,
        validate=True,  # the text was copied by hand
    )
    # ruleid: notebook-embedded-pickle-blob
    return pickle.loads(data)


class Detector:
    def predict(self, row):
        # ruleid: notebook-embedded-pickle-blob
        return pickle.Unpickler(io.BytesIO(base64.b64decode(MODEL))).load().predict(row)


# ruleid: notebook-embedded-pickle-blob
models = [pickle.loads(base64.b64decode(one)) for one in (MODEL, OLD)]

# ruleid: notebook-embedded-pickle-blob
lazy = lambda: pickle.loads(base64.b64decode(MODEL))  # noqa: E731

CONFIG = "eyJsYXllcnMiOiBbNjQsIDY0LCAxMF0sICJhY3RpdmF0aW9uIjogInJlbHUiLCAiZHJvcG91dCI6IDAuMX0="
# ok: notebook-embedded-pickle-blob
config = json.loads(base64.b64decode(CONFIG))

# ok: notebook-embedded-pickle-blob
text = zlib.decompress(base64.b64decode(PACKED))

# ok: notebook-embedded-pickle-blob
digest = hashlib.sha256(base64.b64decode(MODEL)).hexdigest()

# ok: notebook-embedded-pickle-blob
state = torch.load(io.BytesIO(base64.b64decode(MODEL)), weights_only=True)

# too short to be a model
# ok: notebook-embedded-pickle-blob
pair = pickle.loads(base64.b64decode("gASVBwAAAAAAAABLAUsChpQu"))

# ok: notebook-embedded-pickle-blob
copy = pickle.loads(pickle.dumps(config))

# ok: notebook-embedded-pickle-blob
model = pickle.loads(open("model.pkl", "rb").read())

# ok: notebook-embedded-pickle-blob
model = pickle.loads(open("gASVQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB", "rb").read())

# ok: notebook-embedded-pickle-blob
model = joblib.load("artifacts/2024/experiments/spam/baseline/with/many/folders/model.joblib")

# ok: notebook-embedded-pickle-blob
print("pickle.loads", MODEL)

# ok: notebook-embedded-pickle-blob
image = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


class Codec:
    def loads(self, data):
        return data.decode()


# ok: notebook-embedded-pickle-blob
plain = Codec().loads(base64.b64decode(MODEL))
