def tuple_from_source():
    a, b = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def tuple_parts():
    a, b = src(), 1
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def tuple_parts_reversed():
    a, b = 1, src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def paren_tuple_parts():
    (a, b) = (src(), 1)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def list_target():
    [a, b] = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def list_parts():
    [a, b] = [1, src()]
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def list_value():
    a, b = [1, src()]
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def nested():
    (a, b), c = (src(), 1), 2
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(c)


def nested_from_source():
    a, (b, [c, d]) = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(c)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(d)


def starred():
    a, *b = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ok: taint-unpack, taint-unpack-focus
    sink(b)
    c, *d = 1, src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(c)
    # ok: taint-unpack, taint-unpack-focus
    sink(d)
    *e, f = src(), 1
    # ok: taint-unpack, taint-unpack-focus
    sink(e)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(f)


def swap():
    a = src()
    b = 1
    a, b = b, a
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def from_variable():
    t = (src(), 1)
    a, b = t
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def clean_over_tainted():
    a = src()
    a, b = 1, 2
    # ok: taint-unpack, taint-unpack-focus
    sink(a)
    a = src()
    a, b = other()
    # ok: taint-unpack, taint-unpack-focus
    sink(a)


def field_targets():
    o.p, o.q = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(o.p)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(o.q)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(o)
    l[0], x = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(l)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(x)


def field_target_parts():
    m.p, m.q = src(), 1
    # ruleid: taint-unpack, taint-unpack-focus
    sink(m.p)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(m.q)


def walrus():
    if (a := src()):
        # ruleid: taint-unpack, taint-unpack-focus
        sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b := src())
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)
    # ruleid: taint-unpack, taint-unpack-focus
    sink((c := src()) and 1)
    while chunk := src():
        # ruleid: taint-unpack, taint-unpack-focus
        sink(chunk)
    x = (y := src())
    # ruleid: taint-unpack, taint-unpack-focus
    sink(x)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(y)


def walrus_cleans():
    a = src()
    if (a := 1):
        # ok: taint-unpack, taint-unpack-focus
        sink(a)
    # ok: taint-unpack, taint-unpack-focus
    sink(a)


def walrus_in_comprehension():
    r = [y := src(), y + 1]
    # ruleid: taint-unpack, taint-unpack-focus
    sink(y)
    s = [z for x in items if (z := src())]
    # ok: taint-unpack, taint-unpack-focus
    sink(z)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(s)


def loop_unpack():
    for a, b in src():
        # ruleid: taint-unpack, taint-unpack-focus
        sink(a)
        # ruleid: taint-unpack, taint-unpack-focus
        sink(b)
    for i, (k, v) in enumerate(src()):
        # ruleid: taint-unpack, taint-unpack-focus
        sink(i)
        # ruleid: taint-unpack, taint-unpack-focus
        sink(k)
        # ruleid: taint-unpack, taint-unpack-focus
        sink(v)


def loop_unpack_literal():
    for k, v in [(src(), 1)]:
        # ruleid: taint-unpack, taint-unpack-focus
        sink(k)
        # ruleid: taint-unpack, taint-unpack-focus
        sink(v)


def single():
    (a,) = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    b, = src()
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def starred_value():
    a, b = *src(), 1
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)


def more_values():
    a, b, c = src(), 1, 2
    # ruleid: taint-unpack, taint-unpack-focus
    sink(a)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(b)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(c)
    d = src(), 1
    # ruleid: taint-unpack, taint-unpack-focus
    sink(d)
    # ruleid: taint-unpack, taint-unpack-focus
    sink(d[0])
    # ruleid: taint-unpack, taint-unpack-focus
    sink(d[1])
