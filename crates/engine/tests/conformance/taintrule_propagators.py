def lists(b):
    a = origin()
    l = []
    l.append(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(l)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(l[0])
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(l.pop())
    m = []
    m.append(f(a))
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(m)
    n = []
    n.append(b)
    # ruleid: taintrule-propagators-any-position
    drain(n)
    n.append(origin())
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(n)
    n = []
    # ruleid: taintrule-propagators-any-position
    drain(n)
    o.p.append(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(o.p)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(o)
    # ruleid: taintrule-propagators-any-position
    drain(o.q)
    d["k"].append(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(d)
    get().append(a)
    # ruleid: taintrule-propagators-any-position
    drain(get())
    self.q.append(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(self.q)


def results(b):
    a = origin()
    x = l.append(b)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(x)
    y = l.append(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(y)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(l)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(m.append(a))
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(m)


def before(b):
    a = origin()
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(l)
    l.append(a)
    l = 1
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(l)


def order(b):
    l.append(a)
    a = origin()
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(l)


def calls(b, c):
    a = origin()
    copy(a, b)
    # ruleid: taintrule-propagators-call
    drain(b)
    copy(c, a)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(c)
    copy(f(a), c)
    # ruleid: taintrule-propagators-call
    drain(c)
    x = copy(b, d)
    # ruleid: taintrule-propagators-call
    drain(d)
    # ruleid: taintrule-propagators-call, taintrule-propagators-any-position
    drain(x)
    copy(a, e.p)
    # ruleid: taintrule-propagators-call, taintrule-propagators-any-position
    drain(e.p)
    # ruleid: taintrule-propagators-call, taintrule-propagators-any-position
    drain(e)
    copy(a, g())
    # ruleid: taintrule-propagators-any-position
    drain(g())
    copy(a, [h])
    # ruleid: taintrule-propagators-any-position
    drain(h)
    copy(a, (i))
    # ruleid: taintrule-propagators-call, taintrule-propagators-any-position
    drain(i)
    copy(1, j)
    # ruleid: taintrule-propagators-any-position
    drain(j)


def first_positions(b, c, d, e):
    a = origin()
    use(b, a)
    # ruleid: taintrule-propagators-any-position
    drain(use)
    x = c.load(1, a)
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(c)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(x)
    d.load(k=a)
    # ruleid: taintrule-propagators-any-position
    drain(d)
    e.p.load(a, 1)
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(e.p)
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(e)


def fills(b, c, d):
    a = origin()
    fill(b, a)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(b)
    fill(1, c, 2, a)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(c)
    fill(a, d)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(d)
    fill(out=e, origin=a)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(e)
    fill(origin=a, out=g, x=1)
    # ruleid: taintrule-propagators-keyword
    drain(g)


def refreshed(b):
    a = origin()
    refresh(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(a)
    refresh(b)
    # ruleid: taintrule-propagators-any-position
    drain(b)
    x = refresh(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(x)


def wrapped(b):
    a = origin()
    x = wrap(a)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(x)
    y = wrap(b)
    # ruleid: taintrule-propagators-any-position
    drain(y)
    z = b if a else 1
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-assign-ternary
    drain(z)
    w = b if f(a) else 1
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-assign-ternary
    drain(w)


def implicit(b):
    a = origin()
    if a:
        x = 1
    # ruleid: taintrule-propagators-if
    drain(x)
    if f(a):
        f(1)
        y = 2
        f(2)
    # ruleid: taintrule-propagators-if
    drain(y)
    if b:
        z = 1
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(z)


def contexts(b):
    a = origin()
    with opened(a) as x:
        # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
        drain(x)
    for i in o.each(a):
        # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
        drain(i)
    for j, k in o.each(a):
        # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
        drain(j)


def pairs(b):
    a = origin()
    q = connect(a)
    q.send(b)
    # ruleid: taintrule-propagators-statement-pair
    drain(b)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(q)


def pushed(b):
    a = origin()
    l.push(a)
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-condition
    drain(l)
    m.pull(a)
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(m)
    n.put(b)
    # ruleid: taintrule-propagators-any-position
    drain(n)


def indexed(b):
    a = origin()
    d[a] = 1
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(d)
    e[b] = 1
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(e)
    g[f(a)] = 1
    # ruleid: taintrule-propagators-index
    drain(g)
    d = {}
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(d)


def lambdas(b):
    a = origin()
    # ruleid: taintrule-propagators-lambda
    each(lambda x: drain(x), a)
    y = each(lambda x: f(x), a)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    each(lambda z: drain(z), b)


def extended(b):
    a = origin()
    l.extend([x for x in a])
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-comprehension-free
    drain(l)
    m.extend(f(x) for x in a)
    # ruleid: taintrule-propagators-any-position
    drain(m)
    n.extend({x for x in a})
    # ruleid: taintrule-propagators-any-position
    drain(n)


def steps(b, c):
    a = origin()
    step1(a, b)
    step2(b, c)
    # ruleid: taintrule-propagators-two-steps
    drain(b)
    # ruleid: taintrule-propagators-two-steps
    drain(c)


def steps_reversed(b, c):
    a = origin()
    step2(b, c)
    step1(a, b)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(c)


def loops(b, c, y):
    a = origin()
    for x in y:
        # ruleid: taintrule-propagators-two-steps
        drain(c)
        step2(b, c)
        step1(a, b)
    # ruleid: taintrule-propagators-two-steps
    drain(c)


def loop_append(y):
    l = []
    for x in origin():
        # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
        drain(l)
        l.append(x)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(l)
    m = []
    while y:
        m.append(l)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(m)


def branches(b, y):
    a = origin()
    if y:
        copy(a, b)
        # ruleid: taintrule-propagators-call
        drain(b)
    else:
        # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
        drain(b)
    # ruleid: taintrule-propagators-call
    drain(b)


def conditions(b, c, d):
    a = origin()
    if copy(a, b):
        # ruleid: taintrule-propagators-call
        drain(b)
    x = [copy(a, c) for y in z]
    # ruleid: taintrule-propagators-call
    drain(c)
    h = lambda: copy(a, d)
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(d)
    h()
    # ruleid: taintrule-propagators-call
    drain(d)


def sinks_inside(b):
    a = origin()
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    copy(drain(a), b)
    # ruleid: taintrule-propagators-call, taintrule-propagators-any-position
    drain(b)
    # ruleid: taintrule-propagators-call, taintrule-propagators-any-position
    copy(drain(c), drain(b))


def arguments_order(b):
    a = origin()
    # ruleid: taintrule-propagators-call
    g(copy(a, b), drain(b))
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    g(drain(c), copy(a, c))
    # ruleid: taintrule-propagators-call
    drain(c)


def overwritten(b):
    a = origin()
    copy(a, b)
    a = 1
    # ruleid: taintrule-propagators-call
    drain(b)
    b = 1
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(b)


def unrelated(b):
    a = origin()
    b.update(a)
    # ruleid: taintrule-propagators-any-position, taintrule-propagators-receiver-any
    drain(b)
    a.update(b)
    # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(a)


module_list = []
module_list.append(origin())
# ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
drain(module_list)


def module_uses():
    # ok: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-append-off, taintrule-propagators-call, taintrule-propagators-call-off, taintrule-propagators-reverse, taintrule-propagators-any-position, taintrule-propagators-receiver-any, taintrule-propagators-argument-to-argument, taintrule-propagators-keyword, taintrule-propagators-same, taintrule-propagators-assign, taintrule-propagators-assign-ternary, taintrule-propagators-if, taintrule-propagators-with, taintrule-propagators-for, taintrule-propagators-statement-pair, taintrule-propagators-condition, taintrule-propagators-index, taintrule-propagators-lambda, taintrule-propagators-comprehension-free, taintrule-propagators-two-steps, taintrule-propagators-default
    drain(module_list)


class C:
    def m(self, a_):
        a = origin()
        self.l.append(a)
        # ruleid: taintrule-propagators-append, taintrule-propagators-append-on, taintrule-propagators-any-position, taintrule-propagators-receiver-any
        drain(self.l)
        self.copy(a, b)
        # ruleid: taintrule-propagators-any-position
        drain(b)
