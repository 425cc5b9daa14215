def constant():
    a = src()
    a = "x"
    # ok: taint-constants, taint-constants-focus
    sink(a)
    b = src()
    b = 1 + 2
    # ok: taint-constants, taint-constants-focus
    sink(b)
    c = src()
    c = None
    # ok: taint-constants, taint-constants-focus
    sink(c)
    d = src()
    d = []
    # ok: taint-constants, taint-constants-focus
    sink(d)
    e = src()
    e = CONST
    # ok: taint-constants, taint-constants-focus
    sink(e)
    g = src()
    g = f"x"
    # ok: taint-constants, taint-constants-focus
    sink(g)
    h = src()
    h = lambda: 1
    # ruleid: taint-constants, taint-constants-focus
    sink(h)


def literals_in_sink():
    # ok: taint-constants, taint-constants-focus
    sink("x")
    # ok: taint-constants, taint-constants-focus
    sink(1)
    # ok: taint-constants, taint-constants-focus
    sink([1, 2])
    # ok: taint-constants, taint-constants-focus
    sink({"k": 1})
    # ok: taint-constants, taint-constants-focus
    sink(f"{1}")
    # ok: taint-constants, taint-constants-focus
    sink("x" + "y")
    # ok: taint-constants, taint-constants-focus
    sink(-1)
    # ok: taint-constants, taint-constants-focus
    sink(b"x")
    # ok: taint-constants, taint-constants-focus
    sink(...)


def constant_variable_in_sink():
    a = "x"
    b = src()
    # ruleid: taint-constants, taint-constants-focus
    sink(a + b)
    # ok: taint-constants, taint-constants-focus
    sink(a)
    # ruleid: taint-constants, taint-constants-focus
    sink(b)


def constant_propagated_over_taint():
    a = src()
    if x:
        a = "y"
        # ok: taint-constants, taint-constants-focus
        sink(a)
    else:
        a = "z"
        # ok: taint-constants, taint-constants-focus
        sink(a)
    # ok: taint-constants, taint-constants-focus
    sink(a)


def same_literal():
    a = "src()"
    # ok: taint-constants, taint-constants-focus
    sink(a)


TEXT = "constant"


def module_constant():
    a = src()
    a = TEXT
    # ok: taint-constants, taint-constants-focus
    sink(a)
    # ok: taint-constants, taint-constants-focus
    sink(TEXT)
    # ruleid: taint-constants, taint-constants-focus
    sink(TEXT + src())
    # ruleid: taint-constants, taint-constants-focus
    sink(TEXT % src())


def typed(a: int, b: str):
    # ok: taint-constants, taint-constants-focus
    sink(a)
    x: int = src()
    # ruleid: taint-constants, taint-constants-focus
    sink(x)
    y: bool = src()
    # ruleid: taint-constants, taint-constants-focus
    sink(y)
    z = int(src())
    # ruleid: taint-constants, taint-constants-focus
    sink(z)
    w: "int" = int(src())
    # ruleid: taint-constants, taint-constants-focus
    sink(w)
    s: str = src()
    # ruleid: taint-constants, taint-constants-focus
    sink(s)
    # ruleid: taint-constants, taint-constants-focus
    sink(z + 1)
    # ruleid: taint-constants, taint-constants-focus
    sink(len(src()))


def conditionally_constant():
    a = src() if x else "y"
    # ruleid: taint-constants, taint-constants-focus
    sink(a)
    b = "x" or src()
    # ruleid: taint-constants, taint-constants-focus
    sink(b)
    c = False and src()
    # ruleid: taint-constants, taint-constants-focus
    sink(c)


def multiplied_by_zero():
    a = src()
    # ruleid: taint-constants, taint-constants-focus
    sink(a * 0)
    # ruleid: taint-constants, taint-constants-focus
    sink(a and False)


def lambda_over_taint():
    a = src()
    a = lambda x: x
    # ruleid: taint-constants, taint-constants-focus
    sink(a)
    a = 1
    # ok: taint-constants, taint-constants-focus
    sink(a)


def comprehension_over_taint():
    a = src()
    a = [1 for x in y]
    # ok: taint-constants, taint-constants-focus
    sink(a)
    b = src()
    b = {x for x in y}
    # ok: taint-constants, taint-constants-focus
    sink(b)


def ternary_over_taint():
    a = src()
    a = 1 if x else 2
    # ok: taint-constants, taint-constants-focus
    sink(a)
    b = src()
    b = x[1:]
    # ok: taint-constants, taint-constants-focus
    sink(b)
    c = src()
    c = x and y
    # ok: taint-constants, taint-constants-focus
    sink(c)
    d = src()
    d = not x
    # ok: taint-constants, taint-constants-focus
    sink(d)
    e = src()
    e = ...
    # ok: taint-constants, taint-constants-focus
    sink(e)
    g = src()
    g = {}
    # ok: taint-constants, taint-constants-focus
    sink(g)
    h = src()
    h = ()
    # ok: taint-constants, taint-constants-focus
    sink(h)
    i = src()
    i = await_(x)
    # ok: taint-constants, taint-constants-focus
    sink(i)
    j = src()
    j = x.y.z
    # ok: taint-constants, taint-constants-focus
    sink(j)
    k = src()
    k = x[0]
    # ok: taint-constants, taint-constants-focus
    sink(k)
    l = src()
    l = {"k": 1}
    # ok: taint-constants, taint-constants-focus
    sink(l)
    m = src()
    m = f"{x}"
    # ok: taint-constants, taint-constants-focus
    sink(m)
    n = src()
    n = self
    # ok: taint-constants, taint-constants-focus
    sink(n)
    o = src()
    o = cls
    # ok: taint-constants, taint-constants-focus
    sink(o)
    p = src()
    p = super().q
    # ok: taint-constants, taint-constants-focus
    sink(p)
    q = src()
    q = (z := 1)
    # ok: taint-constants, taint-constants-focus
    sink(q)
    r = src()
    r = type("T", (), {})
    # ok: taint-constants, taint-constants-focus
    sink(r)
    s = src()
    s: int
    # ok: taint-constants, taint-constants-focus
    sink(s)
    t = src()
    t = -1
    # ok: taint-constants, taint-constants-focus
    sink(t)
    u = src()
    u = (yield)
    # ok: taint-constants, taint-constants-focus
    sink(u)
    v = src()
    v = [*x]
    # ok: taint-constants, taint-constants-focus
    sink(v)
    w = src()
    w = w2 = 1
    # ok: taint-constants, taint-constants-focus
    sink(w)
    aa = src()
    (aa) = 1
    # ok: taint-constants, taint-constants-focus
    sink(aa)
    bb = src()
    bb, *cc = 1, 2
    # ok: taint-constants, taint-constants-focus
    sink(bb)
    dd = src()
    *dd, ee = 1, 2
    # ruleid: taint-constants, taint-constants-focus
    sink(dd)
    ff = src()
    ff += 1
    # ruleid: taint-constants, taint-constants-focus
    sink(ff)
    gg = src()
    gg = other
    # ok: taint-constants, taint-constants-focus
    sink(gg)


async def await_over_taint():
    a = src()
    a = await x
    # ok: taint-constants, taint-constants-focus
    sink(a)
