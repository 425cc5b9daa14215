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
