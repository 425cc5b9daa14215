import marimo

app = marimo.App()


@app.cell
def _():
    path = "x"
    return (path,)


@app.cell
def _(path):
    a = load(path)
    return (a,)
