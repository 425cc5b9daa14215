import os

import ipywidgets as widgets
from google.colab import files
from ipywidgets import interact

name_box = widgets.Text(description="Name")
depth = widgets.IntSlider(min=1, max=9)

# ruleid: notebook-input
sink(name_box.value)
# ok: notebook-input
sink(depth.value)
# ok: notebook-input
sink(name_box.description)

uploaded = files.upload()
for file_name, data in uploaded.items():
    # ruleid: notebook-input
    sink(file_name)
    # ruleid: notebook-input
    sink(data.decode())

# ruleid: notebook-input
sink(dbutils.widgets.get("table"))
# ok: notebook-input
sink(dbutils.secrets.get("scope", "key"))

# ruleid: notebook-input
sink(os.environ["QUERY_STRING"])
# ok: notebook-input
sink(os.environ["HOME"])

# ruleid: notebook-input
sink(input("path: "))


@interact(pattern="*.csv", top=(1, 20))
def browse(pattern, top):
    # ruleid: notebook-input
    sink(pattern)
    # ok: notebook-input
    sink(top)


def changed(change):
    # ruleid: notebook-input
    sink(change["new"])
    # ok: notebook-input
    sink(change["name"])


name_box.observe(changed, names="value")
# ok: notebook-input
sink("name_box.value")
