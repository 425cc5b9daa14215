import requests
from IPython.display import HTML, display


def motd():
    return requests.get("https://www.example.com/motd", timeout=5).text


def show(text):
    # ruleid: display-html-tainted
    display(HTML(f"<p>{text}</p>"))


show(motd())
# ruleid: display-html-tainted
display(HTML("<b>" + motd() + "</b>"))
# ok: display-html-tainted
display(HTML("<hr>"))
