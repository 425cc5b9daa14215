def handler_after_call():
    z = 1
    try:
        q()
        z = 2
    except E:
        # ruleid: constants-edge-cases-one
        foo(z)
def handler_of_assignment():
    z = 1
    try:
        z = q()
    except E:
        # ok: constants-edge-cases-one, constants-edge-cases-str
        foo(z)
def headers():
    x = 1
    # ruleid: constants-edge-cases-one
    for i in foo(x):
        pass
def headers2():
    x = 1
    # ruleid: constants-edge-cases-one
    while foo(x):
        pass
def headers3():
    x = 1
    # ruleid: constants-edge-cases-one
    if foo(x): pass
    # ruleid: constants-edge-cases-one
    with foo(x): pass
    # ruleid: constants-edge-cases-one
    assert foo(x)
    # ruleid: constants-edge-cases-one
    [y for y in foo(x)]
    # ok: constants-edge-cases-one, constants-edge-cases-str
    foo(x)
def rest_of_statement():
    x = 1
    # ok: constants-edge-cases-one, constants-edge-cases-str
    return [y for y in z], foo(x)
def generator_argument():
    x = 1
    any(y for y in z)
    # ok: constants-edge-cases-one, constants-edge-cases-str
    foo(x)
def nested():
    x = 1
    # ok: constants-edge-cases-one, constants-edge-cases-str
    @foo(x)
    # ok: constants-edge-cases-one, constants-edge-cases-str
    def g(a=foo(x)):
        pass
    # ok: constants-edge-cases-one, constants-edge-cases-str
    class C(foo(x)):
        # ok: constants-edge-cases-one, constants-edge-cases-str
        foo(x)
        # ruleid: constants-edge-cases-one
        y = foo(x)
    # ruleid: constants-edge-cases-one
    raise foo(x)
def loop_in_if(c):
    x = 1
    if c:
        for y in z:
            pass
    # ok: constants-edge-cases-one, constants-edge-cases-str
    foo(x)
def returns_early(c):
    if c:
        return
    x = 1
    # ruleid: constants-edge-cases-one
    foo(x)
def while_aug():
    n = 1
    # ruleid: constants-edge-cases-one
    foo(n)
    while n < 3:
        # ok: constants-edge-cases-one, constants-edge-cases-str
        foo(n)
        n += 1
    # ok: constants-edge-cases-one, constants-edge-cases-str
    foo(n)
NAME = "a"
def local_of_same_name():
    NAME = "b"
    # ok: constants-edge-cases-one, constants-edge-cases-str
    bar(NAME)
def reads():
    # ruleid: constants-edge-cases-str
    bar(NAME)
def attribute_store():
    # ruleid: constants-edge-cases-str
    bar(NAME)
    NAME.x = 1
    # ok: constants-edge-cases-one, constants-edge-cases-str
    bar(NAME)
OTHER = "a"
def changes():
    global OTHER
    OTHER += "b"
def reads_other():
    # ok: constants-edge-cases-one, constants-edge-cases-str
    bar(OTHER)
# ruleid: constants-edge-cases-str
bar(OTHER)
