"""All positives: each kind of credential in documents of different kinds, and the files that only hold credentials (.npmrc, .netrc, …)."""

import random as random_module

import documents
import kinds
import kinds_cloud  # noqa: F401
import kinds_general  # noqa: F401
import kinds_models  # noqa: F401
import kinds_services  # noqa: F401
import make
import notebooks  # noqa: F401
import personal
from documents import Sample
from labels import mark, marked
from notebooks import code, error, notebook, stream

CALLS = {"python keyword argument", "notebook call"}


def carriers_for(kind):
    fitting = [entry for entry in documents.CARRIERS if kind.form in entry[1]]
    if kind.code == "SEC091":
        return [entry for entry in fitting if entry[0] in CALLS]
    return fitting


def credentials(labelled, random, per_kind):
    turn = {}
    for kind in kinds.KINDS:
        fitting = carriers_for(kind)
        key = (kind.form, kind.code == "SEC091")
        calls = [entry for entry in fitting if kind.call and kind.code != "SEC091" and entry[0] in CALLS]
        placed = 0
        while placed < per_kind + len(calls):
            if placed < len(calls):
                document, _, carrier = calls[placed]
            else:
                document, _, carrier = fitting[turn.get(key, 0) % len(fitting)]
                turn[key] = turn.get(key, 0) + 1
            value = kind.make(random)
            if "{" in value and document in ("python f-string", "jinja", "json config") and kind.form == "token":
                continue
            second = kind.second(random) if kind.second and document not in CALLS else None
            sample = Sample(kind.name, marked(value), kind.call, kind.hint, random, (second[0], marked(second[1], 1)) if second else None)
            name, text = carrier(sample)
            described = [(kind.code, kind.title, document, value)]
            if second:
                described.append((kind.code, kind.title + " (secret)", document, second[1]))
            labelled.positives("credentials", name, text, described)
            placed += 1


