import ast
import os
import shlex
import sqlite3
import subprocess
from pathlib import Path

import gradio as gr
import pandas as pd
from concurrent.futures import ThreadPoolExecutor

DATA = Path("data")
df = pd.read_csv("sales.csv")


def calc(expr):
    # ruleid: gradio-handler-to-dangerous-sink
    return eval(expr)


gr.Interface(calc, "text", "text").launch()


def double(n):
    # ok: gradio-handler-to-dangerous-sink
    return n * 2


gr.Interface(double, "number", "number").launch()


def ping(host):
    # ruleid: gradio-handler-to-dangerous-sink
    return os.popen(f"ping -c 1 {host}").read()


demo = gr.Interface(
    fn=ping,
    inputs=gr.Textbox(label="Host"),  # a name or an address
    outputs="text",
)


def ping_quoted(host):
    # ok: gradio-handler-to-dangerous-sink
    return os.popen(f"ping -c 1 {shlex.quote(host)}").read()


gr.Interface(ping_quoted, gr.Textbox(), "text")


def reply(message, history):
    # ruleid: gradio-handler-to-dangerous-sink
    out = subprocess.run(message, shell=True, capture_output=True, text=True)
    return out.stdout


gr.ChatInterface(reply).launch()


def show_report(name):
    # ruleid: gradio-handler-to-dangerous-sink
    with open(f"reports/{name}.md") as f:
        return f.read()


def show_report_safely(name):
    # ok: gradio-handler-to-dangerous-sink
    with open(f"reports/{os.path.basename(name)}.md") as f:
        return f.read()


def search(term):
    conn = sqlite3.connect("runs.db")
    # ruleid: gradio-handler-to-dangerous-sink
    return conn.execute("SELECT * FROM runs WHERE name LIKE '%" + term + "%'").fetchall()


def search_bound(term):
    conn = sqlite3.connect("runs.db")
    # ok: gradio-handler-to-dangerous-sink
    return conn.execute("SELECT * FROM runs WHERE name = ?", (term,)).fetchall()


def filter_rows(query: str):
    # ruleid: gradio-handler-to-dangerous-sink
    return df.query(query)


def resize(width, image_format):
    # ok: gradio-handler-to-dangerous-sink
    return os.system(f"convert in.png -resize {width} out.{image_format}")


def read_upload(upload):
    # a path that Gradio made
    # ok: gradio-handler-to-dangerous-sink
    return pd.read_csv(upload).describe()


with gr.Blocks() as app:
    name = gr.Textbox(label="Report")
    term = gr.Textbox(label="Search")
    out = gr.Markdown()
    table = gr.Dataframe()
    upload = gr.File(label="Table")
    width = gr.Slider(10, 500)
    image_format = gr.Radio(["png", "webp"])
    gr.Button("Show").click(show_report, name, out)
    gr.Button("Show").click(show_report_safely, name, out)
    gr.Button("Search").click(fn=search, inputs=[term], outputs=[table])
    gr.Button("Search").click(fn=search_bound, inputs=[term], outputs=[table])
    gr.Button("Resize").click(resize, [width, image_format], out)
    term.submit(filter_rows, term, table)
    upload.upload(read_upload, upload, table)


with gr.Blocks() as editor:
    box = gr.Code(language="python")
    result = gr.Textbox()

    @gr.on([box.change], inputs=box, outputs=result)
    def run_code(source):
        scope = {}
        # ruleid: gradio-handler-to-dangerous-sink
        exec(source, scope)
        return str(scope.get("result"))

    path_box = gr.Textbox(label="Path")

    def load(path):
        # ruleid: gradio-handler-to-dangerous-sink
        return Path(path).read_text()

    path_box.change(load, path_box, result)


def save_note(title, text):
    # ruleid: gradio-handler-to-dangerous-sink
    (DATA / title).write_text(text)
    return "saved"


gr.Interface(save_note, ["text", "textbox"], "text")

# ruleid: gradio-handler-to-dangerous-sink
gr.Interface(lambda q: pd.eval(q), "text", "number")


class Workbench:
    def __init__(self, conn):
        self.conn = conn

    def rows(self, table_name):
        # ruleid: gradio-handler-to-dangerous-sink
        return pd.read_sql(f"SELECT * FROM {table_name}", self.conn)

    def count(self, table_name):
        if table_name not in {"runs", "models"}:
            raise gr.Error("no such table")
        # ok: gradio-handler-to-dangerous-sink
        return pd.read_sql(f"SELECT count(*) FROM {table_name}", self.conn)

    def build(self):
        with gr.Blocks() as ui:
            box = gr.Textbox()
            grid = gr.Dataframe()
            gr.Button("Rows").click(self.rows, inputs=[box], outputs=[grid])
            gr.Button("Count").click(self.count, inputs=[box], outputs=[grid])
        return ui


def plot(kind, column):
    # ok: gradio-handler-to-dangerous-sink
    return eval(f"df['sales'].plot.{kind}()")


gr.Interface(plot, [gr.Dropdown(["bar", "line"]), gr.Dropdown(["sales"])], gr.Plot())


def plot_free(kind):
    # ruleid: gradio-handler-to-dangerous-sink
    return eval(f"df['sales'].plot.{kind}()")


gr.Interface(plot_free, gr.Dropdown(["bar", "line"], allow_custom_value=True), gr.Plot())


def numbers(text):
    # ok: gradio-handler-to-dangerous-sink
    return sum(ast.literal_eval(text))


gr.Interface(numbers, "text", "number")


def unwired(expr):
    # ok: gradio-handler-to-dangerous-sink
    return eval(expr)


def job(command):
    # ok: gradio-handler-to-dangerous-sink
    return os.system(command)


with ThreadPoolExecutor() as pool:
    pool.submit(job, "echo done")


async def convert(command):
    try:
        # ruleid: gradio-handler-to-dangerous-sink
        return subprocess.check_output("ffmpeg " + command, shell=True)
    except subprocess.CalledProcessError as error:
        return str(error)


gr.Interface(fn=convert, inputs=["text"], outputs=["text"])


def list_folder(folder: str) -> str:
    # ruleid: gradio-handler-to-dangerous-sink
    return "\n".join(os.listdir(folder))


gr.Interface(list_folder, inputs=gr.Text(), outputs="text")
