"""Positives of personal data (PII001-PII015): records in tables, JSON, code, logs and outputs of notebooks.

Names are made of random letters or left out. Kinds that count only in numbers (addresses of mail, telephones, …) are labelled as one positive
over all their lines.
"""

import dataclasses
import html
import typing

import make
from labels import clean, mark
from notebooks import code, markdown, notebook, shown, stream


@dataclasses.dataclass(frozen=True)
class Personal:
    code: str
    title: str
    column: str
    make: typing.Callable
    together: bool = False
    """Only several of them in one place are personal data."""
    beside: tuple = ()
    """Another column that must be there: its name and maker."""


def coordinates(random):
    return f"{random.uniform(40, 59):.6f}, {random.uniform(-3, 20):.6f}"


KINDS = [
    Personal("PII001", "e-mail", "email", make.email, together=True),
    Personal("PII002", "SSN", "ssn", make.ssn),
    Personal("PII003", "card", "card_number", make.card),
    Personal("PII003", "card spaced", "card", lambda r: make.card(r, separator=" ")),
    Personal("PII003", "Amex", "credit_card", make.amex),
    Personal("PII004", "IBAN", "iban", make.iban),
    Personal("PII004", "IBAN spaced", "account", lambda r: make.spaced(make.iban(r))),
    Personal("PII005", "US phone", "phone", make.phone_us, together=True),
    Personal("PII006", "phone", "mobile", make.phone_e164, together=True),
    Personal("PII007", "IPv4", "client_ip", make.ipv4, together=True),
    Personal("PII008", "passport number", "passport_number", lambda r: make.take(r, make.UPPER, 2) + make.take(r, make.DIGITS, 7)),
    Personal("PII009", "NHS", "nhs_number", make.nhs),
    Personal("PII009", "NHS spaced", "nhs_number", lambda r: (lambda v: f"{v[:3]} {v[3:6]} {v[6:]}")(make.nhs(r))),
    Personal("PII010", "Aadhaar", "aadhaar", make.aadhaar),
    Personal("PII010", "Aadhaar spaced", "aadhaar", lambda r: make.spaced(make.aadhaar(r))),
    Personal("PII011", "NINO", "nino", make.nino),
    Personal("PII011", "PAN", "pan", make.pan),
    Personal("PII012", "CPF", "cpf", make.cpf),
    Personal("PII012", "DNI", "dni", make.dni),
    Personal("PII012", "SIN", "social_insurance", make.sin),
    Personal("PII013", "MAC", "mac", make.mac, together=True),
    Personal("PII014", "location", "gps", coordinates, together=True, beside=("user_id", lambda r: f"u{r.randrange(1000, 9999)}")),
    Personal("PII015", "medical record", "mrn", lambda r: make.take(r, make.UPPER, 2) + make.take(r, "123456789", 8), together=True),
]

ROWS = 6


def quoted(value):
    return f"\"{value}\"" if "," in value else value


def csv(kind, rows):
    head = ",".join(([kind.beside[0]] if kind.beside else []) + ["plan", kind.column, "since"])
    return "customers.csv", "\n".join([head] + [",".join(([b] if kind.beside else []) + ["gold", quoted(v), d]) for b, v, d in rows]) + "\n"


def json_records(kind, rows):
    beside = lambda b: f"\"{kind.beside[0]}\": \"{b}\", " if kind.beside else ""
    return "records.json", "[\n" + ",\n".join(f"  {{{beside(b)}\"plan\": \"gold\", \"{kind.column}\": \"{v}\"}}" for b, v, _ in rows) + "\n]\n"


def jsonl(kind, rows):
    beside = lambda b: f"\"{kind.beside[0]}\": \"{b}\", " if kind.beside else ""
    return "train.jsonl", "".join(f"{{{beside(b)}\"{kind.column}\": \"{v}\", \"label\": 1}}\n" for b, v, _ in rows)


def python(kind, rows):
    beside = lambda b: f"\"{kind.beside[0]}\": \"{b}\", " if kind.beside else ""
    return "fixtures.py", "CUSTOMERS = [\n" + "".join(f"    {{{beside(b)}\"{kind.column}\": \"{v}\", \"since\": \"{d}\"}},\n" for b, v, d in rows) + "]\n"


