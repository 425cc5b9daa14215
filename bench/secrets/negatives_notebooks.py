"""Negatives in notebooks, and numbers that look personal: images in outputs, order ids, ISBN, IMEI, documentation ranges, places."""

import make
from labels import mark
from make import DIGITS, base64_of, hexa, join, random_bytes, take, uuid
from notebooks import code, error, markdown, notebook, shown, stream

M = mark(0)


def outputs(labelled, random):
    for at in range(30):
        image = {"data": {"image/png": M + "iVBORw0KGgoAAAANSUhEUgAA" + base64_of(random_bytes(random, 3000)) + "\n", "text/plain": [M + f"<Figure size 640x480 with {at} Axes>"]}, "metadata": {}, "output_type": "display_data"}
        photo = {"data": {"image/jpeg": M + "/9j/4AAQSkZJRgABAQAAAQABAAD" + base64_of(random_bytes(random, 2000))}, "metadata": {}, "output_type": "display_data"}
        page = shown(text_html=f"<div id=\"{M}{uuid(random)}\" class=\"plotly\"></div>\n<script>window.PLOTLYENV={{}};require.undef(\"{M}{hexa(random, 32)}\");</script>\n<img src=\"data:image/gif;base64,{M}R0lGODlhAQABAIAAAAAAAP{base64_of(random_bytes(random, 300))}\">")
        numbers = stream("".join(f"[{M}" + " ".join(f"{random.gauss(0, 2):.8e}" for _ in range(6)) + "]\n" for _ in range(6)))
        hashes = stream(f"commit {M}{hexa(random, 40)}\nrun id: {M}{uuid(random)}\nmd5 {M}{hexa(random, 32)}\nepoch {M}{at}: loss=0.{take(random, DIGITS, 16)} acc=0.{take(random, DIGITS, 14)}\n")
        look = code("import os\n" + M + "token = os.environ[\"HF_TOKEN\"]\n" + M + "login(token=token)\n" + M + "tokenizer.pad_token = tokenizer.eos_token\n" + M + "key = jax.random.PRNGKey(42)\n", hashes, metadata={"id": M + take(random, make.BASE62, 12), "outputId": M + uuid(random)})
        trace = error("KeyError", f"{M}'api_key'", f"{M}KeyError                                  Traceback (most recent call last)", f"{M}----> 1 config['api_key']", f"{M}KeyError: 'api_key'")
        widget = {"application/vnd.jupyter.widget-state+json": {hexa(random, 32): {"model_module": "@jupyter-widgets/controls", "model_name": "HTMLModel", "state": {"layout": M + "IPY_MODEL_" + hexa(random, 32), "value": M + " 4/4 [00:01&lt;00:00, 3.21it/s]"}}, hexa(random, 32): {"model_name": "PasswordModel", "state": {"_model_name": "PasswordModel", "description": M + "Token:", "value": M + ""}}}}
        text = markdown(f"![plot](attachment:plot.png)\n{M}Get a key at https://huggingface.co/settings/tokens and set `HF_TOKEN`.\n{M}Password: ask the team.\n")
        labelled.negatives("notebooks", "run.ipynb", notebook(text, look, code("plot()", image, photo, page), code("weights", numbers), code("config['api_key']", trace), metadata={"widgets": widget, "colab": {"provenance": []}}), "notebook")


def not_luhn(random, start="4"):
    while True:
        value = start + take(random, DIGITS, 15)
        if make.luhn_digit(value[:-1]) != value[-1]:
            return value


def imei(random):
    body = "35" + take(random, DIGITS, 12)
    return body + make.luhn_digit(body)


def isbn(random):
    body = "978" + take(random, DIGITS, 9)
    return body + str(-sum(int(c) * (1, 3)[at % 2] for at, c in enumerate(body)) % 10)


def invalid_ssn(random):
    return f"{random.choice(('000', '666', '9' + take(random, DIGITS, 2)))}-{take(random, '123456789', 2)}-{take(random, '123456789', 4)}"


def wrong_iban(random):
    value = make.iban(random)
    return value[:2] + f"{(int(value[2:4]) + 7) % 97:02d}" + value[4:]


