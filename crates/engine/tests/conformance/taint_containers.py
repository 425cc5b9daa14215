def list_literal():
    l = [1, src()]
    # ruleid: taint-containers, taint-containers-focus
    sink(l)
    # ruleid: taint-containers, taint-containers-focus
    sink(l[0])
    # ruleid: taint-containers, taint-containers-focus
    sink(l[1])
    # ruleid: taint-containers, taint-containers-focus
    sink([src()])
    # ok: taint-containers, taint-containers-focus
    sink([1])


def tuple_literal():
    t = (1, src())
    # ruleid: taint-containers, taint-containers-focus
    sink(t)
    # ruleid: taint-containers, taint-containers-focus
    sink(t[0])
    # ruleid: taint-containers, taint-containers-focus
    sink((1, src()))


def set_literal():
    s = {1, src()}
    # ruleid: taint-containers, taint-containers-focus
    sink(s)
    # ruleid: taint-containers, taint-containers-focus
    sink({src()})


def dict_literal():
    d = {"a": src(), "b": 1}
    # ruleid: taint-containers, taint-containers-focus
    sink(d)
    # ruleid: taint-containers, taint-containers-focus
    sink(d["a"])
    # ruleid: taint-containers, taint-containers-focus
    sink(d["b"])
    # ruleid: taint-containers, taint-containers-focus
    sink(d.get("b"))
    # ruleid: taint-containers, taint-containers-focus
    sink({"a": src()})


def dict_key():
    d = {src(): 1}
    # ruleid: taint-containers, taint-containers-focus
    sink(d)
    # ruleid: taint-containers, taint-containers-focus
    sink(d[1])
    # ruleid: taint-containers, taint-containers-focus
    sink({src(): 1})


def nested_literals():
    d = {"a": [{"b": (1, src())}]}
    # ruleid: taint-containers, taint-containers-focus
    sink(d)
    # ruleid: taint-containers, taint-containers-focus
    sink(d["a"])
    # ruleid: taint-containers, taint-containers-focus
    sink(d["c"])
    # ruleid: taint-containers, taint-containers-focus
    sink({"a": [{"b": (1, src())}]})


def unpacking():
    a = src()
    # ruleid: taint-containers, taint-containers-focus
    sink([*a])
    # ruleid: taint-containers, taint-containers-focus
    sink((*a, 1))
    # ruleid: taint-containers, taint-containers-focus
    sink({*a})
    # ruleid: taint-containers, taint-containers-focus
    sink({**a})
    # ruleid: taint-containers, taint-containers-focus
    sink({"k": 1, **a})
    # ok: taint-containers, taint-containers-focus
    sink([1, *other()])


def constructors():
    a = src()
    # ruleid: taint-containers, taint-containers-focus
    sink(list(a))
    # ruleid: taint-containers, taint-containers-focus
    sink(dict(a))
    # ruleid: taint-containers, taint-containers-focus
    sink(dict(k=a))
    # ruleid: taint-containers, taint-containers-focus
    sink(set(a))
    # ruleid: taint-containers, taint-containers-focus
    sink(tuple([a]))
    d = dict(k=a, j=1)
    # ruleid: taint-containers, taint-containers-focus
    sink(d["j"])
    # ruleid: taint-containers, taint-containers-focus
    sink(d["k"])


def append():
    l = []
    l.append(src())
    # ok: taint-containers, taint-containers-focus
    sink(l)
    # ok: taint-containers, taint-containers-focus
    sink(l[0])


def extend():
    l = []
    l.extend(src())
    # ok: taint-containers, taint-containers-focus
    sink(l)
    m = []
    m.insert(0, src())
    # ok: taint-containers, taint-containers-focus
    sink(m)
    m += [src()]
    # ruleid: taint-containers, taint-containers-focus
    sink(m)


def update():
    d = {}
    d.update(src())
    # ok: taint-containers, taint-containers-focus
    sink(d)
    e = {}
    e.update(k=src())
    # ok: taint-containers, taint-containers-focus
    sink(e)
    e.setdefault("k", src())
    # ok: taint-containers, taint-containers-focus
    sink(e)
    s = set()
    s.add(src())
    # ok: taint-containers, taint-containers-focus
    sink(s)


def pop():
    l = src()
    # ruleid: taint-containers, taint-containers-focus
    sink(l.pop())
    l.clear()
    # ruleid: taint-containers, taint-containers-focus
    sink(l)
    l.append(1)
    # ruleid: taint-containers, taint-containers-focus
    sink(l)


def dict_views():
    d = {"a": src()}
    # ruleid: taint-containers, taint-containers-focus
    sink(d.keys())
    # ruleid: taint-containers, taint-containers-focus
    sink(d.values())
    # ruleid: taint-containers, taint-containers-focus
    sink(d.items())
    for k, v in d.items():
        # ruleid: taint-containers, taint-containers-focus
        sink(k)
        # ruleid: taint-containers, taint-containers-focus
        sink(v)


def list_reassigned():
    l = [src()]
    l = []
    # ok: taint-containers, taint-containers-focus
    sink(l)
    l = [src()]
    l[0] = 1
    # ok: taint-containers, taint-containers-focus
    sink(l)


def loop_over_literal():
    for x in [1, src()]:
        # ruleid: taint-containers, taint-containers-focus
        sink(x)
    for y in (1, 2):
        # ok: taint-containers, taint-containers-focus
        sink(y)
