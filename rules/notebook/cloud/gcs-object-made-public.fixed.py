"""Uploads to Google Cloud Storage. blob.make_public() is only named here."""
import os
import subprocess
from datetime import timedelta

from google.cloud import storage
from google.cloud import storage as gcs
from google.cloud.storage import Client

client = storage.Client()
bucket = client.bucket(os.environ["BUCKET"])
PUBLIC = "publicRead"

blob = bucket.blob("train.csv")
blob.upload_from_filename("train.csv")
# ruleid: gcs-object-made-public

# ruleid: gcs-object-made-public

# ruleid: gcs-object-made-public

# ruleid: gcs-object-made-public
bucket.blob("model.pt").upload_from_filename("model.pt")

# ruleid: gcs-object-made-public
bucket.blob("labels.json").upload_from_string(
    "{}",
    content_type="application/json",
    # the page reads it
)

# ruleid: gcs-object-made-public
gcs.Client().create_bucket("course-data")

# ruleid: gcs-object-made-public
blob.acl.save()

# ruleid: gcs-object-made-public

policy = bucket.get_iam_policy(requested_policy_version=3)
# ruleid: gcs-object-made-public
policy.bindings.append({"role": "roles/storage.objectViewer", "members": {"allUsers"}})
bucket.set_iam_policy(policy)

# ruleid: gcs-object-made-public
policy.bindings.append(
    {
        "role": "roles/storage.objectViewer",
        "members": ["allAuthenticatedUsers", "group:lab@example.com"],
    }
)

# ruleid: gcs-object-made-public
policy["roles/storage.objectViewer"].add("allUsers")

# ruleid: gcs-object-made-public
os.system("gsutil acl ch -u AllUsers:R gs://course-data/train.csv")

# ruleid: gcs-object-made-public
subprocess.run(["gsutil", "iam", "ch", "allUsers:objectViewer", "gs://course-data"], check=True)

# ruleid: gcs-object-made-public
get_ipython().system("gsutil cp model.pt gs://course-data/")

# ruleid: gcs-object-made-public
subprocess.check_call(
    "gcloud storage buckets add-iam-policy-binding gs://course-data --member=allUsers --role=roles/storage.objectViewer",
    shell=True,
)


class Publisher:
    def __init__(self, name):
        self.bucket = Client().get_bucket(name)

    def publish(self, key, path):
        item = self.bucket.blob(key)
        item.upload_from_filename(path)
        # ruleid: gcs-object-made-public
        return item.public_url


def share_all(prefix):
    for item in client.list_blobs("course-data", prefix=prefix):
        # ruleid: gcs-object-made-public
        pass


def share_default():
    from firebase_admin import storage as firebase

    avatar = firebase.bucket().blob("avatar.png")
    # ruleid: gcs-object-made-public


# ok: gcs-object-made-public
blob.make_private()

# ok: gcs-object-made-public
link = blob.generate_signed_url(version="v4", expiration=timedelta(hours=1))

# ok: gcs-object-made-public
bucket.blob("model.pt").upload_from_filename("model.pt", predefined_acl="projectPrivate")

# ok: gcs-object-made-public
blob.acl.user("someone@example.com").grant_read()

# ok: gcs-object-made-public
blob.acl.all().revoke_read()

# ok: gcs-object-made-public
policy.bindings.append({"role": "roles/storage.objectViewer", "members": {"group:lab@example.com"}})

# ok: gcs-object-made-public
policy["roles/storage.objectViewer"].discard("allUsers")

# ok: gcs-object-made-public
os.system("gsutil acl ch -d AllUsers gs://course-data/train.csv")

# ok: gcs-object-made-public
subprocess.run(["gsutil", "cp", "model.pt", "gs://course-data/"], check=True)

# ok: gcs-object-made-public
is_open = "allUsers" in policy["roles/storage.objectViewer"]

# ok: gcs-object-made-public
bucket.iam_configuration.public_access_prevention = "enforced"

# the reader named in the settings
# ok: gcs-object-made-public
policy["roles/storage.objectViewer"].add(os.environ["READER"])
