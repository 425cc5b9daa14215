import ipywidgets as widgets
import pandas as pd

df = pd.read_parquet("sales.parquet")
box = widgets.Text()


def _filter():
    return f"region == '{box.value}'"


def view():
    # ruleid: pandas-eval-query-tainted
    return df.query(_filter())


def _select(frame: pd.DataFrame, expression):
    # ruleid: pandas-eval-query-tainted
    return frame.query(expression)


def on_click(_):
    _select(df, box.value)


def _above(frame: pd.DataFrame, number):
    # ok: pandas-eval-query-tainted
    return frame.query(f"amount > {number}")


def on_number(_):
    return _above(df, float(box.value))