def numbers(labelled, random):
    published = (join("4111", "1111" * 3), join("4242", "4242" * 3), join("5555", "5555", "5555", "4444"), join("3782", "822463", "10005"), join("6011", "1111", "1111", "1117"), join("3530", "1113", "3330", "0000"))
    shapes = {
        "order_id": lambda r: take(r, "123456789", 16),
        "card": not_luhn,
        "card_number": lambda r: r.choice(published),
        "isbn": isbn,
        "imei": imei,
        "tracking": lambda r: take(r, DIGITS, 12),
        "timestamp": lambda r: str(r.randrange(1_600_000_000_000, 1_800_000_000_000)),
        "timestamp_ns": lambda r: str(r.randrange(1_600_000_000_000_000_000, 1_800_000_000_000_000_000)),
        "version": lambda r: f"{r.randrange(9)}.{r.randrange(30)}.{r.randrange(20)}.{r.randrange(99)}",
        "ip": lambda r: r.choice(("192.0.2.", "198.51.100.", "203.0.113.", "10.1.2.", "192.168.7.", "127.0.0.")) + str(r.randrange(1, 255)),
        "cidr": lambda r: f"10.{r.randrange(255)}.0.0/16",
        "mac": lambda r: "00:00:5e:00:53:" + hexa(r, 2),
        "email": lambda r: f"user{r.randrange(9999)}@example.{r.choice(('com', 'org', 'net'))}",
        "phone": lambda r: f"{r.choice((212, 415, 303))}-555-01{r.randrange(100):02d}",
        "range": lambda r: f"{r.randrange(100, 999)}-{r.randrange(100, 999)}",
        "sku": lambda r: f"{take(r, make.UPPER, 3)}-{take(r, DIGITS, 4)}-{take(r, DIGITS, 2)}",
        "part": lambda r: f"{take(r, DIGITS, 3)}.{take(r, DIGITS, 3)}.{take(r, DIGITS, 3)}",
        "ssn": invalid_ssn,
        "iban": wrong_iban,
        "amount": lambda r: f"{r.randrange(10**6)}.{r.randrange(100):02d}",
        "step": lambda r: f"{r.randrange(10**6):09d}",
        "masked_card": lambda r: f"**** **** **** {take(r, DIGITS, 4)}",
        "masked_ssn": lambda r: f"***-**-{take(r, DIGITS, 4)}",
        "postcode": lambda r: take(r, DIGITS, 5),
    }
    for name, value in shapes.items():
        labelled.negatives("numbers", "table.csv", f"row,{name},plan\n" + "".join(f"{at},{M}{value(random)},gold\n" for at in range(30)), f"number: {name}")
        labelled.negatives("numbers", "records.json", "[\n" + ",\n".join(f"  {{\"{name}\": \"{M}{value(random)}\", \"plan\": \"gold\"}}" for _ in range(12)) + "\n]\n", f"number: {name}")
        labelled.negatives("numbers", "table.ipynb", notebook(code("frame", shown(text_html=f"<table class=\"dataframe\">\n<tr><th></th><th>{name}</th></tr>\n" + "\n".join(f"<tr><th>{at}</th><td>{M}{value(random)}</td></tr>" for at in range(8)) + "\n</table>"))), f"number: {name}")
    labelled.negatives("numbers", "ping.log", "".join(f"2026-02-03 connecting to {M}{random.choice(('8.8.8.8', '1.1.1.1', '9.9.9.9', '127.0.0.1', '0.0.0.0', '169.254.169.254', '224.0.0.1'))}:{random.randrange(99, 9999)}\n" for _ in range(30)), "reserved address")
    places = [(52.52, 13.405), (48.8566, 2.3522), (40.7128, -74.006), (35.6762, 139.6503), (51.5074, -0.1278)]
    labelled.negatives("numbers", "cities.csv", "city,lat,lon\n" + "".join(f"C{at},{M}{places[at % 5][0]},{places[at % 5][1]}\n" for at in range(25)), "city")
    labelled.negatives("numbers", "map.py", "import folium\n" + "".join(f"folium.Map(location=[{M}{a + 0.000123:.6f}, {b + 0.000456:.6f}], zoom_start=10)\n" for a, b in places * 3), "map centre")
    labelled.negatives("numbers", "wheels.txt", "".join(f"nvidia-cublas-cu12=={M}12.{random.randrange(9)}.{random.randrange(9)}.{random.randrange(99)}\nDownloading nvidia_cudnn_cu12-{M}9.{random.randrange(9)}.0.{random.randrange(99)}-py3-none-any.whl\n" for _ in range(30)), "wheel version")
    labelled.negatives("numbers", "AUTHORS.md", "# Contact\n\n" + "".join(f"- {M}{w}@example.com\n" for w in ("security", "support", "press", "noreply", "abuse")) + f"- {M}noreply@github.com\n- {M}git@github.com:team/repo.git\n- {M}icon@2x.png\n", "reserved e-mail")


def generate(labelled, random):
    outputs(labelled, random)
    numbers(labelled, random)
