async def awaits():
    a = await src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(a)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(await src())
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(await f(src()))
    b = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(await b)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    await sink(b)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    c = await sink(b)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink((await b).p)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    await f(sink(b))


async def async_for():
    async for x in src():
        # ruleid: taint-async-yield-return, taint-async-yield-return-focus
        sink(x)
    a = src()
    async for y in a:
        # ruleid: taint-async-yield-return, taint-async-yield-return-focus
        sink(y)
    async for z in f(a):
        # ruleid: taint-async-yield-return, taint-async-yield-return-focus
        sink(z)


async def async_with():
    async with src() as a:
        # ruleid: taint-async-yield-return, taint-async-yield-return-focus
        sink(a)
    async with f(src()) as b, other() as c:
        # ruleid: taint-async-yield-return, taint-async-yield-return-focus
        sink(b)
        # ok: taint-async-yield-return, taint-async-yield-return-focus
        sink(c)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    async with sink(src()) as d:
        pass


async def gathered():
    a = src()
    x, y = await asyncio.gather(f(a), g())
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(x)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(y)
    t = asyncio.create_task(f(a))
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(await t)


def return_sink():
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return sink(src())


def return_sink_argument():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return f(sink(a))


def return_tuple():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return 1, sink(a)


def return_conditional():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return sink(a) if x else 1


async def return_await():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return await sink(a)


def return_lambda():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return lambda: sink(a)


def return_dict():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    return {"k": sink(a), sink(a): 1}


def generator_in_function():
    def inner():
        yield src()

    for x in inner():
        # ok: taint-async-yield-return, taint-async-yield-return-focus
        sink(x)


def global_statement():
    global g
    g = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(g)


def delete_statement():
    a = src()
    # ok: taint-async-yield-return, taint-async-yield-return-focus
    del d[sink(a)]


async def lambda_await():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    f = lambda: sink(a)
    await f()


def print_statement():
    a = src()
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    print(a, file=sink(a))
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    print(sink(a))
    a
    f(a)
    # ruleid: taint-async-yield-return, taint-async-yield-return-focus
    sink(a)


async def await_cleans():
    a = src()
    a = await other()
    # ok: taint-async-yield-return, taint-async-yield-return-focus
    sink(a)
