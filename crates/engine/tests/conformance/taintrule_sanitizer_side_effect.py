def names(a_):
    a = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    check(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(a.p)
    b = a
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(b)
    a = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(a)


def copies(x):
    a = origin()
    b = a
    check(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(b)
    check(b)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(b)


def result(b):
    a = origin()
    x = check(a)
    # ruleid: taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(x)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(a)
    c = origin()
    # ruleid: taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(check(c))
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(c)
    d = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(d, check(d))
    e = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    f(drain(e), check(e))
    g = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    f(check(g), drain(g))
    h = origin()
    # ruleid: taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    check(drain(h))
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(h)


def attributes(b):
    o = origin()
    check(o.p)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o.p)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o.p.q)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(o.q)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(o)
    check(o)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o.q)


def attribute_taint(o):
    o.p = origin()
    o.q = origin()
    check(o)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o.p)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o.q)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o)


def attribute_taint_cleaned(o):
    o.p = origin()
    check(o.p)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(o.p)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
    drain(o)


def own(self):
    self.p = origin()
    check(self.p)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(self.p)
    self.p = origin()
    check(self)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(self.p)


def subscripts(d):
    d["k"] = origin()
    check(d["k"])
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(d["k"])
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
    drain(d["j"])
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
    drain(d)
    d["k"] = origin()
    check(d["j"])
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(d["k"])
    d["k"] = origin()
    check(d[i])
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(d["k"])


def expressions(b):
    a = origin()
    check(f(a))
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    check(a + b)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    check([a])
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    check(a, b)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    check(b, c)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)
    d = origin()
    check(k=d)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(d)
    e = origin()
    check(*e)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(e)
    g = origin()
    check(g.m())
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(g)
    h = origin()
    check((h))
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(h)
    i = origin()
    check(f"{i}")
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(i)


def branches(b):
    a = origin()
    if b:
        check(a)
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
        drain(a)
    else:
        # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)


def both_branches(b):
    a = origin()
    if b:
        check(a)
    else:
        check(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
    drain(a)


def branch_returns(b):
    a = origin()
    if b:
        return
    else:
        check(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
    drain(a)


def condition(b):
    a = origin()
    if check(a):
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(a)
    else:
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)


def conditions(b):
    a = origin()
    if b and check(a):
        # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    if b or check(c):
        # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(c)
    d = origin()
    x = check(d) and d
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(x)
    e = origin()
    y = e if check(e) else b
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(y)


def loops(b):
    a = origin()
    for x in b:
        check(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    while check(c):
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(c)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)
    for x in origin():
        check(x)
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
        drain(x)


def tried(b):
    a = origin()
    try:
        check(a)
    except E:
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
        drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
    drain(a)
    c = origin()
    try:
        f(1)
        check(c)
    except E:
        # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(c)
    else:
        # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence
        drain(c)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)


def lambdas(b):
    a = origin()
    g = lambda: check(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    g()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    [check(c) for x in b]
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)
    d = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    [drain(x) for x in d if check(x)]


module_taint = origin()
check(module_taint)
# ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
drain(module_taint)


def uses_module():
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(module_taint)
    check(module_taint)
    # ruleid: taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert
    drain(module_taint)


def fine_name(b):
    fine = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(fine)
    fine
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(fine)
    fine = origin()
    x = fine
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(x)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(fine)


def receivers(b):
    a = origin()
    a.validate()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    c.p.validate()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c.p)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)
    d = origin()
    x = d.validate()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(x)
    e = origin()
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(e.validate())
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(e)


def assigned(b):
    a = origin()
    x = build(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(x)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    c = build(c)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)
    y = origin()
    y.p = build(y)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(y.p)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(y)


def membership(b):
    a = origin()
    if a in ALLOWED:
        # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(a)
    else:
        # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
        drain(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    if c not in ALLOWED:
        return
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)


def guard(b):
    a = origin()
    if not ok(a):
        return None
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
    c = origin()
    if not ok(c):
        f(1)
        return None
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(c)
    d = origin()
    if not ok(d):
        return
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-assert, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(d)


def asserted(b):
    a = origin()
    assert ok(a)
    # ruleid: taintrule-sanitizer-side-effect-focus, taintrule-sanitizer-side-effect-focus-off, taintrule-sanitizer-side-effect-focus-exact, taintrule-sanitizer-side-effect-call, taintrule-sanitizer-side-effect-call-exact, taintrule-sanitizer-side-effect-name, taintrule-sanitizer-side-effect-receiver, taintrule-sanitizer-side-effect-assign, taintrule-sanitizer-side-effect-assign-off, taintrule-sanitizer-side-effect-assign-statement, taintrule-sanitizer-side-effect-condition, taintrule-sanitizer-side-effect-guard-return, taintrule-sanitizer-side-effect-sequence, taintrule-sanitizer-side-effect-sequence-side-effect
    drain(a)
