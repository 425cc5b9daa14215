import requests

BASE = "https://api.example.com/v1/"
HOST = "https://api.example.com"


# ---- clean-url-prefix

# ok: clean-url-prefix
sink(f"https://api.example.com/items/{source()}")


def parts():
    # ok: clean-url-prefix
    sink("https://api.example.com/items/" + source())
    # ok: clean-url-prefix
    sink(BASE + source())
    # ok: clean-url-prefix
    sink("https://api.example.com/items/%s" % source())
    # ok: clean-url-prefix
    sink("http://localhost:8000/items/{}".format(source()))
    # todook: clean-url-prefix
    sink(f"{BASE}{source()}")


class Client:
    def get(self):
        url = f"https://api.example.com/items/{source()}/parts/{source()}"
        # ok: clean-url-prefix
        sink(url)

    async def load(self):
        key = await source()
        # ok: clean-url-prefix
        sink(BASE + key + "/parts")


def look_alike(base):
    # ruleid: clean-url-prefix
    sink(source())
    # ruleid: clean-url-prefix
    sink(f"https://{source()}/items")
    # ruleid: clean-url-prefix
    sink("https://" + source())
    # ruleid: clean-url-prefix
    sink(HOST + source())
    # ruleid: clean-url-prefix
    sink("https://api.example.com" + source())
    # ruleid: clean-url-prefix
    sink(f"https://api.example.com{source()}")
    # ruleid: clean-url-prefix
    sink("https://{}/items".format(source()))
    # ruleid: clean-url-prefix
    sink("https://%s/items" % source())
    # ruleid: clean-url-prefix
    sink(f"{base}/{source()}")
    # ruleid: clean-url-prefix
    sink(source() + "/items")
    # ruleid: clean-url-prefix
    sink(base + source())
    # ruleid: clean-url-prefix
    sink(requests.compat.urljoin(BASE, source()))
    # ruleid: clean-url-prefix
    sink(f"ftp://files.example.com/{source()}")


def one_branch(flag):
    url = source()
    if flag:
        url = BASE + url
    # ruleid: clean-url-prefix
    sink(url)
