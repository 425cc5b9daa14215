import yaml as y


def f(a):
    if a:
        # ruleid: insert-before
        return use(
            a
        )
    # ruleid: insert-before
    for b in use(a):
        pass
    # ruleid: remove-statement
    disable_checks()
    if a:
        # ruleid: remove-statement
        disable_checks()
    # ruleid: remove-statement
    disable_checks()  # was needed once
    return a


def g(path):
    # ruleid: with-statement
    handle = open(path)
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
y.load(text)
# ruleid: keys
configure({"a": 1, "verify": False})
# ruleid: keys
configure({
    "verify": False,  # no certificate
})


def w():
    # ruleid: wrap-statement
    x = store(
        1,  # one
    )  # after
    # ruleid: wrap-statement
    store("""a
    b""")
    if x:
        # ruleid: remove-statement
        disable_checks()
        # ruleid: remove-statement
        disable_checks()
