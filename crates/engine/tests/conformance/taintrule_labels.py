def single(b):
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(src_a())
    # ruleid: taintrule-labels-b, taintrule-labels-or, taintrule-labels-parentheses, taintrule-labels-two-sinks, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(src_b())
    x = src_a(1)
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)
    y = src_b(2)
    # ruleid: taintrule-labels-b, taintrule-labels-or, taintrule-labels-parentheses, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(y)
    # ok: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown, taintrule-labels-unknown-or, taintrule-labels-none, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(b)


def joined(b):
    x = src_a(1)
    y = src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x + y)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x, y)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(y, x)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain([x, y])
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(f(x, y))
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(f"{x}{y}")
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x if b else y)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x and y)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain({"k": x, "j": y})
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x.m(y))
    z = x
    z += y
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(z)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x[y])
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x == y)
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x, b)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x, k=y)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(f(x), f(y))
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x + y, b)


def branches(b):
    if b:
        x = src_a(1)
    else:
        x = src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)
    if b:
        y = src_a(3)
    else:
        y = 1
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(y)


def both_always(b):
    x = src_a(1) + src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)
    y = f(x)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(y)
    x = src_b(3)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)
    x = 1
    # ok: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown, taintrule-labels-unknown-or, taintrule-labels-none, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)


def retainted(b):
    x = src_a(1)
    x = src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)


def nested(b):
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(src_a(src_b(2)))
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(src_b(src_a(1)))
    x = src_a(src_b(2))
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)


def fields(o):
    o.p = src_a(1)
    o.q = src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(o)
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(o.p)
    # ruleid: taintrule-labels-b, taintrule-labels-or, taintrule-labels-parentheses, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(o.q)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(o.p + o.q)


def items(d):
    d["k"] = src_a(1)
    d["j"] = src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(d)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(d["k"])
    e = {"k": src_a(1), "j": src_b(2)}
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(e)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(e["k"])


def loops(b):
    x = src_a(1)
    for i in b:
        # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
        drain(x)
        x = x + src_b(2)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x)


def two_of_one(b):
    x = src_a(1)
    y = src_a(2)
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x + y)
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x, y)
    z = src_b(3)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(x + y + z)


def sanitised(b):
    x = src_a(1)
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label
    drain(clean(x))
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(clean(x) + src_b(2))
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label
    drain(clean(x + src_b(2)))


class C:
    def m(self):
        self.a = src_a(1)
        self.b = src_b(2)
        # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
        drain(self.a, self.b)
        # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
        drain(self.a)


module_a = src_a(1)


def module_use():
    # ruleid: taintrule-labels-a, taintrule-labels-or, taintrule-labels-not, taintrule-labels-not-first, taintrule-labels-only-not, taintrule-labels-not-not, taintrule-labels-parentheses, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(module_a)
    # ruleid: taintrule-labels-a, taintrule-labels-b, taintrule-labels-and, taintrule-labels-or, taintrule-labels-not-not, taintrule-labels-precedence, taintrule-labels-unknown-or, taintrule-labels-two-sinks, taintrule-labels-sink-focus, taintrule-labels-message, taintrule-labels-message-or, taintrule-labels-same-label, taintrule-labels-sanitizer
    drain(module_a + src_b(2))
