def fixes(b):
    a = origin("one")
    # ruleid: taintrule-fix-call
    drain(a)
    # ruleid: taintrule-fix-call
    drain(f(a))
    # ruleid: taintrule-fix-call
    x = drain(a + b)
    # ruleid: taintrule-fix-call
    drain(drain(a))
    # ruleid: taintrule-fix-focus
    esink(b, a)
    # ruleid: taintrule-fix-focus
    esink(a, a)
    # ruleid: taintrule-fix-focus
    esink(f(a), b)
    # ruleid: taintrule-fix-source-metavariable
    ssink(a)
    c = origin("two")
    # ruleid: taintrule-fix-source-metavariable
    ssink(a + c)
    # ruleid: taintrule-fix-source-metavariable
    ssink(f(c))
    # ruleid: taintrule-fix-regex
    rsink(a)
    # ruleid: taintrule-fix-regex
    rsink(b, a)
    # ruleid: taintrule-fix-call
    if drain(a):
        # ok: taintrule-fix-call, taintrule-fix-focus, taintrule-fix-source-metavariable, taintrule-fix-regex
        drain(b)
