def assigned():
    x = foo(1)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(x)
    y = x
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(y)
    x = 1
    # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(x)
    # ruleid: taintrule-source-side-effect-bindings-assign-statement-true
    x = foo(drain(x))


def assigned_places(o, d):
    o.p = foo(1)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(o.p)
    # ruleid: taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(o.q)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(o)
    d["k"] = foo(1)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(d["k"])
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(d)
    a, b = foo(1)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(a)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(b)
    [g, h] = foo(1)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(g)
    e = i = foo(2)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(e)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(i)
    c: int = foo(3)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(c)
    if (w := foo(4)):
        # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
        drain(w)
    j = k = l = foo(2)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(j)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(k)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-statement-true
    drain(l)


def own(self):
    self.p = foo(1)
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
    drain(self.p)
    # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(self)


def augmented():
    x += foo(5)
    # ruleid: taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-augmented-only
    drain(x)
    o.p += foo(5)
    # ruleid: taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-augmented-only
    drain(o.p)
    d["k"] += foo(5)
    # ruleid: taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-augmented-only
    drain(d)


def loops(s):
    for i in stream(s):
        # ruleid: taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(i)
        i = 1
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(i)
    # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(i)
    for k, v in stream(s):
        # ruleid: taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(k)
        # ruleid: taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(v)
    for o.p in stream(s):
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(o.p)
    for j in stream(s):
        pass
    # ruleid: taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(j)


def comprehension(s):
    # ruleid: taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    x = [drain(i) for i in stream(s)]


def contexts(p):
    with opened(p) as f:
        # ruleid: taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(f)
        f = 1
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(f)
    with opened(p) as (g, h):
        # ruleid: taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(g)
    with opened(p) as o.q:
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(o.q)
    with opened(p) as m, opened(p) as n:
        # ruleid: taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(m)
        # ruleid: taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(n)
    with opened(p) as z:
        pass
    # ruleid: taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(z)


def exceptions():
    try:
        f()
    except E as e:
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(e)
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(e.args)
    try:
        f()
    except Exception as e2:
        e2 = 1
        # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
        drain(e2)


def sequence(a):
    x = first()
    # ruleid: taintrule-source-side-effect-bindings-sequence-true
    drain(x)
    second(x)
    # ruleid: taintrule-source-side-effect-bindings-sequence-true
    drain(x)


def sequence_far(a):
    x = first()
    x = 1
    # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(x)
    second(x)
    # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(x)


def parameter(q, r=1):
    # ruleid: taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(q)
    # ruleid: taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(r)
    q = 1
    # ok: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-for-true, taintrule-source-side-effect-bindings-with-true, taintrule-source-side-effect-bindings-except-true, taintrule-source-side-effect-bindings-augmented-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-for-only, taintrule-source-side-effect-bindings-with-only, taintrule-source-side-effect-bindings-except-only, taintrule-source-side-effect-bindings-augmented-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only, taintrule-source-side-effect-bindings-sequence-true, taintrule-source-side-effect-bindings-parameter-true, taintrule-source-side-effect-bindings-parameter-only
    drain(q)


x_top = foo(1)
# ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true
drain(x_top)


def uses_top():
    # ruleid: taintrule-source-side-effect-bindings-assign-true, taintrule-source-side-effect-bindings-assign-only, taintrule-source-side-effect-bindings-assign-statement-true, taintrule-source-side-effect-bindings-assign-statement-only
    drain(x_top)
