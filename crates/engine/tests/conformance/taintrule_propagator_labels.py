def tags(b):
    a = src_a()
    tag(a)
    # ruleid: taintrule-propagator-labels-label, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not
    drain(a)
    x = tag(src_a())
    # ruleid: taintrule-propagator-labels-label, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not, taintrule-propagator-labels-off
    drain(x)
    y = src_a()
    z = tag(y)
    # ruleid: taintrule-propagator-labels-label, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not, taintrule-propagator-labels-off
    drain(z)
    # ruleid: taintrule-propagator-labels-label, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not
    drain(y)
    tag(b)
    # ok: taintrule-propagator-labels-label, taintrule-propagator-labels-label-result, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-label-added, taintrule-propagator-labels-label-requires, taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-b, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-replace-self-c, taintrule-propagator-labels-requires-not, taintrule-propagator-labels-off, taintrule-propagator-labels-no-requires
    drain(b)
    w = tagged(src_a())
    # ruleid: taintrule-propagator-labels-label-result, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not
    drain(w)
    # ruleid: taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not
    drain(tagged(src_a()))
    v = tagged(b)
    # ok: taintrule-propagator-labels-label, taintrule-propagator-labels-label-result, taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-label-added, taintrule-propagator-labels-label-requires, taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-b, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-replace-self-c, taintrule-propagator-labels-requires-not, taintrule-propagator-labels-off, taintrule-propagator-labels-no-requires
    drain(v)


def lists(b):
    a = src_a()
    l = []
    l.append(a)
    # ruleid: taintrule-propagator-labels-label-added, taintrule-propagator-labels-label-requires, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace, taintrule-propagator-labels-requires-not
    drain(l)
    m = []
    m.append(src_b())
    # ruleid: taintrule-propagator-labels-label-added, taintrule-propagator-labels-replace-b
    drain(m)
    n = []
    n.append(src_a() + src_b())
    # ruleid: taintrule-propagator-labels-label-added, taintrule-propagator-labels-label-requires, taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace, taintrule-propagator-labels-replace-b
    drain(n)
    o = []
    o.append(a)
    o.append(src_b())
    # ruleid: taintrule-propagator-labels-label-added, taintrule-propagator-labels-label-requires, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace, taintrule-propagator-labels-replace-b, taintrule-propagator-labels-requires-not
    drain(o)
    p = src_b()
    p.append(a)
    # ruleid: taintrule-propagator-labels-label-added, taintrule-propagator-labels-label-requires, taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace, taintrule-propagator-labels-replace-b, taintrule-propagator-labels-requires-not
    drain(p)
    q = src_a()
    q.append(b)
    # ruleid: taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not
    drain(q)
    # ruleid: taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-requires-not
    drain(a)
    # ruleid: taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace-b
    drain(src_b())


def cleans(b):
    a = src_a()
    clean(a)
    # ruleid: taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-replace-self-c, taintrule-propagator-labels-requires-not
    drain(a)
    c = src_b()
    clean(c)
    # ruleid: taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace-b
    drain(c)
    d = src_a() + src_b()
    clean(d)
    # ruleid: taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-requires-b-sink, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-b, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-replace-self-c, taintrule-propagator-labels-requires-not
    drain(d)
    e = clean(src_a())
    # ruleid: taintrule-propagator-labels-label-keeps, taintrule-propagator-labels-requires, taintrule-propagator-labels-replace-a, taintrule-propagator-labels-replace-self, taintrule-propagator-labels-replace-self-c, taintrule-propagator-labels-requires-not
    drain(e)
