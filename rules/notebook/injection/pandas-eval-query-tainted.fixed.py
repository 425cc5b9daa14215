import re

import ipywidgets as widgets
import pandas
import pandas as pd
import panel as pn
from ipywidgets import Text, interact
from pandas import read_csv

df = pd.read_csv("sales.csv")
flt = Text(description="Region")
limit = widgets.IntSlider(min=1, max=100)
city = widgets.Combobox(options=["Oslo", "Rome"])

# ruleid: pandas-eval-query-tainted
view = df.query("region == @flt.value")
# ruleid: pandas-eval-query-tainted
both = df.query("region == @flt.value and city == @city.value")
# ruleid: pandas-eval-query-tainted
rows = df.query("amount > " + flt.value)
# ruleid: pandas-eval-query-tainted
more = df.query("region == '%s'" % flt.value, engine="python")
# ruleid: pandas-eval-query-tainted
top = df.eval("{} * 2".format(flt.value))
# ruleid: pandas-eval-query-tainted
total = pd.eval(flt.value)
part = df.query(
    # ruleid: pandas-eval-query-tainted
    "region == @flt.value",  # the box above
    inplace=False,
)
# ruleid: pandas-eval-query-tainted
first = read_csv("other.csv").query(flt.value)
# ruleid: pandas-eval-query-tainted
typed = df.query(expr=input("filter: "))
# ruleid: pandas-eval-query-tainted
job = df.query(dbutils.widgets.get("filter"))

sales = df.copy()
# ruleid: pandas-eval-query-tainted
slow = sales.query("region == @flt.value")


def on_filter(change):
    region = change["new"]
    # ruleid: pandas-eval-query-tainted
    display(df.query("region == @region"))


flt.observe(on_filter, names="value")


@interact(expression="amount > 5", n=(1, 10))
def show(expression, n):
    # ruleid: pandas-eval-query-tainted
    subset = df.query(expression)
    # ok: pandas-eval-query-tainted
    few = df.query(f"amount > {n}")
    return subset, few


class Explorer:
    def __init__(self, frame: pd.DataFrame):
        self.df = frame
        self.box = pn.widgets.TextInput(name="Filter")

    def view(self):
        # ruleid: pandas-eval-query-tainted
        return self.df.query(self.box.value) if self.box.value else self.df


# ruleid: pandas-eval-query-tainted
counts = {c: len(df.query(f"{c} == '{flt.value}'")) for c in ("region", "city")}

region = flt.value
# ok: pandas-eval-query-tainted
safe = df.query("region == @region")
# ok: pandas-eval-query-tainted
mask = df[df["region"] == flt.value]
# ok: pandas-eval-query-tainted
few = df.query(f"amount > {limit.value}")
# ok: pandas-eval-query-tainted
many = df.query(f"amount > {float(flt.value)}")
# ok: pandas-eval-query-tainted
known = df.query({"big": "amount > 100", "small": "amount <= 100"}[flt.value])
# ok: pandas-eval-query-tainted
dated = df.query(f"day > '{pd.Timestamp(flt.value)}'")
# ok: pandas-eval-query-tainted
hits = index.query(flt.value)
# ok: pandas-eval-query-tainted
answer = engine.query(f"what about {flt.value}")
# ok: pandas-eval-query-tainted
model.eval()
# ok: pandas-eval-query-tainted
column = df[flt.value]
# ok: pandas-eval-query-tainted
print("df.query(flt.value)")

name = flt.value
if not re.fullmatch(r"\w+$", name):
    raise ValueError(name)
# ok: pandas-eval-query-tainted
checked = df.query(f"region == '{name}'")
if name in ("north", "south"):
    # ok: pandas-eval-query-tainted
    listed = df.query(f"region == '{name}'")
