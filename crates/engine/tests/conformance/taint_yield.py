def after_yield():
    a = src()
    yield 1
    # ok: taint-yield, taint-yield-focus
    sink(a)


def after_yield_of_tainted():
    a = src()
    yield a
    # ok: taint-yield, taint-yield-focus
    sink(a)


def after_bare_yield():
    a = src()
    yield
    # ruleid: taint-yield, taint-yield-focus
    sink(a)


def sink_in_yield():
    a = src()
    # ruleid: taint-yield, taint-yield-focus
    yield sink(a)


def sink_in_yield_of_call():
    a = src()
    # ruleid: taint-yield, taint-yield-focus
    yield f(sink(a))


def source_in_yield():
    # ruleid: taint-yield, taint-yield-focus
    yield sink(src())


def received():
    b = yield src()
    # ok: taint-yield, taint-yield-focus
    sink(b)


def received_bare():
    a = src()
    b = yield
    # ruleid: taint-yield, taint-yield-focus
    sink(a)


def received_from_tainted():
    a = src()
    b = yield a
    # ok: taint-yield, taint-yield-focus
    sink(b)
    # ruleid: taint-yield, taint-yield-focus
    sink(a)


def yield_in_sink():
    a = src()
    # ruleid: taint-yield-focus
    sink((yield a))


def yield_in_call():
    a = src()
    f((yield a))
    # ruleid: taint-yield, taint-yield-focus
    sink(a)


def yield_from():
    a = src()
    yield from f(a)
    # ok: taint-yield, taint-yield-focus
    sink(a)


def sink_in_yield_from():
    a = src()
    # ruleid: taint-yield, taint-yield-focus
    yield from sink(a)


def received_from_yield_from():
    a = src()
    b = yield from a
    # ok: taint-yield, taint-yield-focus
    sink(b)


def loop():
    for x in src():
        yield x
        # ok: taint-yield, taint-yield-focus
        sink(x)


def loop_sink_before():
    for x in src():
        # ruleid: taint-yield, taint-yield-focus
        sink(x)
        yield x


def loop_carried():
    a = 1
    while True:
        # ok: taint-yield, taint-yield-focus
        sink(a)
        yield a
        a = src()


def branch():
    a = src()
    if x:
        yield a
    # ruleid: taint-yield, taint-yield-focus
    sink(a)


def cleaned_by_yield():
    a = src()
    a = yield
    # ok: taint-yield, taint-yield-focus
    sink(a)


def tuple_yield():
    a = src()
    # ruleid: taint-yield, taint-yield-focus
    yield a, sink(a)


def sink_argument_yield():
    a = src()
    # ruleid: taint-yield, taint-yield-focus
    yield {"k": sink(a)}


async def async_generator():
    a = src()
    yield a
    # ok: taint-yield, taint-yield-focus
    sink(a)
    await f(a)
    # ok: taint-yield, taint-yield-focus
    sink(a)


@contextmanager
def manager():
    a = src()
    try:
        yield a
    finally:
        # ok: taint-yield, taint-yield-focus
        sink(a)


def yield_then_source():
    yield 1
    a = src()
    # ok: taint-yield, taint-yield-focus
    sink(a)


def lambda_yield():
    a = src()
    # ruleid: taint-yield, taint-yield-focus
    f = lambda: (yield sink(a))
