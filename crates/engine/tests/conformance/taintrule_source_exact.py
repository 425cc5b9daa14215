def arguments(a):
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false
    origin(drain(1))
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false, taintrule-source-exact-parameter-true
    origin(drain(a))
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false, taintrule-source-exact-parameter-true
    origin(a, drain(a))
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false
    origin([drain(1)])
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false
    origin(f(drain(1)), k=drain(2))
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false
    origin(lambda: drain(1))
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false, taintrule-source-exact-parameter-true
    origin([drain(x) for x in a])
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false
    origin(f"{drain(1)}")
    origin(a)
    # ruleid: taintrule-source-exact-parameter-true
    drain(a)


def results():
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false
    drain(origin(1))
    x = origin(1)
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false
    drain(x)
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false
    drain(f(x))
    # ok: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false, taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-statement-true, taintrule-source-exact-inside-true, taintrule-source-exact-def-true, taintrule-source-exact-parameter-true
    drain(origin)


def receiver(a):
    # ok: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false, taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-statement-true, taintrule-source-exact-inside-true, taintrule-source-exact-def-true, taintrule-source-exact-parameter-true
    origin(a).m(drain(1))
    # ok: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false, taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-statement-true, taintrule-source-exact-inside-true, taintrule-source-exact-def-true, taintrule-source-exact-parameter-true
    origin(a)[drain(1)]
    # ruleid: taintrule-source-exact-parameter-true
    drain(a).origin(1)


def named_argument(a):
    origin(x := a)
    # ruleid: taintrule-source-exact-default, taintrule-source-exact-false, taintrule-source-exact-parameter-true
    drain(x)
    # ruleid: taintrule-source-exact-parameter-true
    drain(a)


def binary(a, b):
    # ruleid: taintrule-source-exact-binary-default, taintrule-source-exact-parameter-true
    drain(a) % b
    x = a % b
    # ruleid: taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-parameter-true
    drain(x)
    # ruleid: taintrule-source-exact-parameter-true
    drain(a)
    # ruleid: taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-parameter-true
    drain(a % b)
    # ruleid: taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-parameter-true
    drain(a % b + 1)
    # ruleid: taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-parameter-true
    drain(f(a % b))


def attributes(req):
    # ruleid: taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-parameter-true
    drain(req.args)
    # ruleid: taintrule-source-exact-parameter-true
    drain(req)
    # ok: taintrule-source-exact-default, taintrule-source-exact-true, taintrule-source-exact-false, taintrule-source-exact-binary-default, taintrule-source-exact-binary-true, taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-statement-true, taintrule-source-exact-inside-true, taintrule-source-exact-def-true, taintrule-source-exact-parameter-true
    req.args.m(drain(1))
    # ruleid: taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-parameter-true
    drain(req.args.m())
    x = req.args
    # ruleid: taintrule-source-exact-attribute-default, taintrule-source-exact-attribute-true, taintrule-source-exact-parameter-true
    drain(x)


def statement(a):
    with danger():
        # ruleid: taintrule-source-exact-statement-true, taintrule-source-exact-inside-true
        drain(1)
        # ruleid: taintrule-source-exact-statement-true, taintrule-source-exact-inside-true, taintrule-source-exact-parameter-true
        drain(a)
        b = a
        c = f(1)
    # ruleid: taintrule-source-exact-statement-true, taintrule-source-exact-inside-true, taintrule-source-exact-parameter-true
    drain(b)
    # ruleid: taintrule-source-exact-statement-true, taintrule-source-exact-inside-true
    drain(c)
    # ruleid: taintrule-source-exact-parameter-true
    drain(a)


def handler(p):
    # ruleid: taintrule-source-exact-def-true, taintrule-source-exact-parameter-true
    drain(p)
    # ruleid: taintrule-source-exact-def-true
    drain(1)
    b = f(1)
    # ruleid: taintrule-source-exact-def-true
    drain(b)
