# ruleid: remove-key
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
