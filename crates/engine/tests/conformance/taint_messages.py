def one():
    a = src("one")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a)


def direct():
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(src("one"))


def two_sources():
    a = src("one")
    b = src("two")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a + b)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(b + a)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a, b)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(b, a)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink([b, a])
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(f"{b}{a}")


def two_sources_reordered():
    b = src("two")
    a = src("one")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a + b)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a, b)


def two_branches():
    if x:
        a = src("one")
    else:
        a = src("two")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a)


def two_branches_same():
    if x:
        a = src("one")
    else:
        a = src("one")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a)


def two_sinks_in_line():
    a = src("one")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a); sink(a)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    f(sink(a), sink(a))
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(sink(a))


def nested_source():
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared
    sink(src(src("inner")))
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared
    sink(src("outer", src("inner")))
    a = src("inner")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared
    sink(src(a))
    b = src(a)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared
    sink(b)


def in_loop():
    a = src("one")
    for x in y:
        # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
        sink(a)
        a = src("two")


def path():
    a = src("one")
    b = f(a)
    c = {"k": b}
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(c["k"])


def same_argument_twice():
    a = src("one")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a, a)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a + a)


def three_sources():
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared
    sink(src("one"), src("two"), src("three"))
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(src("one") + src("two") + src("three"))
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink([src("one"), src("two")])


def source_is_longer():
    a = src(
        "one",
    )
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a)
    # ruleid: taint-messages, taint-messages-source-only, taint-messages-none, taint-messages-shared
    sink(
        # ruleid: taint-messages-focus
        src("one"),
        k=src("two"),
    )


def reassigned():
    a = src("one")
    a = src("two")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a)
    a = a + src("three")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(a)


def fields():
    o.p = src("one")
    o.q = src("two")
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(o)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(o.p)
    # ruleid: taint-messages, taint-messages-focus, taint-messages-source-only, taint-messages-none, taint-messages-shared, taint-messages-two-sources
    sink(o, o.p)