def credential_files(random):
    """Files and cells that a tool keeps its credentials in: (code, title, document, name, text, value)."""
    by_title = {kind.title: kind for kind in kinds.KINDS}

    def value(title):
        return by_title[title].make(random)

    def entry(code_, title, document, name, text, secret):
        return code_, title, document, name, text.replace("VALUE", mark(0) + secret), secret

    word = make.password
    yield entry("SEC023", "npm token", ".npmrc", ".npmrc", "registry=https://packages.corp.test/\n//packages.corp.test/:_auth" "Token=VALUE\n", value("npm token"))
    yield entry("SEC024", "PyPI token", ".pypirc", ".pypirc", "[pypi]\nusername = __token__\npassword = VALUE\n", value("PyPI token"))
    yield entry("SEC092", "password", ".pypirc", ".pypirc", "[distutils]\nindex-servers = internal\n\n[internal]\nrepository = https://pypi.mlops.dev\nusername = ci\npassword = VALUE\n", word(random))
    yield entry("SEC089", "netrc file", ".netrc", ".netrc", "machine git.mlops.dev login builder password VALUE\n", word(random))
    yield entry("SEC089", "netrc file", ".netrc", ".netrc", "machine git.mlops.dev\n  login builder\n  password VALUE\n", word(random))
    yield entry("SEC050", "W&B netrc", ".netrc", ".netrc", "machine api.wandb.ai\n  login user\n  password VALUE\n", make.hexa(random, 40))
    yield entry("SEC050", "W&B netrc", ".netrc", ".netrc", "machine api.wandb.ai login user password VALUE\n", make.hexa(random, 40))
    for name, text in (("pip.conf", "[global]\nextra-index-url = VALUE\n"), ("requirements.txt", "--extra-index-url VALUE\ntorch==2.4.0\nnumpy>=1.26\n"), ("pyproject.toml", "[[tool.uv.index]]\nname = \"internal\"\nurl = \"VALUE\"\n"), ("environment.yml", "dependencies:\n  - pip:\n    - --extra-index-url VALUE\n    - torch==2.4.0\n")):
        yield entry("SEC088", "index URL", name, name, text, value("index URL"))
    for title in ("GitHub classic", "GitHub fine-grained"):
        secret = value(title)
        code_ = by_title[title].code
        yield entry(code_, title, "requirements.txt", "requirements.txt", "numpy\ngit+https://x-access-token:VALUE" "@github.com/team/private.git@v1.2\n", secret)
        yield entry(code_, title, ".git-credentials", ".git-credentials", "https://builder:VALUE" "@github.com\n", value(title))
    yield entry("SEC028", "Hugging Face", "token file", "token", "VALUE\n", value("Hugging Face"))
    yield entry("SEC051", "Databricks PAT", ".databrickscfg", ".databrickscfg", "[DEFAULT]\nhost = https://adb-1.azuredatabricks.net\ntoken = VALUE\n", value("Databricks PAT"))
    yield entry("SEC052", "kaggle.json", "kaggle.json", "kaggle.json", "{\"username\":\"mlteam\",\"key\":\"VALUE\"}\n", make.hexa(random, 32))
    yield entry("SEC056", "Snowflake password", "snowflake config", "connections.toml", "[snowflake]\naccount = \"eu1\"\nuser = \"loader\"\npassword = \"VALUE\"\n", make.plain_password(random))
    yield entry("SEC092", "password", "dbt profile", "profiles.yml", "dw:\n  target: prod\n  outputs:\n    prod:\n      type: postgres\n      host: db.mlops.dev\n      user: loader\n      password: VALUE\n", word(random))
    for at in range(4):
        pad = "\n".join(f"VARIABLE_{n}=value{n}" for n in range(6))
        secret = make.alnum(random, 32) if at % 2 else word(random)
        name = ("MODEL_API_KEY", "POSTGRES_PASSWORD", "SERVICE_TOKEN", "ADMIN_PASSWORD")[at]
        yield entry("SEC099", "environment in an output", "notebook stream", "debug.ipynb", notebook(code(mark(0) + ("!env", "%env", "!printenv", "print(os.environ)")[at], stream(f"HOME=/root\n{pad}\n{name}=VALUE\nLANG=C.UTF-8\n"))), secret)
        widget = {"application/vnd.jupyter.widget-state+json": {"state": {"ab12": {"model_module": "@jupyter-widgets/controls", "model_name": "PasswordModel", "state": {"_model_name": "PasswordModel", "description": "Key", "value": "VALUE"}}}, "version_major": 2, "version_minor": 0}}
        if at % 2:
            widget = {"application/vnd.jupyter.widget-state+json": {"ab12": {"model_module": "@jupyter-widgets/controls", "model_name": "PasswordModel", "state": {"_model_name": "PasswordModel", "description": "Key", "value": "VALUE"}}}}
        yield entry("SEC100", "password widget", "notebook widget", "form.ipynb", notebook(code("form"), metadata={"widgets": widget}), word(random))
        problem = ("OperationalError: could not connect: postgresql://app:VALUE" "@db.prod.mlops.dev:5432/features", "HTTPError: 401 Client Error for url: https://api.prices.mlops.dev/v1/quotes?apikey=VALUE&symbol=ABC", "ConnectionError: redis://:VALUE" "@cache.prod.mlops.dev:6379/0 refused", "ProxyError: http://svc:VALUE" "@proxy.prod.mlops.dev:3128 refused")[at]
        secret = make.alnum(random, 32)
        yield entry("SEC101", "URI in a traceback", "notebook traceback", "failed.ipynb", notebook(code("run()", error(problem.split(":")[0], "failed", "\x1b[0;31mTraceback\x1b[0m (most recent call last)", "\x1b[0;31m" + problem.replace(": ", "\x1b[0m: ", 1)))), secret)
        line = f"[I 10:11:12.345 NotebookApp] http://gpu-{at}:8888/?token=VALUE"
        yield entry("SEC097", "Jupyter start", ("log", "notebook stream")[at % 2], "start.log" if at % 2 == 0 else "start.ipynb", line + "\n" if at % 2 == 0 else notebook(code("!jupyter lab", stream(line + "\n"))), make.hexa(random, 48))


def generate(labelled, seed, per_kind):
    random = random_module.Random(seed)
    credentials(labelled, random, per_kind)
    for code_, title, document, name, text, secret in credential_files(random):
        labelled.positives("files", name, text, [(code_, title, document, secret)])
    personal.generate(labelled, random, per_kind)
