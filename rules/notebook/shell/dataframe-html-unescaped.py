import html

import pandas
import pandas as pd
import requests
from IPython.display import HTML, display
from pandas import read_csv, read_json
from pandas import read_excel as load_sheet

df = pd.read_csv("upload.csv")
# ruleid: dataframe-html-unescaped
HTML(df.to_html(escape=False))
# ruleid: dataframe-html-unescaped
HTML(read_csv("upload.csv").to_html(index=False, escape=False))
# ruleid: dataframe-html-unescaped
page = df.head(20).to_html(escape=False, index=False)
# ruleid: dataframe-html-unescaped
text = df[["name", "url"]].to_html(escape=False)
# ruleid: dataframe-html-unescaped
display(HTML(df.style.to_html()))
# ruleid: dataframe-html-unescaped
display(HTML(df.style.hide(axis="index").to_html()))

sheet = load_sheet("plan.xlsx")
html_text = (
    # ruleid: dataframe-html-unescaped
    sheet.to_html(
        index=False,  # no numbers
        escape=False,
    )
)

styled = pandas.read_parquet("rows.parquet").style
# ruleid: dataframe-html-unescaped
styled.to_html("rows.html")


def report(connection):
    rows = pd.read_sql("select * from rows", connection)
    # ruleid: dataframe-html-unescaped
    return f"<h1>Rows</h1>{rows.to_html(escape=False)}"


class Table:
    def draw(self):
        rows = read_json("rows.jsonl", lines=True)
        with open("rows.html", "w") as out:
            # ruleid: dataframe-html-unescaped
            out.write(rows.to_html(escape=False))


def from_service():
    items = requests.get("https://api.example.com/items", timeout=5).json()
    frame = pd.DataFrame(items)
    # ruleid: dataframe-html-unescaped
    return frame.to_html(escape=False)


# ruleid: dataframe-html-unescaped
tables = [t.to_html(escape=False) for t in pd.read_html("https://www.example.com/tables")]
# ruleid: dataframe-html-unescaped
short = df.tail(3).to_html(escape=False) if len(df) else ""

# silent
# ok: dataframe-html-unescaped
HTML(df.to_html())
# ok: dataframe-html-unescaped
HTML(df.to_html(escape=True))
# ok: dataframe-html-unescaped
HTML(df.style.format(escape="html").to_html())
# ok: dataframe-html-unescaped
HTML(df.describe().to_html(escape=False))
# ok: dataframe-html-unescaped
HTML(df.corr().style.to_html())
# ok: dataframe-html-unescaped
HTML(df.map(html.escape).to_html(escape=False))

links = pd.DataFrame({"link": ["<a href='https://www.example.com'>docs</a>"]})
# ok: dataframe-html-unescaped
HTML(links.to_html(escape=False))
# ok: dataframe-html-unescaped
df.to_csv("rows.csv")
# ok: dataframe-html-unescaped
HTML(df.select_dtypes("number").to_html(escape=False))
# ok: dataframe-html-unescaped
display(df)
# ok: dataframe-html-unescaped
print("df.to_html(escape=False)")
