import os

import gradio
import gradio as gr
from gradio import ChatInterface as Chat
from gradio import Interface

SHARE = True
ALL = "0.0.0.0"


def run(text):
    return text[::-1]


def answer(message, history):
    return run(message)


# ruleid: gradio-share-without-auth
gr.Interface(fn=run, inputs="text", outputs="text").launch()

# ok: gradio-share-without-auth
gr.Interface(fn=run, inputs="text", outputs="text").launch(auth=(os.environ["GR_USER"], os.environ["GR_PASS"]), share=True)

demo = Interface(run, "text", "text")
# ruleid: gradio-share-without-auth
demo.launch(inline=True)

# ok: gradio-share-without-auth
demo.launch()

# ok: gradio-share-without-auth
demo.launch(share=False)

# ruleid: gradio-share-without-auth
demo.queue(max_size=20).launch(server_name="0.0.0.0", server_port=7860, auth=(os.environ["GRADIO_USER"], os.environ["GRADIO_PASSWORD"]))

# ok: gradio-share-without-auth
demo.launch(server_name="127.0.0.1", server_port=7860)

with gr.Blocks() as app:
    gr.Markdown("# Run")

# ruleid: gradio-share-without-auth
app.launch(
    server_port=7861,
    # for the colleagues
    show_error=True,
)

# ruleid: gradio-share-without-auth
local, url, share_url = app.launch(prevent_thread_lock=True)


def serve(port=7862):
    # ruleid: gradio-share-without-auth
    return gradio.ChatInterface(answer).launch(server_port=port, quiet=True)


class Demo:
    def __init__(self):
        self.ui = Chat(answer)

    def start(self):
        # ruleid: gradio-share-without-auth
        self.ui.launch(server_name=ALL, auth=(os.environ["GRADIO_USER"], os.environ["GRADIO_PASSWORD"]))

    def start_with_login(self, check):
        # ok: gradio-share-without-auth
        self.ui.launch(server_name=ALL, auth=check, auth_message="Ask the team for an account")


if __name__ == "__main__":
    try:
        # ruleid: gradio-share-without-auth
        demo.queue().launch(share=True, server_name="0.0.0.0", auth=(os.environ["GRADIO_USER"], os.environ["GRADIO_PASSWORD"]))
    except OSError:
        # ruleid: gradio-share-without-auth
        demo.launch(auth=None)

# ok: gradio-share-without-auth
demo.launch(share=os.environ.get("SHARE") == "1")

options = {"share": True, "auth": ("demo", os.environ["GR_PASS"])}
# ok: gradio-share-without-auth
demo.launch(**options)

# ruleid: gradio-share-without-auth
start = lambda: demo.launch(debug=True)  # noqa: E731

with gr.TabbedInterface([demo, app], ["Run", "Text"]) as tabs:
    # ruleid: gradio-share-without-auth
    tabs.launch(inbrowser=False)


async def main():
    # ruleid: gradio-share-without-auth
    return (await build()).launch()


async def build():
    # ok: gradio-share-without-auth
    return gr.Blocks(title="share=True")


# ruleid: gradio-share-without-auth
servers = [page.launch(server_name="::", prevent_thread_lock=True, auth=(os.environ["GRADIO_USER"], os.environ["GRADIO_PASSWORD"])) for page in (demo, app)]


def login(request):
    return request.headers.get("x-user")


# ok: gradio-share-without-auth
app.launch(server_name="0.0.0.0", auth_dependency=login)

# ruleid: gradio-share-without-auth
gr.load("models/gpt2").launch(server_port=7870) if os.environ.get("SHOW") else None

# ok: gradio-share-without-auth
print("demo.launch(share=True) opens a public link")
