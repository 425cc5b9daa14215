import argparse
import os
from os import environ

import gradio
import gradio as gr
from gradio import Blocks as App
from gradio import Interface
from playwright.sync_api import sync_playwright

from company import gradio as house_ui

PUBLIC = True
ON = "True"

# ---- reported -------------------------------------------------------------

# ruleid: gradio-public-link
gr.Interface(fn=str.upper, inputs="text", outputs="text").launch(share=False)

demo = gradio.Interface(str.upper, "text", "text")
# ruleid: gradio-public-link
demo.launch(share=False)

with gr.Blocks(title="drafts") as blocks:
    gr.Markdown("# Drafts")
# ruleid: gradio-public-link
blocks.launch(server_port=7860, share=False, show_error=True)

# ruleid: gradio-public-link
os.environ["GRADIO_SHARE"] = "True"

# ruleid: gradio-public-link
environ["GRADIO_SHARE"] = ON

# ruleid: gradio-public-link
apps = [gr.TabbedInterface([demo], ["one"]).launch(share=False) for _ in range(1)]


def from_constant():
    # ruleid: gradio-public-link
    Interface(str.upper, "text", "text").launch(share=PUBLIC)


def renamed():
    with App() as page:
        gr.Textbox()
    # ruleid: gradio-public-link
    page.launch(share=False)


def exploded(chat):
    ui = gr.ChatInterface(chat)
    # ruleid: gradio-public-link
    ui.launch(
        server_name="127.0.0.1",
        # the customer wants to look at it tonight
        share=False,
    )


def chained(chat):
    # ruleid: gradio-public-link
    gr.ChatInterface(chat).queue(max_size=20).launch(share=False)


def chained_variable(chat):
    ui = gr.ChatInterface(chat)
    # ruleid: gradio-public-link
    return ui.queue().launch(share=False, prevent_thread_lock=True)


def positional(page=gr.Blocks()):
    ui = gr.Blocks()
    # ruleid: gradio-public-link
    ui.launch(None, False, True)


class Studio:
    def open(self):
        self.page = gr.Blocks()
        # ruleid: gradio-public-link
        _, self.local, self.url = self.page.launch(share=False)


async def later(chat):
    ui = gr.ChatInterface(chat)
    try:
        # ruleid: gradio-public-link
        print(ui.launch(share=False)[2])
    except OSError:
        ui.launch()


def lazy():
    import gradio as ui

    # ruleid: gradio-public-link
    ui.Interface(str.upper, "text", "text").launch(**{}, share=False)


if __name__ == "__main__":
    # ruleid: gradio-public-link
    demo.launch(share=False)


def known_miss(chat):
    # todoruleid: gradio-public-link
    gr.ChatInterface(chat).launch(share=True, auth=None)


# ---- silent ---------------------------------------------------------------

# ok: gradio-public-link
demo.launch()

# ok: gradio-public-link
demo.launch(share=False)

# ok: gradio-public-link
demo.launch(share=None)  # Gradio decides

# ok: gradio-public-link
demo.launch(share=True, auth=("guest", os.environ["GUEST_PASSWORD"]))


def with_login(check):
    # ok: gradio-public-link
    gr.Interface(str.upper, "text", "text").launch(auth=check, share=True)


def asked_for():
    parser = argparse.ArgumentParser()
    parser.add_argument("--share", action="store_true")
    # ok: gradio-public-link
    demo.launch(share=parser.parse_args().share)


def other_library():
    with sync_playwright() as p:
        # ok: gradio-public-link
        browser = p.chromium.launch(share=True)
    return browser


# ok: gradio-public-link
house_ui.Interface().launch(share=True)

# ok: gradio-public-link
HELP = "start it with demo.launch(share=True)"

# ok: gradio-public-link
os.environ["GRADIO_SHARE"] = "False"

# ok: gradio-public-link
os.environ["GRADIO_SERVER_NAME"] = "True"


# ok: gradio-public-link
def launch(app, share=True):
    return app, share


# ok: gradio-public-link
gr.Blocks().queue(share=True)
