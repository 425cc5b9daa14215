def unknown_function():
    a = src()
    # ruleid: taint-calls, taint-calls-focus
    sink(f(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(1, a))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(k=a))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(*a))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(**a))
    # ruleid: taint-calls, taint-calls-focus
    sink(f([a]))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(g(h(a))))
    # ruleid: taint-calls, taint-calls-focus
    sink(mod.f(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(mod.sub.f(k=a))
    # ok: taint-calls, taint-calls-focus
    sink(f(1))
    x = f(a)
    # ruleid: taint-calls, taint-calls-focus
    sink(x)


def receiver():
    a = src()
    # ruleid: taint-calls, taint-calls-focus
    sink(a.m())
    # ruleid: taint-calls, taint-calls-focus
    sink(a.m(1).n())
    # ruleid: taint-calls, taint-calls-focus
    sink(a.m)
    # ruleid: taint-calls, taint-calls-focus
    sink(src().m())
    b = a.strip().lower()
    # ruleid: taint-calls, taint-calls-focus
    sink(b)


def argument_to_receiver():
    o = Object()
    o.m(src())
    # ok: taint-calls, taint-calls-focus
    sink(o)
    x = o.n()
    # ok: taint-calls, taint-calls-focus
    sink(x)
    a = src()
    # ruleid: taint-calls, taint-calls-focus
    sink(o.m(a))
    # ok: taint-calls, taint-calls-focus
    sink(o)


def constructor():
    o = Object(src())
    # ruleid: taint-calls, taint-calls-focus
    sink(o)
    # ruleid: taint-calls, taint-calls-focus
    sink(o.p)
    # ruleid: taint-calls, taint-calls-focus
    sink(o.m())
    p = Object(k=src())
    # ruleid: taint-calls, taint-calls-focus
    sink(p)


def argument_mutated():
    o = {}
    fill(o, src())
    # ok: taint-calls, taint-calls-focus
    sink(o)
    json.dump(src(), f)
    # ok: taint-calls, taint-calls-focus
    sink(f)


def dangling():
    a = src()
    f(a)
    # ok: taint-calls, taint-calls-focus
    sink(1)
    # ok: taint-calls, taint-calls-focus
    sink(f)
    # ok: taint-calls, taint-calls-focus
    sink(b)


def call_of_tainted():
    f = src()
    # ruleid: taint-calls, taint-calls-focus
    sink(f())
    # ruleid: taint-calls, taint-calls-focus
    sink(f(1))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(1)(2))
    src()()
    # ruleid: taint-calls, taint-calls-focus
    sink(src()())


def tainted_call_results_of_call():
    # ruleid: taint-calls, taint-calls-focus
    sink(f(src())(1))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(src()).p)
    # ruleid: taint-calls, taint-calls-focus
    sink(f(src())["k"])
    # ruleid: taint-calls, taint-calls-focus
    sink(f(src()) + 1)


def index_as_argument():
    d = {"a": src()}
    # ruleid: taint-calls, taint-calls-focus
    sink(f(d["b"]))
    # ruleid: taint-calls, taint-calls-focus
    sink(f(d))


def builtins():
    a = src()
    # ruleid: taint-calls, taint-calls-focus
    sink(len(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(int(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(float(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(bool(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(str(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(type(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(isinstance(a, str))
    # ruleid: taint-calls, taint-calls-focus
    sink(repr(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(id(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(hash(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(sorted(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(min(a, 1))
    # ruleid: taint-calls, taint-calls-focus
    sink(open(a))
    # ruleid: taint-calls, taint-calls-focus
    sink(open(a).read())
    # ruleid: taint-calls, taint-calls-focus
    sink(getattr(a, "p"))
    # ruleid: taint-calls, taint-calls-focus
    sink(getattr(o, a))
    # ruleid: taint-calls, taint-calls-focus
    sink(print(a))
    setattr(o, "p", a)
    # ok: taint-calls, taint-calls-focus
    sink(o)
    # ok: taint-calls, taint-calls-focus
    sink(o.p)


def partials():
    f = functools.partial(g, src())
    # ruleid: taint-calls, taint-calls-focus
    sink(f)
    # ruleid: taint-calls, taint-calls-focus
    sink(f())


def sink_argument_forms():
    a = src()
    # ruleid: taint-calls
    sink(k=a)
    # ruleid: taint-calls, taint-calls-focus
    sink(*a)
    # ruleid: taint-calls, taint-calls-focus
    sink(**a)
    # ruleid: taint-calls, taint-calls-focus
    sink(*[a])
    # ruleid: taint-calls, taint-calls-focus
    sink(1, *a)
    # ruleid: taint-calls
    sink(k=1, j=a)
    # ok: taint-calls, taint-calls-focus
    sink(f(lambda: a))


def sink_is_method():
    a = src()
    # ok: taint-calls, taint-calls-focus
    o.sink(a)
    # ok: taint-calls, taint-calls-focus
    a.sink(1)
    # ok: taint-calls, taint-calls-focus
    a.sink()


def sink_receiver():
    # ok: taint-calls, taint-calls-focus
    sink = src()
    # ruleid: taint-calls
    sink(1)
    # ruleid: taint-calls
    sink()


def multi_line():
    a = src()
    # ruleid: taint-calls
    sink(
        1,
        # ruleid: taint-calls-focus
        a,
    )
    # ruleid: taint-calls
    sink(
        # comment
        # ruleid: taint-calls-focus
        f(
            a
        )
    )
