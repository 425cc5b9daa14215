def result():
    a = src()
    # ruleid: taint-sanitizers-branch
    sink(clean(a))
    # ruleid: taint-sanitizers-branch
    sink(clean(src()))
    b = clean(a)
    # ruleid: taint-sanitizers-branch
    sink(b)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a)


def reassigned():
    a = src()
    a = clean(a)
    # ruleid: taint-sanitizers-branch
    sink(a)


def statement():
    a = src()
    clean(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a)


def inside():
    a = src()
    # ruleid: taint-sanitizers-branch
    sink(clean(f(a)))
    # ruleid: taint-sanitizers-branch
    sink(f(clean(a)))
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(clean(a) + a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(clean(a), a)
    # ruleid: taint-sanitizers-branch
    sink(f"{clean(a)}")
    # ruleid: taint-sanitizers-branch
    sink(clean(a).p)
    # ruleid: taint-sanitizers-branch
    sink([clean(a)])
    # ok: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(clean)


def around_sink():
    a = src()
    # ruleid: taint-sanitizers-branch
    clean(sink(a))
    # ruleid: taint-sanitizers-branch
    b = clean(sink(a))


def one_branch():
    a = src()
    if x:
        a = clean(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)


def both_branches():
    a = src()
    if x:
        a = clean(a)
    else:
        a = clean(a)
    # ruleid: taint-sanitizers-branch
    sink(a)


def statement_one_branch():
    a = src()
    if x:
        clean(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)


def ternary():
    a = src()
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(clean(a) if x else a)
    # ruleid: taint-sanitizers-branch
    sink(clean(a) if x else 1)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a if clean(a) else 1)


def condition():
    a = src()
    if clean(a):
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
        sink(a)
    else:
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
        sink(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a)


def negative_condition():
    a = src()
    if not clean(a):
        return
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a)


def guarded():
    a = src()
    if ok(a):
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect
        sink(a)
        b = a
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect
        sink(b)
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect
        sink(f(a))
    else:
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect
        sink(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)


def guarded_field():
    o.p = src()
    if ok(o.p):
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect
        sink(o.p)
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
        sink(o)


def fields():
    o.p = src()
    clean(o.p)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(o.p)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(o)


def object_cleaned():
    o.p = src()
    clean(o)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(o.p)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(o)


def object_tainted_field_cleaned():
    o = src()
    clean(o.p)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(o.p)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(o)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(o.q)


def index_cleaned():
    d = src()
    clean(d["k"])
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(d["k"])
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(d["j"])
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(d)


def copies():
    a = src()
    b = a
    clean(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(b)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a)


def retainted():
    a = src()
    clean(a)
    a = src()
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)


def loop():
    a = src()
    for x in y:
        clean(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)


def in_try():
    a = src()
    try:
        clean(a)
    except ValueError:
        # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
        sink(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(a)


def comprehension():
    a = src()
    # ok: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink([clean(x) for x in a])
    # ruleid: taint-sanitizers-branch
    sink([x for x in clean(a)])
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink([x for x in a if clean(x)])


def augmented():
    a = ""
    a += clean(src())
    # ruleid: taint-sanitizers-branch
    sink(a)
    a += src()
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)


def keyword():
    a = src()
    # ruleid: taint-sanitizers-branch
    sink(k=clean(a))
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-branch
    sink(f(k=clean(a), j=a))


def two_arguments():
    a = src()
    b = src()
    # ruleid: taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(clean(a, b))
    # ruleid: taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(clean(1, b))
    clean(a, b)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(b)


def method():
    a = src()
    a.clean()
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a)
    # ruleid: taint-sanitizers, taint-sanitizers-argument, taint-sanitizers-by-side-effect, taint-sanitizers-branch
    sink(a.clean())
