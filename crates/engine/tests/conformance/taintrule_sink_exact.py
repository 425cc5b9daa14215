def direct(b):
    a = origin()
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a + b)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b + a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f(a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f(b, a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f(b)(a))
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain("x" if a else "y")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a if b else "y")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain("x" if b else a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b, a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a, b)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-all-arguments
    drain(k=a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-all-arguments
    drain(b, k=a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-all-arguments
    drain(k=b, j=a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(**a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(*a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain([a])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain([b, [a]])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain((b, a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain({a})
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain({"k": a})
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain({a: 1})
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f"{a}")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain("%s" % a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain("{}".format(a))
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain(lambda: a)
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain(lambda: f(a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a.p)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a.m())
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a["k"])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b[a])
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(a[1:])
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(b[a:])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(not a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(-a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a == b)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a in b)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a is None)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a and b)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b or a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain([x for x in a])
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain([1 for x in a])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(x for x in a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(c := a)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(b)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(1)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain()
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(g := f(b))


async def awaited(b):
    a = origin()
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(await a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b, await f(a))
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain((yield a))


def receivers(b):
    a = origin()
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    a.drain()
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    a.drain(b)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    a.p.drain(1)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain.m(a)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(b).m(a)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(b)(a)
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(b)[a]
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain[a](b)


def callee():
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain = origin()
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false
    drain(1)


def deep(b):
    a = origin()
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(g(h(i(a))))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(g(b, k=h(a)))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(g(b, *a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(g(b, **a))
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain(g(lambda: a))
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain([f(x) for x in a])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f([x for x in a]))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain((a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(((f(a))))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f(b := a))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f"{f(a)}")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f"{b}{a!r:>{c}}")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f"{b:{a}}")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a if a else a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b if a else c)


def returned(b):
    a = origin()
    if b:
        # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
        return drain(f(a))
    if a:
        # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
        return drain(b)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    return drain(a)


def source_inside(b):
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(origin())
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(f(origin()))
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b, origin())
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-all-arguments
    drain(k=origin())
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b + origin())
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain("x" if origin() else "y")
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(b[origin()])
    # ruleid: taintrule-sink-exact-false, taintrule-sink-exact-focus-false
    drain(lambda: origin())
    # ok: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-statement, taintrule-sink-exact-all-arguments
    drain(origin)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain([origin() for x in y])
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(origin() for x in y)


def three_arguments(b):
    a = origin()
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-all-arguments
    drain(a, a, k=a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus-keyword, taintrule-sink-exact-focus-any-keyword, taintrule-sink-exact-all-arguments
    drain(b, b, k=a)
    # ruleid: taintrule-sink-exact-default, taintrule-sink-exact-true, taintrule-sink-exact-false, taintrule-sink-exact-focus, taintrule-sink-exact-focus-false, taintrule-sink-exact-focus-true, taintrule-sink-exact-focus-any, taintrule-sink-exact-all-arguments
    drain(a,
         b,
         # ruleid: taintrule-sink-exact-focus-any
         f(a))
