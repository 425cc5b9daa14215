def chain():
    a = src()
    b = a
    c = b
    # ruleid: taint-assign, taint-assign-focus
    sink(c)
    # ruleid: taint-assign, taint-assign-focus
    sink(a)


def direct():
    # ruleid: taint-assign, taint-assign-focus
    sink(src())
    # ruleid: taint-assign, taint-assign-focus
    sink(1, src())
    # ruleid: taint-assign, taint-assign-focus
    sink(src(), 1)
    # ok: taint-assign, taint-assign-focus
    sink("a", "b")


def chained():
    a = b = src()
    # ruleid: taint-assign, taint-assign-focus
    sink(a)
    # ruleid: taint-assign, taint-assign-focus
    sink(b)


def annotated():
    a: str = src()
    # ruleid: taint-assign, taint-assign-focus
    sink(a)
    b: str
    # ok: taint-assign, taint-assign-focus
    sink(b)
    b = a
    # ruleid: taint-assign, taint-assign-focus
    sink(b)


def reassigned():
    a = src()
    a = 1
    # ok: taint-assign, taint-assign-focus
    sink(a)
    a = src()
    # ruleid: taint-assign, taint-assign-focus
    sink(a)
    a = other()
    # ok: taint-assign, taint-assign-focus
    sink(a)
    a = src()
    a = a
    # ruleid: taint-assign, taint-assign-focus
    sink(a)


def before():
    # ok: taint-assign, taint-assign-focus
    sink(a)
    a = src()


def copied_then_reassigned():
    a = src()
    b = a
    a = 1
    # ok: taint-assign, taint-assign-focus
    sink(a)
    # ruleid: taint-assign, taint-assign-focus
    sink(b)


def source_reassigned_after_copy():
    a = 1
    b = a
    a = src()
    # ok: taint-assign, taint-assign-focus
    sink(b)


def self_assign():
    a = src()
    a = a + 1
    # ruleid: taint-assign, taint-assign-focus
    sink(a)
    a = clean(a)
    # ruleid: taint-assign, taint-assign-focus
    sink(a)


def augmented():
    a = "x"
    a += src()
    # ruleid: taint-assign, taint-assign-focus
    sink(a)
    b = src()
    b += "x"
    # ruleid: taint-assign, taint-assign-focus
    sink(b)
    c = 1
    c *= src()
    # ruleid: taint-assign, taint-assign-focus
    sink(c)
    d = {}
    d |= src()
    # ruleid: taint-assign, taint-assign-focus
    sink(d)
    e = src()
    e += 1
    e -= 1
    # ruleid: taint-assign, taint-assign-focus
    sink(e)


def augmented_field():
    o.p += src()
    # ruleid: taint-assign, taint-assign-focus
    sink(o.p)
    # ruleid: taint-assign, taint-assign-focus
    sink(o)
    q["k"] += src()
    # ruleid: taint-assign, taint-assign-focus
    sink(q["k"])
    # ruleid: taint-assign, taint-assign-focus
    sink(q)
    # ruleid: taint-assign, taint-assign-focus
    sink(q["other"])


def deleted():
    a = src()
    del a
    # ruleid: taint-assign, taint-assign-focus
    sink(a)
    b = {"k": src()}
    del b["k"]
    # ruleid: taint-assign, taint-assign-focus
    sink(b)
    o.p = src()
    del o.p
    # ruleid: taint-assign, taint-assign-focus
    sink(o.p)


def to_none():
    a = src()
    a = None
    # ok: taint-assign, taint-assign-focus
    sink(a)


def in_call_statement():
    a = src()
    print(a)
    # ruleid: taint-assign, taint-assign-focus
    sink(a)


def semicolons():
    # ruleid: taint-assign, taint-assign-focus
    a = src(); sink(a)
    # ok: taint-assign, taint-assign-focus
    a = src(); a = 2; sink(a)


def parenthesised():
    a = (src())
    # ruleid: taint-assign, taint-assign-focus
    sink((a))
    # ruleid: taint-assign, taint-assign-focus
    sink((src()))


def type_alias_and_pass():
    a = src()
    pass
    ...
    "docstring"
    # ruleid: taint-assign, taint-assign-focus
    sink(a)


def param(a):
    # ok: taint-assign, taint-assign-focus
    sink(a)
    a = src()
    # ruleid: taint-assign, taint-assign-focus
    sink(a)


# ruleid: taint-assign, taint-assign-focus
def one_line(): a = src(); sink(a)
