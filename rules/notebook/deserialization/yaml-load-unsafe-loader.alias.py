import yaml as y


def speeds(path):
    with path.open() as handle:
        # ruleid: yaml-load-unsafe-loader
        return y.load(handle, Loader=y.UnsafeLoader)["speeds"]
