import csv
import csv as tables
import math
import os
import sys
import warnings

import PIL
import PIL.Image
from PIL import Image
from PIL import Image as Pictures

# ruleid: image-bomb-guard-off
Image.MAX_IMAGE_PIXELS = None


def lift():
    # ruleid: image-bomb-guard-off
    PIL.Image.MAX_IMAGE_PIXELS = 10_000_000_000


class Scan:
    # ruleid: image-bomb-guard-off
    Pictures.MAX_IMAGE_PIXELS = sys.maxsize

    def __init__(self, path):
        # ruleid: image-bomb-guard-off
        Image.MAX_IMAGE_PIXELS = float("inf")
        self.picture = Image.open(path)


try:
    # ruleid: image-bomb-guard-off
    Image.MAX_IMAGE_PIXELS = math.inf  # for the atlas
except AttributeError:
    pass

# ruleid: image-bomb-guard-off
warnings.simplefilter("ignore", Image.DecompressionBombWarning)

with warnings.catch_warnings():
    # ruleid: image-bomb-guard-off
    warnings.filterwarnings(
        "ignore",
        category=PIL.Image.DecompressionBombWarning,  # large scans
    )

# ruleid: image-bomb-guard-off
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = str(pow(2, 40))
# ruleid: image-bomb-guard-off
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = "18446744073709551615"
# ruleid: image-bomb-guard-off
os.environ["OPENCV_IO_MAX_IMAGE_WIDTH"] = "9999999999999"
if sys.platform == "linux":
    # ruleid: image-bomb-guard-off
    os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = f"{1 << 50}"
# ruleid: image-bomb-guard-off
os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", "99999999999999")

# ruleid: image-bomb-guard-off
csv.field_size_limit(sys.maxsize)


def rows(path):
    # ruleid: image-bomb-guard-off
    before = tables.field_size_limit(2147483647)
    with open(path, newline="") as stream:
        yield from csv.reader(stream)
    tables.field_size_limit(before)


LARGEST = 500_000_000
# ok: image-bomb-guard-off
Image.MAX_IMAGE_PIXELS = LARGEST
# ok: image-bomb-guard-off
PIL.Image.MAX_IMAGE_PIXELS = 2**28
# ok: image-bomb-guard-off
print(Image.MAX_IMAGE_PIXELS)
# ok: image-bomb-guard-off
unlimited = Image.MAX_IMAGE_PIXELS is None
# ok: image-bomb-guard-off
warnings.simplefilter("error", Image.DecompressionBombWarning)
# ok: image-bomb-guard-off
warnings.simplefilter("ignore", DeprecationWarning)
# ok: image-bomb-guard-off
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = str(2**32)
# ok: image-bomb-guard-off
os.environ["OPENCV_LOG_LEVEL"] = "99999999999999"
# ok: image-bomb-guard-off
csv.field_size_limit(10_000_000)
# ok: image-bomb-guard-off
limit = csv.field_size_limit()


class Settings:
    MAX_IMAGE_PIXELS = 1


# ok: image-bomb-guard-off
Settings.MAX_IMAGE_PIXELS = None
# ok: image-bomb-guard-off
text = "Image.MAX_IMAGE_PIXELS = None"
