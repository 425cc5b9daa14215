# ruleid: crlf-def
def f():
    # ruleid: crlf-call
    foo(1)
    return x
# ruleid: crlf-call
foo(
    2
)
# ruleid: crlf-string
s("one")
# ruleid: crlf-string
s("""two
lines""")
x = 1  # the end
# ruleid: crlf-seq
a()
x
b()
