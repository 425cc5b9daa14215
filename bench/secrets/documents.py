"""The documents that a credential can stand in: source code, configurations, data and texts (notebooks: notebooks.py).

A carrier is a function from a `Sample` to a file's name and text. The value in the text has the mark of its positive before each of its lines;
`labels.settle` takes the marks out again and notes the lines.
"""

import dataclasses
import json
import random as random_module

ALL = {"token", "named"}
QUOTED = ALL | {"generic"}


@dataclasses.dataclass
class Sample:
    name: str
    value: str
    call: str
    hint: str
    random: random_module.Random
    second: tuple | None = None

    @property
    def lower(self):
        return self.name.lower()

    @property
    def quoted(self):
        return json.dumps(self.value, ensure_ascii=False)

    @property
    def camel(self):
        first, *rest = self.lower.split("_")
        return first + "".join(word.capitalize() for word in rest)

    def pairs(self):
        yield self.name, self.value
        if self.second:
            yield self.second

    def each(self, line):
        """`line` with `{name}`, `{lower}`, `{value}` and `{quoted}` for the value and, where it is a pair, for its other half."""
        rows = []
        for name, value in self.pairs():
            filled = line
            for word, text in (("{name}", name), ("{lower}", name.lower()), ("{value}", value), ("{quoted}", json.dumps(value, ensure_ascii=False))):
                filled = filled.replace(word, text)
            rows.append(filled)
        return "\n".join(rows)

    def note(self, comment="#"):
        return f"{comment} {self.hint}\n" if self.hint else ""

    @property
    def module(self):
        """The import that the call needs."""
        root = self.call.split("(")[0].rsplit(".", 1)
        return f"import {root[0]}\n" if len(root) == 2 else f"from vendor import {root[0]}\n" if self.call else "from service import Client\n"

    def called(self):
        return self.call.replace("{}", self.quoted) if self.call else f"Client(region=\"eu\", {self.lower}={self.quoted}, timeout=30)"


CARRIERS = []


def carrier(kind, forms):
    def register(function):
        CARRIERS.append((kind, frozenset(forms), function))
        return function
    return register


@carrier("python constant", QUOTED)
def python_constant(s):
    return "settings.py", s.note() + "import os\n\nBATCH = 64\n" + s.each("{name} = {quoted}") + "\nDEBUG = os.getenv(\"DEBUG\", \"0\") == \"1\"\n"


@carrier("python dict", QUOTED)
def python_dict(s):
    return "config.py", s.note() + "CONFIG = {\n    \"epochs\": 3,\n" + s.each("    \"{lower}\": {quoted},") + "\n    \"model\": \"base\",\n}\n"


@carrier("python keyword argument", QUOTED)
def python_keyword(s):
    return "client.py", s.note() + f"{s.module}\n\ndef connect():\n    client = {s.called()}\n    return client\n"


@carrier("python multi-line call", QUOTED)
def python_multiline(s):
    return "pipeline.py", s.note() + "pipeline = build(\n    \"nightly\",\n    retries=3,\n" + s.each("    {lower}={quoted},") + "\n    cache=True,\n)\n"


@carrier("python f-string", ALL)
def python_fstring(s):
    return "deploy.py", s.note() + "import subprocess\n\nhost = \"gpu-3\"\n" + s.each("subprocess.run(f\"ssh {host} {name}={value} python train.py\", shell=True)") + "\n"


@carrier("python comment", ALL)
def python_comment(s):
    return "train.py", s.note() + "def train(data):\n" + s.each("    # {name} = {quoted}  (old one, see wiki)") + "\n    return fit(data)\n"


@carrier("python docstring", ALL)
def python_docstring(s):
    return "cli.py", "\"\"\"Command line of the trainer.\n\n" + s.note("Uses") + "Usage:\n\n" + s.each("    {name}={value}") + "\n    python cli.py --epochs 3\n\"\"\"\n"


@carrier("python environ", QUOTED)
def python_environ(s):
    return "bootstrap.py", s.note() + "import os\n\n" + s.each("os.environ[\"{name}\"] = {quoted}") + "\nimport service\n"


@carrier("python default", ALL)
def python_default(s):
    return "defaults.py", s.note() + "import os\n\n" + s.each("{lower} = os.environ.get(\"{name}\", {quoted})") + "\n"


@carrier(".env", QUOTED)
def dotenv(s):
    return ".env", s.note() + "LOG_LEVEL=info\n" + s.each("{name}={value}") + "\nPORT=8080\n"


@carrier(".env quoted", QUOTED)
def dotenv_quoted(s):
    return "production.env", s.note() + s.each("export {name}={quoted}") + "\n"


@carrier("yaml k8s env", ALL)
def kubernetes_env(s):
    return "deployment.yaml", s.note() + "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: scorer\nspec:\n  template:\n    spec:\n      containers:\n        - name: scorer\n          image: registry.mlops.dev/scorer:1.4.0\n          env:\n" + s.each("            - name: {name}\n              value: {quoted}") + "\n"


