def same(b):
    x = origin("a")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain("a", x)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-string, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x, "a")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain("b", x)
    y = origin(x)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(y)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x, y)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(y, x)
    z = origin(b)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(b, z)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(z, b)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(b, x)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(f(b), z)
    w = origin(f(b))
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(f(b), w)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(f( b ), w)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-parameter, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(w)


def objects(b, c):
    x = b.read()
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer
    b.write(x)
    # ruleid: taintrule-metavariables-object
    c.write(x)
    # ruleid: taintrule-metavariables-object
    b.p.write(x)
    y = b.p.read(1)
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer
    b.p.write(y)
    # ruleid: taintrule-metavariables-object
    c.write(b.check(x))
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object
    b.write(c.check(x))
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object
    b.write(b.check(x))
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer
    c.write(c.read() + x)
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer
    b.write(c.read() + x)
    # ruleid: taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer
    b.write(c.read(), x)


def strings(b):
    x = origin("key")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-string, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x, "key")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x, "other")
    y = origin("other")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-string, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x + y, "other")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-string, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x + y, "key")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x + y, "third")
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-string, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x, 'key')


def several(b):
    x = origin("a", 1)
    y = origin("b", 2)
    z = origin(k=3)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x, y)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x + y)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(x + y + z)
    # ruleid: taintrule-metavariables-ellipsis
    drain(z)
    l.append(x)
    # ruleid: taintrule-metavariables-propagator-not-in-message
    drain(l)
    l.append(y)
    # ruleid: taintrule-metavariables-propagator-not-in-message
    drain(l)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(clean(x) + y)
    # ruleid: taintrule-metavariables-same-name, taintrule-metavariables-unify-off, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    drain(clean(x), y)


def nested(p, q):
    # ruleid: taintrule-metavariables-unify-parameter
    drain(p)
    # ruleid: taintrule-metavariables-unify-parameter
    drain(q)

    def inner(r):
        # ruleid: taintrule-metavariables-unify-parameter
        drain(r)
        # ok: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer, taintrule-metavariables-unify-parameter, taintrule-metavariables-unify-string, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
        drain(p)

    # ok: taintrule-metavariables-same-name, taintrule-metavariables-unify, taintrule-metavariables-unify-off, taintrule-metavariables-unify-other, taintrule-metavariables-unify-object, taintrule-metavariables-object, taintrule-metavariables-unify-sanitizer, taintrule-metavariables-unify-parameter, taintrule-metavariables-unify-string, taintrule-metavariables-regex, taintrule-metavariables-sanitizer-not-in-message, taintrule-metavariables-propagator-not-in-message, taintrule-metavariables-ellipsis
    return lambda s: drain(s)
