import yaml as y


def speeds(path):
    with path.open() as handle:
        # ruleid: yaml-load-unsafe-loader
        return y.safe_load(handle)["speeds"]