@carrier("yaml k8s secret", QUOTED)
def kubernetes_secret(s):
    return "secret.yaml", s.note() + "apiVersion: v1\nkind: Secret\nmetadata:\n  name: scorer\ntype: Opaque\nstringData:\n" + s.each("  {name}: {value}") + "\n"


@carrier("yaml compose", QUOTED)
def compose(s):
    return "docker-compose.yml", s.note() + "services:\n  api:\n    image: api:2\n    environment:\n      - WORKERS=4\n" + s.each("      - {name}={value}") + "\n    ports: ['8080:8080']\n"


@carrier("yaml workflow", QUOTED)
def workflow(s):
    return ".github/workflows/train.yml", s.note() + "name: train\non: [push]\njobs:\n  train:\n    runs-on: ubuntu-latest\n    env:\n" + s.each("      {name}: {quoted}") + "\n    steps:\n      - uses: actions/checkout@v4\n"


@carrier("yaml config", QUOTED)
def yaml_config(s):
    return "config.yaml", s.note() + "model:\n  name: base\n  temperature: 0.2\nservice:\n" + s.each("  {lower}: {value}") + "\n  timeout: 30\n"


@carrier("json config", QUOTED)
def json_config(s):
    extra = f"  \"comment\": {json.dumps(s.hint)},\n" if s.hint else ""
    return "config.json", "{\n" + extra + "  \"epochs\": 3,\n" + s.each("  \"{lower}\": {quoted},") + "\n  \"debug\": false\n}\n"


@carrier("toml", QUOTED)
def toml(s):
    return "secrets.toml", s.note() + "[service]\n" + s.each("{lower} = {quoted}") + "\ntimeout = 30\n"


@carrier("ini", QUOTED)
def ini(s):
    return "service.ini", s.note(";") + "[service]\n" + s.each("{lower} = {value}") + "\ntimeout = 30\n"


@carrier("properties", QUOTED)
def properties(s):
    name = lambda text: text.lower().replace("_", ".")
    return "application.properties", s.note() + "server.port=8080\n" + "\n".join(f"{name(key)}={value}" for key, value in s.pairs()) + "\n"


@carrier("dockerfile", QUOTED)
def dockerfile(s):
    return "Dockerfile", s.note() + "FROM python:3.12-slim\nWORKDIR /app\n" + s.each("ENV {name}={value}") + "\nCMD [\"python\", \"serve.py\"]\n"


@carrier("shell", QUOTED)
def shell_script(s):
    return "run.sh", "#!/bin/sh\n" + s.note() + "set -e\n" + s.each("{name}={quoted}") + "\npython train.py\n"


@carrier("terraform", QUOTED)
def terraform(s):
    return "terraform.tfvars", s.note() + "region = \"eu-central-1\"\n" + s.each("{lower} = {quoted}") + "\n"


@carrier("terraform block", ALL)
def terraform_block(s):
    return "main.tf", s.note() + "resource \"container_app\" \"scorer\" {\n  name = \"scorer\"\n  environment = {\n" + s.each("    {name} = {quoted}") + "\n  }\n}\n"


@carrier("terraform variable", {"token"})
def terraform_variable(s):
    return "variables.tf", s.note() + s.each("variable \"{lower}\" {\n  type    = string\n  default = {quoted}\n}") + "\n"


@carrier("javascript", QUOTED)
def javascript(s):
    second = f"const other = {{ {s.second[0].lower()}: {json.dumps(s.second[1], ensure_ascii=False)} }};\n" if s.second else ""
    return "server.js", s.note("//") + f"const express = require('express');\nconst {s.camel} = {s.quoted};\n{second}const app = express();\n"


@carrier("typescript", QUOTED)
def typescript(s):
    return "client.ts", s.note("//") + "export const options: Options = {\n  retries: 3,\n" + s.each("  {lower}: {quoted},") + "\n};\n"


@carrier("markdown block", ALL)
def markdown_block(s):
    return "README.md", "# Trainer\n\n" + s.note("Uses") + "Before you start:\n\n```sh\n" + s.each("export {name}={value}") + "\nmake train\n```\n"


@carrier("markdown text", ALL)
def markdown_text(s):
    return "NOTES.md", "# Notes\n\n" + s.note("Uses") + s.each("- {name}: `{value}`") + "\n- region: eu\n"


@carrier("log", ALL)
def log(s):
    return "service.log", "2026-02-03 10:11:12,345 INFO service.start version 1.4.0\n" + s.note("2026-02-03 10:11:12,350 INFO") + s.each("2026-02-03 10:11:12,391 DEBUG service.config loaded {name}={value} from file") + "\n2026-02-03 10:11:13,002 INFO ready\n"


