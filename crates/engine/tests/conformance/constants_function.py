def straight():
    x = 1
    # ruleid: constants-function-one
    foo(x)
    x = 2
    # ok: constants-function-one
    foo(x)
    x = 1
    # ruleid: constants-function-one
    foo(x)
def nested():
    x = 1
    def inner():
        # ok: constants-function-one
        foo(x)
    class C:
        # ok: constants-function-one
        foo(x)
    # ruleid: constants-function-one
    lambda: foo(x)
    # ok: constants-function-one
    [foo(x) for q in r]
    # ok: constants-function-one
    {q: foo(x) for q in r}
    # ok: constants-function-one
    foo(bar(x), x)
    return foo(x)
def copies():
    a = 1
    b = a
    # ruleid: constants-function-one
    foo(b)
    c = b + 0
    # ruleid: constants-function-one
    foo(c)
def aug():
    x = 0
    x += 1
    # ruleid: constants-function-one
    foo(x)
    x += y
    # ok: constants-function-one
    foo(x)
def forms():
    a: int = 1
    # ruleid: constants-function-one
    foo(a)
    if (b := 1):
        # ruleid: constants-function-one
        foo(b)
    # ruleid: constants-function-one
    foo(b)
    c, d = 1, 1
    # ok: constants-function-one
    foo(c)
    e = g = 1
    # ok: constants-function-one
    foo(e)
    # ok: constants-function-one
    foo(g)
    with z as h:
        i = 1
    # ruleid: constants-function-one
    foo(i)
    o.p = 1
    # ok: constants-function-one
    foo(o.p)
def kills():
    x = 1
    del x
    # ruleid: constants-function-one
    foo(x)
    x = 1
    mutate(x)
    # ruleid: constants-function-one
    foo(x)
    x.attr = 2
    foo(x)
def nonlocal_():
    x = 1
    def g():
        nonlocal x
        x = 2
    g()
    # ruleid: constants-function-one
    foo(x)
def use_before():
    # ok: constants-function-one
    foo(x)
    x = 1
def other_function():
    # ok: constants-function-one
    foo(x)
async def coroutine():
    x = 1
    # ruleid: constants-function-one
    await foo(x)
class K:
    def m(self):
        x = 1
        # ruleid: constants-function-one
        foo(x)
        self.y = 1
        # ok: constants-function-one
        foo(self.y)
def ternary():
    x = 1 if c else 1
    # ruleid: constants-function-one
    foo(x)
    y = 1 if c else 2
    # ok: constants-function-one
    foo(y)
    # ruleid: constants-function-one
    foo(1 if c else 1)
def generator():
    x = 1
    # ruleid: constants-function-one
    yield foo(x)
    y = yield 1
    # ok: constants-function-one
    foo(y)
