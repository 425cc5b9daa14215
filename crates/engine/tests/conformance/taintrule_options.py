async def calls(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(f(a))
    x = f(a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(x)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(f(k=a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(f(*a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(f(b, a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(a.m())
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a.m)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(a.m(b))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(b.m(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(f(g(a)))
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(f(a) + a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a())
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(C(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(str(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain("{}".format(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(",".join(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(a.p.m().q)
    # ok: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(lambda: a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(await f(a))


def kept(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    x = keep(a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-focus-on-sink
    drain(x)
    y = through(a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(y)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(through(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(keep(a))


def indexes(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a[b])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b[a])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b["k"][a])
    # ruleid: taintrule-options-none, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(b[f(a)])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b[a + 1])
    x = b[a]
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(x)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b[a].p)
    # ok: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(b[a, 1])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a[a])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(b[origin()])


def numbers(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(int(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(float(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(len(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(a.count(b))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(abs(a))
    n: int = a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(n)
    m: float = f(a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(m)
    x = int(a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(x)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a + 1)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a * 2)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(-a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a - b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(int(a) + a)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(round(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(sum(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(ord(a))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(a.__len__())


def typed(p: int, q: str, r: bool):
    # ruleid: taintrule-options-focus-on
    p = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(p)
    # ruleid: taintrule-options-focus-on
    q = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(q)
    # ruleid: taintrule-options-focus-on
    r = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(r)


def booleans(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(bool(a))
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(not a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a and b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a or b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b and a)
    x: bool = a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(x)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(isinstance(a, str))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(a.startswith("x"))
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-comparisons, taintrule-options-focus-on-sink
    drain(not f(a))
    y = not a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(y)


def comparisons(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a == b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b != a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a < b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a >= 1)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a in b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(b not in a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a is None)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a is not b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(1 < a < 2)
    x = a == b
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(x)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain((a == b) + a)


async def expressions(b):
    # ruleid: taintrule-options-focus-on
    a = origin()
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a + b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(f"{a}")
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain("%s" % a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain([a])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain((a, b))
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain({"k": a})
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain({a})
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(a if b else b)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a.p)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(a["k"])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(*a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-focus-on-sink
    drain(k=a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain([x for x in a])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(await a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(c := a)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(c)
    x = a + b
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(x)
    y = [a]
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(y)
    z = a.p
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(z)
    w = f"{a}"
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(w)
    v = a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(v)
    u, t = a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(u)
    for i in a:
        # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
        drain(i)
    with a as j:
        # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
        drain(j)
    s += a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on-sink
    drain(s)
    o.p = a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(o.p)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(o)
    d["k"] = a
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(d["k"])
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(d)
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(origin())
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(origin() + b)
    # ruleid: taintrule-options-none, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(f(origin()))


def constants(b):
    # ruleid: taintrule-options-focus-on
    a = origin() if b else "x"
    # ruleid: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on-sink
    drain(a)
    q = 5
    # ok: taintrule-options-none, taintrule-options-functions, taintrule-options-indexes, taintrule-options-numbers, taintrule-options-booleans, taintrule-options-comparisons, taintrule-options-assignments-only, taintrule-options-functions-propagator, taintrule-options-functions-focus, taintrule-options-assignments-only-focus, taintrule-options-focus-on, taintrule-options-focus-on-sink
    drain(q)
