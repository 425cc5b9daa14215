def nested(b):
    a = origin()
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(drain(b), a)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a, drain(b))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(f(drain(a)))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(f(drain(a)), b)
    # ruleid: taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(lambda: drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(drain(drain(a)))
    # ruleid: taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain("x" if drain(a) else "y")
    # ruleid: taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain([drain(x) for x in a])
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(b, k=drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(drain(a), drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(asink(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    asink(drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    asink(b, drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    asink(b if drain(a) else b)
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(drain(b))


def siblings(b):
    a = origin()
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a) + drain(a)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    f(drain(a), drain(b), asink(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    [drain(a), drain(a)]
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a); drain(a)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a).m(drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a)(drain(a))
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    x = drain(a) if drain(a) else drain(a)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source
    drain(a, b); asink(a)


def arguments(b):
    a = origin()
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source
    drain(a, b)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source
    drain(b, a)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source
    drain(a, a)
    # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a)


def returned(b):
    a = origin()
    if b:
        # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
        return drain(a)
    if a:
        # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
        return drain(b)
    if x:
        # ruleid: taintrule-sink-overlap-call, taintrule-sink-overlap-two-patterns, taintrule-sink-overlap-two-names, taintrule-sink-overlap-either-same, taintrule-sink-overlap-call-and-focus, taintrule-sink-overlap-statement-and-call, taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
        return f(drain(a), drain(a))
    # ruleid: taintrule-sink-overlap-statement-and-call
    return a


def sources_as_sinks(b):
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(b)
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(drain(b))
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    x = drain(b)
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(x)
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(1)
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    f(drain(drain))
    # ruleid: taintrule-sink-overlap-name-is-source
    both
    # ruleid: taintrule-sink-overlap-name-is-source
    y = both
    # ruleid: taintrule-sink-overlap-name-is-source
    f(both)
    # ruleid: taintrule-sink-overlap-name-is-source, taintrule-sink-overlap-any-expression-is-source
    both.both
    f(y)
    # ruleid: taintrule-sink-overlap-any-expression-is-source
    b.both
    # ruleid: taintrule-sink-overlap-any-expression-is-source
    b.both.both
    # ruleid: taintrule-sink-overlap-any-expression-is-source
    f(b.both)
    # ruleid: taintrule-sink-overlap-any-expression-is-source
    b.both = 1
    # ruleid: taintrule-sink-overlap-any-expression-is-source
    b.both = b.both
    # ruleid: taintrule-sink-overlap-any-expression-is-source
    z = b.both
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(z)


def parameters(a, b):
    # ruleid: taintrule-sink-overlap-is-source, taintrule-sink-overlap-is-source-focus, taintrule-sink-overlap-source-in-focus
    drain(a)