@carrier("csv", ALL)
def csv(s):
    return "settings.csv", "setting,value,changed\nregion,eu,2026-01-01\n" + s.each("{lower},{value},2026-02-03") + "\n" + (f"provider,{s.hint},2026-01-01\n" if s.hint else "")


@carrier("sql dump", ALL)
def sql(s):
    return "dump.sql", s.note("--") + "INSERT INTO `settings` (`id`, `name`, `value`) VALUES\n(1,'region','eu'),\n" + s.each("(2,'{lower}','{value}'),") + "\n(4,'debug','0');\n"


@carrier("diff", QUOTED)
def diff(s):
    return "change.patch", "diff --git a/settings.py b/settings.py\n--- a/settings.py\n+++ b/settings.py\n@@ -1,3 +1,4 @@\n " + s.note().strip() + "\n BATCH = 64\n" + s.each("+{name} = {quoted}") + "\n-DEBUG = True\n"


@carrier("jinja", ALL)
def jinja(s):
    return "service.conf.j2", s.note() + "{% for host in hosts %}\nserver {{ host }};\n{% endfor %}\n" + s.each("{name} = {{ override | default(\"{value}\") }}") + "\n"


@carrier("jinja config", ALL)
def jinja_config(s):
    return "env.j2", s.note() + "PORT={{ port }}\n" + s.each("{name}={value}") + "\n"


# Several lines.


@carrier("python triple quote", {"block"})
def block_python(s):
    return "keys.py", f"{s.name} = \"\"\"{s.value}\"\"\"\n"


@carrier("python escaped", {"block"})
def block_python_escaped(s):
    return "keys.py", f"{s.name} = {s.quoted}\n"


@carrier("key file", {"block"})
def block_file(s):
    return ("service.json" if s.value.lstrip("\ue001").startswith("{") else "id_deploy.pem"), s.value + "\n"


@carrier(".env quoted", {"block"})
def block_env(s):
    return ".env", f"PORT=8080\n{s.name}={s.quoted}\n"


@carrier("yaml k8s secret", {"block"})
def block_yaml(s):
    return "secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  key: |\n" + "\n".join("    " + line for line in s.value.split("\n")) + "\n"


@carrier("terraform block", {"block"})
def block_terraform(s):
    return "main.tf", "resource \"provider_key\" \"deploy\" {\n  material = <<EOT\n" + s.value + "\nEOT\n}\n"


@carrier("shell", {"block"})
def block_shell(s):
    return "setup.sh", "#!/bin/sh\ncat > key.txt <<'EOF'\n" + s.value + "\nEOF\n"


@carrier("json config", {"block"})
def block_json(s):
    return "config.json", "{\n  \"epochs\": 3,\n  \"credentials\": " + s.quoted + "\n}\n"


@carrier("diff", {"block"})
def block_diff(s):
    return "change.patch", "diff --git a/key b/key\n--- /dev/null\n+++ b/key\n@@ -0,0 +1,9 @@\n" + "\n".join("+" + line for line in s.value.split("\n")) + "\n"


# Command lines.


@carrier("shell", {"shell"})
def command_shell(s):
    return "deploy.sh", "#!/bin/bash\nset -euo pipefail\n" + s.value + "\nmake deploy\n"


@carrier("dockerfile", {"shell"})
def command_dockerfile(s):
    return "Dockerfile", "FROM python:3.12\nRUN " + s.value + "\n"


@carrier("markdown block", {"shell"})
def command_markdown(s):
    return "README.md", "# Set-up\n\n```bash\n" + s.value + "\n```\n"


@carrier("yaml workflow", {"shell"})
def command_workflow(s):
    return ".github/workflows/release.yml", "jobs:\n  release:\n    steps:\n      - run: |\n          set -e\n          " + s.value + "\n"


# Headers.


@carrier("python dict", {"header"})
def header_python(s):
    return "fetch.py", f"import requests\n\nheaders = {{\"Accept\": \"application/json\", \"Authorization\": {s.quoted}}}\nrequests.get(url, headers=headers, timeout=10)\n"


@carrier("shell", {"header"})
def header_shell(s):
    return "probe.sh", f"curl -sS -H \"Authorization: {s.value}\" https://api.mlops.dev/v1/jobs\n"


@carrier("javascript", {"header"})
def header_javascript(s):
    return "fetch.js", f"fetch(url, {{ headers: {{ 'Authorization': '{s.value}' }} }});\n"


@carrier("log", {"header"})
def header_log(s):
    return "access.log", f"2026-02-03 10:11:12 DEBUG > GET /v1/jobs\n2026-02-03 10:11:12 DEBUG > Authorization: {s.value}\n"


@carrier("yaml config", {"header"})
def header_yaml(s):
    return "datasource.yaml", f"url: https://api.mlops.dev\nheaders:\n  Authorization: {s.value}\n"


@carrier("json config", {"header"})
def header_json(s):
    return "mcp.json", f"{{\n  \"headers\": {{\n    \"Authorization\": {s.quoted}\n  }}\n}}\n"
