import functools
import io
from pathlib import Path

import yaml
from ruamel import yaml as ruamel_yaml
from yaml import load
from yaml import unsafe_load as read_all_tags

# ruleid: yaml-load-unsafe-loader
cfg = yaml.safe_load(open("params.yaml"))

with open("params.yaml") as handle:
    # ruleid: yaml-load-unsafe-loader
    fast = yaml.safe_load(handle)

# ruleid: yaml-load-unsafe-loader
model = yaml.safe_load(Path("model.yaml").read_text())

# ruleid: yaml-load-unsafe-loader
tags = yaml.safe_load(open("tags.yaml"))


def documents(path):
    # ruleid: yaml-load-unsafe-loader
    return list(yaml.safe_load_all(path.open()))


# ruleid: yaml-load-unsafe-loader
named = yaml.safe_load(stream=open("params.yaml"))

exploded = yaml.load(
    open("params.yaml"),
    Loader=yaml.SafeLoader,
)

# ruleid: yaml-load-unsafe-loader
wrapped = dict(defaults=1, **yaml.safe_load(
    # the settings of the team
    open("team.yaml"),
))


class Include(yaml.Loader):
    """Knows !include."""


def with_include(path):
    # ruleid: yaml-load-unsafe-loader
    return yaml.load(open(path), Loader=Include)


class Settings:
    def __init__(self, text):
        # ruleid: yaml-load-unsafe-loader
        self.values = yaml.safe_load(text)


fastest = getattr(yaml, "CLoader", yaml.Loader)
# ruleid: yaml-load-unsafe-loader
chosen = yaml.load(open("params.yaml"), Loader=fastest)

# ruleid: yaml-load-unsafe-loader
read = functools.partial(yaml.load, Loader=yaml.CSafeLoader)

# ruleid: yaml-load-unsafe-loader
sizes = [len(yaml.safe_load(path.read_bytes())) for path in Path("conf").glob("*.yaml")]

# ruleid: yaml-load-unsafe-loader
parse = lambda text: yaml.safe_load(text)


async def settings(request):
    # ruleid: yaml-load-unsafe-loader
    return yaml.safe_load(io.BytesIO(await request.body()))


# ruleid: yaml-load-unsafe-loader
single = yaml.UnsafeLoader(open("params.yaml")).get_single_data()

# ruleid: yaml-load-unsafe-loader
several = [doc for doc in yaml.safe_load_all(open("many.yaml"))]

# ok: yaml-load-unsafe-loader
safe = yaml.load(open("params.yaml"), Loader=yaml.CSafeLoader)

# ok: yaml-load-unsafe-loader
safest = yaml.safe_load(open("params.yaml"))

# ok: yaml-load-unsafe-loader
full = yaml.load(open("params.yaml"), Loader=yaml.FullLoader)

# ok: yaml-load-unsafe-loader
base = yaml.load(open("params.yaml"), yaml.BaseLoader)


class OwnTags(yaml.SafeLoader):
    """Knows !env."""


# ok: yaml-load-unsafe-loader
tagged = yaml.load(open("params.yaml"), Loader=OwnTags)

# ok: yaml-load-unsafe-loader
default = yaml.load(open("params.yaml"))

# ok: yaml-load-unsafe-loader
literal = yaml.load("lr: 0.1\nbatch: 32\n", Loader=yaml.Loader)

# ok: yaml-load-unsafe-loader
copied = yaml.load(yaml.dump({"lr": 0.1}), Loader=yaml.Loader)


def with_loader(path, loader):
    # ok: yaml-load-unsafe-loader
    return yaml.load(open(path), Loader=loader)


# ok: yaml-load-unsafe-loader
text = yaml.dump({"lr": 0.1}, Dumper=yaml.Dumper)

# ok: yaml-load-unsafe-loader
other = ruamel_yaml.load(open("params.yaml"), Loader=ruamel_yaml.SafeLoader)


class Store:
    def unsafe_load(self, name):
        return name


# ok: yaml-load-unsafe-loader
item = Store().unsafe_load("params.yaml")
# yaml.load(f, Loader=yaml.Loader) is what to avoid