def sql(kind, rows):
    beside = f"{kind.beside[0]}, " if kind.beside else ""
    cell = lambda b: f"'{b}', " if kind.beside else ""
    return "customers.sql", f"INSERT INTO customers ({beside}plan, {kind.column}, since) VALUES\n" + ",\n".join(f"({cell(b)}'gold', '{v}', '{d}')" for b, v, d in rows) + ";\n"


def yaml(kind, rows):
    beside = lambda b: f"    {kind.beside[0]}: {b}\n" if kind.beside else ""
    return "seed.yaml", "customers:\n" + "".join(f"  - plan: gold\n{beside(b)}    {kind.column}: \"{v}\"\n" for b, v, _ in rows)


def log(kind, rows):
    beside = lambda b: f"{kind.beside[0]}={b} " if kind.beside else ""
    return "orders.log", "".join(f"{d} 10:11:12 INFO order accepted {beside(b)}{kind.column}={v}\n" for b, v, d in rows)


def markdown_table(kind, rows):
    head = ([kind.beside[0]] if kind.beside else []) + ["plan", kind.column]
    body = [([b] if kind.beside else []) + ["gold", v] for b, v, _ in rows]
    return "report.md", "# Report\n\n" + "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head)] + body) + "\n"


def notebook_html(kind, rows):
    head = ([kind.beside[0]] if kind.beside else []) + [kind.column, "plan"]
    cells = lambda row, tag: "".join(f"      <{tag}>{html.escape(c)}</{tag}>" for c in row)
    body = "\n".join(f"    <tr><th>{at}</th>{cells(([b] if kind.beside else []) + [v, 'gold'], 'td')}</tr>" for at, (b, v, _) in enumerate(rows))
    return "explore.ipynb", notebook(code("frame.head()", shown(text_html=f"<table border=\"1\" class=\"dataframe\">\n  <thead>\n    <tr><th></th>{cells(head, 'th')}</tr>\n  </thead>\n  <tbody>\n{body}\n  </tbody>\n</table>")))


def notebook_plain(kind, rows):
    beside = f"{kind.beside[0]:>12}" if kind.beside else ""
    # A mark is gone in the end and takes no room, or values would not end where their column does.
    text = f"  {beside}{kind.column:>32}  plan\n" + "\n".join(f"{at} {b if kind.beside else '':>{12 if kind.beside else 0}}{v:>{32 + len(v) - len(clean(v))}}  gold" for at, (b, v, _) in enumerate(rows))
    return "explore.ipynb", notebook(code("print(frame.head())", stream(text + "\n")))


def notebook_markdown(kind, rows):
    return "explore.ipynb", notebook(markdown(markdown_table(kind, rows)[1]))


CARRIERS = [("csv", csv), ("json records", json_records), ("jsonl", jsonl), ("python records", python), ("sql dump", sql), ("yaml seed", yaml), ("log", log), ("markdown table", markdown_table), ("notebook html output", notebook_html), ("notebook stream", notebook_plain), ("notebook markdown", notebook_markdown)]


def generate(labelled, random, per_kind):
    """`per_kind` documents of each kind, each in a document of another kind."""
    at = 0
    for kind in KINDS:
        for _ in range(per_kind):
            document, carrier = CARRIERS[at % len(CARRIERS)]
            at += 1
            count = ROWS if kind.together else 2
            values = [kind.make(random) for _ in range(count)]
            rows = [(kind.beside[1](random) if kind.beside else "", mark(0 if kind.together else row) + value, make.date(random, 2015, 2026)) for row, value in enumerate(values)]
            name, text = carrier(kind, rows)
            described = [(kind.code, kind.title, document, values[0])] if kind.together else [(kind.code, kind.title, document, value) for value in values]
            labelled.positives("personal", name, text, described)
        at += 1
    for at in range(per_kind):
        lines = make.mrz(random)
        text = "\n".join(mark(0) + line for line in lines)
        name, body = (("scan.txt", text + "\n"), ("ocr.ipynb", notebook(code("print(text)", stream(text + "\n")))), ("scans.csv", f"page,text\n1,\"{text}\"\n"), ("test_scan.py", f"SCAN = \"\"\"{text}\"\"\"\n"))[at % 4]
        labelled.positives("personal", name, body, [("PII008", "passport lines", "passport scan", lines[1])])
