def branches(b):
    a = origin()
    if is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a.p)
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(f(a))
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(b, a)
        x = a
        y = f(a)
        a.q = origin()
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a.q)
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(origin())
    else:
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
        z = a
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)
    # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(x)
    # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(y)
    # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(z)


def other_variable(b):
    a = origin()
    c = origin()
    if is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(c)
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a + c)
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(c, a)
    if is_safe(a.p):
        # ruleid: taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a.p)
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    if is_safe(f(a)):
        # ruleid: taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(f(a))
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def no_else(b):
    a = origin()
    if is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)


def elif_chain(b):
    a = origin()
    if b:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    elif is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    elif is_safe(b):
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    else:
        # ruleid: taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def negated(b):
    a = origin()
    if not is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    else:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def early(b):
    a = origin()
    if not is_safe(a):
        return
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)
    c = a
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(c)


def early_raise(b):
    a = origin()
    if not is_safe(a):
        raise ValueError("no")
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)


def early_raise_log(b):
    a = origin()
    if not is_safe(a):
        f(1)
        raise ValueError
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(f(a))
    for x in b:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def reassigned(b):
    a = origin()
    if is_safe(a):
        a = origin()
        # ruleid: taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
        a = f(origin())
        # ruleid: taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def contexts(b):
    a = origin()
    with safely():
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
        c = a
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(c)
    with safely() as d:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    with risky():
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def trusted(b):
    a = origin()
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)


@trusted
def decorated(b):
    a = origin()
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)
    return a


def conjuncts(b):
    a = origin()
    if b and is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    if is_safe(a) and b:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    if b and c and is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    while is_safe(a):
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)


def loops(b):
    a = origin()
    for a in allowed(a):
        # ok: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-outside, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    for d in allowed(origin()):
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(d)
    # ok: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-outside, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(a)


def tried(b):
    a = origin()
    try:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
        c = a
    except ValueError:
        # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
        drain(a)
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-ternary, taintrule-sanitizer-blocks-call
    drain(c)


def ternaries(b):
    a = origin()
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-call
    drain(a if is_safe(a) else b)
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-call
    drain(b if is_safe(a) else a)
    x = a if is_safe(a) else None
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-call
    drain(x)
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary
    drain(clean(a))
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary
    drain(clean(f(a)))
    y = clean(a)
    # ruleid: taintrule-sanitizer-blocks-if, taintrule-sanitizer-blocks-if-any, taintrule-sanitizer-blocks-if-else, taintrule-sanitizer-blocks-else-only, taintrule-sanitizer-blocks-body, taintrule-sanitizer-blocks-body-variable, taintrule-sanitizer-blocks-focus, taintrule-sanitizer-blocks-focus-side-effect, taintrule-sanitizer-blocks-statement, taintrule-sanitizer-blocks-after, taintrule-sanitizer-blocks-after-raise, taintrule-sanitizer-blocks-with, taintrule-sanitizer-blocks-def, taintrule-sanitizer-blocks-decorated, taintrule-sanitizer-blocks-conjunct, taintrule-sanitizer-blocks-deep, taintrule-sanitizer-blocks-loop, taintrule-sanitizer-blocks-try, taintrule-sanitizer-blocks-ternary
    drain(y)
