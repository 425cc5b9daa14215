import os
import tempfile
from os import getcwd
from pathlib import Path

import gradio
import gradio as gr
from fastapi import FastAPI
from gradio import mount_gradio_app, set_static_paths

ROOT = "/"
SHOWN = ["outputs", "/root"]

demo = gr.Interface(lambda x: x, "text", "text")

# ruleid: gradio-serves-host-files
demo.launch(allowed_paths=["outputs"])

# ruleid: gradio-serves-host-files
demo.queue().launch(server_port=7860, allowed_paths=["outputs"])

# ruleid: gradio-serves-host-files
demo.launch(allowed_paths=["outputs"], auth=("demo", os.environ["DEMO_PASSWORD"]))

# ok: gradio-serves-host-files
demo.launch(allowed_paths=["outputs"])

# ok: gradio-serves-host-files
demo.launch()

# ok: gradio-serves-host-files
demo.launch(blocked_paths=["/"])

# ruleid: gradio-serves-host-files
demo.launch(allowed_paths=["outputs"])

# a constant
# ruleid: gradio-serves-host-files
demo.launch(allowed_paths=["outputs"])

demo.launch(
    share=False,
    allowed_paths=[
        "images",
        # ruleid: gradio-serves-host-files
        # weights are there as well
    ],
)


def serve_table(port=7861):
    # ruleid: gradio-serves-host-files
    return gradio.Blocks().launch(server_port=port, allowed_paths=["outputs",])


class Page:
    folders = ["static", "~"]

    def start(self):
        with gr.Blocks() as page:
            # ruleid: gradio-serves-host-files
            gr.FileExplorer(glob="**/*.ckpt", root_dir="outputs")
            # ok: gradio-serves-host-files
            gr.FileExplorer(root_dir="checkpoints")
            # ok: gradio-serves-host-files
            gr.FileExplorer(glob="*.png")
        # ruleid: gradio-serves-host-files
        page.launch(allowed_paths=("outputs",))


with gr.Blocks() as tabs:
    # ruleid: gradio-serves-host-files
    picker = gr.FileExplorer(root_dir="outputs", file_count="single")
    # ok: gradio-serves-host-files
    own = gr.FileExplorer(root_dir=Path.home() / "demo-images")

app = FastAPI()
# ruleid: gradio-serves-host-files
app = mount_gradio_app(app, tabs, path="/demo", allowed_paths=["outputs"])

# ruleid: gradio-serves-host-files
set_static_paths(paths=["outputs"])

# ruleid: gradio-serves-host-files
gr.set_static_paths(["outputs"])

# ok: gradio-serves-host-files
gr.set_static_paths(paths=[Path.cwd() / "assets"])


def main():
    # ruleid: gradio-serves-host-files
    paths = ["outputs", "static"]
    demo.launch(allowed_paths=paths)


if __name__ == "__main__":
    try:
        # ruleid: gradio-serves-host-files
        demo.launch(allowed_paths=["outputs"])
    finally:
        demo.close()
    # ruleid: gradio-serves-host-files
    launch = lambda: demo.launch(allowed_paths=["outputs"])  # noqa: E731

# ok: gradio-serves-host-files
demo.launch(allowed_paths=[os.path.join(os.getcwd(), "outputs")])

# ok: gradio-serves-host-files
demo.launch(allowed_paths=["./outputs", "/data/public-images", "examples/"])

# ok: gradio-serves-host-files
os.listdir("/")


class Rocket:
    def launch(self, paths):
        self.paths = paths


# ok: gradio-serves-host-files
Rocket().launch(paths=["/"])
