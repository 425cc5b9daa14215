def inside(a):
    with danger():
        # ruleid: taintrule-source-statements-inside
        drain(a)
        b = a
        # ruleid: taintrule-source-statements-inside
        drain(b)
        # ruleid: taintrule-source-statements-inside
        drain(1)
        # ruleid: taintrule-source-statements-inside, taintrule-source-statements-inside-call
        drain(get())
        c = get()
        # ruleid: taintrule-source-statements-inside
        drain(get)
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(a)
    # ruleid: taintrule-source-statements-inside
    drain(b)
    # ruleid: taintrule-source-statements-inside, taintrule-source-statements-inside-call
    drain(c)


def assign(a):
    x = foo(1)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(x)
    y = x
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(y)
    z = foo(a)
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(a)
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(foo(1))
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(z)


def assign_places(o, d):
    o.p = foo(1)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(o.p)
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(o.q)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(o)
    d["k"] = foo(1)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(d["k"])
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(d)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(d["other"])
    a, b = foo(1)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact
    drain(a)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact
    drain(b)
    a = b = foo(2)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact
    drain(a)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact
    drain(b)
    c: int = foo(3)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(c)
    if (w := foo(4)):
        # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
        drain(w)
    e += foo(5)
    # ruleid: taintrule-source-statements-augmented-focus
    drain(e)


def assign_then_overwritten(a):
    x = foo(1)
    x = 1
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(x)
    x = x + 1
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(x)


def assign_before(a):
    x = 1
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(x)
    x = foo(1)
    # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
    drain(x)


def loop_before(a):
    x = 1
    for i in a:
        # ruleid: taintrule-source-statements-assign, taintrule-source-statements-assign-exact
        drain(x)
        x = foo(1)


def with_as(p):
    with opened(p) as f:
        # ruleid: taintrule-source-statements-with
        drain(f)
        # ruleid: taintrule-source-statements-with
        drain(f.read())
        # ruleid: taintrule-source-statements-with
        drain(p)
        g = f
        g = 1
        # ruleid: taintrule-source-statements-with
        drain(g)
        f = 1
        # ruleid: taintrule-source-statements-with
        drain(f)
    # ruleid: taintrule-source-statements-with
    drain(f)


def with_as_after(p):
    with opened(p) as f:
        pass
    # ruleid: taintrule-source-statements-with
    drain(f)
    with opened(p) as o.p:
        # ruleid: taintrule-source-statements-with
        drain(o.p)
        # ruleid: taintrule-source-statements-with
        drain(o)
    with other(p) as f:
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(f)
    with opened(p) as (h, i):
        # ruleid: taintrule-source-statements-with-focus, taintrule-source-statements-with
        drain(h)


def for_in(s):
    for i in stream(s):
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(i)
        i = 1
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(i)
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(i)
    for k, v in stream(s):
        # ruleid: taintrule-source-statements-for-focus
        drain(k)
        # ruleid: taintrule-source-statements-for-focus
        drain(v)
    for i in other(s):
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(i)


def handler(a):
    # ruleid: taintrule-source-statements-def
    drain(a)
    # ruleid: taintrule-source-statements-def
    drain(1)
    b = 1
    # ruleid: taintrule-source-statements-def
    drain(b)


class Unsafe:
    x = 1
    # ruleid: taintrule-source-statements-class
    drain(x)

    def m(self, y):
        # ruleid: taintrule-source-statements-class
        drain(y)
        # ruleid: taintrule-source-statements-class
        drain(1)


def exceptions():
    try:
        f()
    except E as e:
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(e)
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(str(e))
    except F as g:
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(g)
    try:
        f()
    except Exception as e:
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(e.args)
        e = 1
        # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
        drain(e)


def returned():
    if x:
        # ruleid: taintrule-source-statements-return
        return foo(drain(1))
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    return drain(foo(1))


def sequence(a):
    x = first()
    # ruleid: taintrule-source-statements-sequence
    drain(x)
    y = a
    second(x)
    # ruleid: taintrule-source-statements-sequence
    drain(x)
    # ruleid: taintrule-source-statements-sequence
    drain(y)


def sequence_missing():
    x = first()
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(x)


def imported():
    # ok: taintrule-source-statements-inside, taintrule-source-statements-inside-call, taintrule-source-statements-assign, taintrule-source-statements-assign-focus, taintrule-source-statements-assign-exact, taintrule-source-statements-with-focus, taintrule-source-statements-with, taintrule-source-statements-for-focus, taintrule-source-statements-def, taintrule-source-statements-class, taintrule-source-statements-except-focus, taintrule-source-statements-return, taintrule-source-statements-sequence, taintrule-source-statements-sequence-focus, taintrule-source-statements-import-inside, taintrule-source-statements-augmented-focus
    drain(load(1))
    import danger_lib
    # ruleid: taintrule-source-statements-import-inside
    drain(load(1))
    x = load(2)
    # ruleid: taintrule-source-statements-import-inside
    drain(x)
