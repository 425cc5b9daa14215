def boolean():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(a and 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(1 and a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a or 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(x or a)
    # ruleid: taint-operators, taint-operators-focus
    sink(not a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a and x or y)
    b = a or "x"
    # ruleid: taint-operators, taint-operators-focus
    sink(b)
    c = x and a
    # ruleid: taint-operators, taint-operators-focus
    sink(c)
    d = not a
    # ruleid: taint-operators, taint-operators-focus
    sink(d)


def comparison():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(a == 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(1 == a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a != 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(a < 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(1 < a < 2)
    # ruleid: taint-operators, taint-operators-focus
    sink(a is None)
    # ruleid: taint-operators, taint-operators-focus
    sink(a is not None)
    # ruleid: taint-operators, taint-operators-focus
    sink(a in x)
    # ruleid: taint-operators, taint-operators-focus
    sink(x in a)
    # ruleid: taint-operators, taint-operators-focus
    sink(x not in a)
    b = a == 1
    # ruleid: taint-operators, taint-operators-focus
    sink(b)
    c = a in x
    # ruleid: taint-operators, taint-operators-focus
    sink(c)


def arithmetic():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(a + 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(1 - a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a * 2)
    # ruleid: taint-operators, taint-operators-focus
    sink(a / 2)
    # ruleid: taint-operators, taint-operators-focus
    sink(a // 2)
    # ruleid: taint-operators, taint-operators-focus
    sink(a % 2)
    # ruleid: taint-operators, taint-operators-focus
    sink(2 ** a)
    # ruleid: taint-operators, taint-operators-focus
    sink(-a)
    # ruleid: taint-operators, taint-operators-focus
    sink(+a)
    # ruleid: taint-operators, taint-operators-focus
    sink(~a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a << 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(a | 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(a & 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(a ^ 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(a @ b)
    # ruleid: taint-operators, taint-operators-focus
    sink((a + 1) * 2)
    c = a + 1
    # ruleid: taint-operators, taint-operators-focus
    sink(c)


def both_sides():
    a = src()
    b = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(a + b)
    # ruleid: taint-operators, taint-operators-focus
    sink(a + a)
    # ruleid: taint-operators, taint-operators-focus
    sink(src() + src())


def short_circuit_sinks():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    x and sink(a)
    # ruleid: taint-operators, taint-operators-focus
    x or sink(a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a) and x
    # ruleid: taint-operators, taint-operators-focus
    y = x and sink(a)
    # ruleid: taint-operators, taint-operators-focus
    not sink(a)
    # ruleid: taint-operators, taint-operators-focus
    -sink(a)
    # ruleid: taint-operators, taint-operators-focus
    sink(a) + 1
    # ruleid: taint-operators, taint-operators-focus
    x < sink(a) < y


def subscripts():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(x[a])
    # ruleid: taint-operators, taint-operators-focus
    sink(x[a + 1])
    # ruleid: taint-operators, taint-operators-focus
    sink(x[1][a])
    # ruleid: taint-operators, taint-operators-focus
    sink(x[a][1])
    # ruleid: taint-operators, taint-operators-focus
    sink(x[f(a)])
    # ok: taint-operators, taint-operators-focus
    sink(x[a, 1])
    # ruleid: taint-operators, taint-operators-focus
    x[sink(a)]
    # ruleid: taint-operators, taint-operators-focus
    y = x[sink(a)]
    # ruleid: taint-operators, taint-operators-focus
    x[sink(a)] = 1
    # ok: taint-operators, taint-operators-focus
    x[sink(a):]
    x[f(a)].p
    # ruleid: taint-operators, taint-operators-focus
    sink(x[a].p)
    # ruleid: taint-operators, taint-operators-focus
    sink(x[a](1))


def constants_folded():
    a = "x"
    # ok: taint-operators, taint-operators-focus
    sink(a)
    b = 1 + 2
    # ok: taint-operators, taint-operators-focus
    sink(b)
    # ok: taint-operators, taint-operators-focus
    sink(True)
    # ok: taint-operators, taint-operators-focus
    sink(None)
    # ok: taint-operators, taint-operators-focus
    sink(...)


def identity():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(a is a)
    # ruleid: taint-operators, taint-operators-focus
    sink((a))
    # ruleid: taint-operators, taint-operators-focus
    sink((a,))
    # ruleid: taint-operators, taint-operators-focus
    sink(((a)))
    # ruleid: taint-operators, taint-operators-focus
    sink(a if a else a)
    # ruleid: taint-operators, taint-operators-focus
    sink([a][0])
    # ruleid: taint-operators, taint-operators-focus
    sink((a, 1)[1])
    # ruleid: taint-operators, taint-operators-focus
    sink({"k": a}["j"])


def casts():
    a = src()
    # ruleid: taint-operators, taint-operators-focus
    sink(int(a))
    # ruleid: taint-operators, taint-operators-focus
    sink(float(a) + 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(bool(a))
    # ruleid: taint-operators, taint-operators-focus
    sink(len(a) > 1)
    # ruleid: taint-operators, taint-operators-focus
    sink(cast(int, a))
    # ruleid: taint-operators, taint-operators-focus
    sink(typing.cast("int", a))
    # ruleid: taint-operators, taint-operators-focus
    sink(hash(a) % 10)
    # ruleid: taint-operators, taint-operators-focus
    sink(uuid.UUID(a))
    # ruleid: taint-operators, taint-operators-focus
    sink(Enum(a))
    # ruleid: taint-operators, taint-operators-focus
    sink(isinstance(a, int))
    # ruleid: taint-operators, taint-operators-focus
    sink(a.__class__)
    # ruleid: taint-operators, taint-operators-focus
    sink(type(a).__name__)
