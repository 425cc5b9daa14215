import yaml

try:
    from yaml import CLoader as Loader
except ImportError:
    from yaml import Loader

from yaml import load


def config(path):
    with open(path) as handle:
        # ruleid: yaml-load-unsafe-loader
        return yaml.safe_load(handle)
