import pandas as pd


def load():
    return pd.read_csv("rows.csv")


def draw(frame):
    # ruleid: dataframe-html-unescaped
    return frame.to_html(escape=True)


draw(load())
# ruleid: dataframe-html-unescaped
page = load().to_html(escape=True)
