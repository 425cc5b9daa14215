import yaml as y


def f(a):
    if a:
        # ruleid: insert-before
        check(a)
        return use(
            a
        )
    # ruleid: insert-before
    check(a)
    for b in use(a):
        pass
    # ruleid: remove-statement
    if a:
        # ruleid: remove-statement
        pass
    # ruleid: remove-statement
    # was needed once
    return a


def g(path):
    # ruleid: with-statement
    with open(path) as handle:
        text = handle.read()

        # a comment
        for line in handle:
            print(line,
                  text)
    return text


def h(path):
    # ruleid: with-statement
    handle = open(path)
    return handle


# ruleid: rename-call
y.safe_load(text)
# ruleid: keys
configure({"a": 1, "verify": True})
# ruleid: keys
configure({
    "verify": True,  # no certificate
})


def w():
    # ruleid: wrap-statement
    if rank == 0:
        x = store(
            1,  # one
        )  # after
    # ruleid: wrap-statement
    store("""a
    b""")
    if x:
        # ruleid: remove-statement
        # ruleid: remove-statement
        pass
