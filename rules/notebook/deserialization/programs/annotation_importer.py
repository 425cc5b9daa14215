"""Turns annotation files of several tools into one table."""

import json
import marshal
import shelve
import urllib.request
import xml.sax
from pathlib import Path

import jsonpickle
import pandas as pd
import requests
from lxml import etree
from ruamel.yaml import YAML
from xml.sax.handler import ContentHandler, feature_external_ges


class Boxes(ContentHandler):
    def __init__(self):
        super().__init__()
        self.rows = []

    def startElement(self, name, attrs):
        if name == "box":
            self.rows.append(dict(attrs))


def from_sax(path):
    reader = xml.sax.make_parser()
    # ruleid: xml-external-entities
    reader.setFeature(feature_external_ges, True)
    boxes = Boxes()
    reader.setContentHandler(boxes)
    reader.parse(str(path))
    return boxes.rows


def from_voc(path):
    # ruleid: xml-external-entities
    parser = etree.XMLParser(resolve_entities=True, no_network=False)
    tree = etree.parse(str(path), parser)
    return [{"label": node.findtext("name")} for node in tree.iter("object")]


def from_voc_safely(path):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return [{"label": n.findtext("name")} for n in etree.parse(str(path), parser).iter("object")]


def from_yaml(path):
    # ruleid: ruamel-yaml-unsafe
    return YAML(typ="unsafe").load(path)["boxes"]


def from_service(url):
    answer = requests.get(url, timeout=10)
    # ruleid: jsonpickle-decode-external
    return [vars(box) for box in jsonpickle.decode(answer.text)]


def from_json_service(url):
    return json.loads(requests.get(url, timeout=10).text)["boxes"]


def from_binary(url):
    # ruleid: marshal-loads-external
    return marshal.loads(requests.get(url, timeout=10).content)


def from_table(number):
    # ruleid: read-pickle-remote-url
    return pd.read_pickle(f"https://labels.example.org/{number}.pkl").to_dict("records")


def categories():
    path, _ = urllib.request.urlretrieve("https://labels.example.org/categories.db")
    # ruleid: shelve-open-downloaded
    with shelve.open(path) as shelf:
        return dict(shelf)


def own_cache(name):
    with shelve.open(f"cache-{name}", flag="n") as shelf:
        shelf["rows"] = []


def main(folder="annotations"):
    rows = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".xml":
            rows += from_voc_safely(path)
        elif path.suffix in (".yml", ".yaml"):
            rows += from_yaml(path)
    pd.DataFrame(rows).to_parquet("boxes.parquet")


if __name__ == "__main__":
    main()
