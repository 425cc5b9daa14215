import functools
from pathlib import Path

import PIL.ImageFile
import PIL.ImageFile as pil_file
import tensorflow
import tensorflow as tf
from PIL import Image, ImageFile
from PIL import ImageFile as IF
from tensorflow import io as tfio
from tensorflow.io import decode_jpeg
from torch.utils.data import Dataset

# ruleid: truncated-images-accepted
ImageFile.LOAD_TRUNCATED_IMAGES = True

# ok: truncated-images-accepted
ImageFile.LOAD_TRUNCATED_IMAGES = False

# ruleid: truncated-images-accepted
PIL.ImageFile.LOAD_TRUNCATED_IMAGES = True  # some downloads are cut off

# ruleid: truncated-images-accepted
IF.LOAD_TRUNCATED_IMAGES = 1

# ruleid: truncated-images-accepted
setattr(pil_file, "LOAD_TRUNCATED_IMAGES", True)


class Photos(Dataset):
    def __init__(self, root):
        # ruleid: truncated-images-accepted
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        self.paths = sorted(Path(root).glob("*.jpg"))

    def __getitem__(self, i):
        # ok: truncated-images-accepted
        return Image.open(self.paths[i]).convert("RGB")


class Checked(Dataset):
    # ok: truncated-images-accepted
    load_truncated_images = True

    def __init__(self, root):
        self.paths = []
        for path in Path(root).glob("*.jpg"):
            try:
                # ok: truncated-images-accepted
                Image.open(path).verify()
                self.paths.append(path)
            except (OSError, SyntaxError):
                print("broken:", path)


def lenient():
    try:
        from PIL import ImageFile as lazily_imported

        # ruleid: truncated-images-accepted
        lazily_imported.LOAD_TRUNCATED_IMAGES = True
    except ImportError:
        pass


def read(path):
    data = tf.io.read_file(path)
    # ruleid: truncated-images-accepted
    return tf.io.decode_jpeg(data, channels=3, try_recover_truncated=True)


def read_strictly(path):
    data = tf.io.read_file(path)
    # ok: truncated-images-accepted
    return tf.io.decode_jpeg(data, channels=3)


def read_explicitly(path):
    # ok: truncated-images-accepted
    return tf.io.decode_jpeg(tf.io.read_file(path), try_recover_truncated=False)


def old_style(data):
    # ruleid: truncated-images-accepted
    image = tensorflow.image.decode_jpeg(
        data,
        channels=3,
        try_recover_truncated=True,  # phone pictures
    )
    return image / 255


def crop(data, window):
    # ruleid: truncated-images-accepted
    return tfio.decode_and_crop_jpeg(data, window, channels=1, try_recover_truncated=True)


# ruleid: truncated-images-accepted
files = tf.data.Dataset.list_files("train/*.jpg").map(lambda p: decode_jpeg(tf.io.read_file(p), try_recover_truncated=True))

# ruleid: truncated-images-accepted
decode = functools.partial(tf.io.decode_jpeg, channels=3, try_recover_truncated=True)

RECOVER = True


def by_constant(data):
    # ruleid: truncated-images-accepted
    return tf.raw_ops.DecodeJpeg(contents=data, try_recover_truncated=RECOVER)


def switch(on):
    # ok: truncated-images-accepted
    ImageFile.LOAD_TRUNCATED_IMAGES = on


if __name__ == "__main__":
    # ruleid: truncated-images-accepted
    ImageFile.LOAD_TRUNCATED_IMAGES = True; ImageFile.MAXBLOCK = 2**20  # noqa: E702
    # ruleid: truncated-images-accepted
    batch = [tf.image.decode_jpeg(d, try_recover_truncated=True) for d in (b"", b"")]

# ok: truncated-images-accepted
print("LOAD_TRUNCATED_IMAGES = True hides broken files")

# ok: truncated-images-accepted
png = tf.io.decode_png(tf.io.read_file("a.png"))


class Settings:
    LOAD_TRUNCATED_IMAGES = False


# ok: truncated-images-accepted
Settings.LOAD_TRUNCATED_IMAGES = True
