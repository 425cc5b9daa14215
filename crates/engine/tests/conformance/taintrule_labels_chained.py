def calls(b):
    a = origin(1)
    # ruleid: taintrule-labels-chained-call-a
    drain(a)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(a))
    x = up(a)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement
    drain(x)
    # ruleid: taintrule-labels-chained-not
    drain(up(b))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(f(up(a)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(f(a)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized
    drain(up(b, a))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized
    drain(up(b, k=a))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(origin(2)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(up(a)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(a) + b)
    up(a)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only
    drain(a)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only
    drain(a.up())
    y = up(b)
    # ruleid: taintrule-labels-chained-not
    drain(y)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(a).p)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized
    drain(up(a, drain(a)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    up(drain(a))


def operators(b):
    a = origin(1)
    x = a + b
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-binary
    drain(x)
    # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
    drain(b + 1)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-fstring
    drain(f"{a}")
    y = f"x{a}"
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-fstring
    drain(y)
    # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
    drain(f"x{b}")
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-method
    drain(a.strong())
    # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
    drain(b.strong())
    z = a.p.strong()
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-method
    drain(z)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-method
    drain(f(a).strong())


def names(b):
    special = origin(1)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-name
    drain(special)
    special = 1
    # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
    drain(special)
    x = origin(2)
    special = x
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-name
    drain(special)
    # ruleid: taintrule-labels-chained-call-a
    drain(x)


def chain(b):
    a = origin(1)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(top(up(a)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(top(a)))
    x = up(a)
    y = top(x)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement
    drain(y)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only
    drain(top(a))
    # ruleid: taintrule-labels-chained-not
    drain(top(up(b)))


def conjunction(b):
    a = origin(1)
    c = src_b(2)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized
    drain(up(a, c))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(a + c))
    # ruleid: taintrule-labels-chained-not
    drain(up(c))
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only
    drain(a)
    # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
    drain(c)


def sanitised(b):
    a = origin(1)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-not, taintrule-labels-chained-message
    drain(up(clean(a)))
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-not, taintrule-labels-chained-message
    drain(clean(up(a)))
    x = clean(a)
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-not, taintrule-labels-chained-message
    drain(up(x))


def conditions(b):
    a = origin(1)
    if is_big(a):
        # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-if
        drain(a)
        x = a
    # ruleid: taintrule-labels-chained-call-a
    drain(a)
    # ruleid: taintrule-labels-chained-call-a, taintrule-labels-chained-if
    drain(x)
    if is_big(b):
        # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
        drain(b)


def branches(b):
    if b:
        a = origin(1)
    else:
        a = 1
    # ruleid: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-not, taintrule-labels-chained-sanitized, taintrule-labels-chained-message
    drain(up(a))
    for i in b:
        # ok: taintrule-labels-chained-call, taintrule-labels-chained-call-a, taintrule-labels-chained-call-only-b, taintrule-labels-chained-call-exact, taintrule-labels-chained-focus, taintrule-labels-chained-focus-side-effect, taintrule-labels-chained-focus-only, taintrule-labels-chained-binary, taintrule-labels-chained-fstring, taintrule-labels-chained-name, taintrule-labels-chained-method, taintrule-labels-chained-three, taintrule-labels-chained-three-order, taintrule-labels-chained-not, taintrule-labels-chained-and, taintrule-labels-chained-sanitized, taintrule-labels-chained-message, taintrule-labels-chained-statement, taintrule-labels-chained-if, taintrule-labels-chained-self-requires
        drain(c)
        c = up(a)


def earlier(b):
    x = up(a)
    a = origin(1)
    # ruleid: taintrule-labels-chained-not
    drain(x)
    # ruleid: taintrule-labels-chained-call-a
    drain(a)
