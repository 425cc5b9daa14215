# ruleid: bytes-literal
foo(b"abc")
foo("abc")
foo(B'abc')
foo(rb"abc")
# ok: bytes-literal, bytes-plain-literal, bytes-any, bytes-content
foo(b"abd")
# ruleid: bytes-plain-literal
bar(b"abc")
# ruleid: bytes-plain-literal
bar("abc")
# ruleid: bytes-any
baz(b"x")
baz("x")
# ok: bytes-literal, bytes-plain-literal, bytes-any, bytes-content
baz(x)
# ruleid: bytes-content
qux(b"x")
qux("x")
