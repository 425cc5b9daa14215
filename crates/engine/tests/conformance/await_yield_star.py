async def f():
    # ruleid: await-yield-star-await, await-yield-star-call
    await work(1)
    # ruleid: await-yield-star-await, await-yield-star-call
    x = await work(2)
    # ruleid: await-yield-star-await, await-yield-star-call
    (await work(3)).y
    # ruleid: await-yield-star-await, await-yield-star-call
    return await (work(4))
    # ruleid: await-yield-star-call
    async for i in work(5): pass
    # ruleid: await-yield-star-await, await-yield-star-call
    await asyncio.gather(work(6), work(7))
    # ruleid: await-yield-star-async-for
    async for i in src:
        pass
    for i in src:
        pass
    # ruleid: await-yield-star-async-with
    async with ctx as c:
        pass
    with ctx as c:
        pass
def g():
    # ruleid: await-yield-star-yield
    yield 1
    # ruleid: await-yield-star-yield-bare
    yield
    # ruleid: await-yield-star-yield
    x = yield 2
    # ruleid: await-yield-star-yield
    (yield 3)
    # ruleid: await-yield-star-yield-from
    yield from z
    # ruleid: await-yield-star-yield
    yield 1, 2
# ruleid: await-yield-star-star
spread(*a)
# ok: await-yield-star-await, await-yield-star-call, await-yield-star-yield, await-yield-star-yield-from, await-yield-star-yield-bare, await-yield-star-star, await-yield-star-dstar, await-yield-star-star-assign, await-yield-star-async-for, await-yield-star-async-with
spread(*a, b)
# ok: await-yield-star-await, await-yield-star-call, await-yield-star-yield, await-yield-star-yield-from, await-yield-star-yield-bare, await-yield-star-star, await-yield-star-dstar, await-yield-star-star-assign, await-yield-star-async-for, await-yield-star-async-with
spread(a)
# ruleid: await-yield-star-dstar
spread2(**a)
# ok: await-yield-star-await, await-yield-star-call, await-yield-star-yield, await-yield-star-yield-from, await-yield-star-yield-bare, await-yield-star-star, await-yield-star-dstar, await-yield-star-star-assign, await-yield-star-async-for, await-yield-star-async-with
spread2(*a)
# ruleid: await-yield-star-star-assign
a, *b = c
*a, b = c
a, b = c
