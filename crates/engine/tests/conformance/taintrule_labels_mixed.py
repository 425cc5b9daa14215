def plain(b):
    x = origin(1)
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label
    drain(x)
    y = src_a(2)
    # ruleid: taintrule-labels-mixed-plain-beside-a
    drain(y)
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-source-label
    drain(x + y)
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-source-label
    drain(x, y)
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain
    drain(src_a(x))
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-source-label, taintrule-labels-mixed-unlabelled-requires
    drain(origin(y))
    z = origin(y)
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-source-label, taintrule-labels-mixed-unlabelled-requires
    drain(z)
    # ruleid: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires
    drain(src_a(origin(1)))
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    drain(b)


def multi(b):
    x = src_a(1)
    y = src_b(2)
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy(x, y)
    # ruleid: taintrule-labels-mixed-two-entries
    copy(y, x)
    # ruleid: taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-two-entries
    copy(x, x)
    # ruleid: taintrule-labels-mixed-multi-one, taintrule-labels-mixed-two-entries
    copy(b, y)
    # ruleid: taintrule-labels-mixed-two-entries
    copy(x, b)
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy(x + y, y)
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy(f(x), f(y))
    # ruleid: taintrule-labels-mixed-multi-one, taintrule-labels-mixed-two-entries
    copy(x if b else y, y)
    # ruleid: taintrule-labels-mixed-multi-one, taintrule-labels-mixed-two-entries
    copy(b if x else b, y)
    # ruleid: taintrule-labels-mixed-multi-one, taintrule-labels-mixed-two-entries
    copy(lambda: x, y)
    # ruleid: taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy(b, x, y)
    # ruleid: taintrule-labels-mixed-two-entries
    copy(x, b, y)
    # ruleid: taintrule-labels-mixed-two-entries
    copy(y, b, x)
    # ruleid: taintrule-labels-mixed-multi-keyword
    copy(k=x)
    # ruleid: taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-two-entries
    copy(b, k=x)
    # ruleid: taintrule-labels-mixed-two-entries
    copy(b, k=y)
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy(src_a(), src_b())
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy([x], {"k": y})
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    z = copy(x, y)
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy((x), (y))


def receivers(b):
    x = src_a(1)
    y = src_b(2)
    # ruleid: taintrule-labels-mixed-multi-receiver
    x.put(y)
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    y.put(x)
    # ruleid: taintrule-labels-mixed-multi-receiver
    x.p.put(f(y))
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    b.put(y)
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    x.put(b)
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    x.field = y
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    b.field = y
    b.q = x
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    b.field = y
    # ok: taintrule-labels-mixed-plain-beside, taintrule-labels-mixed-plain-beside-a, taintrule-labels-mixed-plain-beside-not, taintrule-labels-mixed-source-label, taintrule-labels-mixed-requires-plain, taintrule-labels-mixed-unlabelled-requires, taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-multi-receiver, taintrule-labels-mixed-multi-keyword, taintrule-labels-mixed-multi-assign, taintrule-labels-mixed-multi-exact, taintrule-labels-mixed-two-entries
    y.field = x


def branches(b):
    if b:
        x = src_a(1)
        y = 1
    else:
        x = 1
        y = src_b(2)
    # ruleid: taintrule-labels-mixed-multi, taintrule-labels-mixed-multi-one, taintrule-labels-mixed-multi-expression, taintrule-labels-mixed-multi-any, taintrule-labels-mixed-two-entries
    copy(x, y)
