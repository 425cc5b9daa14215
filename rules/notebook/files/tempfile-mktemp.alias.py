import tempfile as tmp
from tempfile import mktemp as new_name


def both():
    # ruleid: tempfile-mktemp
    first = tmp.mktemp(".bin")
    # ruleid: tempfile-mktemp
    second = new_name(prefix="x", dir="/scratch")
    return first, second
