import os
import sys
from urllib.parse import parse_qs

import ipyvuetify as v
import ipywidgets
import ipywidgets as widgets
import panel as pn
from awsglue.utils import getResolvedOptions
from google.colab import files, output
from ipywidgets import HBox, IntSlider, Text, Textarea, interact, interact_manual, interactive
from pyspark.dbutils import DBUtils

# --- widgets

name_box = widgets.Text(description="Name")
note_box = Textarea(rows=4)
upload_box = ipywidgets.FileUpload(accept=".csv", multiple=False)
depth = IntSlider(min=1, max=9)
model_menu = widgets.Dropdown(options=["small", "large"])
tags: widgets.TagsInput = widgets.TagsInput(allow_duplicates=False)
form = {
    "city": widgets.Combobox(options=["Oslo", "Rome"]),
    "rows": widgets.BoundedIntText(value=5),
}
banner = widgets.HTML("<b>ready</b>")

# ruleid: notebook-widgets
sink(name_box.value)
# ruleid: notebook-widgets
sink("select " + note_box.value.strip())
# ruleid: notebook-widgets
sink(upload_box.value[0]["content"])
# ruleid: notebook-widgets
sink(upload_box.data[0])
# ruleid: notebook-widgets
sink(list(upload_box.value.values())[0])
# ruleid: notebook-widgets
sink([t for t in tags.value])
# ruleid: notebook-widgets
sink(form["city"].value)
# ruleid: notebook-widgets
sink(widgets.Text(value="x").value)
# ok: notebook-widgets
sink(form["rows"].value)
# ok: notebook-widgets
sink(depth.value)
# ok: notebook-widgets
sink(model_menu.value)
# ok: notebook-widgets
sink(banner.value)
# ok: notebook-widgets
sink(name_box.description)


def on_click(button):
    # ruleid: notebook-widgets
    sink(name_box.value)
    # ok: notebook-widgets
    sink(button.description)


def above(button):
    # ruleid: notebook-widgets
    sink(late_box.value)


late_box = widgets.Text()


def helper(box: widgets.Text, size: widgets.IntText, path: Textarea):
    # ruleid: notebook-widgets
    sink(box.value)
    # ruleid: notebook-widgets
    sink(path.value)
    # ok: notebook-widgets
    sink(size.value)


class Dashboard:
    def __init__(self, title):
        self.query = widgets.Text(placeholder="query")
        self.limit = widgets.IntText(value=10)
        self.pane = HBox([self.query, self.limit])
        self.query.observe(self.on_query, names="value")
        self.title = title

    def on_query(self, change):
        # ruleid: notebook-widgets
        sink(change["new"])

    def run(self, _):
        # ruleid: notebook-widgets
        sink(self.query.value)
        # ok: notebook-widgets
        sink(self.limit.value)
        # ok: notebook-widgets
        sink(self.title.value)


# --- callbacks


def on_name(change):
    # ruleid: notebook-widgets
    sink(change["new"])
    # ruleid: notebook-widgets
    sink(change.new)
    # ruleid: notebook-widgets
    sink(change["owner"].value)
    # ok: notebook-widgets
    sink(change["name"])


def on_depth(change):
    # ok: notebook-widgets
    sink(change["new"])
    # ok: notebook-widgets
    sink(change.new)


def on_enter(sender):
    # ruleid: notebook-widgets
    sink(sender.value)


name_box.observe(on_name, names="value")
depth.observe(on_depth, names="value")
note_box.observe(
    # ruleid: notebook-widgets
    lambda change: sink(change.new),
    names="value",
)
name_box.on_submit(on_enter)


# --- interact


@interact(pattern="*.csv", top=(1, 20), kind=["a", "b"])
def browse(pattern, top, kind):
    # ruleid: notebook-widgets
    sink(pattern)
    # ok: notebook-widgets
    sink(top)
    # ok: notebook-widgets
    sink(kind)


@widgets.interact_manual(expr=widgets.Textarea(), steps=widgets.IntSlider())
def evaluate(expr, steps=3):
    # ruleid: notebook-widgets
    sink(expr)
    # ok: notebook-widgets
    sink(steps)


@interact
def greet(name="world", loud=False):
    # ruleid: notebook-widgets
    sink(f"hello {name}")
    # ok: notebook-widgets
    sink(loud)


def plot(title, bins):
    # ruleid: notebook-widgets
    sink(title)
    # ok: notebook-widgets
    sink(bins)


interact(plot, title="histogram", bins=(5, 50))


def search(term, page):
    # ruleid: notebook-widgets
    sink(term)
    # ok: notebook-widgets
    sink(page)


