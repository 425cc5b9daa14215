"""MongoDB clients as notebooks and jobs open them."""
import os
import ssl

import certifi
import mongoengine
import mongoengine as me
import motor.motor_asyncio
import pymongo
import pymongo as pm
from flask_pymongo import PyMongo
from motor.motor_asyncio import AsyncIOMotorClient
from pymongo import MongoClient
from pymongo import MongoClient as Mongo
from pymongo.mongo_client import MongoClient as Direct

uri = os.environ["MONGO_URI"]
TLS_OFF = True

# ruleid: mongo-invalid-certs-allowed
client = MongoClient(uri, tls=True)

# ruleid: mongo-invalid-certs-allowed
client = pymongo.MongoClient(uri)

# ruleid: mongo-invalid-certs-allowed
client = pm.MongoClient(
    uri,
    tls=True,  # Atlas wants it
    # the certificate names another host
    serverSelectionTimeoutMS=5000,
)

# ruleid: mongo-invalid-certs-allowed
rows = Mongo(uri, ssl=True)["shop"]["orders"].find()

# ruleid: mongo-invalid-certs-allowed
client = Direct(uri)

# ruleid: mongo-invalid-certs-allowed
client = MongoClient("mongodb+srv://cluster0.shop.example/?retryWrites=true&tlsAllowInvalidCertificates=false")

# ruleid: mongo-invalid-certs-allowed
client = MongoClient(f"mongodb://{os.environ['DB_HOST']}:27017/?tls=true&tlsInsecure=false")

ADDRESS = "mongodb://db.shop.example:27017/?ssl=true&ssl_cert_reqs=CERT_NONE"
# ruleid: mongo-invalid-certs-allowed
old = MongoClient(ADDRESS)

OPTIONS = {"tls": True}
# ruleid: mongo-invalid-certs-allowed
unpacked = MongoClient(uri, **{"tls": True, "tlsInsecure": True})

# both are switched off
# ruleid: mongo-invalid-certs-allowed
both = MongoClient(uri, tlsAllowInvalidCertificates=False, tlsAllowInvalidHostnames=False)


class FeatureStore:
    def __init__(self, address):
        # ruleid: mongo-invalid-certs-allowed
        self.client = motor.motor_asyncio.AsyncIOMotorClient(address)

    async def latest(self):
        return await self.client.features.rows.find_one(sort=[("_id", -1)])


async def count(address):
    # ruleid: mongo-invalid-certs-allowed
    return await AsyncIOMotorClient(address).shop.orders.count_documents({})


def connect_engine():
    # ruleid: mongo-invalid-certs-allowed
    me.connect("shop", host=uri)


def connect_by_alias(name):
    # ruleid: mongo-invalid-certs-allowed
    mongoengine.connect(alias=name, host="mongodb://db.shop.example/shop?tlsInsecure=false")


# ruleid: mongo-invalid-certs-allowed
with MongoClient(host=uri, ssl=True) as old_client:
    print(old_client.server_info()["version"])

# ruleid: mongo-invalid-certs-allowed
make_client = lambda address: MongoClient(address)


def page(app):
    # ruleid: mongo-invalid-certs-allowed
    return PyMongo(app, uri=uri)


# ok: mongo-invalid-certs-allowed
good = MongoClient(uri, tls=True, tlsCAFile=certifi.where())

# ok: mongo-invalid-certs-allowed
good = MongoClient(uri, tls=True, tlsAllowInvalidCertificates=False)

# ok: mongo-invalid-certs-allowed
local = MongoClient("mongodb://localhost:27017", tls=True, tlsAllowInvalidCertificates=True)

# ok: mongo-invalid-certs-allowed
local = MongoClient("127.0.0.1", 27017, tls=True, tlsInsecure=True)

# ok: mongo-invalid-certs-allowed
local = MongoClient("mongodb://localhost:27017/?tls=true&tlsInsecure=true")

# ok: mongo-invalid-certs-allowed
plain = MongoClient("mongodb+srv://cluster0.shop.example/?retryWrites=true&w=majority")

# ok: mongo-invalid-certs-allowed
explicit = MongoClient("mongodb://db.shop.example/?tls=true&tlsAllowInvalidCertificates=false")

# ok: mongo-invalid-certs-allowed
required = Mongo(uri, ssl=True, ssl_cert_reqs=ssl.CERT_REQUIRED)


class Settings:
    def __init__(self, tlsInsecure=False):
        self.insecure = tlsInsecure


# ok: mongo-invalid-certs-allowed
settings = Settings(tlsInsecure=True)

# ok: mongo-invalid-certs-allowed
NOTE = "never use MongoClient(uri, tlsAllowInvalidCertificates=True) or ?tlsInsecure=true"

# ok: mongo-invalid-certs-allowed
decided = MongoClient(uri, tlsAllowInvalidCertificates=os.environ.get("TLS_CHECK") == "off")

# ok: mongo-invalid-certs-allowed
tagged = MongoClient(uri, appname="tlsInsecure=true")
