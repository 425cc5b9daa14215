def both(b):
    a = origin()
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a, b)
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b, a)
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a, a)
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(f(a), b + a)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    run(b, b)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a)
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(origin(), origin())
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b, k=a)


def callees(b):
    a = origin()
    # ruleid: taintrule-sink-focus-callee, taintrule-sink-focus-any
    a.run(b)
    # ruleid: taintrule-sink-focus-any
    b.run(a)
    # ruleid: taintrule-sink-focus-callee, taintrule-sink-focus-any
    a.p.run(1)
    # ruleid: taintrule-sink-focus-callee, taintrule-sink-focus-any
    a().run(1)
    # ruleid: taintrule-sink-focus-function
    a(1)
    b(a)
    # ruleid: taintrule-sink-focus-function
    origin()(1)
    # ruleid: taintrule-sink-focus-callee, taintrule-sink-focus-any
    f(a).run(a)


def names(b):
    a = origin()
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a)
    # ruleid: taintrule-sink-focus-regex
    x.exec_it(a)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    exec_it(a)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    x.y.exec_that(b, a)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    running(a)
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b, a)


def metavariables(b):
    a = origin()
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(f(a), b)
    # ruleid: taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b, [a, b])
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(k=a)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a.p)
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not
    run("x" if a else b)
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not
    run(lambda: a)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(f"{a}{b}")
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(g(h(a)))


def view(b):
    a = origin()
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a)
    # ruleid: taintrule-sink-focus-any
    x.run(a)


def guarded(b):
    a = origin()
    with guard():
        # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not, taintrule-sink-focus-any
        run(a)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-any
    run(a, safe=True)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a, safe=False)
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b, safe=a)


def bare(b):
    a = origin()
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    map(run, a)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    run = origin()
    # ruleid: taintrule-sink-focus-any
    map(run, a)
    # ruleid: taintrule-sink-focus-function, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b)


def chains(b):
    a = origin()
    c = connect(b)
    # ruleid: taintrule-sink-focus-any, taintrule-sink-focus-chain
    c.run(a)
    d = connect(b)
    # ruleid: taintrule-sink-focus-any
    d.run(b, a)
    # ruleid: taintrule-sink-focus-any
    e.run(a)
    # ruleid: taintrule-sink-focus-any
    connect(b).run(a)


def options(b):
    a = origin()
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-keyword-dict
    run(opts={"danger": a})
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-keyword-dict
    run(b, opts={"x": a, "danger": f(a)})
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(opts={"x": a})
    # ruleid: taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(b, opts=a)


def deep(b):
    a = origin()
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-deep
    run(a.danger)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    run(f(b.danger), 1)
    # ok: taintrule-sink-focus-two, taintrule-sink-focus-two-list, taintrule-sink-focus-two-entries, taintrule-sink-focus-callee, taintrule-sink-focus-function, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-inside, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-chain, taintrule-sink-focus-keyword-dict, taintrule-sink-focus-deep
    run(f(b.danger))
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any
    run(a)
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-deep
    run([a.danger, b])
    # ruleid: taintrule-sink-focus-two-entries, taintrule-sink-focus-regex, taintrule-sink-focus-metavariable, taintrule-sink-focus-metavariable-not, taintrule-sink-focus-metavariable-pattern, taintrule-sink-focus-not-inside, taintrule-sink-focus-not, taintrule-sink-focus-any, taintrule-sink-focus-deep
    run(b.danger + a)
