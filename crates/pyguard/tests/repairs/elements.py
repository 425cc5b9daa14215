# ruleid: remove-key
setup({"debug": True})
# ruleid: remove-key
setup({"a": 1, "debug": True})
# ruleid: remove-key
setup({
    "debug": True,  # for the test
    "a": 1,
    **more,
})
# ruleid: remove-key
setup({"debug": (True), "a": 1})
# ruleid: remove-element
allow(["*"])
# ruleid: remove-element
allow(["a", "*"])
# ruleid: remove-element
allow(("*", "a", "b"))
# ruleid: remove-element
allow({"*"})
allow([
    "a",
    # everybody
    # ruleid: remove-element
    "*",
    "b",
])
# ruleid: replace-text
fetch("http://example.org", 1)
# ruleid: replace-text
fetch(f"http://{host}:{port}/http://")
# ruleid: ways
start(share=True)
# ruleid: ways
app.share = True
# ruleid: precedence
y = 2 * raw(a if b else c)
# ruleid: precedence
y = raw(lambda: 1)
# ruleid: precedence
y = raw(1,)
# ruleid: precedence
f(raw(  # why
    a))


def f(c):
    # ruleid: precedence
    y = raw((yield)).z
    # ruleid: after
    x = connect(c)  # now
    # ruleid: after
    return connect(c)


class C:
    def m(self):
        # ruleid: after
        connect(
            self.c,
        )


# ruleid: hidden
a = "a​😀b" + f"{a}​{c}" + r"​"
# ruleid: hidden
# a comment with one ​ in it


def shells(a, b, SAFE_X):
    # ruleid: parts
    shell(f"ls {a} {b or a} {SAFE_X} {1}")
    # ruleid: parts
    shell("ls " + a + " -l" + b.c)
    # ruleid: parts
    shell("ls %s %s" % (a, "x"))
    # ruleid: parts
    shell("ls %s" % a)
    # ruleid: parts
    shell("ls {} {n}".format(a, n=b))
    # ruleid: parts
    shell("ls "  # the folder
          f"{a}")
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
