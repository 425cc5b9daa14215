def nested(b, c, d):
    # ruleid: taintrule-sink-nested-any-call, taintrule-sink-nested-named
    a = origin()
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run(b if f(a) else c)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run(b if a else c)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run(lambda: f(a))
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run(lambda: a)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run([1 for x in a])
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run([f(x) for x in a])
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run([f(a) for x in b])
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run({f(a) for x in b})
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-call, taintrule-sink-nested-any-call, taintrule-sink-nested-named
    run(f(a), b)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-call, taintrule-sink-nested-any-call, taintrule-sink-nested-named
    run(f(g(a)), b)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run(b if f(g(a)) else c)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named, taintrule-sink-nested-add
    run(b if a + 1 else c)
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named, taintrule-sink-nested-add
    run(b if f(a) + 1 else c)
    # ruleid: taintrule-sink-nested-named
    (b if a + 1 else c) + d
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-attribute
    a.p.p
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-attribute
    (b if a.p else c).p
    # ruleid: taintrule-sink-nested-call, taintrule-sink-nested-any-call, taintrule-sink-nested-named, taintrule-sink-nested-attribute
    (b if f(a.p) else c).p
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-attribute
    (lambda: a.p).p
    # ruleid: taintrule-sink-nested-call, taintrule-sink-nested-any-call, taintrule-sink-nested-named, taintrule-sink-nested-attribute
    b.p(a.p)
    # ruleid: taintrule-sink-nested-named
    f(lambda: h(a))


def more(b, c, d):
    # ruleid: taintrule-sink-nested-any-call, taintrule-sink-nested-named
    a = origin()
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-item
    (b if a[1] else c)[d]
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-item
    a[1][2]
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-item
    b[a[1]]
    # ruleid: taintrule-sink-nested-named
    [b if [a] else c]
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-list
    [[a], b]
    # ruleid: taintrule-sink-nested-named
    [lambda: [a]]
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-attribute, taintrule-sink-nested-item
    a.p[1].p
    # ruleid: taintrule-sink-nested-named, taintrule-sink-nested-add
    a + 1 + 2
    # ruleid: taintrule-sink-nested-named
    (lambda: a + 1) + d
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-call, taintrule-sink-nested-any-call, taintrule-sink-nested-named, taintrule-sink-nested-list
    run([a])
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-named
    run(run(b if f(a) else c))
    # ruleid: taintrule-sink-nested-inside, taintrule-sink-nested-call, taintrule-sink-nested-any-call, taintrule-sink-nested-named
    run(b, c=run(a))
