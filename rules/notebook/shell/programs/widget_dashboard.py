"""A small dashboard that runs inside of a notebook."""
import html
import os

import ipywidgets as widgets
import requests
from IPython.display import HTML, Markdown, display

title = widgets.Text(description="Title")
folder = widgets.Text(description="Folder")
depth = widgets.IntSlider(min=1, max=4)
board = widgets.HTML()


def headline():
    # ruleid: display-html-tainted
    display(Markdown("# " + title.value))


def headline_escaped():
    display(Markdown("# " + html.escape(title.value)))


def usage():
    # ruleid: os-system-tainted
    return os.popen(f"du -sh {folder.value}").read()


def tree():
    return os.popen(f"find data -maxdepth {depth.value}").read()


def news():
    reply = requests.get("https://www.example.com/news", timeout=5)
    # ruleid: display-html-tainted
    display(HTML(reply.text))
    display(HTML(f"<p>{len(reply.text)} characters</p>"))


def refresh():
    # ruleid: display-html-tainted
    board.value = f"<b>{title.value}</b>"


headline()
refresh()
