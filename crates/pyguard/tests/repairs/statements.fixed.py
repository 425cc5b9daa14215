import yaml as y
import yaml


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
yaml.safe_load(text)
# ruleid: keys
configure({"a": 1, "verify": True})
# ruleid: keys
configure({
    "verify": True,  # no certificate
})
