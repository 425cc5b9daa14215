def returns():
    a = src()
    if x:
        # ruleid: taint-sink-patterns-return
        return a
    if y:
        # ruleid: taint-sink-patterns-return
        return f(a)
    if z:
        return 1
    if w:
        # ruleid: taint-sink-patterns-return
        return a, 1
    if v:
        # ruleid: taint-sink-patterns-return
        return {"k": a}
    if u:
        # ruleid: taint-sink-patterns-return
        return (a)
    if s:
        # ruleid: taint-sink-patterns-return
        return lambda: a
    # ruleid: taint-sink-patterns-return
    return src()


def returns_nothing():
    a = src()
    return


def returns_after_clean():
    a = src()
    a = 1
    return a


async def returns_await():
    a = src()
    # ruleid: taint-sink-patterns-return, taint-sink-patterns-await
    return await f(a)


def assigns():
    a = src()
    # ruleid: taint-sink-patterns-assign
    target = a
    # ruleid: taint-sink-patterns-assign
    target = f(a)
    # ruleid: taint-sink-patterns-assign
    target = 1
    # ruleid: taint-sink-patterns-assign
    target, b = a, 1
    b = target = a
    # ruleid: taint-sink-patterns-assign
    target: int = a
    # ruleid: taint-sink-patterns-assign
    (target := a)
    # ruleid: taint-sink-patterns-assign
    target = src()
    target += a


def assigns_target_tainted():
    # ruleid: taint-sink-patterns-assign
    target = src()
    # ruleid: taint-sink-patterns-assign
    target = 1


def assigns_field():
    a = src()
    # ruleid: taint-sink-patterns-field
    o.field = a
    # ruleid: taint-sink-patterns-field
    o.p.field = a
    # ruleid: taint-sink-patterns-field
    self.field = a
    # ruleid: taint-sink-patterns-field
    o.field = 1
    # ruleid: taint-sink-patterns-field, taint-sink-patterns-fstring
    o.field = f"{a}"
    # ruleid: taint-sink-patterns-field
    a.field = 1
    o.other = a


def assigns_index():
    a = src()
    # ruleid: taint-sink-patterns-index
    table["k"] = a
    # ruleid: taint-sink-patterns-index
    table[a] = 1
    table[0] = 1
    # ruleid: taint-sink-patterns-index
    table[f(a)] = a
    o.table["k"] = a


def fstrings():
    a = src()
    # ruleid: taint-sink-patterns-fstring
    b = f"{a}"
    # ruleid: taint-sink-patterns-fstring
    f"x {a} y"
    # ruleid: taint-sink-patterns-fstring
    f"{a}{1}"
    # ruleid: taint-sink-patterns-fstring
    f"{1}{a}"
    f"{1}"
    f"x"
    # ruleid: taint-sink-patterns-fstring
    g(f"{f(a)}")


def withs():
    a = src()
    # ruleid: taint-sink-patterns-with
    with opened(a):
        pass
    with opened(a) as b:
        pass
    # ruleid: taint-sink-patterns-with
    with opened(1):
        f(a)
    # ruleid: taint-sink-patterns-with
    with opened(1):
        a = src()
    async_with = a


def fors():
    a = src()
    # ruleid: taint-sink-patterns-for
    for i in a:
        pass
    # ruleid: taint-sink-patterns-for
    for i in f(a):
        pass
    # ruleid: taint-sink-patterns-for
    for i in y:
        f(a)
    [i for i in a]


def ifs():
    a = src()
    # ruleid: taint-sink-patterns-if
    if a == 1:
        pass
    # ruleid: taint-sink-patterns-if
    if b == 1:
        f(a)
    if x:
        pass
    # ruleid: taint-sink-patterns-if
    elif a == 1:
        pass


def raises():
    a = src()
    if x:
        # ruleid: taint-sink-patterns-raise
        raise a
    if y:
        # ruleid: taint-sink-patterns-raise
        raise ValueError(a)
    if z:
        raise ValueError(1)
    raise ValueError from a


def yields():
    a = src()
    # ruleid: taint-sink-patterns-yield
    b = yield a
    # ruleid: taint-sink-patterns-yield
    c = yield f(a)
    d = yield 1
    # ruleid: taint-sink-patterns-yield
    yield a


async def awaits():
    a = src()
    # ruleid: taint-sink-patterns-await
    await a
    # ruleid: taint-sink-patterns-await
    await f(a)
    # ruleid: taint-sink-patterns-await
    b = await f(a)
    await f(1)


def asserts():
    a = src()
    # ruleid: taint-sink-patterns-assert
    assert a
    # ruleid: taint-sink-patterns-assert
    assert f(a)
    assert a, "x"
    assert x, a


