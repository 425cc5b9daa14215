import os
import sqlite3

import gradio as gr


def run(command):
    # ruleid: gradio-handler-to-dangerous-sink
    return os.popen(command).read()


def handler(tool, options):
    return run(f"{tool} {options}")


gr.Interface(handler, ["text", "text"], "text").launch()


class Store:
    def __init__(self, path):
        self.conn = sqlite3.connect(path)

    def find(self, where):
        # ruleid: gradio-handler-to-dangerous-sink
        return self.conn.execute("SELECT name FROM models WHERE " + where).fetchall()

    def get(self, name):
        # ok: gradio-handler-to-dangerous-sink
        return self.conn.execute("SELECT * FROM models WHERE name = ?", [name]).fetchall()


store = Store("models.db")


def on_search(text):
    return store.find(f"name = '{text}'"), store.get(text)


with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Button("Find").click(on_search, inputs=box, outputs=[gr.JSON(), gr.JSON()])
