def names(a, b):
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    read_into(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(b)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a.p)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a["k"])
    c = a
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(c)
    a = 1
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(c)


def result(a):
    x = read_into(a)
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true
    drain(x)
    y = f(read_into(a))
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(y)
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true
    drain(read_into(b))
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(b)


def order(a):
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a, read_into(a))
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    f(read_into(a), drain(a))


def order_two(a):
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    f(drain(a), read_into(a))
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)


def attributes(o):
    read_into(o.p)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o.p)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o.p.q)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.q)
    o.p = 1
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.p)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o)


def deep_attributes(o):
    read_into(o.p.q)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o.p.q)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o.p)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.p.r)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o)


def attribute_object(o):
    read_into(o)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o.p)
    o.p = 1
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.p)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(o)


def subscripts(d, i):
    read_into(d["k"])
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(d["k"])
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(d["other"])
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(d)
    read_into(e[i])
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(e[i])
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(e)
    read_into(g[0].p)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(g[0].p)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(g[1].p)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(g[0].q)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(g)


def calls():
    read_into(get())
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(get())
    read_into(get().p)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(get().p)
    read_into(m.get())
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(m)
    read_into("literal")
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain("literal")


async def expressions(a, b, c, d):
    read_into(a + b)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(b)
    read_into([c])
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(c)
    read_into(*d)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(d)
    read_into(k=e)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(e)
    read_into(f"{g}")
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(g)
    read_into((h))
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(h)
    read_into(i if x else j)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(i)
    read_into(k := 1)
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true
    drain(k)
    read_into(-l)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(l)
    read_into(await m)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(m)
    read_into(n[1:2])
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(n)


def several(a, b, c):
    read_into(a, b, c=c)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(b)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(c)


def branches(a, b):
    if b:
        read_into(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)


def condition(a, b, c):
    if read_into(a):
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(a)
    else:
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)
    while read_into(b):
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(b)
    x = 1 if read_into(c) else 2
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(c)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(x)


def conditional(a, b, c):
    x = a and read_into(b)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(b)
    y = read_into(c) or 1
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(c)


def loop(a, b):
    for x in a:
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(b)
        read_into(b)
        read_into(x)
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(x)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(x)


def loop_head(a):
    for x in read_into(a):
        # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true
        drain(x)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)


def comprehension(a, b):
    c = [read_into(x) for x in a]
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(c)
    d = [read_into(b) for x in a]
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(b)


def lambdas(a, b):
    f = lambda: read_into(a)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    g = lambda x: [read_into(x), drain(x)]
    f()
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)


def nested(a):
    def inner():
        read_into(a)
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(a)

    inner()
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)


def globals_of_module():
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(module_name)
    read_into(module_name)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(module_name)


def other_function():
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(module_name)


read_into(top)
# ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
drain(top)


def uses_top():
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(top)


def selves(self):
    read_into(self)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self.p)
    read_into(self.q)
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(self.q)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self.r)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self)


def returned(a):
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    return read_into(a), drain(a)


def tried(a):
    try:
        read_into(a)
    except E:
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(a)
    finally:
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(a)


def with_item(a):
    with read_into(a) as b:
        # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
        drain(a)
        # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true
        drain(b)


def augmented(a):
    a += read_into(a)
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)


def assigned_over(a):
    a = read_into(a)
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)


def assigned_clean(a):
    a = f(read_into(a))
    # ruleid: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true
    drain(a)


def assigned_index(a, d):
    d[read_into(a)] = 1
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(d)


def whole_call(a, b):
    taint_all(a, b)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(b)
    x = taint_all(a)
    # ruleid: taintrule-source-side-effect-call, taintrule-source-side-effect-call-true
    drain(x)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(taint_all)
    # ruleid: taintrule-source-side-effect-call, taintrule-source-side-effect-call-true
    y = taint_all(drain(1))
    taint_all(o.p).q = 1
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o)


def names_as_source(a):
    # ruleid: taintrule-source-side-effect-name, taintrule-source-side-effect-name-true
    drain(danger)
    f(danger)
    # ruleid: taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only
    drain(danger)
    danger = 1
    # ruleid: taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only
    drain(danger)
    x = danger
    # ruleid: taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only
    drain(x)
    danger.p = 1
    # ruleid: taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only
    drain(danger.p)


def written_only():
    danger = 1
    x = 2
    danger.q
    danger = 3


def receivers(a, o):
    a.poison()
    # ruleid: taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(a)
    x = a.poison()
    # ruleid: taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(x)
    o.p.poison(1)
    # ruleid: taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.p)
    # ruleid: taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.q)
    o.a().poison()
    # ruleid: taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.a())
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(o.b)


def own_receiver(self):
    self.p.poison()
    # ruleid: taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self.p)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self.q)
    # ok: taintrule-source-side-effect-argument, taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only, taintrule-source-side-effect-call, taintrule-source-side-effect-call-true, taintrule-source-side-effect-call-only, taintrule-source-side-effect-name, taintrule-source-side-effect-name-true, taintrule-source-side-effect-name-only, taintrule-source-side-effect-receiver, taintrule-source-side-effect-receiver-true, taintrule-source-side-effect-receiver-only
    drain(self)


def deleted(a):
    read_into(a)
    del a
    # ruleid: taintrule-source-side-effect-argument-true, taintrule-source-side-effect-argument-only
    drain(a)
