def after():
    # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
    drain(1)
    danger()
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(1)
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain("x")
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain()
    # ruleid: taintrule-source-control-any-sink
    other(1)


def argument():
    # ruleid: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(danger())
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(1)


def same_statement():
    # ruleid: taintrule-source-control-call, taintrule-source-control-focus, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    f(drain(1), danger(2), drain(3))


def assigned():
    x = danger()
    # ruleid: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(x)
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(1)


def branch(a):
    if a:
        danger()
        # ruleid: taintrule-source-control-call, taintrule-source-control-condition, taintrule-source-control-sanitized, taintrule-source-control-side-effect
        drain(1)
    else:
        # ruleid: taintrule-source-control-condition
        drain(2)
    # ruleid: taintrule-source-control-call, taintrule-source-control-condition, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(3)


def branch_returned(a):
    if a:
        danger()
        return
    # ruleid: taintrule-source-control-condition
    drain(1)


def condition(a):
    if danger():
        # ruleid: taintrule-source-control-call, taintrule-source-control-condition, taintrule-source-control-sanitized, taintrule-source-control-side-effect
        drain(1)
    else:
        # ruleid: taintrule-source-control-call, taintrule-source-control-condition, taintrule-source-control-sanitized, taintrule-source-control-side-effect
        drain(2)
    # ruleid: taintrule-source-control-call, taintrule-source-control-condition, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(3)


def simple_condition(a):
    if a:
        # ruleid: taintrule-source-control-condition
        drain(1)
    else:
        # ruleid: taintrule-source-control-condition
        drain(2)
    # ruleid: taintrule-source-control-condition
    drain(3)


def looped(a):
    for x in a:
        # ruleid: taintrule-source-control-call, taintrule-source-control-focus, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
        drain(x)
        danger(x)


def before_in_loop(a):
    while a:
        danger(1)
    # ruleid: taintrule-source-control-call, taintrule-source-control-focus, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(1)


def tried():
    try:
        danger()
    except E:
        # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
        drain(1)
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(2)


def sanitised():
    danger()
    clean()
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(1)
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(clean(1))
    clean(danger())
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(2)


def returns():
    danger()
    # ruleid: taintrule-source-control-return
    return 1


def returns_first():
    # ruleid: taintrule-source-control-return
    return danger()


def returns_nothing():
    danger()
    return


def names():
    # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
    drain(1)
    f(flag)
    # ruleid: taintrule-source-control-name
    drain(1)


def names_written():
    flag = 1
    # ruleid: taintrule-source-control-name
    drain(1)


def literal_argument(a):
    danger(a)
    # ruleid: taintrule-source-control-call, taintrule-source-control-focus, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
    drain(a)
    # ruleid: taintrule-source-control-call, taintrule-source-control-focus, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(b)
    danger("x")
    # ruleid: taintrule-source-control-call, taintrule-source-control-focus, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(b)


def nested():
    danger()

    def inner():
        # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
        drain(1)

    # ruleid: taintrule-source-control-call, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    f = lambda: drain(1)
    f()
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    [drain(x) for x in y]


def in_lambda():
    # ruleid: taintrule-source-control-return
    f = lambda: danger()
    # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
    drain(1)
    f()
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(2)


def parameter(p):
    # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
    drain(1)


danger()
# ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
drain(1)


def after_module():
    # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
    drain(1)


class C:
    danger()
    # ruleid: taintrule-source-control-call, taintrule-source-control-sanitized, taintrule-source-control-side-effect
    drain(1)

    def m(self):
        # ok: taintrule-source-control-call, taintrule-source-control-off, taintrule-source-control-focus, taintrule-source-control-name, taintrule-source-control-condition, taintrule-source-control-any-sink, taintrule-source-control-return, taintrule-source-control-sanitized, taintrule-source-control-side-effect, taintrule-source-control-parameter
        drain(1)
