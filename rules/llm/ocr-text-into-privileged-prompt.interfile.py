import pytesseract
from flask import Flask, request
from openai import OpenAI
from PIL import Image

app = Flask(__name__)
client = OpenAI()
TOOLS = [{"type": "function", "name": "transfer", "parameters": {"type": "object", "properties": {}}}]


# recognition in a helper
def read(path):
    picture = Image.open(path).convert("L")
    return pytesseract.image_to_string(picture)


def book(path):
    text = read(path)
    # ruleid: ocr-text-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Pay this bill: {text}", tools=TOOLS)


# the call in a helper
def answer(system, question):
    # ruleid: ocr-text-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=system, input=question).output_text


@app.post("/scan")
def scan():
    text = pytesseract.image_to_string(Image.open(request.files["page"].stream))
    return answer("You explain this page:\n" + text, "Summary?")


# a class with a field
class Album:
    def __init__(self, paths):
        self.notes = [read(p) for p in paths]

    def ask(self, question):
        return client.chat.completions.create(
            model="gpt-4.1",
            # ruleid: ocr-text-into-privileged-prompt
            messages=[{"role": "system", "content": "\n".join(self.notes)}, {"role": "user", "content": question}],
        )


# words above a threshold
def words(path):
    data = pytesseract.image_to_data(Image.open(path), output_type="dict")
    return [w for w, c in zip(data["text"], data["conf"]) if float(c) > 60]


def act(path):
    # ruleid: ocr-text-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=" ".join(words(path)), tools=TOOLS)


# only a number leaves the helper
def amount(path):
    return float(read(path).split()[-1])


def pay(path):
    # ok: ocr-text-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Pay {amount(path)} Euro", tools=TOOLS)


# one of the known goods
def goods(path):
    name = read(path).strip()
    if name not in ("apple", "pear", "plum"):
        raise ValueError("unknown goods")
    # ok: ocr-text-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", instructions=f"Order {name}s.", input="Go", tools=TOOLS)


# letters and digits only
def code(path):
    value = read(path).strip()
    if not value.isalnum():
        return None
    # ok: ocr-text-into-privileged-prompt
    return client.responses.create(model="gpt-4.1", input=f"Look up {value}", tools=TOOLS)
