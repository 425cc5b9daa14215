def element():
    a = src()
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([a for x in y])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in y if a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x.p for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([1 for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([f(x) for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([src() for x in y])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in src()])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in y if src()])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([1 for x in y])


def condition_on_element():
    a = src()
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in y if x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in y if f(a, x)])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in a if x])


def nested():
    a = src()
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for l in a for x in l])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([z for l in y for z in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([l for l in y for z in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([[x for x in l] for l in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in [z for z in a]])


def dicts():
    a = src()
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({x: 1 for x in a})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({1: x for x in a})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({k: v for k, v in a.items()})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({k: a for k in y})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({a: k for k in y})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({k: k for k in y if a})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({k: 1 for k in y})


def sets():
    a = src()
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({x for x in a})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({a for x in y})


def generators():
    a = src()
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(x for x in a)
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink((x for x in a))
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(f(x for x in a))
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(",".join(x for x in a))
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(any(x for x in a))
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(a for x in y)
    g = (x for x in a)
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(g)
    for z in g:
        # ruleid: taint-comprehensions, taint-comprehensions-focus
        sink(z)


def variable():
    a = src()
    l = [x for x in a]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(l)
    m = [x + 1 for x in l]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(m)
    d = {k: v for k, v in m}
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(d["k"])


def shadowed():
    x = src()
    l = [x for x in y]
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(l)
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(x)


def loop_variable_leaks():
    l = [q for q in src()]
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(q)


def sink_inside():
    a = src()
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    l = [sink(x) for x in a]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    m = [sink(a) for x in y]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    n = [x for x in y if sink(a)]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    o = {sink(k): sink(v) for k, v in a}
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    p = (sink(x) for x in a)
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    q = [x for x in sink(a)]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    r = [sink(z) for x in a for z in x]
    # ok: taint-comprehensions, taint-comprehensions-focus
    s = [sink(x) for x in y]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    t = any(sink(x) for x in a)


def destructuring():
    l = [v for k, v in src()]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(l)
    m = [k for (k, (v, w)) in src()]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(m)
    n = [k for k, *v in src()]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(n)


def enumerated():
    a = src()
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([i for i, x in enumerate(a)])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x, z in zip(y, a)])


async def asynchronous():
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x async for x in src()])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([await x for x in src()])


def calls_in_element():
    a = src()
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([f(x) for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([f(a) for x in y])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x.strip() for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([a.strip() for x in y])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x + "x" for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([f"{x}" for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(["{}".format(x) for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([f(x) + x for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x + f(x) for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([[x] for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([(1, x) for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([{"k": x} for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x[0] for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([d[x] for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x if x else 1 for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x and 1 for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x or 1 for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([not x for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x > 1 for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x in y for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([lambda: x for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([f(src()) for x in y])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([src() + 1 for x in y])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([(z := x) for x in a])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in f(a)])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([x for x in a.items()])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([x[1:] for x in a])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(f(x) for x in a)
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({f(src()) for x in y})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({src() for x in y})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({1: src() for x in y})
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink({src(): 1 for x in y})
    b = [f(x) for x in a]
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(b)
    c = {x for x in a}
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(c)
    d = [f(x) for x in a] + [a]
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(d)


def inside_other_expressions():
    a = src()
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(set([x for x in a]))
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([{x for x in a}, 1])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink("".join({x for x in a}))
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink(list({x for x in a}), a)
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink(*{x for x in a})


def source_places():
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([src().p for x in y])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([[src()] for x in y])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([(src()) for x in y])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([src()["k"] for x in y])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([src() or 1 for x in y])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([t for x in y for t in [f(x), src()]])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([t for x in src() if (t := f(x))])
    # ruleid: taint-comprehensions, taint-comprehensions-focus
    sink([t for x in src() for t in [f(x)]])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([f(t) for x in src() for t in [x]])
    # ok: taint-comprehensions, taint-comprehensions-focus
    sink([await src() for x in y])
