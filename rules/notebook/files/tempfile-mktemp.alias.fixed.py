import tempfile as tmp
from tempfile import mktemp as new_name


def both():
    # ruleid: tempfile-mktemp
    first = tmp.NamedTemporaryFile(suffix=".bin", delete=False).name
    # ruleid: tempfile-mktemp
    second = new_name(prefix="x", dir="/scratch")
    return first, second
