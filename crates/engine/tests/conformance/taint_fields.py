def field():
    o.p = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p)
    # ruleid: taint-fields, taint-fields-focus
    sink(o)
    # ok: taint-fields, taint-fields-focus
    sink(o.q)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.q)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.q())
    # ruleid: taint-fields, taint-fields-focus
    sink(o.q())
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p())
    # ruleid: taint-fields, taint-fields-focus
    sink(o["p"])
    # ok: taint-fields, taint-fields-focus
    sink(p)


def deep_field():
    o.p.q = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.q)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p)
    # ruleid: taint-fields, taint-fields-focus
    sink(o)
    # ok: taint-fields, taint-fields-focus
    sink(o.p.r)
    # ok: taint-fields, taint-fields-focus
    sink(o.r)
    # ok: taint-fields, taint-fields-focus
    sink(o.r.q)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.q.r)


def tainted_object():
    o = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.q)
    # ruleid: taint-fields, taint-fields-focus
    sink(o["k"])
    # ruleid: taint-fields, taint-fields-focus
    sink(o[i])
    # ruleid: taint-fields, taint-fields-focus
    sink(o.f())
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.f(1).q)


def field_cleaned():
    o = src()
    o.p = 1
    # ok: taint-fields, taint-fields-focus
    sink(o.p)
    # ruleid: taint-fields, taint-fields-focus
    sink(o)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.q)
    # ok: taint-fields, taint-fields-focus
    sink(o.p.q)


def field_set_then_cleaned():
    o.p = src()
    o.p = 1
    # ok: taint-fields, taint-fields-focus
    sink(o.p)
    # ok: taint-fields, taint-fields-focus
    sink(o)


def object_cleaned():
    o.p = src()
    o = Other()
    # ok: taint-fields, taint-fields-focus
    sink(o.p)
    # ok: taint-fields, taint-fields-focus
    sink(o)


def object_tainted_over_clean_field():
    o.p = 1
    o = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p)


def index_constant():
    d["a"] = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(d["a"])
    # ruleid: taint-fields, taint-fields-focus
    sink(d["b"])
    # ruleid: taint-fields, taint-fields-focus
    sink(d)
    # ruleid: taint-fields, taint-fields-focus
    sink(d[i])
    # ruleid: taint-fields, taint-fields-focus
    sink(d.get("a"))
    # ok: taint-fields, taint-fields-focus
    sink(d.a)


def index_cleaned():
    d["a"] = src()
    d["a"] = 1
    # ok: taint-fields, taint-fields-focus
    sink(d["a"])
    # ok: taint-fields, taint-fields-focus
    sink(d)


def index_number():
    l[0] = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(l[0])
    # ruleid: taint-fields, taint-fields-focus
    sink(l[1])
    # ruleid: taint-fields, taint-fields-focus
    sink(l)
    l[0] = 1
    # ok: taint-fields, taint-fields-focus
    sink(l[0])


def index_variable():
    l[i] = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(l[i])
    # ruleid: taint-fields, taint-fields-focus
    sink(l[j])
    # ruleid: taint-fields, taint-fields-focus
    sink(l)
    l[i] = 1
    # ok: taint-fields, taint-fields-focus
    sink(l[i])


def index_cleaned_elsewhere():
    d = src()
    d["a"] = 1
    # ok: taint-fields, taint-fields-focus
    sink(d["a"])
    # ok: taint-fields, taint-fields-focus
    sink(d["b"])
    # ok: taint-fields, taint-fields-focus
    sink(d)


def index_then_field():
    d["a"].p = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(d["a"].p)
    # ok: taint-fields, taint-fields-focus
    sink(d["a"].q)
    # ruleid: taint-fields, taint-fields-focus
    sink(d["a"])
    # ruleid: taint-fields, taint-fields-focus
    sink(d["b"].p)
    # ok: taint-fields, taint-fields-focus
    sink(d.p)
    # ruleid: taint-fields, taint-fields-focus
    sink(d)


def field_then_index():
    o.d["a"] = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o.d["a"])
    # ruleid: taint-fields, taint-fields-focus
    sink(o.d["b"])
    # ruleid: taint-fields, taint-fields-focus
    sink(o.d)
    # ruleid: taint-fields, taint-fields-focus
    sink(o)
    # ok: taint-fields, taint-fields-focus
    sink(o.e)


def copy_of_object():
    o.p = src()
    x = o
    # ruleid: taint-fields, taint-fields-focus
    sink(x)
    # ruleid: taint-fields, taint-fields-focus
    sink(x.p)
    # ok: taint-fields, taint-fields-focus
    sink(x.q)
    y = o.p
    # ruleid: taint-fields, taint-fields-focus
    sink(y)
    z = o.q
    # ok: taint-fields, taint-fields-focus
    sink(z)