def deletes():
    a = src()
    del a
    d["k"] = src()
    del d["k"]


def augmented():
    a = src()
    # ruleid: taint-sink-patterns-augmented
    total += a
    # ruleid: taint-sink-patterns-augmented
    total += 1
    total = total + a
    total -= a


def methods():
    a = src()
    # ruleid: taint-sink-patterns-method
    a.run()
    # ruleid: taint-sink-patterns-method
    o.run(a)
    o.run(1)
    # ruleid: taint-sink-patterns-method
    o.p.run(a)
    # ruleid: taint-sink-patterns-method
    o.run(k=a)
    # ruleid: taint-sink-patterns-method
    f(a).run()
    # ruleid: taint-sink-patterns-receiver
    a.go()
    o.go(a)
    # ruleid: taint-sink-patterns-receiver
    a.p.go(1)
    # ruleid: taint-sink-patterns-receiver
    f(a).go()


def keywords():
    a = src()
    # ruleid: taint-sink-patterns-keyword
    call(key=a)
    call(a, key=1)
    # ruleid: taint-sink-patterns-keyword
    call(a, key=f(a), other=1)
    call(1, key=1)


def subscripts():
    a = src()
    # ruleid: taint-sink-patterns-subscript
    lookup[a]
    # ruleid: taint-sink-patterns-subscript
    b = lookup[f(a)]
    lookup[1]
    # ruleid: taint-sink-patterns-subscript
    lookup[a][1]
    # ruleid: taint-sink-patterns-subscript
    lookup[a] = 1


def adds():
    a = src()
    # ruleid: taint-sink-patterns-add
    "prefix" + a
    # ruleid: taint-sink-patterns-add
    b = "prefix" + a + "x"
    "other" + a
    a + "prefix"


def dicts():
    a = src()
    # ruleid: taint-sink-patterns-dict
    b = {"danger": a}
    # ruleid: taint-sink-patterns-dict
    c = {"danger": 1, "x": a}
    # ruleid: taint-sink-patterns-dict
    f({"x": 1, "danger": f(a)})
    dict(danger=a)


def insides():
    a = src()
    with guard():
        # ruleid: taint-sink-patterns-inside
        f(a)
        # ruleid: taint-sink-patterns-inside
        g(h(a))
        f(1)
    f(a)


def names():
    danger_name = src()
    # ruleid: taint-sink-patterns-name
    f(danger_name)
    # ruleid: taint-sink-patterns-name
    danger_name = 1
    b = danger_name
    o.danger_name = src()
    f(o.danger_name)
    danger_name = src()
    # ruleid: taint-sink-patterns-name
    danger_name.p
    # ruleid: taint-sink-patterns-name
    f(danger_name.p)
    # ruleid: taint-sink-patterns-name
    danger_name()
    # ruleid: taint-sink-patterns-name
    f(danger_name, danger_name)
    del danger_name


@deco(src())
def decorated():
    pass


def local_decorated():
    a = src()

    @deco(a)
    def inner():
        pass


return_value = src()
# ruleid: taint-sink-patterns-assign
target = src()
# ruleid: taint-sink-patterns-augmented
total += src()
# ruleid: taint-sink-patterns-for
for i in src():
    pass
# ruleid: taint-sink-patterns-with
with opened(src()):
    pass


def clean_target():
    target = 1
    target = 2


def target_of_clean_object(o):
    o.field = 1
    total = 0
    total += 1


def target_tainted_and_cleaned():
    # ruleid: taint-sink-patterns-assign
    target = src()
    # ruleid: taint-sink-patterns-assign
    target = 1
    target = 2


def tainted_object():
    o = src()
    # ruleid: taint-sink-patterns-field
    o.field = 1
    # ruleid: taint-sink-patterns-field
    o.p.field = 1


def body_only():
    a = src()
    # ruleid: taint-sink-patterns-for
    for i in y:
        a
    # ruleid: taint-sink-patterns-for
    for i in y:
        b = a
    # ruleid: taint-sink-patterns-for
    for i in y:
        for j in a:
            pass
    # ruleid: taint-sink-patterns-if
    if b == 1:
        pass
    else:
        f(a)
    with opened(1):
        pass
    # ruleid: taint-sink-patterns-with
    with opened(1):
        b = 1
        # ruleid: taint-sink-patterns-return
        return a


def nested_statements():
    a = src()
    # ruleid: taint-sink-patterns-for
    for i in y:
        for j in y:
            f(a)


def two_in_body():
    a = src()
    # ruleid: taint-sink-patterns-for
    for i in a:
        f(a)
        g(a)
