from ruamel import yaml as ry
from ruamel.yaml import YAML as Y


def model(path):
    # ruleid: ruamel-yaml-unsafe
    return Y(typ="unsafe").load(path)


def legacy(path):
    with open(path) as handle:
        # ruleid: ruamel-yaml-unsafe
        return ry.unsafe_load(handle)
