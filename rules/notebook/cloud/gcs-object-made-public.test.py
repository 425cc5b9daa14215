"""make_public of other things: no storage client is used here."""


class Post:
    def make_public(self):
        self.visible = True


post = Post()
# ok: gcs-object-made-public
post.make_public()


def release(bucket, name):
    part = bucket.blob(name)
    part.upload_from_filename(name)
    # ruleid: gcs-object-made-public
    part.make_public()
    return part.public_url
