def calls(b):
    a = origin()
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-sanitizers, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-where, taintrule-new-syntax-not, taintrule-new-syntax-side-effect, taintrule-new-syntax-labels, taintrule-new-syntax-exact
    drain(a)
    # ruleid: taintrule-new-syntax-any, taintrule-new-syntax-where
    asink(a)
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-where, taintrule-new-syntax-not, taintrule-new-syntax-labels, taintrule-new-syntax-exact
    drain(clean(a))
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-sanitizers, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-all, taintrule-new-syntax-not, taintrule-new-syntax-labels, taintrule-new-syntax-exact
    drain(b, a)
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-sanitizers, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-where, taintrule-new-syntax-labels, taintrule-new-syntax-exact
    drain(a, safe=True)
    # ruleid: taintrule-new-syntax-any
    drain(other())
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-sanitizers, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-where, taintrule-new-syntax-not, taintrule-new-syntax-exact
    drain(a + other())
    # ruleid: taintrule-new-syntax-exact
    drain("x" if a else "y")
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-sanitizers, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-where, taintrule-new-syntax-not, taintrule-new-syntax-side-effect, taintrule-new-syntax-labels
    origin(drain(1))
    l.append(a)
    # ruleid: taintrule-new-syntax-propagators
    drain(l)
    clean(a)
    # ruleid: taintrule-new-syntax-basic, taintrule-new-syntax-objects, taintrule-new-syntax-sanitizers, taintrule-new-syntax-propagators, taintrule-new-syntax-any, taintrule-new-syntax-where, taintrule-new-syntax-not, taintrule-new-syntax-labels, taintrule-new-syntax-exact
    drain(a)
    # ruleid: taintrule-new-syntax-all
    drain(b)