def alias():
    x = o
    x.p = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(x.p)
    # ok: taint-fields, taint-fields-focus
    sink(o.p)
    # ok: taint-fields, taint-fields-focus
    sink(o)


def call_result_field():
    f().p = src()
    # ok: taint-fields, taint-fields-focus
    sink(f().p)
    # ok: taint-fields, taint-fields-focus
    sink(f())


def index_key_tainted():
    k = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(d[k])
    d[k] = 1
    # ok: taint-fields, taint-fields-focus
    sink(d)
    # ruleid: taint-fields, taint-fields-focus
    sink(d[k])
    x = e[k]
    # ruleid: taint-fields, taint-fields-focus
    sink(x)


def slices():
    l = src()
    # ok: taint-fields, taint-fields-focus
    sink(l[1:])
    # ok: taint-fields, taint-fields-focus
    sink(l[:2])
    # ok: taint-fields, taint-fields-focus
    sink(l[1:2:3])
    # ruleid: taint-fields, taint-fields-focus
    sink(l[-1])
    # ruleid: taint-fields, taint-fields-focus
    sink(l[1, 2])
    # ok: taint-fields, taint-fields-focus
    sink(m[src():])
    # ok: taint-fields, taint-fields-focus
    sink(m[:src()])
    m[1:2] = src()
    # ok: taint-fields, taint-fields-focus
    sink(m)


def field_of_source():
    # ruleid: taint-fields, taint-fields-focus
    sink(src().p)
    # ruleid: taint-fields, taint-fields-focus
    sink(src()["k"])
    # ruleid: taint-fields, taint-fields-focus
    sink(src()[0].q)
    x = src().p
    # ruleid: taint-fields, taint-fields-focus
    sink(x)


def field_in_branches():
    o.p = src()
    if c:
        o.p = 1
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p)


def passed_object():
    o.p = src()
    f(o)
    # ruleid: taint-fields, taint-fields-focus
    sink(f(o))
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.m(o))


def slices_inside():
    l = src()
    x = l[1:]
    # ok: taint-fields, taint-fields-focus
    sink(x)
    # ok: taint-fields, taint-fields-focus
    sink(f(l[1:]))
    # ok: taint-fields, taint-fields-focus
    sink(l[1:].strip())
    # ok: taint-fields, taint-fields-focus
    sink(l[1:] + "x")
    # ok: taint-fields, taint-fields-focus
    sink(f"{l[1:]}")
    # ok: taint-fields, taint-fields-focus
    sink([l[1:]])
    # ok: taint-fields, taint-fields-focus
    sink(l[1:][0])
    # ok: taint-fields, taint-fields-focus
    sink(l[f(l):])
    # ok: taint-fields, taint-fields-focus
    sink(l[0][1:])
    # ruleid: taint-fields, taint-fields-focus
    sink(l[1:], l)
    # ruleid: taint-fields, taint-fields-focus
    sink(l[..., 1])
    # ruleid: taint-fields, taint-fields-focus
    sink(l[1:, 2])
    # ok: taint-fields, taint-fields-focus
    sink(src()[1:])
    l[1:] = 1
    # ruleid: taint-fields, taint-fields-focus
    sink(l)
    l = l[1:]
    # ok: taint-fields, taint-fields-focus
    sink(l)


def index_augmented_clean():
    d = src()
    d["a"] += 1
    # ruleid: taint-fields, taint-fields-focus
    sink(d)


def index_of_field_cleaned():
    o = src()
    o.d["a"] = 1
    # ok: taint-fields, taint-fields-focus
    sink(o.d)
    # ok: taint-fields, taint-fields-focus
    sink(o.d["b"])
    # ruleid: taint-fields, taint-fields-focus
    sink(o)
    # ruleid: taint-fields, taint-fields-focus
    sink(o.e)


def field_of_index_cleaned():
    l = src()
    l[0].p = 1
    # ruleid: taint-fields, taint-fields-focus
    sink(l)
    # ok: taint-fields, taint-fields-focus
    sink(l[0].p)
    # ok: taint-fields, taint-fields-focus
    sink(l[1].p)
    # ruleid: taint-fields, taint-fields-focus
    sink(l[0].q)


def method_call_on_object_with_tainted_field():
    o.p.q = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o.m())
    # ruleid: taint-fields, taint-fields-focus
    sink(o.p.m())
    # ok: taint-fields, taint-fields-focus
    sink(o.r.m())
    # ok: taint-fields, taint-fields-focus
    sink(o.m)
    x = o.m()
    # ruleid: taint-fields, taint-fields-focus
    sink(x)
    # ok: taint-fields, taint-fields-focus
    sink(f(o.m))


def index_on_object_with_tainted_field():
    o.p = src()
    # ruleid: taint-fields, taint-fields-focus
    sink(o[0])
    # ruleid: taint-fields, taint-fields-focus
    sink(o[0].q)
    # ruleid: taint-fields, taint-fields-focus
    sink(o[0].p)
