def arguments():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(1, sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(k=sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(*sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(**sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(g(h(sink(a))))
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(sink(a), 1)
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(a)(sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(sink(a)).m()
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a).m()
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a).p
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a)[0]
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a)(1)
    # ruleid: taint-sink-places, taint-sink-places-focus
    x[0](sink(a))


def literals():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    [sink(a)]
    # ruleid: taint-sink-places, taint-sink-places-focus
    (sink(a), 1)
    # ruleid: taint-sink-places, taint-sink-places-focus
    {sink(a)}
    # ruleid: taint-sink-places, taint-sink-places-focus
    {"k": sink(a)}
    # ruleid: taint-sink-places, taint-sink-places-focus
    {sink(a): 1}
    # ruleid: taint-sink-places, taint-sink-places-focus
    [*sink(a)]
    # ruleid: taint-sink-places, taint-sink-places-focus
    {**sink(a)}
    # ruleid: taint-sink-places, taint-sink-places-focus
    f"{sink(a)}"
    # ruleid: taint-sink-places, taint-sink-places-focus
    f"{x!r:{sink(a)}}"
    # ruleid: taint-sink-places, taint-sink-places-focus
    "%s" % sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    "x" + sink(a)


def assignments():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    b = sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    c, d = sink(a), 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    e: int = sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    g = h = sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    i += sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    o.p = sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    o[sink(a)] = 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    o[0] = sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a).p = 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a)[0] = 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    o.m(sink(a)).p = 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    (j := sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    *k, l = sink(a)


def statements():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    assert sink(a)
    # ok: taint-sink-places, taint-sink-places-focus
    del sink(a).p
    # ruleid: taint-sink-places, taint-sink-places-focus
    if sink(a):
        pass
    # ruleid: taint-sink-places, taint-sink-places-focus
    while sink(a):
        break
    # ruleid: taint-sink-places, taint-sink-places-focus
    for x in sink(a):
        pass
    # ok: taint-sink-places, taint-sink-places-focus
    for x[sink(a)] in y:
        pass
    # ruleid: taint-sink-places, taint-sink-places-focus
    with sink(a) as b:
        pass
    # ruleid: taint-sink-places, taint-sink-places-focus
    raise sink(a)


def lambdas():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    lambda: sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    lambda x: f(sink(a))
    # ok: taint-sink-places, taint-sink-places-focus
    lambda x=sink(a): 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(lambda: sink(a))


def nested_definition():
    a = src()

    @sink(a)
    def inner(x=sink(a), *, y: sink(a) = 1) -> sink(a):
        pass

    class Inner(sink(a), k=sink(a)):
        pass


@sink(src())
def decorated():
    pass


@other
@sink(src())
class Decorated:
    pass


# ruleid: taint-sink-places, taint-sink-places-focus
def default(x=sink(src()), *, y=f(sink(src()))):
    pass


class Attributes:
    # ruleid: taint-sink-places, taint-sink-places-focus
    x = sink(src())
    # ruleid: taint-sink-places, taint-sink-places-focus
    y: int = sink(src())

    # ruleid: taint-sink-places, taint-sink-places-focus
    def method(self, x=sink(src())):
        pass


def conditional():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a) if x else 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    b = 1 if sink(a) else 2
    # ruleid: taint-sink-places, taint-sink-places-focus
    x and sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    not sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a) == 1
    # ruleid: taint-sink-places, taint-sink-places-focus
    1 < sink(a) < 2


def comprehension():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    [sink(a) for x in y]
    # ruleid: taint-sink-places, taint-sink-places-focus
    [x for x in sink(a)]
    # ruleid: taint-sink-places, taint-sink-places-focus
    [x for x in y if sink(a)]
    # ruleid: taint-sink-places, taint-sink-places-focus
    {sink(a): x for x in y}
    # ruleid: taint-sink-places, taint-sink-places-focus
    f(sink(a) for x in y)


def slices():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    x[sink(a)]
    # ok: taint-sink-places, taint-sink-places-focus
    x[sink(a):]
    # ok: taint-sink-places, taint-sink-places-focus
    x[:sink(a)]
    # ruleid: taint-sink-places, taint-sink-places-focus
    x[sink(a), 1]
    # ok: taint-sink-places, taint-sink-places-focus
    x[sink(a):, 1]


def keyword_and_star_sinks():
    a = src()
    # ruleid: taint-sink-places
    sink(k=a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(*a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(**a)
    # ruleid: taint-sink-places
    sink(1, k=f(a))


def chain():
    a = src()
    # ok: taint-sink-places, taint-sink-places-focus
    sink(1).m(a)
    # ok: taint-sink-places, taint-sink-places-focus
    sink(1)(a)
    # ok: taint-sink-places, taint-sink-places-focus
    o.sink(a)
    # ok: taint-sink-places, taint-sink-places-focus
    sink.m(a)


def comments():
    a = src()
    # ruleid: taint-sink-places
    sink(  # comment
        # ruleid: taint-sink-places-focus
        a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    (sink(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    ((sink)(a))
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink (a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    sink(a);


async def awaited():
    a = src()
    # ruleid: taint-sink-places, taint-sink-places-focus
    await sink(a)
    # ruleid: taint-sink-places, taint-sink-places-focus
    async with sink(a):
        pass
    # ruleid: taint-sink-places, taint-sink-places-focus
    async for x in sink(a):
        pass


# ruleid: taint-sink-places, taint-sink-places-focus
print(sink(src()))
# ruleid: taint-sink-places, taint-sink-places-focus
x = sink(src())
# ruleid: taint-sink-places, taint-sink-places-focus
if sink(src()):
    pass
# ruleid: taint-sink-places, taint-sink-places-focus
with sink(src()):
    pass
