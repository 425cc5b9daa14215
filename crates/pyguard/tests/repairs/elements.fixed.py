# ruleid: remove-key
import shlex

setup({})
# ruleid: remove-key
setup({"a": 1})
# ruleid: remove-key
setup({
    # for the test
    "a": 1,
    **more,
})
# ruleid: remove-key
setup({"a": 1})
# ruleid: remove-element
allow([])
# ruleid: remove-element
allow(["a"])
# ruleid: remove-element
allow(("a", "b"))
# ruleid: remove-element
allow({"*"})
allow([
    "a",
    # everybody
    # ruleid: remove-element
    "b",
])
# ruleid: replace-text
fetch("https://example.org", 1)
# ruleid: replace-text
fetch(f"https://{host}:{port}/https://")
# ruleid: ways
start()
# ruleid: ways
app.share = False
# ruleid: precedence
y = 2 * (not (a if b else c) + 1)
# ruleid: precedence
y = not (lambda: 1) + 1
# ruleid: precedence
y = not 1 + 1
# ruleid: precedence
f(raw(  # why
    a))


def f(c):
    # ruleid: precedence
    y = (not (yield) + 1).z
    # ruleid: after
    x = connect(c)  # now
    if c:
        close(c)
    # ruleid: after
    return connect(c)


class C:
    def m(self):
        # ruleid: after
        connect(
            self.c,
        )
        if self.c:
            close(self.c)


# ruleid: hidden
a = "a\u200b\U0001f600b" + f"{a}\u200b{c}" + r""
# ruleid: hidden
# a comment with one  in it


def shells(a, b, SAFE_X):
    # ruleid: parts
    shell(f"ls {shlex.quote(str(a))} {shlex.quote(str(b or a))} {SAFE_X} {1}")
    # ruleid: parts
    shell("ls " + shlex.quote(str(a)) + " -l" + shlex.quote(str(b.c)))
    # ruleid: parts
    shell("ls %s %s" % (shlex.quote(str(a)), "x"))
    # ruleid: parts
    shell("ls %s" % shlex.quote(str(a)))
    # ruleid: parts
    shell("ls {} {n}".format(shlex.quote(str(a)), n=shlex.quote(str(b))))
    # ruleid: parts
    shell("ls "  # the folder
          f"{shlex.quote(str(a))}")
    # stays: the command itself, a quoted value, a format, a name
    # ruleid: parts
    shell(f"{a} -l")
    # ruleid: parts
    shell(f"ls '{a}'")
    # ruleid: parts
    shell(f"ls {a:>10}")
    # ruleid: parts
    shell("ls %d" % a)
    # ruleid: parts
    shell("ls '{}'".format(a))
    # ruleid: parts
    shell(a)