panel_search = interactive(search, term=Text(value=""), page=widgets.IntText())


def lookup(term, page):
    # ruleid: notebook-widgets
    sink(term)


ui = interactive(lookup, term=name_box, page=depth)


def both(term, page):
    # ruleid: notebook-widgets
    sink(term)
    # ok: notebook-widgets
    sink(page)


shown = widgets.interactive_output(both, {"term": name_box, "page": depth})


def not_a_callback(name="world"):
    # ok: notebook-widgets
    sink(name)


class Box:
    value = "fixed"


own = Box()
# ok: notebook-widgets
sink(own.value)

# --- Panel, Vuetify

sql_box = pn.widgets.TextInput(name="SQL")
area = pn.widgets.TextAreaInput()
drop = pn.widgets.FileInput()
alpha = pn.widgets.FloatSlider()
field = v.TextField(label="path")
switch = v.Switch(label="on")

# ruleid: notebook-panel
sink(sql_box.value)
# ruleid: notebook-panel
sink(sql_box.value_input)
# ruleid: notebook-panel
sink(area.value.splitlines())
# ruleid: notebook-panel
sink(drop.value)
# ruleid: notebook-panel
sink(drop.filename)
# ruleid: notebook-panel
sink(field.v_model)
# ruleid: notebook-panel
sink(pn.widgets.PasswordInput().value)
# ok: notebook-panel
sink(alpha.value)
# ok: notebook-panel
sink(switch.v_model)
# ok: notebook-panel
sink(sql_box.name)


def table(query):
    # ruleid: notebook-panel
    sink(query)


pn.Column(pn.bind(table, sql_box))


def table_by_name(limit, query):
    # ruleid: notebook-panel
    sink(query)
    # ok: notebook-panel
    sink(limit)


pn.bind(table_by_name, limit=alpha, query=area)


@pn.depends(sql_box)
def rows(query):
    # ruleid: notebook-panel
    sink(query)


def scaled(a):
    # ok: notebook-panel
    sink(a)


pn.bind(scaled, alpha)


class App:
    def __init__(self):
        self.command = pn.widgets.TextInput()
        self.speed = pn.widgets.IntSlider()

    def go(self, event):
        # ruleid: notebook-panel
        sink(self.command.value)
        # ok: notebook-panel
        sink(self.speed.value)


def early(event):
    # ruleid: notebook-panel
    sink(later.value)


later = pn.widgets.TextInput()

# --- Colab

uploaded = files.upload()
# ruleid: notebook-colab
sink(uploaded["data.csv"])
# ruleid: notebook-colab
sink(next(iter(uploaded)))
for name, data in uploaded.items():
    # ruleid: notebook-colab
    sink(name)
    # ruleid: notebook-colab
    sink(data.decode())
for key in files.upload():
    # ruleid: notebook-colab
    sink(key)
# ruleid: notebook-colab
sink(files.upload_file("weights.bin"))
# ruleid: notebook-colab
sink(list(files.upload().values())[0])
# ruleid: notebook-colab
sink(output.eval_js("prompt('name')"))
# ok: notebook-colab
sink(files.download("result.csv"))
# ok: notebook-colab
sink(files.view("/content"))


def from_page(text, count: int):
    # ruleid: notebook-colab
    sink(text)
    # ok: notebook-colab
    sink(count)


output.register_callback("notebook.save", from_page)
# ruleid: notebook-colab
output.register_callback("notebook.echo", lambda text: sink(text))


def upload_helper():
    import google.colab

    got = google.colab.files.upload()
    # ruleid: notebook-colab
    sink(got)
    # ruleid: notebook-colab
    sink("/content/" + list(got.keys())[0])


class Files:
    def upload(self):
        return {}


# ok: notebook-colab
sink(Files().upload())


def other_upload(client):
    # ok: notebook-colab
    sink(client.files.upload("a.bin"))
    # ok: notebook-colab
    sink("files.upload()")


# --- parameters of a job

# ruleid: notebook-parameters
sink(dbutils.widgets.get("table"))
# ruleid: notebook-parameters
sink(f"SELECT * FROM {dbutils.widgets.get('schema')}.t")
# ruleid: notebook-parameters
sink(getArgument("env"))
# ruleid: notebook-parameters
sink(getArgument("env", "dev"))
params = dbutils.widgets.getAll()
# ruleid: notebook-parameters
sink(params["path"])
# ruleid: notebook-parameters
sink(dbutils.widgets.getArgument("day", "today"))
# ruleid: notebook-parameters
sink(dbutils.jobs.taskValues.get(taskKey="prepare", key="file"))
args = getResolvedOptions(sys.argv, ["JOB_NAME", "query"])
# ruleid: notebook-parameters
sink(args["query"])


