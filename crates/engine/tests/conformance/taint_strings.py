def fstring():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{a}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"x {a} y")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{a!r}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{a:>10}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{1:{a}}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{a.p}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{f(a)}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{a['k']}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{a=}")
    # ok: taint-strings, taint-strings-focus
    sink(f"{{a}}")
    # ok: taint-strings, taint-strings-focus
    sink(f"{1}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"""
        {a}
    """)
    # ruleid: taint-strings, taint-strings-focus
    sink(rf"{a}")
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{src()}")
    x = f"{a}"
    # ruleid: taint-strings, taint-strings-focus
    sink(x)


def nested_fstring():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink(f"{f'{a}'}")
    # ruleid: taint-strings, taint-strings-focus
    sink("x" f"{a}")
    # ruleid: taint-strings, taint-strings-focus
    sink("x" f"{a}" "y")


def percent():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink("%s" % a)
    # ruleid: taint-strings, taint-strings-focus
    sink("%s %s" % (1, a))
    # ruleid: taint-strings, taint-strings-focus
    sink("%(k)s" % {"k": a})
    # ruleid: taint-strings, taint-strings-focus
    sink(a % 1)
    x = "%s" % (a,)
    # ruleid: taint-strings, taint-strings-focus
    sink(x)


def format_method():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink("{}".format(a))
    # ruleid: taint-strings, taint-strings-focus
    sink("{} {}".format(1, a))
    # ruleid: taint-strings, taint-strings-focus
    sink("{k}".format(k=a))
    # ruleid: taint-strings, taint-strings-focus
    sink("{k}".format(**a))
    # ruleid: taint-strings, taint-strings-focus
    sink("{}".format(*a))
    # ruleid: taint-strings, taint-strings-focus
    sink(a.format(1))
    # ruleid: taint-strings, taint-strings-focus
    sink("{k}".format_map(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(format(a, "x"))
    x = "{}".format(a)
    # ruleid: taint-strings, taint-strings-focus
    sink(x)


def plus():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink("x" + a)
    # ruleid: taint-strings, taint-strings-focus
    sink(a + "x")
    # ruleid: taint-strings, taint-strings-focus
    sink("x" + a + "y")
    # ruleid: taint-strings, taint-strings-focus
    sink("x" + str(a) + "y")
    x = "x" + a
    # ruleid: taint-strings, taint-strings-focus
    sink(x)
    # ok: taint-strings, taint-strings-focus
    sink("x" + "y")


def join():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink("".join(a))
    # ruleid: taint-strings, taint-strings-focus
    sink("".join([a, "x"]))
    # ruleid: taint-strings, taint-strings-focus
    sink(a.join(["x"]))
    # ok: taint-strings, taint-strings-focus
    sink(",".join(["x", "y"]))
    # ruleid: taint-strings, taint-strings-focus
    sink(os.path.join("x", a))


def methods():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink(a.strip())
    # ruleid: taint-strings, taint-strings-focus
    sink(a.replace("x", "y"))
    # ruleid: taint-strings, taint-strings-focus
    sink("x".replace("y", a))
    # ruleid: taint-strings, taint-strings-focus
    sink(a.split(",")[0])
    # ruleid: taint-strings, taint-strings-focus
    sink(a.encode().decode())
    # ruleid: taint-strings, taint-strings-focus
    sink(a.upper().lower().title())
    # ruleid: taint-strings, taint-strings-focus
    sink(a.startswith("x"))
    # ruleid: taint-strings, taint-strings-focus
    sink(a.isdigit())
    # ruleid: taint-strings, taint-strings-focus
    sink(a.find("x"))
    # ruleid: taint-strings, taint-strings-focus
    sink("x".startswith(a))


def operators():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink(a * 3)
    # ruleid: taint-strings, taint-strings-focus
    sink(a[0])
    # ruleid: taint-strings, taint-strings-focus
    sink(a in "x")
    # ruleid: taint-strings, taint-strings-focus
    sink("x" in a)


def bytes_and_raw():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink(b"x" + a)
    # ruleid: taint-strings, taint-strings-focus
    sink(r"x" + a)
    # ruleid: taint-strings, taint-strings-focus
    sink(b"%s" % a)


def template():
    a = src()
    t = string.Template(a)
    # ruleid: taint-strings, taint-strings-focus
    sink(t.substitute(k=1))
    u = string.Template("x")
    # ruleid: taint-strings, taint-strings-focus
    sink(u.substitute(k=a))
    # ok: taint-strings, taint-strings-focus
    sink(u)


def string_builder():
    s = ""
    for x in y:
        s += src()
    # ruleid: taint-strings, taint-strings-focus
    sink(s)
    b = io.StringIO()
    b.write(src())
    # ok: taint-strings, taint-strings-focus
    sink(b.getvalue())


def only_a_literal():
    # ok: taint-strings, taint-strings-focus
    sink("src()")
    # ok: taint-strings, taint-strings-focus
    sink("a" "b")
    # ok: taint-strings, taint-strings-focus
    sink(f"src()")


def conversions():
    a = src()
    # ruleid: taint-strings, taint-strings-focus
    sink(str(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(bytes(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(json.dumps(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(json.loads(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(ast.literal_eval(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(re.sub("x", "y", a))
    # ruleid: taint-strings, taint-strings-focus
    sink(re.match("x", a))
    # ruleid: taint-strings, taint-strings-focus
    sink(re.match("x", a).group(1))
    # ruleid: taint-strings, taint-strings-focus
    sink(base64.b64decode(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(uuid.UUID(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(pathlib.Path(a))
    # ruleid: taint-strings, taint-strings-focus
    sink(pathlib.Path("x") / a)
    # ok: taint-strings, taint-strings-focus
    sink(datetime.now())
