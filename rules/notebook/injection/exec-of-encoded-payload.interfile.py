import base64
import zlib

PACKED = "cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp"


def _decode(text):
    return base64.b64decode(text)


def _run(code):
    # ruleid: exec-of-encoded-payload
    exec(code, {})


def go():
    _run(zlib.decompress(base64.b64decode("eJwrKMrMK9FQykjNyclXSCvKz1UoyUhVKClKzMzLzEtXyEjNKUgtUtIEAPVXDGs=")))


def _source():
    return base64.b64decode(PACKED).decode()


def again():
    # ruleid: exec-of-encoded-payload
    exec(_source())


def _image():
    return base64.b64decode(PACKED)


def show(display):
    # ok: exec-of-encoded-payload
    display(_image())
