import base64
import base64 as b64
import binascii
import builtins
import bz2
import codecs
import json
import lzma
import marshal
import zlib
from base64 import b64decode as unpack
from base64 import b85decode
from pathlib import Path

# ruleid: exec-of-encoded-payload
exec(base64.b64decode("cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp"))

# ruleid: exec-of-encoded-payload
exec(unpack(b"cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp").decode("utf-8"), globals())

BLOB = "cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp"
# ruleid: exec-of-encoded-payload
eval(compile(b64.b64decode(BLOB), "<string>", "exec"))

exec(
    # ruleid: exec-of-encoded-payload
    zlib.decompress(
        base64.b64decode("eJwrKMrMK9FQykjNyclXSCvKz1UoyUhVKClKzMzLzEtXyEjNKUgtUtIEAPVXDGs="),  # layers
    ),
)

# ruleid: exec-of-encoded-payload
exec(bytes.fromhex("7072696e74282268656c6c6f2066726f6d207468652068656c7065722229"))

# ruleid: exec-of-encoded-payload
exec(codecs.decode("cevag('uryyb sebz gur genvavat urycre bs gur abgrobbx')", "rot13"))

code = marshal.loads(b"\xe3\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
# ruleid: exec-of-encoded-payload
exec(code)

# ruleid: exec-of-encoded-payload
exec("".join(chr(c) for c in [112, 114, 105, 110, 116, 40, 49, 41]))

# ruleid: exec-of-encoded-payload
exec("".join(map(chr, [112, 114, 105, 110, 116, 40, 50, 41])))

# ruleid: exec-of-encoded-payload
exec(")3(tnirp"[::-1])

# ruleid: exec-of-encoded-payload
builtins.exec(binascii.unhexlify("7072696e74282268656c6c6f2066726f6d207468652068656c7065722229"))

# ruleid: exec-of-encoded-payload
exec(bytes(b ^ 7 for b in b"wunis/6."))

# ruleid: exec-of-encoded-payload
__import__("builtins").exec(__import__("base64").b64decode("cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp"))


def start():
    # ruleid: exec-of-encoded-payload
    return exec(b85decode("X>D+Ca&#bgZ*p{H3LY4aAk5|VQpn!AYpD~AZBlAAa-wfbZI+hVR"))


def helper():
    text = base64.urlsafe_b64decode("cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp")
    # ruleid: exec-of-encoded-payload
    return [eval(line) for line in text.decode().splitlines()]


class Loader:
    def __init__(self):
        self.source = lzma.decompress(base64.b64decode("/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAkcHJpbnQoImhlbGxv"))

    def run(self):
        # ruleid: exec-of-encoded-payload
        exec(self.source)


if True:
    # ruleid: exec-of-encoded-payload
    get_ipython().run_cell(base64.b64decode("cHJpbnQoImhlbGxvIGZyb20gdGhlIHRyYWluaW5nIGhlbHBlciIp").decode())

# ok: exec-of-encoded-payload
logo = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ")
# ok: exec-of-encoded-payload
Path("logo.png").write_bytes(logo)
# ok: exec-of-encoded-payload
print(base64.b64decode(BLOB))
# ok: exec-of-encoded-payload
exec("print('hello from a plain text that is longer than forty characters')")
# ok: exec-of-encoded-payload
exec(open("helpers.py").read())
# ok: exec-of-encoded-payload
exec(base64.b64decode("eD0x"))
# ok: exec-of-encoded-payload
settings = json.loads(base64.b64decode("eyJsciI6IDAuMSwgImVwb2NocyI6IDEwLCAibmFtZSI6ICJhIn0="))
# ok: exec-of-encoded-payload
number = eval(str(int(bytes.fromhex("31323334353637383930313233343536373839303132333435363738"), 10)))
# ok: exec-of-encoded-payload
width = eval(f"{len(base64.b64decode(BLOB))} * 2")
# ok: exec-of-encoded-payload
title = "gnitset"[::-1]
# ok: exec-of-encoded-payload
names = "".join(chr(c) for c in [97, 98, 99])
# ok: exec-of-encoded-payload
model.exec(base64.b64decode(BLOB))
# ok: exec-of-encoded-payload
compiled = re.compile(base64.b64decode(BLOB))
# ok: exec-of-encoded-payload
note = "exec(base64.b64decode(BLOB))"
# ok: exec-of-encoded-payload
exec(template.format(name="x"))
