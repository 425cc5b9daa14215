import functools
import xml.etree.ElementTree as ET
import xml.sax
from xml.sax import handler, make_parser
from xml.sax.handler import feature_external_ges

import defusedxml.ElementTree
import lxml.etree
from lxml import etree, objectify
from lxml.etree import XMLParser

# ruleid: xml-external-entities
tree = etree.parse("ann.xml", etree.XMLParser(resolve_entities=True, no_network=False))

# ruleid: xml-external-entities
plain = lxml.etree.XMLParser(resolve_entities=True)

# ruleid: xml-external-entities
named = XMLParser(remove_blank_text=True, load_dtd=True, no_network=False)

# ruleid: xml-external-entities
parser = etree.XMLParser(
    # catalogue of the scanner
    load_dtd=True,
    resolve_entities=True,
    no_network=False,
)

# ruleid: xml-external-entities
validating = etree.XMLParser(dtd_validation=True, no_network=False)


def boxes(path):
    # ruleid: xml-external-entities
    for _, node in etree.iterparse(path, tag="object", resolve_entities=True):
        yield node.findtext("name")


# ruleid: xml-external-entities
objects = objectify.makeparser(resolve_entities=True, load_dtd=True)

EXPAND = True
# ruleid: xml-external-entities
constant = etree.XMLParser(resolve_entities=EXPAND)

options = {"resolve_entities": True, "huge_tree": True}
# ruleid: xml-external-entities
from_options = etree.XMLParser(**options)

# ruleid: xml-external-entities
make = functools.partial(etree.XMLParser, resolve_entities=True)

reader = xml.sax.make_parser()
# ruleid: xml-external-entities
reader.setFeature(xml.sax.handler.feature_external_ges, True)


class Tracks(xml.sax.ContentHandler):
    @classmethod
    def read(cls, path):
        reader = make_parser()
        # ruleid: xml-external-entities
        reader.setFeature(handler.feature_external_pes, 1)
        reader.setContentHandler(cls())
        reader.parse(path)


def by_address(reader):
    # ruleid: xml-external-entities
    reader.setFeature("http://xml.org/sax/features/external-general-entities", True)


async def annotation(request):
    # ruleid: xml-external-entities
    return etree.fromstring(await request.body(), parser=XMLParser(resolve_entities=True))


# ruleid: xml-external-entities
feed = etree.XMLPullParser(events=("end",), resolve_entities=True)

# ruleid: xml-external-entities
trees = [etree.parse(p, lxml.etree.XMLParser(recover=True, resolve_entities=True)) for p in ("a.xml", "b.xml")]

# ok: xml-external-entities
safe = etree.parse("ann.xml", etree.XMLParser(resolve_entities=False, no_network=True))

# ok: xml-external-entities
default = etree.XMLParser()

# ok: xml-external-entities
internal = etree.XMLParser(resolve_entities="internal")

# ok: xml-external-entities
with_dtd = etree.XMLParser(load_dtd=True)

# ok: xml-external-entities
online = etree.XMLParser(no_network=False)

# ok: xml-external-entities
off = reader.setFeature(feature_external_ges, False)

# ok: xml-external-entities
namespaces = reader.setFeature(handler.feature_namespaces, True)

# ok: xml-external-entities
standard = ET.parse("ann.xml").getroot()

# ok: xml-external-entities
defused = defusedxml.ElementTree.parse("ann.xml")

# ok: xml-external-entities
page = etree.HTMLParser(no_network=False, remove_comments=True)


def configured(resolve):
    # ok: xml-external-entities
    return etree.XMLParser(resolve_entities=resolve)


class Linker:
    def __init__(self, resolve_entities):
        self.resolve_entities = resolve_entities


# ok: xml-external-entities
linker = Linker(resolve_entities=True)
# etree.XMLParser(resolve_entities=True) is what to avoid