def with_utils(spark):
    utils = DBUtils(spark)
    # ruleid: notebook-parameters
    sink(utils.widgets.get("path"))
    # ok: notebook-parameters
    sink(utils.fs.ls("/mnt"))


def with_helper(helpers):
    db = helpers.get_dbutils()
    path = db.widgets.get("path").strip()
    # ruleid: notebook-parameters
    sink(path)


def with_connect(workspace):
    tools = workspace.dbutils
    for name, value in tools.widgets.getAll().items():
        # ruleid: notebook-parameters
        sink(f"{name}={value}")


class Job:
    def run(self):
        self.day = dbutils.widgets.get("day")
        # ruleid: notebook-parameters
        sink(self.day)
        # ok: notebook-parameters
        sink(dbutils.notebook.entry_point.getDbutils())


# ok: notebook-parameters
sink(dbutils.secrets.get("scope", "key"))
# ok: notebook-parameters
sink(dbutils.widgets.text("table", "default"))
# ok: notebook-parameters
sink(dbutils.widgets.removeAll())
# ok: notebook-parameters
sink(widgets.get("limit"))
# ok: notebook-parameters
sink(parser.getArgument())
# ok: notebook-parameters
sink({"widgets": 1}.get("widgets"))

# --- query string of a served notebook

query = parse_qs(os.environ.get("QUERY_STRING", ""))
# ruleid: notebook-query
sink(query["path"][0])
# ruleid: notebook-query
sink(os.environ["QUERY_STRING"])
# ruleid: notebook-query
sink(os.getenv("QUERY_STRING"))
# ruleid: notebook-query
sink(pn.state.location.query_params["q"])
# ruleid: notebook-query
sink(pn.state.session_args.get("file"))
# ruleid: notebook-query
sink(pn.state.location.search.lstrip("?"))
# ok: notebook-query
sink(os.environ["HOME"])
# ok: notebook-query
sink(os.environ.get("QUERY_LIMIT"))
# ok: notebook-query
sink(pn.state.served)


def page():
    raw = os.environ.get("QUERY_STRING")
    if raw:
        # ruleid: notebook-query
        sink(raw)
    # ruleid: notebook-query
    sink(parse_qs(raw))
    # ok: notebook-query
    sink("QUERY_STRING")


from os import environ, getenv

# ruleid: notebook-query
sink(environ["QUERY_STRING"])
# ruleid: notebook-query
sink(getenv("QUERY_STRING", ""))
# ruleid: notebook-query
sink(environ.get("QUERY_STRING").partition("=")[2])
# ruleid: notebook-query
sink("?" + environ["QUERY_STRING"])
# ok: notebook-query
sink(environ["QUERY_STRING_LIMIT"])
# ok: notebook-query
sink(getenv("PATH"))

# --- the prompt

# ruleid: notebook-prompt
sink(input("path: "))
answer = input().strip()
# ruleid: notebook-prompt
sink(answer)
# ruleid: notebook-prompt
sink(f"{input('table')}")
# ruleid: notebook-prompt
sink([input() for _ in range(3)])
# ruleid: notebook-prompt
sink(input("a") or "default")
# ruleid: notebook-prompt
sink({"q": input("q")})
# ok: notebook-prompt
sink(model.predict("n: "))
# ok: notebook-prompt
sink(raw_input)
# ok: notebook-prompt
sink(model.input("x"))


def ask():
    import builtins

    got = builtins.input("again: ")
    # ruleid: notebook-prompt
    sink(got)
    while True:
        line = input("> ")
        # ruleid: notebook-prompt
        sink(line)
        if line:
            break
    a, b = input().split()
    # ruleid: notebook-prompt
    sink(a)
    # ok: notebook-prompt
    sink("a, b")


async def ask_later(loop):
    text = input("text: ")
    # ruleid: notebook-prompt
    sink(text.lower())
    with open("log.txt") as handle:
        # ruleid: notebook-prompt
        sink(input("inside with"))
        # ok: notebook-prompt
        sink(handle.read())


class Prompt:
    def input(self, text):
        return text

    def run(self):
        self.word = input("word: ")
        # ruleid: notebook-prompt
        sink(self.word)
        # ok: notebook-prompt
        sink(self.input("x"))
        # ok: notebook-prompt
        sink("input()")


class Job:
    day = dbutils.widgets.get("day")


def run_job():
    # ruleid: notebook-parameters
    sink(f"day={dbutils.widgets.get('day')}")
