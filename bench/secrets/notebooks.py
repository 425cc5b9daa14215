"""The parts of a notebook that a credential can stand in: code, magics, outputs, markdown, metadata and the state of widgets."""

import html
import json

from documents import ALL, QUOTED, carrier


def notebook(*cells, metadata=None):
    """The text of a notebook as Jupyter writes it, one line of text per line of the file."""
    meta = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python", "version": "3.12.1"}}
    document = {"cells": list(cells), "metadata": {**meta, **(metadata or {})}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def lines(text):
    return text.splitlines(keepends=True)


def code(source, *outputs, metadata=None):
    return {"cell_type": "code", "execution_count": 1, "metadata": metadata or {}, "outputs": list(outputs), "source": lines(source)}


def markdown(source):
    return {"cell_type": "markdown", "metadata": {}, "source": lines(source)}


def stream(text):
    return {"name": "stdout", "output_type": "stream", "text": lines(text)}


def shown(**data):
    return {"data": {kind.replace("_", "/", 1): lines(text) if isinstance(text, str) else text for kind, text in data.items()}, "execution_count": 1, "metadata": {}, "output_type": "execute_result"}


def error(name, value, *trace):
    return {"ename": name, "evalue": value, "output_type": "error", "traceback": list(trace)}


@carrier("notebook code", QUOTED)
def cell_code(s):
    return "explore.ipynb", notebook(markdown("# Set-up"), code(s.note() + "import service\n" + s.each("{name} = {quoted}") + "\n"))


@carrier("notebook call", QUOTED)
def cell_call(s):
    return "explore.ipynb", notebook(code(s.note() + s.module + "\nclient = " + s.called() + "\nclient.ping()"))


@carrier("notebook %env", QUOTED)
def cell_magic(s):
    return "train.ipynb", notebook(code(s.note() + s.each("%env {name}={value}")), code("!python train.py"))


@carrier("notebook %%writefile", QUOTED)
def cell_file(s):
    return "train.ipynb", notebook(code("%%writefile .env\n" + s.note() + "PORT=8080\n" + s.each("{name}={value}") + "\n"))


@carrier("notebook stream", ALL)
def cell_stream(s):
    return "debug.ipynb", notebook(code("show(client)", stream("region: eu\n" + s.note("provider:") + s.each("{name}: {value}") + "\ndone\n")))


@carrier("notebook plain output", ALL)
def cell_plain(s):
    return "debug.ipynb", notebook(code("client.settings", shown(text_plain="{'region': 'eu',\n" + s.note(" 'provider':") + s.each(" '{lower}': '{value}',") + "\n 'debug': False}")))


@carrier("notebook html output", ALL)
def cell_html(s):
    rows = "\n".join(f"<tr><td>{name}</td><td>{html.escape(value)}</td></tr>" for name, value in s.pairs())
    return "debug.ipynb", notebook(code("frame", shown(text_html=f"<table>\n<tr><th>setting</th><th>value</th></tr>\n{rows}\n<tr><td>provider</td><td>{s.hint or 'eu'}</td></tr>\n</table>")))


@carrier("notebook json output", ALL)
def cell_json(s):
    return "debug.ipynb", notebook(code("JSON(settings)", {"data": {"application/json": {"provider": s.hint or "eu", **{name.lower(): value for name, value in s.pairs()}}}, "metadata": {}, "output_type": "display_data"}))


@carrier("notebook traceback", ALL)
def cell_error(s):
    trace = [f"\x1b[0;31mServiceError\x1b[0m                    Traceback (most recent call last)", f"\x1b[0;32m<ipython-input-3>\x1b[0m in \x1b[0;36m<module>\x1b[0;34m()\x1b[0m\n\x1b[0;32m----> 1\x1b[0;31m \x1b[0mclient\x1b[0m\x1b[0;34m.\x1b[0mping\x1b[0m\n{s.note()}", f"\x1b[0;31mServiceError\x1b[0m: refused: {s.name}={s.value}"]
    if s.second:
        trace.append(f"{s.second[0]}={s.second[1]}")
    return "failed.ipynb", notebook(code("client.ping()", error("ServiceError", "refused", *trace)))


@carrier("notebook markdown", ALL)
def cell_markdown(s):
    return "guide.ipynb", notebook(markdown("## Access\n\n" + s.note("Uses") + s.each("Use `{name}={value}` here.") + "\n"))


@carrier("notebook metadata", ALL)
def notebook_metadata(s):
    return "report.ipynb", notebook(code("run()"), metadata={"papermill": {"duration": 12.5, "parameters": {"epochs": 3, "provider": s.hint or "eu", **{name.lower(): value for name, value in s.pairs()}}, "version": "2.6.0"}})


@carrier("notebook cell metadata", ALL)
def cell_metadata(s):
    return "report.ipynb", notebook(code("run()", metadata={"provider": s.hint or "eu", "environment": {name: value for name, value in s.pairs()}}))


@carrier("notebook widget", ALL)
def widget(s):
    models = {f"a{at}b3c4d5": {"model_module": "@jupyter-widgets/controls", "model_module_version": "2.0.0", "model_name": "TextModel", "state": {"description": name, "value": value}} for at, (name, value) in enumerate(s.pairs())}
    if s.hint:
        models["f00d"] = {"model_name": "LabelModel", "state": {"value": s.hint}}
    return "form.ipynb", notebook(code("form"), metadata={"widgets": {"application/vnd.jupyter.widget-state+json": {"state": models, "version_major": 2, "version_minor": 0}}})


@carrier("notebook code", {"block"})
def cell_block(s):
    return "keys.ipynb", notebook(code(f"{s.name} = \"\"\"{s.value}\"\"\"\nlogin({s.name})\n"))


@carrier("notebook %%writefile", {"block"})
def cell_block_file(s):
    return "keys.ipynb", notebook(code("%%writefile key.txt\n" + s.value + "\n"))


@carrier("notebook stream", {"block"})
def cell_block_stream(s):
    return "keys.ipynb", notebook(code("!cat key.txt", stream(s.value + "\n")))


@carrier("notebook code", {"shell"})
def cell_command(s):
    return "setup.ipynb", notebook(code("!" + s.value + "\n!make train"))


@carrier("notebook %%bash", {"shell"})
def cell_bash(s):
    return "setup.ipynb", notebook(code("%%bash\nset -e\n" + s.value + "\n"))


@carrier("notebook stream", {"header"})
def cell_header(s):
    return "debug.ipynb", notebook(code("response.request.headers", stream(f"Accept: */*\nAuthorization: {s.value}\n")))


@carrier("notebook code", {"header"})
def cell_header_code(s):
    return "debug.ipynb", notebook(code(f"requests.get(url, headers={{\"Authorization\": {s.quoted}}})"))
