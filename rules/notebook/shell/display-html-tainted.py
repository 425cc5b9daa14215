import html
import re

import bleach
import httpx
import IPython.display as ipd
import ipywidgets as widgets
import pandas as pd
import requests
from IPython.core.display import HTML as CoreHTML
from IPython.display import (
    HTML,
    SVG,
    Latex,
    Markdown,
    display,
    display_html,
    publish_display_data,
)
from ipywidgets import HTML as HTMLBox

url = "https://www.example.com/motd"
page = requests.get(url, timeout=5).text
box = widgets.Text(description="Title")

# ruleid: display-html-tainted
display(HTML(requests.get(url, timeout=5).text))
# ruleid: display-html-tainted
display(HTML("<b>%s</b>" % page))
# ruleid: display-html-tainted
display(HTML(f"<h1>{box.value}</h1>"))
# ruleid: display-html-tainted
display(Markdown("# " + box.value))
# ruleid: display-html-tainted
ipd.display(ipd.HTML(data="<p>{}</p>".format(page)))
# ruleid: display-html-tainted
CoreHTML("<pre>" + page + "</pre>")
# ruleid: display-html-tainted
logo = SVG(requests.get("https://www.example.com/logo.svg", timeout=5).text)
# ruleid: display-html-tainted
display_html(f"<i>{page}</i>", raw=True)
# ruleid: display-html-tainted
publish_display_data({"text/html": f"<em>{page}</em>", "text/plain": "motd"})
# ruleid: display-html-tainted
banner = HTMLBox(value=f"<b>{page}</b>")

display(
    HTML(
        # ruleid: display-html-tainted
        f"<h2>{box.value}</h2>",  # the title
        metadata={"isolated": False},
    )
)


def show_user(name):
    profile = requests.get(f"https://api.example.com/users/{name}", timeout=5).json()
    # ruleid: display-html-tainted
    return HTML(f"<td>{profile['bio']}</td>")


class Card:
    def draw(self):
        reply = httpx.get(url)
        # ruleid: display-html-tainted
        display(HTML(f"<div>{reply.text}</div>"))


label = widgets.HTML()
# ruleid: display-html-tainted
label.value = f"<b>{page}</b>"


# silent
# ok: display-html-tainted
display(HTML("<style>.container { width: 100% }</style>"))
# ok: display-html-tainted
display(HTML("<b>%s</b>" % html.escape(page)))
# ok: display-html-tainted
display(HTML(bleach.clean(page)))

title = html.escape(box.value)
# ok: display-html-tainted
display(Markdown("# " + title))
# ok: display-html-tainted
print(page)
# ok: display-html-tainted
display(page)
# ok: display-html-tainted
display(HTML(f"<p>{len(page)} characters</p>"))
# ok: display-html-tainted
display(HTML(f"<p>{int(box.value)} rows</p>"))

slider = widgets.IntSlider()
# ok: display-html-tainted
display(HTML(f"<p>{slider.value}</p>"))

if re.fullmatch(r"[A-Za-z ]+", title):
    # ok: display-html-tainted
    display(HTML(f"<h1>{title}</h1>"))

frame = pd.read_csv("data.csv")
# ok: display-html-tainted
display(HTML(frame.to_html()))

COLORS = ["red", "green"]
# ok: display-html-tainted
display(HTML("".join(f"<b style='color:{c}'>x</b>" for c in COLORS)))


class Report:
    def HTML(self, text):
        return text


# ok: display-html-tainted
Report().HTML(page)
# ok: display-html-tainted
Latex(r"$\alpha$")
